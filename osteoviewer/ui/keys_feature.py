"""The list of keys, in which they can be changed; what was changed is applied when the window opens."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence

from osteoviewer.ui.action_rows import ActionRow
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.key_map import KeyMap, Keys
from osteoviewer.ui.keys_in_force import keys_in_force
from osteoviewer.ui.menu_marks import without_marks
from osteoviewer.ui.window_places import PlaceKeeper

if TYPE_CHECKING:
    from osteoviewer.ui.keys_dialog import KeysDialog


class KeysFeature(QObject):
    """Help > Keys."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.window)
        self._workspace = workspace
        self._actions: Mapping[str, QAction] = {}
        self._map = KeyMap({}, {})
        self._dialog: KeysDialog | None = None

    def rows(self) -> Sequence[ActionRow]:
        """Return its command."""
        return (ActionRow("keys", "help", self.tr("&Keys…"), "F1"),)

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what it does."""
        return {"keys": self.show_dialog}

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Take the commands with the keys that they came with, and give them those that were chosen."""
        self._actions = actions
        kept = self._workspace.settings().shortcuts
        changed = {name: parse_keys(keys) for name, keys in kept.items() if name in actions}
        if changed:
            self._map = KeyMap(self._standard(), changed)
            self._apply()
        else:
            self._tell()

    def stop(self) -> None:
        """Close the list."""
        if self._dialog is not None:
            self._dialog.close()

    @Slot()
    def show_dialog(self) -> None:
        """Open the list, or bring it to the front."""
        if self._dialog is None:
            from osteoviewer.ui.keys_dialog import KeysDialog

            if not self._map.standard:
                self._map = KeyMap(self._standard(), {})
            texts = {name: without_marks(action.text()) for name, action in self._actions.items()}
            self._dialog = KeysDialog(texts, self._map, self._workspace.window)
            self._dialog.changed.connect(self._take)
            self._dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)  # what is hidden is restyled all the same
            self._dialog.finished.connect(self._forget)
            PlaceKeeper(self._dialog, "keys", self._workspace.settings, self._workspace.keep_settings)
        self._dialog.show()
        self._dialog.activateWindow()

    @Slot()
    def _forget(self) -> None:
        self._dialog = None

    @Slot(object)
    def _take(self, keys: KeyMap) -> None:
        self._map = keys
        self._apply()
        settings = self._workspace.settings()
        unknown = {name: kept for name, kept in settings.shortcuts.items() if name not in self._actions}
        changed = {name: " ".join(chosen) for name, chosen in keys.changed.items()}
        self._workspace.keep_settings(replace(settings, shortcuts={**unknown, **changed}))

    def _standard(self) -> dict[str, Keys]:
        """Return the keys that the commands have before any are changed."""
        return {name: tuple(map(spelled, action.shortcuts())) for name, action in self._actions.items()}

    def _apply(self) -> None:
        for name, keys in self._map.all().items():
            wanted = [QKeySequence(key) for key in keys]
            if self._actions[name].shortcuts() != wanted:
                self._actions[name].setShortcuts(wanted)
        self._tell()

    def _tell(self) -> None:
        """Let sentences name the keys that there are now."""
        first = {name: action.shortcut() for name, action in self._actions.items()}
        keys_in_force().take({name: spelled(key) for name, key in first.items()})


def spelled(keys: QKeySequence) -> str:
    """Return keys as they are kept, the same on every system."""
    return keys.toString(QKeySequence.SequenceFormat.PortableText)


def parse_keys(text: str) -> Keys:
    """Return the keys that a text of the settings names, without those that there are not."""
    sequences = (QKeySequence(key) for key in text.split())
    spellings = (spelled(sequence) for sequence in sequences if sequence.count() == 1)
    return tuple(dict.fromkeys(key for key in spellings if key))
