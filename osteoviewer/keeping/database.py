"""`Database`: the file that keeps what was done to films; a damaged one is set aside and told of, never deleted."""

import logging
import sqlite3
import threading
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import DatabaseError

from osteoviewer.errors import NotKept, OsteoViewerError
from osteoviewer.keeping.tables import OtherFormat, open_engine

_COMPANIONS = ("-wal", "-shm", "")
"""What SQLite puts beside a file; the file itself goes last, for it is what makes the others mean something."""
_ASIDE = "damaged"

_log = logging.getLogger(__name__)
_T = TypeVar("_T")


class Database:
    """The file, opened when it is first used; from any thread. Two windows may use it at once.

    Parameters
    ----------
    path : Path
        It need not exist.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._engine: Engine | None = None
        self._lock = threading.RLock()
        self._complaints: list[OsteoViewerError] = []

    def complaints(self) -> tuple[OsteoViewerError, ...]:
        """Return what went wrong and was mended since this was asked last."""
        with self._lock:
            told, self._complaints = tuple(self._complaints), []
            return told

    def do(self, work: Callable[[Connection], _T]) -> _T:
        """Do something in a transaction of its own.

        Raises
        ------
        NotKept
            When the file cannot be used; nothing of it was done then.
        """
        with self._lock:
            try:
                return self._try(work)
            except (DatabaseError, ValueError) as error:
                if not _is_damaged(error):
                    raise _not_kept() from error
                self._set_aside()
            except OSError as error:
                raise _not_kept() from error
            except OtherFormat as error:
                raise NotKept(
                    "What was kept of films was written by a newer OsteoViewer.",
                    "Nothing is kept by this version; use the newer one.",
                ) from error
            try:
                return self._try(work)
            except (DatabaseError, ValueError, OSError, OtherFormat) as error:
                raise _not_kept() from error

    def close(self) -> None:
        """Give the file back; it is opened again when it is next used."""
        with self._lock:
            if self._engine is not None:
                self._engine.dispose()
                self._engine = None

    def _try(self, work: Callable[[Connection], _T]) -> _T:
        if self._engine is None:
            self._engine = open_engine(self._path)
        with self._engine.begin() as link:
            return work(link)

    def _set_aside(self) -> None:
        """Keep a damaged file under another name."""
        self.close()
        number = 1
        while (aside := self._path.with_name(f"{self._path.name}.{_ASIDE}-{number}")).exists():
            number += 1
        try:
            for companion in _COMPANIONS:
                beside = Path(f"{self._path}{companion}")
                if beside.exists():
                    beside.replace(f"{aside}{companion}")
        except OSError as error:
            raise _not_kept() from error
        _log.warning("What was kept of films is damaged; it was set aside.")
        self._complaints.append(
            NotKept(
                "What was kept of films is damaged and cannot be used.",
                f"It was set aside as “{aside.name}”; from now on things are kept anew.",
            )
        )


def _not_kept() -> NotKept:
    return NotKept(
        "What was done to this film could not be kept.", "Check that your disk is not full and can be written to."
    )


def _is_damaged(error: DatabaseError | ValueError) -> bool:
    if isinstance(error, ValueError):  # a value that this program does not write
        return True
    return getattr(error.orig, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
