"""`GrayScale`: what the grays of a film, from 0 to 1, are in the values of its file, and back.

A DICOM file states its windows in its own values, those after the modality transformation (PS3.3 C.11.1), and every
other viewer shows these numbers.
"""

import math
from dataclasses import dataclass, replace

from osteoviewer.imaging.gray_window import Curve, Window

_NARROWEST = 1e-6
"""Width in grays of the narrowest window; none is empty."""
_FIGURES = 3
"""Digits behind the point where the whole range is 1; fewer the larger it is."""
_MORE_FIGURES = 2
_SAME = 1e-6


@dataclass(frozen=True)
class GrayScale:
    """The straight line between grays and values.

    Attributes
    ----------
    at_zero, at_one : float
        The values of gray 0 and gray 1; the first is the larger one where the file's values fall as the film gets
        denser (MONOCHROME1).
    step : float
        All values are `at_zero` and a whole number of these; 0 where there is no such step.
    widening : float
        By how much the stated width of a window exceeds the distance of its ends: 1 for DICOM's function LINEAR, whose
        centre also lies half of it above their middle (PS3.3 C.11.2.1.2.1); 0 for any other.
    padding : float or None
        The gray of what a file is filled up with around its picture, which is also that of one of its values; None
        where it is not filled up.
    """

    at_zero: float
    at_one: float
    step: float = 0.0
    widening: float = 0.0
    padding: float | None = None

    def __post_init__(self) -> None:
        """Refuse a line that leads nowhere."""
        if not (math.isfinite(self.at_zero) and math.isfinite(self.at_one)) or self.at_zero == self.at_one:
            raise ValueError(f"no scale of grays: {self.at_zero} to {self.at_one}")

    @property
    def span(self) -> float:
        """Distance of the values of black and white."""
        return abs(self.at_one - self.at_zero)

    @property
    def decimals(self) -> int:
        """How many digits behind the point a window's numbers are shown with."""
        return max(0, _FIGURES - math.ceil(math.log10(self.span)))

    @property
    def stored_decimals(self) -> int:
        """How many digits behind the point tell the values of the file apart."""
        most = max(_FIGURES, self.decimals + _MORE_FIGURES)
        parts = [part for part in (self.step, self.at_zero) if self.step]
        enough = (n for n in range(most) if all(abs(part - round(part, n)) < _SAME * self.step for part in parts))
        return next(enough, most) if parts else self.decimals

    def value(self, gray: float) -> float:
        """Return the value of a gray; also of one beyond black and white."""
        return self.at_zero + gray * (self.at_one - self.at_zero)

    def stored(self, gray: float) -> float | None:
        """Return the value that the file has where the film has this gray; None where that may be padding."""
        if gray == self.padding:
            return None
        if not self.step:
            return self.value(gray)
        return self.at_zero + self.step * round((self.value(gray) - self.at_zero) / self.step)

    def width(self, window: Window) -> float:
        """Return a window's width as the file would state it."""
        return window.width * self.span + self.widening

    def level(self, window: Window) -> float:
        """Return a window's centre as the file would state it."""
        return self.value(window.level) + self.widening / 2

    def window(self, width: float, level: float, curve: Curve = Curve.LINEAR) -> Window:
        """Return the window of a stated width and centre; never an empty one."""
        half = max((width - self.widening) / self.span, _NARROWEST) / 2
        middle = (level - self.widening / 2 - self.at_zero) / (self.at_one - self.at_zero)
        return Window(middle - half, middle + half, curve)

    def inverted(self) -> "GrayScale":
        """Return the scale of the same film with dark and bright exchanged."""
        padding = None if self.padding is None else 1.0 - self.padding
        return replace(self, at_zero=self.at_one, at_one=self.at_zero, padding=padding)

    def smoothed(self) -> "GrayScale":
        """Return the scale of what is averaged of the film: values between those of the file occur."""
        return replace(self, step=0.0, padding=None)


GRAYS = GrayScale(0.0, 1.0)
"""Of what has no values but its grays."""
