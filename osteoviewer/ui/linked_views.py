"""The view that the user moves leads, and all others follow to the same part of the film."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRectF, Slot

from osteoviewer.ui.canvas import Canvas


class LinkedViews(QObject):
    """Keeps canvases on the same part of the film; all of them use the film's coordinates, so nothing is computed."""

    def __init__(self, canvases: Sequence[Canvas], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._canvases = tuple(canvases)
        for canvas in self._canvases:
            canvas.looked_at.connect(self._follow)
            canvas.fitted.connect(self._show_all)

    @Slot(QRectF)
    def _follow(self, rect: QRectF) -> None:
        for canvas in self._canvases:
            if canvas is not self.sender():
                canvas.look_at(rect)

    @Slot()
    def _show_all(self) -> None:
        for canvas in self._canvases:
            if canvas is not self.sender():
                canvas.show_all()
