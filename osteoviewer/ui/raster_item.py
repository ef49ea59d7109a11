"""`RasterItem`: a raster in its place on the film, in the size that suits the zoom, seen through a window."""

import numpy as np
import pyqtgraph as pg
from numpy.typing import NDArray
from PySide6.QtGui import QImage, QPainter, QTransform

from osteoviewer.imaging.film_pixels import DEEPEST
from osteoviewer.imaging.gray_window import Curve, Window
from osteoviewer.ui.raster import Raster

_INVERTED = np.arange(255, -1, -1, dtype=np.uint8)
_SIGMOID_WIDTHS = 2.0
"""Widths to either side of the level within which the sigmoid curve is drawn; it ends 0.0003 from black and white."""
_SIGMOID = np.rint(255 * Window(0.25, 0.75, Curve.SIGMOID).shades(np.linspace(-0.5, 1.5, 1024))).astype(np.uint8)
_SHOWS_PIXELS_FROM = 3.0


class RasterItem(pg.ImageItem):  # type: ignore[misc]
    """An image that is smoothed until its pixels are large enough to be looked at one by one."""

    def __init__(self) -> None:
        super().__init__(axisOrder="row-major")
        self.raster: Raster | None = None
        self._pixel_size = 1.0
        self._window: Window | None = None
        self._is_inverted = False
        self._level = -1

    def show_raster(self, raster: Raster | None) -> None:
        """Take another raster, to be drawn by `draw`, or none."""
        self.raster, self._level = raster, -1
        if raster is None:
            self.clear()

    def set_grays(self, window: Window, *, is_inverted: bool) -> None:
        """Show the same raster with another window."""
        self._window, self._is_inverted = window, is_inverted
        if self.raster is not None and self._level >= 0:
            self._set_levels(window)

    def set_colours(self, table: NDArray[np.uint8]) -> None:
        """Show the whole range in colours instead of grays: rows of red, green and blue."""
        self._window = None
        self.setLookupTable(table, update=False)

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
        self.setTransform(placement(self.raster.to_source, 2**wanted))
        self.setImage(self.raster.levels[wanted], autoLevels=False, levels=(0, DEEPEST))
        if self._window is not None:
            self._set_levels(self._window)

    def paint(self, painter: QPainter, *rest: object) -> None:
        """Paint, smoothed or not."""
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, self._pixel_size < _SHOWS_PIXELS_FROM)
        super().paint(painter, *rest)

    def render(self) -> None:
        """Make what is painted, in the kind of image that Qt smooths in half the time of a gray one."""
        super().render()
        image: QImage | None = self.qimage
        if image is not None:
            self.qimage: QImage | None = image.convertToFormat(QImage.Format.Format_RGB32)

    def _set_levels(self, window: Window) -> None:
        low, high, table = window.low, window.high, None
        if window.curve is Curve.SIGMOID:
            reach = _SIGMOID_WIDTHS * window.width
            low, high, table = window.level - reach, window.level + reach, _SIGMOID
        if self._is_inverted:
            table = _INVERTED if table is None else table[::-1]
        self.setLookupTable(table, update=False)
        self.setLevels((low * DEEPEST, high * DEEPEST))


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
