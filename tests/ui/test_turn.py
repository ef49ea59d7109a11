"""The film is turned and flipped as a picture is, everything with it, and nobody can miss that it is."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from osteoviewer.annotations.annotation import Kind
from osteoviewer.ui.floating_note import FloatingNote
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.turn import UPRIGHT, Turn
from tests.ui.builders import knee_source
from tests.ui.mouse import drag, on_screen

steps = st.lists(st.sampled_from(["rotated", "flipped"]), max_size=12)


def _turned(names: list[str]) -> Turn:
    turn = UPRIGHT
    for name in names:
        turn = getattr(turn, name)()
    return turn


@given(steps)
def test_any_steps_do_to_the_film_what_they_do_to_a_picture(names: list[str]) -> None:
    """Of a square of four different quarters: where each of them is seen, by numpy's own turning."""
    picture = np.array([[0, 1], [2, 3]])
    for name in names:
        picture = np.rot90(picture, -1) if name == "rotated" else np.fliplr(picture)
    way = _turned(names).transform()
    seen = np.full((2, 2), -1)
    for place, (row, column) in enumerate([(-1, -1), (-1, 1), (1, -1), (1, 1)]):
        at = way.map(QPointF(column, row))
        seen[int(at.y() > 0), int(at.x() > 0)] = place
    np.testing.assert_array_equal(seen, picture)


@given(steps)
def test_four_turns_or_two_flips_change_nothing(names: list[str]) -> None:
    turn = _turned(names)
    assert turn.rotated().rotated().rotated().rotated() == turn == turn.flipped().flipped()


def _open(window: MainWindow) -> None:
    window.session.open_source(knee_source())
    window.session.film_shown()
    window.display.switch_marks(False)
    QApplication.processEvents()


def _press(qtbot: QtBot, window: MainWindow, *keys: Qt.Key) -> None:
    for key in keys:
        qtbot.keyClick(window, key)
    QApplication.processEvents()


def _alarm(window: MainWindow) -> str:
    notes = [note for note in window.view.canvas.findChildren(FloatingNote) if note.objectName() == "alarm"]
    return notes[0].text() if notes and notes[0].isVisible() else ""


def _grays(window: MainWindow, rows: int, columns: int) -> np.ndarray:
    """Return what is painted, in as many samples, within the film on the screen."""
    canvas = window.view.canvas
    way = canvas.to_screen().mapRect(canvas.extent)
    image = canvas.grab().toImage()
    return np.array(
        [
            [
                image.pixelColor(
                    round(way.left() + (column + 0.5) / columns * way.width()),
                    round(way.top() + (row + 0.5) / rows * way.height()),
                ).lightness()
                for column in range(columns)
            ]
            for row in range(rows)
        ]
    ).astype(float)


@pytest.mark.parametrize("keys", [[Qt.Key.Key_Q], [Qt.Key.Key_F], [Qt.Key.Key_Q, Qt.Key.Key_Q, Qt.Key.Key_F]])
def test_what_is_painted_is_the_turned_film(qtbot: QtBot, window: MainWindow, keys: list[Qt.Key]) -> None:
    _open(window)
    expected = _grays(window, 30, 24)
    for key in keys:
        expected = np.rot90(expected, -1) if key == Qt.Key.Key_Q else np.fliplr(expected)
    _press(qtbot, window, *keys)
    for note in window.view.canvas.findChildren(FloatingNote):
        note.hide()
    painted = _grays(window, *expected.shape)
    assert np.corrcoef(painted.ravel(), expected.ravel())[0, 1] > 0.97
    assert np.abs(painted - expected).mean() < 6


def test_a_turned_film_is_still_seen_whole_and_a_resize_keeps_it(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    _press(qtbot, window, Qt.Key.Key_Q)
    canvas = window.view.canvas
    for size in ((1300, 800), (1200, 700)):
        window.resize(*size)
        QApplication.processEvents()
        seen = canvas.to_screen().mapRect(canvas.extent)
        port = canvas.viewport().rect()
        assert port.adjusted(-1, -1, 1, 1).contains(seen.toAlignedRect())
        assert seen.width() / seen.height() == pytest.approx(300 / 240, rel=0.01)
        assert max(seen.width() / port.width(), seen.height() / port.height()) > 0.98


def test_a_turned_film_says_so_until_it_lies_as_it_was_read(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    assert _alarm(window) == ""
    _press(qtbot, window, Qt.Key.Key_F)
    assert "FLIPPED" in _alarm(window)
    _press(qtbot, window, Qt.Key.Key_Q)
    assert "FLIPPED" in _alarm(window)
    assert "ROTATED 90°" in _alarm(window)
    _press(qtbot, window, Qt.Key.Key_R)
    assert _alarm(window) == ""
    assert window.display.turn == UPRIGHT


def test_a_new_film_lies_as_it_was_read(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    _press(qtbot, window, Qt.Key.Key_F)
    window.session.open_source(knee_source("other", 2))
    assert window.display.turn == UPRIGHT
    assert all(panel.canvas.transform().m11() > 0 for panel in window.stages.panels)
    assert _alarm(window) == ""


def test_every_panel_turns_with_the_large_view(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    _press(qtbot, window, Qt.Key.Key_Q, Qt.Key.Key_F)
    ways = {
        tuple(round(value) for value in (way.m11(), way.m12(), way.m21(), way.m22()))
        for way in [panel.canvas.transform() for panel in window.stages.panels] + [window.view.canvas.transform()]
    }
    assert len(ways) == 1


def test_what_is_analysed_and_measured_does_not_turn(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    pixels, knees = window.session.film.radiograph.pixels, window.session.knees.edits.current
    _press(qtbot, window, Qt.Key.Key_F, Qt.Key.Key_Q)
    assert window.session.film.radiograph.pixels is pixels
    assert window.session.knees.edits.current is knees


@pytest.mark.parametrize("keys", [[Qt.Key.Key_Q], [Qt.Key.Key_F], [Qt.Key.Key_Q, Qt.Key.Key_F]])
def test_drawing_on_a_turned_film_is_drawing_on_the_film(qtbot: QtBot, window: MainWindow, keys: list[Qt.Key]) -> None:
    _open(window)
    canvas = window.view.canvas
    _press(qtbot, window, *keys, Qt.Key.Key_L)
    drag(qtbot, canvas, (100, 60), (150, 180))
    (line,) = window.annotations.annotations
    assert line.kind is Kind.LENGTH
    assert line.points[0] == pytest.approx((100, 60), abs=1)
    assert line.points[1] == pytest.approx((150, 180), abs=1)
    port = canvas.viewport().rect()
    assert port.contains(on_screen(canvas, (150, 180)).toPoint())


def test_a_drag_moves_a_turned_film_along_with_the_hand(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    canvas = window.view.canvas
    _press(qtbot, window, Qt.Key.Key_Q)
    start, end = on_screen(canvas, (150, 120)), on_screen(canvas, (170, 150))
    drag(qtbot, canvas, (150, 120), (170, 150), lets_go=True)
    moved = on_screen(canvas, (150, 120))
    assert moved != start
    way, hand = moved - start, end - start
    assert way.x() * hand.x() > 0
    assert way.y() * hand.y() > 0
