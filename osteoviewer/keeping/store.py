"""`Store`: a JSON value for each topic of each film, written as it changes."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import ColumnElement, Connection, Table, and_, delete, select
from sqlalchemy.dialects.sqlite import insert

from osteoviewer.keeping.database import Database
from osteoviewer.keeping.look import look_up
from osteoviewer.keeping.moments import to_moment, utc_now
from osteoviewer.keeping.tables import earlier, kept
from osteoviewer.keeping.values import JSON, FilmKey, check_topic, of_text, to_text


@dataclass(frozen=True)
class Kept:
    """A topic of a film.

    Attributes
    ----------
    film : FilmKey
    topic : str
    value : JSON
    changed : str
        When, as `to_moment` writes it.
    """

    film: FilmKey
    topic: str
    value: JSON
    changed: str


@dataclass(frozen=True)
class Merged:
    """How many topics an import added, replaced by newer ones, and left because they are newer here or the same."""

    added: int = 0
    replaced: int = 0
    left: int = 0
    same: int = 0


class Store:
    """What is kept of films. From any thread; each call is a transaction of its own.

    Parameters
    ----------
    database : Database
        The file.
    path : Path
        The same file, for a quick look.
    now : callable
        Gives the moment of a change.

    Raises
    ------
    NotKept
        By every method, when the file cannot be used or a value cannot be kept.
    """

    def __init__(self, database: Database, path: Path, *, now: Callable[[], datetime] = utc_now) -> None:
        self._database, self._path, self._now = database, path, now

    def read(self, film: FilmKey) -> Mapping[str, JSON]:
        """Return what is kept of a film, by topic."""
        found = look_up(self._path, film)
        if found is not None:
            return found
        return {row.topic: row.value for row in self._database.do(lambda link: _rows(link, kept, film))}

    def write(self, film: FilmKey, topic: str, value: JSON) -> None:
        """Keep a value in place of the one before; None keeps nothing."""
        check_topic(topic)
        if value is None:
            self._database.do(lambda link: _drop(link, film, topic))
            return
        row = Kept(film, topic, value, to_moment(self._now()))
        to_text(value)
        self._database.do(lambda link: _put(link, row))

    def forget(self, film: FilmKey) -> None:
        """Forget everything about a film, what is out of use as well."""

        def work(link: Connection) -> None:
            for table in (kept, earlier):
                link.execute(delete(table).where(table.c.sha256 == film.sha256, table.c.frame == film.frame))

        self._database.do(work)

    def forget_all(self) -> None:
        """Forget everything about all films. The audit record stays."""

        def work(link: Connection) -> None:
            for table in (kept, earlier):
                link.execute(delete(table))

        self._database.do(work)

    def everything(self) -> tuple[Kept, ...]:
        """Return all that is kept, by film and topic."""
        return self._database.do(lambda link: _rows(link, kept))

    def out_of_use(self) -> tuple[Kept, ...]:
        """Return the values that imports found to be older than others."""
        return self._database.do(lambda link: _rows(link, earlier))

    def merge(self, rows: Sequence[Kept], *, old: Sequence[Kept] = ()) -> Merged:
        """Take what another file kept: of each topic the newer value is used, and the other put out of use, not lost.

        Parameters
        ----------
        rows : sequence of Kept
            What was in use there.
        old : sequence of Kept
            What was out of use there.
        """

        def work(link: Connection) -> Merged:
            counts = {"added": 0, "replaced": 0, "left": 0, "same": 0}
            for row in rows:
                counts[_merge(link, row)] += 1
            for row in old:
                _put_out_of_use(link, row)
            return Merged(**counts)

        return self._database.do(work)


def _rows(link: Connection, table: Table, film: FilmKey | None = None) -> tuple[Kept, ...]:
    query = select(table.c.sha256, table.c.frame, table.c.topic, table.c.value, table.c.changed)
    if film is not None:
        query = query.where(table.c.sha256 == film.sha256, table.c.frame == film.frame)
    query = query.order_by(table.c.sha256, table.c.frame, table.c.topic, table.c.changed)
    return tuple(
        Kept(FilmKey(sha256, frame), topic, of_text(value), changed)
        for sha256, frame, topic, value, changed in link.execute(query)
    )


def _columns(row: Kept) -> dict[str, str | int]:
    return {
        "sha256": row.film.sha256,
        "frame": row.film.frame,
        "topic": row.topic,
        "value": to_text(row.value),
        "changed": row.changed,
    }


def _put(link: Connection, row: Kept) -> None:
    statement = insert(kept).values(_columns(row))
    changes = {"value": statement.excluded.value, "changed": statement.excluded.changed}
    link.execute(statement.on_conflict_do_update(index_elements=["sha256", "frame", "topic"], set_=changes))


def _same_topic(table: Table, row: Kept) -> ColumnElement[bool]:
    return and_(table.c.sha256 == row.film.sha256, table.c.frame == row.film.frame, table.c.topic == row.topic)


def _drop(link: Connection, film: FilmKey, topic: str) -> None:
    link.execute(delete(kept).where(_same_topic(kept, Kept(film, topic, None, ""))))


def _merge(link: Connection, row: Kept) -> str:
    """Take one topic of another file, and say what became of it."""
    found = link.execute(select(kept.c.value, kept.c.changed).where(_same_topic(kept, row))).one_or_none()
    if found is None:
        _put(link, row)
        return "added"
    here = Kept(row.film, row.topic, of_text(found.value), found.changed)
    newer, older = (row, here) if row.changed > here.changed else (here, row)
    _put(link, newer)
    if found.value == to_text(row.value):
        return "same"
    _put_out_of_use(link, older)
    return "replaced" if newer is row else "left"


def _put_out_of_use(link: Connection, row: Kept) -> None:
    """Keep a value that is not used, once."""
    columns = _columns(row)
    is_there = select(earlier.c.number).where(
        _same_topic(earlier, row), earlier.c.value == columns["value"], earlier.c.changed == row.changed
    )
    if link.execute(is_there).first() is None:
        link.execute(insert(earlier).values(columns))
