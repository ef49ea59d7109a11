"""What a film's file draws over it, as one layer of one colour that keeps thin lines however small the film is seen."""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtGui import QColor, QTransform

from osteoviewer.imaging.overlay import Overlay
from osteoviewer.ui.theme import OVERLAY

Layers = tuple[NDArray[np.uint8], ...]
"""A mask of 0 and 255 with the film's size, and halved again and again; empty where nothing is drawn."""

_SMALLEST_SIDE = 96
_DRAWN = 255
_ABOVE_THE_FILM = 5


def make_layers(overlays: Sequence[Overlay]) -> Layers:
    """Put overlays together and halve them; a half has something drawn wherever the whole has.

    Parameters
    ----------
    overlays : sequence of Overlay
        Of one film.
    """
    if not overlays:
        return ()
    whole = np.zeros(overlays[0].mask.shape, np.uint8)
    for overlay in overlays:
        whole[overlay.mask] = _DRAWN
    layers = [whole]
    while min(layers[-1].shape) >= 2 * _SMALLEST_SIDE:
        layers.append(_halved(layers[-1]))
    return tuple(layers)


def _halved(layer: NDArray[np.uint8]) -> NDArray[np.uint8]:
    layer = np.pad(layer, [(0, side % 2) for side in layer.shape])
    rows = np.maximum(layer[0::2], layer[1::2])
    half: NDArray[np.uint8] = np.maximum(rows[:, 0::2], rows[:, 1::2])
    return half


class OverlayItem:
    """The layer in a view box.

    Parameters
    ----------
    box : pyqtgraph.ViewBox
        Where it is drawn, in film pixels.
    """

    def __init__(self, box: pg.ViewBox) -> None:
        self._layers: Layers = ()
        self._level = -1
        self._item = pg.ImageItem(axisOrder="row-major")
        self._item.setLookupTable(_table())
        self._item.setZValue(_ABOVE_THE_FILM)
        box.addItem(self._item, ignoreBounds=True)

    def show(self, layers: Layers) -> None:
        """Take another film's layers, or none."""
        if layers is not self._layers:
            self._layers, self._level = layers, -1
            if not layers:
                self._item.clear()

    def draw(self, zoom: float) -> None:
        """Put the layer into place that suits the zoom, in screen pixels for one of the film."""
        if not self._layers:
            return
        wanted = int(np.clip(np.ceil(np.log2(1 / zoom)), 0, len(self._layers) - 1)) if zoom < 1 else 0
        if wanted != self._level:
            self._level = wanted
            self._item.setTransform(QTransform.fromScale(2**wanted, 2**wanted))
            self._item.setImage(self._layers[wanted], autoLevels=False, levels=(0, _DRAWN))


def _table() -> NDArray[np.uint8]:
    """Return red, green, blue and alpha for what is not drawn, and for what is."""
    colour = QColor(OVERLAY)
    table = np.zeros((_DRAWN + 1, 4), np.uint8)
    table[1:] = colour.red(), colour.green(), colour.blue(), _DRAWN
    return table
