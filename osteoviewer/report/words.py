"""The words and numbers of a report, which are plain English: a report is read where the program is not."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from osteoviewer.imaging.clinical import WORDS
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.inference.card import OVERALL, Metric, ModelCard
from osteoviewer.inference.diagnosis import Diagnosis, Doubt
from osteoviewer.report.facts import KneeReport

if TYPE_CHECKING:
    from datetime import datetime

_STAGES = {
    "denoise": "Denoised",
    "equalize": "Equalized",
    "roi": "Region of interest",
    "smudge": "Smudged",
    "resize": "Model input",
}
_SIDES = {"R": "Right knee", "L": "Left knee"}
_SOURCES = {"header": "side by header", "marker": "side by letter on the film"}
_SCORES = {OVERALL: "mean AUC"}
_SECOND, _LEAST = 1.0, 0.0005


def stage_title(name: str) -> str:
    """Return what a stage is called; one that is not known keeps its own name."""
    return _STAGES.get(name, name)


def parameters_text(parameters: Mapping[str, Any]) -> str:
    """Return all parameters of a stage."""
    return ", ".join(f"{key} {value}" for key, value in parameters.items())


def time_text(seconds: float) -> str:
    """Return a duration, with a unit that suits it."""
    if seconds >= _SECOND:
        return f"{seconds:.2f} s"
    return f"{seconds * 1000:.0f} ms" if seconds >= _LEAST else "< 1 ms"


def moment_text(moment: "datetime") -> str:
    """Return a date and a time with its zone, the same in every country."""
    return moment.isoformat(sep=" ", timespec="seconds")


def spacing_text(film: Radiograph) -> str:
    """Return what a pixel measures, and how far that can be trusted."""
    spacing = film.spacing
    if spacing is None:
        return "not stated; lengths on this film are not known"
    return f"{spacing.row_mm:.4g} × {spacing.column_mm:.4g} mm between rows × columns, {spacing.provenance}"


def knee_title(place: int, count: int, report: KneeReport) -> str:
    """Return which knee it is, where its side is known from, and whether its region was drawn."""
    knee = report.knee
    parts = [_SIDES.get(knee.side or "", "Knee, side unknown")]
    if count > 1:
        parts.append(f"{place + 1} of {count} from the left of the film")
    if knee.side_source is not None:
        parts.append(_SOURCES.get(knee.side_source, knee.side_source))
    if knee.is_manual:
        parts.append("region set by hand")
    return ", ".join(parts)


def knee_mark(place: int, report: KneeReport) -> str:
    """Return a knee's short name, for the film."""
    return f"{place + 1} {report.knee.side or '?'}" + (" by hand" if report.knee.is_manual else "")


def set_text(diagnosis: Diagnosis, card: ModelCard | None) -> str:
    """Say which classes cannot be ruled out, or why nothing can be told."""
    if diagnosis.doubt is Doubt.UNLIKE:
        return "Cannot tell: this knee is unlike those that the model was trained on."
    at = "" if card is None else f"at {100 * card.calibration.prediction_sets.coverage:.0f} % "
    if diagnosis.doubt is Doubt.ANY_CLASS:
        return f"Cannot tell: {at}no class can be ruled out."
    return f"Cannot be ruled out {at.rstrip() or 'at the model’s coverage'}: {' or '.join(diagnosis.prediction_set)}."


def clinical_text(diagnosis: Diagnosis) -> str:
    """Say what was known beside the film; empty if nothing was."""
    used = ", ".join(WORDS[name] for name in diagnosis.clinical_used)
    return f"From the film, with {used}." if used else "From the film alone."


def doubt_text(metric: Metric) -> str:
    """Say that a model could not be told from chance."""
    interval = f"{metric.low:.2f} to {metric.high:.2f}"
    return f"On held-out films this model could not be told from chance: AUC {metric.value:.2f} ({interval})."


def score_text(metric: Metric) -> str:
    """Return a score with its interval and what it was measured on."""
    return (
        f"{_SCORES.get(metric.name, metric.name)} {metric.value:.3f} "
        f"(95 % interval {metric.low:.3f} to {metric.high:.3f}, n = {metric.n}, {metric.data}, {metric.split})"
    )


def by_hand(knees: tuple[KneeReport, ...], *, has_annotations: bool) -> Iterator[str]:
    """Yield what a person did to the film or its analysis."""
    for place, knee in enumerate(knees):
        if knee.knee.is_manual:
            yield f"the region of knee {place + 1} was set"
        if knee.verdict is not None:
            yield f"a verdict on knee {place + 1} was given"
    if has_annotations:
        yield "annotations were drawn"
