"""A heat map over the film, in a perceptually uniform colour map (viridis)."""

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QGraphicsPixmapItem

from osteoviewer.ui.canvas import Canvas
from osteoviewer.ui.raster_item import placement

if TYPE_CHECKING:
    from osteoviewer.inference.saliency import SaliencyMap

_ABOVE_THE_FILM = 3
_OPAQUE = 255


@cache
def colour_table() -> NDArray[np.uint8]:
    """Return red, green and blue from the lowest to the highest, shape (256, 3)."""
    from osteoviewer.report.images import heat_colours  # with OpenCV, so not at the start

    table: NDArray[np.uint8] = heat_colours(np.linspace(0.0, 1.0, 256)[np.newaxis])[0]
    return table


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
    """The map in a view."""

    def __init__(self, canvas: Canvas) -> None:
        self._item = QGraphicsPixmapItem()
        self._item.setZValue(_ABOVE_THE_FILM)
        self._item.hide()
        canvas.add_layer(self._item)
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
            self._item.setPixmap(QPixmap())
            return
        self._item.setTransform(placement(made.to_source, 1))
        colours = painted(made)
        rows, columns, _ = colours.shape
        image = QImage(colours.data, columns, rows, colours.strides[0], QImage.Format.Format_RGBA8888)
        self._item.setPixmap(QPixmap.fromImage(image))

    def set_opacity(self, opacity: float) -> None:
        """Let more or less of the film be seen through it."""
        self._item.setOpacity(opacity)
