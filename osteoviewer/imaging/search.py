"""Find the knees of a film by the method that the card names, and say which of them cannot be judged, and why."""

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import cv2
import numpy as np

from osteoviewer.errors import OsteoViewerError, StageFailed
from osteoviewer.imaging.field import WORKING_SIDE
from osteoviewer.imaging.gate import Suspect, refuse_film, refuse_knee
from osteoviewer.imaging.knees import MOST_KNEES, Knee, Landmarks, Refusal, from_left_to_right
from osteoviewer.imaging.markers import Marker, read_markers
from osteoviewer.imaging.paper_roi import find_by_paper
from osteoviewer.imaging.pipeline import Stage
from osteoviewer.imaging.radiograph import Box, FloatImage, Radiograph, Side
from osteoviewer.imaging.regions import LANDMARKS

_CLEARLY = 2.0
"""A letter belongs to the nearest knee if every other one is so many times as far."""

FindLandmarks = Callable[[FloatImage], Sequence[Landmarks]]
"""Finds every knee of a film after the stages before the region of interest; what the landmark networks do."""


@dataclass(frozen=True, eq=False)
class Search:
    """What was found on a film.

    Attributes
    ----------
    knees : tuple of Knee
        From left to right on the film.
    findings : Mapping
        What the method noted on its way, ready for JSON.
    refusal : Refusal or None
        Why the film as a whole cannot be judged.
    seconds : float
        Time the search took.
    """

    knees: tuple[Knee, ...]
    findings: Mapping[str, Any]
    refusal: Refusal | None
    seconds: float


def find_knees(film: Radiograph, image: FloatImage, stage: Stage, *, landmarks: FindLandmarks | None) -> Search:
    """Search a film.

    Parameters
    ----------
    film : Radiograph
        With its own pixels, from which exposure, metal and marker letters are judged.
    image : ndarray of float32, shape (rows, columns)
        The film after the stages before the region of interest.
    stage : Stage
        The region of interest, with method and parameters.
    landmarks : callable or None
        Needed by the method “landmarks”.

    Raises
    ------
    KneeNotFound
        When nothing stands out from the background.
    StageFailed
        When the method breaks.
    """
    started = time.perf_counter()
    found, findings = _locate(image, stage, landmarks)
    refusal = refuse_film(film.view_position, len(found))
    field = field_bounds(image)
    knees = from_left_to_right(
        [
            Knee(
                marks.region(stage.parameters["widths"]), marks, refusal=refuse_knee(Suspect(film.pixels, field, marks))
            )
            for marks in found
        ]
    )
    knees = with_sides(knees, film)
    return Search(knees, findings, refusal, time.perf_counter() - started)


def _locate(
    image: FloatImage, stage: Stage, landmarks: FindLandmarks | None
) -> tuple[Sequence[Landmarks], Mapping[str, Any]]:
    parameters = {name: value for name, value in stage.parameters.items() if name not in ("method", "widths")}
    try:
        if stage.parameters["method"] == LANDMARKS:
            if landmarks is None:
                raise StageFailed("The networks that find the knee are missing.", "Install the program again.")
            return landmarks(image), {}
        finding = find_by_paper(image, **parameters)
    except OsteoViewerError:
        raise
    except Exception as error:
        raise StageFailed(
            "The search for the knee failed on this film.",
            "The film can still be viewed; please report the film's kind to the makers.",
        ) from error
    return finding.knees, finding.findings


def field_bounds(image: FloatImage) -> Box:
    """Return the smallest box around what is above 0: the exposed field, after equalization; to a few pixels."""
    step = max(1, max(image.shape) // WORKING_SIDE)
    left, top, columns, rows = cv2.boundingRect((image[::step, ::step] > 0).view(np.uint8))
    bottom, right = min(image.shape[0], (top + rows) * step), min(image.shape[1], (left + columns) * step)
    return Box(top * step, left * step, bottom, right)


def with_sides(knees: Sequence[Knee], film: Radiograph) -> tuple[Knee, ...]:
    """Say of each knee which side it is, where the header or a marker letter says so; never from its shape."""
    if not knees or len(knees) > MOST_KNEES:
        return tuple(knees)
    if film.side is not None and len(knees) == 1:
        return (replace(knees[0], side=film.side, side_source="header"),)
    sides = _marked_sides(knees, read_markers(film.pixels))
    if film.side is not None or sides is None:
        return tuple(knees)
    return tuple(replace(knee, side=side, side_source="marker") for knee, side in zip(knees, sides, strict=True))


def _marked_sides(knees: Sequence[Knee], markers: Sequence[Marker]) -> tuple[Side, ...] | None:
    """Give each knee the letter beside it; two knees need no more than one letter, since they are a pair.

    None where no letter was read, or where the letters contradict each other.
    """
    nearest = [_nearest(marker, knees) for marker in markers]
    wanted = {place: {m.side for m, near in zip(markers, nearest, strict=True) if near == place} for place in range(2)}
    if len(knees) == 1:
        return (next(iter(wanted[0])),) if len(wanted[0]) == 1 else None
    first = {_other(side) for side in wanted[1]} | wanted[0]
    if len(first) != 1:
        return None
    side = next(iter(first))
    return side, _other(side)


def _other(side: Side) -> Side:
    return Side.LEFT if side is Side.RIGHT else Side.RIGHT


def _nearest(marker: Marker, knees: Sequence[Knee]) -> int | None:
    """Return the knee that a letter stands beside; None for one that stands between two."""
    distances = [abs(marker.column - (knee.region.left + knee.region.right) / 2) for knee in knees]
    place = int(np.argmin(distances))
    is_clear = all(_CLEARLY * distances[place] <= other for n, other in enumerate(distances) if n != place)
    return place if is_clear else None
