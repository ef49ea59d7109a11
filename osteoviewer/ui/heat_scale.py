"""The colours of the heat map with the numbers that they stand for."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QLinearGradient, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from osteoviewer.ui.heat_item import colour_table

_HEIGHT, _WIDTH, _GAP = 12, 140, 6
_STOPS = 17


class HeatScale(QWidget):
    """A strip of the colours, the lowest number before it and the highest after it, with a tick at zero."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._low, self._high = 0.0, 0.0
        self._texts = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_scale(self, low: float, high: float, decimals: int) -> None:
        """Show what the ends stand for."""
        self._low, self._high = low, high
        self._texts = f"{low:+.{decimals}f}", f"{high:+.{decimals}f}"
        self.setAccessibleName(
            self.tr("Colour scale from {low} to {high}").format(low=self._texts[0], high=self._texts[1])
        )
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Need room for the strip and its numbers."""
        numbers = sum(self.fontMetrics().horizontalAdvance(text) for text in self._texts)
        return QSize(_WIDTH + numbers + 2 * _GAP, max(_HEIGHT, self.fontMetrics().height()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw numbers and strip; the lowest is at the left in every language, as in a plot."""
        with QPainter(self) as painter:
            painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
            text = self.palette().color(QPalette.ColorRole.WindowText)
            painter.setPen(text)
            place = QRectF(self.rect())
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, self._texts[0])
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._texts[1])
            left = self.fontMetrics().horizontalAdvance(self._texts[0]) + _GAP
            strip = QRectF(left, (place.height() - _HEIGHT) / 2, _WIDTH, _HEIGHT)
            painter.fillRect(strip, _gradient(strip))
            if self._low < 0 < self._high:
                at = strip.left() + strip.width() * (0 - self._low) / (self._high - self._low)
                for width, colour in ((3, self.palette().color(QPalette.ColorRole.Window)), (1, text)):
                    painter.setPen(QPen(colour, width))
                    painter.drawLine(QPointF(at, strip.top() - 2), QPointF(at, strip.bottom() + 2))


def _gradient(strip: QRectF) -> QLinearGradient:
    gradient = QLinearGradient(strip.topLeft(), strip.topRight())
    table = colour_table()
    for stop in range(_STOPS):
        share = stop / (_STOPS - 1)
        gradient.setColorAt(share, QColor(*table[round(share * (len(table) - 1))].tolist()))
    return gradient
