"""The annotations of a film as plain data that can be kept, and back."""

from typing import Any

from osteoviewer.annotations.annotation import Annotation, Kind, Point
from osteoviewer.errors import BadAnnotations

VERSION = 1
MOST = 1000
"""Annotations that one film may have."""

Annotations = tuple[Annotation, ...]


def to_json(annotations: Annotations) -> dict[str, Any]:
    """Return annotations as plain data."""
    return {
        "version": VERSION,
        "annotations": [
            {"kind": one.kind.value, "points": [list(point) for point in one.points], "text": one.text}
            for one in annotations
        ],
    }


def from_json(data: object) -> Annotations:
    """Return the annotations that plain data describe.

    It is done by hand: it may be needed before the first film is seen, and a library for it takes longer to load.

    Raises
    ------
    BadAnnotations
        When they are of another version, or anything in them cannot be drawn.
    """
    try:
        match data:
            case {"version": int(version), "annotations": list(items), **rest} if not rest and len(items) <= MOST:
                if version == VERSION and version is not True:
                    return tuple(_annotation(item) for item in items)
        raise ValueError("no annotations of this version")
    except (ValueError, OverflowError) as error:
        raise BadAnnotations(
            "The annotations of this film cannot be used.", "Draw them anew, or restore them from a copy."
        ) from error


def _annotation(item: object) -> Annotation:
    match item:
        case {"kind": str(kind), "points": list(points), "text": str(text), **rest} if not rest:
            return Annotation(Kind(kind), tuple(_point(point) for point in points), text)
    raise ValueError("no annotation")


def _point(point: object) -> Point:
    match point:
        case [bool(), _] | [_, bool()]:
            raise ValueError("no point")
        case [int() | float() as row, int() | float() as column]:
            return float(row), float(column)
    raise ValueError("no point")
