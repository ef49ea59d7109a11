"""`Press`: what a button of the mouse that is held down becomes: a click, or a drag once the mouse has moved away."""

from PySide6.QtCore import QPointF, Qt

_NEAR = 4.0
"""A hand that clicks may move so far."""


class Press:
    """One press of a button.

    Parameters
    ----------
    button : Qt.MouseButton
    at : QPointF
        Where it was pressed, in pixels of the screen.
    """

    def __init__(self, button: Qt.MouseButton, at: QPointF) -> None:
        self.button, self.start = button, at
        self.is_drag = False
        self._last = at

    def drag_to(self, at: QPointF) -> QPointF | None:
        """Return by how much the mouse was dragged since the last time; None as long as it may be a click."""
        if not self.is_drag:
            away = at - self.start
            self.is_drag = max(abs(away.x()), abs(away.y())) > _NEAR
        if not self.is_drag:
            return None
        by, self._last = at - self._last, at
        return by
