"""The gate: what makes a film or one of its knees unfit to be judged, each with its reason.

A refusal is an answer: the stages are shown all the same, and a region drawn by hand is judged whatever this says of
the film.
"""

from collections.abc import Callable
from dataclasses import dataclass

import cv2
import numpy as np

from osteoviewer.imaging.knees import MOST_KNEES, Landmarks, Refusal
from osteoviewer.imaging.radiograph import Box, FloatImage

FEWEST_PIXELS = 64
"""Across the condyles; with fewer, the network would be shown pixels that were made up."""

_BY_HAND = "Draw the region by hand, or open another film."
_LATERAL = ("LL", "RL", "LLO", "RLO", "LAT")
_ABOVE, _BELOW = 0.30, 0.05
_BONE_ROWS, _BONE_COLUMNS, _BONE_SIDE = 0.45, 0.42, 256
_DARK, _BRIGHT = 0.004, 0.996
_MOST_DARK, _MOST_BRIGHT = 0.30, 0.50
_LEVELS, _MIDDLE = 255, (0.02, 0.98)
_LOWEST_CONTRAST, _FEWEST_LEVELS = 0.12, 32
_METAL, _FLAT, _METAL_SHARE = 0.97, 0.03, 0.015
_METAL_SIDE, _METAL_KERNEL = 256, 8


@dataclass(frozen=True, eq=False)
class Suspect:
    """What the gate looks at: the film's own pixels, the exposed field's bounds, and one knee."""

    pixels: FloatImage
    field: Box
    landmarks: Landmarks

    def bone(self) -> FloatImage:
        """Return the pixels between the condyle edges, as far above the joint as below: bone and joint space alone.

        Large ones are thinned out, not averaged, so that the gray values stay those of the film.
        """
        joint, width = self.landmarks.joint, self.landmarks.width_px
        rows, columns = _BONE_ROWS * width, _BONE_COLUMNS * width
        top, left = round(joint.row - rows), round(joint.column - columns)
        inside = _visible(self.pixels, Box(top, left, round(joint.row + rows), round(joint.column + columns)))
        step = max(1, max(inside.shape) // _BONE_SIDE)
        return inside[::step, ::step]


def refuse_film(view_position: str | None, n_knees: int) -> Refusal | None:
    """Say why a film as a whole cannot be judged; None where it can.

    Parameters
    ----------
    view_position : str or None
        DICOM View Position (0018,5101).
    n_knees : int
        How many were found.
    """
    if view_position is not None and view_position.upper().startswith(_LATERAL):
        return Refusal("lateral_view", "The film is a lateral view; only frontal views can be judged.", _BY_HAND)
    if n_knees == 0:
        return Refusal("no_knee", "No knee seen from the front was found on this film.", _BY_HAND)
    if n_knees > MOST_KNEES:
        return Refusal("too_many_knees", "More knees were found on this film than anyone has.", _BY_HAND)
    return None


def refuse_knee(suspect: Suspect) -> Refusal | None:
    """Say why a knee cannot be judged: the first reason that holds, None where there is none."""
    return next((refusal for check in _CHECKS if (refusal := check(suspect)) is not None), None)


def refuse_pixels(width_px: float) -> Refusal | None:
    """Say so when a knee, or a region drawn by hand for one, has too few pixels."""
    if width_px >= FEWEST_PIXELS:
        return None
    return Refusal(
        "too_few_pixels",
        f"The knee is only {width_px:.0f} pixels wide; at least {FEWEST_PIXELS} are needed.",
        "Open the original instead of a preview or a reduced copy.",
    )


def _too_few_pixels(suspect: Suspect) -> Refusal | None:
    return refuse_pixels(suspect.landmarks.width_px)


def _cropped(suspect: Suspect) -> Refusal | None:
    """Look whether the femoral condyles and the tibia's edge lie inside what was exposed."""
    marks, field = suspect.landmarks, suspect.field
    width = marks.width_px
    is_inside = (
        marks.joint.row - _ABOVE * width >= field.top
        and marks.joint.row + _BELOW * width <= field.bottom
        and marks.left_edge.column >= field.left
        and marks.right_edge.column <= field.right
    )
    return None if is_inside else Refusal("cropped_joint", "The joint is cut off by the edge of the film.", _BY_HAND)


def _exposure(suspect: Suspect) -> Refusal | None:
    """Look for pixels at the ends of the scale, and for a range so small that steps take the place of bone."""
    inside = suspect.bone()
    hint = "Repeat the export with another window, or open another film."
    if float((inside >= _BRIGHT).mean()) > _MOST_BRIGHT:
        return Refusal("overexposed", "The knee is burnt out: too much of it is purely white.", hint)
    if float((inside <= _DARK).mean()) > _MOST_DARK:
        return Refusal("underexposed", "The knee is lost in the dark: too much of it is purely black.", hint)
    counts = np.bincount((inside * _LEVELS).astype(np.uint8).ravel(), minlength=_LEVELS + 1)
    low, high = np.searchsorted(np.cumsum(counts), np.array(_MIDDLE) * inside.size) / _LEVELS
    if high - low < _LOWEST_CONTRAST or np.count_nonzero(counts) < _FEWEST_LEVELS:
        return Refusal("underexposed", "The knee has too little contrast to be judged.", hint)
    return None


def _implant(suspect: Suspect) -> Refusal | None:
    """Look for metal: a broad area as bright as the film can be, and without any texture."""
    inside = suspect.bone()
    small = cv2.resize(inside, (_METAL_SIDE, _METAL_SIDE), interpolation=cv2.INTER_AREA)
    texture = cv2.morphologyEx(small, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8))
    metal = ((small >= _METAL * float(suspect.pixels.max())) & (texture <= _FLAT)).astype(np.uint8)
    kernel = np.ones((_METAL_KERNEL, _METAL_KERNEL), np.uint8)
    share = float(cv2.morphologyEx(metal, cv2.MORPH_OPEN, kernel).mean())
    if share <= _METAL_SHARE:
        return None
    return Refusal("implant", "Metal lies over the joint, or a part of it is burnt out.", _BY_HAND)


def _visible(pixels: FloatImage, region: Box) -> FloatImage:
    """Return the part of a region that lies on the film; at least one pixel of the film."""
    rows, columns = pixels.shape
    top, left = min(max(0, region.top), rows - 1), min(max(0, region.left), columns - 1)
    return pixels[top : max(top + 1, region.bottom), left : max(left + 1, region.right)]


_CHECKS: tuple[Callable[[Suspect], Refusal | None], ...] = (_too_few_pixels, _cropped, _exposure, _implant)
