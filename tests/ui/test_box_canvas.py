"""Boxes on a film: drawn, moved, resized and taken away, with the mouse or the keyboard alone."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from osteoviewer.imaging.radiograph import Box
from osteoviewer.ui.box_canvas import BoxCanvas

ROWS, COLUMNS = 200, 100


@pytest.fixture
def canvas(qtbot: QtBot) -> BoxCanvas:
    made = BoxCanvas()
    qtbot.addWidget(made)
    made.resize(504, 604)
    made.show_film(np.full((ROWS, COLUMNS), 200, np.uint8), (ROWS, COLUMNS), ())
    made.show()
    qtbot.waitExposed(made)
    return made


def drag(qtbot: QtBot, canvas: BoxCanvas, start: tuple[int, int], end: tuple[int, int]) -> None:
    qtbot.mousePress(canvas, Qt.MouseButton.LeftButton, pos=canvas.place_of(*start))
    qtbot.mouseMove(canvas, canvas.place_of(*end))
    qtbot.mouseRelease(canvas, Qt.MouseButton.LeftButton, pos=canvas.place_of(*end))


def test_a_drag_draws_a_box_in_the_films_pixels(qtbot: QtBot, canvas: BoxCanvas) -> None:
    drag(qtbot, canvas, (60, 80), (20, 10))
    assert canvas.boxes == (Box(20, 10, 60, 80),)


def test_a_box_is_shown_black(qtbot: QtBot, canvas: BoxCanvas) -> None:
    place = canvas.place_of(40, 40)
    assert canvas.grab().toImage().pixelColor(place) == QColor(200, 200, 200)
    drag(qtbot, canvas, (20, 10), (60, 80))
    assert canvas.grab().toImage().pixelColor(place) == QColor(0, 0, 0)


def test_a_drag_on_a_box_moves_it_but_not_beyond_the_film(qtbot: QtBot, canvas: BoxCanvas) -> None:
    drag(qtbot, canvas, (20, 10), (60, 50))
    drag(qtbot, canvas, (30, 30), (40, 35))
    assert canvas.boxes == (Box(30, 15, 70, 55),)
    drag(qtbot, canvas, (40, 35), (199, 99))
    assert canvas.boxes == (Box(160, 60, 200, 100),)


def test_a_drag_beyond_the_film_ends_at_its_edge(qtbot: QtBot, canvas: BoxCanvas) -> None:
    drag(qtbot, canvas, (150, 50), (260, 140))
    assert canvas.boxes == (Box(150, 50, 200, 100),)


def test_a_click_draws_nothing(qtbot: QtBot, canvas: BoxCanvas) -> None:
    drag(qtbot, canvas, (20, 10), (21, 11))
    assert canvas.boxes == ()


def test_the_keyboard_alone_adds_moves_resizes_and_removes(qtbot: QtBot, canvas: BoxCanvas) -> None:
    canvas.setFocus()
    qtbot.keyClick(canvas, Qt.Key.Key_Insert)
    first = canvas.boxes[0]
    qtbot.keyClick(canvas, Qt.Key.Key_Down)
    qtbot.keyClick(canvas, Qt.Key.Key_Right)
    moved = canvas.boxes[0]
    assert (moved.top, moved.left, moved.rows) == (first.top + 1, first.left + 1, first.rows)
    qtbot.keyClick(canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.boxes[0].columns == moved.columns + 1
    qtbot.keyClick(canvas, Qt.Key.Key_Insert)
    canvas.choose_next()
    assert canvas.chosen == 0
    qtbot.keyClick(canvas, Qt.Key.Key_Delete)
    assert len(canvas.boxes) == 1
    assert canvas.boxes[0] != moved


def test_a_box_never_shrinks_to_nothing_or_leaves_the_film(qtbot: QtBot, canvas: BoxCanvas) -> None:
    canvas.add()
    for _ in range(60):
        qtbot.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
        qtbot.keyClick(canvas, Qt.Key.Key_Up)
    box = canvas.boxes[0]
    assert box.top == 0
    assert box.columns >= 3


def test_every_change_is_told(qtbot: QtBot, canvas: BoxCanvas) -> None:
    with qtbot.waitSignal(canvas.changed) as told:
        canvas.add()
    assert told.args == [canvas.boxes]
