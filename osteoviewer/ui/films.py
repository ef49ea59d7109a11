"""The list of opened films and the state of each, as immutable values."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from osteoviewer.ui.film_source import FilmSource


class State(StrEnum):
    """Where a film stands; `EMPTY` is for a window without one."""

    EMPTY = "empty"
    WAITING = "waiting"
    READING = "reading"
    ANALYSING = "analysing"
    DONE = "done"
    REFUSED = "refused"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def is_busy(self) -> bool:
        """Whether work for the film is going on."""
        return self in (State.READING, State.ANALYSING)


@dataclass(frozen=True, eq=False)
class Film:
    """An opened film: where it comes from, how far it is, and its knees' classes from left to right.

    None stands for a knee of which nothing can be told.
    """

    source: FilmSource
    state: State = State.WAITING
    labels: tuple[str | None, ...] = ()


@dataclass(frozen=True, eq=False)
class FilmList:
    """Films in the order they were opened, and the place of the one on the screen; None when there is none."""

    films: tuple[Film, ...] = ()
    index: int | None = None

    @property
    def current(self) -> Film | None:
        """The film on the screen."""
        return None if self.index is None else self.films[self.index]

    def with_added(self, sources: Sequence[FilmSource]) -> "FilmList":
        """Add films that are not there yet, and go to the first of those given."""
        known = {film.source.key for film in self.films}
        films = (*self.films, *(Film(source) for source in sources if source.key not in known))
        return FilmList(films, next(place for place, film in enumerate(films) if film.source.key == sources[0].key))

    def at(self, index: int) -> "FilmList":
        """Go to a film; one whose work is given up by that waits again."""
        return replace(self.left(), index=index)

    def with_source(self, source: FilmSource) -> "FilmList":
        """Return the list with another source, such as another frame, for the current film, which waits to be read."""
        films = tuple(Film(source) if place == self.index else film for place, film in enumerate(self.films))
        return replace(self, films=films)

    def left(self) -> "FilmList":
        """Go to no film; one whose work is given up by that waits again."""
        current = self.current
        films = self.with_state(State.WAITING) if current is not None and current.state.is_busy else self
        return replace(films, index=None)

    def with_state(self, state: State, labels: tuple[str | None, ...] = ()) -> "FilmList":
        """Return the list with the current film in another state."""
        films = tuple(
            replace(film, state=state, labels=labels) if place == self.index else film
            for place, film in enumerate(self.films)
        )
        return replace(self, films=films)

    def without_current(self) -> "FilmList":
        """Take the current film out and go to the one that takes its place."""
        if self.index is None:
            return self
        films = self.films[: self.index] + self.films[self.index + 1 :]
        return FilmList(films, min(self.index, len(films) - 1) if films else None)
