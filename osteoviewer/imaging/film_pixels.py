"""What a film's pixels are: all of them once they are asked for, and before that the few that a screen begins with.

A film seen whole needs a quarter of its pixels or fewer, at 16 bits. Where stored values become grays along a straight
line, these are made of the stored values; nothing waits for millions of numbers that only the analysis looks at.
"""

import sys
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

FloatImage = NDArray[np.float32]
Number = TypeVar("Number", bound=np.generic)

DEEPEST = 65535
"""Stands for 1.0 where a film is held at 16 bits."""

_BAND = 64
"""Rows that are worked on at a time, so that what lies between two steps stays in the processor's cache."""


class FilmPixels(Protocol):
    """The values of a film; safe to use from several threads."""

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""

    @property
    def whole(self) -> FloatImage:
        """All values: float32 of shape (rows, columns) in [0, 1], not writeable."""

    def sample(self, step: int) -> FloatImage:
        """Return every nth value of every nth row."""

    def sixteen_bits(self) -> NDArray[np.uint16]:
        """Return all values, times `DEEPEST`."""

    def halved(self) -> NDArray[np.uint16]:
        """Return the means of 2 x 2 values, times `DEEPEST`."""


@dataclass(frozen=True, eq=False)
class WholePixels:
    """Values that are there already.

    Attributes
    ----------
    whole : ndarray of float32, shape (rows, columns)
        In [0, 1]; locked.
    """

    whole: FloatImage

    def __post_init__(self) -> None:
        """Refuse what would be a wrong film, and lock it."""
        if self.whole.dtype != np.float32 or self.whole.ndim != 2 or self.whole.size == 0:
            raise ValueError(f"pixels must be float32 (rows, columns), not {self.whole.dtype} {self.whole.shape}")
        check_range(self.whole)
        self.whole.flags.writeable = False

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.whole.shape[0], self.whole.shape[1]

    def sample(self, step: int) -> FloatImage:
        """Return every nth value of every nth row."""
        return self.whole[::step, ::step]

    def sixteen_bits(self) -> NDArray[np.uint16]:
        """Return all values, times `DEEPEST`."""
        return (self.whole * np.float32(DEEPEST)).astype(np.uint16)

    def halved(self) -> NDArray[np.uint16]:
        """Return the means of 2 x 2 values, times `DEEPEST`."""
        return mean_of_fours(self.whole, slope=DEEPEST)


@dataclass(frozen=True, eq=False)
class StoredPixels:
    """Values as a table's entries at the stored ones.

    Attributes
    ----------
    stored : ndarray of integers of 8 or 16 bits, shape (rows, columns)
    table : ndarray of float32, shape (256,) or (65536,)
        The value of each stored one, read as unsigned.
    ends : (int, int) or None
        The lowest and highest stored value, if the table's entries between them lie on a straight line.
    """

    stored: NDArray[Any]
    table: FloatImage
    ends: tuple[int, int] | None = None
    _places: NDArray[Any] = field(init=False)

    def __post_init__(self) -> None:
        """Refuse what would be a wrong film."""
        if self.stored.ndim != 2 or self.stored.size == 0 or self.stored.dtype.kind not in "iu":
            raise ValueError(f"stored values must be integers (rows, columns), not {self.stored.dtype}")
        check_range(self.table)
        places = np.ascontiguousarray(self.stored).view(f"u{self.stored.dtype.itemsize}")
        object.__setattr__(self, "_places", places)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.stored.shape[0], self.stored.shape[1]

    @cached_property
    def whole(self) -> FloatImage:
        """All values, made when they are first asked for."""
        values = looked_up(self._places, self.table)
        values.flags.writeable = False
        return values

    def sample(self, step: int) -> FloatImage:
        """Return every nth value of every nth row."""
        values: FloatImage = self.table[self._places[::step, ::step]]
        return values

    def sixteen_bits(self) -> NDArray[np.uint16]:
        """Return all values, times `DEEPEST`."""
        return looked_up(self._places, (self.table * np.float32(DEEPEST)).astype(np.uint16))

    def halved(self) -> NDArray[np.uint16]:
        """Return the means of 2 x 2 values, times `DEEPEST`."""
        if self.ends is None:
            return mean_of_fours(self.sixteen_bits())
        low, high = self.ends
        at_low, at_high = (float(self.table[end % self.table.size]) * DEEPEST for end in self.ends)
        slope = (at_high - at_low) / (high - low)
        return mean_of_fours(self.stored, slope=slope, shift=at_low, origin=low)


def check_range(values: FloatImage) -> None:
    """Refuse values that are no grays.

    Raises
    ------
    ValueError
        When one lies outside [0, 1] or is missing.
    """
    low, high = float(values.min()), float(values.max())
    if not 0.0 <= low <= high <= 1.0:
        raise ValueError("pixels must lie in [0, 1]")


def mean_of_fours(
    image: NDArray[Any], *, slope: float = 1.0, shift: float = 0.0, origin: int = 0
) -> NDArray[np.uint16]:
    """Halve both sides by averaging 2 x 2 pixels; an odd last row or column is averaged with itself.

    Parameters
    ----------
    image : ndarray of numbers of at most 16 bits or float32, shape (rows, columns)
    slope, shift : float
        The means are multiplied by the first and raised by the second, and must then lie in [0, 65535].
    origin : int
        Taken from the pixels before; what is left of them must not be large beside what they differ by.

    Returns
    -------
    ndarray of uint16, shape ((rows + 1) // 2, (columns + 1) // 2)
        Rounded.
    """
    odd_row, odd_column = image.shape[0] % 2, image.shape[1] % 2
    if odd_row or odd_column:
        image = np.pad(image, ((0, odd_row), (0, odd_column)), mode="edge")
    rows, columns = image.shape[0] // 2, image.shape[1] // 2
    means = np.empty((rows, columns), np.uint16)
    for start in range(0, rows, _BAND):
        band = image[2 * start : 2 * (start + _BAND)]
        pairs = np.add(band[0::2], band[1::2], dtype=np.float32)
        fours = pairs[:, 0::2] + pairs[:, 1::2]
        if origin:
            fours -= np.float32(4 * origin)
        fours *= np.float32(slope / 4)
        fours += np.float32(shift + 0.5)  # the error of float32 is far below the half that keeps both ends in range
        means[start : start + _BAND] = fours
    return means


def ends_of(stored: NDArray[Any]) -> tuple[int, int]:
    """Return the lowest and the highest of stored values; by OpenCV in one go, where it is loaded."""
    if "cv2" in sys.modules:
        import cv2

        low, high, _, _ = cv2.minMaxLoc(stored)
        return int(low), int(high)
    return int(stored.min()), int(stored.max())


def looked_up(places: NDArray[Any], table: NDArray[Number]) -> NDArray[Number]:
    """Return a table's values at places of 8 or 16 bits, for each of which it has one.

    By OpenCV, which is faster, only where it is loaded: the first film does not wait.
    """
    if "cv2" in sys.modules:
        import cv2

        return cv2.LUT(places, table)  # type: ignore[return-value, arg-type]
    values = np.empty(places.shape, table.dtype)
    for start in range(0, places.shape[0], _BAND):
        band = slice(start, start + _BAND)
        np.take(table, places[band], out=values[band], mode="wrap")
    return values
