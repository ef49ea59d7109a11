"""Sizes that are counted in lines of text, worked out again whenever the text becomes larger or smaller."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget


class FontFollower(QObject):
    """Calls a function now, and again after each change of a widget's font.

    Parameters
    ----------
    widget : QWidget
        Whose font it is; it owns this.
    fit : callable
        Sets the sizes.
    """

    def __init__(self, widget: QWidget, fit: Callable[[], None]) -> None:
        super().__init__(widget)
        self._fit = fit
        widget.installEventFilter(self)
        fit()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the font, and let everything pass."""
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit()
        return False
