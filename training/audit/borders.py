"""What a film's edges are like: black or white rows and columns, and grays; scanners differ in them, bones do not."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from osteoviewer.imaging.radiograph import FloatImage

SIDES = ("top", "bottom", "left", "right")
_BLACK, _WHITE = 0.02, 0.97
_PLAIN = 0.98
"""Share of the pixels of a row or column that must be black or white for it to count as such."""
_STRIP = 0.02
"""Depth of the strip whose gray is taken, as a share of the film's height or width."""


@dataclass(frozen=True)
class Borders:
    """A film's edges, in the order of `SIDES`.

    Attributes
    ----------
    black, white : tuple of float
        Depth of the black and of the white border, as a share of the film's height or width.
    gray : tuple of float
        Mean gray of the outermost strip, in [0, 1].
    """

    black: tuple[float, ...]
    white: tuple[float, ...]
    gray: tuple[float, ...]


def measure_borders(pixels: FloatImage) -> Borders:
    """Measure the four edges.

    Parameters
    ----------
    pixels : ndarray of float32, shape (rows, columns)
        Values in [0, 1].
    """
    # Each side is turned to the top, so that its lines are rows counted from the edge.
    turned = (pixels, pixels[::-1], pixels.T, pixels.T[::-1])
    return Borders(
        black=tuple(_depth((side <= _BLACK).mean(axis=1)) for side in turned),
        white=tuple(_depth((side >= _WHITE).mean(axis=1)) for side in turned),
        gray=tuple(float(side[: max(1, round(_STRIP * len(side)))].mean()) for side in turned),
    )


def _depth(shares: NDArray[np.float64]) -> float:
    is_inside = shares < _PLAIN
    return float(is_inside.argmax() / len(shares)) if is_inside.any() else 1.0
