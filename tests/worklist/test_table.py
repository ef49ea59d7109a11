"""The worklist as a table for spreadsheets."""

import csv
import io
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from osteoviewer.errors import ResultNotWritten
from osteoviewer.worklist.film import State
from osteoviewer.worklist.table import table_text, write_table
from osteoviewer.worklist.worklist import Entry
from tests.worklist.test_worklist import REFUSED, SURE, UNSURE, film, outcome

CLASSES = ("normal", "osteopenia")


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def entry(*knees: object, name: str = "a") -> Entry:
    from dataclasses import replace

    found = replace(outcome(film(name)), knees=knees, message="The joint is cut off.")  # type: ignore[arg-type]
    return Entry(film(name), State.DONE, found)


def test_every_knee_has_a_line_with_its_class_probabilities_and_what_cannot_be_ruled_out() -> None:
    first, second, third = read(table_text([entry(SURE, UNSURE, REFUSED)], CLASSES, model="m 1.0"))
    assert (first["knee"], first["side"], first["class"]) == ("1", "R", "osteopenia")
    assert (first["probability_normal"], first["probability_osteopenia"]) == ("0.2", "0.8")
    assert (first["cannot_be_ruled_out"], first["model"]) == ("osteopenia", "m 1.0")
    assert (second["class"], second["cannot_tell"], second["cannot_be_ruled_out"]) == (
        "",
        "any_class",
        "normal or osteopenia",
    )
    assert (third["class"], third["why_not"], third["model"]) == ("", "The joint is cut off.", "")
    assert {line["note"] for line in (first, second, third)} == {"For research use only. Not for diagnosis."}


def test_a_film_without_an_answer_has_a_line_too() -> None:
    (line,) = read(table_text([Entry(film("a"))], CLASSES, model=""))
    assert (line["film"], line["state"], line["class"], line["seconds"]) == ("a", "waiting", "", "")


@given(st.text())
def test_no_name_can_be_taken_for_a_formula_and_none_breaks_the_table(name: str) -> None:
    rows = list(csv.reader(io.StringIO(table_text([entry(SURE, name=name)], CLASSES, model=name), newline="")))
    assert [len(row) for row in rows] == [len(rows[0])] * 2
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in rows[1])
    assert rows[1][rows[0].index("film")].removeprefix("'") == name.removeprefix("'")


def test_a_table_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(ResultNotWritten, match="no such folder"):
        write_table(tmp_path / "none" / "table.csv", "a")
    write_table(tmp_path / "table.csv", "ä\r\n")
    assert (tmp_path / "table.csv").read_bytes() == b"\xef\xbb\xbf\xc3\xa4\r\n"
