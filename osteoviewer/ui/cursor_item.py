"""`CursorItem`: a small cross with an open middle that marks a place on a film, the same size at every zoom."""

from PySide6.QtCore import QLineF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from osteoviewer.ui.theme import FILM_BLACK

_GAP, _REACH = 3.0, 8.0
_LIGHT = "#e8e8e8"
_STROKES = ((FILM_BLACK, 3.0), (_LIGHT, 1.0))
"""Light on a dark rim, to be seen on bone and on air."""
_ABOVE_THE_MARKS = 30


class CursorItem(QGraphicsItem):
    """The place under the cursor of another view."""

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setZValue(_ABOVE_THE_MARKS)
        self.hide()

    def mark(self, row: float, column: float) -> None:
        """Stand at a place of the film."""
        self.setPos(column, row)
        self.show()

    def boundingRect(self) -> QRectF:
        """Return what is painted on."""
        reach = _REACH + _STROKES[0][1]
        return QRectF(-reach, -reach, 2 * reach, 2 * reach)

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint four strokes around the place."""
        lines = [
            line
            for sign in (-1, 1)
            for line in (QLineF(0, sign * _GAP, 0, sign * _REACH), QLineF(sign * _GAP, 0, sign * _REACH, 0))
        ]
        for colour, width in _STROKES:
            painter.setPen(QPen(QColor(colour), width))
            painter.drawLines(lines)
