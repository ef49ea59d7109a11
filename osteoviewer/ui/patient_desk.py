"""What is known of the patient of the film on the screen, and the diagnoses that rest on it. QtCore only.

What was typed in stays with its film until that is closed. It is kept nowhere else, and never logged.
"""

from collections.abc import Hashable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from osteoviewer.history import History
from osteoviewer.imaging.clinical import UNKNOWN, ClinicalRecord
from osteoviewer.imaging.patient import PatientFacts

if TYPE_CHECKING:
    from osteoviewer.inference.diagnosis import Diagnosis
    from osteoviewer.ui.film_job import Model


@dataclass(frozen=True, eq=False)
class _Told:
    diagnosis: "Diagnosis"
    model: "Model"
    seconds: float


class PatientDesk(QObject):
    """The patient of each open film, as the reader wants it."""

    changed = Signal(object)
    """`PatientFacts` of the film on the screen."""
    told = Signal(int, object, object, float)
    """Knee, the `Diagnosis` that rests on what is known now, the model's card, and the seconds that it took."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._histories: dict[Hashable, History[PatientFacts]] = {}
        self._key: Hashable | None = None
        self._told: dict[int, _Told] = {}

    @property
    def facts(self) -> PatientFacts:
        """What is known."""
        history = self._histories.get(self._key)
        return PatientFacts() if history is None else history.current

    @property
    def labels(self) -> tuple[str | None, ...]:
        """The knees' classes, None where nothing can be told."""
        return tuple(told.diagnosis.told for told in self._told.values())

    @property
    def can_undo(self) -> bool:
        """Whether there is a change to be taken back."""
        history = self._histories.get(self._key)
        return history is not None and bool(history.past)

    @property
    def can_redo(self) -> bool:
        """Whether there is one to be done again."""
        history = self._histories.get(self._key)
        return history is not None and bool(history.future)

    def turn_to(self, key: Hashable | None, header: ClinicalRecord = UNKNOWN) -> None:
        """Be about another film, or none (None)."""
        self._key = key
        self.forget_answers()
        if key is not None:
            self._histories.setdefault(key, History(PatientFacts(header, header)))
        self.changed.emit(self.facts)

    def forget(self, key: Hashable) -> None:
        """Forget what was typed in of a film that is closed."""
        self._histories.pop(key, None)

    @Slot()
    def forget_answers(self) -> None:
        """Forget what the network said; the film is analysed anew."""
        self._told.clear()

    def take(self, knee: int, diagnosis: "Diagnosis", model: "Model", seconds: float) -> None:
        """Take what the network said of a knee, read with what its header states, and tell it as it is to be read."""
        self._told[knee] = _Told(diagnosis, model, seconds)
        self._tell(knee)

    def type_in(self, record: ClinicalRecord) -> None:
        """Go on with what the reader knows of the patient."""
        history = self._histories.get(self._key)
        if history is not None and record != self.facts.record:
            self._go(history.changed(self.facts.with_record(record)))

    def undo(self) -> None:
        """Take the last change back."""
        if self.can_undo:
            self._go(self._histories[self._key].undone())

    def redo(self) -> None:
        """Do again what was taken back last."""
        if self.can_redo:
            self._go(self._histories[self._key].redone())

    def reset(self) -> None:
        """Go back to what the header states."""
        self.type_in(self.facts.header)

    def _go(self, history: History[PatientFacts]) -> None:
        if self._key is None:
            return
        self._histories[self._key] = history
        self.changed.emit(self.facts)
        for knee in tuple(self._told):
            self._tell(knee)

    def _tell(self, knee: int) -> None:
        """Tell a diagnosis, read again from what the network gave; the network is not run for that."""
        told = self._told[knee]
        before, classifier = told.diagnosis, told.model.classifier
        if classifier is not None:
            diagnosis = classifier.read(before.raw, self.facts.record, seconds=before.seconds)
            self._told[knee] = replace(told, diagnosis=diagnosis)
            self.told.emit(knee, diagnosis, told.model.card, told.seconds)
