"""What a report has beside the analysis: the heat maps on the screen, the reader's verdicts, and what was drawn."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from osteoviewer.ui.annotation_desk import AnnotationDesk
from osteoviewer.ui.picture_layers import draw_annotations
from osteoviewer.ui.privacy import Privacy

if TYPE_CHECKING:
    from osteoviewer.imaging.knees import Knee
    from osteoviewer.report.facts import Report
    from osteoviewer.ui.heat_desk import HeatDesk
    from osteoviewer.ui.verdicts import Verdict

_PRINTED_ROWS = 420
"""The film is small on the page: letters of a label are then a little more than 6 points high."""


def with_heat(desk: "HeatDesk", report: "Report") -> "Report":
    """Add the heat maps that are shown, of each knee where it is whole."""
    from osteoviewer.inference.saliency import on_film
    from osteoviewer.report.facts import HeatMap

    knees = []
    for place, knee in enumerate(report.knees):
        made = desk.whole_map(place)
        heat = None if made is None else HeatMap(on_film(made, *report.film.shape), made.label, made.kind.value)
        knees.append(replace(knee, heat=heat))
    return replace(report, knees=tuple(knees))


def with_verdicts(verdict_on: "Callable[[Knee], Verdict | None]", report: "Report") -> "Report":
    """Add what the reader says of each diagnosis."""
    from osteoviewer.report.facts import Verdict as Said
    from osteoviewer.ui.verdicts import Opinion

    words = {Opinion.AGREE: "Agree", Opinion.DISAGREE: "Disagree", Opinion.CANNOT_TELL: "Cannot tell"}
    knees = []
    for knee in report.knees:
        verdict = verdict_on(knee.knee)
        said = None
        if verdict is not None:
            given_at = datetime.fromisoformat(verdict.at).astimezone()
            said = Said(words[verdict.opinion], verdict.label, verdict.reason, given_at)
        knees.append(replace(knee, verdict=said))
    return replace(report, knees=tuple(knees))


def with_annotations(desk: AnnotationDesk, privacy: Privacy, report: "Report") -> "Report":
    """Add what is drawn on the film and shown."""
    if not desk.shown:
        return replace(report, annotations=None)
    drawn = draw_annotations(desk, *report.film.shape, is_private=privacy.is_on, seen_rows=_PRINTED_ROWS)
    return replace(report, annotations=drawn)
