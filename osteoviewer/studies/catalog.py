"""A search for films as a stream of batches, for a thread in the background: what is known first, thumbnails last.

The stream keeps nothing that it has given away but the films that still want a thumbnail, and of those not more than
`MOST_WAITING`. Closing it stops the search.
"""

import logging
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from pathlib import Path

from osteoviewer.errors import OsteoViewerError
from osteoviewer.studies.found import Batch, FilmEntry, Progress
from osteoviewer.studies.header import Header, read_header
from osteoviewer.studies.index import Index
from osteoviewer.studies.limits import LIMITS, Limits
from osteoviewer.studies.member import Member, MemberReader
from osteoviewer.studies.places import is_called_film, list_members, no_film
from osteoviewer.studies.problems import Problem, Tally
from osteoviewer.studies.rank import rank
from osteoviewer.studies.rows import Rank
from osteoviewer.studies.thumbnails import Thumbnail, make_thumbnail

MOST_WAITING = 20_000
"""Films that wait for a thumbnail; of more, those that come last are left without one."""

_FIRST_CHUNK, _CHUNK = 16, 512
_THUMBNAIL_CHUNK = 128
_SECONDS_A_BATCH = 0.1

_log = logging.getLogger(__name__)


def scan(
    paths: Sequence[Path],
    index: Index,
    *,
    max_pixels: int,
    limits: Limits = LIMITS,
    clock: Callable[[], float] = time.monotonic,
) -> Iterator[Batch]:
    """Search for films.

    Parameters
    ----------
    paths : sequence of Path
        Files, folders, ZIP archives and DICOMDIR files, mixed.
    index : Index
        What was listed before; what is found is added to it.
    max_pixels : int
        Larger pictures get no thumbnail.
    limits : Limits
        How much is taken on.
    clock : callable
        Gives seconds, for batches that come often enough.

    Yields
    ------
    Batch
        About ten a second, empty ones too while nothing is found.
    """
    with MemberReader(limits) as reader:
        search = _Search(index, reader, max_pixels, clock)
        try:
            with closing(list_members(paths, limits=limits)) as listing:  # type: ignore[type-var]
                yield from search.list_films(listing)
            yield from search.make_thumbnails()
            index.forget_old()
        finally:
            search.keep()
            _log.info("Listed %d films of %d files, %d problems.", search.films, search.files, search.tally.total)


class _Search:
    """A search that goes on: what it has found and not given away yet, and the films that wait."""

    def __init__(self, index: Index, reader: MemberReader, max_pixels: int, clock: Callable[[], float]) -> None:
        self.files = self.films = self.thumbnails = 0
        self.tally = Tally()
        self._index, self._reader, self._max_pixels, self._clock = index, reader, max_pixels, clock
        self._given = clock()
        self._found: list[FilmEntry] = []
        self._made: list[tuple[Member, Thumbnail]] = []
        self._new_headers: list[tuple[Member, Header]] = []
        self._new_thumbnails: list[tuple[Member, Thumbnail]] = []
        self._waiting: dict[Rank, deque[Member]] = {rank: deque() for rank in Rank}

    def list_films(self, listing: Iterator[Member | Problem | None]) -> Iterator[Batch]:
        """List the films; of each chunk of files those that are known come first, and one thumbnail after it."""
        chunk: list[Member] = []
        size = _FIRST_CHUNK
        for listed in listing:
            if isinstance(listed, Problem):
                self.tally.add(listed)
            elif listed is not None:
                chunk.append(listed)
            if len(chunk) >= size:
                yield from self._list_chunk(chunk)
                chunk, size = [], _CHUNK
            elif self._is_due():
                yield self._batch()
        yield from self._list_chunk(chunk)
        yield self._batch(is_listed=True)

    def _list_chunk(self, chunk: Sequence[Member]) -> Iterator[Batch]:
        known = self._index.headers(chunk)
        for member in chunk:
            if member in known:
                self._add(member, known[member])
        self.files += len(known)
        if known:
            yield self._batch()
        for member in chunk:
            if member not in known:
                self.files += 1
                self._read(member)
                if self._is_due():
                    yield self._batch()
        if self._found:
            yield self._batch()
        self._make(self._next_waiting(1))
        if self._made:
            yield self._batch()
        self.keep()

    def make_thumbnails(self) -> Iterator[Batch]:
        """Make the thumbnails of the films that wait, the best ones first."""
        while members := self._next_waiting(_THUMBNAIL_CHUNK):
            for member in self._make_known(members):
                self._make([member])
                if self._is_due():
                    yield self._batch(is_listed=True)
            self.keep()
            yield self._batch(is_listed=True)

    def keep(self) -> None:
        """Write to the index what is not written yet."""
        self._index.keep_headers(self._new_headers)
        self._index.keep_thumbnails(self._new_thumbnails)
        self._new_headers, self._new_thumbnails = [], []

    def _read(self, member: Member) -> None:
        try:
            with self._reader.open(member) as file:
                header = read_header(file)
        except OsteoViewerError as error:
            self.tally.add(Problem.of(error, member.place))
            return
        if header is None and is_called_film(member):
            self.tally.add(no_film(member))
        elif header is not None:
            self._new_headers.append((member, header))
            self._add(member, header)

    def _add(self, member: Member, header: Header) -> None:
        entry = FilmEntry(member, header, rank(header))
        self.films += 1
        self._found.append(entry)
        self._waiting[entry.rank].append(member)
        if sum(map(len, self._waiting.values())) > MOST_WAITING:
            next(self._waiting[last] for last in reversed(Rank) if self._waiting[last]).pop()

    def _next_waiting(self, count: int) -> list[Member]:
        members: list[Member] = []
        for waiting in self._waiting.values():
            while waiting and len(members) < count:
                members.append(waiting.popleft())
        return members

    def _make_known(self, members: Sequence[Member]) -> list[Member]:
        """Take the thumbnails that are kept; return the members without one."""
        known = self._index.thumbnails(members)
        self._made.extend(known.items())
        self.thumbnails += len(known)
        return [member for member in members if member not in known]

    def _make(self, members: Sequence[Member]) -> None:
        for member in self._make_known(members) if members else ():
            made = member, make_thumbnail(member, self._reader, max_pixels=self._max_pixels)
            self._made.append(made)
            self._new_thumbnails.append(made)
            self.thumbnails += 1

    def _is_due(self) -> bool:
        return self._clock() - self._given >= _SECONDS_A_BATCH

    def _batch(self, *, is_listed: bool = False) -> Batch:
        progress = Progress(self.files, self.films, self.thumbnails, is_listed)
        batch = Batch(tuple(self._found), tuple(self._made), self.tally.take_changed(), progress)
        self._found, self._made, self._given = [], [], self._clock()
        return batch
