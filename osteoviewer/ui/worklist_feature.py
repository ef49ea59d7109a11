"""The command that opens the worklist, which goes on while its window is closed."""

from collections.abc import Callable, Hashable, Mapping, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QAction

from osteoviewer.imaging.first_import import load_pydicom
from osteoviewer.ui.action_rows import ActionRow
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.keys_in_force import with_keys
from osteoviewer.ui.screen_answers import ScreenAnswers
from osteoviewer.ui.window_places import PlaceKeeper

if TYPE_CHECKING:
    from osteoviewer.ui.worklist_adder import WorklistAdder
    from osteoviewer.ui.worklist_desk import WorklistDesk
    from osteoviewer.ui.worklist_window import WorklistWindow


class WorklistFeature(QObject):
    """Tools > Worklist."""

    def __init__(self, workspace: Workspace) -> None:
        super().__init__(workspace.window)
        self._workspace = workspace
        self._answers = ScreenAnswers(workspace.session, self)
        self.desk: WorklistDesk | None = None
        self.adder: WorklistAdder | None = None
        self.window: WorklistWindow | None = None

    def rows(self) -> Sequence[ActionRow]:
        """Return its command."""
        return (ActionRow("worklist", "tools", self.tr("&Worklist…"), "Ctrl+L"),)

    def handlers(self) -> Mapping[str, Callable[..., object]]:
        """Return what it does."""
        return {"worklist": self.show_window}

    def attach(self, actions: Mapping[str, QAction]) -> None:
        """Need nothing of the actions."""

    def stop(self) -> None:
        """Give up all analyses."""
        if self.desk is not None and self.adder is not None and self.window is not None:
            self.adder.stop()
            self.desk.close()
            self.window.close()
            self.window.deleteLater()

    @Slot()
    def show_window(self) -> None:
        """Open the window, or bring it to the front."""
        if self.window is None:
            self._build()
        if self.window is not None:
            self.window.show()
            self.window.activateWindow()

    def _build(self) -> None:
        load_pydicom()  # the start must not, and a search may be about to
        from osteoviewer.ui.film_source import read_early
        from osteoviewer.ui.worklist_adder import WorklistAdder
        from osteoviewer.ui.worklist_desk import WorklistDesk
        from osteoviewer.ui.worklist_window import WorklistWindow

        workspace = self._workspace
        read = read_early(workspace.session.executor, (), max_pixels=workspace.settings().max_pixels)
        self.desk = WorklistDesk(workspace.session, self._answers, self)
        self.adder = WorklistAdder(workspace.session, workspace.privacy, read, self)
        self.adder.found.connect(self.desk.add)
        self.window = WorklistWindow(self.desk, self.adder, workspace.privacy)
        self.window.film_wanted.connect(self._open_film)
        PlaceKeeper(self.window, "worklist", workspace.settings, workspace.keep_settings)
        self.desk.finished.connect(self._tell_end)

    @Slot(object)
    def _open_film(self, key: Hashable) -> None:
        if self.desk is None or self.adder is None:
            return
        source = self.adder.source(self.desk.entries[key].film)
        if source is None:
            self._workspace.say(self.tr("This film is no longer open."), self.tr("Open it again."))
            return
        self._workspace.session.open_source(source)
        self._workspace.window.activateWindow()

    @Slot()
    def _tell_end(self) -> None:
        if self.window is not None and not self.window.isVisible():
            self._workspace.say(
                self.tr("The worklist is done."), with_keys(self.tr("See in it what was found ({key:worklist})."))
            )
