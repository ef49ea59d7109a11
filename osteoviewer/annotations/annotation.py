"""`Annotation`: something that a reader drew on a film, in the film's own pixels."""

from dataclasses import dataclass, replace
from enum import StrEnum
from math import isfinite

Point = tuple[float, float]
"""Row and column; the first pixel of the film reaches from 0 to 1."""

LONGEST_TEXT = 500
_FARTHEST = 1e6


class Kind(StrEnum):
    """What it is; the words are those of the file format."""

    LENGTH = "length"
    ANGLE = "angle"
    LINES_ANGLE = "lines_angle"
    """Between two lines, as Cobb measures it."""
    RECTANGLE = "rectangle"
    ELLIPSE = "ellipse"
    ARROW = "arrow"
    TEXT = "text"
    MEDIAL_JOINT_SPACE = "medial_joint_space"
    LATERAL_JOINT_SPACE = "lateral_joint_space"


POINTS = {
    Kind.LENGTH: 2,
    Kind.ANGLE: 3,
    Kind.LINES_ANGLE: 4,
    Kind.RECTANGLE: 2,
    Kind.ELLIPSE: 2,
    Kind.ARROW: 2,
    Kind.TEXT: 1,
    Kind.MEDIAL_JOINT_SPACE: 2,
    Kind.LATERAL_JOINT_SPACE: 2,
}
"""How many points make one whole."""


@dataclass(frozen=True)
class Annotation:
    """One drawing.

    Attributes
    ----------
    kind : Kind
    points : tuple of (float, float)
        Rows and columns. Ends of a length, a joint space or an arrow, whose head is the second; one end, the vertex and
        the other end of an angle; the ends of one line and then of the other; opposite corners of a rectangle or of the
        rectangle around an ellipse; the place of a text.
    text : str
        A text's words, or what is noted beside anything else.

    Raises
    ------
    ValueError
        When it cannot be drawn.
    """

    kind: Kind
    points: tuple[Point, ...]
    text: str = ""

    def __post_init__(self) -> None:
        """Refuse what cannot be drawn."""
        if len(self.points) != POINTS[self.kind]:
            raise ValueError(f"{self.kind} takes {POINTS[self.kind]} points, not {len(self.points)}")
        if not all(isfinite(at) and abs(at) <= _FARTHEST for point in self.points for at in point):
            raise ValueError("a point is not on any film")
        if len(self.text) > LONGEST_TEXT:
            raise ValueError(f"a text has at most {LONGEST_TEXT} letters")

    @property
    def is_degenerate(self) -> bool:
        """Whether nothing can be seen of it: two of its points that follow each other are the same."""
        return any(one == other for one, other in zip(self.points, self.points[1:], strict=False))

    def with_point(self, place: int, point: Point) -> "Annotation":
        """Return it with one point elsewhere."""
        return replace(self, points=(*self.points[:place], point, *self.points[place + 1 :]))

    def moved(self, down: float, right: float) -> "Annotation":
        """Return it elsewhere, in the same size and shape."""
        return replace(self, points=tuple((row + down, column + right) for row, column in self.points))
