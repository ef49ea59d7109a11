"""Which pixels of a film a rectangle or an ellipse covers: those whose centres it holds."""

from collections.abc import Iterator

import numpy as np

from osteoviewer.annotations.annotation import Point
from osteoviewer.imaging.radiograph import FloatImage

_BAND = 64
"""Rows that are looked at together, so that what lies between two steps stays in the processor's cache."""


def covered_values(pixels: FloatImage, corners: tuple[Point, Point], *, is_round: bool) -> Iterator[FloatImage]:
    """Yield the values of the pixels that are covered, some at a time.

    Parameters
    ----------
    pixels : ndarray of float32, shape (rows, columns)
    corners : two of (row, column)
        Opposite corners of the rectangle, or of the one around the ellipse; may lie outside the film. A centre on the
        upper or left edge of a rectangle is in it, one on the lower or right edge is not, so that two rectangles side
        by side share no pixel. One on the ellipse is in it.
    is_round : bool
        Whether it is the ellipse.

    Yields
    ------
    ndarray of float32, shape (n,) or (rows, columns)
        Never empty.
    """
    (top, bottom), (left, right) = (sorted(pair) for pair in zip(*corners, strict=True))
    rows, columns = _between(top, bottom, pixels.shape[0]), _between(left, right, pixels.shape[1])
    if not rows or not columns:
        return
    across = ((np.array(columns) + 0.5 - (left + right) / 2) / ((right - left) / 2)) ** 2
    for start in rows[::_BAND]:
        end = min(start + _BAND, rows.stop)
        band = pixels[start:end, columns.start : columns.stop]
        if is_round:
            down = ((np.arange(start, end) + 0.5 - (top + bottom) / 2) / ((bottom - top) / 2)) ** 2
            band = band[down[:, np.newaxis] + across <= 1.0]
        if band.size:
            yield band


def _between(low: float, high: float, size: int) -> range:
    """Return the pixels of a row or column of so many whose centres lie from `low` to before `high`."""
    first, last = (min(max(int(np.ceil(edge - 0.5)), 0), size) for edge in (low, high))
    return range(first, last)
