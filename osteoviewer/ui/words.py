"""The words and numbers that several widgets share: what a stage, a class, a time and a probability are called."""

from collections.abc import Collection, Mapping
from typing import Any

from PySide6.QtCore import QCoreApplication

from osteoviewer.imaging.clinical import WORDS
from osteoviewer.inference.diagnosis import Diagnosis, Doubt
from osteoviewer.looks import probability_text as probability_text

PANEL_STAGES = ("source", "denoise", "equalize", "roi", "smudge")
"""The film and the stages that have a panel, in order; the panel's number is the place in this list, from 1."""

OF_A_KNEE = ("roi", "smudge")
"""Those of one knee rather than of the film as a whole."""

_SECOND = 1.0


def _tr(text: str) -> str:
    return QCoreApplication.translate("words", text)


def research_use() -> str:
    """Return the sentence that is always on the screen."""
    return _tr("For research use only. Not for diagnosis.")


def stage_title(stage: str) -> str:
    """Return what a stage's panel is called; a stage without a panel keeps its own name."""
    titles = {
        "source": _tr("Source"),
        "denoise": _tr("Denoised"),
        "equalize": _tr("Equalized"),
        "roi": _tr("Region of interest"),
        "smudge": _tr("Smudged"),
    }
    return titles.get(stage, stage)


def step_name(step: str) -> str:
    """Return what the analysis is doing, as it stands in a sentence."""
    steps = {
        "model": _tr("loading the model"),
        "denoise": _tr("stage 2 of 5, denoising"),
        "equalize": _tr("stage 3 of 5, equalizing"),
        "roi": _tr("stage 4 of 5, finding the region of interest"),
        "smudge": _tr("stage 5 of 5, smudging"),
        "resize": _tr("preparing the network’s input"),
        "network": _tr("classifying"),
    }
    return steps.get(step, step)


def parameters_text(stage: str, parameters: Mapping[str, Any]) -> str:
    """Return the one parameter of a stage that a reader wants to know first."""
    if stage in ("denoise", "smudge") and "window" in parameters:
        return _tr("mean {n} × {n}").format(n=parameters["window"])
    if stage == "equalize" and "bins" in parameters:
        return _tr("{n} gray bins").format(n=parameters["bins"])
    if stage == "roi":
        return _region_text(parameters)
    return ", ".join(f"{key} {value}" for key, value in parameters.items())


def _region_text(parameters: Mapping[str, Any]) -> str:
    how = _tr("K-means, edges") if parameters.get("method") == "paper" else _tr("landmarks")
    return _tr("{how}, {n:g} condyle widths").format(how=how, n=parameters.get("widths", 0))


def class_word(label: str | None) -> str:
    """Return a class of the model as a word, or that none can be told; an unknown class keeps its own name."""
    if label is None:
        return _tr("cannot tell")
    words = {"normal": _tr("normal"), "osteopenia": _tr("osteopenia"), "osteoporosis": _tr("osteoporosis")}
    return words.get(label, label)


def time_text(seconds: float) -> str:
    """Return a duration with a unit that suits it."""
    if seconds >= _SECOND:
        return _tr("{s:.1f} s").format(s=seconds)
    milliseconds = round(seconds * 1000)
    return _tr("{ms} ms").format(ms=milliseconds) if milliseconds else _tr("< 1 ms")


def side_text(side: str | None) -> str:
    """Return which knee; never guessed."""
    knees = {"R": _tr("RIGHT KNEE"), "L": _tr("LEFT KNEE")}
    return knees.get(side or "", _tr("KNEE, SIDE UNKNOWN"))


def knee_caption(place: int, count: int, side: str | None, source: str | None, *, is_manual: bool) -> str:
    """Return which knee a diagnosis is about, whether its region was drawn, and where its side is known from."""
    parts = [side_text(side)]
    if count > 1:
        parts[0] = _tr("{knee}, {n} of {count}").format(knee=parts[0], n=place + 1, count=count)
    if is_manual:
        parts.append(_tr("by hand"))
    if source is not None:
        parts.append({"header": _tr("side by header"), "marker": _tr("side by letter")}[source])
    return ", ".join(parts)


def knee_name(place: int, side: str | None) -> str:
    """Return a knee's short name, for a toggle and on the film: its place from the left, and its side."""
    sides = {"R": _tr("{n} right"), "L": _tr("{n} left")}
    return sides.get(side or "", _tr("{n} side unknown")).format(n=place + 1)


def doubt_text(auc: float, low: float, high: float) -> str:
    """Say that a model could not be told from chance, with its score and interval."""
    return _tr(
        "On held-out films this model could not be told from chance: AUC {auc:.2f} ({low:.2f} to {high:.2f})."
    ).format(auc=auc, low=low, high=high)


def model_text(name: str, version: str, weights_sha256: str) -> str:
    """Return a model's name and version, with enough of its hash to tell two apart."""
    return f"{name} {version} ({weights_sha256[:4]}…)"


def set_text(diagnosis: Diagnosis, coverage: float) -> str:
    """Say which classes cannot be ruled out, or why nothing can be told."""
    words = _tr(" or ").join(class_word(name) for name in diagnosis.prediction_set)
    told = {
        None: _tr("At {coverage:.0f} %: {classes}.").format(coverage=100 * coverage, classes=words),
        Doubt.UNLIKE: _tr("This knee is unlike those that the model was trained on."),
        Doubt.ANY_CLASS: _tr("At {coverage:.0f} % no class can be ruled out.").format(coverage=100 * coverage),
    }
    return told[diagnosis.doubt]


def known_text(used: Collection[str], typed: Collection[str]) -> list[str]:
    """Say what was used beside the film: what its header states, and what was typed in; empty where nothing was."""
    return [
        sentence.format(used=", ".join(WORDS[name] for name in names))
        for names, sentence in (
            ([name for name in used if name not in typed], _tr("With {used} from the header.")),
            ([name for name in used if name in typed], _tr("With {used} typed in.")),
        )
        if names
    ]
