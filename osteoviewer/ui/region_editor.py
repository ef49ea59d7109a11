"""The handles with which a region is moved and resized: a square that stays one, dragged at its middle or a corner."""

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QGraphicsSceneMouseEvent

from osteoviewer.imaging.radiograph import Box
from osteoviewer.ui.press import Press
from osteoviewer.ui.theme import FILM_BLACK, REGION

_SMALLEST = 16.0
_CORNERS = ((0, 0), (0, 1), (1, 0), (1, 1))
_ON_TOP = 20
_PEN_WIDTH = 2
_GRIP = QRectF(-5, -5, 10, 10)

Corner = tuple[int, int]
"""Of a region: 0 for the left or the upper edge, 1 for the right or the lower one; column first."""


class RegionEditor(QObject):
    """Handles on one region.

    Parameters
    ----------
    ground : QGraphicsItem
        Where they are drawn, in film pixels.
    """

    changed = Signal(object)
    """`Box`: the user has let go of a region that is now elsewhere."""
    clicked_at = Signal(QPointF)
    """The region was clicked, at this place of the view."""

    def __init__(self, ground: QGraphicsItem, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ground = ground
        self._outline: _Grip | None = None
        self._corners: dict[Corner, _Grip] = {}
        self._region: Box | None = None
        self._before, self._start = QRectF(), QPointF()

    @property
    def region(self) -> Box | None:
        """The region with the handles; None where there are none."""
        return self._region

    def show(self, region: Box | None) -> None:
        """Put the handles on a region, or take them away."""
        if region == self._region:
            return
        self._region = region
        if region is None:
            if self._outline is not None:
                self._outline.scene().removeItem(self._outline)
            self._outline, self._corners = None, {}
            return
        if self._outline is None:
            self._make()
        self._place(QRectF(region.left, region.top, region.columns, region.rows))

    def begin(self, at: QPointF) -> None:
        """Remember where a drag begins, in the view's pixels."""
        self._before = QRectF() if self._outline is None else self._outline.rect()
        self._start = self._ground.mapFromScene(at)

    def drag(self, corner: Corner | None, at: QPointF) -> None:
        """Move the region, or this corner of it, with the mouse."""
        place = self._ground.mapFromScene(at)
        by = place - self._start
        self._place(self._before.translated(by) if corner is None else self._resized(corner, by))

    def finish(self) -> None:
        """Tell where the region is now."""
        if self._outline is None:
            return
        rect = self._outline.rect()
        side = round(rect.width())
        region = Box(round(rect.top()), round(rect.left()), round(rect.top()) + side, round(rect.left()) + side)
        if region != self._region:
            self._region = region
            self.changed.emit(region)

    def _resized(self, corner: Corner, by: QPointF) -> QRectF:
        """Return the square whose corner follows the mouse and whose opposite one stays."""
        right, down = (1 if at else -1 for at in corner)
        side = max(_SMALLEST, self._before.width() + max(right * by.x(), down * by.y(), key=abs))
        left = self._before.left() if right > 0 else self._before.right() - side
        top = self._before.top() if down > 0 else self._before.bottom() - side
        return QRectF(left, top, side, side)

    def _place(self, rect: QRectF) -> None:
        if self._outline is not None:
            self._outline.setRect(rect)
        for (right, down), grip in self._corners.items():
            grip.setPos(rect.left() + right * rect.width(), rect.top() + down * rect.height())

    def _make(self) -> None:
        self._outline = _Grip(self, None)
        self._outline.setZValue(_ON_TOP)
        self._outline.setParentItem(self._ground)
        for corner in _CORNERS:
            grip = _Grip(self, corner)
            grip.setRect(_GRIP)
            grip.setBrush(QBrush(QColor(FILM_BLACK)))
            grip.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
            grip.setParentItem(self._outline)
            self._corners[corner] = grip


class _Grip(QGraphicsRectItem):
    """Something of a region that can be dragged: a corner, or with None all of it."""

    def __init__(self, editor: RegionEditor, corner: Corner | None) -> None:
        super().__init__()
        self._editor, self._corner = editor, corner
        self._press: Press | None = None
        pen = QPen(QColor(REGION), _PEN_WIDTH)
        pen.setCosmetic(True)
        self.setPen(pen)
        self.setCursor(Qt.CursorShape.SizeAllCursor if corner is None else Qt.CursorShape.PointingHandCursor)

    def mousePressEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Take hold."""
        event.setAccepted(event.button() == Qt.MouseButton.LeftButton)
        if event.isAccepted():
            self._press = Press(event.button(), event.scenePos())
            self._editor.begin(event.scenePos())

    def mouseMoveEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Follow the mouse."""
        if self._press is not None and self._press.drag_to(event.scenePos()) is not None:
            self._editor.drag(self._corner, event.scenePos())

    def mouseReleaseEvent(self, event: QGraphicsSceneMouseEvent) -> None:
        """Let go."""
        press, self._press = self._press, None
        if press is not None and press.is_drag:
            self._editor.finish()
        elif press is not None:
            self._editor.clicked_at.emit(event.scenePos())
