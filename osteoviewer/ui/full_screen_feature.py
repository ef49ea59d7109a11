"""The command that gives the film the whole screen, and the window back as it was."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QPushButton

from osteoviewer.ui.action_rows import ActionRow
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.roles import as_role

_NAME, _COLUMNS = "full_screen", ("films", "stages")
_ANY_HEIGHT = (1 << 24) - 1


class FullScreenFeature(QObject):
    """View > Full screen. The lines at the bottom stay: what is going on, and that all of it is for research only."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.window)
        self._workspace, self._window = workspace, workspace.window
        self._actions: Mapping[str, QAction] = {}
        self._is_on = False
        self._before: dict[str, bool] = {}
        self._way_back: QPushButton | None = None

    def rows(self) -> Sequence[ActionRow]:
        """Return nothing: its command stands among those of the columns."""
        return ()

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what it does."""
        return {_NAME: self.switch}

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Take the window's actions, and follow the window, which the system may change too."""
        self._actions = actions
        self._window.installEventFilter(self)

    def stop(self) -> None:
        """Give the columns back, for the layout is kept for the next time."""
        if self._is_on:
            self._is_on = False
            self._follow()

    @Slot()
    def leave(self) -> None:
        """Give the window back."""
        if self._is_on:
            self.switch(False)

    def switch(self, is_on: bool) -> None:
        """Take the whole screen, or give the window back as it was: maximized or not."""
        state = self._window.windowState()
        whole = Qt.WindowState.WindowFullScreen
        self._window.setWindowState(state | whole if is_on else state & ~whole)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the columns and the menus follow the window."""
        if event.type() == QEvent.Type.WindowStateChange and self._window.isFullScreen() != self._is_on:
            self._is_on = not self._is_on
            self._follow()
        return super().eventFilter(watched, event)

    def _follow(self) -> None:
        if self._is_on:
            self._before = {name: self._actions[name].isChecked() for name in _COLUMNS}
        for name, was_shown in self._before.items():
            if self._actions[name].isChecked() != (was_shown and not self._is_on):
                self._actions[name].trigger()
        self._actions[_NAME].setChecked(self._is_on)
        # a menu bar that is hidden takes its commands' keys along; one without height does not
        self._window.menuBar().setMaximumHeight(0 if self._is_on else _ANY_HEIGHT)
        self._show_way_back()

    def _show_way_back(self) -> None:
        """Have a button where the menu is not."""
        if self._way_back is None:
            self._way_back = as_role(QPushButton(), "quiet")
            self._way_back.clicked.connect(self.leave)
            self._workspace.put_in_status(self._way_back)
        keys = self._actions[_NAME].shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        words = self.tr("Leave the full screen")
        self._way_back.setText("   ".join(part for part in (words, keys) if part))
        self._way_back.setAccessibleName(words)
        self._way_back.setVisible(self._is_on)
