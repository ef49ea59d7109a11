"""How annotations look: thin lines with a dark outline, read on bright and on dark bone, and a label beside each."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen

from osteoviewer.annotations.annotation import Annotation
from osteoviewer.ui.annotation_shapes import outline
from osteoviewer.ui.label_place import Crowd
from osteoviewer.ui.theme import ANNOTATION, FILM_BLACK

_WIDTH, _CHOSEN_WIDTH, _OUTLINE = 1.5, 2.0, 3.0
HANDLE = 5.0
_MARGIN = 4.0
_GROUND_OPACITY = 215
_TEXT = "#f0f0f0"
_LINE_FLAGS = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop


@dataclass(frozen=True, eq=False)
class Drawing:
    """An annotation as it is seen, in the widget's pixels.

    Attributes
    ----------
    points : tuple of QPointF
    lines : QPainterPath
    label : str
        Empty where there is nothing to say.
    label_place : QRectF
    is_chosen : bool
        Whether it has handles.
    """

    points: tuple[QPointF, ...]
    lines: QPainterPath
    label: str
    label_place: QRectF
    is_chosen: bool


def make_drawing(
    annotation: Annotation, points: Sequence[QPointF], label: str, *, font: QFont, crowd: Crowd, is_chosen: bool
) -> Drawing:
    """Lay an annotation out on the screen.

    Parameters
    ----------
    annotation : Annotation
    points : sequence of QPointF
        Its points, in the widget's pixels.
    label : str
        What is written beside it, in lines.
    font : QFont
        Of the label.
    crowd : Crowd
        Finds a place for the label.
    is_chosen : bool
        Whether it gets handles.
    """
    lines, place = outline(annotation.kind, points), QRectF()
    if label:
        text = QFontMetricsF(font).boundingRect(QRectF(0, 0, 1e4, 1e4), _LINE_FLAGS.value, label)
        size = QSizeF(text.width() + 2 * _MARGIN, text.height() + 2 * _MARGIN)
        place = crowd.place(size, points, lines)
    return Drawing(tuple(points), lines, label, place, is_chosen)


def paint_drawings(painter: QPainter, drawings: Sequence[Drawing], font: QFont) -> None:
    """Paint annotations, in the widget's pixels."""
    for drawing in drawings:
        width = _CHOSEN_WIDTH if drawing.is_chosen else _WIDTH
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for colour, thickness in ((FILM_BLACK, width + _OUTLINE), (ANNOTATION, width)):
            painter.setPen(QPen(QColor(colour), thickness, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawPath(drawing.lines)
    for drawing in drawings:
        if drawing.label:
            _paint_label(painter, drawing, font)
    for drawing in drawings:
        if drawing.is_chosen:
            painter.setPen(QPen(QColor(FILM_BLACK), 1.5))
            painter.setBrush(QColor(_TEXT))
            for point in drawing.points:
                painter.drawEllipse(point, HANDLE, HANDLE)


def _paint_label(painter: QPainter, drawing: Drawing, font: QFont) -> None:
    ground = QColor(FILM_BLACK)
    ground.setAlpha(_GROUND_OPACITY)
    painter.setPen(QPen(QColor(ANNOTATION), 1.0) if drawing.is_chosen else Qt.PenStyle.NoPen)
    painter.setBrush(ground)
    painter.drawRoundedRect(drawing.label_place, 3, 3)
    painter.setFont(font)
    painter.setPen(QColor(_TEXT))
    inside = drawing.label_place.adjusted(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
    painter.drawText(inside, _LINE_FLAGS.value, drawing.label)
