"""Windows and values as words, in the numbers of the film's file."""

import math

from PySide6.QtCore import QCoreApplication

from osteoviewer.imaging.gray_scale import GrayScale
from osteoviewer.imaging.gray_window import Window

_NOISE = 1e-9
"""Share of a number that computing with it may add."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("gray_words", text)


def window_text(scale: GrayScale, window: Window) -> str:
    """Say a window, after its name where the film's header gives one."""
    width, level = (
        number_text(number, exact_decimals(number, scale.decimals))
        for number in (scale.width(window), scale.level(window))
    )
    numbers = _tr("W {w}  L {level}").format(w=width, level=level)
    return f"{window.name}  {numbers}" if window.name else numbers


def value_text(scale: GrayScale, gray: float) -> str:
    """Say the value of a pixel; what may be padding is told by the lowest value, and that it may be."""
    value = scale.stored(gray)
    if value is None:
        return _tr("{value} or padding").format(value=number_text(scale.value(gray), scale.stored_decimals))
    return number_text(value, scale.stored_decimals)


def exact_decimals(number: float, decimals: int) -> int:
    """Return one digit more for a number that ends with a half, as some headers' do: a level of 127.5."""
    rest = number * 10.0**decimals % 1.0
    return decimals + (abs(rest - 0.5) < _NOISE * max(1.0, abs(number)))


def number_text(number: float, decimals: int) -> str:
    """Write a number, a half rounded up as everywhere in the window, and no zero below zero."""
    size = 10.0**decimals
    return f"{math.floor(number * size + 0.5) / size + 0.0:.{decimals}f}"
