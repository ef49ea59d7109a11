"""How the program is put into installers: what is in them, how they are built, and how they are checked."""
