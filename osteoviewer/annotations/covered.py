"""Which pixels of a film a rectangle or an ellipse covers: those whose centres it holds."""

import numpy as np
from numpy.typing import NDArray

from osteoviewer.annotations.annotation import Point
from osteoviewer.imaging.radiograph import FloatImage


def covered_values(pixels: FloatImage, corners: tuple[Point, Point], *, is_round: bool) -> NDArray[np.float32]:
    """Return the values of the pixels that are covered.

    Parameters
    ----------
    pixels : ndarray of float32, shape (rows, columns)
    corners : two of (row, column)
        Opposite corners of the rectangle, or of the one around the ellipse; may lie outside the film. A centre on the
        upper or left edge of a rectangle is in it, one on the lower or right edge is not, so that two rectangles side
        by side share no pixel. One on the ellipse is in it.
    is_round : bool
        Whether it is the ellipse.

    Returns
    -------
    ndarray of float32, shape (n,) or (rows, columns)
        Perhaps none.
    """
    (top, bottom), (left, right) = (sorted(pair) for pair in zip(*corners, strict=True))
    rows, columns = (
        _between(low, high, size) for low, high, size in zip((top, left), (bottom, right), pixels.shape, strict=True)
    )
    part = pixels[rows, columns]
    if not is_round or not part.size:
        return part
    down = (np.arange(rows.start, rows.stop) + 0.5 - (top + bottom) / 2) / ((bottom - top) / 2)
    across = (np.arange(columns.start, columns.stop) + 0.5 - (left + right) / 2) / ((right - left) / 2)
    return part[(down**2)[:, np.newaxis] + across**2 <= 1.0]


def _between(low: float, high: float, size: int) -> slice:
    """Return the pixels of a row or column of so many whose centres lie from `low` to before `high`."""
    first, last = (min(max(int(np.ceil(edge - 0.5)), 0), size) for edge in (low, high))
    return slice(first, last)
