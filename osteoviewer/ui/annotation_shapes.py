"""The lines of an annotation on the screen, from its points in the widget's pixels."""

from collections.abc import Callable, Mapping, Sequence
from math import atan2, cos, degrees, sin

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QPainterPath, QPainterPathStroker

from osteoviewer.annotations.annotation import Kind

_END, _HEAD, _HEAD_ANGLE = 6.0, 14.0, 0.45
_ARC, _ARC_SHARE = 26.0, 0.6
_DOT = 2.5
_NEAR = 14.0

_Points = Sequence[QPointF]


def outline(kind: Kind, points: _Points) -> QPainterPath:
    """Return the lines of an annotation."""
    path = QPainterPath()
    _SHAPES[kind](path, points)
    return path


def is_near(path: QPainterPath, at: QPointF) -> bool:
    """Tell whether a place is on lines, or nearly."""
    stroker = QPainterPathStroker()
    stroker.setWidth(_NEAR)
    return stroker.createStroke(path).contains(at)


def _line(path: QPainterPath, one: QPointF, other: QPointF) -> None:
    path.moveTo(one)
    path.lineTo(other)


def _measured_line(path: QPainterPath, points: _Points) -> None:
    """Draw a line with a short bar across each end, so that it is seen where it ends."""
    one, other = points
    _line(path, one, other)
    line = QLineF(one, other)
    if line.length() > 0:
        across = QPointF(-line.dy(), line.dx()) * (_END / line.length())
        for end in points:
            _line(path, end - across, end + across)


def _angle(path: QPainterPath, points: _Points) -> None:
    one, vertex, other = points
    _line(path, one, vertex)
    _line(path, vertex, other)
    reach = min(_ARC, _ARC_SHARE * min(QLineF(vertex, one).length(), QLineF(vertex, other).length()))
    if reach > 0:
        start = degrees(atan2(vertex.y() - one.y(), one.x() - vertex.x()))
        sweep = (degrees(atan2(vertex.y() - other.y(), other.x() - vertex.x())) - start + 180) % 360 - 180
        square = QRectF(vertex.x() - reach, vertex.y() - reach, 2 * reach, 2 * reach)
        path.arcMoveTo(square, start)
        path.arcTo(square, start, sweep)


def _two_lines(path: QPainterPath, points: _Points) -> None:
    _line(path, points[0], points[1])
    _line(path, points[2], points[3])


def _rectangle(path: QPainterPath, points: _Points) -> None:
    path.addRect(QRectF(*points).normalized())


def _ellipse(path: QPainterPath, points: _Points) -> None:
    path.addEllipse(QRectF(*points).normalized())


def _arrow(path: QPainterPath, points: _Points) -> None:
    tail, head = points
    _line(path, tail, head)
    back = atan2(tail.y() - head.y(), tail.x() - head.x())
    for turn in (-_HEAD_ANGLE, _HEAD_ANGLE):
        _line(path, head, head + QPointF(cos(back + turn), sin(back + turn)) * _HEAD)


def _dot(path: QPainterPath, points: _Points) -> None:
    path.addEllipse(points[0], _DOT, _DOT)


_SHAPES: Mapping[Kind, Callable[[QPainterPath, _Points], None]] = {
    Kind.LENGTH: _measured_line,
    Kind.MEDIAL_JOINT_SPACE: _measured_line,
    Kind.LATERAL_JOINT_SPACE: _measured_line,
    Kind.ANGLE: _angle,
    Kind.LINES_ANGLE: _two_lines,
    Kind.RECTANGLE: _rectangle,
    Kind.ELLIPSE: _ellipse,
    Kind.ARROW: _arrow,
    Kind.TEXT: _dot,
}
