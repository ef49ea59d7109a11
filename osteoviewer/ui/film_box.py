"""`FilmBox`: what the mouse does. Left drag moves the film, right drag changes window and level, the wheel zooms."""

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal

_GRAYS_PER_PIXEL = 1 / 400
_LARGEST_ZOOM = 64.0
_SMALLEST_ZOOM = 0.02


class FilmBox(pg.ViewBox):  # type: ignore[misc]
    """A pyqtgraph view box with the manners of a radiograph viewer."""

    grays_dragged = Signal(float, float)
    clicked = Signal()
    clicked_at = Signal(float, float)
    """Row and column of a click."""
    double_clicked = Signal()

    def __init__(self) -> None:
        super().__init__(enableMenu=False, invertY=True, lockAspect=True, defaultPadding=0.0)
        self.disableAutoRange()
        self.is_window_tool = False

    def mouseDragEvent(self, event: "pg.GraphicsScene.mouseEvents.MouseDragEvent", axis: int | None = None) -> None:
        """Move the film or change its grays, by button and tool."""
        button = event.button()
        if button == Qt.MouseButton.RightButton or (button == Qt.MouseButton.LeftButton and self.is_window_tool):
            event.accept()
            by: QPointF = event.screenPos() - event.lastScreenPos()
            self.grays_dragged.emit(by.x() * _GRAYS_PER_PIXEL, by.y() * _GRAYS_PER_PIXEL)
        else:
            super().mouseDragEvent(event, axis)

    def mouseClickEvent(self, event: "pg.GraphicsScene.mouseEvents.MouseClickEvent") -> None:
        """Tell of clicks."""
        event.accept()
        if event.double():
            self.double_clicked.emit()
        elif event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()
            place = self.mapSceneToView(event.scenePos())
            self.clicked_at.emit(place.y(), place.x())

    def wheelEvent(self, event: "pg.QtWidgets.QGraphicsSceneWheelEvent", axis: int | None = None) -> None:
        """Zoom at the cursor, within reason."""
        width = self.viewRect().width()
        zoom = self.width() / width if width else 1.0
        if (event.delta() > 0 and zoom > _LARGEST_ZOOM) or (event.delta() < 0 and zoom < _SMALLEST_ZOOM):
            event.accept()
            return
        super().wheelEvent(event, axis)
