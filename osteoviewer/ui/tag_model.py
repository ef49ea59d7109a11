"""`TagModel`: the immutable rows of a DICOM header as a tree for Qt, of which only what is looked at is unfolded."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from osteoviewer.imaging.tag_rows import TagRow

TAG, NAME, VR, VALUE = range(4)
_AT_ONCE = 1000
_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


@dataclass(eq=False, slots=True)
class _Node:
    """A row that was looked at: where it hangs, and the numbers of what hangs on it once that was looked at too.

    `count` of its children are told of so far; the others follow when the view has got to the end of these.
    """

    row: TagRow | None
    children: tuple[TagRow, ...]
    parent: int
    place: int
    numbers: list[int] = field(default_factory=list)
    count: int = 0


class TagModel(QAbstractItemModel):
    """Tag, name, VR and value of each row. An index carries the number of its node; the root is number 0."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes = [_made(None, (), 0, 0)]

    def show_rows(self, rows: Sequence[TagRow]) -> None:
        """Show another tree."""
        self.beginResetModel()
        self._nodes = [_made(None, tuple(rows), 0, 0)]
        self.endResetModel()

    def row_at(self, index: _Index) -> TagRow | None:
        """Return what an index shows."""
        return self._node(index).row

    def value_of(self, index: _Index) -> str:
        """Return what is copied of a row."""
        row = self.row_at(index)
        return "" if row is None else row.whole

    def line_of(self, index: _Index) -> str:
        """Return tag, name and value of a row on one line."""
        row = self.row_at(index)
        if row is None:
            return ""
        value = " ".join(self.value_of(index).split())
        return " ".join(part for part in (row.tag, row.name, value) if part)

    def index(self, row: int, column: int, parent: _Index = _NONE) -> QModelIndex:
        """Return the place of a cell."""
        numbers = self._unfolded(self._number(parent))
        if not 0 <= row < len(numbers) or not 0 <= column < VALUE + 1:
            return QModelIndex()
        return self.createIndex(row, column, numbers[row])

    def parent(self, index: _Index = _NONE) -> QModelIndex:  # type: ignore[override]
        """Return what a row hangs on."""
        return self._index_of(self._node(index).parent)

    def rowCount(self, parent: _Index = _NONE) -> int:
        """Count what hangs on a row."""
        return 0 if parent.column() > 0 else self._node(parent).count

    def hasChildren(self, parent: _Index = _NONE) -> bool:
        """Tell whether anything hangs on a row."""
        return self.rowCount(parent) > 0

    def canFetchMore(self, parent: _Index) -> bool:
        """Tell whether more hangs on a row than was told of."""
        node = self._node(parent)
        return node.count < len(node.children)

    def fetchMore(self, parent: _Index) -> None:
        """Tell of more rows."""
        node = self._node(parent)
        count = min(node.count + _AT_ONCE, len(node.children))
        self.beginInsertRows(self._index_of(self._number(parent)), node.count, count - 1)
        node.count = count
        self.endInsertRows()

    def columnCount(self, _parent: _Index = _NONE) -> int:
        """Count the columns."""
        return VALUE + 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words of a cell."""
        row = self.row_at(index)
        if row is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._cells(row)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<p>{escape(self._cells(row)[index.column()])}</p>"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return " ".join(cell for cell in self._cells(row) if cell)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the words above a column."""
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return (self.tr("Tag"), self.tr("Name"), self.tr("VR"), self.tr("Value"))[section]

    def _cells(self, row: "TagRow") -> tuple[str, str, str, str]:
        return row.tag, row.name, row.vr, row.value

    def _index_of(self, number: int) -> QModelIndex:
        return QModelIndex() if number == 0 else self.createIndex(self._nodes[number].place, 0, number)

    def _number(self, index: _Index) -> int:
        return index.internalId() if index.isValid() else 0

    def _node(self, index: _Index) -> _Node:
        return self._nodes[self._number(index)]

    def _unfolded(self, number: int) -> list[int]:
        node = self._nodes[number]
        known = len(node.numbers)
        if known < node.count:
            node.numbers += range(len(self._nodes), len(self._nodes) + node.count - known)
            rows = enumerate(node.children[known : node.count], start=known)
            self._nodes += [_made(row, row.children, number, place) for place, row in rows]
        return node.numbers


def _made(row: TagRow | None, children: tuple[TagRow, ...], parent: int, place: int) -> _Node:
    return _Node(row, children, parent, place, count=min(_AT_ONCE, len(children)))
