"""`Canvas`: one image in Qt's graphics view, placed in the film's own pixels, with the knees drawn over it.

Its coordinates are those of the film: x is the column, y the row, downwards; the first pixel reaches from 0 to 1. Every
canvas uses them, whatever stage it shows, so the same place in two of them is the same anatomical point.

The scene has the view's pixels, and everything lies on one ground, which the camera moves: a place on the screen is
then as exact as a number, where a view's own scrolling knows whole pixels only.

Left drag moves the film, right drag changes window and level, the wheel zooms; unless a layer takes the mouse.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QResizeEvent, QTransform, QWheelEvent
from PySide6.QtWidgets import QFrame, QGraphicsItem, QGraphicsScene, QGraphicsView, QWidget

from osteoviewer.imaging.gray_window import Window
from osteoviewer.imaging.radiograph import Box
from osteoviewer.ui.camera import Camera
from osteoviewer.ui.ground_item import GroundItem
from osteoviewer.ui.mark_items import MarkItems
from osteoviewer.ui.marks import Mark
from osteoviewer.ui.overlay_item import OverlayItem
from osteoviewer.ui.overlay_layers import Layers
from osteoviewer.ui.press import Press
from osteoviewer.ui.raster import Raster
from osteoviewer.ui.raster_item import RasterItem
from osteoviewer.ui.region_editor import RegionEditor
from osteoviewer.ui.theme import FILM_BLACK
from osteoviewer.ui.turn import Turn

_GRAYS_PER_PIXEL = 1 / 400
_LARGEST_SCALE, _SMALLEST_SCALE = 64.0, 0.02
_WHEEL = 1.0025
"""How much larger for one of the 120 parts of a wheel's step."""


class Canvas(QGraphicsView):
    """A view of one raster."""

    looked_at = Signal(QRectF)
    """The user has moved to this part of the film."""
    fitted = Signal()
    """The user wants the whole film."""
    hovered = Signal(float, float)
    """Row and column of the film under the cursor."""
    left = Signal()
    clicked = Signal()
    knee_clicked = Signal(int)
    """The region of this knee was clicked."""
    region_changed = Signal(object)
    """`Box`: the region with the handles was moved or resized."""
    double_clicked = Signal()
    grays_dragged = Signal(float, float)
    """By which share of the window its width and its level are to change."""
    view_changed = Signal()
    painted = Signal()
    """A raster that was set has been painted for the first time."""

    def __init__(self, parent: QWidget | None = None, *, has_names: bool = False) -> None:
        super().__init__(parent)
        self._set_up()
        self._camera = Camera()
        self._ground = GroundItem()
        self.scene().addItem(self._ground)
        self._picture = RasterItem()
        self.add_layer(self._picture)
        self._overlay = OverlayItem(self._ground)
        self._marks = MarkItems(self._ground, has_names=has_names)
        self._editor = RegionEditor(self._ground, self)
        self._editor.changed.connect(self.region_changed)
        self._editor.clicked_at.connect(self._click)
        self._extent = QRectF(0, 0, 1, 1)
        self._press: Press | None = None
        self._is_window_tool = False
        self._is_fitted = True
        self._is_unpainted = False

    def _set_up(self) -> None:
        """Let Qt's view do nothing but paint and find what is under the mouse."""
        self.setScene(QGraphicsScene(self))
        self.scene().setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setBackgroundBrush(QColor(FILM_BLACK))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.MinimalViewportUpdate)
        self.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self.setMouseTracking(True)
        for part in (self, self.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            part.setAcceptDrops(False)  # the window takes what is dropped

    @property
    def raster(self) -> Raster | None:
        """What is shown."""
        return self._picture.raster

    @property
    def zoom(self) -> float:
        """Pixels of the screen for one of the film."""
        return self._camera.scale * self.devicePixelRatioF()

    @property
    def view_rect(self) -> QRectF:
        """The part of the film that is seen."""
        return self._camera.seen()

    @property
    def seen_of_film(self) -> QRectF:
        """The part of the film that is seen, without what lies beyond its edges."""
        return self.view_rect.intersected(self._extent)

    @property
    def is_fitted(self) -> bool:
        """Whether the whole film is seen, and stays so when this view changes its size."""
        return self._is_fitted

    @property
    def extent(self) -> QRectF:
        """The film."""
        return QRectF(self._extent)

    @property
    def aspect(self) -> float:
        """Height of the film's pixels over their width."""
        return self._camera.aspect

    @property
    def lie(self) -> Turn:
        """How the film lies."""
        return self._camera.turn

    def to_screen(self) -> QTransform:
        """Return the way from the film to the pixels of this widget."""
        return self._camera.to_view()

    def film_place(self, at: QPointF) -> QPointF:
        """Return the place of the film, column first, at a place of this widget."""
        return self._camera.film_place(at)

    def add_layer(self, layer: QGraphicsItem) -> None:
        """Draw something of another's over the film, in film pixels."""
        layer.setParentItem(self._ground)

    def set_window_tool(self, is_on: bool) -> None:
        """Let dragging with the left button change window and level rather than move the film."""
        self._is_window_tool = is_on

    def begin(self, rows: int, columns: int, aspect: float = 1.0) -> None:
        """Take the size of a new film, and the height of its pixels over their width, and show all of it."""
        self._extent = QRectF(0, 0, columns, rows)
        self._camera = replace(self._camera, aspect=aspect)
        self.show_all()

    def set_raster(self, raster: Raster | None, marks: Sequence[Mark], window: Window, *, is_inverted: bool) -> None:
        """Show an image with knees drawn over it, or nothing."""
        self._marks.show(() if raster is None else marks, self.devicePixelRatioF(), rows=self._extent.height())
        self._picture.set_grays(window, is_inverted=is_inverted)
        if raster is not None and raster is self.raster:
            return
        self._picture.show_raster(raster)
        if raster is None:
            self._overlay.show(())
            return
        self._is_unpainted = True
        self._picture.draw(self.zoom)

    def show_overlay(self, layers: Layers) -> None:
        """Draw what the film's file draws over it, or nothing."""
        self._overlay.show(layers)
        self._overlay.draw(self.zoom)

    def edit_region(self, region: Box | None) -> None:
        """Put handles on a region, or take them away."""
        self._editor.show(region)

    def set_grays(self, window: Window, *, is_inverted: bool) -> None:
        """Show the same image with another window."""
        self._picture.set_grays(window, is_inverted=is_inverted)

    @Slot()
    def fit(self) -> None:
        """Show the whole film, here and wherever this view leads."""
        self.show_all()
        self.fitted.emit()

    @Slot()
    def show_all(self) -> None:
        """Show the whole film."""
        self._is_fitted = True
        self._look(self._camera.showing(self._extent))

    @Slot(QRectF)
    def look_at(self, rect: QRectF) -> None:
        """Show at least this part of the film."""
        self._is_fitted = False
        self._look(self._camera.showing(rect))

    def show_place(self, middle: QPointF, zoom: float) -> None:
        """Show a place of the film in the middle, with so many pixels of the screen for one of the film."""
        self._is_fitted = False
        self._look(replace(self._camera, x=middle.x(), y=middle.y(), scale=zoom / self.devicePixelRatioF()))

    def zoom_to(self, zoom: float) -> None:
        """Show the middle of what is seen at another zoom, here and wherever this view leads."""
        self.show_place(self.view_rect.center(), zoom)
        self.looked_at.emit(self.view_rect)

    def zoom_by(self, factor: float) -> None:
        """Show the middle of what is seen larger or smaller, within reason, here and wherever this view leads."""
        if self._may_zoom(factor):
            self.zoom_to(self.zoom * factor)

    def _may_zoom(self, factor: float) -> bool:
        scale = self._camera.scale
        return scale <= _LARGEST_SCALE if factor > 1 else scale >= _SMALLEST_SCALE

    @Slot(object)
    def turn(self, turn: Turn) -> None:
        """Let the film lie otherwise; labels stay upright."""
        turned = replace(self._camera, turn=turn)
        self._look(turned.showing(self._extent) if self._is_fitted else turned)

    def value_at(self, row: float, column: float) -> float | None:
        """Return the exact value of the image at a place of the film; None outside."""
        raster = self.raster
        if raster is None:
            return None
        back = np.linalg.inv(raster.to_source)
        at_row, at_column, _ = np.floor(back @ [row - 0.5, column - 0.5, 1.0] + 0.5).astype(int)
        rows, columns = raster.pixels.shape
        if 0 <= at_row < rows and 0 <= at_column < columns:
            return float(raster.values[at_row, at_column])
        return None

    def _look(self, camera: Camera) -> None:
        self._camera = camera
        self._ground.setTransform(camera.to_view())
        self._picture.draw(self.zoom)
        self._overlay.draw(self.zoom)
        self.view_changed.emit()

    def _lead(self, camera: Camera) -> None:
        """Look where the user wants to, here and wherever this view leads."""
        self._is_fitted = False
        self._look(camera)
        self.looked_at.emit(self.view_rect)

    @Slot(QPointF)
    def _click(self, at: QPointF) -> None:
        self.clicked.emit()
        place = self.film_place(at)
        knee = self._marks.mark_at(place.y(), place.x())
        if knee is not None:
            self.knee_clicked.emit(knee)

    def _drag(self, press: Press, by: QPointF) -> None:
        is_left = press.button == Qt.MouseButton.LeftButton
        if press.button == Qt.MouseButton.RightButton or (is_left and self._is_window_tool):
            self.grays_dragged.emit(by.x() * _GRAYS_PER_PIXEL, by.y() * _GRAYS_PER_PIXEL)
        else:
            self._lead(self._camera.moved(by))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take what no layer takes."""
        super().mousePressEvent(event)
        if not event.isAccepted():
            event.accept()
            self._press = Press(event.button(), event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Move the film or change its grays, by button and tool, and tell where the cursor is."""
        super().mouseMoveEvent(event)
        if self._press is not None and not event.buttons() & self._press.button:
            self._press = None  # it was let go of where this view did not hear of it
        by = None if self._press is None else self._press.drag_to(event.position())
        if self._press is not None and by is not None:
            self._drag(self._press, by)
        if self.raster is not None:
            place = self.film_place(event.position())
            self.hovered.emit(place.y(), place.x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Tell of clicks."""
        super().mouseReleaseEvent(event)
        press = self._press
        if press is not None and event.button() == press.button:
            self._press = None
            if press.button == Qt.MouseButton.LeftButton and not press.is_drag:
                self._click(event.position())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Tell of double clicks."""
        super().mouseDoubleClickEvent(event)
        if not event.isAccepted():
            event.accept()
            self.double_clicked.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom at the cursor, within reason."""
        event.accept()
        turned = event.angleDelta().y()
        if turned and self._may_zoom(_WHEEL**turned):
            self._lead(self._camera.zoomed(_WHEEL**turned, event.position()))

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that nothing is under the cursor."""
        super().leaveEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole film in view, if it was, or else its middle."""
        super().resizeEvent(event)
        size = self.viewport().size()
        width, height = float(max(1, size.width())), float(max(1, size.height()))
        self.setSceneRect(0, 0, width, height)
        camera = replace(self._camera, width=width, height=height)
        self._look(camera.showing(self._extent) if self._is_fitted else camera)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell of it once."""
        super().paintEvent(event)
        if self._is_unpainted:
            self._is_unpainted = False
            self.painted.emit()
