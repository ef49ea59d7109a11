"""Files are written whole or not at all, and never over another unasked."""

from pathlib import Path

import pytest

from osteoviewer.errors import ResultNotWritten
from osteoviewer.whole_files import write_new, write_over


def fail(*_: object) -> None:
    raise OSError(28, "no space")


def test_a_new_file_is_written_and_a_second_of_its_name_is_not(tmp_path: Path) -> None:
    write_new(tmp_path / "a", b"one")
    with pytest.raises(ResultNotWritten, match="left as it is") as caught:
        write_new(tmp_path / "a", b"two")
    assert (tmp_path / "a").read_bytes() == b"one"
    assert "another name" in caught.value.hint
    write_over(tmp_path / "a", b"two")
    assert (tmp_path / "a").read_bytes() == b"two"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


@pytest.mark.parametrize("step", ["write_bytes", "replace"])
def test_a_full_disk_leaves_nothing_new_and_the_old_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    (tmp_path / "old").write_bytes(b"old")
    monkeypatch.setattr(Path, step, fail)
    for write, name in ((write_new, "new"), (write_over, "old")):
        with pytest.raises(ResultNotWritten, match="disk is full"):
            write(tmp_path / name, b"data")
    monkeypatch.undo()
    assert [path.name for path in tmp_path.iterdir()] == ["old"]
    assert (tmp_path / "old").read_bytes() == b"old"


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(ResultNotWritten, match="no such folder"):
        write_new(tmp_path / "missing" / "a", b"")
