"""Words find rows of a header, and those that hold them."""

import time

import pytest
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from osteoviewer.imaging.dicom_tags import read_tags
from osteoviewer.imaging.tag_rows import TagRow
from osteoviewer.imaging.tag_search import find_tags
from tests.builders import dicom_bytes
from tests.imaging.test_dicom_tags import BEGINNING, explicit, film


@pytest.fixture(scope="module")
def rows() -> tuple[TagRow, ...]:
    code = Dataset()
    code.CodeMeaning, code.CodeValue = "Knie, geröntgt", "T-1"
    dataset = film(SpecificCharacterSet="ISO_IR 192", PatientName="Müller^Zoë", AnatomicRegionSequence=Sequence([code]))
    return read_tags(dicom_bytes(dataset)).rows


@pytest.mark.parametrize(
    "search",
    ["0010,0010", "(0010,0010)", "00100010", "PatientName", "patient's name", "muller", "ZOE MÜLLER", "zoë pn name"],
)
def test_a_row_is_found_by_tag_keyword_name_and_value(rows: tuple[TagRow, ...], search: str) -> None:
    found = find_tags(rows, search)
    assert [row.keyword for row in found.rows] == ["PatientName"]
    assert found.count == 1


def test_a_row_is_found_with_those_that_hold_it_and_without_its_neighbours(rows: tuple[TagRow, ...]) -> None:
    found = find_tags(rows, "gerontgt")
    (sequence,) = found.rows
    (item,) = sequence.children
    assert (sequence.keyword, item.name) == ("AnatomicRegionSequence", "Item 1")
    assert [row.keyword for row in item.children] == ["CodeMeaning"]
    assert found.count == 1
    assert found.opened == {id(sequence), id(item)}


def test_a_sequence_found_by_its_name_keeps_what_is_in_it(rows: tuple[TagRow, ...]) -> None:
    found = find_tags(rows, "anatomic region")
    assert found.count == 1
    assert found.opened == frozenset()
    assert [row.keyword for row in found.rows[0].children[0].children] == ["CodeValue", "CodeMeaning"]


def test_what_is_nowhere_leaves_nothing_and_an_empty_search_too(rows: tuple[TagRow, ...]) -> None:
    assert find_tags(rows, "elephant").rows == ()
    assert find_tags(rows, "  ").rows == ()


def test_a_search_through_a_giant_header_is_quick() -> None:
    tags = read_tags(BEGINNING + explicit(0x00091001, b"LO", b"words ") * 20_000)
    started = time.process_time()
    assert find_tags(tags.rows, "words").count == 20_000
    assert time.process_time() - started < 0.5
