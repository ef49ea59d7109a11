"""The rows of a DICOM header: everything in it as text, whatever the file says, and found by words."""

import struct
import time
import tracemalloc
from collections.abc import Iterable, Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydicom.data import get_charset_files, get_testdata_file
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.uid import DeflatedExplicitVRLittleEndian, ExplicitVRBigEndian, ImplicitVRLittleEndian

from osteoviewer.errors import OsteoViewerError, UnreadableFile, UnsupportedImage
from osteoviewer.imaging.dicom_tags import MOST_ROWS, read_tags
from osteoviewer.imaging.tag_rows import LONGEST_COPIED, LONGEST_SHOWN, TagRow, Tags
from tests.builders import dicom_bytes, dicom_dataset, png_bytes
from tests.test_fuzz import CHANGES, changed

LEVELS = np.zeros((48, 40), np.uint16)
START = b"\0" * 128 + b"DICM"
LONGEST_SECONDS = 5.0


def every(rows: Iterable[TagRow]) -> Iterator[TagRow]:
    for row in rows:
        yield row
        yield from every(row.children)


def bytes_of(name: str) -> bytes:
    """A file that comes with pydicom."""
    path = next(iter(get_charset_files(name)), None) or get_testdata_file(name)
    assert path is not None
    return Path(path).read_bytes()


def row_of(tags: Tags, keyword: str) -> TagRow:
    return next(row for row in every(tags.rows) if row.keyword == keyword)


def film(**fields: object) -> Dataset:
    dataset = dicom_dataset(LEVELS)
    for keyword, value in fields.items():
        setattr(dataset, keyword, value)
    return dataset


def tags_of(**fields: object) -> Tags:
    return read_tags(dicom_bytes(film(**fields)))


def explicit(number: int, vr: bytes, value: bytes) -> bytes:
    """An element as it stands in a file of explicit VRs, least byte first."""
    head = struct.pack("<HH", number >> 16, number & 0xFFFF) + vr
    if vr in (b"OB", b"OW", b"SQ", b"UN", b"UT"):
        return head + struct.pack("<HI", 0, len(value)) + value
    return head + struct.pack("<H", len(value)) + value


BEGINNING = START + explicit(0x00080060, b"CS", b"DX")


def test_a_row_states_tag_name_kind_value_and_length() -> None:
    row = row_of(tags_of(BodyPartExamined="KNEE"), "BodyPartExamined")
    assert (row.tag, row.name, row.vr, row.value, row.length) == ("(0018,0015)", "Body Part Examined", "CS", "KNEE", 4)
    assert not row.is_private
    assert not row.is_damaged


def test_the_file_meta_group_comes_first() -> None:
    tags = tags_of()
    assert tags.rows[0].tag == "(0002,0000)"
    assert row_of(tags, "TransferSyntaxUID").value == "1.2.840.10008.1.2.1 (Explicit VR Little Endian)"
    assert row_of(tags, "TransferSyntaxUID").whole == "1.2.840.10008.1.2.1"
    assert tags.count == len(list(every(tags.rows)))


def test_bytes_are_summarised_and_short_ones_written_out() -> None:
    tags = tags_of()
    assert row_of(tags, "PixelData").value == "3,840 bytes"
    assert row_of(tags, "FileMetaInformationVersion").value == "00 01"


def test_several_values_none_and_numbers_are_shown_as_in_the_file() -> None:
    tags = tags_of(
        ImageType=["ORIGINAL", "PRIMARY"], StudyDate="", WindowCenter=[1.5, 20], RecommendedDisplayFrameRate=3
    )
    assert row_of(tags, "ImageType").value == r"ORIGINAL\PRIMARY"
    assert (row_of(tags, "StudyDate").value, row_of(tags, "StudyDate").length) == ("", 0)
    assert row_of(tags, "WindowCenter").value == r"1.5\20.0"
    assert row_of(tags, "Rows").value == "48"


def test_a_tag_as_a_value_is_written_as_a_tag() -> None:
    assert row_of(tags_of(FrameIncrementPointer=0x00181063), "FrameIncrementPointer").value == "(0018,1063)"


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("chrArab.dcm", "قباني^لنزار"),
        ("chrH31.dcm", "Yamada^Tarou=山田^太郎=やまだ^たろう"),
        ("chrH32.dcm", "ﾔﾏﾀﾞ^ﾀﾛｳ=山田^太郎=やまだ^たろう"),
        ("chrI2.dcm", "Hong^Gildong=洪^吉洞=홍^길동"),
        ("chrX1.dcm", "Wang^XiaoDong=王^小東"),
        ("chrX2.dcm", "Wang^XiaoDong=王^小东"),
        ("chrGreek.dcm", "Διονυσιος"),
        ("chrHbrw.dcm", "שרון^דבורה"),
        ("chrRuss.dcm", "Люкceмбypг"),
        ("chrGerm.dcm", "Äneas^Rüdiger"),
    ],
)
def test_names_are_read_in_their_character_set(name: str, shown: str) -> None:
    data = bytes_of(name)
    assert row_of(read_tags(data), "PatientName").value == shown


def test_several_names_may_each_be_korean() -> None:
    data = bytes_of("chrKoreanMulti.dcm")
    assert "김희중" in row_of(read_tags(data), "PatientName").value


def test_a_sequence_has_its_own_character_set_or_that_around_it() -> None:
    own, inherited = Dataset(), Dataset()
    own.SpecificCharacterSet, own.PatientName = "ISO_IR 127", "قباني^لنزار"
    inherited.PatientName = "Люкceмбypг"
    tags = tags_of(SpecificCharacterSet="ISO_IR 144", OtherPatientIDsSequence=Sequence([own, inherited]))
    sequence = row_of(tags, "OtherPatientIDsSequence")
    assert sequence.value == "2 items"
    assert [item.name for item in sequence.children] == ["Item 1", "Item 2"]
    names = [row.value for row in every(sequence.children) if row.keyword == "PatientName"]
    assert names == ["قباني^لنزار", "Люкceмбypг"]


@pytest.mark.parametrize("is_open", [False, True])
@pytest.mark.parametrize("syntax", [None, ImplicitVRLittleEndian, DeflatedExplicitVRLittleEndian, ExplicitVRBigEndian])
def test_sequences_are_read_in_every_encoding(syntax: str | None, is_open: bool) -> None:
    code, outer = Dataset(), Dataset()
    code.CodeMeaning = "Knee"
    outer.ViewCodeSequence = Sequence([code, code])
    dataset = film(PatientName="Doe^Jane", AnatomicRegionSequence=Sequence([outer]), PatientWeight="70")
    for element in (dataset["AnatomicRegionSequence"], outer["ViewCodeSequence"]):
        element.is_undefined_length = is_open
    code.is_undefined_length_sequence_item = outer.is_undefined_length_sequence_item = is_open
    if syntax is not None:
        dataset.file_meta.TransferSyntaxUID = syntax
    if syntax == ExplicitVRBigEndian:
        dataset["PixelData"].VR = "OW"
    tags = read_tags(dicom_bytes(dataset))
    assert [row.value for row in every(tags.rows) if row.keyword == "CodeMeaning"] == ["Knee", "Knee"]
    assert row_of(tags, "PatientWeight").value == "70"
    assert row_of(tags, "Columns").value == "40"
    assert not any(row.is_damaged for row in every(tags.rows))
    assert (row_of(tags, "AnatomicRegionSequence").length is None) == is_open


@pytest.mark.parametrize("is_implicit", [False, True])
def test_private_elements_name_their_creator(is_implicit: bool) -> None:
    dataset = film()
    block = dataset.private_block(0x0029, "SIEMENS CSA HEADER", create=True)
    block.add_new(0x08, "CS", "IMAGE NUM 4")
    dataset.private_block(0x0029, "A STRANGER", create=True).add_new(0x01, "LO", "strange")
    if is_implicit:
        dataset.file_meta.TransferSyntaxUID = ImplicitVRLittleEndian
    private = [row for row in read_tags(dicom_bytes(dataset)).rows if row.is_private]
    assert [row.name for row in private] == [
        "Private creator",
        "Private creator",
        "CSA Image Header Type (SIEMENS CSA HEADER)",
        "Private (A STRANGER)",
    ]
    assert [row.value for row in private] == ["SIEMENS CSA HEADER", "A STRANGER", "IMAGE NUM 4", "strange"]


def test_marks_of_direction_and_controls_are_taken_out_and_lines_stay_in_the_copy() -> None:
    row = row_of(
        tags_of(SpecificCharacterSet="ISO_IR 192", ImageComments="a\u202eb\x07\r\nsecond\u2066"), "ImageComments"
    )
    assert row.value == "ab second"
    assert row.whole == "ab\nsecond"


def test_a_long_value_is_cut_in_the_list_and_whole_in_the_copy() -> None:
    text = "0123456789" * 1000
    row = row_of(tags_of(TextValue=text), "TextValue")
    assert len(row.value) == LONGEST_SHOWN
    assert row.value.endswith("…")
    assert row.whole == text


def test_a_copy_has_an_end() -> None:
    row = row_of(tags_of(TextValue="x" * 3_000_000), "TextValue")
    assert len(row.whole) <= LONGEST_COPIED
    assert row.whole.endswith("…")
    assert row.length == 3_000_000


def test_an_unknown_kind_of_value_is_shown_as_text_where_it_is_text() -> None:
    data = (
        START
        + explicit(0x00080060, b"CS", b"DX")
        + explicit(0x00091001, b"ZZ", b"words ")
        + b"\x09\0\x02\x10ZZ\4\0\1\2\3\4"
    )
    assert [(row.vr, row.value) for row in read_tags(data).rows[1:]] == [("ZZ", "words"), ("ZZ", "01 02 03 04")]


def test_what_a_value_cannot_be_is_a_row_that_says_so_and_the_next_one_is_read() -> None:
    data = (
        START
        + explicit(0x00080060, b"CS", b"DX")
        + explicit(0x00280010, b"US", b"123")
        + explicit(0x00280011, b"US", b"\1\0")
    )
    rows = read_tags(data).rows
    assert [(row.value, row.is_damaged) for row in rows] == [("DX", False), ("cannot be read", True), ("1", False)]


def test_a_file_that_ends_too_early_shows_what_there_is() -> None:
    data = dicom_bytes(film(BodyPartExamined="KNEE"))
    tags = read_tags(data[:-100])
    assert row_of(tags, "BodyPartExamined").value == "KNEE"
    assert row_of(tags, "PixelData").is_damaged
    assert tags.rows[-1].name == "What follows cannot be read"


def test_a_damaged_item_leaves_what_follows_its_sequence() -> None:
    bad = b"\xfe\xff\x00\xe0" + struct.pack("<I", 12) + b"\x08\0\0\1LO" + struct.pack("<H", 9999) + b"abcd"
    data = (
        START
        + explicit(0x00080060, b"CS", b"DX")
        + explicit(0x00081032, b"SQ", bad)
        + explicit(0x00180015, b"CS", b"KNEE")
    )
    tags = read_tags(data)
    assert row_of(tags, "ProcedureCodeSequence").children[0].children[0].is_damaged
    assert row_of(tags, "BodyPartExamined").value == "KNEE"


def test_a_file_that_cannot_be_inflated_shows_its_file_meta_group() -> None:
    dataset = film()
    dataset.file_meta.TransferSyntaxUID = DeflatedExplicitVRLittleEndian
    data = bytearray(dicom_bytes(dataset))
    data[-60:] = b"\xff" * 60
    tags = read_tags(bytes(data))
    assert "Deflated" in row_of(tags, "TransferSyntaxUID").value
    assert tags.rows[-1].name == "What follows cannot be read"


def test_a_picture_is_no_dicom_file() -> None:
    with pytest.raises(UnsupportedImage, match="no DICOM file"):
        read_tags(png_bytes(np.zeros((8, 8), np.uint8)))


@pytest.mark.parametrize("data", [b"", b"words", START, START + b"\x08\0"])
def test_a_file_of_nothing_is_told_in_a_sentence(data: bytes) -> None:
    with pytest.raises(UnreadableFile) as error:
        read_tags(data)
    assert error.value.hint


ITEM, OPEN = b"\xfe\xff\x00\xe0", b"\xff\xff\xff\xff"
HUGE = {
    "a million elements": START
    + explicit(0x00080060, b"CS", b"DX")
    + explicit(0x00091001, b"LO", b"words ") * 1_000_000,
    "a million items": START + b"\x08\0\x32\x10SQ\0\0" + OPEN + (ITEM + b"\0\0\0\0") * 1_000_000,
    "a million item ends": BEGINNING + b"\xfe\xff\x0d\xe0\0\0\0\0" * 1_000_000,
    "sequences without end": START
    + explicit(0x00080060, b"CS", b"DX")
    + (b"\x08\0\x32\x10SQ\0\0" + OPEN + ITEM + OPEN) * 100_000,
    "a giant length": BEGINNING + b"\x08\0\x32\x10SQ\0\0\xfe\xff\xff\xff",
    "giant items": START + b"\x08\0\x32\x10SQ\0\0\xfe\xff\xff\xff" + (ITEM + b"\xfe\xff\xff\xff") * 10_000,
    "a long list of numbers": START + b"\x28\0\x06\x30US\xfe\xff" + b"\1\0" * 32_767,
    "long texts": START + explicit(0x00204000, b"UT", b"x" * 60_000) * 1_000,
}


@pytest.mark.parametrize("kind", HUGE)
def test_nothing_that_a_file_claims_takes_long_or_fills_the_memory(kind: str) -> None:
    started = time.process_time()
    tags = read_tags(HUGE[kind])
    assert time.process_time() - started < LONGEST_SECONDS
    assert 0 < len(list(every(tags.rows))) <= MOST_ROWS + 100


def test_the_rows_of_a_giant_file_need_bounded_memory() -> None:
    data = HUGE["long texts"]
    tracemalloc.start()
    read_tags(data)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 150_000_000


SEEDS = {
    "charset": bytes_of("chrSQEncoding1.dcm"),
    "film": dicom_bytes(film(AnatomicRegionSequence=Sequence([Dataset(), Dataset()]))),
    "compressed": bytes_of("SC_rgb_jpeg_dcmtk.dcm"),
    "private": bytes_of("nested_priv_SQ.dcm"),
}


@pytest.mark.parametrize("kind", SEEDS)
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck), database=None, derandomize=True)
@given(changes=CHANGES)
def test_a_damaged_file_gives_rows_or_a_sentence(kind: str, changes: list[tuple[str, bool, float, int]]) -> None:
    try:
        tags = read_tags(changed(SEEDS[kind], changes))
    except OsteoViewerError as error:
        assert error.message
        assert error.hint
    else:
        assert_sound(tags)


@settings(max_examples=150, deadline=None, database=None, derandomize=True)
@given(data=st.binary(max_size=300), mark=st.sampled_from([START, b"\x08\0", b"\x02\0", b"\0\x08"]))
def test_any_bytes_give_rows_or_a_sentence(data: bytes, mark: bytes) -> None:
    try:
        assert_sound(read_tags(mark + data))
    except OsteoViewerError as error:
        assert error.hint


def assert_sound(tags: Tags) -> None:
    for row in every(tags.rows):
        assert row.value.isprintable()
        assert len(row.value) <= LONGEST_SHOWN
        assert len(row.whole) <= LONGEST_COPIED
        assert row.name.isprintable()
        assert row.vr.isprintable()
        assert all(sign.isprintable() or sign in "\n\t" for sign in row.whole)


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40)


@settings(max_examples=50, deadline=None, database=None, derandomize=True)
@given(texts=st.lists(TEXTS, min_size=1, max_size=4), depth=st.integers(0, 5))
def test_texts_are_found_again_at_every_depth(texts: list[str], depth: int) -> None:
    inner = Dataset()
    inner.TextValue = "\x20" + "|".join(texts) + "|"
    for _ in range(depth):
        outer = Dataset()
        outer.AnatomicRegionSequence = Sequence([inner])
        inner = outer
    tags = tags_of(SpecificCharacterSet="ISO_IR 192", OtherPatientIDsSequence=Sequence([inner]))
    seen = "".join(sign for sign in "|".join(texts) + "|" if sign.isprintable() or sign.isspace())
    whole = row_of(tags, "TextValue").whole
    assert "".join(whole.split()) == "".join(seen.split())
