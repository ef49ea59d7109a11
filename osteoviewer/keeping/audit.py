"""The audit record: who did what with which film and model, each row bound to the one before by a digest.

It finds rows that were changed or taken out, not a record that was written anew from its beginning: for that, its last
digest has to be kept somewhere else.
"""

import csv
import getpass
import hashlib
import io
import json
from collections.abc import Callable, Sequence
from dataclasses import asdict, astuple, dataclass, fields, replace
from typing import Any

from sqlalchemy import Connection, func, insert, select, text

from osteoviewer.keeping.database import Database
from osteoviewer.keeping.deeds import Event
from osteoviewer.keeping.moments import to_moment
from osteoviewer.keeping.tables import audit
from osteoviewer.keeping.values import of_text, to_text

_FIRST = "0" * 64
"""What stands in the place of the digest before the first row."""


@dataclass(frozen=True)
class Entry:
    """A row of the record, in the order of its columns; `login` is what the computer calls its user."""

    number: int
    at: str
    login: str
    what: str
    film: str | None
    frame: int | None
    model_name: str | None
    model_version: str | None
    model_sha256: str | None
    details: str
    before: str
    hash: str = ""

    def digest(self) -> str:
        """Return the SHA-256 of everything in the row but its own digest."""
        return hashlib.sha256(to_text(list(astuple(self)[:-1])).encode()).hexdigest()


@dataclass(frozen=True)
class Fault:
    """What the check found: the number of a row, and whether it is ``"changed"`` or ``"missing"``."""

    number: int
    kind: str


class AuditRecord:
    """The record in a file. From any thread; what it raises is that of `Database.do`."""

    def __init__(self, database: Database, *, login: Callable[[], str] | None = None) -> None:
        self._database, self._login = database, login or _login_name

    def add(self, event: Event) -> Entry:
        """Add a row for what was done."""
        login = self._login()
        return self._database.do(lambda link: _add(link, event, login))

    def entries(self) -> tuple[Entry, ...]:
        """Return all rows."""
        return self._database.do(_entries)

    def check(self) -> tuple[Fault, ...]:
        """Find rows that were changed, or are missing; none where the record is whole."""
        return self._database.do(lambda link: find_faults(_entries(link), _most_ever(link)))


def find_faults(entries: Sequence[Entry], count: int) -> tuple[Fault, ...]:
    """Find rows that were changed, or are missing.

    Parameters
    ----------
    entries : sequence of Entry
        In their order.
    count : int
        How many there have been.
    """
    faults, expected, before = [], 1, _FIRST
    for entry in entries:
        faults += [Fault(number, "missing") for number in range(expected, entry.number)]
        is_first_after_gap = entry.number > expected
        if entry.hash != entry.digest() or (entry.before != before and not is_first_after_gap):
            faults.append(Fault(entry.number, "changed"))
        expected, before = entry.number + 1, entry.hash
    faults += [Fault(number, "missing") for number in range(expected, count + 1)]
    return tuple(faults)


def to_json_lines(entries: Sequence[Entry]) -> str:
    """Write the record as one JSON object a line."""
    rows = (asdict(entry) | {"details": of_text(entry.details)} for entry in entries)
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def to_csv(entries: Sequence[Entry]) -> str:
    """Write the record as a table."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, lineterminator="\n")
    writer.writerow([column.name for column in fields(Entry)])
    writer.writerows(astuple(entry) for entry in entries)
    return buffer.getvalue()


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):
        return "unknown"


def _add(link: Connection, event: Event, login: str) -> Entry:
    last = link.execute(select(audit.c.number, audit.c.hash).order_by(audit.c.number.desc()).limit(1)).one_or_none()
    film, model = event.film, event.model
    entry = Entry(
        number=max(0 if last is None else last.number, _most_ever(link)) + 1,
        at=to_moment(event.at),
        login=login,
        what=event.what,
        film=None if film is None else film.sha256,
        frame=None if film is None else film.frame,
        model_name=None if model is None else model.name,
        model_version=None if model is None else model.version,
        model_sha256=None if model is None else model.sha256,
        details=to_text(event.details),
        before=_FIRST if last is None else last.hash,
    )
    entry = replace(entry, hash=entry.digest())
    link.execute(insert(audit).values(asdict(entry)))
    return entry


def _entries(link: Connection) -> tuple[Entry, ...]:
    rows: Any = link.execute(select(audit).order_by(audit.c.number))
    return tuple(Entry(*row) for row in rows)


def _most_ever(link: Connection) -> int:
    """Return how many rows SQLite has counted, those that are gone as well."""
    counted = link.execute(text("SELECT seq FROM sqlite_sequence WHERE name = 'audit'")).scalar_one_or_none()
    return max(counted or 0, link.execute(select(func.max(audit.c.number))).scalar_one() or 0)
