"""The program's test of itself: it passes here, tells of whatever is damaged by name, and of nobody's files."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from osteoviewer.paths import resources
from osteoviewer.selftest import program, window
from osteoviewer.selftest.checks import Check, Unsound, outcomes_of
from osteoviewer.selftest.films import film_checks
from osteoviewer.selftest.program import FILES, program_checks
from osteoviewer.ui.theme import FONT_FILES
from tests.conftest import PROJECT


def _installed(folder: Path) -> Path:
    """A copy of the program whose resources can be damaged; the large networks are links until then."""
    shutil.copytree(PROJECT / "osteoviewer", folder / "osteoviewer", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(resources(), folder / "resources", copy_function=os.link)
    return folder


def _damage(file: Path) -> None:
    data = bytearray(file.read_bytes())
    data[len(data) // 2] ^= 0xFF
    file.unlink()  # the original has other links
    file.write_bytes(data)


def _cut(file: Path) -> None:
    data = file.read_bytes()
    file.unlink()
    file.write_bytes(data[: len(data) // 3])


def _selftest(folder: Path, *words: object, **environment: str) -> "subprocess.CompletedProcess[str]":
    surroundings = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [sys.executable, "-m", "osteoviewer", "--selftest", *map(str, words)],
        env={**surroundings, **environment},
        cwd=folder,
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )


def test_an_installation_passes_its_own_test_without_a_display_and_tells_of_nobody(
    tmp_path: Path, own_home: Path
) -> None:
    done = _selftest(PROJECT, tmp_path / "report.txt")
    assert done.returncode == 0, done.stdout
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] == "Everything is as it should be."
    assert "FAILED" not in done.stdout
    for words in ("OsteoViewer", "Python", "Processor", "numpy", "JPEG 2000 lossless", "words (ar)", "ms  window"):
        assert words in done.stdout
    assert (tmp_path / "report.txt").read_text() == done.stdout
    for private in (str(own_home), str(PROJECT), str(Path.home()), os.uname().nodename):
        assert private not in done.stdout
    assert not list(own_home.rglob("*.sqlite"))


def test_a_damaged_model_is_named_and_does_not_stop_the_other_checks(tmp_path: Path) -> None:
    installed = _installed(tmp_path)
    _damage(installed / "resources" / "models" / "knee-b3-0.3.0" / "model.onnx")
    done = _selftest(installed)
    assert done.returncode == 1
    assert "model knee-b3-0.3.0: digests and known answer: The model was changed or damaged" in done.stdout
    assert "ms  a film as DICOM, JPEG 2000 in colour\n" in done.stdout
    assert "ms  words (ar)\n" in done.stdout
    assert done.stdout.splitlines()[-1].endswith("FAILED.")
    assert str(tmp_path) not in done.stdout


def test_every_other_thing_that_is_damaged_or_missing_is_named(tmp_path: Path) -> None:
    installed = _installed(tmp_path)
    for name, damage in (
        ("landmarks/knee-landmarks-1.0.0/fine.onnx", _damage),
        ("fonts/NotoSansArabic-Regular.ttf", Path.unlink),
        ("translations/osteoviewer_fr.qm", Path.unlink),
        ("translations/osteoviewer_es.qm", _cut),
        ("icons/tick-dark.svg", _cut),
        ("pipeline-paper.json", _cut),
        ("letters.npy", _cut),
    ):
        damage(installed / "resources" / name)
    done = _selftest(installed)
    assert done.returncode == 1
    for sentence in (
        "Missing or empty: fonts/NotoSansArabic-Regular.ttf, translations/osteoviewer_fr.qm.",
        "The networks that find the knee were changed or damaged",
        "The font “NotoSansArabic-Regular.ttf” is missing or damaged.",
        "The translation “osteoviewer_fr.qm” is missing or damaged.",
        "The translation “osteoviewer_es.qm”",
        "The icon “tick-dark.svg” is damaged",
        "The pipeline “pipeline-paper.json” is damaged.",
        "“letters.npy” is damaged.",
    ):
        assert sentence in done.stdout
    assert "ms  words (ar)\n" in done.stdout
    assert str(tmp_path) not in done.stdout


@pytest.mark.parametrize(
    ("code", "ending"),
    [("import os; os.abort()", "ended with status -6"), ("raise SystemExit(3)", "ended with status 3")],
)
def test_a_window_that_ends_the_program_is_told_of(monkeypatch: pytest.MonkeyPatch, code: str, ending: str) -> None:
    monkeypatch.setattr(window, "_program", lambda: [sys.executable, "-c", code])
    first, *others = window.window_outcomes()
    assert (first.name, first.problem) == ("Qt starts", f"The program {ending} here.")
    assert all(other.problem.startswith("Not tried") for other in others)


def test_an_installed_program_without_licences_is_told_of_and_a_source_tree_is_not(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (licences,) = [check for check in program_checks() if check.name == "licences"]
    licences.work()
    monkeypatch.setattr(sys, "executable", str(tmp_path / "osteoviewer-cli.exe"))
    monkeypatch.setattr(program, "resources", lambda: tmp_path / "Lib" / "resources")
    with pytest.raises(Unsound, match="licences of the program’s parts are missing"):
        licences.work()
    (tmp_path / "licences" / "numpy").mkdir(parents=True)
    (tmp_path / "licences" / "numpy" / "LICENSE").touch()
    with pytest.raises(Unsound, match="Licences are empty: LICENSE"):
        licences.work()
    (tmp_path / "licences" / "numpy" / "LICENSE").write_text("BSD")
    licences.work()


def test_every_form_of_a_film_that_the_program_reads_is_tried() -> None:
    outcomes = list(outcomes_of(film_checks()))
    assert [outcome.problem for outcome in outcomes] == [""] * len(outcomes)
    names = " ".join(outcome.name for outcome in outcomes)
    for form in ("PNG, 16", "JPEG", "TIFF", "BMP", "deflated", "RLE", "JPEG Lossless", "JPEG-LS", "JPEG 2000"):
        assert form in names


def test_a_film_that_is_read_wrongly_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    import osteoviewer.selftest.films as films

    read = films.read_radiograph_bytes
    monkeypatch.setattr(films, "read_radiograph_bytes", lambda *data, **limits: read(*data, **limits).inverted())
    assert all("another one than was written" in outcome.problem for outcome in outcomes_of(film_checks()))


def test_an_unexpected_failure_is_told_by_kind_and_place_and_never_by_its_text() -> None:
    def fail() -> None:
        raise KeyError("/home/Planted^Name/film.dcm")

    (outcome,) = outcomes_of([Check("something", fail)])
    assert outcome.problem.startswith("Unexpected KeyError at test_selftest.py:")
    assert "Planted" not in outcome.line()
    assert not outcome.is_sound


def test_all_that_comes_with_the_program_is_looked_for() -> None:
    sources = {".ts"}
    found = {
        file.relative_to(resources()).as_posix()
        for file in resources().rglob("*")
        if file.is_file()
        and file.suffix not in sources
        and file.relative_to(resources()).parts[0] not in ("models", "landmarks")
    }
    assert found == set(FILES)
    assert {f"fonts/{name}" for name in FONT_FILES} <= found
