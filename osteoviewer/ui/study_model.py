"""The list of studies as a Qt model: one row a study, a series or a film. What is not looked at costs nothing."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QPixmap

from osteoviewer.studies.rows import FilmRow, Listing, Row, SeriesRow, StudyRow
from osteoviewer.ui.films import Film, FilmList, State
from osteoviewer.ui.privacy import Privacy
from osteoviewer.ui.sentences import told
from osteoviewer.ui.study_desk import StudyDesk
from osteoviewer.ui.words import class_word

if TYPE_CHECKING:
    from osteoviewer.studies.thumbnails import Thumbnail

_MOST_PICTURES = 400
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Look:
    """What is drawn of a row: two lines of text, its thumbnail if there is one yet, and the film where it was opened.

    A thumbnail that is null stands for a film that cannot be shown.
    """

    lines: tuple[str, str]
    picture: QPixmap | None
    film: Film | None


class StudyModel(QAbstractTableModel):
    """Rows of a `StudyDesk`, with the states of the films that were opened."""

    def __init__(self, desk: StudyDesk, privacy: Privacy, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk, self._privacy = desk, privacy
        self._rows, self._places = desk.listing.rows, desk.listing.places
        self._films: dict[Hashable, Film] = {}
        self._pictures: dict[Hashable, QPixmap] = {}
        desk.rows_changed.connect(self._take_rows)
        desk.thumbnails.changed.connect(self._take_thumbnails)
        privacy.changed.connect(self._follow_privacy)

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Return 1."""
        return 0 if parent.isValid() else 1

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a row shows; the texts are those that are read aloud too."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        row = self._rows[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole | Qt.ItemDataRole.AccessibleTextRole:
                return "\n".join(line for line in self._lines(row) if line)
            case Qt.ItemDataRole.ToolTipRole:
                return self._tip(row)
        return None

    def flags(self, index: _Index) -> Qt.ItemFlag:
        """Let every row be reached; a series has nothing to choose."""
        flags = Qt.ItemFlag.ItemIsEnabled
        if index.isValid() and not isinstance(self._rows[index.row()], SeriesRow):
            flags |= Qt.ItemFlag.ItemIsSelectable
        return flags

    def row(self, place: int) -> Row:
        """Return one of the rows."""
        return self._rows[place]

    def look(self, place: int) -> tuple[Row, Look]:
        """Return one of the rows and what is drawn of it."""
        row = self._rows[place]
        return row, Look(self._lines(row), self._picture(row), self._films.get(row.key))

    def place(self, key: Hashable) -> int | None:
        """Return where a film, study or series stands."""
        return self._places.get(key)

    @Slot(object)
    def show_films(self, films: FilmList) -> None:
        """Show the states of the films that were opened."""
        films_now: dict[Hashable, Film] = {film.source.key: film for film in films.films}
        changed = [key for key, film in films_now.items() if self._films.get(key) is not film]
        changed += [key for key in self._films if key not in films_now]
        self._films = films_now
        self._tell(changed)

    @Slot()
    def _follow_privacy(self) -> None:
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    @Slot(object)
    def _take_rows(self, listing: Listing) -> None:
        self.beginResetModel()
        self._rows, self._places = listing.rows, listing.places
        self.endResetModel()

    @Slot(object)
    def _take_thumbnails(self, keys: frozenset[Hashable]) -> None:
        for key in keys:
            self._pictures.pop(key, None)
        self._tell(keys)

    def _tell(self, keys: Iterable[Hashable]) -> None:
        """Say that rows have changed, in one signal: the view draws no more than it shows."""
        places = [place for key in keys if (place := self._places.get(key)) is not None]
        if places:
            self.dataChanged.emit(self.index(min(places), 0), self.index(max(places), 0))

    def _picture(self, row: Row) -> QPixmap | None:
        if not isinstance(row, FilmRow):
            return None
        if row.key not in self._pictures:
            thumbnail = self._desk.thumbnail(row.key)
            if thumbnail is None:
                return None
            pixmap = QPixmap()
            if thumbnail.png is not None:
                pixmap.loadFromData(thumbnail.png)
            while len(self._pictures) >= _MOST_PICTURES:
                self._pictures.pop(next(iter(self._pictures)))
            self._pictures[row.key] = pixmap
        return self._pictures[row.key]

    def _lines(self, row: Row) -> tuple[str, str]:
        match row:
            case StudyRow():
                return self._study_lines(row)
            case SeriesRow():
                name = row.description or self.tr("Series")
                number = "" if row.number is None else f"{row.number}  "
                return "", f"{number}{name}" if not self._privacy.is_on else self.tr("Series {n}").format(
                    n=row.number or ""
                )
        title = self._privacy.film_name(row.title, row.key)
        film = self._films.get(row.key)
        return title, row.detail if film is None else self._state_word(film)

    def _study_lines(self, row: StudyRow) -> tuple[str, str]:
        count = self.tr("{n} films").format(n=row.films) if row.films > 1 else ""
        if self._privacy.is_on:
            return self.tr("Patient hidden"), count
        patient = "  ".join(part for part in (row.patient_name, row.patient_id) if part)
        study = "  ".join(part for part in (row.date, row.description) if part)
        if not patient:
            return study or self.tr("Unnamed study"), count
        return patient, study or count

    def _tip(self, row: Row) -> str:
        lines = [line for line in self._lines(row) if line]
        if isinstance(row, StudyRow) and not self._privacy.is_on and row.films > 1:
            lines.append(self.tr("{n} films").format(n=row.films))
        if isinstance(row, FilmRow):
            thumbnail: Thumbnail | None = self._desk.thumbnails.find(row.key)
            if thumbnail is not None and thumbnail.problem is not None:
                lines.append(" ".join(told(thumbnail.problem)))
            elif row.entry is not None and not self._privacy.is_on and row.entry.member.name != row.title:
                lines.append(row.entry.member.name)
        return "\n".join(lines)

    def _state_word(self, film: Film) -> str:
        words: Mapping[State, str] = {
            State.WAITING: self.tr("waiting"),
            State.READING: self.tr("reading"),
            State.ANALYSING: self.tr("analysing"),
            State.DONE: ", ".join(map(class_word, film.labels)) or self.tr("stages done"),
            State.REFUSED: class_word(None),
            State.FAILED: self.tr("not analysed"),
            State.CANCELLED: self.tr("cancelled"),
        }
        return words[film.state]
