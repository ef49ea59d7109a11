"""The command that shows the DICOM header of the film on the screen."""

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QAction

from osteoviewer.ui.action_rows import ActionRow
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.window_places import PlaceKeeper

if TYPE_CHECKING:
    from osteoviewer.ui.tag_browser import TagBrowser


class TagFeature(QObject):
    """Tools > DICOM tags."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.window)
        self._workspace = workspace
        self._browser: TagBrowser | None = None

    def rows(self) -> Sequence[ActionRow]:
        """Return its command."""
        return (ActionRow("tags", "tools", self.tr("DICOM &tags…"), "Ctrl+T"),)

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what it does."""
        return {"tags": self.show_browser}

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Need nothing of the actions."""

    def stop(self) -> None:
        """Close the browser."""
        if self._browser is not None:
            self._browser.hide()

    @Slot()
    def show_browser(self) -> None:
        """Open the browser, or bring it to the front."""
        if self._browser is None:
            from osteoviewer.ui.tag_browser import TagBrowser  # not needed for the first film

            workspace = self._workspace
            self._browser = TagBrowser(workspace.session, workspace.privacy, workspace.window)
            self._browser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)  # what is hidden is restyled all the same
            self._browser.finished.connect(self._forget)
            PlaceKeeper(self._browser, "tags", workspace.settings, workspace.keep_settings)
        self._browser.show()
        self._browser.activateWindow()

    @Slot()
    def _forget(self) -> None:
        self._browser = None
