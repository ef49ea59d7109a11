"""Knees in the window: toggles, handles, keys; stages and diagnosis follow, and nothing the user did is lost."""

from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from osteoviewer.imaging.radiograph import Box, Side
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.films import State
from osteoviewer.ui.main_window import MainWindow
from tests.builders import film_of, two_knees
from tests.ui.builders import knee, knee_file, knee_source, noise


def _words(widget: QWidget) -> str:
    labels = [label for label in widget.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels if label.text())


def _toggles(window: MainWindow) -> list[str]:
    buttons = window.knees.findChildren(QPushButton)
    return [button.text() for button in buttons if button.isVisible() and button.objectName() == "knee"]


def _open(window: MainWindow, source: FilmSource | None = None) -> None:
    window.session.open_source(source or FilmSource("pair", lambda: film_of(two_knees(), "2" * 64)))
    window.session.film_shown()


def _regions(window: MainWindow) -> list[Box]:
    return [knee.region for knee in window.session.knees.edits.current]


def test_each_knee_has_a_toggle_with_its_place_and_class(window: MainWindow) -> None:
    _open(window)
    toggles = _toggles(window)
    assert len(toggles) == 2
    assert [toggle.split()[0] for toggle in toggles] == ["1", "2"]
    assert all(toggle.splitlines()[1] in ("normal", "osteopenia", "osteoporosis") for toggle in toggles)


def test_the_panels_are_about_the_chosen_knee(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    first = window.display.frame(4).raster
    assert "KNEE, SIDE UNKNOWN, 1 of 2" in _words(window.diagnosis)
    qtbot.keyClick(window, Qt.Key.Key_K)
    assert window.display.knee == 1
    assert window.display.frame(4).raster is not first
    assert "KNEE, SIDE UNKNOWN, 2 of 2" in _words(window.diagnosis)
    qtbot.keyClick(window, Qt.Key.Key_K)
    assert window.display.frame(4).raster is first


def test_a_click_on_a_region_or_a_toggle_chooses_its_knee(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    region = _regions(window)[1]
    canvas = window.view.canvas
    at = canvas.to_screen().map(QPointF(region.left + 5.0, region.top + 5.0)).toPoint()
    qtbot.mouseClick(canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.display.knee == 1
    qtbot.mouseClick(window.knees._buttons[0], Qt.MouseButton.LeftButton)
    assert window.display.knee == 0


def test_both_knees_are_drawn_on_the_film_and_the_chosen_one_thicker(window: MainWindow) -> None:
    _open(window)
    marks = window.display.frame(0).marks
    assert [mark.region for mark in marks] == _regions(window)
    assert [mark.is_chosen for mark in marks] == [True, False]
    assert all(len(mark.points) == 3 for mark in marks)


def test_the_marks_can_be_taken_off_the_film_and_stay_off(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    assert window.commands.actions["marks"].isChecked()
    qtbot.keyClick(window, Qt.Key.Key_M)
    assert window.display.frame(0).marks == window.display.frame(3).marks == ()
    assert not window.view.canvas._marks._items
    _open(window, knee_source())
    assert window.display.frame(0).marks == ()
    qtbot.keyClick(window, Qt.Key.Key_M)
    assert len(window.display.frame(0).marks) == 1
    assert window.view.canvas._marks._items


def test_keys_move_and_resize_the_region_and_everything_follows(qtbot: QtBot, window: MainWindow) -> None:
    _open(window, knee_source())
    before, smudged = _regions(window)[0], window.display.frame(4).raster
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    moved = _regions(window)[0]
    assert (moved.top, moved.rows) == (before.top, before.rows)
    assert moved.left > before.left
    assert window.session.state is State.DONE
    assert window.display.frame(4).raster is not smudged
    assert "by hand" in _words(window.diagnosis)
    assert "BY HAND" in _words(window.view)
    assert "by hand" in _toggles(window)[0]
    qtbot.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    smaller = _regions(window)[0]
    assert smaller.rows == smaller.columns < moved.rows
    assert abs((smaller.top + smaller.bottom) - (moved.top + moved.bottom)) <= 1


def test_undo_redo_and_restore_bring_back_region_and_landmarks(qtbot: QtBot, window: MainWindow) -> None:
    _open(window, knee_source())
    found = window.session.knees.edits.current
    qtbot.keyClick(window, Qt.Key.Key_Down, Qt.KeyboardModifier.ControlModifier)
    moved = window.session.knees.edits.current
    qtbot.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert window.session.knees.edits.current == found
    assert "by hand" not in _words(window.diagnosis)
    qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ControlModifier)
    assert window.session.knees.edits.current == moved
    qtbot.keyClick(window, Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
    assert window.session.knees.edits.current == found
    assert window.session.state is State.DONE
    assert "BY HAND" not in _words(window.view)


def test_a_dragged_box_is_moved_and_a_dragged_corner_resizes_it(qtbot: QtBot, window: MainWindow) -> None:
    _open(window, knee_source())
    canvas = window.view.canvas
    qtbot.keyClick(window, Qt.Key.Key_B)
    QApplication.processEvents()
    before = _regions(window)[0]
    middle = ((before.top + before.bottom) / 2, (before.left + before.right) / 2)
    _drag(qtbot, canvas, middle, (middle[0] + 12, middle[1] + 20))
    moved = _regions(window)[0]
    assert (moved.rows, moved.columns) == (before.rows, before.columns)
    assert moved.top - before.top == pytest.approx(12, abs=3)
    assert moved.left - before.left == pytest.approx(20, abs=3)
    _drag(qtbot, canvas, (moved.bottom, moved.right), (moved.bottom - 25, moved.right - 25))
    resized = _regions(window)[0]
    assert resized.rows == resized.columns
    assert resized.rows == pytest.approx(moved.rows - 25, abs=4)
    assert (resized.top, resized.left) == pytest.approx((moved.top, moved.left), abs=1)
    assert window.session.state is State.DONE


def _drag(qtbot: QtBot, canvas: QWidget, start: tuple[float, float], end: tuple[float, float]) -> None:
    """Drag on the film from one (row, column) to another, step by step as a hand does."""
    port = canvas.viewport()
    places = [
        canvas.to_screen().map(QPointF(*(start[axis] + share * (end[axis] - start[axis]) for axis in (1, 0))))
        for share in np.linspace(0, 1, 12)
    ]
    for place in places[:1] * 2:
        _mouse(canvas, QEvent.Type.MouseMove, place, Qt.MouseButton.NoButton)
    qtbot.mousePress(port, Qt.MouseButton.LeftButton, pos=places[0].toPoint())
    for place in places[1:]:
        qtbot.wait(20)
        _mouse(canvas, QEvent.Type.MouseMove, place, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(port, Qt.MouseButton.LeftButton, pos=places[-1].toPoint())
    QApplication.processEvents()


def _mouse(canvas: QWidget, kind: QEvent.Type, at: QPointF, buttons: Qt.MouseButton) -> None:
    event = QMouseEvent(kind, at, at, Qt.MouseButton.NoButton, buttons, Qt.KeyboardModifier.NoModifier)
    canvas.mouseMoveEvent(event)


def test_a_knee_can_be_drawn_where_none_was_found(qtbot: QtBot, window: MainWindow) -> None:
    _open(window, FilmSource("noise", noise))
    assert window.session.state is State.REFUSED
    assert "None found" in _words(window.knees)
    qtbot.keyClick(window, Qt.Key.Key_B)
    assert len(_regions(window)) == 1
    assert window.session.state is State.DONE
    assert "by hand" in _words(window.diagnosis)
    assert window.view.canvas._editor.region == _regions(window)[0]


def test_taking_every_knee_away_is_an_answer_and_can_be_undone(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    for _ in range(2):
        window.commands.actions["remove_knee"].trigger()
    assert _regions(window) == []
    assert window.session.state is State.REFUSED
    assert "taken away" in _words(window.diagnosis)
    for _ in range(2):
        window.commands.actions["undo"].trigger()
    assert len(_regions(window)) == 2
    assert window.session.state is State.DONE


def test_what_was_changed_is_still_there_when_the_film_is_shown_again(window: MainWindow, tmp_path: Path) -> None:
    window.session.open_paths([knee_file(tmp_path, "1.png"), knee_file(tmp_path, "2.png", 2)])
    window.session.film_shown()
    window.commands.actions["region_up"].trigger()
    changed = window.session.knees.edits.current
    window.session.step(1)
    window.session.film_shown()
    assert not window.session.knees.edits.is_changed
    window.session.step(-1)
    window.session.film_shown()
    assert window.session.knees.edits.current == changed
    window.commands.actions["undo"].trigger()
    assert not window.session.knees.edits.is_changed


def test_no_command_on_knees_does_anything_before_a_film_was_searched(window: MainWindow) -> None:
    names = ("edit_region", "add_knee", "remove_knee", "region_left", "region_larger", "undo", "redo", "reset_knees")
    for name in (*names, "next_knee"):
        window.commands.actions[name].trigger()
    assert window.session.state is State.EMPTY
    assert _regions(window) == []
    assert not window.commands.actions["edit_region"].isChecked()


def test_a_small_region_is_refused_with_its_reason(window: MainWindow) -> None:
    _open(window, knee_source())
    window.session.knees.move(0, Box(100, 100, 140, 140))
    assert window.session.state is State.REFUSED
    assert "pixels wide" in _words(window.diagnosis)
    assert window.display.frame(4) is not None


def test_a_region_may_reach_beyond_the_film(window: MainWindow) -> None:
    _open(window, knee_source())
    window.session.knees.move(0, Box(-60, -50, 140, 150))
    assert window.session.state is State.DONE
    assert window.display.frame(4).raster.values.shape == (200, 200)


def test_a_film_of_the_wrong_polarity_is_shown_with_bone_bright_and_says_so(window: MainWindow) -> None:
    film = knee()
    _open(window, FilmSource("negative", lambda: film_of(np.float32(1) - film.pixels, "3" * 64)))
    assert window.session.state is State.DONE
    assert "POLARITY CORRECTED" in _words(window.view)
    shown = window.display.frame(0).raster.values
    np.testing.assert_allclose(shown, film.pixels, atol=1e-6)


def test_a_film_turned_round_and_changed_by_hand_comes_back_turned_round(window: MainWindow) -> None:
    film = knee()
    _open(window, FilmSource("negative", lambda: film_of(np.float32(1) - film.pixels, "3" * 64)))
    window.commands.actions["region_up"].trigger()
    _open(window, knee_source("other"))
    assert "POLARITY CORRECTED" not in _words(window.view)
    window.session.step(-1)
    window.session.film_shown()
    assert "POLARITY CORRECTED" in _words(window.view)
    assert "BY HAND" in _words(window.view)
    np.testing.assert_allclose(window.display.frame(0).raster.values, film.pixels, atol=1e-6)


def test_the_side_in_the_caption_says_where_it_is_known_from(window: MainWindow) -> None:
    _open(window, knee_source())
    assert knee().side is Side.RIGHT
    assert "RIGHT KNEE, side by header" in _words(window.diagnosis)


def test_nothing_moves_when_knees_come_and_go(window: MainWindow) -> None:
    def places() -> list[object]:
        return [widget.geometry() for widget in (window.view, window.films, window.knees, window.diagnosis)]

    QApplication.processEvents()
    before = places()
    _open(window)
    QApplication.processEvents()
    assert places() == before
    for name in ("edit_region", "region_left", "region_larger", "remove_knee"):
        window.commands.actions[name].trigger()
        QApplication.processEvents()
        assert places() == before, name
