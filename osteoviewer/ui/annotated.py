"""A film as a picture with what the window draws on it, and below it what is said of each knee."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QGuiApplication, QImage, QPainter, QTextOption
from PySide6.QtWidgets import QGraphicsScene

from osteoviewer.ui.mark_items import make_items
from osteoviewer.ui.marks import Mark
from osteoviewer.ui.theme import FILM_BLACK
from osteoviewer.ui.words import research_use

WINDOW_ROWS = 800
"""Rows of a film on a usual screen: lines and letters are as large as they would be there."""

_TEXT = "#f0f0f0"
_MARGIN = 8.0


def draw_overlay(rows: int, columns: int, marks: Sequence[Mark], lines: Sequence[str]) -> NDArray[np.uint8]:
    """Draw knees as they lie on a film, and a band of text below it.

    Parameters
    ----------
    rows, columns : int
        Size of the film.
    marks : sequence of Mark
        The knees.
    lines : sequence of str
        What is said of them; that it is for research only is always added.

    Returns
    -------
    ndarray of uint8, shape (more rows, columns, 4)
        Red, green and blue, multiplied by opacity, and opacity.
    """
    ratio = max(1.0, rows / WINDOW_ROWS)
    text, font = "\n".join((*lines, research_use())), QGuiApplication.font()
    band = int(np.ceil(_band_height(text, font, columns / ratio) * ratio))
    image = QImage(columns, rows + band, QImage.Format.Format_RGBA8888_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    image.setDevicePixelRatio(ratio)
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        film = QRectF(0, 0, columns, rows)
        _draw_marks(painter, marks, film, QRectF(0, 0, columns / ratio, rows / ratio), ratio)
        painter.fillRect(QRectF(0, rows / ratio, columns / ratio, band / ratio), QColor(FILM_BLACK))
        painter.setFont(font)
        painter.setPen(QColor(_TEXT))
        painter.drawText(_text_place(columns / ratio, rows / ratio, band / ratio), text, _wrapped())
    return np.frombuffer(image.constBits(), np.uint8).reshape(rows + band, columns, 4).copy()


def _draw_marks(painter: QPainter, marks: Sequence[Mark], film: QRectF, place: QRectF, ratio: float) -> None:
    scene = QGraphicsScene(film)
    for mark in marks:
        for item in make_items(mark, ratio, film.height(), has_name=True):
            scene.addItem(item)
    scene.render(painter, place, film, Qt.AspectRatioMode.IgnoreAspectRatio)


def _band_height(text: str, font: QFont, width: float) -> float:
    metrics = QFontMetricsF(font)
    flags = Qt.TextFlag.TextWordWrap.value
    return metrics.boundingRect(QRectF(0, 0, max(1.0, width - 2 * _MARGIN), 1e6), flags, text).height() + 2 * _MARGIN


def _text_place(width: float, top: float, height: float) -> QRectF:
    return QRectF(_MARGIN, top + _MARGIN, max(1.0, width - 2 * _MARGIN), height)


def _wrapped() -> QTextOption:
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    return option
