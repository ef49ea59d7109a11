"""`Canvas`: one image on pyqtgraph, placed in the film's own pixels, with zoom, pan and the knees drawn over it.

Its coordinates are those of the film: x is the column, y the row, downwards; the first pixel reaches from 0 to 1. Every
canvas uses them, whatever stage it shows, so the same place in two of them is the same anatomical point.
"""

from collections.abc import Sequence

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent, QResizeEvent, QTransform
from PySide6.QtWidgets import QGraphicsItem, QWidget

from osteoviewer.imaging.gray_window import Window
from osteoviewer.imaging.radiograph import Box
from osteoviewer.ui.film_box import FilmBox
from osteoviewer.ui.mark_items import MarkItems
from osteoviewer.ui.marks import Mark
from osteoviewer.ui.overlay_item import OverlayItem
from osteoviewer.ui.overlay_layers import Layers
from osteoviewer.ui.raster import Raster
from osteoviewer.ui.raster_item import RasterItem
from osteoviewer.ui.region_editor import RegionEditor
from osteoviewer.ui.theme import FILM_BLACK
from osteoviewer.ui.turn import UPRIGHT, Turn


class Canvas(pg.GraphicsView):  # type: ignore[misc]
    """A view of one raster."""

    _turn = UPRIGHT  # pyqtgraph lays the view out before it is made

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
        super().__init__(parent, background=FILM_BLACK)
        for part in (self, self.viewport()):
            part.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._box = FilmBox()
        self.setCentralItem(self._box)
        self._picture = RasterItem()
        self._box.addItem(self._picture, ignoreBounds=True)
        self._overlay = OverlayItem(self._box)
        self._marks = MarkItems(self._box, has_names=has_names)
        self._editor = RegionEditor(self._box, self)
        self._editor.changed.connect(self.region_changed)
        self._extent = QRectF(0, 0, 1, 1)
        self._is_fitted = True
        self._is_unpainted = False
        self._box.sigRangeChanged.connect(self._on_range)
        self._box.sigRangeChangedManually.connect(self._on_moved)
        self._box.grays_dragged.connect(self.grays_dragged)
        self._box.clicked.connect(self.clicked)
        self._box.clicked_at.connect(self._find_knee)
        self._box.double_clicked.connect(self.double_clicked)
        self.scene().sigMouseMoved.connect(self._on_mouse)  # the view's own signal needs pyqtgraph's mouse

    @property
    def box(self) -> FilmBox:
        """Where items may be added, in film pixels."""
        return self._box

    @property
    def raster(self) -> Raster | None:
        """What is shown."""
        return self._picture.raster

    @property
    def zoom(self) -> float:
        """Pixels of the screen for one of the film."""
        width = self._box.viewRect().width()
        return float(self._box.width() * self.devicePixelRatioF() / width) if width else 1.0

    @property
    def view_rect(self) -> QRectF:
        """The part of the film that is seen."""
        return QRectF(self._box.viewRect())

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

    def to_screen(self) -> QTransform:
        """Return the way from the film to the pixels of this widget."""
        self._box.updateMatrix()
        way: QTransform = self._box.childGroup.sceneTransform() * self.viewportTransform()
        return way

    def film_place(self, at: QPointF) -> QPointF:
        """Return the place of the film, column first, at a place of the scene."""
        return QPointF(self._box.mapSceneToView(at))

    def add_layer(self, layer: QGraphicsItem) -> None:
        """Draw something of another's over the film, in film pixels."""
        self._box.addItem(layer, ignoreBounds=True)

    def set_window_tool(self, is_on: bool) -> None:
        """Let dragging with the left button change window and level rather than move the film."""
        self._box.is_window_tool = is_on

    def begin(self, rows: int, columns: int) -> None:
        """Take the size of a new film and show all of it."""
        self._extent = QRectF(0, 0, columns, rows)
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
        self._box.setRange(self._extent, padding=0.0)

    @Slot(QRectF)
    def look_at(self, rect: QRectF) -> None:
        """Show at least this part of the film."""
        self._is_fitted = False
        self._box.setRange(rect, padding=0.0)

    @property
    def lie(self) -> Turn:
        """How the film lies."""
        return self._turn

    def show_place(self, middle: QPointF, zoom: float) -> None:
        """Show a place of the film in the middle, with so many pixels of the screen for one of the film."""
        ratio = self.devicePixelRatioF() / zoom
        rect = QRectF(0, 0, self._box.width() * ratio, self._box.height() * ratio)
        rect.moveCenter(middle)
        self.look_at(rect)

    def zoom_to(self, zoom: float) -> None:
        """Show the middle of what is seen at another zoom, here and wherever this view leads."""
        self.show_place(self.view_rect.center(), zoom)
        self.looked_at.emit(self.view_rect)

    @Slot(object)
    def turn(self, turn: Turn) -> None:
        """Let the film lie otherwise; labels stay upright."""
        self._turn = turn
        self._lie()
        if self._is_fitted:
            self.show_all()
        self.view_changed.emit()

    def _lie(self) -> None:
        """Lay the scene out in the size that it has before it is turned."""
        size = self.size().transposed() if self._turn.is_lying else self.size()
        self.setRange(QRectF(0, 0, size.width(), size.height()), padding=0, disableAutoPixel=False)

    def updateMatrix(self, propagate: bool = True) -> None:
        """Turn the scene, wherever pyqtgraph lays it straight."""
        super().updateMatrix(propagate)
        self.setTransform(self._turn.transform())

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

    @Slot(float, float)
    def _find_knee(self, row: float, column: float) -> None:
        knee = self._marks.mark_at(row, column)
        if knee is not None:
            self.knee_clicked.emit(knee)

    def _on_range(self) -> None:
        self._picture.draw(self.zoom)
        self._overlay.draw(self.zoom)
        self.view_changed.emit()

    def _on_moved(self) -> None:
        self._is_fitted = False
        self.looked_at.emit(self.view_rect)

    def _on_mouse(self, position: QPointF) -> None:
        if self.raster is not None:
            place = self._box.mapSceneToView(position)
            self.hovered.emit(place.y(), place.x())

    def leaveEvent(self, event: QEvent) -> None:
        """Tell that nothing is under the cursor."""
        super().leaveEvent(event)
        self.left.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the whole film in view, if it was."""
        super().resizeEvent(event)
        if self._turn.is_lying:
            self._lie()
        if getattr(self, "_is_fitted", False):
            self.show_all()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and tell of it once."""
        super().paintEvent(event)
        if self._is_unpainted:
            self._is_unpainted = False
            self.painted.emit()
