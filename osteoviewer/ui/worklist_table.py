"""The table of the worklist: many rows, few of them drawn."""

from PySide6.QtCore import QEvent, QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from osteoviewer.ui.worklist_model import Column, WorklistModel
from osteoviewer.ui.worklist_signs import sign_side

_WIDTHS = {
    Column.STATE: 115,
    Column.PATIENT: 130,
    Column.STUDY: 115,
    Column.FILM: 145,
    Column.CLASS: 210,
    Column.CHANCE: 100,
    Column.RULED: 250,
    Column.TIME: 60,
}
_ROW_MARGIN = 8
_STANDARD_HEIGHT = 18
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class WorklistTable(QTableView):
    """A view of a `WorklistModel`."""

    wanted = Signal(QModelIndex)
    """The index of a row that was double-clicked, or on which Enter was pressed."""

    def __init__(self, model: WorklistModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.setAccessibleName(self.tr("Films of the worklist"))
        self.setModel(model)
        self.setSortingEnabled(True)
        self.horizontalHeader().setSortIndicatorClearable(True)
        self.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.verticalHeader().hide()
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setStretchLastSection(True)
        self.doubleClicked.connect(self.wanted)
        self._fit_font()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Open a film with Enter, whatever the platform does with it."""
        if event.key() in _OPENING and self.currentIndex().isValid():
            self.wanted.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another font and the colours of another theme, in which the signs are drawn too."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._fit_font()
            self._model.redraw()
        elif event.type() == QEvent.Type.PaletteChange:
            self._model.redraw()

    def _fit_font(self) -> None:
        height = self.fontMetrics().height()
        self.verticalHeader().setDefaultSectionSize(height + _ROW_MARGIN)
        self.setIconSize(QSize(2 * sign_side(), sign_side()))  # of two knees; what is larger is blurred
        for column, width in _WIDTHS.items():
            usual = width * height // _STANDARD_HEIGHT
            self.setColumnWidth(column, max(usual, self.horizontalHeader().sectionSizeHint(column)))
