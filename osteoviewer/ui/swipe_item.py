"""`SwipeItem`: another stage over the left part of the large one, up to a divider that is dragged."""

import pyqtgraph as pg
from PySide6.QtCore import QObject, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QBrush, QColor, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem

from osteoviewer.imaging.gray_window import Window
from osteoviewer.ui.canvas import Canvas
from osteoviewer.ui.raster import Raster
from osteoviewer.ui.raster_item import RasterItem
from osteoviewer.ui.theme import FILM_BLACK

_OVER_THE_FILM, _OVER_THE_MARKS = 2, 20
_LINE, _LINE_WIDTH = "#e8e8e8", 2.0


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
        pen = pg.mkPen(QColor(_LINE), width=_LINE_WIDTH * canvas.devicePixelRatioF(), cosmetic=True)
        self._line = pg.InfiniteLine(angle=90, movable=True, pen=pen, hoverPen=pen)
        self._line.setCursor(Qt.CursorShape.SplitHCursor)
        self._line.setZValue(_OVER_THE_MARKS)
        self._line.sigDragged.connect(self._on_dragged)
        for item in (self._clip, self._line):
            canvas.box.addItem(item, ignoreBounds=True)
        self._share = 0.5
        self.hide()
        canvas.view_changed.connect(self._place)

    @property
    def is_shown(self) -> bool:
        """Whether there is a divider."""
        return bool(self._line.isVisible())

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

    @Slot()
    def _place(self) -> None:
        if not self.is_shown:
            return
        view = self._canvas.view_rect
        self._line.setValue(view.left() + self._share * view.width())
        self._picture.draw(self._canvas.zoom)
        left = QRectF(view.left(), view.top(), self._share * view.width(), view.height())
        self._clip.setRect(left)

    @Slot(object)
    def _on_dragged(self, line: pg.InfiniteLine) -> None:
        view = self._canvas.view_rect
        if view.width():
            self.divider_moved.emit((float(line.value()) - view.left()) / view.width())
