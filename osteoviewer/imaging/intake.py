"""What every reader does before decoded values become a film: size, colour, missing numbers and blank films."""

import numpy as np
from numpy.typing import NDArray

from osteoviewer.errors import UnsupportedImage
from osteoviewer.imaging.radiograph import FloatImage

_COLOURED = 0.1
_COLOURED_SHARE = 0.02


def check_size(rows: int, columns: int, max_pixels: int) -> None:
    """Refuse a picture by its stated size, before it is decoded.

    Raises
    ------
    UnsupportedImage
        When it is larger than `max_pixels`, or has no pixels.
    """
    if rows * columns > max_pixels:
        raise UnsupportedImage(
            "The picture is too large: {columns} x {rows} pixels.",
            "Save it with at most {most} million pixels, or raise the limit in the settings.",
            columns=columns,
            rows=rows,
            most=max_pixels // 1_000_000,
        )
    if min(rows, columns) < 1:
        raise UnsupportedImage("The picture has no pixels.", "Export the film again from where it came from.")


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


def stretch(values: NDArray[np.generic], *, low: float | None = None, high: float | None = None) -> FloatImage:
    """Map the lowest value, or `low`, to 0 and the highest, or `high`, to 1; for values whose range nothing states."""
    low = float(values.min()) if low is None else low
    high = float(values.max()) if high is None else high
    stretched = (values.astype(np.float64) - low) / (high - low)
    return np.clip(stretched, 0.0, 1.0).astype(np.float32)
