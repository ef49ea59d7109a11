"""What was listed is there the next time, for two windows at once, after a crash, and gone when it is removed."""

import logging
import os
import signal
import sqlite3
import stat
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from datetime import date, timedelta
from pathlib import Path

import pytest

from osteoviewer.paths import studies_index_file
from osteoviewer.studies.header import Header
from osteoviewer.studies.index import Index
from osteoviewer.studies.member import Member
from osteoviewer.studies.problems import Problem
from osteoviewer.studies.thumbnails import Thumbnail
from tests.conftest import PROJECT
from tests.studies.builders import radiograph

DAY = date(2024, 5, 31)
FILM = Member("/films/Planted Name/a.dcm", None, 10, 20)
HEADER = radiograph(patient_name="Doe, Jane", patient_id="17", study_date="2024-05-31", has_burned_in=True)


def numbered(count: int, *, prefix: str = "") -> list[tuple[Member, Header]]:
    return [(Member(f"/films/{prefix}{number}", None, 1, 1), HEADER) for number in range(count)]


def test_a_header_and_a_thumbnail_are_there_when_the_file_is_opened_again(tmp_path: Path) -> None:
    index = Index(tmp_path / "new" / "index.sqlite")
    index.keep_headers([(FILM, HEADER)])
    index.keep_thumbnails([(FILM, Thumbnail(b"png"))])
    index.close()
    again = Index(tmp_path / "new" / "index.sqlite")
    assert again.headers([FILM]) == {FILM: HEADER}
    assert again.thumbnails([FILM]) == {FILM: Thumbnail(b"png")}
    again.close()


def test_why_there_is_no_thumbnail_is_kept_too(tmp_path: Path) -> None:
    index = Index(tmp_path / "index.sqlite")
    none = Thumbnail(None, Problem("Broken.", "Copy it."))
    index.keep_thumbnails([(FILM, none)])
    assert index.thumbnails([FILM]) == {FILM: none}
    index.close()


@pytest.mark.parametrize("changed", [Member(FILM.place, None, 11, 20), Member(FILM.place, None, 10, 21)])
def test_a_file_that_has_changed_is_not_known(tmp_path: Path, changed: Member) -> None:
    index = Index(tmp_path / "index.sqlite")
    index.keep_headers([(FILM, HEADER)])
    index.keep_thumbnails([(FILM, Thumbnail(b"png"))])
    assert index.headers([changed]) == {}
    assert index.thumbnails([changed]) == {}
    index.keep_headers([(changed, HEADER)])
    assert index.headers([changed]) == {changed: HEADER}
    assert index.headers([FILM]) == {}
    index.close()


def test_members_of_one_archive_are_told_apart(tmp_path: Path) -> None:
    index = Index(tmp_path / "index.sqlite")
    one, other = (Member("/films.zip", name, 1, 1) for name in ("a", "b\udcff"))
    index.keep_headers([(one, HEADER), (other, radiograph())])
    assert index.headers([one, other]) == {one: HEADER, other: radiograph()}
    index.close()


def test_the_file_holds_no_path_and_is_for_its_owner_only(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    path.touch(mode=0o644)
    index = Index(path)
    index.keep_headers([(FILM, HEADER)])
    files = list(tmp_path.iterdir())
    assert {file.name for file in files} >= {"index.sqlite", "index.sqlite-wal"}
    for file in files:
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
    content = b"".join(file.read_bytes() for file in files)
    index.close()
    assert b"Doe, Jane" in content
    assert b"Planted" not in content


def test_removing_leaves_nothing_and_the_index_forgets(tmp_path: Path) -> None:
    index = Index(tmp_path / "index.sqlite")
    index.keep_headers([(FILM, HEADER)])
    index.remove()
    assert list(tmp_path.iterdir()) == []
    assert index.headers([FILM]) == {}
    index.keep_headers([(FILM, HEADER)])
    assert list(tmp_path.iterdir()) == []


def test_removing_while_a_search_writes_leaves_nothing(tmp_path: Path) -> None:
    index = Index(tmp_path / "index.sqlite")
    stop = threading.Event()

    def write() -> int:
        rounds = 0
        while not stop.is_set():
            index.keep_headers(numbered(20, prefix=str(rounds)))
            index.headers([FILM])
            rounds += 1
        return rounds

    with ThreadPoolExecutor(1) as executor:
        writing = executor.submit(write)
        while index.headers([numbered(1, prefix="0")[0][0]]) == {}:
            assert not writing.done()
        index.remove()
        stop.set()
        assert writing.result() > 0
    assert list(tmp_path.iterdir()) == []


def test_what_was_not_listed_for_long_is_dropped_with_its_thumbnail(tmp_path: Path) -> None:
    today = DAY
    index = Index(tmp_path / "index.sqlite", today=lambda: today)
    (old, _), (young, _) = films = numbered(2)
    index.keep_headers(films)
    index.keep_thumbnails([(old, Thumbnail(b"old")), (young, Thumbnail(b"young"))])
    today += timedelta(30)
    assert index.headers([young]) == {young: HEADER}
    today += timedelta(20)
    index.forget_old(days=40)
    assert index.thumbnails([old, young]) == {young: Thumbnail(b"young")}
    assert index.headers([old, young]) == {young: HEADER}
    index.close()


def test_of_too_many_rows_the_oldest_go(tmp_path: Path) -> None:
    today = DAY
    index = Index(tmp_path / "index.sqlite", today=lambda: today)
    old, young = numbered(5, prefix="old"), numbered(5, prefix="young")
    index.keep_headers(old)
    today += timedelta(1)
    index.keep_headers(young)
    index.forget_old(rows=6)
    left = index.headers([member for member, _ in old + young])
    assert len(left) == 6
    assert {member for member, _ in young} <= set(left)
    index.close()


@pytest.mark.parametrize("content", [b"no database at all, but long enough to have a header" * 20, None])
def test_a_damaged_file_is_made_anew_and_the_log_names_nobody(
    tmp_path: Path, content: bytes | None, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "index.sqlite"
    index = Index(path)
    index.keep_headers([(FILM, HEADER), *numbered(500)])
    index.close()
    raw = bytearray(path.read_bytes())
    raw[4096:] = b"\xaa" * (len(raw) - 4096)
    path.write_bytes(content or raw)
    with caplog.at_level(logging.DEBUG):
        again = Index(path)
        assert again.headers([FILM]) == {}
        again.keep_headers([(FILM, HEADER)])
        assert again.headers([FILM]) == {FILM: HEADER}
        again.close()
    assert "damaged" in caplog.text
    assert not any(word in caplog.text for word in ("Doe", "Planted", "films", "index.sqlite"))


def _with_format(path: Path, number: int) -> bytes:
    index = Index(path)
    index.keep_headers([(FILM, HEADER)])
    index.close()
    with sqlite3.connect(path) as link:
        link.execute(f"PRAGMA user_version = {number}")
        link.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    link.close()
    return path.read_bytes()


def test_a_file_of_a_newer_version_is_left_as_it_is_and_done_without(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path / "index.sqlite"
    before = _with_format(path, 99)
    index = Index(path)
    index.keep_headers([(FILM, HEADER)])
    assert index.headers([FILM]) == {}
    index.close()
    assert path.read_bytes() == before
    assert [entry.name for entry in tmp_path.iterdir()] == [path.name]
    assert "newer version" in caplog.text


def test_a_file_of_an_older_version_is_made_anew(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "index.sqlite"
    _with_format(path, 1)
    monkeypatch.setattr("osteoviewer.studies.index.FORMAT", 2)
    index = Index(path)
    assert index.headers([FILM]) == {}
    index.keep_headers([(FILM, HEADER)])
    assert index.headers([FILM]) == {FILM: HEADER}
    index.close()
    assert "older version" in caplog.text


def test_a_value_that_this_program_does_not_write_does_no_harm(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    index = Index(path)
    index.keep_headers([(FILM, HEADER)])
    index.close()
    with sqlite3.connect(path) as link:
        link.execute("UPDATE members SET kind = 'hologram'")
    link.close()
    again = Index(path)
    assert again.headers([FILM]) == {}
    again.close()


def test_where_nothing_can_be_written_nothing_is_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    index = Index(tmp_path / "file" / "index.sqlite")
    index.keep_headers([(FILM, HEADER)])
    assert index.headers([FILM]) == {}
    index.close()


START = """
import sys
from pathlib import Path
from osteoviewer.imaging.reader import Kind
from osteoviewer.studies.header import Header
from osteoviewer.studies.index import Index, _members, _replace, _Row
from osteoviewer.studies.member import Member
def numbered(count, prefix):
    header = Header(Kind.DICOM, patient_name="Doe, Jane")
    return [(Member(f"/films/{prefix}{number}", None, 1, 1), header) for number in range(count)]
index = Index(Path(sys.argv[1]))
"""

WRITE = """
films = numbered(120, prefix=sys.argv[2])
for start in range(0, 120, 10):
    index.keep_headers(films[start : start + 10])
    assert len(index.headers([member for member, _ in films[: start + 10]])) == start + 10
index.close()
"""


def run(code: str, *arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", START + code, *arguments],
        cwd=PROJECT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
    )


def test_two_processes_write_a_new_file_at_once(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    writers = [run(WRITE, str(path), prefix) for prefix in ("a", "b")]
    for writer in writers:
        _, errors = writer.communicate(timeout=60)
        assert (writer.returncode, errors) == (0, "")
    index = Index(path)
    for prefix in ("a", "b"):
        films = numbered(120, prefix=prefix)
        assert len(index.headers([member for member, _ in films])) == len(films)
    index.close()


KILLED = """
index.keep_headers(numbered(50, prefix="done"))
with index._engine.begin() as link:
    for start in range(10):
        _replace(link, _members, [
            vars(_Row.of(member)) | {"seen": 1, "kind": "dicom", "frames": 1}
            for member, _ in numbered(4000, prefix=f"half{start}-")
        ])
        if start == 5:
            print("half", flush=True)
            sys.stdin.read()
"""


def test_a_process_killed_while_it_writes_leaves_what_was_written_before(tmp_path: Path) -> None:
    path = tmp_path / "index.sqlite"
    with subprocess.Popen(
        [sys.executable, "-c", START + KILLED, str(path)],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(PROJECT)},
    ) as writer:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "half\n"
        writer.send_signal(signal.SIGKILL)
    assert writer.returncode == -signal.SIGKILL
    index = Index(path)
    done, half = numbered(50, prefix="done"), numbered(20, prefix="half0-")
    assert len(index.headers([member for member, _ in done])) == len(done)
    assert index.headers([member for member, _ in half]) == {}
    index.keep_headers(half)
    assert index.headers([member for member, _ in half]) == dict(half)
    index.close()
    with sqlite3.connect(path) as link:
        assert link.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    link.close()


def test_the_file_lies_in_the_users_cache(own_home: Path) -> None:
    assert studies_index_file() == own_home / "osteoviewer" / "studies.sqlite"
