"""What was listed before, kept in an SQLite file of the user's cache so that a folder opens at once the second time.

A row holds what the list shows and a digest of where the film is, no path. Two windows may use the file at once, a
crash leaves it readable, and whatever is wrong with it is mended by making it anew: all of it can be read again.
"""

import contextlib
import logging
import sqlite3
import threading
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import (
    Boolean,
    Column,
    Connection,
    Engine,
    Integer,
    LargeBinary,
    MetaData,
    Select,
    Table,
    Text,
    create_engine,
    delete,
    event,
    func,
    select,
    text,
    update,
)
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.engine import URL
from sqlalchemy.exc import DatabaseError

from osteoviewer.imaging.reader import Kind
from osteoviewer.sqlite_file import BUSY_SECONDS, format_in, make_private, make_tables, use_write_ahead_log
from osteoviewer.studies.header import Header
from osteoviewer.studies.member import Member
from osteoviewer.studies.problems import Problem
from osteoviewer.studies.thumbnails import Thumbnail

FORMAT = 1
"""Number of the tables' layout; a file of an older one is made anew, and one of a newer one left alone."""

KEPT_DAYS, KEPT_ROWS = 90, 200_000
_COMPANIONS = ("", "-wal", "-shm", "-journal")

_log = logging.getLogger(__name__)
_tables = MetaData()
_TYPES: Mapping[str, Any] = {
    "series_number": Integer,
    "rows": Integer,
    "columns": Integer,
    "frames": Integer,
    "has_burned_in": Boolean,
}
_HEADER = [Column(field.name, _TYPES.get(field.name, Text)) for field in fields(Header)]
_members = Table(
    "members",
    _tables,
    Column("key", LargeBinary, primary_key=True),
    Column("mtime_ns", Integer, nullable=False),
    Column("size", Integer, nullable=False),
    Column("seen", Integer, nullable=False, index=True),
    *_HEADER,
)
_thumbnails = Table(
    "thumbnails",
    _tables,
    Column("key", LargeBinary, primary_key=True),
    Column("mtime_ns", Integer, nullable=False),
    Column("size", Integer, nullable=False),
    Column("png", LargeBinary),
    Column("message", Text),
    Column("hint", Text),
)
_SELECT_HEADERS = select(_members.c.key, _members.c.mtime_ns, _members.c.size, _members.c.seen, *_HEADER)

_T = TypeVar("_T")


class _OlderFormat(Exception):
    """The file was made by an older version of the program."""


class _NewerFormat(Exception):
    """The file was made by a newer version of the program, which would miss what is in it."""


@dataclass(frozen=True)
class _Row:
    """What identifies a member in the file."""

    key: bytes
    mtime_ns: int
    size: int

    @classmethod
    def of(cls, member: Member) -> "_Row":
        return cls(member.key, member.mtime_ns, member.size)


class Index:
    """The file, opened. Where it cannot be used at all, nothing is kept and nothing is found; it never fails.

    It may be used by several threads, which wait for each other.

    Parameters
    ----------
    path : Path
        The file; it need not exist.
    today : callable
        Gives the day, for telling what has not been seen for long.
    """

    def __init__(self, path: Path, *, today: Callable[[], date] = date.today) -> None:
        self._path = path
        self._today = today
        self._engine: Engine | None = None
        self._lock = threading.RLock()  # the window removes the file while a search is writing to it
        self._open()

    def headers(self, members: Sequence[Member]) -> dict[Member, Header]:
        """Return what is known of those members that are as they were."""
        by_key = {member.key: member for member in members}
        query = _SELECT_HEADERS.where(_members.c.key.in_(list(by_key)))
        known, long_seen, today = {}, [], self._day()
        for key, mtime_ns, size, seen, header in self._do(lambda link: _read_headers(link, query)) or ():
            if (mtime_ns, size) == (by_key[key].mtime_ns, by_key[key].size):
                known[by_key[key]] = header
                if seen != today:
                    long_seen.append(key)
        if long_seen:
            seen_today = update(_members).where(_members.c.key.in_(long_seen)).values(seen=today)
            self._do(lambda link: link.execute(seen_today))
        return known

    def keep_headers(self, found: Sequence[tuple[Member, Header]]) -> None:
        """Keep what was read, in one transaction."""
        if not found:
            return
        names = [column.name for column in _HEADER]
        rows = [
            vars(_Row.of(member)) | {"seen": self._day()} | {name: getattr(header, name) for name in names}
            for member, header in found
        ]
        self._do(lambda link: _replace(link, _members, rows))

    def thumbnails(self, members: Sequence[Member]) -> dict[Member, Thumbnail]:
        """Return the thumbnails of those members that have one and are as they were."""
        by_key = {member.key: member for member in members}
        query = select(_thumbnails).where(_thumbnails.c.key.in_(list(by_key)))
        found = {}
        for key, mtime_ns, size, png, message, hint in self._do(lambda link: link.execute(query).all()) or ():
            if (mtime_ns, size) == (by_key[key].mtime_ns, by_key[key].size):
                found[by_key[key]] = Thumbnail(png, None if message is None else Problem(message, hint or ""))
        return found

    def keep_thumbnails(self, made: Sequence[tuple[Member, Thumbnail]]) -> None:
        """Keep thumbnails, or why there are none, in one transaction."""
        if not made:
            return
        rows = [
            vars(_Row.of(member))
            | {
                "png": thumbnail.png,
                "message": thumbnail.problem and thumbnail.problem.message,
                "hint": thumbnail.problem and thumbnail.problem.hint,
            }
            for member, thumbnail in made
        ]
        self._do(lambda link: _replace(link, _thumbnails, rows))

    def forget_old(self, *, days: int = KEPT_DAYS, rows: int = KEPT_ROWS) -> None:
        """Drop what was not listed for `days`, and the oldest of what is more than `rows`."""
        self._do(lambda link: _forget(link, self._day() - days, rows))

    def close(self) -> None:
        """Give the file back."""
        with self._lock:
            if self._engine is not None:
                self._engine.dispose()
                self._engine = None

    def remove(self) -> None:
        """Close and delete the file and what belongs to it; nothing is kept afterwards.

        Raises
        ------
        OSError
            When it cannot be deleted.
        """
        with self._lock:
            self.close()
            for companion in _COMPANIONS:
                Path(f"{self._path}{companion}").unlink(missing_ok=True)

    def _day(self) -> int:
        return self._today().toordinal()

    def _open(self) -> None:
        """Open the file, making it anew once where that helps, else do without."""
        for _ in range(2):
            try:
                self._engine = _opened(self._path)
            except _OlderFormat:
                _log.warning("The list of studies was made by an older version and is made anew.")
            except _NewerFormat:
                _log.warning("The list of studies was made by a newer version and is left as it is.")
                break
            except DatabaseError as error:
                if not _is_damaged(error):
                    break
                _log.warning("The list of studies is damaged and is made anew.")
            except OSError:
                break
            else:
                return
            try:
                self.remove()
            except OSError:
                break
        _log.warning("The list of studies cannot be kept.")

    def _do(self, work: Callable[[Connection], _T]) -> _T | None:
        """Do something in a transaction of its own; where that fails, mend the file if it is damaged."""
        with self._lock:
            if self._engine is None:
                return None
            try:
                with self._engine.begin() as link:
                    return work(link)
            except (DatabaseError, ValueError) as error:
                self._mend(error)
                return None

    def _mend(self, error: DatabaseError | ValueError) -> None:
        if not _is_damaged(error):
            _log.warning("The list of studies could not be used this time.")
            return
        _log.warning("The list of studies is damaged and is made anew.")
        with contextlib.suppress(OSError):
            self.remove()
            self._open()


def _opened(path: Path) -> Engine:
    if format_in(path) > FORMAT:
        raise _NewerFormat
    make_private(path)
    path.chmod(0o600)
    engine = create_engine(
        URL.create("sqlite", database=str(path)), connect_args={"timeout": BUSY_SECONDS}, hide_parameters=True
    )
    event.listen(engine, "connect", _prepare)
    try:
        with engine.begin() as link:
            format_found = link.execute(text("PRAGMA user_version")).scalar_one()
            if format_found > FORMAT:
                raise _NewerFormat
            if format_found not in (0, FORMAT):
                raise _OlderFormat
            if format_found == 0:
                make_tables(link, _tables)
                link.execute(text(f"PRAGMA user_version = {FORMAT}"))  # last, so a file that has one is whole
    except BaseException:
        engine.dispose()
        raise
    return engine


def _prepare(connection: Any, _record: object) -> None:
    connection.execute("PRAGMA synchronous = OFF")  # a new file is empty: nobody waits for the disk to hold it
    use_write_ahead_log(connection)
    connection.execute("PRAGMA synchronous = NORMAL")


def _read_headers(link: Connection, query: Select[Any]) -> list[tuple[bytes, int, int, int, Header]]:
    return [
        (key, mtime_ns, size, seen, Header(Kind(kind), *values))
        for key, mtime_ns, size, seen, kind, *values in link.execute(query)
    ]


def _is_damaged(error: DatabaseError | ValueError) -> bool:
    if isinstance(error, ValueError):  # a value that this program does not write
        return True
    return getattr(error.orig, "sqlite_errorcode", 0) & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def _replace(link: Connection, table: Table, rows: Iterable[dict[str, Any]]) -> None:
    statement = insert(table)
    changes = {column.name: column for column in statement.excluded if column.name != "key"}
    link.execute(statement.on_conflict_do_update(index_elements=["key"], set_=changes), list(rows))


def _forget(link: Connection, last_day: int, most: int) -> None:
    link.execute(delete(_members).where(_members.c.seen < last_day))
    surplus = (link.execute(select(func.count()).select_from(_members)).scalar_one()) - most
    if surplus > 0:
        oldest = select(_members.c.key).order_by(_members.c.seen).limit(surplus)
        link.execute(delete(_members).where(_members.c.key.in_(oldest)))
    link.execute(delete(_thumbnails).where(_thumbnails.c.key.not_in(select(_members.c.key))))
