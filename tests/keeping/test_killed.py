"""A process that is killed in the middle of a hundred edits loses at most the last one, and leaves a whole file."""

import random
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from osteoviewer.keeping.audit import AuditRecord
from osteoviewer.keeping.database import Database
from osteoviewer.keeping.store import Store
from tests.conftest import PROJECT
from tests.keeping.editing import EDITS, FILM


def killed_after(program: str, path: Path, edits: int, seconds: float) -> int:
    """Kill a process so long after it has said so many edits; returns how many it has said altogether."""
    command = [sys.executable, "-m", f"tests.keeping.{program}", str(path)]
    with subprocess.Popen(command, cwd=PROJECT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for _ in range(edits):
            process.stdout.readline()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.kill()
        said = edits + len(process.stdout.read().splitlines())
    assert process.returncode == -signal.SIGKILL
    return said


@pytest.mark.parametrize("seed", range(6))
def test_a_killed_process_loses_at_most_the_last_edit(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the moment only has to be another one each time
    path = tmp_path / "kept.sqlite"
    said = killed_after("editing", path, chance.randrange(1, EDITS - 20), chance.uniform(0, 0.01))
    database = Database(path)
    kept = Store(database, path).read(FILM)["knees"]
    assert isinstance(kept, dict)
    assert said <= kept["edit"] <= said + 1
    record = AuditRecord(database)
    assert len(record.entries()) in (kept["edit"] - 1, kept["edit"])
    assert record.check() == ()
    assert database.complaints() == ()
    with closing(sqlite3.connect(path)) as link:
        assert link.execute("PRAGMA integrity_check").fetchone() == ("ok",)


@pytest.mark.parametrize("seed", range(2))
def test_a_killed_process_that_keeps_in_the_background_loses_at_most_the_last_edit(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - the moment only has to be another one each time
    path = tmp_path / "kept.sqlite"
    said = killed_after("editing_behind", path, chance.randrange(10, 40), chance.uniform(0, 0.04))
    database = Database(path)
    kept = Store(database, path).read(FILM)["knees"]
    assert isinstance(kept, dict)
    assert said - 1 <= kept["edit"] <= said + 1
    assert database.complaints() == ()
