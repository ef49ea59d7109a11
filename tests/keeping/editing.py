"""A program that makes a hundred edits as fast as it can and says after each that it is kept; to be killed."""

import sys
from pathlib import Path

from osteoviewer.keeping.audit import AuditRecord
from osteoviewer.keeping.database import Database
from osteoviewer.keeping.deeds import Deed, Event
from osteoviewer.keeping.store import Store
from osteoviewer.keeping.values import FilmKey

EDITS = 100
FILM = FilmKey("ab" * 32)


def edit(path: Path) -> None:
    database = Database(path)
    store, record = Store(database, path), AuditRecord(database)
    for number in range(1, EDITS + 1):
        store.write(FILM, "knees", {"edit": number, "more": "x" * 1000})
        record.add(Event(Deed.OVERRODE, film=FILM, details={"edit": number}))
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    edit(Path(sys.argv[1]))
