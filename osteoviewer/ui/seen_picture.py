"""The large view as a picture: as it is on the screen, with the words that it must not be parted from below it."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter

from osteoviewer.ui.canvas import Canvas
from osteoviewer.ui.theme import FILM_BLACK
from osteoviewer.ui.words import research_use

_MARGIN = 8
_WORDS = "#f0f0f0"
_BETWEEN = "   ·   "
_FLAGS = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)


def seen_picture(canvas: Canvas, chips: Sequence[str] = ()) -> QImage:
    """Return what a view shows and what is drawn over it.

    Parameters
    ----------
    canvas : Canvas
        The view.
    chips : sequence of str
        What has to be known to read the picture rightly; it is written beside the words on research use.
    """
    seen = canvas.grab().toImage()
    ratio = seen.devicePixelRatio()
    width, height = round(seen.width() / ratio), round(seen.height() / ratio)
    words, font = _BETWEEN.join((research_use(), *chips)), QFont(canvas.font())
    strip = _height_of(words, font, width)
    picture = QImage(seen.width(), seen.height() + round(strip * ratio), QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(ratio)
    picture.fill(QColor(FILM_BLACK))
    with QPainter(picture) as painter:
        painter.drawImage(QPoint(0, 0), seen)
        painter.setFont(font)
        painter.setPen(QColor(_WORDS))
        painter.drawText(QRectF(_MARGIN, height, width - 2 * _MARGIN, strip), _FLAGS, words)
    picture.setDevicePixelRatio(1.0)  # where it is pasted, a pixel is a pixel
    return picture


def _height_of(words: str, font: QFont, width: int) -> int:
    room = QRect(0, 0, width - 2 * _MARGIN, 1)
    return QFontMetrics(font).boundingRect(room, _FLAGS, words).height() + 2 * _MARGIN
