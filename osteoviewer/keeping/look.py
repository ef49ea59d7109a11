"""Reads what is kept of one film with what Python has built in.

The film on the screen waits for this, and must not wait for SQLAlchemy to be loaded as well.
"""

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from pathlib import Path

from osteoviewer.keeping.values import JSON, FilmKey, of_text

_BUSY_SECONDS = 1.0
_QUERY = "SELECT topic, value FROM kept WHERE sha256 = ? AND frame = ?"


def look_up(path: Path, film: FilmKey) -> Mapping[str, JSON] | None:
    """Return what is kept of a film, by topic; None where the file has to be opened with more care."""
    if not path.is_file():
        return {}
    try:
        with closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, timeout=_BUSY_SECONDS)) as link:
            return {topic: of_text(value) for topic, value in link.execute(_QUERY, (film.sha256, film.frame))}
    except (sqlite3.Error, ValueError, RecursionError):
        return None
