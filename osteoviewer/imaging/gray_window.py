"""`Window`: which values of a film are told apart on the screen, and how (DICOM PS3.3 C.11.2.1)."""

from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

NARROWEST, WIDEST = 0.005, 4.0
"""Widths that a user may choose, in units of the image."""


_FAR = 100.0
"""Widths from the level beyond which everything is black or white."""


_SAMPLE_SIDE = 512
_FINEST = 65535
_DARKEST_SHARE, _BRIGHTEST_SHARE = 0.5, 99.8


class Curve(StrEnum):
    """How gray rises within a window."""

    LINEAR = "linear"
    SIGMOID = "sigmoid"
    """S-shaped: ``1 / (1 + exp(-4 (value - level) / width))``, so values beyond the window are told apart too."""


@dataclass(frozen=True)
class Window:
    """The lowest and the highest value that are told apart on the screen, in units of the image.

    Attributes
    ----------
    low, high : float
        With the sigmoid curve, half a width below and above the level.
    curve : Curve
    name : str
        As the film's header calls it, such as ``"BONE"``; empty where nobody does.
    """

    low: float
    high: float
    curve: Curve = Curve.LINEAR
    name: str = ""

    @property
    def width(self) -> float:
        """The radiologist's W."""
        return self.high - self.low

    @property
    def level(self) -> float:
        """The radiologist's L."""
        return (self.high + self.low) / 2

    def changed(self, *, width_by: float, level_by: float) -> "Window":
        """Return a window that is wider and higher by so much, and never empty."""
        width = min(max(self.width + width_by, NARROWEST), WIDEST)
        level = min(max(self.level + level_by, -1.0), 2.0)
        return Window(level - width / 2, level + width / 2, self.curve)

    def inverted(self) -> "Window":
        """Return the window of the same film with dark and bright exchanged."""
        return replace(self, low=1.0 - self.high, high=1.0 - self.low)

    def shades(self, values: NDArray[np.floating]) -> NDArray[np.float64]:
        """Return what is shown of the values, 0 for black to 1 for white."""
        places = (values.astype(np.float64) - self.level) / self.width
        if self.curve is Curve.SIGMOID:
            return 1.0 / (1.0 + np.exp(-4.0 * np.clip(places, -_FAR, _FAR)))
        return np.clip(places + 0.5, 0.0, 1.0)


FULL_WINDOW = Window(0.0, 1.0)


def choose_window(pixels: NDArray[np.floating]) -> Window:
    """Return the window that tells nearly all of an image's values apart; everything where they are all alike.

    Parameters
    ----------
    pixels : ndarray of float, shape (rows, columns)
        In [0, 1]. Of a large image, every nth pixel will do.
    """
    step = sample_step(pixels.shape)
    levels = (pixels[::step, ::step] * np.float32(_FINEST)).astype(np.uint16).ravel()
    below = np.bincount(levels).cumsum()
    low, high = np.searchsorted(below, np.array((_DARKEST_SHARE, _BRIGHTEST_SHARE)) * levels.size / 100) / _FINEST
    return Window(float(low), float(high)) if high > low else FULL_WINDOW


def sample_step(shape: tuple[int, ...]) -> int:
    """Return n such that every nth pixel of an image of this shape will do for `choose_window`."""
    return max(1, max(shape) // _SAMPLE_SIDE)
