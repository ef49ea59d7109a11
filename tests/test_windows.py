"""What Windows does differently, tried here: consoles, patterns of names, and files that others have open."""

import io
import os
import subprocess
import sys
from pathlib import Path

import pytest

from osteoviewer import putting
from osteoviewer.cli import main, with_files_named
from osteoviewer.errors import ResultNotWritten
from osteoviewer.settings import Settings, load_settings, save_settings
from osteoviewer.whole_files import write_over
from tests.builders import knee_levels, png_bytes
from tests.conftest import PROJECT

SHARED, DENIED = 32, 5


@pytest.mark.parametrize("encoding", ["cp437", "cp1252", "ascii"])
@pytest.mark.parametrize("words", [["--help"], ["--version"], ["analyze", "ركبة.png"]])
def test_a_console_with_few_letters_shows_the_others_as_escapes(
    words: list[str], encoding: str, tmp_path: Path
) -> None:
    (tmp_path / "ركبة.png").write_bytes(png_bytes(knee_levels()))
    environment = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONPATH": str(PROJECT)}
    done = subprocess.run(
        [sys.executable, "-m", "osteoviewer", *words], env=environment, cwd=tmp_path, capture_output=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    assert b"Traceback" not in done.stderr
    assert done.stdout.decode(encoding).strip()
    if words[0] == "analyze":
        assert rb"\u0631\u0643\u0628\u0629.png" in done.stdout


def test_a_program_without_a_console_prints_nowhere(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdout", "stderr"):
        monkeypatch.setattr(sys, name, None)
    with pytest.raises(SystemExit) as left:
        main(["analyze", "no such film"])
    assert left.value.code == 3
    for stream in (sys.stdout, sys.stderr):
        assert isinstance(stream, io.TextIOWrapper)
        stream.close()


def test_patterns_of_names_are_followed_as_a_shell_would(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("b.dcm", "a.dcm", "c.png"):
        (tmp_path / name).touch()
    monkeypatch.chdir(tmp_path)
    assert with_files_named(["analyze", "*.dcm", "--out", "x"]) == ["analyze", "a.dcm", "b.dcm", "--out", "x"]
    assert with_files_named(["?.png", "*.tif", "--clinical=*.png"]) == ["c.png", "*.tif", "--clinical=*.png"]


class Busy:
    """A file that another program has open for the first so many attempts to replace it."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch, attempts: float, code: int = SHARED) -> None:
        self.left, self._code, self._replace = attempts, code, Path.replace
        monkeypatch.setattr(Path, "replace", lambda source, target: self._try(source, target))
        monkeypatch.setattr(putting, "PATIENCE_S", 0.2)

    def _try(self, source: Path, target: Path) -> Path:
        if self.left > 0:
            self.left -= 1
            error = PermissionError(13, "Access is denied")
            error.winerror = self._code  # type: ignore[attr-defined]  # only on Windows errors have one
            raise error
        return self._replace(source, target)


@pytest.mark.parametrize("code", [SHARED, DENIED])
def test_a_scanner_that_looks_into_a_new_file_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    busy = Busy(monkeypatch, attempts=2, code=code)
    write_over(tmp_path / "table.csv", b"new")
    save_settings(tmp_path / "settings.json", Settings(theme="light"))
    assert busy.left == 0
    assert (tmp_path / "table.csv").read_bytes() == b"new"
    assert load_settings(tmp_path / "settings.json").theme == "light"


def test_a_table_that_is_open_in_another_program_is_said_to_be_and_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    table = tmp_path / "table.csv"
    table.write_bytes(b"old")
    Busy(monkeypatch, attempts=float("inf"))
    with pytest.raises(ResultNotWritten, match="open in another program") as caught:
        write_over(table, b"new")
    assert "Close it" in caught.value.hint
    assert [path.name for path in tmp_path.iterdir()] == ["table.csv"]
    assert table.read_bytes() == b"old"


def test_where_no_other_program_stands_in_the_way_nothing_is_waited_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tries = []

    def refuse(source: Path, target: Path) -> Path:
        tries.append(target)
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(ResultNotWritten, match="not allowed"):
        write_over(tmp_path / "table.csv", b"new")
    assert len(tries) == 1
