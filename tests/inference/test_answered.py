"""An installed program asks a model for its known answer once, and again when what that depends on is another."""

import hashlib
import json
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from osteoviewer.errors import BadModelBundle
from osteoviewer.inference import answered as module
from osteoviewer.inference import bundle as bundles
from osteoviewer.inference.answered import Answered, key_of
from osteoviewer.inference.bundle import load_bundle


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "answered.json"


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Everything that was asked for its known answer."""
    asked: list[str] = []
    check, find = bundles._check_known_answer, bundles.load_landmarks

    def note_check(*words: object) -> None:
        asked.append("model")
        check(*words)

    def note_find(folder: Path, *, is_asked: bool) -> object:
        if is_asked:
            asked.append("landmarks")
        return find(folder, is_asked=is_asked)

    monkeypatch.setattr(bundles, "_check_known_answer", note_check)
    monkeypatch.setattr(bundles, "load_landmarks", note_find)
    return asked


def test_what_gave_its_known_answers_is_not_asked_again(tiny_bundle: Path, file: Path, asked: list[str]) -> None:
    load_bundle(tiny_bundle, Answered(file))
    first = sorted(asked)
    assert "model" in first
    load_bundle(tiny_bundle, Answered(file))
    assert sorted(asked) == first
    load_bundle(tiny_bundle)
    assert sorted(asked) == sorted(first * 2)


def test_what_did_not_give_its_known_answer_is_asked_each_time(
    tiny_bundle: Path, file: Path, asked: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        asked.append("model")
        raise BadModelBundle("The model does not give its known answer on this computer.", BadModelBundle.REINSTALL)

    monkeypatch.setattr(bundles, "_check_known_answer", refuse)
    for _ in range(2):
        with pytest.raises(BadModelBundle):
            load_bundle(tiny_bundle, Answered(file))
    assert asked.count("model") == 2


def test_weights_that_were_changed_are_refused_though_the_model_was_right_before(
    tiny_bundle: Path, file: Path, tmp_path: Path
) -> None:
    load_bundle(tiny_bundle, Answered(file))
    copy = tmp_path / tiny_bundle.name
    copy.mkdir()
    for source in tiny_bundle.iterdir():
        (copy / source.name).write_bytes(source.read_bytes())
    changed = bytearray((copy / "model.onnx").read_bytes())
    changed[-1] ^= 1
    (copy / "model.onnx").write_bytes(changed)
    with pytest.raises(BadModelBundle, match="changed or damaged"):
        load_bundle(copy, Answered(file))


_CHANGES: dict[str, Callable[[pytest.MonkeyPatch, Path], None]] = {
    "the program": lambda patch, _: patch.setattr(module, "__version__", "9.9.9"),
    "the build": lambda patch, folder: patch.setattr(module, "resources", lambda: folder),
    "a library": lambda patch, _: patch.setattr("numpy.__version__", "0.0.1"),
    "a library's file": lambda patch, folder: patch.setattr("cv2.__file__", str(folder / "build.json")),
    "the processor": lambda patch, folder: patch.setattr(module, "_CPU_INFO", folder / "cpuinfo"),
    "the processors": lambda patch, _: patch.setattr("os.cpu_count", lambda: 99),
}


@pytest.mark.parametrize("change", _CHANGES)
def test_where_something_is_another_the_key_is_another(
    change: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    import cv2  # noqa: F401  # what reckons is loaded

    (tmp_path / "build.json").write_text("{}")
    (tmp_path / "cpuinfo").write_text("model name\t: another\nflags\t: none\n\nprocessor 2\n")
    before = key_of([b"card"])
    assert key_of([b"card"]) == before
    assert key_of([b"car", b"d"]) != before
    _CHANGES[change](monkeypatch, tmp_path)
    assert key_of([b"card"]) != before


@pytest.mark.parametrize("content", [b"", b"no json", b"{}", b"[1, null]", b"[" * 5000, b"\xff", b'"' + b"x" * 70000])
def test_a_damaged_file_remembers_nothing_and_is_mended(content: bytes, file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(content)
    remembered = Answered(file)
    assert "key" not in remembered
    remembered.add("key")
    assert "key" in Answered(file)


def test_only_the_last_few_are_remembered(file: Path) -> None:
    remembered = Answered(file)
    for number in range(40):
        remembered.add(str(number))
    assert "39" in remembered
    assert "0" not in remembered
    assert len(json.loads(file.read_text())) < 40
    assert [path.name for path in file.parent.iterdir()] == [file.name]


def test_where_nothing_can_be_written_the_model_is_asked_each_time_and_nothing_else_happens(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file, where a folder should be")
    remembered = Answered(tmp_path / "cache" / "answered.json")
    remembered.add("key")
    assert "key" not in remembered


def test_the_file_holds_nothing_but_digests(tiny_bundle: Path, file: Path) -> None:
    load_bundle(tiny_bundle, Answered(file))
    (key,) = json.loads(file.read_text())
    assert len(key) == len(hashlib.sha256().hexdigest())
    assert int(key, 16) > 0
    assert not file.stat().st_mode & stat.S_IWOTH
