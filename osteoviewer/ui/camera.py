"""`Camera`: which part of a film a view shows, how large, and how it lies. Plain geometry, no widget."""

from dataclasses import dataclass, replace

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QTransform

from osteoviewer.ui.turn import UPRIGHT, Turn


@dataclass(frozen=True)
class Camera:
    """A view of a film.

    Attributes
    ----------
    width, height : float
        Of the view, in its own pixels; above 0.
    x, y : float
        The place of the film that is in the middle: column and row.
    scale : float
        Pixels of the view for the width of one of the film's.
    turn : Turn
        How the film lies.
    aspect : float
        Height of one of the film's pixels over its width.
    """

    width: float = 1.0
    height: float = 1.0
    x: float = 0.0
    y: float = 0.0
    scale: float = 1.0
    turn: Turn = UPRIGHT
    aspect: float = 1.0

    def to_view(self) -> QTransform:
        """Return the way from the film, column first, to the view's pixels."""
        way = QTransform.fromTranslate(-self.x, -self.y) * QTransform.fromScale(self.scale, self.scale * self.aspect)
        return way * self.turn.transform() * QTransform.fromTranslate(self.width / 2, self.height / 2)

    def film_place(self, at: QPointF) -> QPointF:
        """Return the place of the film, column first, at one of the view."""
        back, _ = self.to_view().inverted()
        return back.map(at)

    def seen(self) -> QRectF:
        """Return the part of the film's plane that is seen."""
        back, _ = self.to_view().inverted()
        return back.mapRect(QRectF(0, 0, self.width, self.height))

    def showing(self, part: QRectF) -> "Camera":
        """Return the view of at least this part of the film, in the middle and as large as it can be."""
        across, down = (self.height, self.width) if self.turn.is_lying else (self.width, self.height)
        scale = min(across / part.width(), down / (part.height() * self.aspect))
        middle = part.center()
        return replace(self, x=middle.x(), y=middle.y(), scale=scale)

    def moved(self, by: QPointF) -> "Camera":
        """Return the view after the film was moved by so many of the view's pixels."""
        place = self.film_place(QPointF(self.width / 2, self.height / 2) - by)
        return replace(self, x=place.x(), y=place.y())

    def zoomed(self, factor: float, at: QPointF) -> "Camera":
        """Return a view so many times as large, of which the place at a place of the view has stayed there."""
        larger = replace(self, scale=self.scale * factor)
        shift = self.film_place(at) - larger.film_place(at)
        return replace(larger, x=self.x + shift.x(), y=self.y + shift.y())
