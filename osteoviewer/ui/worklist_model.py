"""The worklist as a Qt model: one row a film. What is not looked at costs nothing; rows move only when asked to."""

from collections.abc import Callable, Hashable, Mapping
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QGuiApplication, QIcon, QPalette

from osteoviewer.ui.privacy import Privacy
from osteoviewer.ui.words import time_text
from osteoviewer.ui.worklist_signs import pair_icon, sign_side, state_icon
from osteoviewer.ui.worklist_words import chances_text, classes_text, sets_text, state_word
from osteoviewer.worklist.film import State
from osteoviewer.worklist.worklist import Entry

_Index = QModelIndex | QPersistentModelIndex
_Sign = State | tuple[str | None, ...]
_SEVERITY: Mapping[str | None, int] = {"osteoporosis": 0, "osteopenia": 1, "normal": 2, None: 4}
_OTHER_CLASS = 3
_STATES = tuple(State)


class Column(IntEnum):
    """What stands in a column."""

    STATE = 0
    PATIENT = 1
    STUDY = 2
    FILM = 3
    CLASS = 4
    CHANCE = 5
    RULED = 6
    TIME = 7


class WorklistModel(QAbstractTableModel):
    """Lines of a worklist.

    Parameters
    ----------
    entries : callable
        Gives the lines by key, in the order in which they were added.
    privacy : Privacy
        While it is on no patient, study or film is named.
    """

    def __init__(
        self, entries: Callable[[], Mapping[Hashable, Entry]], privacy: Privacy, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._entries, self._privacy = entries, privacy
        self._keys: list[Hashable] = list(entries())
        self._places = {key: place for place, key in enumerate(self._keys)}
        self._sorting: tuple[int, Qt.SortOrder] | None = None
        self._icons: dict[_Sign, QIcon] = {}
        privacy.changed.connect(self.redraw)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many films there are."""
        return 0 if parent.isValid() else len(self._keys)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a column is called."""
        if orientation is not Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        titles = {
            Column.STATE: self.tr("State"),
            Column.PATIENT: self.tr("Patient"),
            Column.STUDY: self.tr("Study"),
            Column.FILM: self.tr("Film"),
            Column.CLASS: self.tr("Class of each knee"),
            Column.CHANCE: self.tr("Probability"),
            Column.RULED: self.tr("Cannot be ruled out"),
            Column.TIME: self.tr("Time"),
        }
        return titles[Column(section)]

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows; the whole of it as its tip, since it may be cut off."""
        if not index.isValid() or index.row() >= len(self._keys):
            return None
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.ToolTipRole:
                return self.text(index.row(), index.column())
            case Qt.ItemDataRole.DecorationRole:
                return self._icon(self.entry(index.row()), index.column())
            case Qt.ItemDataRole.AccessibleTextRole:
                title = self.headerData(index.column(), Qt.Orientation.Horizontal)
                return f"{title}: {self.text(index.row(), index.column())}"
        return None

    def entry(self, place: int) -> Entry:
        """Return the line in a place."""
        return self._entries()[self._keys[place]]

    def place(self, key: Hashable) -> int | None:
        """Return where a film stands."""
        return self._places.get(key)

    def line(self, place: int) -> str:
        """Return a line as text, its cells separated by tabs."""
        return "\t".join(self.text(place, column).replace("\t", " ") for column in Column)

    def text(self, place: int, column: int) -> str:
        """Return the words of a cell."""
        entry = self.entry(place)
        film, outcome = entry.film, entry.outcome
        match column:
            case Column.STATE:
                return state_word(entry.state)
            case Column.PATIENT:
                names = "  ".join(part for part in (film.patient, film.patient_id) if part)
                return self.tr("hidden") if self._privacy.is_on else names
            case Column.STUDY:
                return self.tr("hidden") if self._privacy.is_on else film.study
            case Column.FILM:
                return self._privacy.film_name(film.name, film.key)
        if outcome is None:
            return ""
        match column:
            case Column.CLASS:
                return classes_text(outcome)
            case Column.CHANCE:
                return chances_text(outcome)
            case Column.RULED:
                return sets_text(outcome)
        return time_text(outcome.seconds)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort the rows; what is equal keeps the order in which it was added, what is not known comes last."""
        self._sorting = (column, order) if column >= 0 else None
        self.sort_again()

    @Slot()
    def sort_again(self) -> None:
        """Sort by what is known now; until then rows keep their places, whatever becomes known."""
        self.layoutAboutToBeChanged.emit()
        before = [self._keys[index.row()] for index in self.persistentIndexList()]
        self._keys = self._sorted()
        self._places = {key: place for place, key in enumerate(self._keys)}
        for old, key in zip(list(self.persistentIndexList()), before, strict=True):
            self.changePersistentIndex(old, self.index(self._places[key], old.column()))
        self.layoutChanged.emit()

    @Slot()
    def take_list(self) -> None:
        """Show films that came, below those that are there; or that all have gone."""
        entries = self._entries()
        if self._keys and self._keys[0] not in entries:
            self.beginResetModel()
            self._keys, self._places = [], {}
            self.endResetModel()
        new = [key for key in entries if key not in self._places]
        if new:
            self.beginInsertRows(QModelIndex(), len(self._keys), len(self._keys) + len(new) - 1)
            self._places.update({key: place for place, key in enumerate(new, start=len(self._keys))})
            self._keys += new
            self.endInsertRows()
        self.take_changed(tuple(entries))

    @Slot(object)
    def take_changed(self, keys: tuple[Hashable, ...]) -> None:
        """Show lines that have changed, in one signal: the view draws no more than it shows."""
        places = [place for key in keys if (place := self._places.get(key)) is not None]
        if places:
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), len(Column) - 1))

    @Slot()
    def redraw(self) -> None:
        """Draw everything anew: names were hidden or shown, or the colours are others."""
        self._icons.clear()
        if self._keys:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._keys) - 1, len(Column) - 1))

    def _sorted(self) -> list[Hashable]:
        entries = self._entries()
        if self._sorting is None:
            return list(entries)
        column, order = self._sorting
        value_of = self._values(column)
        known, unknown = [], []
        for key, entry in entries.items():
            value = value_of(entry)
            if value is None:
                unknown.append(key)
            else:
                known.append((value, key))
        known.sort(key=lambda pair: pair[0], reverse=order is Qt.SortOrder.DescendingOrder)
        return [key for _, key in known] + unknown

    def _values(self, column: int) -> Callable[[Entry], Any]:
        """Return what lines are sorted by; names that are hidden sort nothing."""
        is_hidden = self._privacy.is_on
        values: Mapping[int, Callable[[Entry], Any]] = {
            Column.STATE: lambda entry: _STATES.index(entry.state),
            Column.PATIENT: lambda entry: None if is_hidden else (entry.film.patient.casefold() or None),
            Column.STUDY: lambda entry: None if is_hidden else (entry.film.study.casefold() or None),
            Column.FILM: lambda entry: None if is_hidden else entry.film.name.casefold(),
            Column.CLASS: _by_class,
            Column.CHANCE: lambda entry: next(iter(_chances(entry)), None),
            Column.RULED: lambda entry: None if entry.outcome is None else (sets_text(entry.outcome) or None),
            Column.TIME: lambda entry: None if entry.outcome is None else entry.outcome.seconds,
        }
        return values[column]

    def _icon(self, entry: Entry, column: int) -> QIcon | None:
        """Return the sign of a state, or the signs of the classes."""
        what: _Sign
        if column == Column.STATE:
            what = entry.state
        elif column == Column.CLASS and entry.outcome is not None and any(knee.label for knee in entry.outcome.knees):
            what = tuple(knee.told for knee in entry.outcome.knees)
        else:
            return None
        if what not in self._icons:
            self._icons[what] = _drawn(what)
        return self._icons[what]


def _drawn(what: _Sign) -> QIcon:
    colour = QGuiApplication.palette().color(QPalette.ColorRole.WindowText)
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    side = sign_side()
    if isinstance(what, State):
        return state_icon(what, colour, side, ratio)
    return pair_icon(what, colour, side, ratio)


def _by_class(entry: Entry) -> tuple[int, float] | None:
    """Sort by the worst class of a film's knees, then by how probable that one is; what cannot be told comes last."""
    if entry.outcome is None or not any(knee.label for knee in entry.outcome.knees):
        return None
    return min((_SEVERITY.get(knee.told, _OTHER_CLASS), -(knee.probability or 0.0)) for knee in entry.outcome.knees)


def _chances(entry: Entry) -> list[float]:
    """Return the probabilities that are shown, the largest first."""
    knees = () if entry.outcome is None else entry.outcome.knees
    return sorted(
        (knee.probability for knee in knees if knee.told is not None and knee.probability is not None), reverse=True
    )
