"""The command that makes a report of the film on the screen."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from osteoviewer.imaging.first_import import load_pydicom
from osteoviewer.ui.action_rows import ActionRow
from osteoviewer.ui.display import SOURCE
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.keys_in_force import with_keys
from osteoviewer.ui.language import language_of
from osteoviewer.ui.report_material import ReportMaterial
from osteoviewer.ui.window_places import PlaceKeeper

if TYPE_CHECKING:
    from osteoviewer.ui.report_dialog import ReportDialog


class ReportFeature(QObject):
    """File > Report."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.window)
        self._workspace = workspace
        self._dialog: ReportDialog | None = None
        language = language_of(workspace.settings().language)  # of the window: another one is for the next start
        self.material = ReportMaterial(workspace.session, workspace.display, language, self)

    def rows(self) -> Sequence[ActionRow]:
        """Return its command."""
        return (ActionRow("report", "file", self.tr("Repor&t…"), "Ctrl+R"),)

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what it does."""
        return {"report": self.show_dialog}

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Need nothing of the actions."""

    def stop(self) -> None:
        """Have the dialog, which goes with the window, write nothing more."""
        if self._dialog is not None:
            self._dialog.give_up()

    @Slot()
    def show_dialog(self) -> None:
        """Show the report, and ask what stands in it and where to."""
        workspace = self._workspace
        if workspace.display.frame(SOURCE) is None:
            workspace.say(self.tr("There is no film to report on."), with_keys(self.tr("Open one first ({key:open}).")))
            return
        load_pydicom()  # the start must not, and a search may be about to
        report = self.material.report(datetime.now().astimezone().replace(microsecond=0))
        if report is None:
            workspace.say(
                self.tr("The analysis of this film is not done."),
                with_keys(self.tr("Wait for it, or repeat it ({key:again}).")),
            )
            return
        from osteoviewer.ui.report_dialog import Films, ReportDialog

        films = Films.listed_in(workspace.session, max_pixels=workspace.settings().max_pixels)
        self._dialog = ReportDialog(
            report, films, workspace.privacy, workspace.session.executor, parent=workspace.window
        )
        PlaceKeeper(self._dialog, "report", workspace.settings, workspace.keep_settings)
        self._dialog.finished.connect(self._forget)
        self._dialog.open()

    @Slot()
    def _forget(self) -> None:
        self._dialog = None
