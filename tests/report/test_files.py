"""The files of a report, read by other programs' readers."""

import csv
import io
import re
from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from osteoviewer import RESEARCH_USE
from osteoviewer.analysis import Diagnosed, KneesFound, Refused
from osteoviewer.errors import UnreadableFile
from osteoviewer.records import error_record, knee_records
from osteoviewer.report.csv_table import Encoding, TableFilm, csv_bytes, numbered
from osteoviewer.report.facts import Subject, Verdict
from osteoviewer.report.forms import Form, file_bytes, pages_in
from osteoviewer.report.images import film_picture
from osteoviewer.report.pdf import pdf_bytes
from osteoviewer.report.raster import draw_page
from tests.builders import CLASSES
from tests.report.builders import (
    MADE_AT,
    SHA256,
    SHARES,
    card,
    diagnosis_of,
    knee_at,
    knee_film,
    read_pdf,
    report_of,
    text_of,
    with_knee,
)

ARABIC = "\u0639\u0638\u0645 \u0637\u0628\u064a\u0639\u064a"  # "normal bone"


def written(form: Form, **changes: Any) -> bytes:
    report = report_of(**changes)
    return file_bytes(form, report, pages_in(form, report))


@pytest.mark.parametrize("form", list(Form))
def test_the_same_report_gives_the_same_bytes(form: Form) -> None:
    # times that stages took differ from run to run: the report is made once
    report = report_of()
    first, second = (file_bytes(form, report, pages_in(form, report)) for _ in range(2))
    assert first == second
    later = replace(report, occasion=replace(report.occasion, made_at=MADE_AT.replace(minute=31)))
    assert file_bytes(form, later, pages_in(form, later)) != first


def test_another_reader_finds_the_text_of_a_pdf_and_its_figures() -> None:
    said = text_of(written(Form.A4))
    for share in SHARES:
        assert f"{share:.2f}" in said
    assert SHA256 in said.replace("\n", "")
    assert said.count(RESEARCH_USE) >= 2
    assert "OsteoViewer 9.8.7" in said


@pytest.mark.parametrize(("form", "size"), [(Form.A4, (210, 297)), (Form.LETTER, (215.9, 279.4))])
def test_a_page_has_the_size_of_its_paper(form: Form, size: tuple[float, float]) -> None:
    for page in read_pdf(written(form)).pages:
        assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(
            [millimetres / 25.4 * 72 for millimetres in size], abs=0.1
        )


def test_the_pictures_of_a_pdf_are_the_film_and_its_stages() -> None:
    report = report_of()
    (page,) = read_pdf(written(Form.A4)).pages
    shapes = sorted(picture.image.size for picture in page.images if picture.image is not None)
    assert len(shapes) == 1 + len(report.stages) + 2  # the region and the smudged region
    film = next(picture.image for picture in page.images if np.array_equal(picture.image, film_picture(report)))
    assert film.size == (240, 300)


def test_the_fonts_are_in_the_pdf_and_arabic_is_there_to_be_seen_and_to_be_copied() -> None:
    report = with_knee(report_of(), verdict=Verdict("Agree", note=f"{ARABIC} 12"))
    data = pdf_bytes(pages_in(Form.A4, report), title="t", made_at=MADE_AT, is_compressed=False)
    (page,) = read_pdf(data).pages
    fonts = {
        str(font["/BaseFont"]): font for font in (each.get_object() for each in page["/Resources"]["/Font"].values())
    }
    ours = [name for name in fonts if "Noto" in name]
    assert any("Arabic" in name for name in ours)
    for name in ours:
        assert "/FontFile2" in fonts[name]["/FontDescriptor"]
    spans = re.findall(rb"/ActualText <([0-9a-f]+)>", page.get_contents().get_data())
    assert [bytes.fromhex(span.decode()).decode("utf-16") for span in spans] == [f"{ARABIC} 12"]
    assert b"\xef\xbf\xbd" not in page.extract_text().encode()


def test_a_pdf_says_in_its_properties_what_it_is_not_for_and_when_it_was_made() -> None:
    facts = read_pdf(written(Form.A4)).metadata
    assert facts is not None
    assert facts.title == f"Film {SHA256[:16]}. {RESEARCH_USE}"
    assert facts.creation_date == MADE_AT
    assert facts.creator == "OsteoViewer"


@pytest.mark.parametrize("form", [Form.A4, Form.SHEET])
def test_nothing_of_the_patient_is_in_a_file_unless_it_was_asked_for(form: Form) -> None:
    report = report_of(subject=Subject("Planted^Name", "ID-77"))
    asked = pdf_bytes(pages_in(Form.A4, report), title="t", made_at=MADE_AT)
    assert "Planted^Name" in text_of(asked)
    data = written(form)
    assert b"Planted" not in data
    if form is Form.A4:
        assert "Planted" not in text_of(data)


def test_what_is_looked_at_is_what_is_written() -> None:
    report = report_of()
    (sheet,) = pages_in(Form.SHEET, report)
    with Image.open(io.BytesIO(file_bytes(Form.SHEET, report, (sheet,)))) as picture:
        assert picture.info["dpi"] == pytest.approx((150, 150), abs=0.1)
        assert set(picture.info) <= {"dpi"}
        assert np.array_equal(np.asarray(picture), draw_page(sheet, 150))


def test_a_drawn_page_has_its_marks_where_the_layout_puts_them() -> None:
    (page,) = pages_in(Form.A4, report_of())
    drawn = draw_page(page, 72)
    assert drawn.shape == (842, 595, 3)
    assert (drawn[:20] == 255).all()  # the margin
    film = next(mark for mark in page.marks if type(mark).__name__ == "Picture")
    inside = drawn[
        round(film.down) : round(film.down + film.height), round(film.right) : round(film.right + film.width)
    ]
    assert inside.mean() < 200


def records(**changes: Any) -> list[dict[str, Any]]:
    events = [KneesFound((knee_at(), knee_at(90)), 0.1, {}), Diagnosed(0, diagnosis_of())]
    events.append(Refused(1, "cut", "The joint is cut off.", "Take another."))
    made = knee_records("Miller^Jane.dcm", knee_film(), events, card=card(), read_seconds=0.1)
    return [{**record, **changes} for record in made]


ONE = records()[:1]


def rows_of(*films: TableFilm, encoding: Encoding = Encoding.UTF_8) -> list[dict[str, str]]:
    data = csv_bytes(films, made_at=MADE_AT, program="9.8.7", note=RESEARCH_USE, encoding=encoding)
    return list(csv.DictReader(io.StringIO(data.decode(encoding), newline="")))


def test_a_table_has_one_row_a_knee_with_what_was_said_of_it() -> None:
    first, second, third = rows_of(
        TableFilm(numbered(0), records(), 2),
        TableFilm(numbered(1), [error_record("x.dcm", UnreadableFile("The file is empty.", "Copy it again."))]),
    )
    assert (first["film"], first["sha256"], first["frame"], first["knee"]) == ("film-0001", SHA256, "3", "1")
    assert (first["class"], first["most_probable"], first["side"]) == ("osteopenia", "osteopenia", "R")
    assert [float(first[f"p_{name}"]) for name in CLASSES] == pytest.approx(SHARES, abs=5e-5)
    assert first["cannot_be_ruled_out"] == "normal osteopenia"
    assert (first["model"], first["model_version"]) == ("tiny", "1.0.0")
    assert first["made_at"] == "2026-11-27 12:30:05+00:00"
    assert (second["knee"], second["refused"], second["class"]) == ("2", "The joint is cut off.", "")
    assert (third["film"], third["not_analysed"]) == ("film-0002", "The file is empty.")
    assert {row["note"] for row in (first, second, third)} == {RESEARCH_USE}
    assert not any("Miller" in value for row in (first, second, third) for value in row.values())


def test_where_nothing_can_be_told_the_class_is_empty_and_the_most_probable_is_not() -> None:
    (row, _) = rows_of(TableFilm("a", records(cannot_tell="unlike_training")))
    assert (row["class"], row["most_probable"], row["cannot_tell"]) == ("", "osteopenia", "unlike_training")


@given(st.text(st.characters(codec="utf-8", exclude_characters="\0"), min_size=1, max_size=12))
def test_no_entry_is_a_formula_to_a_spreadsheet_and_none_is_lost(name: str) -> None:
    (row,) = rows_of(TableFilm(name, ONE))
    assert row["film"] in (name, f"'{name}")
    assert row["film"].lstrip(" ")[:1] not in tuple("=+-@\t\r\n")


@pytest.mark.parametrize("name", ["=cmd|' /C calc'!A0", "+1", "-2+3", "@SUM(A1)", "\t=1", "  =1", "＝1"])
def test_what_begins_like_a_formula_is_made_text(name: str) -> None:
    (row, _) = rows_of(TableFilm(name, records()))
    assert row["film"] == f"'{name}"


def test_the_mark_of_utf_8_stands_at_the_beginning_where_it_was_asked_for() -> None:
    films = [TableFilm(ARABIC, records())]
    plain, marked = (
        csv_bytes(films, made_at=MADE_AT, program="1", note="n", encoding=encoding) for encoding in Encoding
    )
    assert marked == b"\xef\xbb\xbf" + plain
    assert ARABIC in plain.decode()
