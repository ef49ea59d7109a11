"""Knees drawn over a film: the region's outline, a cross on the joint, ticks on the condyle edges, and a name."""

from collections.abc import Sequence

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsLineItem, QGraphicsRectItem, QGraphicsSimpleTextItem

from osteoviewer.imaging.radiograph import Box
from osteoviewer.ui.marks import Mark
from osteoviewer.ui.theme import FILM_BLACK, REGION

_CHOSEN_WIDTH, _WIDTH = 2.0, 1.0
_CROSS, _TICK = 0.04, 0.03
_TEXT_GAP = 3
_ROOM = 0.96
"""Below this share of the film's height there is room for a name."""
_ABOVE_THE_FILM = 10


class MarkItems:
    """The graphics items of some knees in one view.

    Parameters
    ----------
    ground : QGraphicsItem
        Where they are drawn, in film pixels.
    has_names : bool
        Whether there is room for names.
    """

    def __init__(self, ground: QGraphicsItem, *, has_names: bool) -> None:
        self._ground = ground
        self._has_names = has_names
        self._items: list[QGraphicsItem] = []
        self._marks: tuple[Mark, ...] = ()

    def show(self, marks: Sequence[Mark], ratio: float, *, rows: float) -> None:
        """Draw these knees instead of what was drawn.

        `ratio` is the screen's pixels for one of the window's, `rows` the height of the film, within which names stay.
        """
        if tuple(marks) == self._marks:
            return
        for item in self._items:
            item.scene().removeItem(item)
        self._items = [item for mark in marks for item in make_items(mark, ratio, rows, has_name=self._has_names)]
        self._marks = tuple(marks)
        for item in self._items:
            item.setZValue(_ABOVE_THE_FILM)
            item.setParentItem(self._ground)

    def mark_at(self, row: float, column: float) -> int | None:
        """Return which knee's region holds a place; the smallest one where several do."""
        holding = [
            (mark.region.rows * mark.region.columns, place)
            for place, mark in enumerate(self._marks)
            if mark.region.top <= row < mark.region.bottom and mark.region.left <= column < mark.region.right
        ]
        return min(holding)[1] if holding else None


def make_items(mark: Mark, ratio: float, rows: float, *, has_name: bool) -> list[QGraphicsItem]:
    """Return the graphics items of one knee, in film pixels; `ratio` and `rows` as in `MarkItems.show`."""
    pen = QPen(QColor(REGION), (_CHOSEN_WIDTH if mark.is_chosen else _WIDTH) * ratio)
    pen.setCosmetic(True)
    outline = QGraphicsRectItem(_rectangle(mark.region))
    outline.setPen(pen)
    items: list[QGraphicsItem] = [outline]
    side = mark.region.columns
    for place, (row, column) in enumerate(mark.points):
        reach = side * (_CROSS if place == 0 else _TICK)
        items.append(_line(QLineF(column, row - reach, column, row + reach), pen))
        if place == 0:
            items.append(_line(QLineF(column - reach, row, column + reach, row), pen))
    if has_name and mark.name:
        items.append(_name(mark, rows))
    return items


def _rectangle(region: Box) -> QRectF:
    return QRectF(QPointF(region.left, region.top), QPointF(region.right, region.bottom))


def _line(line: QLineF, pen: QPen) -> QGraphicsLineItem:
    item = QGraphicsLineItem(line)
    item.setPen(pen)
    return item


def _name(mark: Mark, rows: float) -> QGraphicsItem:
    """Return the name on a dark ground, in the size of the window's text whatever the zoom.

    It stands below the region, or inside it at the film's end where the region reaches that far.
    """
    text = QGraphicsSimpleTextItem(mark.name)
    text.setBrush(QColor(REGION))
    size = text.boundingRect()
    has_room = mark.region.bottom < rows * _ROOM
    text.setPos(0, 0 if has_room else -size.height())
    ground = QGraphicsRectItem(size.translated(text.pos()).adjusted(-_TEXT_GAP, 0, _TEXT_GAP, 0))
    ground.setBrush(QColor(FILM_BLACK))
    ground.setPen(QPen(Qt.PenStyle.NoPen))
    ground.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
    ground.setPos(mark.region.left, mark.region.bottom if has_room else min(mark.region.bottom, rows))
    text.setParentItem(ground)
    return ground
