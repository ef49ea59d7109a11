"""`Shelf`: everything that searches have found. It belongs to one thread."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from osteoviewer.studies.member import Spot
from osteoviewer.studies.problems import Problem
from osteoviewer.studies.rows import Contents, Loose

if TYPE_CHECKING:
    from osteoviewer.studies.found import Batch, FilmEntry, Progress


@dataclass
class Shelf:
    """What searches have found so far, each film once; a newer finding of the same place replaces the older.

    Attributes
    ----------
    progress : Progress or None
        Of the search that goes on, or the last one; None before it has said anything.
    """

    progress: "Progress | None" = None
    _films: "dict[Spot, FilmEntry]" = field(default_factory=dict)
    _problems: dict[tuple[str, str], Problem] = field(default_factory=dict)

    def begin(self) -> None:
        """Forget the problems and the progress of the last search; the films stay."""
        self._problems, self.progress = {}, None

    def take(self, batch: "Batch") -> None:
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

    def find(self, key: Hashable) -> "FilmEntry | None":
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
