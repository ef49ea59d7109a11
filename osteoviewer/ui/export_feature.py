"""The command that exports films."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from osteoviewer.imaging.first_import import load_pydicom
from osteoviewer.keeping.deeds import Deed
from osteoviewer.ui.action_rows import SEPARATOR, ActionRow
from osteoviewer.ui.display import SOURCE
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.keeper import Keeper
from osteoviewer.ui.keys_in_force import with_keys
from osteoviewer.ui.window_places import PlaceKeeper


class ExportFeature(QObject):
    """File > Export."""

    def __init__(self, workspace: Workspace, keeper: Keeper) -> None:
        super().__init__(workspace.window)
        self._workspace, self._keeper = workspace, keeper

    def rows(self) -> Sequence[ActionRow]:
        """Return its command."""
        return (
            ActionRow("export", "file", self.tr("&Export…"), "Ctrl+E"),
            ActionRow(SEPARATOR, "file", ""),
        )

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what it does."""
        return {"export": self.show_dialog}

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Need nothing of the actions."""

    def stop(self) -> None:
        """Leave nothing open: the dialog goes with the window."""

    @Slot()
    def show_dialog(self) -> None:
        """Ask what is to be exported, and where to."""
        workspace = self._workspace
        if workspace.display.frame(SOURCE) is None:
            workspace.say(self.tr("There is no film to export."), with_keys(self.tr("Open one first ({key:open}).")))
            return
        load_pydicom()  # the start must not, and a search may be about to
        from osteoviewer.ui.export_dialog import ExportDialog, on_screen

        seen = on_screen(workspace.display, workspace.session, workspace.privacy, workspace.answers.lines())
        max_pixels = workspace.settings().max_pixels
        dialog = ExportDialog(seen, workspace.session.executor, max_pixels=max_pixels, parent=workspace.window)
        PlaceKeeper(dialog, "export", workspace.settings, workspace.keep_settings)
        dialog.exported.connect(self._note)
        dialog.open()

    @Slot(int, str, bool)
    def _note(self, count: int, kind: str, is_all: bool) -> None:
        """Have the audit record say so; the film on the screen is named where it was exported alone."""
        self._keeper.note(Deed.EXPORTED, details={"films": count, "as": kind}, has_film=not is_all)
