"""The command palette: every command by a few letters of its name, with the keyboard alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QTreeView
from pytestqt.qtbot import QtBot

from osteoviewer.ui.command_palette import CommandPalette
from osteoviewer.ui.command_search import Command, find_commands
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.palette_feature import PaletteFeature

COMMANDS = (
    Command("open", "Open films", "File", "Ctrl+O"),
    Command("fit", "Fit the film", "View", "Z"),
    Command("films", "Studies", "View", "F2"),
    Command("close", "Close film", "File", "Ctrl+W"),
)


def names(words: str, *recent: str) -> list[str]:
    return [command.name for command in find_commands(COMMANDS, words, recent)]


def test_without_words_all_are_listed_those_used_last_first() -> None:
    assert names("") == ["open", "fit", "films", "close"]
    assert names("", "close", "films") == ["close", "films", "open", "fit"]


def test_the_start_of_a_name_comes_before_the_start_of_a_word_and_that_before_letters_in_between() -> None:
    assert names("fi") == ["fit", "open", "close"]
    assert names("opfl") == ["open"]
    assert names("xyz") == []


def test_every_word_has_to_fit_in_whatever_order_and_menu_and_keys_count_too() -> None:
    assert names("film close") == ["close"]
    assert names("view") == ["fit", "films"]
    assert names("ctrl+w") == ["close"]


def test_accents_and_case_do_not_matter() -> None:
    assert find_commands([Command("a", "Éclair")], "ECLAIR")[0].name == "a"


@given(st.text(max_size=12))
def test_what_is_found_is_always_some_of_the_commands_each_once(words: str) -> None:
    found = names(words)
    assert len(found) == len(set(found))
    assert set(found) <= {command.name for command in COMMANDS}


@pytest.fixture
def feature(window: MainWindow) -> PaletteFeature:
    (made,) = (feature for feature in window.features if isinstance(feature, PaletteFeature))
    return made


def opened(window: MainWindow, feature: PaletteFeature) -> tuple[CommandPalette, QLineEdit, QTreeView]:
    window.commands.actions["commands"].trigger()
    palette = feature.palette
    assert palette is not None
    search, commands = palette.findChild(QLineEdit), palette.findChild(QTreeView)
    assert isinstance(search, QLineEdit)
    assert isinstance(commands, QTreeView)
    return palette, search, commands


def listed(commands: QTreeView) -> list[str]:
    model = commands.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_every_command_of_the_menus_is_listed_by_its_name(window: MainWindow, feature: PaletteFeature) -> None:
    _, _, commands = opened(window, feature)
    assert len(listed(commands)) == len(window.commands.actions) - 1  # all but the palette itself
    assert {"Invert", "Open films", "DICOM tags", "Quit"} <= set(listed(commands))


def test_typing_and_enter_run_a_command_which_is_first_the_next_time(
    qtbot: QtBot, window: MainWindow, feature: PaletteFeature
) -> None:
    palette, search, commands = opened(window, feature)
    qtbot.keyClicks(search, "hide pat")
    assert listed(commands)[0] == "Hide the patient"
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert window.privacy.is_on
    assert not palette.isVisible()
    _, search, commands = opened(window, feature)
    assert (search.text(), listed(commands)[0]) == ("", "Hide the patient")
    assert commands.model().index(0, 1).data() == "View, on"


def test_arrows_choose_while_the_words_keep_the_keyboard(
    qtbot: QtBot, window: MainWindow, feature: PaletteFeature
) -> None:
    _, search, commands = opened(window, feature)
    qtbot.keyClicks(search, "colours")
    qtbot.keyClick(search, Qt.Key.Key_Backspace)
    qtbot.keyClick(search, Qt.Key.Key_Down)
    qtbot.keyClick(search, Qt.Key.Key_Up)
    assert commands.currentIndex().row() == 0
    search.setText("")
    qtbot.keyClick(search, Qt.Key.Key_Down)
    assert commands.currentIndex().row() == 1


def test_what_cannot_be_used_says_why_and_does_not_run(
    qtbot: QtBot, window: MainWindow, feature: PaletteFeature
) -> None:
    ran: list[bool] = []
    window.commands.actions["overlays"].triggered.connect(ran.append)
    palette, search, commands = opened(window, feature)
    qtbot.keyClicks(search, "overlays")
    assert commands.model().index(0, 1).data() == "the film has no overlay"
    qtbot.keyClick(search, Qt.Key.Key_Return)
    assert (palette.isVisible(), ran) == (True, [])


def test_words_that_fit_nothing_are_told_and_escape_leaves(
    qtbot: QtBot, window: MainWindow, feature: PaletteFeature
) -> None:
    palette, search, commands = opened(window, feature)
    qtbot.keyClicks(search, "xyzxyz")
    assert (listed(commands), palette._words.text()) == ([], "No command is called so.")
    qtbot.keyClick(search, Qt.Key.Key_Return)
    cancelled: list[bool] = []
    window.commands.actions["cancel"].triggered.connect(cancelled.append)
    qtbot.keyClick(search, Qt.Key.Key_Escape)
    assert (palette.isVisible(), cancelled) == (False, [])
    assert window.focusWidget() is window.view


def test_the_box_in_the_menu_bar_shows_the_keys_and_opens_the_palette(
    qtbot: QtBot, window: MainWindow, feature: PaletteFeature
) -> None:
    assert window.menuBar().cornerWidget() is feature.box
    assert feature.box.text() == "Search commands   Ctrl+K"
    feature.box.click()
    assert feature.palette is not None
    assert feature.palette.isVisible()
    assert feature.palette.accessibleName()
