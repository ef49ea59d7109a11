"""Two views of two films that move together: the same share of each in the middle, at the same size."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPointF, QRectF, Slot

from osteoviewer.imaging.radiograph import Spacing
from osteoviewer.ui.canvas import Canvas
from osteoviewer.ui.turn import Turn


def pixels_for_one(one: tuple[float, Spacing | None], other: tuple[float, Spacing | None]) -> float:
    """Return how many pixels of the other film are as large as one of the first.

    Parameters
    ----------
    one, other : (float, Spacing or None)
        Height in pixels, and the size of one. Where both files tell it in the same way, millimetres are the same; where
        not, both films are taken to be equally high.
    """
    (rows, spacing), (other_rows, other_spacing) = one, other
    if spacing is not None and other_spacing is not None and spacing.provenance == other_spacing.provenance:
        return spacing.row_mm / other_spacing.row_mm
    return other_rows / rows


def same_place(middle: QPointF, film: QRectF, turn: Turn, *, other_film: QRectF, other_turn: Turn) -> QPointF:
    """Return which place of the other film is seen where a place of the first is, with both centres at the same place.

    Parameters
    ----------
    middle : QPointF
        Of the first film.
    film, other_film : QRectF
        Their sizes.
    turn, other_turn : Turn
        How they lie on the screen.
    """
    share = QPointF((middle.x() - film.center().x()) / film.width(), (middle.y() - film.center().y()) / film.height())
    turned = other_turn.transform().inverted()[0].map(turn.transform().map(share))
    return other_film.center() + QPointF(turned.x() * other_film.width(), turned.y() * other_film.height())


class FilmLink(QObject):
    """Lets each of two views follow the other.

    Parameters
    ----------
    one, other : Canvas
        The views.
    ratio : callable
        Gives how many pixels of the other film are as large as one of the first.
    """

    def __init__(self, one: Canvas, other: Canvas, ratio: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._one, self._other, self._ratio = one, other, ratio
        self._is_following = False
        for leader, follower in ((one, other), (other, one)):
            leader.looked_at.connect(partial(self._follow, leader, follower))
            leader.fitted.connect(partial(self._show_all, follower))

    @Slot()
    def follow(self) -> None:
        """Let the other view show what the first does."""
        self._follow(self._one, self._other)

    def _follow(self, leader: Canvas, follower: Canvas, _rect: object = None) -> None:
        if self._is_following or not follower.isVisible():
            return
        ratio = self._ratio()
        place = same_place(
            leader.view_rect.center(),
            leader.extent,
            leader.lie,
            other_film=follower.extent,
            other_turn=follower.lie,
        )
        self._is_following = True
        follower.show_place(place, leader.zoom / ratio if follower is self._other else leader.zoom * ratio)
        follower.looked_at.emit(follower.view_rect)
        self._is_following = False

    def _show_all(self, follower: Canvas) -> None:
        if not self._is_following:
            self._is_following = True
            follower.fit()
            self._is_following = False
