"""`WorklistDesk`: takes films of the worklist one step on at a time, behind the film on the screen. QtCore only.

A film is a generator that is advanced step by step, each step a job of its own, so that the next one simply is not
begun while the session works on the film on the screen: nothing waits in a thread.
"""

import logging
from collections.abc import Hashable, Iterator, Mapping
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from osteoviewer.ui.background import LatestTask
from osteoviewer.ui.faults import log_fault
from osteoviewer.ui.screen_answers import ScreenAnswers
from osteoviewer.ui.session import Session
from osteoviewer.ui.worklist_job import FilmsListed, equipment_of, find_equipment, one_step
from osteoviewer.worklist.film import ListedFilm, Outcome, State
from osteoviewer.worklist.work import Equipment, Step, analyse_listed
from osteoviewer.worklist.worklist import Entry, Worklist

_log = logging.getLogger(__name__)


class Phase(StrEnum):
    """What the worklist is doing."""

    IDLE = "idle"
    RUNNING = "running"
    PAUSED = "paused"


class WorklistDesk(QObject):
    """The worklist of a session.

    Parameters
    ----------
    session : Session
        Says what is on the screen, and gives executor and model.
    answers : ScreenAnswers
        What the analyses of films on the screen have found; those films are not analysed again.
    """

    listed = Signal()
    """Films came or went."""
    changed = Signal(object)
    """A tuple of keys: these lines have changed."""
    progress_changed = Signal()
    finished = Signal()
    """No film waits any more."""

    def __init__(self, session: Session, answers: ScreenAnswers, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.executor = session.executor
        self._session, self._answers = session, answers
        self._worklist = Worklist()
        self._phase = Phase.IDLE
        self._equipment: Equipment | None = None
        self._work: Iterator[Step] | None = None
        self._key: Hashable = None
        self._is_stepping = False
        self._task = LatestTask(session.executor, self)
        self._task.delivered.connect(self._take)
        self._task.failed.connect(self._fail)
        self._task.finished.connect(self._end_step)
        self._next = QTimer(self, singleShot=True, interval=0)  # a step from another would go ever deeper
        self._next.timeout.connect(self._go_on)
        session.state_changed.connect(self._follow_screen)
        answers.answered.connect(self._take_screen)
        for key, outcome in answers.outcomes.items():
            self._worklist.settle(key, outcome)

    @property
    def entries(self) -> Mapping[Hashable, Entry]:
        """The lines, in the order in which they were added."""
        return self._worklist.entries

    @property
    def phase(self) -> Phase:
        """What is going on."""
        return self._phase

    @property
    def is_held(self) -> bool:
        """Whether the film on the screen goes first just now."""
        return self._phase is Phase.RUNNING and self._session.state.is_busy

    @property
    def equipment(self) -> Equipment | None:
        """What films are analysed with; None until it was looked for."""
        return self._equipment

    @property
    def worklist(self) -> Worklist:
        """Its numbers; it is changed through this desk alone."""
        return self._worklist

    @Slot(object)
    def add(self, listed: FilmsListed) -> None:
        """Add films, and begin where the worklist is not paused."""
        self._worklist.add(listed.films)
        for film in listed.films:
            entry = self._worklist.entries[film.key]
            if film.member is None and film.key in self._answers.outcomes and entry.state is State.WAITING:
                self._worklist.settle(film.key, self._answers.outcomes[film.key])
        self.listed.emit()
        self._run_unless_paused()

    @Slot()
    def resume(self) -> None:
        """Go on, with the films that were stopped too."""
        self._phase = Phase.RUNNING
        self.changed.emit(self._worklist.restart())
        self.progress_changed.emit()
        self._go_on()

    @Slot()
    def pause(self) -> None:
        """Hold everything; the film under way begins anew afterwards, so that nothing of it is kept meanwhile."""
        self._phase = Phase.PAUSED
        key = self._give_up()
        if key is not None:
            self._worklist.put_back(key)
            self.changed.emit((key,))
        self.progress_changed.emit()

    @Slot()
    def stop(self) -> None:
        """Let no film wait any more; what is known stays."""
        self._phase = Phase.IDLE
        self._give_up()
        self.changed.emit(self._worklist.stop())
        self.progress_changed.emit()

    @Slot()
    def clear(self) -> None:
        """Take all films off the list."""
        self.stop()
        self._worklist.clear()
        self.listed.emit()
        self.progress_changed.emit()

    def close(self) -> None:
        """Give up all work; nothing of it arrives any more."""
        self._phase = Phase.IDLE
        self._give_up()

    def _run_unless_paused(self) -> None:
        if self._phase is Phase.IDLE and self._worklist.left:
            self._phase = Phase.RUNNING
        self.progress_changed.emit()
        self._next.start()

    def _give_up(self) -> Hashable:
        """Drop the film under way, and return its key; None where there is none."""
        self._task.cancel()
        self._next.stop()
        key, self._key, self._work, self._is_stepping = self._key, None, None, False
        return key

    @Slot()
    def _follow_screen(self) -> None:
        """Go on once the film on the screen is done; until then no step is begun."""
        if self._phase is Phase.RUNNING:
            self.progress_changed.emit()
            self._next.start()

    @Slot()
    def _go_on(self) -> None:
        if self._phase is not Phase.RUNNING or self._is_stepping or self._session.state.is_busy:
            return
        if self._work is None:
            film = self._worklist.take()
            if film is None:
                self._phase = Phase.IDLE
                self.progress_changed.emit()
                self.finished.emit()
                return
            self._begin(film)
        if self._work is not None:
            self._is_stepping = True
            self._task.start(partial(one_step, self._work))

    def _begin(self, film: ListedFilm) -> None:
        model, find = self._session.model, partial(find_equipment, self._session.find_model)
        if self._equipment is not None:
            find = partial(_given, self._equipment)
        elif model is not None:
            find = partial(_given, equipment_of(model))
        self._key, self._work = film.key, analyse_listed(film, find, self._worklist.known)
        self.changed.emit((film.key,))
        self.progress_changed.emit()

    @Slot(object)
    def _take(self, step: Step) -> None:
        if isinstance(step, Equipment):
            self._equipment = step
            self.progress_changed.emit()
        elif isinstance(step, Outcome):
            self._settle(step)

    def _settle(self, outcome: Outcome) -> None:
        key, self._key, self._work = self._key, None, None
        self._worklist.settle(key, outcome)
        self.changed.emit((key,))
        self.progress_changed.emit()

    @Slot()
    def _end_step(self) -> None:
        self._is_stepping = False
        self._next.start()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        """Note that a film broke something that it should not have, and go on with the next."""
        log_fault(_log, error)
        message = self.tr("Something unexpected went wrong.")
        self._settle(Outcome(State.FAILED, message=message, hint=self.tr("Details are in the log.")))
        self._end_step()

    @Slot(object, object)
    def _take_screen(self, key: Hashable, outcome: Outcome) -> None:
        """Take what was found of the film on the screen, which need not be analysed again."""
        if key == self._key:
            self._give_up()
        self._worklist.settle(key, outcome)
        if key in self._worklist.entries:
            self.changed.emit((key,))
            self.progress_changed.emit()


def _given(equipment: Equipment) -> Equipment:
    return equipment
