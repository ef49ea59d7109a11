"""`osteoviewer deidentify`, and how exported films come into a folder: whole, never over another, without a name."""

import errno
from pathlib import Path

import numpy as np
import pydicom
import pytest

from osteoviewer import film_export
from osteoviewer.cli import main
from osteoviewer.errors import ResultNotWritten
from osteoviewer.film_export import Format, export_files, write_free
from osteoviewer.imaging.reader import read_radiograph
from osteoviewer.studies.member import Member
from osteoviewer.studies.named import NamedFilm
from tests.builders import dicom_bytes, dicom_dataset, knee_levels, png_bytes
from tests.deidentify.planted import FAMILY, plain, planted_film

MOST = 4_000_000
LEVELS = knee_levels(96, 80)


def _named(*paths: Path) -> list[NamedFilm]:
    return [NamedFilm(str(path), Member.of_file(path)) for path in paths]


@pytest.fixture
def films(tmp_path: Path) -> Path:
    folder = tmp_path / "films"
    folder.mkdir()
    (folder / f"{FAMILY}.dcm").write_bytes(planted_film()[0])
    (folder / "b").write_bytes(dicom_bytes(dicom_dataset(LEVELS, bits=8)))
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def run(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as left:
        main(arguments)
    captured = capsys.readouterr()
    return int(left.value.code or 0), captured.out, captured.err


def test_the_films_of_a_folder_are_written_under_names_that_say_nothing(
    films: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "out"
    status, told, warned = run(["deidentify", str(films), "--out", str(out)], capsys)
    assert status == 0
    assert names(out) == ["film-0001.dcm", "film-0002.dcm"]
    for file in out.iterdir():
        assert list(plain(planted_film()[1], file.read_bytes())) == []
    assert told.count("written: ") == 2
    assert "burned into the pixels" in warned


def test_what_is_no_dicom_film_is_told_of_and_left_out(
    films: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (films / "picture.png").write_bytes(png_bytes(LEVELS))
    report = dicom_dataset(LEVELS, bits=8)
    for keyword in ("PixelData", "Rows", "Columns"):
        delattr(report, keyword)
    report.SOPClassUID, report.Modality = "1.2.840.10008.5.1.4.1.1.88.11", "SR"
    (films / "report.dcm").write_bytes(dicom_bytes(report))
    status, told, _ = run(["deidentify", str(films), "--out", str(tmp_path / "out")], capsys)
    assert status == 3
    assert told.count("  written: ") == told.count("  not written: ") == 2
    assert "This DICOM file holds no picture." in told
    assert "The film is no DICOM file." in told
    assert len(names(tmp_path / "out")) == 2


def test_a_header_that_speaks_of_burned_in_text_is_warned_of(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    dataset = dicom_dataset(LEVELS, bits=8)
    dataset.BurnedInAnnotation = "YES"
    (tmp_path / "film").write_bytes(dicom_bytes(dataset))
    _, told, warned = run(["deidentify", str(tmp_path / "film"), "--out", str(tmp_path / "out")], capsys)
    assert "WARNING" in told
    assert "Of 1 of them the header says so." in warned


@pytest.mark.parametrize("kind", ["png", "tiff", "jpeg"])
def test_films_are_written_as_pictures_too(kind: str, films: Path, tmp_path: Path) -> None:
    done = list(export_files(_named(*sorted(films.iterdir())), tmp_path / "out", Format(kind), max_pixels=MOST))
    assert [export.error for export in done] == [None, None]
    for export in done:
        assert export.target is not None
        assert read_radiograph(export.target, max_pixels=MOST).shape == LEVELS.shape
        assert list(plain(planted_film()[1], export.target.read_bytes())) == []


def test_two_films_of_one_folder_stay_one_study(films: Path, tmp_path: Path) -> None:
    (films / "c").write_bytes(planted_film(name="1.2.3.4.5")[0])
    paths = [films / f"{FAMILY}.dcm", films / "c"]
    done = [export.target for export in export_files(_named(*paths), tmp_path, Format.DICOM, max_pixels=MOST)]
    first, second = (pydicom.dcmread(path) for path in done if path is not None)
    assert first.StudyInstanceUID == second.StudyInstanceUID
    assert first.SOPInstanceUID != second.SOPInstanceUID


def test_a_second_export_overwrites_nothing(films: Path, tmp_path: Path) -> None:
    (tmp_path / "film-0001.dcm").write_bytes(b"mine")
    (tmp_path / "FILM-0002.DCM").write_bytes(b"mine too")
    list(export_files(_named(films / "b"), tmp_path, Format.DICOM, max_pixels=MOST))
    assert (tmp_path / "film-0001.dcm").read_bytes() == b"mine"
    assert (tmp_path / "film-0003.dcm").stat().st_size > 1000


def test_a_folder_that_is_a_file_is_wrong_usage(films: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(ResultNotWritten, match="not a folder"):
        list(export_files(_named(films / "b"), films / "b", Format.DICOM, max_pixels=MOST))
    assert run(["deidentify", str(films), "--out", str(films / "b")], capsys)[0] == 2


@pytest.mark.parametrize(
    ("failure", "words"),
    [
        (OSError(errno.ENOSPC, "no space"), "The disk is full."),
        (PermissionError(errno.EACCES, "no"), "You are not allowed to write to this folder."),
        (OSError(errno.EIO, "broken"), "The folder cannot be written to."),
    ],
)
def test_what_fails_half_way_leaves_nothing_and_says_why(
    failure: OSError, words: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(self: Path, data: bytes) -> int:
        with self.open("wb") as file:
            file.write(data[:3])
        raise failure

    monkeypatch.setattr(film_export.Path, "write_bytes", fail)
    with pytest.raises(ResultNotWritten) as caught:
        write_free(tmp_path, ".dcm", b"0123456789")
    assert caught.value.message == words
    assert str(tmp_path) not in f"{caught.value} {caught.value.hint}"
    assert list(tmp_path.iterdir()) == []


def test_what_was_written_before_the_disk_filled_up_stays(
    films: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    written = write_free

    def second_fails(folder: Path, suffix: str, data: bytes) -> Path:
        if any(folder.iterdir()):
            raise ResultNotWritten("The disk is full.", "Make room.")
        return written(folder, suffix, data)

    monkeypatch.setattr(film_export, "write_free", second_fails)
    status, _, warned = run(["deidentify", str(films), "--out", str(tmp_path / "out")], capsys)
    assert status == 3
    assert "The disk is full." in warned
    assert len(names(tmp_path / "out")) == 1


def test_the_film_in_the_folder_is_a_film(films: Path, tmp_path: Path) -> None:
    export = next(iter(export_files(_named(films / "b"), tmp_path, Format.DICOM, max_pixels=MOST)))
    assert export.target is not None
    before, after = (read_radiograph(path, max_pixels=MOST).pixels for path in (films / "b", export.target))
    assert np.array_equal(before, after)
