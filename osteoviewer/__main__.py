"""``python -m osteoviewer`` is the command line."""

from osteoviewer.cli import main

if __name__ == "__main__":
    main()
