"""Keeps the histogram that of the large stage."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from osteoviewer.errors import OsteoViewerError
from osteoviewer.ui.background import LatestTask
from osteoviewer.ui.display import SOURCE
from osteoviewer.ui.features import Workspace
from osteoviewer.ui.histogram_job import TransferMeasured, measure
from osteoviewer.ui.histogram_panel import HistogramPanel
from osteoviewer.ui.raster import Raster
from osteoviewer.ui.sentences import told
from osteoviewer.ui.words import PANEL_STAGES, stage_title


class HistogramDesk(QObject):
    """Measures what is large, in the worker, while the panel is shown."""

    def __init__(self, workspace: Workspace, panel: HistogramPanel) -> None:
        super().__init__(workspace.window)
        self._workspace, self._panel = workspace, panel
        self._measured: tuple[Raster, Raster | None] | None = None
        self._task = LatestTask(workspace.session.executor, self)
        self._task.delivered.connect(self._take)
        self._task.failed.connect(self._fail)
        display = workspace.display
        for news in (display.chosen, display.frame_added, display.frame_dropped, display.emptied):
            news.connect(self.show_stage)
        display.grays_changed.connect(self._show_window)

    def stop(self) -> None:
        """Give up all work."""
        self._task.cancel()

    @Slot()
    def show_stage(self) -> None:
        """Measure the large stage, where that was not done."""
        if self._panel.isHidden():
            return
        display = self._workspace.display
        index = display.index
        stage, film = display.frame(index), display.frame(SOURCE)
        before = display.frame(index - 1) if index > SOURCE else None
        self._show_window()
        if stage is None or film is None:
            self._task.cancel()
            self._measured = None
            self._panel.show_titles(self.tr("Histogram"), "")
            self._panel.clear()
            return
        self._show_titles(index)
        pair = stage.raster, None if before is None else before.raster
        if pair == self._measured:
            return
        self._measured = pair
        self._panel.clear()
        if index == SOURCE:
            self._panel.show_curve(None, self.tr("Nothing comes before the film."))
        self._task.start(partial(measure, *pair, film.raster.pixels.shape))

    def _show_titles(self, index: int) -> None:
        titles = [self._title(at) for at in (index, max(SOURCE, index - 1))]
        curve_title = self.tr("{before} → {stage}").format(before=titles[1], stage=titles[0])
        title = self.tr("Values: {stage}").format(stage=titles[0])
        self._panel.show_titles(title, curve_title if index > SOURCE else "")

    def _title(self, index: int) -> str:
        title = stage_title(PANEL_STAGES[index])
        is_explored = self._workspace.display.is_explored(index)
        return self.tr("exploratory: {stage}").format(stage=title) if is_explored else title

    @Slot()
    def _show_window(self) -> None:
        display = self._workspace.display
        self._panel.show_window(display.window(display.index), is_inverted=display.is_inverted)

    @Slot(object)
    def _take(self, made: object) -> None:
        if not isinstance(made, TransferMeasured):
            self._panel.show_histogram(made)  # type: ignore[arg-type]
        elif made.curve is None:
            self._panel.show_curve(None, self.tr("No curve: a new value depends on neighbours too."))
        else:
            self._panel.show_curve(made.curve, self.tr("As measured: old across, new up"))

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._measured = None
        if isinstance(error, OsteoViewerError):
            self._workspace.say(*told(error))
        else:
            self._workspace.session.fail_unexpectedly(error)
