"""The command that exports films."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from osteoviewer.ui.picture_layers import Heat, Layer, ShownOver


class ExportFeature(QObject):
    """File > Export.

    Parameters
    ----------
    workspace : Workspace
    keeper : Keeper
        Notes what was exported.
    heat : callable
        Returns the heat map over the film.
    """

    def __init__(self, workspace: Workspace, keeper: Keeper, heat: "Callable[[], Heat | None]") -> None:
        super().__init__(workspace.window)
        self._workspace, self._keeper, self._heat = workspace, keeper, heat

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
        seen = replace(seen, over=self._over())
        max_pixels = workspace.settings().max_pixels
        dialog = ExportDialog(seen, workspace.session.executor, max_pixels=max_pixels, parent=workspace.window)
        PlaceKeeper(dialog, "export", workspace.settings, workspace.keep_settings)
        dialog.exported.connect(self._note)
        dialog.open()

    def _over(self) -> "ShownOver":
        """Return what lies over the film."""
        from osteoviewer.ui.picture_layers import ShownOver, draw_annotations

        desk, privacy = self._workspace.annotations, self._workspace.privacy

        def draw(rows: int, columns: int) -> "Layer":
            return draw_annotations(desk, rows, columns, is_private=privacy.is_on)

        return ShownOver(self._heat(), draw if desk.shown else None)

    @Slot(int, str, bool)
    def _note(self, count: int, kind: str, is_all: bool) -> None:
        """Have the audit record say so; the film on the screen is named where it was exported alone."""
        self._keeper.note(Deed.EXPORTED, details={"films": count, "as": kind}, has_film=not is_all)
