"""`osteoviewer report`."""

import csv
import io
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from osteoviewer.cli import main
from tests.builders import dicom_bytes, dicom_dataset, knee_levels, png_bytes
from tests.report.builders import text_of


def run(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    with pytest.raises(SystemExit) as left:
        main(["report", *arguments])
    return int(left.value.code or 0), capsys.readouterr().err


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "Planted^Name.dcm"
    path.write_bytes(dicom_bytes(dicom_dataset(knee_levels().astype("uint16"))))
    return path


def test_a_film_becomes_a_pdf_without_its_name(
    film: Path, tiny_bundle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = film.parent / "out.pdf"
    assert run([str(film), "--out", str(out), "--model", str(tiny_bundle), "--paper", "letter"], capsys) == (0, "")
    said = text_of(out.read_bytes())
    assert "For research use only" in said
    assert "tiny 1.0.0" in said
    assert "Planted" not in said
    assert b"Planted" not in out.read_bytes()
    status, complaint = run([str(film), "--out", str(out), "--model", str(tiny_bundle)], capsys)
    assert status == 2
    assert "already" in complaint


def test_films_become_a_table_and_one_becomes_a_picture(
    film: Path, tiny_bundle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (film.parent / "b.png").write_bytes(png_bytes(knee_levels(seed=2)))
    (film.parent / "c.png").write_bytes(b"no picture")
    names = [str(film), str(film.parent / "b.png"), str(film.parent / "c.png")]
    out = film.parent / "out.csv"
    status, _ = run([*names, "--out", str(out), "--model", str(tiny_bundle), "--bom"], capsys)
    assert status == 3
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8-sig"))))
    assert [row["film"] for row in rows] == ["film-0001", "film-0002", "film-0003"]
    assert rows[0]["most_probable"]
    assert rows[2]["not_analysed"]
    named = film.parent / "named.csv"
    run([*names, "--out", str(named), "--model", str(tiny_bundle), "--names"], capsys)
    assert "Planted^Name.dcm" in named.read_text(encoding="utf-8")
    picture = film.parent / "out.png"
    assert run([names[1], "--out", str(picture), "--model", str(tiny_bundle)], capsys)[0] == 0
    with Image.open(picture) as image:
        assert min(image.size) > 1000


def test_what_cannot_be_asked_for_is_said(film: Path, tiny_bundle: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for out, words in (("out.doc", ".pdf, .png or .csv"), ("out.pdf", "these are 2")):
        arguments = [str(film), str(film.parent), "--out", str(film.parent / out), "--model", str(tiny_bundle)]
        (film.parent / "b.png").write_bytes(png_bytes(knee_levels(seed=2)))
        status, complaint = run(arguments, capsys)
        assert status == 2
        assert words in complaint
        assert not (film.parent / out).exists()


def test_a_film_that_cannot_be_read_gives_no_file(
    tmp_path: Path, tiny_bundle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.png").write_bytes(b"no picture")
    status, complaint = run(
        [str(tmp_path / "a.png"), "--out", str(tmp_path / "a.pdf"), "--model", str(tiny_bundle)], capsys
    )
    assert status == 3
    assert complaint
    assert not (tmp_path / "a.pdf").exists()


def test_a_report_is_in_the_language_that_is_asked_for_and_a_table_is_in_english(
    film: Path, tiny_bundle: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    out = film.parent / "out.pdf"
    arguments = ["--out", str(out), "--model", str(tiny_bundle), "--language", "de"]
    assert run([str(film), *arguments], capsys) == (0, "")
    said = text_of(out.read_bytes())
    assert "Röntgenaufnahme des Knies: Bericht der Analyse" in said
    assert "Nur für Forschungszwecke" in said
    table = film.parent / "out.csv"
    assert run([str(film), *arguments[2:], "--out", str(table)], capsys) == (0, "")
    assert "For research use only" in table.read_text(encoding="utf-8")


def test_an_english_report_needs_no_qt(film: Path, tiny_bundle: Path) -> None:
    code = (
        "import sys\n"
        "from osteoviewer.cli import main\n"
        "try: main(sys.argv[1:])\n"
        "except SystemExit as left: print(left.code or 0, 'PySide6' in sys.modules)"
    )
    for language, expected in (("en", "0 False"), ("fr", "0 True")):
        arguments = [str(film), "--out", str(film.parent / f"{language}.pdf"), "--model", str(tiny_bundle)]
        command = [sys.executable, "-c", code, "report", *arguments, "--language", language]
        done = subprocess.run(command, capture_output=True, text=True, timeout=120)
        assert (done.stdout.strip(), done.stderr) == (expected, "")
