"""The keys of the commands: listed, changed, swapped, given back, and kept."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from osteoviewer.settings import Settings
from osteoviewer.ui.key_map import KeyMap
from osteoviewer.ui.keys_dialog import KeysDialog
from osteoviewer.ui.keys_feature import KeysFeature, parse_keys
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.session import Session

STANDARD = {"open": ("Ctrl+O",), "fit": ("Z",), "larger": ("Ctrl++", "Ctrl+="), "about": ()}
MAP = KeyMap(STANDARD, {})


def test_a_command_gets_other_keys_and_gives_them_back() -> None:
    changed = MAP.with_keys("open", ("F6",))
    assert (changed.all()["open"], changed.owner("F6"), changed.owner("Ctrl+O")) == (("F6",), "open", None)
    assert changed.changed == {"open": ("F6",)}
    assert changed.with_keys("open", ("Ctrl+O",)) == MAP


def test_a_key_that_is_taken_leaves_the_command_that_had_it() -> None:
    changed = MAP.with_keys("fit", ("Ctrl+=",))
    assert changed.all() == {**STANDARD, "fit": ("Ctrl+=",), "larger": ("Ctrl++",)}


def test_two_commands_swap_their_keys() -> None:
    assert MAP.swapped("fit", ("Ctrl+O",)).all() == {**STANDARD, "fit": ("Ctrl+O",), "open": ("Z",)}
    assert MAP.swapped("about", ("Ctrl+O",)).all() == {**STANDARD, "about": ("Ctrl+O",), "open": ()}
    assert MAP.swapped("fit", ("F6",)) == MAP.with_keys("fit", ("F6",))


def test_a_key_that_was_kept_for_two_commands_belongs_to_one() -> None:
    kept = KeyMap(STANDARD, {"about": ("Z", "Ctrl+O"), "fit": ("Ctrl+O",)})
    assert kept.all() == {**STANDARD, "open": (), "fit": ("Ctrl+O",), "about": ("Z",)}


@given(
    st.lists(
        st.tuples(
            st.sampled_from(["with_keys", "swapped"]),
            st.sampled_from(list(STANDARD)),
            st.lists(st.sampled_from(["Ctrl+O", "Z", "Ctrl+=", "F6"]), max_size=2, unique=True),
        ),
        max_size=8,
    )
)
def test_whatever_is_changed_every_key_belongs_to_one_command(steps: list[tuple[str, str, list[str]]]) -> None:
    keys = MAP
    for what, name, wanted in steps:
        keys = getattr(keys, what)(name, tuple(wanted))
        assert set(wanted) <= set(keys.all()[name])
        every = [key for owned in keys.all().values() for key in owned]
        assert len(every) == len(set(every))
        assert KeyMap(STANDARD, keys.changed).all() == keys.all()


def test_keys_of_the_settings_are_read_and_what_is_none_is_passed_over(qapp: object) -> None:
    assert parse_keys("Ctrl++ ctrl+= F6") == ("Ctrl++", "Ctrl+=", "F6")
    assert parse_keys("") == parse_keys("nonsense+") == ()


def dialog_of(window: MainWindow) -> KeysDialog:
    window.commands.actions["keys"].trigger()
    dialog = window.findChild(KeysDialog)
    assert isinstance(dialog, KeysDialog)
    return dialog


def choose(dialog: KeysDialog, name: str) -> None:
    table = dialog._table
    row = next(row for row in range(table.rowCount()) if table.item(row, 0).data(Qt.ItemDataRole.UserRole) == name)
    table.selectRow(row)


def keys_of(window: MainWindow, name: str) -> list[str]:
    return [keys.toString() for keys in window.commands.actions[name].shortcuts()]


def test_pressing_keys_changes_a_command_at_once_and_is_kept(qtbot: QtBot, window: MainWindow) -> None:
    dialog = dialog_of(window)
    choose(dialog, "invert")
    qtbot.keyClick(dialog._edit, Qt.Key.Key_F6)
    assert keys_of(window, "invert") == ["F6"]
    assert window.settings.shortcuts == {"invert": "F6"}
    assert dialog._words.text() == "“Invert” has F6 now."
    qtbot.keyClick(window.view, Qt.Key.Key_F6)
    dialog._standard.click()
    assert (keys_of(window, "invert"), window.settings.shortcuts) == (["I"], {})


def test_keys_of_another_command_are_told_and_swapped_or_left(qtbot: QtBot, window: MainWindow) -> None:
    dialog = dialog_of(window)
    choose(dialog, "invert")
    qtbot.keyClick(dialog._edit, Qt.Key.Key_Z)
    assert dialog._words.text() == "Z belongs to “Fit the film”. Swap the keys of the two?"
    assert (dialog._swap.isVisible(), keys_of(window, "invert")) == (True, ["I"])
    dialog._refuse.click()
    assert (dialog._swap.isVisible(), keys_of(window, "invert"), keys_of(window, "fit")) == (False, ["I"], ["Z"])
    qtbot.keyClick(dialog._edit, Qt.Key.Key_Z)
    dialog._swap.click()
    assert (keys_of(window, "invert"), keys_of(window, "fit")) == (["Z"], ["I"])
    dialog._all.click()
    assert (keys_of(window, "invert"), keys_of(window, "fit"), window.settings.shortcuts) == (["I"], ["Z"], {})


def test_a_command_may_have_no_key_and_enter_belongs_to_none(qtbot: QtBot, window: MainWindow) -> None:
    dialog = dialog_of(window)
    choose(dialog, "invert")
    dialog._none.click()
    assert (keys_of(window, "invert"), window.settings.shortcuts) == ([], {"invert": ""})
    dialog._edit.setKeySequence(QKeySequence("Return"))
    assert keys_of(window, "invert") == []
    assert "Choose another" in dialog._words.text()


def test_the_list_is_searched_and_every_control_has_a_name(window: MainWindow) -> None:
    dialog = dialog_of(window)
    dialog._search.setText("fit film")
    table = dialog._table
    shown = [table.item(row, 0).text() for row in range(table.rowCount()) if not table.isRowHidden(row)]
    assert shown == ["Fit the film", "Fit the film"]  # by a key, and with the mouse
    visible = [button for button in dialog.findChildren(QAbstractButton) if button.isVisible()]
    assert all(button.text() or button.accessibleName() for button in visible if button.parent() is dialog)
    assert dialog._edit.accessibleName()


def test_changed_keys_are_there_when_the_window_opens_and_unknown_names_are_kept(
    qtbot: QtBot, session: Session
) -> None:
    kept = {"invert": "F6", "fit": "Ctrl+O", "of_a_later_version": "Ctrl+9", "blink": "rubbish+"}
    window = MainWindow(session, replace(Settings(), shortcuts=kept))
    qtbot.addWidget(window)
    assert (keys_of(window, "invert"), keys_of(window, "fit"), keys_of(window, "open")) == (["F6"], ["Ctrl+O"], [])
    dialog = dialog_of(window)
    choose(dialog, "invert")
    dialog._standard.click()
    assert window.settings.shortcuts == {"fit": "Ctrl+O", "blink": "", "open": "", "of_a_later_version": "Ctrl+9"} or (
        window.settings.shortcuts == {"fit": "Ctrl+O", "blink": "", "of_a_later_version": "Ctrl+9"}
    )


def test_the_palette_and_its_box_show_the_keys_as_they_are_now(qtbot: QtBot, window: MainWindow) -> None:
    dialog = dialog_of(window)
    choose(dialog, "commands")
    qtbot.keyClick(dialog._edit, Qt.Key.Key_F6)
    assert window.menuBar().cornerWidget().text() == "Search commands   F6"


@pytest.mark.usefixtures("window")
def test_the_list_of_keys_is_not_built_before_it_is_opened(window: MainWindow) -> None:
    (feature,) = (feature for feature in window.features if isinstance(feature, KeysFeature))
    assert feature._dialog is None
