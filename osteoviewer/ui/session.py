"""The view-model: which films are open, which one is on the screen, and how far its analysis is. No widgets.

Opening a film clears everything, reads it in the background, and has it shown before the model is looked for.
What is delivered is always about the film on the screen; anything else was given up and never arrives.
"""

import logging
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from osteoviewer.errors import OsteoViewerError
from osteoviewer.studies.library import Library
from osteoviewer.ui.background import LatestTask
from osteoviewer.ui.faults import log_fault, unexpected
from osteoviewer.ui.film_job import (
    FilmInverted,
    FilmRead,
    FilmsFound,
    Model,
    ModelReady,
    StageMade,
    analyse_film,
    open_named,
    read_film,
)
from osteoviewer.ui.film_source import FilmSource, ReadFilm
from osteoviewer.ui.films import Film, FilmList, State
from osteoviewer.ui.knee_desk import KneeDesk
from osteoviewer.ui.patient_desk import PatientDesk
from osteoviewer.ui.study_desk import StudyDesk

_log = logging.getLogger(__name__)
_PAINT_GRACE_MS = 800  # then a film is analysed that is never painted, or whose model takes long to load


class Session(QObject):
    """Everything that the window shows, and the only thing it asks.

    Parameters
    ----------
    executor : Executor
        Runs the reading and the analyses; see `LatestTask`.
    find_model : callable
        Called in workers, once or more often, after the first film is on the screen; its answer is kept.
    read : callable
        Reads a film, in the worker.
    library : Library
        Searches for films and makes thumbnails, in the worker.
    """

    films_changed = Signal(object)
    """`FilmList`: a film came, went, or changed its state."""
    state_changed = Signal(object)
    """`State` of the film on the screen."""
    cleared = Signal()
    """Nothing that was shown belongs to the current film any more."""
    results_cleared = Signal()
    """The film stays, its stages and diagnosis do not."""
    film_reading = Signal(str)
    film_opened = Signal(object)
    """`FilmRead`."""
    analysis_started = Signal()
    step_started = Signal(str)
    """``"model"``, a stage's name, or ``"network"``."""
    model_loaded = Signal(object)
    """`ModelCard`."""
    model_unusable = Signal(object)
    """`OsteoViewerError`; sent once. The stages are shown all the same."""
    film_inverted = Signal(object)
    """`FilmRead`: the same film with dark and bright exchanged, because its knee can only be seen so."""
    stage_completed = Signal(object)
    """`StageMade`."""
    diagnosed = Signal(int, object, object, float)
    """Knee, `Diagnosis`, `ModelCard`, and the seconds that stages and network took."""
    not_diagnosed = Signal(object)
    """`OsteoViewerError`: the stages are done, and there is no model to go on with."""
    refused = Signal(object)
    """`Refused`."""
    failed = Signal(object)
    """`OsteoViewerError`."""
    cancelled = Signal()
    analysis_finished = Signal(float)
    """Seconds that stages and network took."""

    def __init__(
        self,
        executor: Executor,
        find_model: Callable[[], Model],
        *,
        read: ReadFilm,
        library: Library,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.executor = executor
        self.find_model = find_model
        self._read_film = read
        self._films, self._state, self._name = FilmList(), State.EMPTY, ""
        self._film: FilmRead | None = None
        self._model: Model | None = None
        self._seconds, self._is_waiting = 0.0, False
        self.studies = StudyDesk(executor, library, read=read, parent=self)
        self.studies.found.connect(self._open_found)
        self.studies.found_nothing.connect(self._fail_search)
        self.knees = KneeDesk(self)
        self.knees.analysis_wanted.connect(self._follow_knees)
        self.patient = PatientDesk(self)
        self.patient.told.connect(self._list_answers)
        self.patient.told.connect(self.diagnosed)
        for news in (self.analysis_started, self.failed):
            news.connect(self.patient.forget_answers)
        self._task = LatestTask(executor, self)
        self._task.delivered.connect(self._take)
        self._task.failed.connect(self._fail)
        self._task.finished.connect(self._finish)
        self._paint_grace = QTimer(self, singleShot=True, interval=_PAINT_GRACE_MS)
        self._paint_grace.timeout.connect(self.film_shown)

    @property
    def films(self) -> FilmList:
        """The open films."""
        return self._films

    @property
    def state(self) -> State:
        """Where the film on the screen stands."""
        return self._state

    @property
    def name(self) -> str:
        """What is being read or shown."""
        return self._name

    @property
    def film(self) -> FilmRead | None:
        """The film on the screen, turned round where that was needed; None while there is none."""
        return self._film

    @property
    def model(self) -> Model | None:
        """What films are analysed with; None until it was looked for."""
        return self._model

    def open_paths(self, paths: Sequence[Path]) -> None:
        """List what files, folders, archives and media hold, and show the first film that was named, or the best."""
        if paths:
            self.studies.plan(paths)
            self._read(paths[0].name, partial(open_named, tuple(paths), read=self._read_film), self._films.left())

    def open_source(self, source: FilmSource) -> None:
        """Add one film to those that are open, where it is not among them, and show it."""
        self._show(self._films.left().with_added([source]))

    @Slot(int)
    def step(self, by: int) -> None:
        """Show the film that is listed so many places after the one on the screen."""
        current = self._films.current
        film = self.studies.neighbour(None if current is None else current.source.key, by)
        if film is not None:
            self.open_source(film)

    def step_frame(self, by: int) -> None:
        """Show the frame that stands so many places after the one on the screen, where the file has it."""
        current = self._films.current
        if self._film is not None and current is not None:
            frame = self._film.radiograph.frame
            if 0 <= frame + by < self._film.radiograph.frames:
                self._show(self._films.with_source(current.source.at_frame(frame, frame + by)))

    @Slot()
    def close_film(self) -> None:
        """Take the film on the screen off the list, and show the one that takes its place."""
        current = self._films.current
        if current is None:
            self._clear(self._films)
            self._set_state(State.EMPTY)
            return
        after = self.studies.neighbour(current.source.key, 1) or self.studies.neighbour(current.source.key, -1)
        self._forget(current)
        self._clear(self._films.without_current())
        self.studies.remove(current.source.key)
        if after is not None:
            self.open_source(after)
        else:
            self._set_state(State.EMPTY)
            self.studies.search_planned()

    @Slot()
    def close_all(self) -> None:
        """Take every film off the list."""
        for film in self._films.films:
            self._forget(film)
        self._clear(FilmList())
        self.studies.clear()
        self._set_state(State.EMPTY)

    def _forget(self, film: Film) -> None:
        self.knees.forget(film.source)
        self.patient.forget(film.source.key)

    @Slot()
    def analyse_again(self) -> None:
        """Repeat the analysis of the film on the screen, or its reading if that did not succeed."""
        if self._film is not None:
            self.results_cleared.emit()
            self._analyse(self._film)
        elif self._films.index is not None:
            self._show(self._films)
        elif self._state in (State.FAILED, State.CANCELLED):
            self.open_paths(self.studies.named)

    @Slot()
    def cancel(self) -> None:
        """Stop what is going on; the film and what is done of it stay."""
        if self._state.is_busy:
            was_waiting = self._is_waiting
            self._give_up()
            if was_waiting:
                self.studies.stop_search()
            self._set_state(State.CANCELLED)
            self.cancelled.emit()
            self.studies.search_planned()

    @Slot()
    def film_shown(self) -> None:
        """Go on with the analysis, now that the film has been painted."""
        self._paint_grace.stop()
        if self._film is not None and self._state is State.READING:
            self._analyse(self._film)

    @Slot(object)
    def fail_unexpectedly(self, error: BaseException) -> None:
        """Show that something broke that should not have, and nothing that it may have spoilt."""
        log_fault(_log, error)
        self._give_up()
        self.results_cleared.emit()
        self._show_failure(unexpected())

    def stop(self) -> None:
        """Give up all work; nothing of it arrives any more."""
        self._give_up()
        self.studies.stop()

    def _give_up(self) -> None:
        """Give up what is going on with the film on the screen."""
        self._is_waiting = False
        self._paint_grace.stop()
        self._task.cancel()

    @Slot(object)
    def _open_found(self, source: FilmSource) -> None:
        if self._is_waiting:
            self.open_source(source)

    @Slot(object)
    def _fail_search(self, error: OsteoViewerError) -> None:
        if self._is_waiting:
            self._fail(error)

    def _show(self, films: FilmList) -> None:
        if films.current is not None:
            self._read(films.current.source.name, partial(read_film, films.current.source), films)

    def _read(self, name: str, job: Callable[[], Iterator[object]], films: FilmList) -> None:
        self._give_up()
        with self._task.begun(job):
            self._empty(films)
            self._name = name
            self._set_state(State.READING)
            self.film_reading.emit(name)

    def _clear(self, films: FilmList) -> None:
        self._give_up()
        self._empty(films)

    def _empty(self, films: FilmList) -> None:
        self._film = None
        self._name = ""
        self._films = films
        self.knees.turn_to(None)
        self.patient.turn_to(None)
        self.cleared.emit()

    def _set_state(self, state: State, labels: tuple[str | None, ...] = ()) -> None:
        self._state = state
        if state is not State.EMPTY:
            self._films = self._films.with_state(state, labels)
        self.studies.show_opened(film.source for film in self._films.films)
        self.films_changed.emit(self._films)
        self.state_changed.emit(state)

    def _analyse(self, film: FilmRead) -> None:
        self._seconds = 0.0
        job = partial(analyse_film, film, self._model, self.find_model)
        with self._task.begun(partial(job, by_hand=self.knees.by_hand, is_inverted=self.knees.is_inverted)):
            self._set_state(State.ANALYSING)
            self.analysis_started.emit()
            self._start_step(None)

    @Slot()
    def _follow_knees(self) -> None:
        """Analyse anew what the user has changed; the film's own stages stay on the screen meanwhile."""
        if self._film is not None:
            self._analyse(self._film)

    def _start_step(self, done: str | None) -> None:
        """Say what is going on after a stage, or None at the beginning, is done."""
        step = "model" if self._model is None else self._model.step_after(done)
        if step is not None:
            self.step_started.emit(step)

    @Slot(object)
    def _take(self, delivery: object) -> None:
        match delivery:
            case FilmsFound(sources=sources):
                self._films = self._films.with_added(sources)
                self._set_state(State.READING)
            case FilmRead():
                self._film = delivery
                current = self._films.current
                self.knees.turn_to(None if current is None else current.source)
                self.patient.turn_to(None if current is None else current.source.key, delivery.radiograph.clinical)
                self._paint_grace.start()
                self.film_opened.emit(delivery)
                if self._model is not None:  # only loading it would keep the film from being painted
                    self.film_shown()
            case FilmInverted(film=film):
                self._film = film
                self.knees.note_inverted()
                self.film_inverted.emit(film)
            case ModelReady(model=model):
                self._take_model(model)
            case StageMade():
                self._seconds += delivery.result.seconds
                self._start_step(delivery.result.name)
                self.stage_completed.emit(delivery)
            case _:
                self._take_event(delivery)

    def _take_event(self, event: object) -> None:
        from osteoviewer.analysis import Diagnosed, KneesFound, Refused  # imported by the worker; the start must not

        if isinstance(event, KneesFound):
            self._seconds += event.seconds
            self.knees.take(event.knees)
        elif isinstance(event, Diagnosed) and self._model is not None:
            self._seconds += event.diagnosis.seconds
            self.patient.take(event.knee, event.diagnosis, self._model, self._seconds)
        elif isinstance(event, Refused):
            self.refused.emit(event)

    @Slot()
    def _list_answers(self) -> None:
        """List the knees' classes, told for the first time or because something else is known of the patient."""
        self._films = self._films.with_state(self._state, self.patient.labels)
        if not self._state.is_busy:
            self._set_state(self._state, self.patient.labels)

    def _take_model(self, model: Model) -> None:
        self._model = model
        for news, signal in ((model.card, self.model_loaded), (model.error, self.model_unusable)):
            if news is not None:
                signal.emit(news)
        self._start_step(None)

    @Slot()
    def _finish(self) -> None:
        current = self._films.current
        if self._state is State.READING and current is None:
            self._is_waiting = True  # nothing but places was named: the search says which film to show
            self.studies.search_planned(is_choosing=True)
            return
        if self._state is not State.ANALYSING or current is None:
            return
        can_answer = self._model is not None and self._model.error is None
        self.studies.search_planned()
        self._set_state(State.REFUSED if can_answer and not current.labels else State.DONE, current.labels)
        if self._model is not None and self._model.error is not None:
            self.not_diagnosed.emit(self._model.error)
        self.analysis_finished.emit(self._seconds)
        if self._film is not None:
            self.studies.show_drawn(current.source, self._film.radiograph)

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if isinstance(error, OsteoViewerError):
            _log.info("failed: %s", error.kind)
            self._show_failure(error)
        else:
            self.fail_unexpectedly(error)

    def _show_failure(self, error: OsteoViewerError) -> None:
        self._is_waiting = False
        self._set_state(State.FAILED)
        self.failed.emit(error)
        self.studies.search_planned()
