"""The knees that the user has changed by hand, as they are kept. Their judgement is not: it is made anew."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from osteoviewer.imaging.knees import MOST_KNEES, Knee, Landmarks, Point
from osteoviewer.imaging.radiograph import Box, Side
from osteoviewer.keeping.values import JSON
from osteoviewer.ui.knee_edits import KneeEdits, Knees

_FARTHEST = 1_000_000
"""Pixels from the film's first one; nothing is farther."""
_SOURCES = ("header", "marker", None)


@dataclass(frozen=True)
class KeptKnees:
    """The knees of a film.

    Attributes
    ----------
    automatic, current : tuple of Knee
        As the program found them, and as the user wants them.
    is_inverted : bool
        Whether they were found with dark and bright exchanged.
    """

    automatic: Knees
    current: Knees
    is_inverted: bool = False


def knees_to_json(edits: KneeEdits, *, is_inverted: bool) -> JSON:
    """Write knees that were changed; None where they are as the program found them."""
    if not edits.is_changed:
        return None
    return {
        "automatic": [_knee_to_json(knee) for knee in edits.automatic],
        "current": [_knee_to_json(knee) for knee in edits.current],
        "is_inverted": is_inverted,
    }


def knees_from_json(value: JSON) -> KeptKnees:
    """Read them.

    Raises
    ------
    ValueError
        When it is nothing that `knees_to_json` writes.
    """
    try:
        match value:
            case {"automatic": list(automatic), "current": list(current), "is_inverted": bool(is_inverted)}:
                if max(len(automatic), len(current)) <= MOST_KNEES:
                    return KeptKnees(
                        tuple(map(_knee_from_json, automatic)), tuple(map(_knee_from_json, current)), is_inverted
                    )
    except (TypeError, KeyError) as error:
        raise ValueError("not the knees of a film") from error
    raise ValueError("not the knees of a film")


def box_to_json(box: Box) -> JSON:
    """Write a box: top, left, bottom, right."""
    return [box.top, box.left, box.bottom, box.right]


def box_from_json(value: Any) -> Box:
    """Read it.

    Raises
    ------
    ValueError, TypeError
        When it is no box.
    """
    top, left, bottom, right = (_number(number, int) for number in value)
    if top >= bottom or left >= right:
        raise ValueError("an empty box")
    return Box(top, left, bottom, right)


def _knee_to_json(knee: Knee) -> JSON:
    marks = knee.landmarks
    points = None if marks is None else (marks.joint, marks.left_edge, marks.right_edge)
    return {
        "region": box_to_json(knee.region),
        "landmarks": None if points is None else [[point.row, point.column] for point in points],
        "side": None if knee.side is None else knee.side.value,
        "side_source": knee.side_source,
        "is_manual": knee.is_manual,
    }


def _knee_from_json(value: Mapping[str, Any]) -> Knee:
    side, source = value["side"], value["side_source"]
    if source not in _SOURCES or not isinstance(value["is_manual"], bool):
        raise ValueError("not a knee")
    return Knee(
        box_from_json(value["region"]),
        None if value["landmarks"] is None else _landmarks(value["landmarks"]),
        None if side is None else Side(side),
        source,
        value["is_manual"],
    )


def _landmarks(value: Sequence[Sequence[Any]]) -> Landmarks:
    joint, left_edge, right_edge = (
        Point(*(float(_number(number, int | float)) for number in point)) for point in value
    )
    return Landmarks(joint, left_edge, right_edge)


def _number(value: Any, kind: Any) -> Any:
    if isinstance(value, bool) or not isinstance(value, kind) or not -_FARTHEST <= value <= _FARTHEST:
        raise ValueError("not a place on a film")
    return value
