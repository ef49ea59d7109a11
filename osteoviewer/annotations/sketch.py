"""`Sketch`: an annotation that is being drawn, point after point."""

from dataclasses import dataclass, replace

from osteoviewer.annotations.annotation import POINTS, Annotation, Kind, Point


@dataclass(frozen=True)
class Sketch:
    """What is placed already.

    Attributes
    ----------
    kind : Kind
    placed : tuple of (float, float)
        Fewer points than make one whole, or all of them.
    """

    kind: Kind
    placed: tuple[Point, ...] = ()

    @property
    def missing(self) -> int:
        """How many points are still to be placed."""
        return POINTS[self.kind] - len(self.placed)

    def with_point(self, point: Point) -> "Sketch":
        """Place another point; one on the point before it is none."""
        if not self.missing or (self.placed and self.placed[-1] == point):
            return self
        return replace(self, placed=(*self.placed, point))

    def annotation(self, cursor: Point) -> Annotation:
        """Return what there would be if every missing point were at the cursor."""
        return Annotation(self.kind, (*self.placed, *[cursor] * self.missing))
