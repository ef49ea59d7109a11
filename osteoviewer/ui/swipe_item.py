"""`SwipeItem`: another stage over the left part of the large one, up to a divider that is dragged."""

from PySide6.QtCore import QLineF, QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsLineItem, QGraphicsRectItem, QGraphicsSceneMouseEvent

from osteoviewer.imaging.gray_window import Window
from osteoviewer.ui.canvas import Canvas
from osteoviewer.ui.raster import Raster
from osteoviewer.ui.raster_item import RasterItem
from osteoviewer.ui.theme import FILM_BLACK

_OVER_THE_FILM, _OVER_THE_MARKS = 2, 20
_LINE, _LINE_WIDTH = "#e8e8e8", 2.0
_NEAR = 5.0
"""Pixels of the screen beside the divider that still take hold of it."""


class SwipeItem(QObject):
    """The items of one canvas.

    Parameters
    ----------
    canvas : Canvas
        Shows the stage that is right of the divider.
    """

    divider_moved = Signal(float)
    """The share of the view that is left of the divider."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._clip = QGraphicsRectItem()
        self._clip.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape)
        self._clip.setBrush(QBrush(QColor(FILM_BLACK)))
        self._clip.setPen(QPen(Qt.PenStyle.NoPen))
        self._clip.setZValue(_OVER_THE_FILM)
        self._picture = RasterItem()
        self._picture.setParentItem(self._clip)
        self._line = _Divider(self)
        pen = QPen(QColor(_LINE), _LINE_WIDTH * canvas.devicePixelRatioF())
        pen.setCosmetic(True)
        self._line.setPen(pen)
        for item in (self._clip, self._line):
            canvas.add_layer(item)
        self._share = 0.5
        self.hide()
        canvas.view_changed.connect(self._place)

    @property
    def is_shown(self) -> bool:
        """Whether there is a divider."""
        return self._line.isVisible()

    def show(self, raster: Raster, window: Window, *, is_inverted: bool) -> None:
        """Show a stage left of the divider."""
        if raster is not self._picture.raster:
            self._picture.show_raster(raster)
        self._picture.set_grays(window, is_inverted=is_inverted)
        self._clip.show()
        self._line.show()
        self._place()

    def hide(self) -> None:
        """Show the large stage alone."""
        self._clip.hide()
        self._line.hide()
        self._picture.show_raster(None)

    def put_divider(self, share: float) -> None:
        """Put the divider where it leaves so much of the view at its left."""
        self._share = share
        self._place()

    def move_divider(self, column: float) -> None:
        """Tell that the user wants the divider at this column of the film."""
        view = self._canvas.view_rect
        self.divider_moved.emit((column - view.left()) / view.width())

    @Slot()
    def _place(self) -> None:
        if not self.is_shown:
            return
        view = self._canvas.view_rect
        at = view.left() + self._share * view.width()
        self._line.reach = _NEAR * self._canvas.devicePixelRatioF() / self._canvas.zoom
        self._line.setLine(QLineF(at, view.top(), at, view.bottom()))
        self._picture.draw(self._canvas.zoom)
        self._clip.setRect(QRectF(view.left(), view.top(), self._share * view.width(), view.height()))


class _Divider(QGraphicsLineItem):
    """The line, which is easier to take hold of than it is wide."""

    def __init__(self, owner: SwipeItem) -> None:
        super().__init__()
        self._owner = owner
        self.reach = 1.0
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setZValue(_OVER_THE_MARKS)

    def boundingRect(self) -> QRectF:
        """Return where it can be taken hold of."""
        line = self.line()
        return QRectF(line.x1() - self.reach, line.y1(), 2 * self.reach, line.y2() - line.y1())

    def shape(self) -> QPainterPath:
        """Return where it can be taken hold of."""
        path = QPainterPath()
        path.addRect(self.boundingRect())
        return path

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Take hold."""
        event.setAccepted(event.button() == Qt.MouseButton.LeftButton)

    def mouseMoveEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Follow the mouse."""
        self._owner.move_divider(event.pos().x())
