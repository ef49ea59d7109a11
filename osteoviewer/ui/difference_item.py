"""`DifferenceItem`: what one stage has more or less than another, in two colours over the film."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtGui import QBrush, QColor, QPen, QTransform
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem

from osteoviewer.ui.canvas import Canvas
from osteoviewer.ui.raster import Raster
from osteoviewer.ui.raster_item import RasterItem
from osteoviewer.ui.theme import FILM_BLACK

LESS, SAME, MORE = (158, 176, 255), (26, 26, 26), (255, 172, 145)
"""Colours of the ends and of the middle of the scale: dark where nothing differs, the two ends equally bright."""

_ENTRIES = 511
_OVER_THE_FILM = 2
_HATCH = "#6a6a6a"


class DifferenceItem(QObject):
    """The items of one canvas; they cover the film."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._ground, self._hatch = QGraphicsRectItem(), QGraphicsRectItem()
        self._ground.setBrush(QBrush(QColor(FILM_BLACK)))
        self._hatch.setBrush(QBrush(QColor(_HATCH), Qt.BrushStyle.BDiagPattern))
        self._picture = RasterItem()
        self._picture.set_colours(colours())
        for ground in (self._ground, self._hatch):
            ground.setPen(QPen(Qt.PenStyle.NoPen))
        items: tuple[QGraphicsItem, ...] = (self._ground, self._hatch, self._picture)
        for place, item in enumerate(items):
            item.setZValue(_OVER_THE_FILM + place)
            canvas.add_layer(item)
        self.hide()
        canvas.view_changed.connect(self._place)

    @property
    def is_shown(self) -> bool:
        """Whether it covers the film."""
        return bool(self._ground.isVisible())

    def show(self, raster: Raster | None) -> None:
        """Show a difference, scaled to [0, 1]; the rest of the film is hatched, all of it where there is none."""
        for item in (self._ground, self._hatch, self._picture):
            item.show()
        if raster is not self._picture.raster or raster is None:
            self._picture.show_raster(raster)
        self._place()

    def hide(self) -> None:
        """Show the film again."""
        for item in (self._ground, self._hatch, self._picture):
            item.hide()
        self._picture.show_raster(None)

    @Slot()
    def _place(self) -> None:
        if not self.is_shown:
            return
        self._ground.setRect(self._canvas.view_rect)
        self._hatch.setRect(self._canvas.extent)
        zoom = self._canvas.zoom / self._canvas.devicePixelRatioF()
        transform = QTransform.fromScale(1 / zoom, 1 / zoom) if zoom else QTransform()
        brush = self._hatch.brush()
        brush.setTransform(transform)
        self._hatch.setBrush(brush)
        self._picture.draw(self._canvas.zoom)


def colours() -> NDArray[np.uint8]:
    """Return the scale from one end to the other: rows of red, green and blue."""
    stops = np.array([LESS, SAME, MORE], np.float64)
    at = np.linspace(0, 2, _ENTRIES)
    return np.rint(np.stack([np.interp(at, (0, 1, 2), stops[:, band]) for band in range(3)], axis=1)).astype(np.uint8)
