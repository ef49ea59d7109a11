"""The sign of each state of the worklist, so that one look tells it, without colours."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QGuiApplication, QIcon, QPainter, QPen, QPixmap, QPolygonF

from osteoviewer.ui.class_signs import paint_signs
from osteoviewer.worklist.film import State

_LINE = 1.7
_MARGIN = 0.2
_SHARE = 0.8

Draw = Callable[[QPainter, QRectF], None]


def _waiting(painter: QPainter, place: QRectF) -> None:
    for share in (0.1, 0.5, 0.9):
        painter.drawPoint(QPointF(place.left() + share * place.width(), place.center().y()))


def _analysing(painter: QPainter, place: QRectF) -> None:
    painter.setBrush(painter.pen().color())
    painter.drawPolygon(QPolygonF([place.topLeft(), QPointF(place.right(), place.center().y()), place.bottomLeft()]))


def _done(painter: QPainter, place: QRectF) -> None:
    low = QPointF(place.left() + 0.36 * place.width(), place.bottom())
    painter.drawPolyline(QPolygonF([QPointF(place.left(), place.center().y()), low, place.topRight()]))


def _cannot_tell(painter: QPainter, place: QRectF) -> None:
    painter.drawEllipse(place)


def _refused(painter: QPainter, place: QRectF) -> None:
    painter.drawEllipse(place)
    painter.drawLine(place.bottomLeft(), place.topRight())


def _failed(painter: QPainter, place: QRectF) -> None:
    painter.drawLine(place.topLeft(), place.bottomRight())
    painter.drawLine(place.bottomLeft(), place.topRight())


def _stopped(painter: QPainter, place: QRectF) -> None:
    painter.drawRect(place)


_DRAW: Mapping[State, Draw] = {
    State.WAITING: _waiting,
    State.ANALYSING: _analysing,
    State.DONE: _done,
    State.CANNOT_TELL: _cannot_tell,
    State.REFUSED: _refused,
    State.FAILED: _failed,
    State.STOPPED: _stopped,
}


def sign_side() -> int:
    """Return how large signs are beside the program's text, in the window's pixels."""
    return round(_SHARE * QFontMetrics(QGuiApplication.font()).height())


def state_icon(state: State, colour: QColor, side: int, ratio: float) -> QIcon:
    """Return the sign of a state as an icon, the same where its row is chosen."""

    def draw(painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, _LINE, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
        edge = _MARGIN * side
        _DRAW[state](painter, QRectF(edge, edge, side - 2 * edge, side - 2 * edge))

    return _drawn(draw, QSize(side, side), ratio)


def pair_icon(labels: Sequence[str | None], colour: QColor, side: int, ratio: float) -> QIcon:
    """Return the signs of the classes of one knee or of two, side by side, as an icon."""
    size = QSize(side * min(len(labels), 2), side)
    return _drawn(
        lambda painter: paint_signs(painter, QRectF(0, 0, size.width(), size.height()), labels, colour), size, ratio
    )


def _drawn(draw: Callable[[QPainter], None], size: QSize, ratio: float) -> QIcon:
    pixmap = QPixmap(QSize(round(size.width() * ratio), round(size.height() * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        draw(painter)
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon
