"""The annotations of a film as plain data that can be kept, and back."""

import json
from typing import Any, Literal

from osteoviewer.annotations.annotation import Annotation
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

    Raises
    ------
    BadAnnotations
        When they are of another version, or anything in them cannot be drawn.
    """
    from pydantic import BaseModel, ConfigDict, Field, ValidationError

    class Sheet(BaseModel):
        model_config = ConfigDict(extra="forbid", strict=True)
        version: Literal[1]
        annotations: tuple[Annotation, ...] = Field(max_length=MOST)

    try:
        return Sheet.model_validate_json(json.dumps(data)).annotations
    except (ValidationError, TypeError, ValueError) as error:
        raise BadAnnotations(
            "The annotations of this film cannot be used.", "Draw them anew, or restore them from a copy."
        ) from error
