"""Keeps what the analysis of the film on the screen says, for a report of it. QtCore only.

The session tells each thing once; a report is made when all has been told.
"""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from osteoviewer import __version__
from osteoviewer.ui.display import SOURCE, Display
from osteoviewer.ui.film_job import StageMade
from osteoviewer.ui.session import Session

if TYPE_CHECKING:
    from osteoviewer.analysis import Refused
    from osteoviewer.inference.diagnosis import Diagnosis
    from osteoviewer.report.facts import KneeReport, Report

Addition = Callable[["Report"], "Report"]
"""Gives a report more than the analysis says: heat maps, verdicts, annotations."""


class ReportMaterial(QObject):
    """What is known of the film on the screen and of its knees.

    Parameters
    ----------
    session : Session
    display : Display
    language : str
        Code of the language that reports are in.
    """

    def __init__(self, session: Session, display: Display, language: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._display, self._language = session, display, language
        self._additions: list[Addition] = []
        self._clear()
        for signal in (session.cleared, session.results_cleared, session.analysis_started):
            signal.connect(self._clear)
        session.film_inverted.connect(self._drop_stages)
        session.stage_completed.connect(self._take_stage)
        session.diagnosed.connect(self._take_diagnosis)
        session.refused.connect(self._take_refusal)

    def add(self, addition: Addition) -> None:
        """Have every report given more."""
        self._additions.append(addition)

    def report(self, made_at: datetime) -> "Report | None":
        """Return a report of the film on the screen; None while there is no film, or its analysis goes on."""
        session = self._session
        if session.film is None or session.model is None or session.state.is_busy:
            return None
        from osteoviewer.report.facts import Means, Occasion, Report
        from osteoviewer.ui.report_language import language_named

        model, display = session.model, self._display
        window, language = display.window(SOURCE), language_named(self._language)
        report = Report(
            session.film.radiograph,
            Means(model.pipeline, model.card, model.error),
            Occasion(made_at, __version__, window, display.is_inverted, language),
            stages=tuple(made.result for made in self._stages if made.knee is None),
            knees=self._knees(),
            refusal=self._refusals.get(None),
            search_seconds=next((made.seconds - made.result.seconds for made in self._stages if made.knee == 0), 0.0),
        )
        for addition in self._additions:
            report = addition(report)
        return report

    def _knees(self) -> "tuple[KneeReport, ...]":
        from osteoviewer.report.facts import KneeReport

        return tuple(
            KneeReport(
                knee,
                tuple(made.result for made in self._stages if made.knee == place),
                self._diagnoses.get(place),
                self._refusals.get(place),
            )
            for place, knee in enumerate(self._session.knees.edits.current)
        )

    @Slot()
    def _clear(self) -> None:
        self._stages: list[StageMade] = []
        self._diagnoses: dict[int, Diagnosis] = {}
        self._refusals: dict[int | None, Refused] = {}

    @Slot()
    def _drop_stages(self) -> None:
        """Forget the stages of the film as it was before it was turned round."""
        self._stages = []

    @Slot(object)
    def _take_stage(self, made: StageMade) -> None:
        self._stages.append(made)

    @Slot(int, object, object, float)
    def _take_diagnosis(self, knee: int, diagnosis: "Diagnosis", _card: object, _seconds: float) -> None:
        self._diagnoses[knee] = diagnosis

    @Slot(object)
    def _take_refusal(self, refusal: "Refused") -> None:
        self._refusals[refusal.knee] = refusal
