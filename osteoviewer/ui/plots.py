"""Two small plots: a stage's histogram with its window, and the curve that leads to it. Both axes go from 0 to 1."""

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from osteoviewer.imaging.gray_window import FULL_WINDOW, Window

if TYPE_CHECKING:
    from osteoviewer.imaging.histogram import Histogram, Transfer

_TICKS = (0.0, 0.25, 0.5, 0.75, 1.0)
_ROOM_FOR_ALL = 3.0
"""Widths of a number below which only the ends and the middle are named."""
_SMALLEST = (84, 80)
_LINE = 2.0
_GAP = 3
_CUT_ABOVE = 97
"""Percent of the bars that are shown whole; the air around a knee would make all others flat."""


class Plot(QWidget):
    """A frame with ticks from 0 to 1 below it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        font = self.font()
        font.setPointSizeF(font.pointSizeF() - 1)
        self.setFont(font)
        self.setMinimumSize(*_SMALLEST)

    def _frame(self, painter: QPainter) -> QRectF:
        """Draw frame and ticks, and return the place inside."""
        height = self.fontMetrics().height()
        side = self.fontMetrics().horizontalAdvance("0.00")
        place = QRectF(self.rect()).adjusted(side / 2, 1, -side / 2, -height - _GAP)
        painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(place)
        for tick in _TICKS if place.width() >= _ROOM_FOR_ALL * side else _TICKS[::2]:
            at = place.left() + tick * place.width()
            painter.setPen(self.palette().color(QPalette.ColorRole.Mid))
            painter.drawLine(QLineF(at, place.bottom(), at, place.bottom() + _GAP))
            painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
            text = QRectF(at - side, place.bottom() + _GAP, 2 * side, height)
            painter.drawText(text, Qt.AlignmentFlag.AlignCenter, f"{tick:g}")
        return place

    def _pen(self) -> QPen:
        return QPen(self.palette().color(QPalette.ColorRole.Link), _LINE)


class HistogramPlot(Plot):
    """The values of a stage as bars; over them, how the window makes grays of them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._histogram: Histogram | None = None
        self._window, self._is_inverted = FULL_WINDOW, False

    def show_histogram(self, histogram: "Histogram | None") -> None:
        """Show other values, or none."""
        self._histogram = histogram
        self.update()

    def show_window(self, window: Window, *, is_inverted: bool) -> None:
        """Show another window."""
        self._window, self._is_inverted = window, is_inverted
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint bars and window."""
        with QPainter(self) as painter:
            place = self._frame(painter)
            if self._histogram is None:
                return
            painter.setClipRect(place)
            counts = self._histogram.counts
            top = np.percentile(counts[counts > 0], _CUT_ABOVE) if counts.any() else 1.0
            width = place.width() / counts.size
            for at, share in enumerate(np.minimum(counts / top, 1.0).tolist()):
                bar = QRectF(place.left() + at * width, place.bottom(), width, -share * place.height())
                painter.fillRect(bar, self.palette().color(QPalette.ColorRole.Mid))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(self._pen())
            values = np.linspace(0, 1, 129)
            shades = self._window.shades(values)
            painter.drawPolyline(_line(place, values, 1 - shades if self._is_inverted else shades))


class TransferPlot(Plot):
    """The curve from the values of the stage before, below, to those of this stage, upwards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._curve: Transfer | None = None
        self._words = ""

    def show_curve(self, curve: "Transfer | None", words: str = "") -> None:
        """Show another curve, or words in its place."""
        self._curve, self._words = curve, words
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the curve, and the straight line of what changes nothing."""
        with QPainter(self) as painter:
            place = self._frame(painter)
            if self._curve is None:
                painter.setPen(self.palette().color(QPalette.ColorRole.Text))
                inner = place.adjusted(_GAP, _GAP, -_GAP, -_GAP)
                painter.drawText(inner, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._words)
                return
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(self.palette().color(QPalette.ColorRole.Mid)), 1.0, Qt.PenStyle.DashLine))
            painter.drawLine(place.bottomLeft(), place.topRight())
            painter.setPen(self._pen())
            painter.drawPolyline(_line(place, self._curve.inputs, self._curve.outputs))


def _line(place: QRectF, across: "np.typing.NDArray[np.float64]", up: "np.typing.NDArray[np.float64]") -> QPolygonF:
    return QPolygonF(
        [
            QPointF(place.left() + x * place.width(), place.bottom() - y * place.height())
            for x, y in zip(across.tolist(), up.tolist(), strict=True)
        ]
    )
