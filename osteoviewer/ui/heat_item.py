"""A heat map over the film, in a perceptually uniform colour map (viridis, CC0, as pyqtgraph brings it)."""

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray

from osteoviewer.ui.raster_item import placement

if TYPE_CHECKING:
    from osteoviewer.inference.saliency import SaliencyMap

_ABOVE_THE_FILM = 3
_OPAQUE = 255


@cache
def colour_table() -> NDArray[np.uint8]:
    """Return red, green and blue from the lowest to the highest, shape (256, 3)."""
    table: NDArray[np.uint8] = pg.colormap.get("viridis").getLookupTable(0.0, 1.0, 256, alpha=False)
    return table.astype(np.uint8)


def painted(made: "SaliencyMap") -> NDArray[np.uint8]:
    """Return a map in colours, shape (rows, columns, 4); what is not known yet is transparent."""
    low, high = made.scale
    is_known = np.isfinite(made.values)
    share = np.where(is_known, (made.values - low) / (high - low), 0.0)
    places = np.rint(np.clip(share, 0.0, 1.0) * (len(colour_table()) - 1)).astype(np.intp)
    picture = np.empty((*made.values.shape, 4), np.uint8)
    picture[:, :, :3] = colour_table()[places]
    picture[:, :, 3] = np.where(is_known, _OPAQUE, 0)
    return picture


class HeatItem:
    """The map in a view box.

    Parameters
    ----------
    box : pyqtgraph.ViewBox
        Where it is drawn, in film pixels.
    """

    def __init__(self, box: pg.ViewBox) -> None:
        self._item = pg.ImageItem(axisOrder="row-major")
        self._item.setZValue(_ABOVE_THE_FILM)
        self._item.hide()
        box.addItem(self._item, ignoreBounds=True)
        self._shown: SaliencyMap | None = None

    @property
    def shown(self) -> "SaliencyMap | None":
        """What is drawn."""
        return self._shown

    def show(self, made: "SaliencyMap | None") -> None:
        """Draw a map, or none."""
        if made is self._shown:
            return
        self._shown = made
        self._item.setVisible(made is not None)
        if made is None:
            self._item.clear()
            return
        self._item.setTransform(placement(made.to_source, 1))
        self._item.setImage(painted(made), autoLevels=False, levels=None)

    def set_opacity(self, opacity: float) -> None:
        """Let more or less of the film be seen through it."""
        self._item.setOpacity(opacity)
