"""`GraysPopup`: window and level as numbers that are typed and as sliders that are dragged, above the film."""

import math

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QDoubleSpinBox, QFrame, QGridLayout, QLabel, QSlider, QVBoxLayout, QWidget

from osteoviewer.imaging.gray_scale import GRAYS, GrayScale
from osteoviewer.imaging.gray_window import WIDEST, Window
from osteoviewer.ui.gray_words import exact_decimals, number_text
from osteoviewer.ui.roles import as_role

_GAP, _MARGIN = 6, 10
_SLIDER_WIDTH, _NUMBER_WIDTH = 200, 96
_PLACES = 1000
"""Of a slider, for the whole range of grays."""
_LOWEST, _HIGHEST = -1.0, 2.0
"""Grays that a level may have, as when the mouse drags it."""
_STEPS = 200
"""Of an arrow key, for the whole range of grays."""
_OURS = (
    Qt.Key.Key_Left,
    Qt.Key.Key_Right,
    Qt.Key.Key_Up,
    Qt.Key.Key_Down,
    Qt.Key.Key_PageUp,
    Qt.Key.Key_PageDown,
    Qt.Key.Key_Home,
    Qt.Key.Key_End,
)
"""Keys that change a number here and mean something else in the window."""


class GraysPopup(QFrame):
    """Shows a window in the numbers of a scale, and asks for another one at once when they are changed.

    Parameters
    ----------
    window : QWidget
        In which it opens.
    """

    window_wanted = Signal(object)
    """`Window`"""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        as_role(self, "palette")
        self.setAccessibleName(self.tr("Window and level"))
        self._before: QWidget | None = None
        self._scale, self._shown = GRAYS, Window(0.0, 1.0)
        names = self.tr("Window (width)"), self.tr("Level (middle)")
        self._numbers = tuple(self._make_number(name) for name in names)
        self._sliders = tuple(self._make_slider(name) for name in names)
        self._unit = as_role(QLabel(), "muted")
        grid = QGridLayout()
        grid.setSpacing(_GAP)
        for row, name in enumerate(names):
            grid.addWidget(QLabel(name), row, 0)
            grid.addWidget(self._sliders[row], row, 1)
            grid.addWidget(self._numbers[row], row, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        column.setSpacing(_GAP)
        column.addLayout(grid)
        column.addWidget(self._unit)
        self.hide()

    def open(self) -> None:
        """Show it, with the width ready to be typed over."""
        self._before = self.window().focusWidget()
        self.show()
        self.raise_()
        self._numbers[0].setFocus()
        self._numbers[0].selectAll()

    def leave(self) -> None:
        """Go away, and give the keyboard back to where it was."""
        had_keyboard = self.isAncestorOf(self.window().focusWidget())
        self.hide()
        if self._before is not None and had_keyboard:
            self._before.setFocus()

    def show_window(self, window: Window, scale: GrayScale) -> None:
        """Show a window in a scale's numbers, without asking for it."""
        self._scale, self._shown = scale, window
        stated = scale.width(window), scale.level(window)
        levels = sorted(scale.level(Window(gray, gray)) for gray in (_LOWEST, _HIGHEST))
        ranges = (scale.widening, scale.span * WIDEST + scale.widening), levels
        for number, value, (low, high) in zip(self._numbers, stated, ranges, strict=True):
            with QSignalBlocker(number):
                number.setDecimals(exact_decimals(value, scale.decimals))
                number.setRange(min(low, value), max(high, value))
                number.setSingleStep(_round_step(scale.span / _STEPS))
                number.setValue(value)
        for slider, share in zip(self._sliders, (window.width, self._level_share(window)), strict=True):
            with QSignalBlocker(slider):
                slider.setValue(round(share * _PLACES))
        self._unit.setText(self._unit_text())

    def _level_share(self, window: Window) -> float:
        """Return where the level lies between the lowest and the highest value, which may be white and black."""
        return window.level if self._scale.at_zero < self._scale.at_one else 1.0 - window.level

    def _unit_text(self) -> str:
        if self._scale == GRAYS:
            return self.tr("Of grays from 0 to 1")
        low, high = sorted((self._scale.at_zero, self._scale.at_one))
        ends = [number_text(end, self._scale.stored_decimals) for end in (low, high)]
        return self.tr("In the values of the file, here from {low} to {high}").format(low=ends[0], high=ends[1])

    @Slot()
    def _take_numbers(self) -> None:
        width, level = (
            number.value() if number is self.sender() else exact
            for number, exact in zip(
                self._numbers, (self._scale.width(self._shown), self._scale.level(self._shown)), strict=True
            )
        )
        self._ask(width, level)

    @Slot()
    def _take_sliders(self) -> None:
        scale, share = self._scale, self.sender().value() / _PLACES  # type: ignore[attr-defined]
        width, level = scale.width(self._shown), scale.level(self._shown)
        if self.sender() is self._sliders[0]:
            width = round(share * scale.span + scale.widening, scale.decimals)
        else:
            lowest = min(scale.at_zero, scale.at_one)
            level = round(lowest + share * scale.span + scale.widening / 2, scale.decimals)
        self._ask(width, level)

    def _ask(self, width: float, level: float) -> None:
        window = self._scale.window(width, level, self._shown.curve)
        self.show_window(window, self._scale)
        self.window_wanted.emit(window)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave with Escape, and keep the keys that change a number from the window's commands."""
        if isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            if event.type() == QEvent.Type.KeyPress:
                self.leave()
            return True
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in _OURS:
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def _make_number(self, name: str) -> QDoubleSpinBox:
        number = QDoubleSpinBox()
        number.setKeyboardTracking(False)
        number.setFixedWidth(_NUMBER_WIDTH)
        number.setAccessibleName(name)
        number.valueChanged.connect(self._take_numbers)
        number.installEventFilter(self)
        return number

    def _make_slider(self, name: str) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(0, _PLACES)
        slider.setPageStep(_PLACES // 10)
        slider.setSingleStep(_PLACES // _STEPS)
        slider.setFixedWidth(_SLIDER_WIDTH)
        slider.setAccessibleName(name)
        slider.valueChanged.connect(self._take_sliders)
        slider.installEventFilter(self)
        return slider


def _round_step(step: float) -> float:
    """Return a step of one figure."""
    size = 10.0 ** math.floor(math.log10(step))
    return math.floor(step / size) * size
