"""Step-through inspection: the linked cursor, and trying other parameters than the model's own."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from osteoviewer.ui.action_rows import SEPARATOR, ActionRow
from osteoviewer.ui.exploration import Exploration
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.linked_cursor import LinkedCursor

if TYPE_CHECKING:
    from osteoviewer.ui.inspector import Inspector


class InspectionFeature(QObject):
    """Stages > what is beside choosing one; the panels are built when they are first wanted."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.window)
        self._workspace = workspace
        self.cursor = LinkedCursor(workspace.view.canvas, workspace.stages, self)
        workspace.display.emptied.connect(self.cursor.hide)
        self.exploration = Exploration(workspace.session, workspace.display, self)
        self._inspector: Inspector | None = None
        self._actions: Mapping[str, QAction] = {}

    def rows(self) -> Sequence[ActionRow]:
        """Return its commands."""
        return (
            ActionRow(SEPARATOR, "stages", ""),
            ActionRow("parameters", "stages", self.tr("&Try parameters"), "X", is_checkable=True),
            ActionRow("model_own", "stages", self.tr("Back to the &model’s own pipeline"), "Shift+X"),
        )

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what each does."""
        return {
            "parameters": self._show_parameters,
            "model_own": self.exploration.reset,
        }

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Take the actions."""
        self._actions = actions
        actions["model_own"].setEnabled(False)
        self.exploration.begun.connect(self._check)
        self.exploration.ended.connect(self._check)

    def stop(self) -> None:
        """Give up all work."""
        self.exploration.stop()

    @property
    def inspector(self) -> "Inspector":
        """The panels under the film."""
        if self._inspector is None:
            from osteoviewer.ui.inspector import Inspector

            self._inspector = Inspector(self._workspace, self.exploration)
        return self._inspector

    @Slot()
    def _check(self) -> None:
        self._actions["model_own"].setEnabled(self.exploration.is_on)

    def _show_parameters(self, is_on: bool) -> None:
        self.inspector.show_parameters(is_on)
