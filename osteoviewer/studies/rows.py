"""The rows of the list of studies, and what is asked of it: values that the window may load before its first film."""

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from osteoviewer.imaging.texts import plain

if TYPE_CHECKING:
    from osteoviewer.studies.found import FilmEntry


class Rank(IntEnum):
    """How likely a film is one that this program is for; the lowest comes first."""

    FRONTAL_KNEE = 0
    KNEE = 1
    UNKNOWN = 2
    OTHER_VIEW = 3
    OTHER_PART = 4
    NOT_A_RADIOGRAPH = 5


class Order(StrEnum):
    """How patients are sorted."""

    BEST = "best"
    NAME = "name"
    NEWEST = "newest"


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
    entry: "FilmEntry | None"


Row = StudyRow | SeriesRow | FilmRow


@dataclass(frozen=True)
class Contents:
    """What is on the shelf at one moment."""

    films: "tuple[FilmEntry, ...]"
    loose: tuple[Loose, ...]


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


def loose_rows(contents: Contents, query: Query) -> list[Row]:
    """Return the rows of films that no search has found."""
    words = plain(query.search).split()
    found = (film for film in contents.loose if all(word in plain(film.name) for word in words))
    return [FilmRow(film.key, film.name, "", None) for film in found]
