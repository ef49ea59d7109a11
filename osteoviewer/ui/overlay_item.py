"""What a film's file draws over it, painted as one layer of one colour."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QTransform

from osteoviewer.ui.overlay_layers import DRAWN, Layers
from osteoviewer.ui.theme import OVERLAY

_ABOVE_THE_FILM = 5


class OverlayItem:
    """The layer in a view box.

    Parameters
    ----------
    box : pyqtgraph.ViewBox
        Where it is drawn, in film pixels.
    """

    def __init__(self, box: pg.ViewBox) -> None:
        self._box = box
        self._layers: Layers = ()
        self._level = -1
        self._item: pg.ImageItem | None = None

    def show(self, layers: Layers) -> None:
        """Take another film's layers, or none."""
        if layers is not self._layers:
            self._layers, self._level = layers, -1
            if not layers and self._item is not None:
                self._item.clear()

    def draw(self, zoom: float) -> None:
        """Put the layer into place that suits the zoom, in screen pixels for one of the film."""
        if not self._layers:
            return
        wanted = int(np.clip(np.ceil(np.log2(1 / zoom)), 0, len(self._layers) - 1)) if zoom < 1 else 0
        if wanted != self._level:
            self._level = wanted
            item = self._made()
            item.setTransform(QTransform.fromScale(2**wanted, 2**wanted))
            item.setImage(self._layers[wanted], autoLevels=False, levels=(0, DRAWN))

    def _made(self) -> pg.ImageItem:
        """Return the item; few films need one, and the window has many views."""
        if self._item is None:
            self._item = pg.ImageItem(axisOrder="row-major")
            self._item.setLookupTable(_table())
            self._item.setZValue(_ABOVE_THE_FILM)
            self._box.addItem(self._item, ignoreBounds=True)
        return self._item


def _table() -> NDArray[np.uint8]:
    """Return red, green, blue and alpha for what is not drawn, and for what is."""
    colour = QColor(OVERLAY)
    table = np.zeros((DRAWN + 1, 4), np.uint8)
    table[1:] = colour.red(), colour.green(), colour.blue(), DRAWN
    return table
