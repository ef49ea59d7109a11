"""The synthetic film that networks are tried on before they are believed, at every start.

Drawing it takes a tenth of a second, so the program comes with the usual one drawn; `python -m scripts.drawn` does that
anew.
"""

import functools
from pathlib import Path

import numpy as np

from osteoviewer.imaging.phantom import Phantom, draw_knee
from osteoviewer.imaging.radiograph import Side
from osteoviewer.paths import resources

NAME = "known-film.npy"
USUAL_SEED, USUAL_DENSITY = 1, 0.5
_ROWS, _COLUMNS = 512, 420


@functools.lru_cache(maxsize=1)
def known_film(seed: int, density: float) -> Phantom:
    """Return the film of a known answer: the one that the program comes with where it is that, and else drawn now.

    Raises
    ------
    ValueError
        When the density is out of range.
    """
    try:
        return read_film(resources() / NAME, seed, density)
    except (OSError, EOFError, ValueError):
        return draw_film(seed, density)


def draw_film(seed: int, density: float) -> Phantom:
    """Draw the film of a known answer.

    Raises
    ------
    ValueError
        When the density is out of range.
    """
    return draw_knee(seed=seed, density=density, rows=_ROWS, columns=_COLUMNS)


def read_film(path: Path, seed: int, density: float) -> Phantom:
    """Read what `write_film` has written.

    Raises
    ------
    OSError, EOFError, ValueError
        When the file cannot be read, or does not hold the film that is asked for.
    """
    with path.open("rb") as file:
        facts, pixels = (np.load(file, allow_pickle=False) for _ in range(2))
    if facts.shape != (6,) or facts.dtype != np.float64 or tuple(facts[:2]) != (seed, density):
        raise ValueError("it is another film")
    if pixels.shape != (_ROWS, _COLUMNS) or pixels.dtype != np.float32:
        raise ValueError("it is no such film")
    row, column, left, right = facts[2:].tolist()
    return Phantom(pixels, (row, column), (left, right), Side.RIGHT, density)


def write_film(path: Path, seed: int, film: Phantom) -> None:
    """Write a film and what is known of it as two arrays, one after the other.

    Raises
    ------
    OSError
        When the file cannot be written.
    """
    with path.open("wb") as file:
        np.save(file, np.array([seed, film.density, *film.joint, *film.condyles]))
        np.save(file, film.pixels)
