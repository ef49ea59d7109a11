"""Files that are there whole or not at all."""

from pathlib import Path

import pytest

from training.whole_file import write_whole


def test_text_and_bytes_are_written_and_nothing_is_left_beside_them(tmp_path: Path) -> None:
    write_whole(tmp_path / "a.txt", "one ü")
    write_whole(tmp_path / "a.txt", "two ü")
    write_whole(tmp_path / "b", b"\x00\xff")
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == "two ü"
    assert (tmp_path / "b").read_bytes() == b"\x00\xff"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "b"]


def test_what_stood_there_stays_when_writing_fails(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "record.json"
    write_whole(path, "old")

    def full(_: Path, content: bytes) -> int:
        raise OSError("no space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OSError, match="no space"):
        write_whole(path, "new")
    assert path.read_text() == "old"
