"""`Library`: searches and thumbnails with one index behind them, which is opened when it is first needed."""

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from osteoviewer.studies.member import Member, MemberReader

if TYPE_CHECKING:
    from osteoviewer.studies.found import Batch
    from osteoviewer.studies.index import Index
    from osteoviewer.studies.thumbnails import Thumbnail


class Library:
    """What a window asks for films. It may be used by several threads.

    Parameters
    ----------
    index_file : Path
        Keeps what was listed; it need not exist.
    max_pixels : int
        Larger pictures get no thumbnail.
    """

    def __init__(self, index_file: Path, *, max_pixels: int) -> None:
        self._file, self._max_pixels = index_file, max_pixels
        self._lock = threading.Lock()
        self._index: Index | None = None

    def search(self, paths: Sequence[Path]) -> "Iterator[Batch]":
        """Search places; see `osteoviewer.studies.catalog.scan`."""
        from osteoviewer.studies.catalog import scan

        return scan(paths, self._opened(), max_pixels=self._max_pixels)

    def thumbnails(self, members: Sequence[Member]) -> "Iterator[tuple[Member, Thumbnail]]":
        """Give the thumbnails of these films, those that are kept first; the others are made and kept."""
        from osteoviewer.studies.thumbnails import make_thumbnail

        index = self._opened()
        known = index.thumbnails(members)
        yield from known.items()
        with MemberReader() as reader:
            for member in members:
                if member not in known:
                    made = member, make_thumbnail(member, reader, max_pixels=self._max_pixels)
                    index.keep_thumbnails([made])
                    yield made

    def forget(self) -> None:
        """Delete everything that was kept. What is listed from then on is kept again.

        Raises
        ------
        OSError
            When the file cannot be deleted.
        """
        with self._lock:  # until it is deleted, lest somebody else opens meanwhile what is then taken away
            index, self._index = self._index, None
            (index or _index(self._file)).remove()

    def close(self) -> None:
        """Close the index; it is opened again when it is needed."""
        with self._lock:
            if self._index is not None:
                self._index.close()
                self._index = None

    def _opened(self) -> "Index":
        with self._lock:
            if self._index is None:
                self._index = _index(self._file)
            return self._index


def _index(file: Path) -> "Index":
    from osteoviewer.studies.index import Index

    return Index(file)
