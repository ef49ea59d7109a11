"""`RasterItem`: a raster in its place on the film, in the size that suits the zoom, seen through a window."""

from dataclasses import dataclass
from functools import lru_cache
from typing import cast

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtGui import QImage, QPainter, QTransform
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from osteoviewer.imaging.film_pixels import DEEPEST, looked_up
from osteoviewer.imaging.gray_window import FULL_WINDOW, Window
from osteoviewer.imaging.radiograph import Box
from osteoviewer.ui.raster import Raster

_SHOWS_PIXELS_FROM = 3.0
_WHITE = 255
_OPAQUE, _RED, _GREEN, _BLUE = 1 << 24, 1 << 16, 1 << 8, 1
_MARGIN = 2
"""Pixels around what is painted, which smoothing looks at."""
_TABLES = 12
_GRAYS = np.linspace(0.0, 1.0, DEEPEST + 1)

Table = NDArray[np.int32]
"""What each of the `DEEPEST` + 1 values looks like: shape (65536,), the bits of 0xffrrggbb."""


@dataclass(frozen=True, eq=False)
class _Part:
    """A part of an image, and what it looks like by a table: int32 of shape (rows, columns)."""

    image: NDArray[np.uint16]
    table: Table
    place: Box
    words: NDArray[np.int32]


class RasterItem(QGraphicsItem):
    """An image that is smoothed until its pixels are large enough to be looked at one by one.

    Only what is seen is turned into colours: of an enlarged film that is a small part. The last such part is kept,
    since what moves over the film has it painted again and again.
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
        self._last: _Part | None = None
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
        rows, columns = self.image.shape
        bottom, right = min(rows, seen.bottom() + 1 + _MARGIN), min(columns, seen.right() + 1 + _MARGIN)
        if top >= bottom or left >= right:
            return
        part = self._part(Box(top, left, bottom, right))
        height, width = part.words.shape
        picture = QImage(part.words.data, width, height, 4 * width, QImage.Format.Format_RGB32)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._pixel_size < _SHOWS_PIXELS_FROM)
        painter.drawImage(QPoint(part.place.left, part.place.top), picture)

    def _part(self, place: Box) -> "_Part":
        """Return this part of the image or a larger one, as it looks."""
        table = gray_table(self.grays, is_inverted=self._is_inverted) if self._colours is None else self._colours
        last, image = self._last, cast("NDArray[np.uint16]", self.image)
        if last is None or last.image is not image or last.table is not table or not _holds(last.place, place):
            cut = image[place.top : place.bottom, place.left : place.right]
            last = self._last = _Part(image, table, place, looked_up(cut, table))
        return last

    def _set_image(self, image: NDArray[np.uint16] | None) -> None:
        self.prepareGeometryChange()
        self.image, self._last = image, None
        self.update()


@lru_cache(maxsize=_TABLES)
def gray_table(window: Window, *, is_inverted: bool) -> Table:
    """Return how a window shows all values; every view of a film has the same one."""
    shades = np.rint(window.shades(_GRAYS) * _WHITE).astype(np.uint32)
    return _locked((_WHITE - shades if is_inverted else shades) * np.uint32(_RED + _GREEN + _BLUE))


def _packed(colours: NDArray[np.uint8]) -> Table:
    red, green, blue = colours.astype(np.uint32).T
    return _locked(red * _RED + green * _GREEN + blue * _BLUE)


def _locked(colours: NDArray[np.uint32]) -> Table:
    table: Table = (colours + np.uint32(_WHITE * _OPAQUE)).view(np.int32)
    table.flags.writeable = False
    return table


def _holds(large: Box, small: Box) -> bool:
    return (
        large.top <= small.top
        and large.left <= small.left
        and large.bottom >= small.bottom
        and large.right >= small.right
    )


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
