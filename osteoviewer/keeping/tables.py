"""The tables of the file that keeps what was done to films, and how a connection to it is prepared."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Column, Engine, Integer, MetaData, Table, Text, create_engine, event, text
from sqlalchemy.engine import URL

from osteoviewer.sqlite_file import BUSY_SECONDS, format_in, make_private, make_tables, use_write_ahead_log

FORMAT = 1
"""Number of the tables' layout."""

_tables = MetaData()

kept = Table(
    "kept",
    _tables,
    Column("sha256", Text, primary_key=True),
    Column("frame", Integer, primary_key=True),
    Column("topic", Text, primary_key=True),
    Column("value", Text, nullable=False),
    Column("changed", Text, nullable=False),
)
"""The newest value of each topic of each film; `changed` is a moment of UTC as ISO 8601 writes it."""

earlier = Table(
    "earlier",
    _tables,
    Column("number", Integer, primary_key=True),
    Column("sha256", Text, nullable=False, index=True),
    Column("frame", Integer, nullable=False),
    Column("topic", Text, nullable=False),
    Column("value", Text, nullable=False),
    Column("changed", Text, nullable=False),
)
"""Values that an import found to be older than others: out of use, and not lost."""

audit = Table(
    "audit",
    _tables,
    Column("number", Integer, primary_key=True),
    Column("at", Text, nullable=False),
    Column("login", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("film", Text),
    Column("frame", Integer),
    Column("model_name", Text),
    Column("model_version", Text),
    Column("model_sha256", Text),
    Column("details", Text, nullable=False),
    Column("before", Text, nullable=False),
    Column("hash", Text, nullable=False),
    sqlite_autoincrement=True,  # so that SQLite itself knows how many rows there have been
)
"""Who did what; rows are only ever added."""

_NO_CHANGE = [
    f"CREATE TRIGGER IF NOT EXISTS audit_no_{change} BEFORE {change.upper()} ON audit "
    "BEGIN SELECT RAISE(ABORT, 'the audit record is only ever added to'); END"
    for change in ("update", "delete")
]


MIGRATIONS: Mapping[int, Sequence[str]] = {}
"""The statements that make the layout of a number that of the next one."""


class OtherFormat(Exception):
    """The file was made by a newer version of the program."""


def open_engine(path: Path) -> Engine:
    """Open the file, making it where there is none.

    Raises
    ------
    OSError, sqlalchemy.exc.DatabaseError, OtherFormat
        When it cannot be used.
    """
    if format_in(path) > FORMAT:
        raise OtherFormat
    make_private(path)
    engine = create_engine(
        URL.create("sqlite", database=str(path)),
        connect_args={"timeout": BUSY_SECONDS, "isolation_level": None},
        hide_parameters=True,
    )
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", lambda link: link.exec_driver_sql("BEGIN IMMEDIATE"))
    try:
        with engine.begin() as link:
            found = link.execute(text("PRAGMA user_version")).scalar_one()
            if found > FORMAT:
                raise OtherFormat
            for number in range(found or FORMAT, FORMAT):
                for statement in MIGRATIONS[number]:
                    link.execute(text(statement))
            make_tables(link, _tables)
            for statement in _NO_CHANGE:
                link.execute(text(statement))
            link.execute(text(f"PRAGMA user_version = {FORMAT}"))
    except BaseException:
        engine.dispose()
        raise
    return engine


def _prepare(connection: Any, _record: object) -> None:
    use_write_ahead_log(connection)
    connection.execute("PRAGMA synchronous = FULL")  # what is told to be kept outlives the machine's power too
