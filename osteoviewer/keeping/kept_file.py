"""`KeptFile`: the store and the audit record of one file. What they need is loaded when they are first used."""

import threading
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from osteoviewer.errors import OsteoViewerError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from osteoviewer.keeping.audit import AuditRecord
    from osteoviewer.keeping.database import Database
    from osteoviewer.keeping.store import Store
    from osteoviewer.keeping.values import JSON, FilmKey


class KeptFile:
    """What is kept of films and what was done with them. From any thread but the interface's: it reads and writes.

    Parameters
    ----------
    path : Path
        The file; it need not exist.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock = threading.Lock()

    def read(self, film: "FilmKey") -> "Mapping[str, JSON]":
        """Return what is kept of a film, by topic; as `Store.read`, and usually without loading what that needs."""
        from osteoviewer.keeping.look import look_up

        found = look_up(self.path, film)
        return self.store.read(film) if found is None else found

    @cached_property
    def store(self) -> "Store":
        """What is kept."""
        from osteoviewer.keeping.store import Store

        return Store(self._database, self.path)

    @cached_property
    def record(self) -> "AuditRecord":
        """What was done."""
        from osteoviewer.keeping.audit import AuditRecord

        return AuditRecord(self._database)

    def complaints(self) -> tuple[OsteoViewerError, ...]:
        """Return what went wrong and was mended since this was asked last."""
        return self._made.complaints() if "_made" in vars(self) else ()

    def close(self) -> None:
        """Give the file back."""
        if "_made" in vars(self):
            self._made.close()

    @property
    def _database(self) -> "Database":
        with self._lock:  # two threads must not make two
            return self._made

    @cached_property
    def _made(self) -> "Database":
        from osteoviewer.keeping.database import Database

        return Database(self.path)
