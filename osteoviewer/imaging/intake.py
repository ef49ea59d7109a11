"""What every reader does before decoded values become a film: size, colour, missing numbers and blank films."""

import numpy as np
from numpy.typing import NDArray

from osteoviewer.errors import UnsupportedImage
from osteoviewer.imaging.radiograph import FloatImage

SMALLEST_SIDE = 64
"""Rows or columns below which no knee can be judged."""

_COLOURED = 0.1
_COLOURED_SHARE = 0.02


def check_size(rows: int, columns: int, max_pixels: int) -> None:
    """Refuse a picture by its stated size, before it is decoded.

    Raises
    ------
    UnsupportedImage
        When it is larger than `max_pixels` or smaller than a knee can be shown in.
    """
    if rows * columns > max_pixels:
        raise UnsupportedImage(
            f"The picture is too large: {columns} x {rows} pixels.",
            f"Save it with at most {max_pixels // 1_000_000} million pixels, or raise the limit in the settings.",
        )
    if min(rows, columns) < SMALLEST_SIDE:
        raise UnsupportedImage(
            f"The picture is too small: {columns} x {rows} pixels.",
            f"A film needs at least {SMALLEST_SIDE} pixels a side; open the original instead of a preview.",
        )


def to_gray(colour: NDArray[np.float32]) -> FloatImage:
    """Turn a gray film that was stored in colour into gray.

    Parameters
    ----------
    colour : ndarray of float32, shape (rows, columns, 3)
        Red, green, blue in [0, 1].

    Raises
    ------
    UnsupportedImage
        When the picture really is in colour.
    """
    chroma = colour.max(axis=2) - colour.min(axis=2)
    if float((chroma > _COLOURED).mean()) > _COLOURED_SHARE:
        raise UnsupportedImage(
            "This is a colour picture, not a radiograph.", "Open the radiograph itself rather than a photograph."
        )
    gray: FloatImage = np.ascontiguousarray(colour.mean(axis=2, dtype=np.float32))
    return gray


def check_content(values: NDArray[np.generic]) -> None:
    """Refuse values in which there is nothing to see.

    Raises
    ------
    UnsupportedImage
        When a value is missing or infinite, or every pixel is the same.
    """
    low, high = float(values.min()), float(values.max())
    if not (np.isfinite(low) and np.isfinite(high)):
        raise UnsupportedImage(
            "Some pixels of the picture have no value.", "Export the film again from where it came from."
        )
    if low == high:
        raise UnsupportedImage(
            "The picture is blank: every pixel is the same.", "Check the exposure, or open another film."
        )


def stretch(values: NDArray[np.generic]) -> FloatImage:
    """Map the lowest value to 0 and the highest to 1; for values whose range nothing states."""
    low, high = float(values.min()), float(values.max())
    stretched = (values.astype(np.float64) - low) / (high - low)
    return np.clip(stretched, 0.0, 1.0).astype(np.float32)
