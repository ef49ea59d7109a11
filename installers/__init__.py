"""What makes installers of the program; none of it is installed with it."""
