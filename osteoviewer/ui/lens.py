"""`Lens`: a round part of the film around the cursor, larger."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QLabel, QWidget

from osteoviewer.ui.canvas import Canvas
from osteoviewer.ui.display import Display
from osteoviewer.ui.roles import as_role
from osteoviewer.ui.theme import REGION

POWERS = (2, 4, 8)
"""Pixels of the screen for one of the film."""
_SIDE = 240
_RIM = 3


class _Rim(QWidget):
    """The edge of the lens."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint it."""
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(REGION), _RIM))
            painter.drawEllipse(QRectF(self.rect()).adjusted(_RIM / 2, _RIM / 2, -_RIM / 2, -_RIM / 2))


class Lens(Canvas):
    """Shows what the large view shows around the cursor while it is on; the mouse goes through it.

    Parameters
    ----------
    over : Canvas
        The large view.
    display : Display
        What it shows.
    """

    def __init__(self, over: Canvas, display: Display) -> None:
        super().__init__(over)
        self._over, self._display = over, display
        self._power = POWERS[1]
        self._is_on = False
        for part in (self, self.viewport()):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFixedSize(_SIDE, _SIDE)
        self.setMask(QRegion(QRect(0, 0, _SIDE, _SIDE), QRegion.RegionType.Ellipse))
        self.setAccessibleName(self.tr("Magnifier"))
        self._words = as_role(QLabel(self), "hint")
        rim = _Rim(self)
        rim.setFixedSize(_SIDE, _SIDE)
        rim.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()
        over.hovered.connect(self._follow)
        over.left.connect(self.hide)
        display.chosen.connect(self._show_chosen)
        display.grays_changed.connect(self._show_chosen)
        display.turned.connect(self.turn)
        display.emptied.connect(self.hide)
        self.turn(display.turn)

    @property
    def power(self) -> int:
        """Pixels of the screen for one of the film."""
        return self._power

    def switch(self, is_on: bool) -> None:
        """Follow the cursor, or be gone."""
        self._is_on = is_on
        self._show_chosen()
        self.hide()

    def set_power(self, power: int) -> None:
        """Magnify so much."""
        self._power = power
        if self.isVisible():
            place = self.view_rect.center()
            self._follow(place.y(), place.x())

    @Slot(float, float)
    def _follow(self, row: float, column: float) -> None:
        if not self._is_on:
            return
        at = self._over.to_screen().map(QPointF(column, row)).toPoint()
        self.move(at - QPoint(_SIDE // 2, _SIDE // 2))
        self.show()
        self.show_place(QPointF(column, row), self._power)
        self._words.setText(self.tr("{power} ×").format(power=self._power))
        self._words.adjustSize()
        self._words.move((_SIDE - self._words.width()) // 2, _SIDE - self._words.height() - 4 * _RIM)

    @Slot()
    def _show_chosen(self) -> None:
        index = self._display.index
        frame = self._display.frame(index) if self._is_on else None
        raster = None if frame is None else frame.raster
        size = self._over.extent.size().toSize()
        self.begin(size.height(), size.width(), self._over.aspect)
        self.set_raster(raster, (), self._display.window(index), is_inverted=self._display.is_inverted)
