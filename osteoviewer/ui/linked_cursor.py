"""The place under the cursor in one view is marked in all the others, and each stage says its value there."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from osteoviewer.imaging.gray_scale import GrayScale
from osteoviewer.ui.canvas import Canvas
from osteoviewer.ui.cursor_item import CursorItem
from osteoviewer.ui.gray_words import value_text
from osteoviewer.ui.stage_panels import StagePanels


class LinkedCursor(QObject):
    """Follows the cursor over the large view and the small ones; all of them use the film's coordinates.

    Parameters
    ----------
    large : Canvas
        The large view.
    stages : StagePanels
        The small ones.
    scale_of : callable
        Gives what the grays of a small one are in numbers.
    """

    moved = Signal(float, float)
    """Row and column of the film under the cursor, in whichever view."""
    left = Signal()

    def __init__(
        self, large: Canvas, stages: StagePanels, scale_of: Callable[[int], GrayScale], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._stages, self._scale_of = stages, scale_of
        self._canvases = (large, *(panel.canvas for panel in stages.panels))
        self._crosses: dict[Canvas, CursorItem] = {}
        self._place: tuple[float, float] | None = None
        for canvas in self._canvases:
            canvas.hovered.connect(self._follow)
            canvas.left.connect(self.hide)

    @Slot(float, float)
    def _follow(self, row: float, column: float) -> None:
        under_cursor, self._place = self.sender(), (row, column)
        for canvas in self._canvases:
            if canvas is not under_cursor and canvas.raster is not None:
                self._cross(canvas).mark(row, column)
            elif canvas in self._crosses:
                self._crosses[canvas].hide()
        self.show_values()
        self.moved.emit(row, column)

    @Slot()
    def show_values(self) -> None:
        """Let each stage say its value under the cursor, which is another one when its picture is."""
        for index, panel in enumerate(self._stages.panels):
            panel.show_value("" if self._place is None else self._value(index, *self._place))

    @Slot()
    def hide(self) -> None:
        """Mark nothing any more."""
        self._place = None
        for cross in self._crosses.values():
            cross.hide()
        self.show_values()
        self.left.emit()

    def _cross(self, canvas: Canvas) -> CursorItem:
        if canvas not in self._crosses:
            self._crosses[canvas] = CursorItem()
            canvas.add_layer(self._crosses[canvas])
        return self._crosses[canvas]

    def _value(self, index: int, row: float, column: float) -> str:
        canvas = self._stages.panels[index].canvas
        if canvas.raster is None:
            return ""
        value = canvas.value_at(row, column)
        return self.tr("no pixel") if value is None else value_text(self._scale_of(index), value)
