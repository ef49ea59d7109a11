"""What a film's file draws over it, painted as one layer of one colour."""

import numpy as np
from PySide6.QtGui import QColor, QImage, QPixmap, QTransform
from PySide6.QtWidgets import QGraphicsItem, QGraphicsPixmapItem

from osteoviewer.ui.overlay_layers import DRAWN, Layers
from osteoviewer.ui.theme import OVERLAY

_ABOVE_THE_FILM = 5
_CLEAR = 0


class OverlayItem:
    """The layer of a view.

    Parameters
    ----------
    ground : QGraphicsItem
        Where it is drawn, in film pixels.
    """

    def __init__(self, ground: QGraphicsItem) -> None:
        self._ground = ground
        self._layers: Layers = ()
        self._level = -1
        self._item: QGraphicsPixmapItem | None = None

    def show(self, layers: Layers) -> None:
        """Take another film's layers, or none."""
        if layers is not self._layers:
            self._layers, self._level = layers, -1
            if not layers and self._item is not None:
                self._item.setPixmap(QPixmap())

    def draw(self, zoom: float) -> None:
        """Put the layer into place that suits the zoom, in screen pixels for one of the film."""
        if not self._layers:
            return
        wanted = int(np.clip(np.ceil(np.log2(1 / zoom)), 0, len(self._layers) - 1)) if zoom < 1 else 0
        if wanted != self._level:
            self._level = wanted
            item = self._made()
            item.setTransform(QTransform.fromScale(2**wanted, 2**wanted))
            item.setPixmap(self._painted(wanted))

    def _made(self) -> QGraphicsPixmapItem:
        """Return the item; few films need one, and the window has many views."""
        if self._item is None:
            self._item = QGraphicsPixmapItem(self._ground)
            self._item.setZValue(_ABOVE_THE_FILM)
        return self._item

    def _painted(self, level: int) -> QPixmap:
        mask = np.ascontiguousarray(self._layers[level])
        rows, columns = mask.shape
        image = QImage(mask.data, columns, rows, columns, QImage.Format.Format_Indexed8)
        image.setColorTable([_CLEAR] * DRAWN + [QColor(OVERLAY).rgba()])
        return QPixmap.fromImage(image)
