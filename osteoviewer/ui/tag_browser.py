"""The header of the film on the screen: every element in it, to look through, to search and to copy from."""

import logging
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QAction, QGuiApplication, QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QStackedWidget, QTreeView, QVBoxLayout, QWidget

from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.tag_rows import Tags
from osteoviewer.imaging.tag_search import find_tags
from osteoviewer.ui.background import LatestTask
from osteoviewer.ui.faults import log_fault
from osteoviewer.ui.films import State
from osteoviewer.ui.privacy import Privacy
from osteoviewer.ui.roles import as_role
from osteoviewer.ui.sentences import told
from osteoviewer.ui.session import Session
from osteoviewer.ui.tag_job import read_tags_of
from osteoviewer.ui.tag_model import TagModel

_log = logging.getLogger(__name__)
_SIZE = (900, 640)
_COLUMNS = (190, 290, 50)
_INDENT = 14
_MOST_OPENED = 300
_GAP = 8


class TagBrowser(QDialog):
    """The DICOM tags of the film on the screen.

    Parameters
    ----------
    session : Session
        Says which film that is, and reads in the background.
    privacy : Privacy
        While it is on, what tells of the patient is neither shown, found nor copied.
    parent : QWidget
        The window.
    """

    def __init__(self, session: Session, privacy: Privacy, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("DICOM tags"))
        self.resize(*_SIZE)
        self._session, self._privacy = session, privacy
        self._shown: object = None
        self._both: tuple[Tags, Tags] | None = None
        self._task = LatestTask(session.executor, self)
        self._task.delivered.connect(self._show_tags)
        self._task.failed.connect(self._show_failure)
        self._model = TagModel(self)
        self._search, self._tree = self._make_search(), self._make_tree()
        self._count = as_role(QLabel(), "muted")
        self._count.setAccessibleName(self.tr("Number of rows"))
        self._what, self._hint = as_role(QLabel(), "strong"), as_role(QLabel(), "muted")
        self._pages = QStackedWidget()
        self._pages.addWidget(self._make_note())
        self._pages.addWidget(self._tree)
        column = QVBoxLayout(self)
        for widget in (self._search, self._pages, self._count):
            column.addWidget(widget, 1 if widget is self._pages else 0)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._go_to_search)
        session.films_changed.connect(self._follow)
        session.state_changed.connect(self._follow)
        privacy.changed.connect(self._follow_privacy)

    def showEvent(self, event: QShowEvent) -> None:
        """Read what is on the screen now."""
        super().showEvent(event)
        self._follow()
        self._search.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Give up reading, and keep nothing of a film that nobody looks at."""
        super().hideEvent(event)
        self._drop()
        self._shown = None

    @Slot()
    def reject(self) -> None:
        """Clear the search, or close where it is clear."""
        if self._search.text():
            self._search.clear()
        else:
            super().reject()

    @Slot()
    def _follow(self) -> None:
        """Show the film on the screen, if it is not shown already."""
        if not self.isVisible():
            return
        film = self._session.films.current
        wanted: object = (film.source.load or film.source) if film is not None else self._session.state
        if wanted is self._shown:
            return
        self._shown = wanted
        self._drop()
        if film is not None and film.source.load is not None:
            self._show_note(self.tr("Reading the file"), "")
            self._task.start(partial(read_tags_of, film.source.load))
        elif film is not None:
            self._show_note(self.tr("This film has no file"), self.tr("Open a DICOM file to see its tags."))
        elif self._session.state is State.READING:
            self._show_note(self.tr("Reading the film"), "")
        else:
            self._show_note(self.tr("No film is open"), self.tr("Open a DICOM file to see its tags."))

    @Slot(bool)
    def _follow_privacy(self, is_on: bool) -> None:
        """Show other values; what was searched for may have been a name."""
        if is_on:
            self._search.clear()
        self._find()

    def _drop(self) -> None:
        self._task.cancel()
        self._both = None
        self._model.show_rows(())

    def _show_note(self, what: str, hint: str) -> None:
        self._what.setText(what)
        self._hint.setText(hint)
        self._pages.setCurrentIndex(0)
        self._search.setEnabled(False)
        self._count.clear()

    @Slot(object)
    def _show_tags(self, both: tuple[Tags, Tags]) -> None:
        self._both = both
        self._search.setEnabled(True)
        self._pages.setCurrentIndex(1)
        self._find()
        if self.focusWidget() in (None, self._tree):
            self._search.setFocus()

    @Slot(object)
    def _show_failure(self, error: Exception) -> None:
        if isinstance(error, OsteoViewerError):
            self._show_note(*told(error))
            return
        log_fault(_log, error)
        self._show_note(self.tr("The tags could not be read."), self.tr("Details are in the log."))

    @Slot()
    def _find(self) -> None:
        if self._both is None:
            return
        tags = self._both[self._privacy.is_on]
        words, count = self._search.text(), tags.count
        if not words.strip():
            self._model.show_rows(tags.rows)
            self._count.setText(self.tr("{count:,} rows").format(count=count))
            return
        found = find_tags(tags.rows, words)
        self._model.show_rows(found.rows)
        self._open_rows(QModelIndex(), found.opened, _MOST_OPENED)
        self._count.setText(self.tr("{found:,} of {count:,} rows match").format(found=found.count, count=count))

    def _open_rows(self, parent: QModelIndex, opened: frozenset[int], left: int) -> int:
        """Unfold the rows in which something was found, but not thousands of them."""
        for place in range(self._model.rowCount(parent) if opened else 0):
            if left <= 0:
                break
            index = self._model.index(place, 0, parent)
            if id(self._model.row_at(index)) in opened:
                self._tree.expand(index)
                left = self._open_rows(index, opened, left - 1)
        return left

    @Slot()
    def _go_to_search(self) -> None:
        self._search.setFocus()
        self._search.selectAll()

    @Slot()
    def _copy_value(self) -> None:
        self._copy(self._model.value_of)

    @Slot()
    def _copy_line(self) -> None:
        self._copy(self._model.line_of)

    def _copy(self, text_of: Callable[[QModelIndex], str]) -> None:
        index = self._tree.currentIndex()
        if index.isValid():
            QGuiApplication.clipboard().setText(text_of(index))

    def _make_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setPlaceholderText(self.tr("Search tags, names and values"))
        search.setAccessibleName(self.tr("Search tags, names and values"))
        search.setClearButtonEnabled(True)
        search.textChanged.connect(self._find)
        return search

    def _make_tree(self) -> QTreeView:
        tree = QTreeView()
        tree.setAccessibleName(self.tr("DICOM tags"))
        tree.setIndentation(_INDENT)
        tree.setUniformRowHeights(True)
        tree.setModel(self._model)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        for column, width in enumerate(_COLUMNS):
            tree.setColumnWidth(column, width)
        for text, keys, slot in (
            (self.tr("&Copy the value"), "Ctrl+C", self._copy_value),
            (self.tr("Copy &tag and value"), "Ctrl+Shift+C", self._copy_line),
        ):
            action = QAction(text, tree)
            action.setShortcut(QKeySequence(keys))
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(slot)
            tree.addAction(action)
        return tree

    def _make_note(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setSpacing(_GAP)
        column.addStretch(1)
        for label in (self._what, self._hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addStretch(1)
        return page
