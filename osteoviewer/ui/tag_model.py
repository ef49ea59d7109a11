"""`TagModel`: the immutable rows of a DICOM header as a tree for Qt, of which only what is looked at is unfolded."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt

if TYPE_CHECKING:
    from osteoviewer.imaging.dicom_tags import TagRow

TAG, NAME, VR, VALUE = range(4)
_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


@dataclass(eq=False, slots=True)
class _Node:
    """A row that was looked at: where it hangs, and the numbers of what hangs on it once that was looked at too."""

    row: "TagRow | None"
    children: "tuple[TagRow, ...]"
    parent: int
    place: int
    numbers: list[int] = field(default_factory=list)


class TagModel(QAbstractItemModel):
    """Tag, name, VR and value of each row. An index carries the number of its node; the root is number 0."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes = [_Node(None, (), 0, 0)]

    def show_rows(self, rows: "Sequence[TagRow]") -> None:
        """Show another tree."""
        self.beginResetModel()
        self._nodes = [_Node(None, tuple(rows), 0, 0)]
        self.endResetModel()

    def row_at(self, index: _Index) -> "TagRow | None":
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
        number = self._node(index).parent
        return QModelIndex() if number == 0 else self.createIndex(self._nodes[number].place, 0, number)

    def rowCount(self, parent: _Index = _NONE) -> int:
        """Count what hangs on a row."""
        return 0 if parent.column() > 0 else len(self._node(parent).children)

    def hasChildren(self, parent: _Index = _NONE) -> bool:
        """Tell whether anything hangs on a row."""
        return self.rowCount(parent) > 0

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

    def _number(self, index: _Index) -> int:
        return index.internalId() if index.isValid() else 0

    def _node(self, index: _Index) -> _Node:
        return self._nodes[self._number(index)]

    def _unfolded(self, number: int) -> list[int]:
        node = self._nodes[number]
        if len(node.numbers) < len(node.children):
            node.numbers = list(range(len(self._nodes), len(self._nodes) + len(node.children)))
            self._nodes += [_Node(row, row.children, number, place) for place, row in enumerate(node.children)]
        return node.numbers
