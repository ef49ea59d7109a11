"""`ThumbnailDesk`: the thumbnails of the rows that are looked at, fetched in the background. No widgets."""

import logging
from collections import OrderedDict
from collections.abc import Hashable, Iterator, Mapping
from concurrent.futures import Executor
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.studies.library import Library
from osteoviewer.studies.member import Member
from osteoviewer.ui.background import LatestTask
from osteoviewer.ui.faults import log_fault

if TYPE_CHECKING:
    from osteoviewer.studies.thumbnails import Thumbnail

_KEPT = 2_000
_MOST_WANTED, _FETCHED_AT_ONCE = 64, 8

_log = logging.getLogger(__name__)


class ThumbnailDesk(QObject):
    """Keeps the thumbnails that were looked at last.

    Parameters
    ----------
    executor : Executor
        With a worker to spare.
    library : Library
        Makes and keeps thumbnails.
    """

    changed = Signal(object)
    """Frozenset of the keys of films."""

    def __init__(self, executor: Executor, library: Library, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._library = library
        self._kept: OrderedDict[Hashable, Thumbnail] = OrderedDict()
        self._wanted: OrderedDict[Hashable, Member | Radiograph] = OrderedDict()
        self._is_fetching = False
        self._task = LatestTask(executor, self)
        self._task.delivered.connect(self._take_fetched)
        self._task.failed.connect(self._fail)
        self._task.finished.connect(self._finish)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._fetch)

    def find(self, key: Hashable) -> "Thumbnail | None":
        """Return a film's thumbnail if it is at hand."""
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def want(self, key: Hashable, film: "Member | Radiograph") -> None:
        """Fetch a thumbnail, or make it of a film that is at hand; those that were asked for last come first."""
        self._wanted[key] = film
        self._wanted.move_to_end(key)
        while len(self._wanted) > _MOST_WANTED:
            self._wanted.popitem(last=False)
        self._soon.start()

    def take(self, made: "Mapping[Hashable, Thumbnail]") -> None:
        """Keep thumbnails that a search has made: those that are wanted, and others while there is room."""
        self._keep({key: made[key] for key in made if key in self._wanted or len(self._kept) < _KEPT})

    def clear(self) -> None:
        """Forget all thumbnails."""
        self._kept.clear()
        self._wanted.clear()

    def stop(self) -> None:
        """Give up all work; nothing of it arrives any more."""
        self._soon.stop()
        self._task.cancel()

    @Slot()
    def _fetch(self) -> None:
        if not self._is_fetching and self._wanted:
            newest = dict(self._wanted.popitem() for _ in range(min(_FETCHED_AT_ONCE, len(self._wanted))))
            self._is_fetching = True
            self._task.start(partial(_fetched, self._library, newest))

    @Slot(object)
    def _take_fetched(self, made: "tuple[Hashable, Thumbnail]") -> None:
        self._keep(dict([made]))

    def _keep(self, made: "Mapping[Hashable, Thumbnail]") -> None:
        for key, thumbnail in made.items():
            self._kept[key] = thumbnail
            self._kept.move_to_end(key)
            self._wanted.pop(key, None)
        while len(self._kept) > _KEPT:
            self._kept.popitem(last=False)
        if made:
            self.changed.emit(frozenset(made))

    @Slot()
    def _finish(self) -> None:
        self._is_fetching = False
        self._fetch()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        log_fault(_log, error)
        self._finish()


def _fetched(
    library: Library, wanted: "Mapping[Hashable, Member | Radiograph]"
) -> "Iterator[tuple[Hashable, Thumbnail]]":
    """Fetch thumbnails, in the worker."""
    members = [film for film in wanted.values() if isinstance(film, Member)]
    for member, thumbnail in library.thumbnails(members) if members else ():
        yield member.spot, thumbnail
    for key, film in wanted.items():
        if isinstance(film, Radiograph):
            yield key, _drawn(film)


def _drawn(film: Radiograph) -> "Thumbnail":
    from osteoviewer.imaging.gray_window import choose_window
    from osteoviewer.studies.thumbnails import Thumbnail, encode_thumbnail

    return Thumbnail(encode_thumbnail(film.pixels, choose_window(film.pixels)))
