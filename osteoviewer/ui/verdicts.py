"""What a reader thinks of the diagnoses of a film's knees, as immutable values and as they are kept."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from osteoviewer.imaging.radiograph import Box
from osteoviewer.keeping.deeds import ModelName
from osteoviewer.keeping.values import JSON
from osteoviewer.ui.kept_knees import box_from_json, box_to_json

LONGEST_REASON = 300
"""In characters."""
_SAME_KNEE = 0.5
"""Share of the regions' union that they have in common, from which on they are about one knee."""


class Opinion(StrEnum):
    """What can be said of a diagnosis."""

    AGREE = "agree"
    DISAGREE = "disagree"
    CANNOT_TELL = "cannot_tell"


@dataclass(frozen=True)
class Verdict:
    """What was said of the diagnosis of one knee.

    Attributes
    ----------
    region : Box
        Where the knee is: its place in the list may change.
    opinion : Opinion
    label : str or None
        The class that it is instead; only where the reader disagrees, and need not be stated.
    reason : str
        Empty where none was given.
    at : str
        When, as `osteoviewer.keeping.moments.to_moment` writes it.
    model : ModelName
        What had spoken.
    told : str or None
        What it had said; None where it could not tell.
    """

    region: Box
    opinion: Opinion
    label: str | None
    reason: str
    at: str
    model: ModelName
    told: str | None


Verdicts = tuple[Verdict, ...]


def verdict_of(verdicts: Sequence[Verdict], region: Box) -> Verdict | None:
    """Return the verdict on the knee of a region; None where there is none."""
    best = max(verdicts, key=lambda verdict: overlap(verdict.region, region), default=None)
    return best if best is not None and overlap(best.region, region) >= _SAME_KNEE else None


def with_verdict(verdicts: Sequence[Verdict], verdict: Verdict) -> Verdicts:
    """Put a verdict in the place of the one on the same knee."""
    return (*without_verdict(verdicts, verdict.region), verdict)


def without_verdict(verdicts: Sequence[Verdict], region: Box) -> Verdicts:
    """Take back the verdict on the knee of a region."""
    gone = verdict_of(verdicts, region)
    return tuple(verdict for verdict in verdicts if verdict is not gone)


def overlap(one: Box, other: Box) -> float:
    """Return how much of the union of two boxes belongs to both: from 0 to 1."""
    rows = min(one.bottom, other.bottom) - max(one.top, other.top)
    columns = min(one.right, other.right) - max(one.left, other.left)
    both = max(rows, 0) * max(columns, 0)
    return both / (one.rows * one.columns + other.rows * other.columns - both)


def verdicts_to_json(verdicts: Sequence[Verdict]) -> JSON:
    """Write verdicts; None where there is none."""
    return [
        {
            "region": box_to_json(verdict.region),
            "opinion": verdict.opinion.value,
            "label": verdict.label,
            "reason": verdict.reason,
            "at": verdict.at,
            "model": {
                "name": verdict.model.name,
                "version": verdict.model.version,
                "sha256": verdict.model.sha256,
            },
            "told": verdict.told,
        }
        for verdict in verdicts
    ] or None


def verdicts_from_json(value: JSON) -> Verdicts:
    """Read them.

    Raises
    ------
    ValueError
        When it is nothing that `verdicts_to_json` writes.
    """
    if value is None:
        return ()
    if not isinstance(value, list):
        raise ValueError("not the verdicts on a film")
    return tuple(map(_verdict, value))


def _verdict(value: JSON) -> Verdict:
    match value:
        case {
            "region": list(region),
            "opinion": str(opinion),
            "label": None | str() as label,
            "reason": str(reason),
            "at": str(at),
            "model": {"name": str(name), "version": str(version), "sha256": str(sha256)},
            "told": None | str() as told,
        }:
            if datetime.fromisoformat(at).tzinfo is not None and len(reason) <= LONGEST_REASON:
                model = ModelName(name, version, sha256)
                return Verdict(box_from_json(region), Opinion(opinion), label, reason, at, model, told)
    raise ValueError("not a verdict")
