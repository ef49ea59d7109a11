"""The handles with which a region is moved and resized: a square that stays one, dragged at its middle or a corner."""

import pyqtgraph as pg
from PySide6.QtCore import QObject, QPointF, Signal
from PySide6.QtGui import QColor

from osteoviewer.imaging.radiograph import Box
from osteoviewer.ui.theme import REGION

_SMALLEST = 16.0
_CORNERS = ((0, 0), (0, 1), (1, 0), (1, 1))
_ON_TOP = 20
_PEN_WIDTH = 2


class RegionEditor(QObject):
    """Handles on one region.

    Parameters
    ----------
    box : pyqtgraph.ViewBox
        Where they are drawn, in film pixels.
    """

    changed = Signal(object)
    """`Box`: the user has let go of a region that is now elsewhere."""

    def __init__(self, box: pg.ViewBox, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._box = box
        self._handles: pg.ROI | None = None
        self._region: Box | None = None

    @property
    def region(self) -> Box | None:
        """The region with the handles; None where there are none."""
        return self._region

    def show(self, region: Box | None) -> None:
        """Put the handles on a region, or take them away."""
        if region == self._region:
            return
        self._region = region
        if self._handles is not None:
            self._handles.sigRegionChangeFinished.disconnect(self._tell)
            self._box.removeItem(self._handles)
            self._handles = None
        if region is not None:
            self._handles = self._make(region)
            self._box.addItem(self._handles, ignoreBounds=True)

    def _make(self, region: Box) -> pg.ROI:
        pen = pg.mkPen(QColor(REGION), width=_PEN_WIDTH)
        handles = pg.ROI(
            QPointF(region.left, region.top),
            QPointF(region.columns, region.rows),
            pen=pen,
            hoverPen=pg.mkPen("w", width=_PEN_WIDTH),
            handlePen=pg.mkPen(QColor(REGION), width=_PEN_WIDTH),
            handleHoverPen=pg.mkPen("w", width=_PEN_WIDTH),
            rotatable=False,
        )
        handles.setZValue(_ON_TOP)
        for corner in _CORNERS:
            handles.addScaleHandle(corner, (1 - corner[0], 1 - corner[1]), lockAspect=True)
        handles.sigRegionChangeFinished.connect(self._tell)
        return handles

    def _tell(self) -> None:
        if self._handles is None or self._region is None:
            return
        place, size = self._handles.pos(), self._handles.size()
        side = max(_SMALLEST, abs(size.x()), abs(size.y()))
        left, top = min(place.x(), place.x() + size.x()), min(place.y(), place.y() + size.y())
        region = Box(round(top), round(left), round(top) + round(side), round(left) + round(side))
        if region != self._region:
            self._region = region
            self.changed.emit(region)
