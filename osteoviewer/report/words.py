"""The words and numbers of a report, in its language; numbers and units are the same in all."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from osteoviewer.imaging.clinical import AGE, BMI, SEX
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.inference.card import OVERALL, Metric, ModelCard
from osteoviewer.inference.diagnosis import Diagnosis, Doubt
from osteoviewer.report.facts import HeatMap, KneeReport, Verdict
from osteoviewer.report.language import Language

if TYPE_CHECKING:
    from datetime import datetime

_SECOND, _LEAST = 1.0, 0.0005


def stage_title(language: Language, name: str) -> str:
    """Return what a stage is called; one that is not known keeps its own name."""
    titles = {
        "denoise": language.say("Denoised"),
        "equalize": language.say("Equalized"),
        "roi": language.say("Region of interest"),
        "smudge": language.say("Smudged"),
        "resize": language.say("Model input"),
    }
    return titles.get(name, name)


def parameters_text(language: Language, parameters: Mapping[str, Any]) -> str:
    """Return all parameters of a stage; one that is not known keeps its own name."""
    names = {
        "window": language.say("window"),
        "bins": language.say("gray bins"),
        "method": language.say("method"),
        "widths": language.say("condyle widths"),
        "network": language.say("network"),
        "rows": language.say("rows"),
        "columns": language.say("columns"),
        "channels": language.say("channels"),
        "clusters": language.say("clusters of gray"),
        "edge_low": language.say("lower edge threshold"),
        "edge_high": language.say("upper edge threshold"),
        "erosion": language.say("erosion"),
        "smallest": language.say("least share of bone"),
    }
    ways = {"landmarks": language.say("landmarks"), "paper": language.say("K-means and edges")}
    shown = {key: ways.get(value, value) if key == "method" else value for key, value in parameters.items()}
    return language.say(", ").join(f"{names.get(key, key)} {value}" for key, value in shown.items())


def time_text(seconds: float) -> str:
    """Return a duration, with a unit that suits it."""
    if seconds >= _SECOND:
        return f"{seconds:.2f} s"
    return f"{seconds * 1000:.0f} ms" if seconds >= _LEAST else "< 1 ms"


def moment_text(moment: "datetime") -> str:
    """Return a date and a time with its zone, the same in every country."""
    return moment.isoformat(sep=" ", timespec="seconds")


def spacing_text(language: Language, film: Radiograph) -> str:
    """Return what a pixel measures, and how far that can be trusted."""
    spacing = film.spacing
    if spacing is None:
        return language.say("not stated; lengths on this film are not known")
    known = {
        "calibrated": language.say("calibrated"),
        "magnification-corrected": language.say("magnification-corrected"),
        "detector plane": language.say("detector plane"),
    }
    return language.say(
        "{row:.4g} × {column:.4g} mm between rows × columns, {provenance}",
        row=spacing.row_mm,
        column=spacing.column_mm,
        provenance=known.get(spacing.provenance, spacing.provenance),
    )


def knee_title(language: Language, place: int, count: int, report: KneeReport) -> str:
    """Return which knee it is, where its side is known from, and whether its region was drawn."""
    knee = report.knee
    sides = {"R": language.say("Right knee"), "L": language.say("Left knee")}
    sources = {"header": language.say("side by header"), "marker": language.say("side by letter on the film")}
    parts = [sides.get(knee.side or "", language.say("Knee, side unknown"))]
    if count > 1:
        parts.append(language.say("{n} of {count} from the left of the film", n=place + 1, count=count))
    if knee.side_source is not None:
        parts.append(sources.get(knee.side_source, knee.side_source))
    if knee.is_manual:
        parts.append(language.say("region set by hand"))
    return language.say(", ").join(parts)


def knee_mark(language: Language, place: int, report: KneeReport) -> str:
    """Return a knee's short name, for the film."""
    name = f"{place + 1} {report.knee.side or '?'}"
    return language.say("{knee} by hand", knee=name) if report.knee.is_manual else name


def set_text(language: Language, diagnosis: Diagnosis, card: ModelCard | None) -> str:
    """Say which classes cannot be ruled out, or why nothing can be told."""
    if diagnosis.doubt is Doubt.UNLIKE:
        return language.say("Cannot tell: this knee is unlike those that the model was trained on.")
    at = None if card is None else f"{100 * card.calibration.prediction_sets.coverage:.0f}"
    if diagnosis.doubt is Doubt.ANY_CLASS:
        if at is None:
            return language.say("Cannot tell: no class can be ruled out.")
        return language.say("Cannot tell: at {coverage} % no class can be ruled out.", coverage=at)
    classes = language.say(" or ").join(map(language.word, diagnosis.prediction_set))
    if at is None:
        return language.say("Cannot be ruled out at the model’s coverage: {classes}.", classes=classes)
    return language.say("Cannot be ruled out at {coverage} %: {classes}.", coverage=at, classes=classes)


def clinical_text(language: Language, diagnosis: Diagnosis) -> str:
    """Say what was known beside the film; empty if nothing was."""
    names = {AGE: language.say("age"), SEX: language.say("sex"), BMI: language.say("body mass index")}
    used = language.say(", ").join(names[name] for name in diagnosis.clinical_used)
    return language.say("From the film, with {used}.", used=used) if used else language.say("From the film alone.")


def doubt_text(language: Language, metric: Metric) -> str:
    """Say that a model could not be told from chance."""
    return language.say(
        "On held-out films this model could not be told from chance: AUC {auc:.2f} ({low:.2f} to {high:.2f}).",
        auc=metric.value,
        low=metric.low,
        high=metric.high,
    )


def score_text(language: Language, metric: Metric) -> str:
    """Return a score with its interval and what it was measured on, which is in the model's own words."""
    names = {
        OVERALL: language.say("mean AUC"),
        "accuracy": language.say("share of right answers"),
        "balanced_accuracy": language.say("mean share of right answers over the classes"),
    }
    said = language.say(
        "{score} {value:.3f} (95 % interval {low:.3f} to {high:.3f}, n = {n})",
        score=names.get(metric.name, metric.name),
        value=metric.value,
        low=metric.low,
        high=metric.high,
        n=metric.n,
    )
    return f"{said}\n{metric.data}, {metric.split}"


def verdict_text(language: Language, verdict: Verdict) -> str:
    """Return what a reader says of a diagnosis, and when."""
    opinions = {
        "Agree": language.say("Agree"),
        "Disagree": language.say("Disagree"),
        "Cannot tell": language.say("Cannot tell"),
    }
    said = language.say("Reader: {opinion}", opinion=opinions.get(verdict.words, verdict.words))
    if verdict.label:
        said += language.say(", sees {label}", label=language.word(verdict.label))
    return said if verdict.given_at is None else f"{said} ({language.kept_together(moment_text(verdict.given_at))})"


def heat_text(language: Language, heat: HeatMap) -> str:
    """Return what a heat map is about, and how it was made."""
    kinds = {"activation": language.say("class activation"), "occlusion": language.say("occlusion")}
    about = language.say("Heat map for {label}", label=language.word(heat.label))
    return language.say(", ").join((about, kinds.get(heat.kind, heat.kind))) if heat.kind else about


def by_hand(language: Language, knees: tuple[KneeReport, ...], *, has_annotations: bool) -> Iterator[str]:
    """Yield what a person did to the film or its analysis."""
    for place, knee in enumerate(knees):
        if knee.knee.is_manual:
            yield language.say("the region of knee {n} was set", n=place + 1)
        if knee.verdict is not None:
            yield language.say("a verdict on knee {n} was given", n=place + 1)
    if has_annotations:
        yield language.say("annotations were drawn")
