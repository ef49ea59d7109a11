"""The first film is on the screen before what is not needed for it is built, and nothing of it is missed by that."""

from pathlib import Path

import pytest
from PySide6.QtCore import QEventLoop, QTimer
from pytestqt.qtbot import QtBot

from osteoviewer.annotations.annotation import Annotation, Kind
from osteoviewer.settings import Settings
from osteoviewer.ui.films import State
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.session import Session
from tests.ui.builders import failing_source, knee_source


def _window(qtbot: QtBot, session: Session, kept: Path) -> MainWindow:
    window = MainWindow(session, Settings(), kept=kept)
    qtbot.addWidget(window)
    return window


def _commands(window: MainWindow) -> int:
    """Return how many commands stand in the menus of the bar; submenus are there before."""
    menus = [action.menu() for action in window.menuBar().actions()]
    return sum(1 for menu in menus for action in menu.actions() if action.menu() is None)


def _painted(window: MainWindow) -> None:
    loop = QEventLoop()
    window.view.canvas.painted.connect(loop.quit)
    QTimer.singleShot(5000, loop.quit)
    loop.exec()


def test_a_film_is_painted_before_the_menus_are_filled_and_is_then_analysed(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    window = _window(qtbot, session, tmp_path / "kept.sqlite")
    session.open_source(knee_source())
    window.show()
    assert _commands(window) == 0
    _painted(window)
    assert _commands(window) == 0
    qtbot.waitUntil(lambda: session.state is State.DONE)
    assert _commands(window) > 50


def test_the_film_does_not_move_when_the_menus_are_filled(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    window = _window(qtbot, session, tmp_path / "kept.sqlite")
    session.open_source(knee_source())
    window.show()
    _painted(window)
    before = window.view.geometry(), window.menuBar().height(), window.view.canvas.to_screen()
    qtbot.waitUntil(lambda: session.state is State.DONE)
    assert (window.view.geometry(), window.menuBar().height(), window.view.canvas.to_screen()) == before


def test_a_window_without_a_film_has_its_menus_at_once(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    window = _window(qtbot, session, tmp_path / "kept.sqlite")
    window.show()
    assert _commands(window) > 50


def test_a_film_that_cannot_be_read_leaves_a_window_with_menus(qtbot: QtBot, session: Session, tmp_path: Path) -> None:
    window = _window(qtbot, session, tmp_path / "kept.sqlite")
    session.open_source(failing_source())
    window.show()
    assert session.state is State.FAILED
    assert _commands(window) > 50


@pytest.mark.parametrize("is_seen", [True, False])
def test_what_was_kept_of_the_first_film_comes_back(
    qtbot: QtBot, session: Session, tmp_path: Path, is_seen: bool
) -> None:
    kept, drawn = tmp_path / "kept.sqlite", Annotation(Kind.LENGTH, ((10.0, 20.0), (30.0, 40.0)))
    first = _window(qtbot, session, kept)
    first.show()
    session.open_source(knee_source())
    qtbot.waitUntil(lambda: session.state is State.DONE)
    first.annotations.add(drawn)
    first.close()
    session.close_all()
    second = _window(qtbot, session, kept)
    session.open_source(knee_source())
    if is_seen:
        second.show()
    else:
        session.film_shown()
    qtbot.waitUntil(lambda: session.state is State.DONE)
    assert second.annotations.annotations == (drawn,)
