"""The colour and the sign of each class, the same wherever a class is shown; told apart without seeing colours."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPaintEvent, QPalette, QPen, QPixmap, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from osteoviewer.looks import Sign, look_of

Draw = Callable[[QPainter, QRectF], None]


def _circle(painter: QPainter, place: QRectF) -> None:
    painter.drawEllipse(place)


def _triangle(painter: QPainter, place: QRectF) -> None:
    painter.drawPolygon(QPolygonF([place.bottomLeft(), QPointF(place.center().x(), place.top()), place.bottomRight()]))


def _square(painter: QPainter, place: QRectF) -> None:
    painter.drawRect(place)


def _bar(painter: QPainter, place: QRectF) -> None:
    painter.drawRect(place.adjusted(0, place.height() * 0.35, 0, -place.height() * 0.35))


@dataclass(frozen=True)
class ClassSign:
    """How a class looks."""

    colour: str
    draw: Draw


_DRAWN: Mapping[Sign, Draw] = {
    Sign.CIRCLE: _circle,
    Sign.TRIANGLE: _triangle,
    Sign.SQUARE: _square,
    Sign.BAR: _bar,
}
_MOST_IN_ICON = 2
_NO_COLOUR = ClassSign("#00000000", _circle)


def sign_of(label: str | None) -> ClassSign:
    """Return the sign of a class; a ring for none, a gray bar for a class that this version does not know."""
    if label is None:
        return _NO_COLOUR
    look = look_of(label)
    return ClassSign(look.colour, _DRAWN[look.sign])


def paint_sign(painter: QPainter, place: QRectF, label: str | None, outline: QColor) -> None:
    """Draw a class's sign, outlined so that it stands out on any ground."""
    sign = sign_of(label)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(outline, 1))
    painter.setBrush(QColor(sign.colour))
    sign.draw(painter, place)


def paint_signs(painter: QPainter, place: QRectF, labels: Sequence[str | None], outline: QColor) -> None:
    """Draw the signs of one class or of two, side by side, in a place; a ring for none."""
    shown: Sequence[str | None] = labels[:_MOST_IN_ICON] or (None,)
    each = place.width() / len(shown)
    side = min(each, place.height()) - 2
    for number, label in enumerate(shown):
        left, top = place.x() + number * each + (each - side) / 2, place.y() + (place.height() - side) / 2
        paint_sign(painter, QRectF(left, top, side, side), label, outline)


def sign_icon(labels: Sequence[str | None], outline: QColor, side: int, ratio: float) -> QIcon:
    """Return the signs of one class or of two, side by side, as an icon; a ring for none."""
    pixmap = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    with QPainter(pixmap) as painter:
        paint_signs(painter, QRectF(0, 0, side, side), labels, outline)
    icon = QIcon(pixmap)
    icon.addPixmap(pixmap, QIcon.Mode.Selected)
    return icon


class SignLabel(QWidget):
    """A class's sign beside its word."""

    def __init__(self, side: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(side, side)
        self._label: str | None = None

    def show_sign(self, label: str | None) -> None:
        """Show the sign of a class."""
        self._label = label
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sign."""
        with QPainter(self) as painter:
            paint_sign(painter, QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), self._label, _outline(self))


class ProbabilityBar(QWidget):
    """A bar as long as a probability, in the colour of its class."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumSize(20, 12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._label: str | None = None
        self._share = 0.0
        self._mark: float | None = None

    def show_share(self, label: str | None, share: float, *, mark: float | None = None) -> None:
        """Show a probability, and where another one of the same class lies."""
        self._label, self._share, self._mark = label, share, mark
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the whole length as a ground, and the probability over it."""
        with QPainter(self) as painter:
            whole = QRectF(self.rect()).adjusted(0.5, 1.5, -0.5, -1.5)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self.palette().color(QPalette.ColorRole.AlternateBase))
            painter.drawRect(whole)
            if self._share > 0:
                painter.setPen(QPen(_outline(self), 1))
                painter.setBrush(QColor(sign_of(self._label).colour))
                filled = QRectF(whole)
                filled.setWidth(max(1.0, whole.width() * self._share))
                if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                    filled.moveRight(whole.right())
                painter.drawRect(filled)
            if self._mark is not None:
                is_mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
                at = whole.left() + whole.width() * (1 - self._mark if is_mirrored else self._mark)
                for width, colour in ((4, self.palette().color(QPalette.ColorRole.Base)), (2, _outline(self))):
                    painter.setPen(QPen(colour, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))
                    painter.drawLine(QPointF(at, self.rect().top()), QPointF(at, self.rect().bottom() + 1))


def _outline(widget: QWidget) -> QColor:
    return widget.palette().color(QPalette.ColorRole.WindowText)
