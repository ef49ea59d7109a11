"""`Raster`: an image made ready for the screen, away from the interface's thread.

It holds the image at 16 bits and at 1/2, 1/4, ... of its size, so that a view draws about as many pixels as it has: a
film seen whole is averaged rather than skipped over, and changing window and level costs a millisecond or two.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from osteoviewer.imaging.radiograph import FloatImage

DEEPEST = 65535
"""Stands for 1.0 in `Raster.levels`."""

_SMALLEST_SIDE = 96


@dataclass(frozen=True, eq=False)
class Raster:
    """An image, its reduced copies and its place on the film.

    Attributes
    ----------
    values : ndarray of float32, shape (rows, columns)
        The exact values, for reading them under the cursor.
    levels : tuple of ndarray of uint16
        ``levels[k]`` has every side halved k times, by averaging; 65535 stands for 1.0.
    to_source : ndarray of float64, shape (3, 3)
        Takes ``(row, column, 1)`` of `values` to the film's, both at pixel centres.
    """

    values: FloatImage
    levels: tuple[NDArray[np.uint16], ...]
    to_source: NDArray[np.float64]


def make_raster(values: FloatImage, to_source: NDArray[np.float64]) -> Raster:
    """Prepare an image for the screen.

    Parameters
    ----------
    values : ndarray of float32, shape (rows, columns)
        In [0, 1].
    to_source : ndarray of float64, shape (3, 3)
        As in `StageResult`.
    """
    levels = [(values * np.float32(DEEPEST)).astype(np.uint16)]
    while min(levels[-1].shape) >= 2 * _SMALLEST_SIDE:
        levels.append(_halved(levels[-1]))
    for level in levels:
        level.flags.writeable = False
    return Raster(values, tuple(levels), to_source)


def _halved(image: NDArray[np.uint16]) -> NDArray[np.uint16]:
    """Average 2 x 2 pixels; an odd last row or column is averaged with itself."""
    odd_row, odd_column = image.shape[0] % 2, image.shape[1] % 2
    if odd_row or odd_column:
        image = np.pad(image, ((0, odd_row), (0, odd_column)), mode="edge")
    rows = (image[0::2] >> 1) + (image[1::2] >> 1)
    half: NDArray[np.uint16] = (rows[:, 0::2] >> 1) + (rows[:, 1::2] >> 1)
    return half
