"""The commands that change how the film is looked at: windows, sizes, the lens, and turning."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction

from osteoviewer.ui.action_rows import ActionRow
from osteoviewer.ui.features import Workspace


class LookFeature(QObject):
    """More of the menu View."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.window)
        self._workspace = workspace

    def rows(self) -> Sequence[ActionRow]:
        """Return its commands."""
        return ()

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what each does."""
        return {}

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Need nothing of the actions."""

    def stop(self) -> None:
        """Leave nothing open."""
