"""The list of studies as a Qt model: one row a study, a series or a film. What is not looked at costs nothing."""

from collections.abc import Hashable, Iterable, Mapping
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Slot
from PySide6.QtGui import QPixmap

from osteoviewer.studies.shelf import FilmRow, Row, SeriesRow, StudyRow
from osteoviewer.ui.films import Film, FilmList, State
from osteoviewer.ui.study_desk import StudyDesk
from osteoviewer.ui.words import class_word

if TYPE_CHECKING:
    from osteoviewer.studies.thumbnails import Thumbnail

ROW_ROLE, LINES_ROLE, FILM_ROLE, PICTURE_ROLE = (Qt.ItemDataRole.UserRole + place for place in range(1, 5))
"""The row itself; its two lines of text; the `Film` where it was opened, else None; its thumbnail as a pixmap."""

_MOST_PICTURES = 400
_Index = QModelIndex | QPersistentModelIndex


class StudyModel(QAbstractTableModel):
    """Rows of a `StudyDesk`, with the states of the films that were opened."""

    def __init__(self, desk: StudyDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._rows: tuple[Row, ...] = desk.rows
        self._places: dict[Hashable, int] = _places(self._rows)
        self._films: dict[Hashable, Film] = {}
        self._pictures: dict[Hashable, QPixmap] = {}
        self._numbers: dict[Hashable, int] = {}
        self._is_hidden = False
        desk.rows_changed.connect(self._take_rows)
        desk.thumbnails.changed.connect(self._take_thumbnails)

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
            case _ if role == ROW_ROLE:
                return row
            case _ if role == LINES_ROLE:
                return self._lines(row)
            case _ if role == FILM_ROLE:
                return self._films.get(row.key)
            case _ if role == PICTURE_ROLE:
                return self._picture(row)
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

    def hide_patients(self, is_hidden: bool) -> None:
        """Show numbers instead of what is known of a patient, or the other way round."""
        self._is_hidden = is_hidden
        self._pictures.clear()
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))

    @Slot(object)
    def _take_rows(self, rows: tuple[Row, ...]) -> None:
        self.beginResetModel()
        self._rows, self._places = rows, _places(rows)
        self.endResetModel()

    @Slot(object)
    def _take_thumbnails(self, keys: frozenset[Hashable]) -> None:
        for key in keys:
            self._pictures.pop(key, None)
        self._tell(keys)

    def _tell(self, keys: Iterable[Hashable]) -> None:
        for key in keys:
            place = self._places.get(key)
            if place is not None:
                self.dataChanged.emit(self.index(place, 0), self.index(place, 0))

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
                return "", f"{number}{name}" if not self._is_hidden else self.tr("Series {n}").format(
                    n=row.number or ""
                )
        title = self.tr("Film {n}").format(n=self._number(row.key)) if self._is_hidden else row.title
        film = self._films.get(row.key)
        return title, row.detail if film is None else self._state_word(film)

    def _study_lines(self, row: StudyRow) -> tuple[str, str]:
        count = self.tr("{n} films").format(n=row.films) if row.films > 1 else ""
        if self._is_hidden:
            return self.tr("Patient hidden"), count
        patient = "  ".join(part for part in (row.patient_name, row.patient_id) if part)
        study = "  ".join(part for part in (row.date, row.description) if part)
        if not patient:
            return study or self.tr("Unnamed study"), count
        return patient, study or count

    def _number(self, key: Hashable) -> int:
        return self._numbers.setdefault(key, len(self._numbers) + 1)

    def _tip(self, row: Row) -> str:
        lines = [line for line in self._lines(row) if line]
        if isinstance(row, StudyRow) and not self._is_hidden and row.films > 1:
            lines.append(self.tr("{n} films").format(n=row.films))
        if isinstance(row, FilmRow):
            thumbnail: Thumbnail | None = self._desk.thumbnails.find(row.key)
            if thumbnail is not None and thumbnail.problem is not None:
                lines.append(f"{thumbnail.problem.message} {thumbnail.problem.hint}")
            elif row.entry is not None and not self._is_hidden and row.entry.member.name != row.title:
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


def _places(rows: tuple[Row, ...]) -> dict[Hashable, int]:
    return {row.key: place for place, row in enumerate(rows)}
