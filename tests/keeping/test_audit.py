"""The audit record: it is only ever added to, and shows when it was not."""

import csv
import io
import json
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from osteoviewer.errors import NotKept
from osteoviewer.keeping.audit import AuditRecord, Fault, to_csv, to_json_lines
from osteoviewer.keeping.database import Database
from osteoviewer.keeping.deeds import Deed, Event, ModelName
from tests.keeping.builders import NOON, film_key

MODEL = ModelName("knee", "1.0.0", "ab" * 32)


def record_at(path: Path, rows: int = 0) -> AuditRecord:
    record = AuditRecord(Database(path), login=lambda: "reader")
    for number in range(rows):
        record.add(Event(Deed.ANALYSED, NOON, film_key(), MODEL, {"knee": number}))
    return record


@contextmanager
def tampering(path: Path) -> Iterator[sqlite3.Connection]:
    """Somebody who knows how to get round the triggers."""
    with closing(sqlite3.connect(path)) as link, link:
        link.execute("DROP TRIGGER audit_no_update")
        link.execute("DROP TRIGGER audit_no_delete")
        yield link


def test_a_row_says_who_did_what_when_with_which_film_and_model(tmp_path: Path) -> None:
    (entry,) = record_at(tmp_path / "kept.sqlite", 1).entries()
    assert (entry.number, entry.login, entry.what) == (1, "reader", "analysed")
    assert entry.at == "2026-03-01T12:00:00.000000+00:00"
    assert (entry.film, entry.frame) == (film_key().sha256, 0)
    assert (entry.model_name, entry.model_version, entry.model_sha256) == ("knee", "1.0.0", "ab" * 32)
    assert json.loads(entry.details) == {"knee": 0}


def test_a_record_that_nobody_touched_is_whole(tmp_path: Path) -> None:
    assert record_at(tmp_path / "kept.sqlite").check() == ()
    assert record_at(tmp_path / "kept.sqlite", 5).check() == ()


@pytest.mark.parametrize("change", ["UPDATE audit SET login = 'other'", "DELETE FROM audit"])
def test_rows_are_neither_changed_nor_deleted(tmp_path: Path, change: str) -> None:
    record_at(tmp_path / "kept.sqlite", 2)
    database = Database(tmp_path / "kept.sqlite")
    with pytest.raises(NotKept) as caught:
        database.do(lambda link: link.execute(text(change)))
    assert isinstance(caught.value.__cause__, IntegrityError)
    assert len(record_at(tmp_path / "kept.sqlite").entries()) == 2


@pytest.mark.parametrize("column", ["at", "login", "what", "film", "frame", "model_name", "details", "before", "hash"])
def test_a_changed_row_is_found(tmp_path: Path, column: str) -> None:
    record = record_at(tmp_path / "kept.sqlite", 4)
    with tampering(tmp_path / "kept.sqlite") as link:
        link.execute(f"UPDATE audit SET {column} = '7' WHERE number = 2")  # noqa: S608
    assert Fault(2, "changed") in record.check()


def test_a_row_that_was_changed_with_its_own_digest_is_found_by_the_next(tmp_path: Path) -> None:
    record = record_at(tmp_path / "kept.sqlite", 3)
    second = record.entries()[1]
    forged = type(second)(**{**vars(second), "login": "other"})
    with tampering(tmp_path / "kept.sqlite") as link:
        link.execute("UPDATE audit SET login = 'other', hash = ? WHERE number = 2", (forged.digest(),))
    assert record.check() == (Fault(3, "changed"),)


@pytest.mark.parametrize("gone", [[1], [2], [4], [3, 4], [1, 2, 3, 4]])
def test_a_missing_row_is_found_the_last_one_too(tmp_path: Path, gone: list[int]) -> None:
    record = record_at(tmp_path / "kept.sqlite", 4)
    with tampering(tmp_path / "kept.sqlite") as link:
        link.executemany("DELETE FROM audit WHERE number = ?", [(number,) for number in gone])
    assert record.check() == tuple(Fault(number, "missing") for number in gone)


def test_two_windows_make_one_chain(tmp_path: Path) -> None:
    one, other = record_at(tmp_path / "kept.sqlite"), record_at(tmp_path / "kept.sqlite")
    for record in (one, other, one, other):
        record.add(Event(Deed.OPENED, film=film_key()))
    assert [entry.number for entry in one.entries()] == [1, 2, 3, 4]
    assert one.check() == ()


def test_the_record_is_exported_whole_as_json_lines_and_as_a_table(tmp_path: Path) -> None:
    entries = record_at(tmp_path / "kept.sqlite", 3).entries()
    lines = [json.loads(line) for line in to_json_lines(entries).splitlines()]
    assert [line["details"] for line in lines] == [{"knee": 0}, {"knee": 1}, {"knee": 2}]
    table = list(csv.DictReader(io.StringIO(to_csv(entries))))
    assert [row["hash"] for row in table] == [line["hash"] for line in lines] == [entry.hash for entry in entries]
    assert list(table[0]) == list(lines[0])
