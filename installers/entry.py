"""What the frozen program starts with: the same entry point as the command ``osteoviewer``."""

from osteoviewer.cli import main

main()
