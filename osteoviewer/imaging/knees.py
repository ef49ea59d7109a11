"""The knees of a film: where each joint is, the square region around it, its side, and why it may not be judged."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from osteoviewer.imaging.radiograph import Box, Side

MOST_KNEES = 2
"""Of one film."""


@dataclass(frozen=True)
class Point:
    """A place on the film in pixels; the first pixel's centre is 0."""

    row: float
    column: float


@dataclass(frozen=True)
class Landmarks:
    """What is found of one knee.

    Attributes
    ----------
    joint : Point
        The middle of the joint.
    left_edge, right_edge : Point
        The outermost points of the femoral condyles, by their place on the film rather than in the patient.
    """

    joint: Point
    left_edge: Point
    right_edge: Point

    @property
    def width_px(self) -> float:
        """The condyle width: the distance between the two edges."""
        return float(np.hypot(self.right_edge.row - self.left_edge.row, self.right_edge.column - self.left_edge.column))

    def region(self, widths: float) -> Box:
        """Return the square around the joint whose side is so many condyle widths; it may reach beyond the film."""
        side = max(1, round(widths * self.width_px))
        top, left = round(self.joint.row + 0.5 - side / 2), round(self.joint.column + 0.5 - side / 2)
        return Box(top, left, top + side, left + side)


@dataclass(frozen=True)
class Refusal:
    """Why a knee or a film cannot be judged: a stable word for programs, and a sentence and a hint for people."""

    reason: str
    message: str
    hint: str


@dataclass(frozen=True)
class Knee:
    """One knee of a film.

    Attributes
    ----------
    region : Box
        What the network is shown, in film pixels; it may reach beyond the film, where there is nothing to see.
    landmarks : Landmarks or None
        None where the region was drawn by hand or the method finds no joint.
    side : Side or None
        None where it is not known.
    side_source : str or None
        Where the side is known from: ``"header"`` or ``"marker"``.
    is_manual : bool
        Whether the region was drawn or changed by hand.
    refusal : Refusal or None
        Why this knee is not judged; None where it is.
    """

    region: Box
    landmarks: Landmarks | None = None
    side: Side | None = None
    side_source: str | None = None
    is_manual: bool = False
    refusal: Refusal | None = None


def from_left_to_right(knees: Sequence[Knee]) -> tuple[Knee, ...]:
    """Put knees in the order in which they stand on the film."""
    return tuple(sorted(knees, key=lambda knee: (knee.region.left + knee.region.right, knee.region.top)))
