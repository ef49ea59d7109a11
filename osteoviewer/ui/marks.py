"""What is drawn over the film: each knee's region and landmarks, in film pixels where the first reaches from 0 to 1."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from osteoviewer.imaging.radiograph import Box

if TYPE_CHECKING:
    from osteoviewer.imaging.knees import Knee


@dataclass(frozen=True)
class Mark:
    """One knee's drawing.

    Attributes
    ----------
    region : Box
        The region of interest.
    points : tuple of tuple of float
        Row and column of the joint and the condyle edges; empty where they are not known.
    name : str
        What is written beside it.
    is_chosen : bool
        Whether the panels are about this knee.
    """

    region: Box
    points: tuple[tuple[float, float], ...] = ()
    name: str = ""
    is_chosen: bool = False


def make_marks(knees: "Sequence[Knee]", names: Sequence[str], *, chosen: int | None) -> tuple[Mark, ...]:
    """Turn knees into drawings."""
    return tuple(
        Mark(knee.region, _points(knee), name, place == chosen)
        for place, (knee, name) in enumerate(zip(knees, names, strict=True))
    )


def _points(knee: "Knee") -> tuple[tuple[float, float], ...]:
    marks = knee.landmarks
    if marks is None:
        return ()
    return tuple((point.row + 0.5, point.column + 0.5) for point in (marks.joint, marks.left_edge, marks.right_edge))
