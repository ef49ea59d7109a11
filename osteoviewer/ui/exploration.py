"""Trying other parameters than the model's own on the film on the screen. QtCore only.

The session never hears of it: its results, and all that is made of them, stay those of the model's own pipeline. The
changed stage is made at once; the stages after it and the diagnosis follow when the parameters have come to rest.
"""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from osteoviewer.errors import OsteoViewerError
from osteoviewer.ui.background import LatestTask
from osteoviewer.ui.display import Display
from osteoviewer.ui.exploration_job import Trial, explore
from osteoviewer.ui.film_job import FilmRead, StageMade
from osteoviewer.ui.session import Session

if TYPE_CHECKING:
    from osteoviewer.imaging.known import Known
    from osteoviewer.imaging.pipeline import Pipeline

_REST_MS = 150


class Exploration(QObject):
    """The pipeline that is tried, and how far it has come.

    Parameters
    ----------
    session : Session
        Says what the model's own pipeline has made.
    display : Display
        Says which knee is looked at.
    """

    begun = Signal(str)
    """A stage was given other parameters; it, and all after it, are to follow."""
    stage_made = Signal(object)
    """`StageMade`."""
    told = Signal(object)
    """`KneesFound`, `Diagnosed` or `Refused`."""
    failed = Signal(object)
    """`OsteoViewerError`."""
    finished = Signal()
    """Stages and diagnosis are those of the pipeline that is tried."""
    ended = Signal()
    """The model's own pipeline is back."""

    def __init__(self, session: Session, display: Display, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._display = session, display
        self._official: list[StageMade] = []
        self._pipeline: Pipeline | None = None
        self._trial: Trial | None = None
        self._changed = ""
        self._is_awaited = self._is_waiting = False
        self._task = LatestTask(session.executor, self)
        self._task.delivered.connect(self._take)
        self._task.failed.connect(self._fail)
        self._task.finished.connect(self._go_on)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(self._follow)
        session.stage_completed.connect(self._note)
        session.patient.changed.connect(self._take_patient)
        for news in (session.cleared, session.results_cleared, session.film_inverted, session.analysis_started):
            news.connect(self._forget)

    @property
    def is_on(self) -> bool:
        """Whether other parameters than the model's own are tried."""
        return self._pipeline is not None

    @property
    def pipeline(self) -> "Pipeline | None":
        """What is tried, or else the model's own; None before a model was looked for."""
        model = self._session.model
        return self._pipeline or (None if model is None else model.pipeline)

    @property
    def can_explore(self) -> bool:
        """Whether there is a film whose analysis has come to an end."""
        session = self._session
        return session.film is not None and session.model is not None and not session.state.is_busy

    @property
    def known(self) -> "Known":
        """What is on the screen, of the pipeline that is tried or of the model's own."""
        return self._trial.known if self._trial is not None else self._official_known()

    def set_parameters(self, stage: str, parameters: Mapping[str, Any]) -> None:
        """Try a stage with these parameters; with the model's own everywhere, exploring is over.

        Raises
        ------
        BadPipeline
            When the stage cannot take them.
        """
        model, current = self._session.model, self.pipeline
        if model is None or current is None or not self.can_explore:
            return
        wanted = current.with_parameters(stage, parameters)
        if wanted == current:
            return
        if wanted == model.pipeline:
            self.reset()
            return
        if self._trial is None:
            self._begin()
        self._pipeline = wanted
        self._changed = stage
        self._rest.stop()
        self.begun.emit(stage)
        if self._is_awaited:
            self._is_waiting = True  # the newest wish is fulfilled as soon as the one before it is on the screen
        else:
            self._start()

    @Slot()
    def reset(self) -> None:
        """Go back to the model's own pipeline and what it has made."""
        if self._pipeline is not None:
            self.stop()
            self.ended.emit()

    def stop(self) -> None:
        """Give up all work and forget what was tried."""
        self._task.cancel()
        self._rest.stop()
        self._pipeline = self._trial = None
        self._changed = ""
        self._is_awaited = self._is_waiting = False

    def _begin(self) -> None:
        film, model = self._session.film, self._session.model
        if film is None or model is None:
            raise ValueError("nothing to explore")
        before = [made.raster for made in self._official if made.knee is None and made.raster is not None]
        self._trial = Trial(
            self._with_patient(film),
            model,
            model.pipeline,
            self._official_known(),
            before[-1] if before else film.raster,
            self._session.knees.by_hand,
        )

    def _with_patient(self, film: FilmRead) -> FilmRead:
        """Let the film state of its patient what the reader knows."""
        return replace(film, radiograph=replace(film.radiograph, clinical=self._session.patient.facts.record))

    @Slot()
    def _take_patient(self) -> None:
        """Let an exploratory diagnosis follow what is known of the patient, as the model's own does."""
        if self._trial is not None:
            self._trial = replace(self._trial, film=self._with_patient(self._trial.film))
            self._rest.start()

    def _official_known(self) -> "Known":
        from osteoviewer.imaging.known import NOTHING  # imported by the worker; the start must not

        known = NOTHING
        for made in self._official:
            known = known.with_result(made.knee, made.result)
        model, knees = self._session.model, self._session.knees
        if model is not None and knees.by_hand is None:
            known = known.with_knees(knees.edits.automatic, model.pipeline.region)
        return known

    def _start(self) -> None:
        """Make the changed stage alone."""
        self._is_awaited, self._is_waiting = True, False
        self._run((self._changed, self._display.knee))

    @Slot()
    def _follow(self) -> None:
        """Make what comes after it."""
        self._run(None)

    def _run(self, until: tuple[str, int] | None) -> None:
        if self._trial is not None and self._pipeline is not None:
            self._trial = replace(self._trial, pipeline=self._pipeline)
            self._task.start(partial(explore, self._trial, until))

    @Slot(object)
    def _take(self, delivery: object) -> None:
        from osteoviewer.analysis import KneesFound

        trial = self._trial
        if trial is None:
            return
        if isinstance(delivery, StageMade):
            result, before = delivery.result, trial.before
            if delivery.knee is None and delivery.raster is not None:
                before = delivery.raster
            self._trial = replace(trial, known=trial.known.with_result(delivery.knee, result), before=before)
            self.stage_made.emit(delivery)
            return
        if isinstance(delivery, KneesFound) and trial.by_hand is None:
            known = trial.known.with_knees(delivery.knees, trial.pipeline.region)
            self._trial = replace(trial, known=known)
        self.told.emit(delivery)

    @Slot()
    def _go_on(self) -> None:
        """Fulfil the newest wish, or wait whether another comes."""
        if not self._is_awaited:
            self.finished.emit()
            return
        self._is_awaited = False
        if self._is_waiting:
            self._start()
        else:
            self._rest.start()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._is_awaited = False
        if self._is_waiting:
            self._start()
        elif isinstance(error, OsteoViewerError):
            self.failed.emit(error)
        else:
            self.reset()
            self._session.fail_unexpectedly(error)

    @Slot(object)
    def _note(self, made: StageMade) -> None:
        """Keep what the model's own pipeline has made."""
        self._official.append(made)

    @Slot()
    def _forget(self) -> None:
        """Forget what the model's own pipeline has made, and what was tried: others follow."""
        self._official.clear()
        self.reset()
