"""Films and stores for the tests of what is kept."""

import hashlib
from datetime import UTC, datetime, timedelta
from pathlib import Path

from osteoviewer.keeping.database import Database
from osteoviewer.keeping.store import Store
from osteoviewer.keeping.values import FilmKey

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def film_key(name: str = "film", frame: int = 0) -> FilmKey:
    return FilmKey(hashlib.sha256(name.encode()).hexdigest(), frame)


def store_at(path: Path, *, hours: float = 0) -> Store:
    """A store whose clock stands so many hours after noon."""
    return Store(Database(path), path, now=lambda: NOON + timedelta(hours=hours))
