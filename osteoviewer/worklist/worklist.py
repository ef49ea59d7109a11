"""`Worklist`: films in the order in which they are analysed, the state of each, and the time that is left."""

from collections import Counter, deque
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, replace
from statistics import median

from osteoviewer.worklist.film import ListedFilm, Outcome, State

LAST_TIMES = 9
"""Films whose time tells how long the others will take."""


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the worklist: a film, where it stands, and what came of it; None while nothing did."""

    film: ListedFilm
    state: State = State.WAITING
    outcome: Outcome | None = None


class Worklist:
    """Films and what became of them. It belongs to one thread, and holds no pixels."""

    def __init__(self) -> None:
        self._entries: dict[Hashable, Entry] = {}
        self._counts: Counter[State] = Counter()
        self._queue: deque[Hashable] = deque()
        self._known: dict[Hashable, Outcome] = {}
        self._times: deque[float] = deque(maxlen=LAST_TIMES)

    @property
    def entries(self) -> Mapping[Hashable, Entry]:
        """The lines by the keys of their films, in the order in which they were added."""
        return self._entries

    @property
    def known(self) -> dict[Hashable, Outcome]:
        """A copy of what is known, by `Member` and by SHA-256, whether its film is listed or not."""
        return dict(self._known)

    def count(self, *states: State) -> int:
        """Return how many films are in one of these states."""
        return sum(self._counts[state] for state in states)

    @property
    def over(self) -> int:
        """How many films there is an answer for."""
        return sum(count for state, count in self._counts.items() if state.is_over)

    @property
    def left(self) -> int:
        """How many films are being analysed or wait for it."""
        return self.count(State.WAITING, State.ANALYSING)

    @property
    def seconds_left(self) -> float | None:
        """How long the rest will take, by the median of the last films; None while that cannot be told."""
        return median(self._times) * self.left if self._times and self.left else None

    def add(self, films: Iterable[ListedFilm]) -> int:
        """Add films and return how many are new; one that failed, was stopped, or has changed, waits again."""
        new = 0
        for film in films:
            before = self._entries.get(film.key)
            if before is None or before.film.member != film.member or before.state in (State.FAILED, State.STOPPED):
                if before is not None and before.state is State.ANALYSING:
                    continue
                new += before is None
                self._put(film)
        return new

    def _put(self, film: ListedFilm) -> None:
        outcome = None if film.member is None else self._known.get(film.member)
        if outcome is not None:
            self._set(Entry(film, outcome.state, outcome))
            return
        before = self._entries.get(film.key)
        self._set(Entry(film))
        if before is None or before.state is not State.WAITING:
            self._queue.append(film.key)

    def take(self) -> ListedFilm | None:
        """Return the film that is analysed next, which is then being analysed; None where none waits."""
        while self._queue:
            entry = self._entries.get(self._queue.popleft())
            if entry is not None and entry.state is State.WAITING:
                self._set(replace(entry, state=State.ANALYSING))
                return entry.film
        return None

    def put_back(self, key: Hashable) -> None:
        """Let a film whose analysis was given up wait again, before all others."""
        entry = self._entries.get(key)
        if entry is not None and entry.state is State.ANALYSING:
            self._set(replace(entry, state=State.WAITING))
            self._queue.appendleft(key)

    def settle(self, key: Hashable, outcome: Outcome) -> None:
        """Take what became of a film; where it is not listed, it is only remembered."""
        entry = self._entries.get(key)
        marks = [mark for mark in (outcome.member, outcome.sha256) if mark]
        if entry is not None:
            if entry.state is State.ANALYSING and not any(mark in self._known for mark in marks):
                self._times.append(outcome.seconds)
            self._set(replace(entry, state=outcome.state, outcome=outcome))
        if outcome.state is not State.FAILED:
            self._known.update((mark, outcome) for mark in marks)

    def stop(self) -> tuple[Hashable, ...]:
        """Let no film wait any more; return those that did."""
        stopped = tuple(key for key, entry in self._entries.items() if entry.state in (State.WAITING, State.ANALYSING))
        for key in stopped:
            self._set(replace(self._entries[key], state=State.STOPPED))
        self._queue.clear()
        return stopped

    def restart(self) -> tuple[Hashable, ...]:
        """Let the films that were stopped wait again; return them."""
        stopped = tuple(key for key, entry in self._entries.items() if entry.state is State.STOPPED)
        for key in stopped:
            self._set(replace(self._entries[key], state=State.WAITING))
        self._queue.extend(stopped)
        return stopped

    def clear(self) -> None:
        """Take all films off the list; what is known of them is still known."""
        self._entries, self._counts = {}, Counter()
        self._queue.clear()

    def _set(self, entry: Entry) -> None:
        before = self._entries.get(entry.film.key)
        if before is not None:
            self._counts[before.state] -= 1
        self._counts[entry.state] += 1
        self._entries[entry.film.key] = entry
