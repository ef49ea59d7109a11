"""Tells the audit record which films are opened and analysed, and with which model. QtCore only."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from osteoviewer.keeping.deeds import Deed, ModelName
from osteoviewer.ui.film_follower import follow_films
from osteoviewer.ui.keeper import Keeper
from osteoviewer.ui.session import Session

if TYPE_CHECKING:
    from osteoviewer.analysis import Refused
    from osteoviewer.inference.card import ModelCard
    from osteoviewer.inference.diagnosis import Diagnosis


class AuditWatch(QObject):
    """Listens to a session; a film counts as opened once it was painted, which is when its analysis begins."""

    def __init__(self, session: Session, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._keeper = session, keeper
        self._is_new = False
        follow_films(session, self._await)
        session.cleared.connect(self._leave)
        session.analysis_started.connect(self._note_opened)
        session.diagnosed.connect(self._note_diagnosis)
        session.refused.connect(self._note_refusal)

    @Slot()
    def _await(self) -> None:
        self._is_new = True

    @Slot()
    def _leave(self) -> None:
        self._is_new = False

    @Slot()
    def _note_opened(self) -> None:
        if self._is_new:
            self._is_new = False
            self._keeper.note(Deed.OPENED)

    @Slot(int, object, object, float)
    def _note_diagnosis(self, knee: int, diagnosis: "Diagnosis", card: "ModelCard", _seconds: float) -> None:
        told = diagnosis.told if diagnosis.told is not None else "cannot tell"
        self._keeper.note(Deed.ANALYSED, model=model_name(card), details={"knee": knee + 1, "told": told})

    @Slot(object)
    def _note_refusal(self, refusal: "Refused") -> None:
        model = self._session.model
        card = None if model is None else model.card
        knee = None if refusal.knee is None else refusal.knee + 1
        self._keeper.note(
            Deed.ANALYSED,
            model=None if card is None else model_name(card),
            details={"knee": knee, "refused": refusal.reason},
        )


def model_name(card: "ModelCard") -> ModelName:
    """Return which model a card is about."""
    return ModelName(card.name, card.version, card.files.weights_safetensors)
