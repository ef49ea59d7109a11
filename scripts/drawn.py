"""Draw what the program comes with drawn: `python -m scripts.drawn`, after a change of the fonts or of the phantom."""

from osteoviewer.imaging import known_film, letters
from osteoviewer.imaging.known_film import USUAL_DENSITY, USUAL_SEED, draw_film, write_film
from osteoviewer.imaging.letters import draw_letters, write_letters
from osteoviewer.paths import resources

if __name__ == "__main__":
    write_letters(resources() / letters.NAME, draw_letters())
    write_film(resources() / known_film.NAME, USUAL_SEED, draw_film(USUAL_SEED, USUAL_DENSITY))
