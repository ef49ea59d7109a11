"""A program that edits at the pace of a quick hand and has a worker keep it, as the window does; to be killed."""

import sys
import time
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from osteoviewer.keeping.database import Database
from osteoviewer.keeping.store import Store
from osteoviewer.keeping.writer import Writer
from tests.keeping.editing import EDITS, FILM

_PACE_SECONDS = 0.04


def edit(path: Path) -> None:
    store = Store(Database(path), path)
    store.write(FILM, "knees", {"edit": 0})  # as the window does, which has written that the film was opened
    writer = Writer(ThreadPoolExecutor(1), print)
    for number in range(1, EDITS + 1):
        writer.put("knees", partial(store.write, FILM, "knees", {"edit": number}))
        writer.start()
        sys.stdout.write(f"{number}\n")
        sys.stdout.flush()
        time.sleep(_PACE_SECONDS)


if __name__ == "__main__":
    edit(Path(sys.argv[1]))
