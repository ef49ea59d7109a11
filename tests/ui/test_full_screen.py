"""The film gets the whole screen, and the window comes back as it was."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QSplitter
from pytestqt.qtbot import QtBot

from osteoviewer.settings import Settings
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.words import research_use
from tests.ui.builders import knee_source


def _layout(window: MainWindow) -> tuple[object, ...]:
    actions, splitter = window.commands.actions, window.findChild(QSplitter)
    return (
        window.size(),
        window.isMaximized(),
        splitter.sizes(),
        [splitter.widget(place).isVisible() for place in range(3)],
        window.stages.isVisible(),
        window.menuBar().height(),
        [actions[name].isChecked() for name in ("full_screen", "films", "stages")],
    )


@pytest.mark.parametrize("hidden", [(), ("films",), ("stages",), ("films", "stages")])
def test_the_film_gets_all_of_it_and_everything_comes_back(
    qtbot: QtBot, window: MainWindow, hidden: tuple[str, ...]
) -> None:
    window.session.open_source(knee_source())
    for name in hidden:
        window.commands.actions[name].trigger()
    QApplication.processEvents()
    before = _layout(window)
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.isFullScreen()
    assert window.commands.actions["full_screen"].isChecked()
    qtbot.waitUntil(lambda: window.view.width() >= window.width() - 20 and window.menuBar().height() == 0)
    assert not window.films.isVisible()
    assert not window.stages.isVisible()
    words = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert research_use() in words
    qtbot.keyClick(window, Qt.Key.Key_F11)
    qtbot.waitUntil(lambda: _layout(window) == before)


def test_a_maximized_window_is_maximized_again(qtbot: QtBot, window: MainWindow) -> None:
    window.showMaximized()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert window.isMaximized()
    assert not window.isFullScreen()


def test_keys_of_commands_work_without_the_menus(qtbot: QtBot, window: MainWindow) -> None:
    window.session.open_source(knee_source())
    window.session.film_shown()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    qtbot.keyClick(window, Qt.Key.Key_I)
    assert window.display.is_inverted


def test_a_column_that_is_opened_meanwhile_does_not_change_what_comes_back(qtbot: QtBot, window: MainWindow) -> None:
    window.commands.actions["films"].trigger()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    qtbot.keyClick(window, Qt.Key.Key_F2)
    assert window.films.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    assert not window.films.isVisible()
    assert window.stages.isVisible()


def test_escape_cancels_what_there_is_to_cancel_and_then_leaves(qtbot: QtBot, window: MainWindow) -> None:
    window.session.open_source(knee_source())
    window.session.film_shown()
    qtbot.keyClick(window, Qt.Key.Key_F11)
    qtbot.keyClick(window, Qt.Key.Key_L)
    assert window.annotations.tool is not None
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert window.annotations.tool is None
    assert window.isFullScreen()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isFullScreen()


def test_escape_while_a_film_is_read_cancels_that_and_stays(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F11)
    window.session.open_source(knee_source())
    assert window.session.state.is_busy
    qtbot.keyClick(window, Qt.Key.Key_Escape)
    assert not window.session.state.is_busy
    assert window.isFullScreen()


def test_a_button_leads_back_where_there_is_no_menu(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_F11)
    (button,) = [each for each in window.findChildren(QPushButton) if "full screen" in each.text()]
    assert button.isVisible()
    assert "F11" in button.text()
    button.click()
    assert not window.isFullScreen()
    assert not button.isVisible()


def test_the_system_may_take_the_screen_back_too(window: MainWindow) -> None:
    window.commands.actions["full_screen"].trigger()
    window.showNormal()
    assert window.films.isVisible()
    assert not window.commands.actions["full_screen"].isChecked()


def test_it_is_not_remembered_and_the_columns_are(qtbot: QtBot, window: MainWindow) -> None:
    kept: list[Settings] = []
    window.settings_changed.connect(kept.append)
    window.resize(860, 700)  # a window larger than the screen would be made smaller when it is opened again
    QApplication.processEvents()
    size, sizes = window.size(), window.findChild(QSplitter).sizes()
    window.commands.actions["stages"].trigger()
    window.commands.actions["full_screen"].trigger()
    QApplication.processEvents()
    window.close()
    assert (kept[-1].are_films_shown, kept[-1].are_stages_shown) == (True, False)
    again = MainWindow(window.session, kept[-1])
    qtbot.addWidget(again)
    again.show()
    assert not again.isFullScreen()
    assert again.size() == size
    again.commands.actions["stages"].trigger()
    qtbot.waitUntil(lambda: again.findChild(QSplitter).sizes() == sizes)
