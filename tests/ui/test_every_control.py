"""Every control of the window and its dialogs has a name and a role for those who do not see it; Tab finds it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from osteoviewer.ui.main_window import MainWindow
from tests.ui.builders import wordy_bundle
from tests.ui.every_screen import BY_OTHER_MEANS, DIALOGS, open_dialog, open_film, panels, settle

ROLES = QAccessible.Role
_EXPECTED: tuple[tuple[type[QWidget], set[QAccessible.Role]], ...] = (
    (QAbstractButton, {ROLES.Button, ROLES.CheckBox, ROLES.RadioButton, ROLES.ButtonMenu, ROLES.ButtonDropDown}),
    (QScrollBar, {ROLES.ScrollBar}),
    (QAbstractSlider, {ROLES.Slider}),
    (QAbstractSpinBox, {ROLES.SpinBox}),
    (QComboBox, {ROLES.ComboBox}),
    (QLineEdit, {ROLES.EditableText}),
    (QKeySequenceEdit, {ROLES.EditableText, ROLES.Client}),
    (QPlainTextEdit, {ROLES.EditableText}),
    (QTextEdit, {ROLES.EditableText, ROLES.StaticText}),
    (QAbstractItemView, {ROLES.List, ROLES.Table, ROLES.Tree}),
)
_OF_OTHERS = {ROLES.Graphic, ROLES.Document, ROLES.StaticText}
_PARTS = {"qt_spinbox_lineedit", "qt_toolbar_ext_button", "qt_menubar_ext_button"}
_KINDS = tuple(kind for kind, _ in _EXPECTED)


@pytest.fixture(scope="session")
def tiny_bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model that is told of the patient, so that there is a dialog for it."""
    return wordy_bundle(tmp_path_factory.mktemp("wordy"))


def _controls(top: QWidget) -> Iterator[QWidget]:
    """What can be worked with: Qt's controls, and whatever else takes the keyboard."""
    for widget in (top, *top.findChildren(QWidget)):
        is_own = widget.window() is top.window() and widget.isVisibleTo(top)
        if not is_own or isinstance(widget, QHeaderView | QMenuBar | QScrollBar) or _is_part(widget):
            continue
        takes_keyboard = widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        if isinstance(widget, _KINDS) or (takes_keyboard and not isinstance(widget, QDialog)):
            yield widget


def _is_part(widget: QWidget) -> bool:
    """Whether it is a part of another control, which speaks for it: the line of a spin box, the cross in a search."""
    parent = widget.parentWidget()
    if widget.objectName() in _PARTS or isinstance(parent, QKeySequenceEdit | QComboBox):
        return True
    is_viewport = isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget
    return is_viewport or (isinstance(parent, QLineEdit) and isinstance(widget, QAbstractButton))


def _wrong(top: QWidget) -> list[str]:
    return [said for widget in _controls(top) if (said := _what_is_wrong(widget))]


def _what_is_wrong(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    where = f"{type(widget).__name__} {widget.objectName()}"
    if interface is None:
        return f"{where} cannot be asked"
    name, role = interface.text(QAccessible.Text.Name).strip(), interface.role()
    if not name or name in {"×", "<", ">", "…"}:
        return f"{where} is called “{name}”"
    expected = next((roles for kind, roles in _EXPECTED if isinstance(widget, kind)), None)
    if expected is not None and role not in expected:
        return f"{where} “{name}” is a {role.name}"
    if expected is None and role not in _OF_OTHERS:
        return f"{where} “{name}” is a {role.name}"
    return ""


def _reached(qtbot: QtBot, top: QWidget, start: QWidget) -> set[QWidget]:
    """Press Tab until the focus is back where it began, and return what had it."""
    start.setFocus()
    reached: list[QWidget] = []
    while True:
        now = QApplication.focusWidget()
        if now is None or now in reached or len(reached) > 300:
            return set(reached)
        reached.append(now)
        qtbot.keyClick(now, Qt.Key.Key_Tab)
        assert top.isVisible()


def _not_reached(qtbot: QtBot, top: QWidget) -> list[str]:
    wanted = [
        widget
        for widget in _controls(top)
        if widget.isEnabled() and widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    if not wanted:
        return []
    reached = _reached(qtbot, top, wanted[0])
    return [
        f"{type(widget).__name__} “{widget.accessibleName()}”"
        for widget in wanted
        if widget not in reached and not _stands_for(widget, reached)
    ]


def _stands_for(widget: QWidget, reached: set[QWidget]) -> bool:
    """Of a group of radio buttons the chosen one is reached, and arrows go on from it; of some, the part within."""
    is_choice = isinstance(widget, QAbstractButton) and widget.group() is not None and widget.group().exclusive()
    return bool((is_choice and set(widget.group().buttons()) & reached) or widget.focusProxy() in reached)


def test_every_control_of_the_window_has_a_name_and_a_role(window: MainWindow, tmp_path: Path) -> None:
    found = [f"empty: {what}" for what in _wrong(window)]
    open_film(window, tmp_path)
    for screen in panels(window):
        found += [f"{screen.name}: {what}" for what in _wrong(window)]
        assert sum(1 for _ in _controls(window)) > 20
    assert "\n".join(dict.fromkeys(found)) == ""


@pytest.mark.parametrize("name", [*DIALOGS, *BY_OTHER_MEANS])
def test_every_control_of_a_dialog_has_a_name_and_a_role(window: MainWindow, tmp_path: Path, name: str) -> None:
    open_film(window, tmp_path)
    dialog = open_dialog(window, name)
    assert list(_controls(dialog))
    assert "\n".join(_wrong(dialog)) == ""
    dialog.close()


def test_tab_alone_reaches_every_control_of_the_window(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    open_film(window, tmp_path)
    window.activateWindow()
    found = []
    for screen in panels(window):
        found += [f"{screen.name}: {what}" for what in _not_reached(qtbot, window)]
    assert "\n".join(found) == ""


@pytest.mark.parametrize("name", [*DIALOGS, *BY_OTHER_MEANS])
def test_tab_alone_reaches_every_control_of_a_dialog_and_esc_closes_it(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, name: str
) -> None:
    open_film(window, tmp_path)
    dialog = open_dialog(window, name)
    if isinstance(dialog, QDialog):
        dialog.activateWindow()
        settle()
        assert _not_reached(qtbot, dialog) == []
    qtbot.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Escape)
    settle()
    assert not shiboken6.isValid(dialog) or not dialog.isVisible()
