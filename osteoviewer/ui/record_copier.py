"""Puts the record of the pipeline that is on the screen into the clipboard; it is made in the worker."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication

from osteoviewer.ui.background import LatestTask
from osteoviewer.ui.exploration import Exploration
from osteoviewer.ui.features import Workspace

if TYPE_CHECKING:
    from osteoviewer.pipeline_record import Recorded


class RecordCopier(QObject):
    """Copies it when it is asked to."""

    def __init__(self, workspace: Workspace, exploration: Exploration) -> None:
        super().__init__(workspace.window)
        self._workspace, self._exploration = workspace, exploration
        self._task = LatestTask(workspace.session.executor, self)
        self._task.delivered.connect(self._copy)
        self._task.failed.connect(workspace.session.fail_unexpectedly)
        workspace.session.cleared.connect(self.stop)

    @Slot()
    def stop(self) -> None:
        """Give up all work."""
        self._task.cancel()

    @Slot()
    def copy(self) -> None:
        """Make the record, and copy it when it is there."""
        session, pipeline = self._workspace.session, self._exploration.pipeline
        film, model = session.film, session.model
        if film is None or model is None or pipeline is None or session.state.is_busy:
            self._workspace.say(self.tr("There is no record yet."), self.tr("Wait until a film has been analysed."))
            return
        from osteoviewer.pipeline_record import Recorded  # nothing of it is needed for the first film

        known = self._exploration.known
        self._task.start(partial(_write, Recorded(film.radiograph, known, pipeline, model.pipeline, model.card)))

    @Slot(object)
    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self._workspace.say(
            self.tr("The record of the pipeline is in the clipboard."), self.tr("Paste it where it is wanted.")
        )


def _write(recorded: "Recorded") -> Iterator[str]:
    import json

    from osteoviewer.pipeline_record import pipeline_record

    yield json.dumps(pipeline_record(recorded), indent=2, ensure_ascii=False)
