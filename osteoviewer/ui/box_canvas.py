"""`BoxCanvas`: a film on which boxes are drawn with the mouse or the keyboard; what they cover is shown black."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from osteoviewer.imaging.radiograph import Box
from osteoviewer.ui.roles import as_role
from osteoviewer.ui.theme import FILM_BLACK, REGION

_LEAST = 3
_FIRST_SHARE = 0.15
_STEP_SHARE = 0.01
_FRAME = 2
_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


class BoxCanvas(QWidget):
    """A film and the boxes on it, in the film's pixels.

    A drag on the film draws a box, a drag on a box moves it. Arrows move the chosen box, with Shift they resize it;
    Insert adds one, Delete takes it away.
    """

    changed = Signal(object)
    """The boxes as a tuple."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        as_role(self, "film")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Film, with boxes that are blacked out"))
        self.setAccessibleDescription(
            self.tr("Insert adds a box, arrows move it, Shift with arrows resizes it, Delete takes it away.")
        )
        self.setCursor(Qt.CursorShape.CrossCursor)
        self._image: QImage | None = None
        self._rows, self._columns = 1, 1
        self._boxes: tuple[Box, ...] = ()
        self._chosen: int | None = None
        self._from: tuple[int, int] | None = None
        self._moved: Box | None = None

    @property
    def boxes(self) -> tuple[Box, ...]:
        """What is to be black."""
        return self._boxes

    @property
    def chosen(self) -> int | None:
        """The place of the box that keys are about."""
        return self._chosen

    def show_film(self, grays: NDArray[np.uint8] | None, shape: tuple[int, int], boxes: tuple[Box, ...]) -> None:
        """Show another film, or none, with the boxes that are on it already."""
        self._rows, self._columns = shape
        self._image = None
        if grays is not None:
            film = np.ascontiguousarray(grays)
            rows, columns = film.shape
            self._image = QImage(film.data, columns, rows, columns, QImage.Format.Format_Grayscale8).copy()
        self._boxes, self._from = boxes, None
        self._chosen = len(boxes) - 1 if boxes else None
        self.update()

    @Slot()
    def add(self) -> None:
        """Add a box at the top left, where most text stands, or beside the last one."""
        if self._image is None:
            return
        rows, columns = max(_LEAST, int(self._rows * _FIRST_SHARE)), max(_LEAST, int(self._columns * _FIRST_SHARE))
        top = len(self._boxes) * rows % max(1, self._rows - rows)
        self._put((*self._boxes, Box(top, 0, top + rows, columns)), len(self._boxes))

    @Slot()
    def remove(self) -> None:
        """Take the chosen box away."""
        if self._chosen is not None:
            boxes = self._boxes[: self._chosen] + self._boxes[self._chosen + 1 :]
            self._put(boxes, len(boxes) - 1 if boxes else None)

    @Slot()
    def choose_next(self) -> None:
        """Let keys be about the next box."""
        if self._boxes:
            self._chosen = 0 if self._chosen is None else (self._chosen + 1) % len(self._boxes)
            self.update()

    def place_of(self, row: float, column: float) -> QPoint:
        """Return where a place of the film is on the widget."""
        film = self._film()
        return QPointF(
            film.x() + column * film.width() / self._columns, film.y() + row * film.height() / self._rows
        ).toPoint()

    def _film(self) -> QRectF:
        """Return where the film lies on the widget."""
        scale = min((self.width() - 2 * _FRAME) / self._columns, (self.height() - 2 * _FRAME) / self._rows)
        width, height = self._columns * scale, self._rows * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def _at(self, place: QPointF) -> tuple[int, int]:
        film = self._film()
        row = (place.y() - film.y()) * self._rows / film.height()
        column = (place.x() - film.x()) * self._columns / film.width()
        return min(max(round(row), 0), self._rows), min(max(round(column), 0), self._columns)

    def _put(self, boxes: tuple[Box, ...], chosen: int | None) -> None:
        self._boxes, self._chosen = boxes, chosen
        self.changed.emit(boxes)
        self.update()

    def _change(self, box: Box) -> None:
        if self._chosen is not None:
            boxes = (*self._boxes[: self._chosen], box, *self._boxes[self._chosen + 1 :])
            self._put(boxes, self._chosen)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Begin to move the box under the cursor, or to draw one."""
        if self._image is None or event.button() != Qt.MouseButton.LeftButton:
            return
        row, column = self._from = self._at(event.position())
        holding = [
            place
            for place, box in enumerate(self._boxes)
            if box.top <= row < box.bottom and box.left <= column < box.right
        ]
        self._chosen = holding[-1] if holding else None
        self._moved = None if self._chosen is None else self._boxes[self._chosen]
        self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move or draw on."""
        if self._from is None:
            return
        (row, column), (first_row, first_column) = self._at(event.position()), self._from
        if self._moved is not None:
            self._change(self._shifted(self._moved, row - first_row, column - first_column))
            return
        top, bottom = sorted((row, first_row))
        left, right = sorted((column, first_column))
        if min(bottom - top, right - left) < _LEAST:
            return
        if self._chosen is None:
            self._put((*self._boxes, Box(top, left, bottom, right)), len(self._boxes))
        else:
            self._change(Box(top, left, bottom, right))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Be done."""
        self._from = self._moved = None
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Add, move, resize or take away."""
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Insert:
            self.add()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove()
        elif key in _STEPS and self._chosen is not None:
            step = max(1, int(min(self._rows, self._columns) * _STEP_SHARE))
            down, right = (by * step for by in _STEPS[key])
            box = self._boxes[self._chosen]
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                bottom, end = max(box.top + _LEAST, box.bottom + down), max(box.left + _LEAST, box.right + right)
                self._change(replace(box, bottom=bottom, right=end).within(self._rows, self._columns))
            else:
                self._change(self._shifted(box, down, right))
        else:
            super().keyPressEvent(event)

    def _shifted(self, box: Box, down: int, right: int) -> Box:
        """Move a box, but not beyond the film."""
        top = min(max(box.top + down, 0), self._rows - box.rows)
        left = min(max(box.left + right, 0), self._columns - box.columns)
        return Box(top, left, top + box.rows, left + box.columns)

    def sizeHint(self) -> QSize:
        """Be as large as there is room for."""
        return QSize(520, 560)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the film, and black boxes with an outline on it."""
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(FILM_BLACK))
            if self._image is None:
                return
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(self._film(), self._image)
            for place, box in enumerate(self._boxes):
                line = Qt.PenStyle.SolidLine if place == self._chosen else Qt.PenStyle.DashLine
                painter.setPen(QPen(QColor(REGION), 2, line))
                painter.setBrush(QColor(FILM_BLACK))
                painter.drawRect(
                    QRectF(self.place_of(box.top, box.left).toPointF(), self.place_of(box.bottom, box.right).toPointF())
                )
            if self.hasFocus():
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.setPen(QPen(QColor(REGION), _FRAME))
                painter.drawRect(self.rect().adjusted(1, 1, -1, -1))
