"""The list of studies: choosing a row shows its film; what the reader looks at stays in place while films come in."""

from collections.abc import Hashable

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QStyleOptionViewItem, QTableView, QWidget

from osteoviewer.studies.rows import FilmRow, StudyRow
from osteoviewer.ui.study_delegate import StudyDelegate
from osteoviewer.ui.study_model import StudyModel

_Index = QModelIndex | QPersistentModelIndex
_FOLDING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class StudyList(QTableView):
    """A view of a `StudyModel`."""

    film_wanted = Signal(object)
    """The key of a film that was chosen."""
    folding_wanted = Signal(object)
    """The key of a study that was clicked on."""

    def __init__(self, model: StudyModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._current: Hashable = None
        self._anchor: tuple[Hashable, int] | None = None
        self._is_at_top = True
        self._nothing = ""
        self.setAccessibleName(self.tr("Studies"))
        self.setModel(model)
        self.setItemDelegate(StudyDelegate(model, self))
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._set_row_height()
        model.modelAboutToBeReset.connect(self._note_place)
        model.modelReset.connect(self._find_place)

    def sizeHint(self) -> QSize:
        """Need little; the column says how wide it is."""
        return QSize(0, 0)

    def show_current(self, key: Hashable) -> None:
        """Mark the film on the screen; None for none. Scrolls only where another film than before is marked."""
        is_other, self._current = key != self._current, key
        place = None if key is None else self._model.place(key)
        chosen = self.selectionModel()
        chosen.blockSignals(True)
        if place is None:
            self.clearSelection()
        else:
            index = self._model.index(place, 0)
            chosen.setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
            if is_other:
                self.scrollTo(self._model.index(max(0, place - 1), 0))  # the study above a film is seen with it
                self.scrollTo(index)
        chosen.blockSignals(False)
        self.viewport().update()

    def show_nothing(self, words: str) -> None:
        """Say why there are no rows, in their place."""
        self._nothing = words
        self.viewport().update()

    def currentChanged(self, current: _Index, previous: _Index) -> None:
        """Show the film that the user has moved to."""
        super().currentChanged(current, previous)
        if current.isValid() and not self.signalsBlocked():
            row = self._model.row(current.row())
            if isinstance(row, FilmRow) and row.key != self._current:
                self._current = row.key
                self.film_wanted.emit(row.key)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Fold or unfold a study that is clicked on."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._fold(index)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Fold or unfold a study with Enter or Space."""
        if event.key() in _FOLDING_KEYS and self.currentIndex().isValid():
            self._fold(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or why there are none."""
        super().paintEvent(event)
        if self._nothing and not self._model.rowCount():
            with QPainter(self.viewport()) as painter:
                painter.setPen(QGuiApplication.palette().color(QPalette.ColorRole.PlaceholderText))
                flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
                painter.drawText(self.viewport().rect().adjusted(8, 12, -8, -8), flags, self._nothing)

    def changeEvent(self, event: QEvent) -> None:
        """Follow another font."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._set_row_height()

    def _set_row_height(self) -> None:
        option = QStyleOptionViewItem()
        option.initFrom(self)
        self.verticalHeader().setDefaultSectionSize(StudyDelegate.row_height(option))

    def _fold(self, index: QModelIndex) -> None:
        row = self._model.row(index.row())
        if isinstance(row, StudyRow):
            self.folding_wanted.emit(row.key)

    @Slot()
    def _note_place(self) -> None:
        """Remember a row that is seen and where: that of the film on the screen, or else the topmost."""
        self._anchor = None
        place = self._model.place(self._current) if self._current is not None else None
        if place is None or not self.viewport().rect().contains(self.viewport().rect().left(), self._top_of(place)):
            place = self.rowAt(0)
        if 0 <= place < self._model.rowCount():
            self._anchor = self._model.row(place).key, self._top_of(place)
        self._is_at_top = self.verticalScrollBar().value() == 0

    @Slot()
    def _find_place(self) -> None:
        """Have the remembered row where it was; a list that stood at its top and shows no film on it stays there."""
        self.show_current(self._current)
        if self._anchor is not None:
            key, top = self._anchor
            place = self._model.place(key)
            height = self.verticalHeader().defaultSectionSize()
            is_seen_at_top = key != self._current or (place or 0) * height + height <= self.viewport().height()
            if place is None or (self._is_at_top and is_seen_at_top):
                return
            self.updateGeometries()
            self.verticalScrollBar().setValue(place * height - top)

    def _top_of(self, place: int) -> int:
        return self.rowViewportPosition(place)
