"""Make a `Report` of a film and of everything that its analysis said."""

from collections.abc import Iterable
from dataclasses import replace

from osteoviewer.analysis import (
    AnalysisEvent,
    Diagnosed,
    KneesFound,
    PolarityCorrected,
    Refused,
    StageCompleted,
)
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.report.facts import KneeReport, Means, Occasion, Report


def gather(film: Radiograph, events: Iterable[AnalysisEvent], means: Means, occasion: Occasion) -> Report:
    """Return a report without verdicts, heat maps, annotations and subject, which are put in with `replace`.

    Parameters
    ----------
    film : Radiograph
        As it was read.
    events : iterable of AnalysisEvent
        All of one analysis, in order.
    means : Means
        What it was made with.
    occasion : Occasion
        When, and how the film is shown; its window is that of the film as it was read.
    """
    report = Report(film, means, occasion)
    for event in events:
        report = _with(report, event)
    return report


def _with(report: Report, event: AnalysisEvent) -> Report:
    match event:
        case PolarityCorrected(film):  # what was made before is of a film that shows no knee
            occasion = replace(report.occasion, window=report.occasion.window.inverted())
            return Report(film, report.means, occasion)
        case KneesFound(knees, seconds):
            found = tuple(KneeReport(knee) for knee in knees)
            return replace(report, knees=found, search_seconds=seconds)
        case StageCompleted(None, result):
            return replace(report, stages=(*report.stages, result))
        case StageCompleted(int(place), result):
            return _with_knee(report, place, stages=(*report.knees[place].stages, result))
        case Diagnosed(place, diagnosis):
            return _with_knee(report, place, diagnosis=diagnosis)
        case Refused(None):
            return replace(report, refusal=event)
        case Refused(int(place)):
            return _with_knee(report, place, refusal=event)
    return report


def _with_knee(report: Report, place: int, **changes: object) -> Report:
    knees = list(report.knees)
    knees[place] = replace(knees[place], **changes)  # type: ignore[arg-type]  # fields of KneeReport, by name
    return replace(report, knees=tuple(knees))
