"""`Raster`: an image made ready for the screen, away from the interface's thread.

It holds the image at 16 bits and at 1/2, 1/4, ... of its size, so that a view draws about as many pixels as it has: a
film seen whole is averaged rather than skipped over, and changing window and level costs a millisecond or two.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

import numpy as np
from numpy.typing import NDArray

from osteoviewer.imaging.film_pixels import FilmPixels, mean_of_fours
from osteoviewer.imaging.radiograph import FloatImage

_SMALLEST_SIDE = 96


class Levels(Sequence[NDArray[np.uint16]]):
    """An image at 16 bits: the nth has every side halved n times, by averaging; `DEEPEST` stands for 1.0.

    Each is made when it is first asked for, by whichever thread.
    """

    def __init__(self, pixels: FilmPixels) -> None:
        self._pixels = pixels
        self._made: dict[int, NDArray[np.uint16]] = {}
        self._count, side = 1, min(pixels.shape)
        while side >= 2 * _SMALLEST_SIDE:
            self._count, side = self._count + 1, (side + 1) // 2

    def prepare(self) -> None:
        """Make them all, so that the interface's thread need not."""
        for place in range(len(self)):
            _ = self[place]

    def __len__(self) -> int:
        """How many there are."""
        return self._count

    @overload
    def __getitem__(self, place: int) -> NDArray[np.uint16]: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[NDArray[np.uint16]]: ...
    def __getitem__(self, place: int | slice) -> NDArray[np.uint16] | Sequence[NDArray[np.uint16]]:
        """Return one, or some."""
        if isinstance(place, slice):
            return [self[at] for at in range(*place.indices(self._count))]
        at = range(self._count)[place]
        if at not in self._made:
            level = self._level(at)
            level.flags.writeable = False
            self._made[at] = level
        return self._made[at]

    def _level(self, place: int) -> NDArray[np.uint16]:
        if place == 0:
            return self._pixels.sixteen_bits()
        return self._pixels.halved() if place == 1 else mean_of_fours(self[place - 1])


@dataclass(frozen=True, eq=False)
class Raster:
    """An image, its reduced copies and its place on the film.

    Attributes
    ----------
    pixels : FilmPixels
    levels : Levels
        ``levels[k]`` has every side halved k times.
    to_source : ndarray of float64, shape (3, 3)
        Takes ``(row, column, 1)`` of `values` to the film's, both at pixel centres.
    """

    pixels: FilmPixels
    levels: Levels
    to_source: NDArray[np.float64]

    @property
    def values(self) -> FloatImage:
        """The exact values: float32 of shape (rows, columns), for reading them under the cursor."""
        return self.pixels.whole


def begin_raster(pixels: FilmPixels, to_source: NDArray[np.float64]) -> Raster:
    """Prepare what a first look at the whole image needs; `to_source` as in `StageResult`."""
    levels = Levels(pixels)
    _ = levels[min(1, len(levels) - 1)]
    return Raster(pixels, levels, to_source)


def make_raster(pixels: FilmPixels, to_source: NDArray[np.float64]) -> Raster:
    """Prepare an image for the screen; `to_source` as in `StageResult`."""
    levels = Levels(pixels)
    levels.prepare()
    return Raster(pixels, levels, to_source)
