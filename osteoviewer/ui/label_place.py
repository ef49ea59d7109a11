"""Where the labels of drawings stand: beside them, within the view, never on their end points, and seldom on others."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QPainterPath

_GAP = 10.0
"""Between a label and what it is about."""
_CLEAR = 6.0
"""Around an end point, which stays free."""
_STEPS = 5
"""Places that are tried along each side of the view where there is no room beside a drawing."""
_TOO_BAD = 1_000_000


class Crowd:
    """What is on the screen already.

    Parameters
    ----------
    view : QRectF
        Where labels are to be; one stands outside only where the view is too small for it.
    points : sequence of QPointF
        End points of all drawings.
    """

    def __init__(self, view: QRectF, points: Sequence[QPointF]) -> None:
        self._view, self._points = view, points
        self._labels: list[QRectF] = []

    def place(self, size: QSizeF, points: Sequence[QPointF], lines: QPainterPath) -> QRectF:
        """Return where the label of a drawing with these points and lines stands, and keep the place for it."""
        best, least = None, _TOO_BAD
        for place in self._candidates(size, points):
            cost = self._covered(place)
            if cost < least:
                cost += lines.intersects(place)
            if cost < least:
                best, least = place, cost
            if not least:
                break
        if best is None:
            best = QRectF(next(_beside(size, _bounds(points))), size)
        self._labels.append(best)
        return best

    def _candidates(self, size: QSizeF, points: Sequence[QPointF]) -> Iterator[QRectF]:
        """Yield places within the view that cover none of the points, the better first."""
        around = _bounds(points)
        beside = [QRectF(corner, size) for corner in _beside(size, around)]
        yield from (place for place in beside if self._view.contains(place))
        others = [*(_moved_inside(place, self._view) for place in beside), *_anywhere(size, self._view)]
        others.sort(key=lambda place: (place.center() - around.center()).manhattanLength())
        yield from (place for place in others if self._view.contains(place) and is_free(place, points))

    def _covered(self, place: QRectF) -> int:
        """Return how much of what others are about a label would cover here."""
        labels = sum(place.intersects(label) for label in self._labels)
        return 4 * labels + 2 * sum(place.contains(point) for point in self._points)


def is_free(place: QRectF, points: Sequence[QPointF]) -> bool:
    """Tell whether no point is covered, nor nearly."""
    wide = place.adjusted(-_CLEAR, -_CLEAR, _CLEAR, _CLEAR)
    return not any(wide.contains(point) for point in points)


def _bounds(points: Sequence[QPointF]) -> QRectF:
    across, down = [point.x() for point in points], [point.y() for point in points]
    return QRectF(QPointF(min(across), min(down)), QPointF(max(across), max(down)))


def _beside(size: QSizeF, around: QRectF) -> Iterator[QPointF]:
    middle = around.center() - QPointF(size.width() / 2, size.height() / 2)
    left, right = around.left() - _GAP - size.width(), around.right() + _GAP
    above, below = around.top() - _GAP - size.height(), around.bottom() + _GAP
    yield from (QPointF(right, middle.y()), QPointF(left, middle.y()))
    yield from (QPointF(middle.x(), below), QPointF(middle.x(), above))
    yield from (QPointF(right, below), QPointF(right, above), QPointF(left, below), QPointF(left, above))


def _moved_inside(place: QRectF, view: QRectF) -> QRectF:
    left = min(max(place.left(), view.left()), view.right() - place.width())
    top = min(max(place.top(), view.top()), view.bottom() - place.height())
    return QRectF(QPointF(left, top), place.size())


def _anywhere(size: QSizeF, view: QRectF) -> Iterator[QRectF]:
    across, down = view.width() - size.width(), view.height() - size.height()
    for row in range(_STEPS + 1):
        for column in range(_STEPS + 1):
            yield QRectF(view.topLeft() + QPointF(across * column / _STEPS, down * row / _STEPS), size)
