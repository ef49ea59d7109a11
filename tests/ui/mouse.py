"""A hand on the mouse: drags, clicks and moves on a canvas, in rows and columns of the film."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from osteoviewer.ui.canvas import Canvas

Place = tuple[float, float]
_STEPS = 8


def on_screen(canvas: Canvas, place: Place) -> QPointF:
    return canvas.to_screen().map(QPointF(place[1], place[0]))


def move(qtbot: QtBot, canvas: Canvas, place: Place, buttons: Qt.MouseButton = Qt.MouseButton.NoButton) -> None:
    at = on_screen(canvas, place)
    event = QMouseEvent(QEvent.Type.MouseMove, at, at, Qt.MouseButton.NoButton, buttons, Qt.KeyboardModifier.NoModifier)
    canvas.mouseMoveEvent(event)


def click(qtbot: QtBot, canvas: Canvas, place: Place) -> None:
    move(qtbot, canvas, place)
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=on_screen(canvas, place).toPoint())


def drag(qtbot: QtBot, canvas: Canvas, start: Place, end: Place, *, lets_go: bool = True) -> None:
    """Drag from one place to another, step by step as a hand does."""
    move(qtbot, canvas, start)
    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=on_screen(canvas, start).toPoint())
    for share in np.linspace(0, 1, _STEPS)[1:]:
        place = tuple(float(a + share * (b - a)) for a, b in zip(start, end, strict=True))
        move(qtbot, canvas, place, Qt.MouseButton.LeftButton)
    if lets_go:
        qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=on_screen(canvas, end).toPoint())
        QApplication.processEvents()
