"""`Shelf`: everything that searches have found, and the rows of the list that a question about it leaves.

A row is a study, a series of several films, or a film. Rows are made from one immutable `Contents` at a time, in
whatever thread; the shelf itself belongs to one thread.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from osteoviewer.imaging.reader import Kind
from osteoviewer.imaging.texts import plain
from osteoviewer.studies.arrange import Order, Patient, Series, Study, arrange, matching
from osteoviewer.studies.found import Batch, FilmEntry, Progress
from osteoviewer.studies.member import Spot
from osteoviewer.studies.problems import Problem
from osteoviewer.studies.rank import Rank


@dataclass(frozen=True, slots=True)
class Query:
    """What is asked of the shelf.

    Attributes
    ----------
    search : str
        Words that must occur; empty for all films.
    order : Order
        How patients are sorted.
    last_rank : Rank
        Films that rank behind it are left out.
    folded : frozenset
        Keys of the studies whose films are not listed.
    """

    search: str = ""
    order: Order = Order.BEST
    last_rank: Rank = Rank.NOT_A_RADIOGRAPH
    folded: frozenset[Hashable] = frozenset()


@dataclass(frozen=True, slots=True)
class Loose:
    """A film that was opened and that no search has found: a drawn one, or one that was named a moment ago."""

    key: Hashable
    name: str


@dataclass(frozen=True, slots=True)
class StudyRow:
    """A study: the patient, and what was done when.

    Attributes
    ----------
    key : hashable
        The same whenever the study is.
    patient_name, patient_id, date, description : str
        As in the header; empty where it states none. A folder of pictures has its name as description.
    films : int
        How many are listed below it.
    is_folded : bool
        Whether they are hidden.
    """

    key: Hashable
    patient_name: str
    patient_id: str
    date: str
    description: str
    films: int
    is_folded: bool


@dataclass(frozen=True, slots=True)
class SeriesRow:
    """A series of several films."""

    key: Hashable
    number: int | None
    description: str
    modality: str
    films: int


@dataclass(frozen=True, slots=True)
class FilmRow:
    """A film.

    Attributes
    ----------
    key : hashable
        The member's spot; for a film that no search has found, what it was given with.
    title : str
        What tells it from the others of its study; never empty.
    detail : str
        Its kind and size, as far as known.
    entry : FilmEntry or None
        None for a loose film.
    """

    key: Hashable
    title: str
    detail: str
    entry: FilmEntry | None


Row = StudyRow | SeriesRow | FilmRow


@dataclass(frozen=True)
class Contents:
    """What is on the shelf at one moment."""

    films: tuple[FilmEntry, ...]
    loose: tuple[Loose, ...]


@dataclass
class Shelf:
    """What searches have found so far, each film once; a newer finding of the same place replaces the older.

    Attributes
    ----------
    progress : Progress
        Of the search that goes on, or the last one.
    """

    progress: Progress = field(default_factory=Progress)
    _films: dict[Spot, FilmEntry] = field(default_factory=dict)
    _problems: dict[tuple[str, str], Problem] = field(default_factory=dict)

    def begin(self) -> None:
        """Forget the problems and the progress of the last search; the films stay."""
        self._problems, self.progress = {}, Progress()

    def take(self, batch: Batch) -> None:
        """Add what a search gave."""
        self._films.update((film.member.spot, film) for film in batch.films)
        self._problems.update(((problem.message, problem.hint), problem) for problem in batch.problems)
        self.progress = batch.progress

    def remove(self, key: Hashable) -> None:
        """Take a film off the list."""
        self._films.pop(key, None)  # type: ignore[call-overload]

    def clear(self) -> None:
        """Take everything off the list."""
        self._films = {}
        self.begin()

    def find(self, key: Hashable) -> FilmEntry | None:
        """Return a film by its spot."""
        return self._films.get(key)  # type: ignore[call-overload,no-any-return]

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What could not be used, with counts."""
        return tuple(self._problems.values())

    def count(self, loose: Iterable[Loose] = ()) -> int:
        """Return how many films there are."""
        return len(self._films) + sum(film.key not in self._films for film in loose)

    def contents(self, loose: Iterable[Loose] = ()) -> Contents:
        """Return what is there now, and films that are listed though no search has found them."""
        return Contents(tuple(self._films.values()), tuple(film for film in loose if film.key not in self._films))


def rows_of(contents: Contents, query: Query) -> tuple[Row, ...]:
    """Return the rows of the list.

    Parameters
    ----------
    contents : Contents
        Everything on the shelf.
    query : Query
        What of it is listed, and how; while words are searched for, nothing is folded.
    """
    words = plain(query.search).split()
    loose = [film for film in contents.loose if all(word in plain(film.name) for word in words)]
    rows: list[Row] = [FilmRow(film.key, film.name, "", None) for film in loose]
    films = matching(contents.films, search=query.search, last_rank=query.last_rank)
    for patient in arrange(films, order=query.order):
        for study in patient.studies:
            rows.extend(_rows_of_study(patient, study, query))
    return tuple(rows)


def _rows_of_study(patient: Patient, study: Study, query: Query) -> Iterator[Row]:
    is_folded = not query.search and study.key in query.folded
    count = sum(len(series.films) for series in study.series)
    yield StudyRow(study.key, patient.name, patient.identifier, study.date, study.description, count, is_folded)
    if is_folded:
        return
    for series in study.series:
        has_row = len(series.films) > 1 and len(study.series) > 1
        if has_row:
            yield SeriesRow(series.key, series.number, series.description, series.modality, len(series.films))
        for film in series.films:
            yield FilmRow(film.member.spot, _title(film, series, has_row=has_row), _detail(film), film)


def _title(film: FilmEntry, series: Series, *, has_row: bool) -> str:
    """Return what tells a film from its neighbours: the view below a series row, else the series."""
    header = film.header
    if header.kind is Kind.PICTURE:
        return film.member.name
    view = " ".join(part for part in (header.body_part.capitalize(), header.view_position, header.laterality) if part)
    if has_row:
        return view or film.member.name
    if not series.description or plain(series.description) == plain(view):
        return view or film.member.name
    extra = (header.view_position, header.laterality)
    said = plain(series.description).split()
    return " ".join((series.description, *(part for part in extra if part and plain(part) not in said)))


def _detail(film: FilmEntry) -> str:
    header = film.header
    size = f"{header.columns} × {header.rows}" if header.rows and header.columns else ""
    return " ".join(part for part in (header.modality, size) if part)


@dataclass(frozen=True)
class Listing:
    """The rows of a list, and what is looked up in them.

    Attributes
    ----------
    rows : tuple of Row
        From top to bottom.
    places : mapping
        Where the row with a key stands.
    film_keys : tuple
        The keys of the films, in order.
    film_places : mapping
        Where the film with a key stands among the films.
    """

    rows: tuple[Row, ...] = ()
    places: Mapping[Hashable, int] = field(default_factory=dict)
    film_keys: tuple[Hashable, ...] = ()
    film_places: Mapping[Hashable, int] = field(default_factory=dict)

    @classmethod
    def of(cls, rows: tuple[Row, ...]) -> "Listing":
        """Look everything up once, so that the window need not."""
        keys = tuple(row.key for row in rows if isinstance(row, FilmRow))
        places = {row.key: place for place, row in enumerate(rows)}
        return cls(rows, places, keys, {key: place for place, key in enumerate(keys)})
