"""What the analyses of the films on the screen have found, as values that the worklist may take. QtCore only."""

from collections.abc import Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from osteoviewer.ui.session import Session

if TYPE_CHECKING:
    from osteoviewer.analysis import Refused
    from osteoviewer.inference.diagnosis import Diagnosis
    from osteoviewer.worklist.film import KneeResult, Outcome


class ScreenAnswers(QObject):
    """Keeps one `Outcome` a film, without pixels; films whose knees were changed by hand are left out."""

    answered = Signal(object, object)
    """A film's key and its `Outcome`."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.outcomes: dict[Hashable, Outcome] = {}
        self._diagnoses: dict[int, Diagnosis] = {}
        self._refusals: dict[int | None, Refused] = {}
        for signal in (session.cleared, session.results_cleared, session.analysis_started):
            signal.connect(self._forget)
        session.diagnosed.connect(self._note_diagnosis)
        session.refused.connect(self._note_refusal)
        session.analysis_finished.connect(self._answer)

    @Slot()
    def _forget(self) -> None:
        self._diagnoses, self._refusals = {}, {}

    @Slot(int, object, object, float)
    def _note_diagnosis(self, knee: int, diagnosis: "Diagnosis", _card: object, _seconds: float) -> None:
        self._diagnoses[knee] = diagnosis

    @Slot(object)
    def _note_refusal(self, refusal: "Refused") -> None:
        self._refusals[refusal.knee] = refusal

    @Slot(float)
    def _answer(self, seconds: float) -> None:
        from dataclasses import replace

        from osteoviewer.worklist.film import outcome_of

        session, current = self._session, self._session.films.current
        film, model = session.film, session.model
        if current is None or film is None or model is None or model.error is not None:
            return
        if session.knees.by_hand is not None or film.radiograph.frame:
            return
        knees = tuple(self._knee(place, knee.side) for place, knee in enumerate(session.knees.edits.current))
        refusal = next(iter(self._refusals.values()), None)
        words = ("", "") if refusal is None else (refusal.message, refusal.hint)
        outcome = replace(outcome_of(knees, *words), seconds=seconds, member=current.source.member)
        self._forget()
        self.outcomes[current.source.key] = outcome
        self.answered.emit(current.source.key, outcome)

    def _knee(self, place: int, side: str | None) -> "KneeResult":
        from osteoviewer.worklist.film import KneeResult

        diagnosis, refusal = self._diagnoses.get(place), self._refusals.get(place)
        letter = None if side is None else str(side)
        if diagnosis is None:
            return KneeResult(letter, refusal="" if refusal is None else refusal.message)
        chances = tuple(diagnosis.probabilities.items())
        doubt = None if diagnosis.doubt is None else str(diagnosis.doubt)
        return KneeResult(letter, chances, diagnosis.prediction_set, doubt)
