"""`RasterItem`: a raster in its place on the film, in the size that suits the zoom, seen through a window."""

from functools import lru_cache

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from osteoviewer.imaging.film_pixels import DEEPEST
from osteoviewer.imaging.gray_window import FULL_WINDOW, Window
from osteoviewer.ui.raster import Raster

_SHOWS_PIXELS_FROM = 3.0
_WHITE = 255
_OPAQUE, _RED, _GREEN, _BLUE = 1 << 24, 1 << 16, 1 << 8, 1
_MARGIN = 2
"""Pixels around what is painted, which smoothing looks at."""
_TABLES = 12

Table = NDArray[np.uint32]
"""What each of the `DEEPEST` + 1 values looks like: shape (65536,), 0xffrrggbb."""


class RasterItem(QGraphicsItem):
    """An image that is smoothed until its pixels are large enough to be looked at one by one.

    Only what is seen is turned into colours, whenever it is painted: of an enlarged film that is a small part, and
    nothing has to be kept.
    """

    def __init__(self) -> None:
        super().__init__()
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemUsesExtendedStyleOption)  # it says what is to be painted
        self.raster: Raster | None = None
        self.image: NDArray[np.uint16] | None = None
        """The copy of the raster that is painted."""
        self.grays = FULL_WINDOW
        self._is_inverted = False
        self._colours: Table | None = None
        self._pixel_size = 1.0
        self._level = -1

    def show_raster(self, raster: Raster | None) -> None:
        """Take another raster, to be drawn by `draw`, or none."""
        self.raster, self._level = raster, -1
        if raster is None:
            self._set_image(None)

    def set_grays(self, window: Window, *, is_inverted: bool) -> None:
        """Show the same raster with another window."""
        if (window, is_inverted) != (self.grays, self._is_inverted):
            self.grays, self._is_inverted = window, is_inverted
            self.update()

    def set_colours(self, colours: NDArray[np.uint8]) -> None:
        """Show the whole range in colours instead of grays: rows of red, green and blue."""
        places = np.rint(np.linspace(0, len(colours) - 1, DEEPEST + 1)).astype(np.intp)
        self._colours = _packed(colours[places])
        self.update()

    def draw(self, zoom: float) -> None:
        """Put the reduced copy that suits the zoom, in screen pixels for one of the film, into its place."""
        if self.raster is None:
            return
        image_pixels_per_screen_pixel = 1 / (zoom * _scale(self.raster.to_source))
        wanted = int(np.clip(np.floor(np.log2(image_pixels_per_screen_pixel)), 0, len(self.raster.levels) - 1))
        self._pixel_size = 2**wanted / image_pixels_per_screen_pixel
        if wanted == self._level:
            return
        self._level = wanted
        self._set_image(self.raster.levels[wanted])
        self.setTransform(placement(self.raster.to_source, 2**wanted))

    def boundingRect(self) -> QRectF:
        """Return the image's edges, in its own pixels."""
        if self.image is None:
            return QRectF()
        rows, columns = self.image.shape
        return QRectF(0, 0, columns, rows)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, _widget: QWidget | None = None) -> None:
        """Paint what is seen, smoothed or not."""
        if self.image is None:
            return
        seen = option.exposedRect.toAlignedRect()
        left, top = max(0, seen.left() - _MARGIN), max(0, seen.top() - _MARGIN)
        part = self.image[top : max(0, seen.bottom() + 1 + _MARGIN), left : max(0, seen.right() + 1 + _MARGIN)]
        if not part.size:
            return
        table = gray_table(self.grays, is_inverted=self._is_inverted) if self._colours is None else self._colours
        words = table.take(part, mode="clip")
        rows, columns = words.shape
        picture = QImage(words.data, columns, rows, 4 * columns, QImage.Format.Format_RGB32)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._pixel_size < _SHOWS_PIXELS_FROM)
        painter.drawImage(QPoint(left, top), picture)

    def _set_image(self, image: NDArray[np.uint16] | None) -> None:
        self.prepareGeometryChange()
        self.image = image
        self.update()


@lru_cache(maxsize=_TABLES)
def gray_table(window: Window, *, is_inverted: bool) -> Table:
    """Return how a window shows all values; every view of a film has the same one."""
    shades = np.rint(window.shades(np.linspace(0.0, 1.0, DEEPEST + 1)) * _WHITE).astype(np.uint8)
    return _packed(np.repeat((_WHITE - shades if is_inverted else shades)[:, np.newaxis], 3, axis=1))


def _packed(colours: NDArray[np.uint8]) -> Table:
    red, green, blue = colours.astype(np.uint32).T
    table: Table = red * _RED + green * _GREEN + blue * _BLUE + np.uint32(_WHITE * _OPAQUE)
    table.flags.writeable = False
    return table


def _scale(to_source: NDArray[np.float64]) -> float:
    """Film pixels a side of one image pixel."""
    return float(np.sqrt(abs(np.linalg.det(to_source[:2, :2]))))


def placement(to_source: NDArray[np.float64], factor: int) -> QTransform:
    """Return where an image reduced by `factor` lies on the film.

    `to_source` is about pixel centres in (row, column), Qt about pixel edges in (x, y): hence the halves and the order.
    """
    (row_by_row, row_by_column, row_shift), (column_by_row, column_by_column, column_shift), _ = to_source.tolist()
    return QTransform(
        column_by_column * factor,
        row_by_column * factor,
        column_by_row * factor,
        row_by_row * factor,
        column_shift + 0.5 * (1 - column_by_row - column_by_column),
        row_shift + 0.5 * (1 - row_by_row - row_by_column),
    )
