"""Draw the letters that the program comes with: `python -m scripts.letters`, after a change of the fonts or of how."""

from osteoviewer.imaging.letters import NAME, draw_letters, write_letters
from osteoviewer.paths import resources

if __name__ == "__main__":
    write_letters(resources() / NAME, draw_letters())
