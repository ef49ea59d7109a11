"""Keeps the knees that are changed by hand, and brings them back with their film. QtCore only."""

import logging

from PySide6.QtCore import QObject, Slot

from osteoviewer.keeping.deeds import Deed
from osteoviewer.keeping.values import JSON
from osteoviewer.ui.films import State
from osteoviewer.ui.keeper import Keeper
from osteoviewer.ui.kept_knees import box_to_json, knees_from_json, knees_to_json
from osteoviewer.ui.knee_edits import KneeEdits
from osteoviewer.ui.session import Session

TOPIC = "knees"

_log = logging.getLogger(__name__)


class KneeKeeper(QObject):
    """Stands between the knees of a session and what is kept."""

    def __init__(self, session: Session, keeper: Keeper, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._keeper = session, keeper
        self._is_first = True
        session.cleared.connect(self._begin)
        session.knees.changed.connect(self._keep)
        session.knees.analysis_wanted.connect(self._note)
        keeper.restored.connect(self._restore)

    @Slot()
    def _begin(self) -> None:
        self._is_first = True

    @Slot(object)
    def _keep(self, edits: KneeEdits) -> None:
        if edits.is_changed or self._keeper.is_restored:  # else they may only be those that the program found
            knees = self._session.knees
            self._keeper.keep(TOPIC, knees_to_json(edits, is_inverted=knees.is_inverted))

    @Slot(object)
    def _restore(self, found: dict[str, JSON]) -> None:
        """Show the knees as they were; where an analysis has begun already, it begins anew with them.

        What the user has done to a film since it was opened is newer than what was kept; not than what was imported.
        """
        is_first, self._is_first = self._is_first, False
        if TOPIC not in found or (is_first and self._session.knees.by_hand is not None):
            self._keep(self._session.knees.edits)
            return
        try:
            kept = knees_from_json(found[TOPIC])
        except ValueError:
            _log.warning("The kept knees of a film cannot be read and are left as they are.")
            return
        edits = self._session.knees.edits
        if (kept.automatic, kept.current) == (edits.automatic, edits.current):
            return
        self._session.knees.restore(kept.automatic, kept.current, is_inverted=kept.is_inverted)
        if self._session.state in (State.ANALYSING, State.DONE, State.REFUSED):
            self._session.analyse_again()

    @Slot()
    def _note(self) -> None:
        """Have the audit record say that the user's knees take the place of those that were found."""
        knees = self._session.knees.edits
        regions: list[JSON] = [box_to_json(knee.region) for knee in knees.current]
        self._keeper.note(Deed.OVERRODE, details={"regions": regions, "is_by_hand": knees.is_changed})
