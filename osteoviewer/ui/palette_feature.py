"""The command that searches the commands, and the quiet box in the menu bar that says so."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QPushButton

from osteoviewer.ui.action_rows import ActionRow
from osteoviewer.ui.command_search import Command
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.menu_marks import without_marks

if TYPE_CHECKING:
    from osteoviewer.ui.command_palette import CommandPalette

_NAME = "commands"
_MOST_RECENT = 5


class PaletteFeature(QObject):
    """Help > Search commands."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.window)
        self._window = workspace.window
        self._actions: Mapping[str, QAction] = {}
        self._recent: tuple[str, ...] = ()
        self.palette: CommandPalette | None = None
        self.box = cast(QPushButton, self._window.menuBar().cornerWidget())

    def rows(self) -> Sequence[ActionRow]:
        """Return its command."""
        return (ActionRow(_NAME, "help", self.tr("&Search commands…"), "Ctrl+K"),)

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what it does."""
        return {_NAME: self.show_palette}

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Take the commands, and put the box where it is seen."""
        self._actions = actions
        self.box.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the keyboard has the keys that it shows
        self.box.setAccessibleName(self.tr("Search commands"))
        self.box.clicked.connect(self.show_palette)
        actions[_NAME].changed.connect(self._name_box)
        self._name_box()
        self._window.menuBar().setCornerWidget(self.box)  # again, for it has become wider

    def stop(self) -> None:
        """Close the palette."""
        if self.palette is not None:
            self.palette.hide()

    @Slot()
    def show_palette(self) -> None:
        """Open the palette."""
        if self.palette is None:
            from osteoviewer.ui.command_palette import CommandPalette

            self.palette = CommandPalette(self._why_not, self._window)
            self.palette.wanted.connect(self._run)
        self.palette.open_with(tuple(self._commands()), self._recent)

    @Slot()
    def _name_box(self) -> None:
        keys = _keys_text(self._actions[_NAME])
        self.box.setText("   ".join(part for part in (self.tr("Search commands"), keys) if part))

    def _commands(self) -> Iterator[Command]:
        for name, action in self._actions.items():
            if name != _NAME:
                menu = _menu_title(action)
                if action.isCheckable() and action.isChecked():
                    menu = self.tr("{menu}, on").format(menu=menu)
                yield Command(name, spoken(action), menu, _keys_text(action))

    def _why_not(self, name: str) -> str:
        if self._actions[name].isEnabled():
            return ""
        reasons = {"overlays": self.tr("the film has no overlay")}
        return reasons.get(name, self.tr("not possible just now"))

    @Slot(str)
    def _run(self, name: str) -> None:
        self._recent = (name, *(other for other in self._recent if other != name))[:_MOST_RECENT]
        self._actions[name].trigger()


def spoken(action: QAction) -> str:
    """Return what a command is called, without the marks of a menu."""
    return without_marks(action.text())


def _menu_title(action: QAction) -> str:
    menus = (thing for thing in action.associatedObjects() if isinstance(thing, QMenu))
    return next((without_marks(menu.title()) for menu in menus), "")


def _keys_text(action: QAction) -> str:
    return "  ".join(keys.toString(QKeySequence.SequenceFormat.NativeText) for keys in action.shortcuts())
