"""What every SQLite file of the program has in common: it is private, and two windows may use it at once."""

import os
import sqlite3
import time
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, MetaData
from sqlalchemy.schema import CreateIndex, CreateTable

BUSY_SECONDS = 5.0
"""How long a window waits for another one."""

_PAUSE_SECONDS = 0.02


_MARK = b"SQLite format 3\0"
_FRACTIONS_AT, _FRACTIONS = 21, b"\x40\x20\x20"
"""What every file has there; one that is damaged has not."""
_FORMAT_AT, _FORMAT_BYTES = 60, 4
"""Where SQLite keeps the ``user_version`` of a file (https://www.sqlite.org/fileformat.html, 1.3.13)."""


def format_in(path: Path) -> int:
    """Return the number of a file's layout without opening it as a database, which may write to it; 0 where none is.

    What is in the log beside the file is not looked at: who relies on the number asks for it again.

    Raises
    ------
    OSError
        When the file is there and cannot be read.
    """
    try:
        with path.open("rb") as file:
            start = file.read(_FORMAT_AT + _FORMAT_BYTES)
    except FileNotFoundError:
        return 0
    is_sound = start.startswith(_MARK) and start[_FRACTIONS_AT:].startswith(_FRACTIONS)
    return int.from_bytes(start[_FORMAT_AT:], "big") if is_sound else 0


def make_private(path: Path) -> None:
    """Make the file, where there is none, for its user alone; SQLite gives its other files the same permissions."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))


def use_write_ahead_log(connection: Any) -> None:
    """Let one window write while others read; overwrite what is deleted.

    Parameters
    ----------
    connection : sqlite3.Connection

    Raises
    ------
    sqlite3.OperationalError
        When the file cannot be used.
    """
    deadline = time.monotonic() + BUSY_SECONDS
    while True:  # SQLite itself does not wait where two processes change the mode of a new file at once
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(_PAUSE_SECONDS)
    connection.execute("PRAGMA secure_delete = ON")


def make_tables(link: Connection, tables: MetaData) -> None:
    """Make the tables and indexes that are not there yet."""
    for table in tables.sorted_tables:
        link.execute(CreateTable(table, if_not_exists=True))
        for index in table.indexes:
            link.execute(CreateIndex(index, if_not_exists=True))
