"""Which heat map is wanted, of which class, how far it is; it goes with its result. QtCore only."""

from collections.abc import Mapping
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from osteoviewer.errors import OsteoViewerError
from osteoviewer.ui.background import LatestTask
from osteoviewer.ui.display import Display
from osteoviewer.ui.heat_job import Evidence, make_activation, make_occlusion
from osteoviewer.ui.session import Session

if TYPE_CHECKING:
    from osteoviewer.imaging.pipeline import StageResult
    from osteoviewer.inference.diagnosis import Diagnosis
    from osteoviewer.inference.saliency import SaliencyMap
    from osteoviewer.ui.film_job import StageMade

ACTIVATION, OCCLUSION = "activation", "occlusion"
_JOBS = {ACTIVATION: make_activation, OCCLUSION: make_occlusion}
_Key = tuple[int, str, str]


class HeatDesk(QObject):
    """The heat map of the chosen knee; off until it is asked for."""

    changed = Signal()
    """Another map, or more of it, or another wish."""

    def __init__(self, session: Session, display: Display, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._display = session, display
        self._is_on = False
        self._kind = ACTIVATION
        self._label: str | None = None
        self._made: dict[int, StageResult] = {}
        self._diagnoses: dict[int, Diagnosis] = {}
        self._maps: dict[_Key, SaliencyMap] = {}
        self._running: _Key | None = None
        self._stopped: set[_Key] = set()
        self._error: OsteoViewerError | None = None
        self._task = LatestTask(session.executor, self)
        self._task.delivered.connect(self._take_map)
        self._task.failed.connect(self._fail)
        self._task.finished.connect(self._finish)
        for signal in (session.cleared, session.results_cleared, session.analysis_started):
            signal.connect(self._forget)
        session.stage_completed.connect(self._take_stage)
        session.diagnosed.connect(self._take_diagnosis)
        session.state_changed.connect(self._follow)
        display.knee_chosen.connect(self._follow)

    @property
    def is_on(self) -> bool:
        """Whether a map is wanted."""
        return self._is_on

    @property
    def kind(self) -> str:
        """`ACTIVATION` or `OCCLUSION`."""
        return self._kind

    @property
    def wanted_label(self) -> str | None:
        """The class that was asked for; None for the most probable one of each knee."""
        return self._label

    @property
    def label(self) -> str | None:
        """The class that the map is about; None where the chosen knee has no diagnosis."""
        diagnosis = self._diagnoses.get(self._display.knee)
        if diagnosis is None:
            return None
        return self._label if self._label in diagnosis.probabilities else diagnosis.label

    @property
    def probabilities(self) -> Mapping[str, float]:
        """The classes of the chosen knee's diagnosis; empty where it has none."""
        diagnosis = self._diagnoses.get(self._display.knee)
        return {} if diagnosis is None else diagnosis.probabilities

    @property
    def map(self) -> "SaliencyMap | None":
        """What there is of the map."""
        key = self._key()
        return None if key is None or not self._is_on else self._maps.get(key)

    def whole_map(self, knee: int) -> "SaliencyMap | None":
        """Return the map of a knee that is wanted now, where all of it is made."""
        diagnosis = self._diagnoses.get(knee)
        if not self._is_on or diagnosis is None:
            return None
        label = self._label if self._label is not None and self._label in diagnosis.probabilities else diagnosis.label
        made = self._maps.get((knee, self._kind, label))
        return made if made is not None and made.share >= 1 else None

    @property
    def is_running(self) -> bool:
        """Whether it is growing."""
        return self._running is not None

    @property
    def is_waiting(self) -> bool:
        """Whether it begins when the analysis is done: a map of many runs of the network must not slow that down."""
        return self._is_on and self._kind == OCCLUSION and self._session.state.is_busy

    @property
    def is_stopped(self) -> bool:
        """Whether the user has stopped it before its end."""
        return self._key() in self._stopped

    @property
    def error(self) -> OsteoViewerError | None:
        """Why there is none, where making it failed."""
        return self._error

    @Slot(bool)
    def switch(self, is_on: bool) -> None:
        """Want a map, or none."""
        self._is_on = is_on
        self._follow()

    def choose(self, kind: str, label: str | None) -> None:
        """Want another kind, or another class; None for the most probable one."""
        self._kind, self._label = kind, label
        self._follow()

    @Slot()
    def cancel(self) -> None:
        """Stop what is growing; what is there of it stays."""
        if self._running is not None:
            self._stopped.add(self._running)
            self._give_up()
            self.changed.emit()

    @Slot()
    def begin_again(self) -> None:
        """Make anew what was stopped or has failed."""
        self._stopped.discard(self._key() or (0, "", ""))
        self._error = None
        self._follow()

    def stop(self) -> None:
        """Give up all work."""
        self._give_up()

    @Slot()
    def _forget(self) -> None:
        self._give_up()
        for kept in (self._made, self._diagnoses, self._maps, self._stopped):
            kept.clear()
        self._error = None
        self.changed.emit()

    @Slot(object)
    def _take_stage(self, made: "StageMade") -> None:
        if made.knee is not None:
            self._made[made.knee] = made.result

    @Slot(int, object)
    def _take_diagnosis(self, knee: int, diagnosis: "Diagnosis") -> None:
        self._diagnoses[knee] = diagnosis
        self._follow()

    @Slot()
    def _follow(self) -> None:
        """Go on with what is wanted now, and give up what is not."""
        key = self._key()
        if not self._is_on or key != self._running:
            self._give_up()
        if self._is_on and key is not None and self._running is None and not self.is_waiting:
            self._begin(key)
        self.changed.emit()

    def _begin(self, key: _Key) -> None:
        model, done = self._session.model, self._maps.get(key)
        is_whole = done is not None and done.share >= 1
        if is_whole or key in self._stopped or model is None or model.classifier is None or self._error is not None:
            return
        knee, kind, label = key
        evidence = Evidence(self._made[knee], self._diagnoses[knee], model.classifier)
        self._running = key
        self._task.start(partial(_JOBS[kind], evidence, label))

    def _give_up(self) -> None:
        self._running = None
        self._task.cancel()

    @Slot(object)
    def _take_map(self, made: "SaliencyMap") -> None:
        if self._running is not None:
            self._maps[self._running] = made
            self.changed.emit()

    @Slot()
    def _finish(self) -> None:
        self._running = None
        self.changed.emit()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        if not isinstance(error, OsteoViewerError):
            self._session.fail_unexpectedly(error)
            return
        self._running = None
        self._error = error
        self.changed.emit()

    def _key(self) -> _Key | None:
        label = self.label
        return None if label is None else (self._display.knee, self._kind, label)
