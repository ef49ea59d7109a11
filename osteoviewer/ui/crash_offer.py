"""`CrashOffer`: says once, after the first film is analysed, that the last run ended by a crash."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

from osteoviewer.crashes import CrashWatch
from osteoviewer.ui.background import LatestTask
from osteoviewer.ui.films import State

if TYPE_CHECKING:
    from osteoviewer.ui.main_window import MainWindow

_WITHOUT_FILM_MS = 2500


class CrashOffer(QObject):
    """Looks, in the worker, for what other runs have left.

    Parameters
    ----------
    window : MainWindow
        Says it.
    watch : CrashWatch
        Of this run; it is told what the program runs on, which takes longer than a start may wait.
    """

    def __init__(self, window: "MainWindow", watch: CrashWatch) -> None:
        super().__init__(window)
        self._window, self._watch = window, watch
        self._task = LatestTask(window.session.executor, self)
        self._task.delivered.connect(self._say)
        self._timer = QTimer(self, singleShot=True, interval=_WITHOUT_FILM_MS)
        self._timer.timeout.connect(self._look)
        self._is_waiting = False
        window.session.state_changed.connect(self._follow)
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._is_waiting = False
        self._timer.stop()
        self._task.cancel()

    @Slot(object)
    def _follow(self, state: State) -> None:
        """Let the first analysis have the computer to itself."""
        if self._timer.isActive() and state is State.ANALYSING:
            self._timer.stop()
            self._is_waiting = True
        elif self._is_waiting and not state.is_busy:
            self._is_waiting = False
            self._look()

    @Slot()
    def _look(self) -> None:
        self._task.start(partial(_found, self._watch))

    @Slot(object)
    def _say(self, _report: object) -> None:
        self._window.show_message(
            self.tr("OsteoViewer ended unexpectedly the last time."),
            self.tr("Help > Crash report shows what is known of it; it was sent nowhere."),
        )


def _found(watch: CrashWatch) -> Iterator[object]:
    from osteoviewer.about_system import crash_lines
    from osteoviewer.crash_reports import collect

    watch.note(crash_lines())
    report = collect(watch.folder)
    if report is not None:
        yield report
