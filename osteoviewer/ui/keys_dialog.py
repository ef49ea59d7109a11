"""Every command with its keys, which can be changed, and what the mouse does. It does not block the window."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLabel,
    QLineEdit,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from osteoviewer.ui.apart import side_by_side
from osteoviewer.ui.font_follower import FontFollower
from osteoviewer.ui.key_map import KeyMap, Keys
from osteoviewer.ui.keys_feature import spelled
from osteoviewer.ui.roles import as_role

_WIDTH, _HEIGHT = 620, 720
_ROW_MARGIN = 6
_NAME = Qt.ItemDataRole.UserRole
_REFUSED = frozenset({"Return", "Enter", "Tab", "Backtab", "Shift+Tab", "Shift+Backtab"})
"""Keys that go from one control to the next and press it: without them the keyboard alone is not enough."""


class KeysDialog(QDialog):
    """The list of keys.

    Parameters
    ----------
    texts : Mapping
        What each command is called, by its name, in the order of the menus.
    keys : KeyMap
        Their keys.
    parent : QWidget
        The window.
    """

    changed = Signal(object)
    """`KeyMap`."""

    def __init__(self, texts: Mapping[str, str], keys: KeyMap, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(_WIDTH, _HEIGHT)
        self._texts, self._map = texts, keys
        self._wanted: Keys = ()
        self._table = self._make_table()
        self._search = QLineEdit()
        self._search.setPlaceholderText(self.tr("Search commands"))
        self._search.setAccessibleName(self.tr("Search commands"))
        self._search.setClearButtonEnabled(True)
        self._edit = QKeySequenceEdit()
        self._edit.setMaximumSequenceLength(1)
        self._edit.setAccessibleName(self.tr("New keys for the chosen command"))
        self._title, self._words = as_role(QLabel(), "strong"), QLabel()
        self._words.setWordWrap(True)
        self._none, self._standard = QPushButton(self.tr("&No key")), QPushButton(self.tr("&Standard key"))
        self._all = QPushButton(self.tr("&All standard keys"))
        self._swap, self._refuse = QPushButton(self.tr("S&wap")), QPushButton(self.tr("&Leave as it is"))
        self._lay_out()
        self._connect()
        self._fill()
        self._table.selectRow(0)

    def _lay_out(self) -> None:
        change, answer, last = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        change.addWidget(self._edit, 1)
        change.addWidget(self._none)
        change.addWidget(self._standard)
        answer.addWidget(self._words, 1)
        answer.addWidget(self._swap)
        answer.addWidget(self._refuse)
        close = QPushButton(self.tr("&Close"))
        close.clicked.connect(self.reject)
        last.addWidget(self._all)
        last.addStretch(1)
        last.addWidget(close)
        column = QVBoxLayout(self)
        column.addWidget(self._search)
        column.addWidget(self._table, 1)
        column.addWidget(self._title)
        for row in (change, answer, last):
            column.addLayout(row)
        for button in (self._none, self._standard, self._all, self._swap, self._refuse, close):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self._search.textChanged.connect(self._find)
        self._table.itemSelectionChanged.connect(self._show_chosen)
        self._table.itemActivated.connect(lambda _item: self._edit.setFocus())
        self._edit.keySequenceChanged.connect(self._ask)
        self._none.clicked.connect(partial(self._want, ()))
        self._standard.clicked.connect(self._want_standard)
        self._all.clicked.connect(self._restore_all)
        self._swap.clicked.connect(self._do_swap)
        self._refuse.clicked.connect(self._show_chosen)

    @property
    def _chosen(self) -> str | None:
        """The name of the chosen command; None where the row is one of the mouse's."""
        rows = self._table.selectionModel().selectedRows()
        item = self._table.item(rows[0].row(), 0) if rows else None
        name = None if item is None else item.data(_NAME)
        return name if isinstance(name, str) else None

    @Slot()
    def _show_chosen(self) -> None:
        """Be about the chosen command, with no question open."""
        name = self._chosen
        self._wanted = ()
        self._edit.blockSignals(True)
        self._edit.clear()
        self._edit.blockSignals(False)
        for widget in (self._edit, self._none):
            widget.setEnabled(name is not None)
        self._standard.setEnabled(name is not None and not self._map.is_standard(name))
        self._all.setEnabled(bool(self._map.changed))
        self._title.setText(
            "" if name is None else self.tr("New keys for “{command}”").format(command=self._texts[name])
        )
        self._say(self.tr("Press the keys in the field.") if name is not None else self.tr("The mouse stays as it is."))

    def _say(self, words: str, *, is_question: bool = False) -> None:
        self._words.setText(words)
        for button in (self._swap, self._refuse):
            button.setVisible(is_question)

    @Slot(QKeySequence)
    def _ask(self, keys: QKeySequence) -> None:
        if keys.count():
            self._want((spelled(keys),))

    @Slot()
    def _want_standard(self) -> None:
        if self._chosen is not None:
            self._want(self._map.standard[self._chosen])

    def _want(self, keys: Keys) -> None:
        """Give the chosen command these keys, where no other has them; else ask."""
        name = self._chosen
        if name is None:
            return
        if _REFUSED & set(keys):
            self._show_chosen()
            self._say(self.tr("This key moves between the controls and presses them. Choose another."))
            return
        owners = {owner: key for key in keys if (owner := self._map.owner(key)) not in (None, name)}
        if owners:
            owner, key = next(iter(owners.items()))
            words = self.tr("{keys} belongs to “{command}”. Swap the keys of the two?")
            self._wanted = keys
            self._say(words.format(keys=native((key,)), command=self._texts[owner or ""]), is_question=True)
            self._swap.setFocus()
            return
        self._take(self._map.with_keys(name, keys))

    @Slot()
    def _do_swap(self) -> None:
        if self._chosen is not None:
            self._take(self._map.swapped(self._chosen, self._wanted))

    @Slot()
    def _restore_all(self) -> None:
        self._take(KeyMap(self._map.standard, {}))

    def _take(self, keys: KeyMap) -> None:
        self._map = keys
        for row in range(self._table.rowCount()):
            self._show_keys(row)
        self._show_chosen()
        name = self._chosen
        if name is not None:
            shown = native(keys.all()[name]) or self.tr("no key")
            self._say(self.tr("“{command}” has {keys} now.").format(command=self._texts[name], keys=shown))
        self.changed.emit(keys)

    def _show_keys(self, row: int) -> None:
        command, item = self._table.item(row, 0), self._table.item(row, 1)
        name = None if command is None else command.data(_NAME)
        if item is None or not isinstance(name, str):
            return
        item.setText(native(self._map.all()[name]))
        font = item.font()
        font.setBold(not self._map.is_standard(name))
        item.setFont(font)

    @Slot()
    def _find(self) -> None:
        words = self._search.text().casefold().split()
        for row in range(self._table.rowCount()):
            cells = (self._table.item(row, column) for column in (0, 1))
            text = " ".join(cell.text() for cell in cells if cell is not None).casefold()
            self._table.setRowHidden(row, not all(word in text for word in words))

    def _fill(self) -> None:
        mouse = (
            (self.tr("Move the film, or the region with handles"), self.tr("Drag with the left button")),
            (self.tr("Choose its knee"), self.tr("Click on a region")),
            (self.tr("Choose what is drawn; a drag moves it or its point"), self.tr("Click on a line or its label")),
            (self.tr("Write on it"), self.tr("Double click on a line or its label")),
            (self.tr("Window (sideways) and level (up and down)"), self.tr("Drag with the right button")),
            (self.tr("Zoom at the cursor"), self.tr("Wheel")),
            (self.tr("Fit the film"), self.tr("Double click")),
        )
        self._table.setRowCount(len(self._texts) + len(mouse))
        for row, (name, text) in enumerate(self._texts.items()):
            command = QTableWidgetItem(text)
            command.setData(_NAME, name)
            self._table.setItem(row, 0, command)
            self._table.setItem(row, 1, QTableWidgetItem())
            self._show_keys(row)
        for row, pair in enumerate(mouse, start=len(self._texts)):
            for column, text in enumerate(pair):
                self._table.setItem(row, column, QTableWidgetItem(text))

    def _make_table(self) -> QTableWidget:
        table = QTableWidget(0, 2)
        table.setAccessibleName(self.tr("Keys"))
        table.setHorizontalHeaderLabels([self.tr("What it does"), self.tr("Key")])
        table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setTabKeyNavigation(False)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        FontFollower(table, partial(_fit_rows, table))
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        return table


def _fit_rows(table: QTableWidget) -> None:
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + _ROW_MARGIN)


def native(keys: Keys) -> str:
    """Return keys as this system writes them."""
    spelling = QKeySequence.SequenceFormat.NativeText
    return side_by_side(*(QKeySequence(key).toString(spelling) for key in keys), gap="  ")
