"""`StudyDesk`: searches for films in the background, keeps what was found, and says which rows there are. No widgets.

A search goes on while films are read. Rows are made anew in the background as films come in, at most as often as
leaves time for everything else; thumbnails are fetched for the rows that are looked at.
"""

import logging
import time
from collections.abc import Hashable, Iterable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.studies.kinds import is_medium
from osteoviewer.studies.library import Library
from osteoviewer.studies.member import place_of
from osteoviewer.studies.rows import Contents, Listing, Loose, Query, Rank, StudyRow, loose_rows
from osteoviewer.studies.shelf import Shelf
from osteoviewer.ui.background import LatestTask
from osteoviewer.ui.faults import log_fault
from osteoviewer.ui.film_source import FilmSource, ReadFilm, source_of
from osteoviewer.ui.thumbnail_desk import ThumbnailDesk

if TYPE_CHECKING:
    from osteoviewer.studies.found import Batch, FilmEntry
    from osteoviewer.studies.problems import Problem
    from osteoviewer.studies.thumbnails import Thumbnail

CHOICE_GRACE_MS = 300
"""How long a better film than those found so far is waited for before one is shown."""

_ROWS_EVERY_MS = 150
_TIMES_THE_LAST = 4

_log = logging.getLogger(__name__)


class StudyDesk(QObject):
    """What the list of studies shows, and the only thing it asks.

    Parameters
    ----------
    executor : Executor
        With three workers to spare: for a search, for rows and for thumbnails.
    library : Library
        Searches and makes thumbnails.
    read : callable
        Reads films.
    """

    rows_changed = Signal(object)
    """`Listing`."""
    progress_changed = Signal()
    found = Signal(object)
    """`FilmSource` of the best film of a search, as soon as it is plain which that is."""
    found_nothing = Signal(object)
    """`OsteoViewerError`: a search has come to its end without a film."""

    def __init__(self, executor: Executor, library: Library, *, read: ReadFilm, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library, self._read = library, read
        self._shelf, self._query = Shelf(), Query()
        self._sources: dict[Hashable, FilmSource] = {}
        self._candidates: dict[Hashable, Rank] = {}
        self._opened: tuple[FilmSource, ...] = ()
        self._listing = Listing()
        self.thumbnails = ThumbnailDesk(executor, library, self)
        self._named: tuple[Path, ...] = ()
        self._roots: tuple[Path, ...] = ()
        self._is_due = self._is_searching = self._is_choosing = self._is_chosen_next = self._is_arranging = (
            self._is_stale
        ) = False
        self._arranged_at, self._arranging_ms = 0.0, 0.0
        self._search_task, self._rows_task = LatestTask(executor, self), LatestTask(executor, self)
        self._search_task.delivered.connect(self._take)
        self._search_task.failed.connect(self._fail)
        self._search_task.finished.connect(self._finish)
        self._rows_task.delivered.connect(self._take_rows)
        self._rows_task.failed.connect(partial(log_fault, _log))
        self._choice = QTimer(self, singleShot=True, interval=CHOICE_GRACE_MS)
        self._choice.timeout.connect(self._choose)
        self._rows_timer = QTimer(self, singleShot=True)
        self._rows_timer.timeout.connect(self._arrange)

    @property
    def listing(self) -> Listing:
        """The rows as they were last made."""
        return self._listing

    @property
    def query(self) -> Query:
        """What is asked of the list."""
        return self._query

    @property
    def problems(self) -> "tuple[Problem, ...]":
        """What the search could not use."""
        return self._shelf.problems

    @property
    def film_count(self) -> int:
        """How many films are on the list, whatever is asked of it."""
        return self._shelf.count(self._loose())

    @property
    def library(self) -> Library:
        """What searches are asked of."""
        return self._library

    def contents(self) -> Contents:
        """Return all films that are on the list, whatever is asked of it."""
        return self._shelf.contents(self._loose())

    @property
    def is_searching(self) -> bool:
        """Whether films are still being found."""
        return self._is_searching

    def plan(self, paths: Sequence[Path]) -> None:
        """Have places searched, once a film that was named is analysed, which the search would slow down."""
        self._named, self._is_due = tuple(paths), True

    @property
    def named(self) -> tuple[Path, ...]:
        """What was named last."""
        return self._named

    def origin(self, source: FilmSource) -> Path | None:
        """Return what was named last that a film was found in: its file, or a folder, archive or medium around it."""
        if source.member is None:
            return None
        file = source.member.path
        for named in map(Path, map(place_of, self._named)):
            if named == file or named in file.parents or (is_medium(named) and named.parent in file.parents):
                return named
        return None

    def search_planned(self, *, is_choosing: bool = False) -> None:
        """Search what was planned, if anything was, and go on with what an unfinished search has left.

        Parameters
        ----------
        is_choosing : bool
            Whether the best film is to be told by `found`.
        """
        if not self._is_due:
            return
        self._is_due = False
        left = self._roots if self._is_searching else ()
        self._roots = tuple(dict.fromkeys((*self._named, *left)))
        self._is_searching, self._is_choosing, self._is_chosen_next = True, is_choosing, False
        self._candidates = {}
        self._shelf.begin()
        self._search_task.start(partial(self._library.search, self._roots))
        self.progress_changed.emit()

    @Slot()
    def stop_search(self) -> None:
        """Leave the list as it is, and show the best film that was found for a search that is to say which."""
        if not self._is_searching:
            return
        self._search_task.cancel()
        if self._end_choosing():
            self.found_nothing.emit(
                OsteoViewerError("The search was stopped before it found a film.", "Search again ({key:again}).")
            )

    def stop(self) -> None:
        """Give up all work; nothing of it arrives any more."""
        self._choice.stop()
        self._rows_timer.stop()
        self._search_task.cancel()
        self._rows_task.cancel()
        self.thumbnails.stop()

    def ask(self, **changes: object) -> None:
        """Change what is asked of the list: see `Query`."""
        self._query = replace(self._query, **changes)  # type: ignore[arg-type]
        self._arrange_at_once()

    def fold(self, key: Hashable) -> None:
        """Hide the films of a study, or show them again."""
        self.ask(folded=self._query.folded ^ {key})

    def fold_all(self, is_folded: bool) -> None:
        """Hide the films of all studies that are listed, or show all."""
        studies = (row.key for row in self._listing.rows if isinstance(row, StudyRow))
        self.ask(folded=frozenset(studies) if is_folded else frozenset())

    def show_opened(self, sources: Iterable[FilmSource]) -> None:
        """List films that were opened, whether a search finds them or not."""
        opened = tuple(sources)
        if [source.key for source in opened] != [source.key for source in self._opened]:
            self._opened = opened
            self._arrange_at_once()

    def source(self, key: Hashable) -> FilmSource | None:
        """Return how a listed film is opened, the same each time."""
        opened = next((source for source in self._opened if source.key == key), None)
        entry = self._shelf.find(key)
        if opened is None and entry is not None:
            opened = self._sources.get(key) or source_of(entry.member, self._read)
            self._sources[key] = opened
        return opened

    def neighbour(self, key: Hashable, by: int) -> FilmSource | None:
        """Return the film that is listed so many places after another one; None beyond the ends of the list."""
        keys, place = self._listing.film_keys, self._listing.film_places.get(key)
        place = 0 if place is None else place + by
        return self.source(keys[place]) if 0 <= place < len(keys) else None

    def remove(self, key: Hashable) -> None:
        """Take a film off the list; the file stays."""
        self._shelf.remove(key)
        self._sources.pop(key, None)
        self._arrange_at_once()

    def clear(self) -> None:
        """Take everything off the list; the files stay."""
        self.stop_search()
        self._shelf.clear()
        self._sources.clear()
        self.thumbnails.clear()
        self._arrange_at_once()
        self.progress_changed.emit()

    def forget(self) -> None:
        """Delete what is kept of all studies that were ever listed.

        Raises
        ------
        OSError
            When the file cannot be deleted.
        """
        self._library.forget()

    def thumbnail(self, key: Hashable) -> "Thumbnail | None":
        """Return a film's thumbnail; where there is none yet it is fetched, once the first film is on the screen."""
        thumbnail = self.thumbnails.find(key)
        if thumbnail is None and not self._is_due:
            film = self._shelf.find(key) or next((source for source in self._opened if source.key == key), None)
            if film is not None and film.member is not None:
                self.thumbnails.want(key, film.member)
        return thumbnail

    def show_drawn(self, source: FilmSource, radiograph: Radiograph) -> None:
        """Take the thumbnail of a drawn film from the film, which is on the screen."""
        if source.member is None and self.thumbnails.find(source.key) is None:
            self.thumbnails.want(source.key, radiograph)

    @Slot(object)
    def _take(self, batch: "Batch") -> None:
        self._shelf.take(batch)
        self.thumbnails.take({member.spot: thumbnail for member, thumbnail in batch.thumbnails})
        if batch.films:
            self._arrange_soon()
            if self._is_choosing:
                self._look_for_best(batch.films)
        if batch.progress.is_listed and self._is_choosing:
            self._choose()
        self.progress_changed.emit()

    def _look_for_best(self, films: "Sequence[FilmEntry]") -> None:
        self._candidates.update((film.member.spot, film.rank) for film in films)
        if any(film.rank is Rank.FRONTAL_KNEE for film in films):
            self._choose()
        elif not self._choice.isActive():
            self._choice.start()

    @Slot()
    def _choose(self) -> None:
        """Tell the best film of this search, if there is any, as soon as it is plain which of them is listed first."""
        self._choice.stop()
        if self._is_choosing and self._candidates:
            self._is_chosen_next = True
            self._arrange_at_once()

    def _tell_best(self) -> None:
        """Tell the film; one that the list leaves out comes after those of its rank that are listed."""
        places = self._listing.film_places
        self._is_choosing = self._is_chosen_next = False
        best = min(self._candidates, key=lambda key: (self._candidates[key], places.get(key, len(places))))
        self._candidates = {}
        self.found.emit(self.source(best))

    @Slot()
    def _finish(self) -> None:
        if self._end_choosing():
            self.found_nothing.emit(_nothing_found(self._shelf.problems))

    def _end_choosing(self) -> bool:
        """End the search; return whether it was to say which film to show and has none."""
        self._choose()
        has_nothing = self._is_choosing and not self._candidates
        self._end_search()
        return has_nothing

    def _end_search(self) -> None:
        self._choice.stop()
        self._is_searching = False
        self._arrange_at_once()
        self.progress_changed.emit()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._end_search()
        if not isinstance(error, OsteoViewerError):
            log_fault(_log, error)
            error = OsteoViewerError("The search for films broke off.", "Details are in the log; open them again.")
        self.found_nothing.emit(error)

    def _arrange_soon(self) -> None:
        """Make the rows anew, at a pace that leaves time for everything else."""
        self._is_stale = True
        pause = max(_ROWS_EVERY_MS, _TIMES_THE_LAST * self._arranging_ms)
        since = (time.monotonic() - self._arranged_at) * 1000
        if since >= pause:
            self._arrange()
        elif not self._rows_timer.isActive():
            self._rows_timer.start(round(pause - since))

    def _arrange_at_once(self) -> None:
        self._is_stale = True
        self._is_arranging = False  # what is being arranged is given up
        self._arrange()

    @Slot()
    def _arrange(self) -> None:
        if self._is_arranging or not self._is_stale:
            return
        self._is_arranging, self._is_stale = True, False
        self._arranged_at = time.monotonic()
        self._rows_task.start(partial(_arranged, self.contents(), self._query))

    def _loose(self) -> Iterator[Loose]:
        return (Loose(source.key, source.name) for source in self._opened)

    @Slot(object)
    def _take_rows(self, listing: Listing) -> None:
        self._is_arranging = False
        self._arranging_ms = (time.monotonic() - self._arranged_at) * 1000
        self._listing = listing
        self.rows_changed.emit(listing)
        if self._is_chosen_next:
            self._tell_best()
        if self._is_stale:
            self._arrange_soon()


def _arranged(contents: Contents, query: Query) -> Iterator[Listing]:
    if not contents.films:  # as when a film has been named: the first one does not wait for the rest of this
        yield Listing.of(tuple(loose_rows(contents, query)))
        return
    from osteoviewer.studies.listing import rows_of

    yield Listing.of(rows_of(contents, query))


def _nothing_found(problems: "Sequence[Problem]") -> OsteoViewerError:
    """Say why there is nothing to show: the one reason there is, or that there is no film."""
    if len(problems) == 1:
        return OsteoViewerError(problems[0].message, problems[0].hint)
    return OsteoViewerError("No film was found.", "Open a folder, a ZIP archive or a medium that holds radiographs.")
