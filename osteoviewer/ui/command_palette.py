"""The command palette: a few letters, an arrow or two, Enter."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QLabel, QLineEdit, QTreeView, QVBoxLayout, QWidget

from osteoviewer.ui.apart import apart
from osteoviewer.ui.command_search import Command, find_commands
from osteoviewer.ui.roles import as_role

_WIDTH, _ROWS, _BELOW_MENU = 600, 12, 12
_STANDARD_ROW = 24
_GAP = 6
_MOVES = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}
_NAME = Qt.ItemDataRole.UserRole


class CommandPalette(QFrame):
    """Lists commands above everything else in a window, until the keyboard goes elsewhere.

    Parameters
    ----------
    why_not : callable
        Says why a command cannot be used just now; empty where it can.
    window : QWidget
        In which it opens.
    """

    wanted = Signal(str)
    """The name of the command that was chosen."""

    def __init__(self, why_not: Callable[[str], str], window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._before: QWidget | None = None
        as_role(self, "palette")
        self.setAccessibleName(self.tr("Commands"))
        self._why_not = why_not
        self._commands: tuple[Command, ...] = ()
        self._recent: tuple[str, ...] = ()
        self._model = QStandardItemModel(0, 3, self)
        self._search, self._list = self._make_search(), self._make_list()
        self._words = as_role(QLabel(), "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(_GAP, _GAP, _GAP, _GAP)
        column.setSpacing(_GAP)
        column.setSizeConstraint(QVBoxLayout.SizeConstraint.SetFixedSize)
        for widget in (self._search, self._list, self._words):
            column.addWidget(widget)

    def open_with(self, commands: Sequence[Command], recent: Sequence[str]) -> None:
        """Show these commands, those that were used last first, at the top of the window."""
        self._before = self._window.focusWidget() if not self.isVisible() else self._before
        self._commands, self._recent = tuple(commands), tuple(recent)
        self._search.clear()
        self._list.ensurePolished()  # its rows are as high as the style sheet says only then
        self._find()
        row = self._list.sizeHintForRow(0)
        width = min(_WIDTH * row // _STANDARD_ROW, self._window.width() - 4 * _GAP)
        self._list.setFixedSize(width, _ROWS * row + 2 * self._list.frameWidth())
        self.move((self._window.width() - width) // 2 - _GAP, self.fontMetrics().height() + _BELOW_MENU)
        self.show()
        self.raise_()
        self._search.setFocus()

    def leave(self) -> None:
        """Go away, and give the keyboard back to where it was."""
        self.hide()
        if self._before is not None:
            self._before.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let arrows move through the list while words are typed, and keep them from the window’s commands."""
        if event.type() == QEvent.Type.FocusOut:
            self.hide()
        if not isinstance(event, QKeyEvent) or event.key() not in (*_MOVES, Qt.Key.Key_Escape):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.leave()
        elif event.type() == QEvent.Type.KeyPress:
            self._list.keyPressEvent(event)
        return True

    @Slot()
    def _find(self) -> None:
        model = self._model
        model.setRowCount(0)
        found = find_commands(self._commands, self._search.text(), self._recent)
        found.sort(key=lambda command: self._why_not(command.name) != "")  # what can be used comes first
        for command in found:
            model.appendRow(self._row(command))
        if found:
            self._list.setCurrentIndex(model.index(0, 0))
            self._list.scrollToTop()
        self._say("" if found else self.tr("No command is called so."))

    def _say(self, words: str) -> None:
        self._words.setText(words)
        self._words.setVisible(bool(words))

    def _row(self, command: Command) -> list[QStandardItem]:
        why_not = self._why_not(command.name)
        items = [QStandardItem(text) for text in (command.text, why_not or command.menu, apart(command.keys))]
        items[0].setData(command.name, _NAME)
        items[2].setTextAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        spoken = ", ".join(part for part in (command.text, command.menu, command.keys, why_not) if part)
        items[0].setData(spoken, Qt.ItemDataRole.AccessibleTextRole)
        for item in items:
            item.setEditable(False)
        if why_not:
            for item in items:
                item.setForeground(self.palette().placeholderText())
        return items

    @Slot()
    def _choose(self) -> None:
        index = self._list.currentIndex()
        if not index.isValid():
            return
        name = index.siblingAtColumn(0).data(_NAME)
        why_not = self._why_not(name)
        if why_not:
            self._say(why_not[:1].upper() + why_not[1:])
            return
        self.leave()
        self.wanted.emit(name)

    def _make_search(self) -> QLineEdit:
        search = QLineEdit()
        search.setPlaceholderText(self.tr("Search commands"))
        search.setAccessibleName(self.tr("Search commands"))
        search.textChanged.connect(self._find)
        search.returnPressed.connect(self._choose)
        search.installEventFilter(self)
        return search

    def _make_list(self) -> QTreeView:
        commands = QTreeView()
        commands.setAccessibleName(self.tr("Commands found"))
        commands.setModel(self._model)
        commands.setRootIsDecorated(False)
        commands.setUniformRowHeights(True)
        commands.setAllColumnsShowFocus(True)
        commands.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        commands.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        commands.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        header = commands.header()
        header.hide()
        header.setStretchLastSection(False)
        for column, mode in enumerate(
            (
                QHeaderView.ResizeMode.Stretch,
                QHeaderView.ResizeMode.ResizeToContents,
                QHeaderView.ResizeMode.ResizeToContents,
            )
        ):
            header.setSectionResizeMode(column, mode)
        commands.clicked.connect(self._choose)
        return commands
