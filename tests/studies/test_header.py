"""What the list shows is read whatever a header says, and frontal knees are told from the rest."""

import io
import struct
import tracemalloc
import warnings
from pathlib import Path

import pydicom
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pydicom.data import get_testdata_files

from osteoviewer.errors import UnreadableFile
from osteoviewer.imaging.reader import Kind
from osteoviewer.studies import header as headers
from osteoviewer.studies.header import Header, clean_text, read_header
from osteoviewer.studies.rank import rank
from osteoviewer.studies.rows import Rank
from tests.builders import picture_bytes, png_bytes
from tests.studies.builders import LEVELS, film_bytes, radiograph

TEXTS = (
    "patient_name",
    "patient_id",
    "study_uid",
    "study_date",
    "study_description",
    "series_uid",
    "series_description",
    "modality",
    "sop_uid",
    "view_position",
    "laterality",
    "body_part",
)


def header_of(data: bytes) -> Header:
    header = read_header(io.BytesIO(data))
    assert header is not None
    return header


def test_everything_that_the_list_shows_is_read() -> None:
    header = header_of(
        film_bytes(
            PatientName="Doe^Jane^M",
            PatientID="17",
            StudyDate="20240531",
            StudyDescription="Knie",
            SeriesNumber=3,
            SeriesDescription="ap",
            ViewPosition="AP",
            ImageLaterality="R",
            BodyPartExamined="KNEE",
            BurnedInAnnotation="NO",
        )
    )
    assert header == Header(
        Kind.DICOM,
        patient_name="Doe, Jane M",
        patient_id="17",
        study_uid="1.2.3",
        study_date="2024-05-31",
        study_description="Knie",
        series_uid="1.2.3.4",
        series_number=3,
        series_description="ap",
        modality="DX",
        sop_uid="1.2.826.0.1.3680043.8.498.1",
        view_position="AP",
        laterality="R",
        body_part="KNEE",
        rows=96,
        columns=80,
        has_burned_in=False,
    )


def test_pixels_are_not_read() -> None:
    data = film_bytes()
    assert header_of(data[: -LEVELS.size]) == header_of(data)


def test_a_picture_states_its_size_as_it_is_shown_and_no_patient() -> None:
    assert header_of(png_bytes(LEVELS)) == Header(Kind.PICTURE, rows=96, columns=80)
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    assert header_of(picture_bytes(LEVELS, "JPEG", exif=exif)) == Header(Kind.PICTURE, rows=80, columns=96)


def test_what_is_no_film_has_no_header() -> None:
    assert read_header(io.BytesIO(b"")) is None
    assert read_header(io.BytesIO(b"notes")) is None
    assert read_header(io.BytesIO(b"\x08\x00 a text that begins like DICOM")) is None


def test_a_damaged_picture_is_told_in_words() -> None:
    with pytest.raises(UnreadableFile):
        read_header(io.BytesIO(png_bytes(LEVELS)[:20]))


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize(
    ("keyword", "value", "field", "expected"),
    [
        ("StudyDate", "20241399", "study_date", ""),
        ("StudyDate", "yesterday", "study_date", ""),
        ("StudyDate", "2024.05.31", "study_date", "2024-05-31"),
        ("PatientName", "Doe", "patient_name", "Doe"),
        ("PatientName", "=Wang^Xiao", "patient_name", "Wang, Xiao"),
        ("PatientID", "x" * 2000, "patient_id", "x" * 119 + "…"),
        ("PatientID", "a\r\nb\x1b\x00  c", "patient_id", "a b c"),
        ("SeriesDescription", ["one", "two"], "series_description", "one two"),
        ("Laterality", "right", "laterality", ""),
        ("Modality", "dx ", "modality", "DX"),
        ("BurnedInAnnotation", "maybe", "has_burned_in", None),
    ],
)
def test_odd_values_are_cleaned_or_unknown(keyword: str, value: object, field: str, expected: object) -> None:
    assert getattr(header_of(film_bytes(**{keyword: value})), field) == expected


def test_names_in_other_alphabets_are_read() -> None:
    dataset = pydicom.dcmread(io.BytesIO(film_bytes()))
    dataset.SpecificCharacterSet = "ISO_IR 192"
    dataset.PatientName = "Müller^Jürgen"
    buffer = io.BytesIO()
    dataset.save_as(buffer)
    assert header_of(buffer.getvalue()).patient_name == "Müller, Jürgen"
    both = buffer.getvalue().replace("Müller^Jürgen".encode(), "王^小東=W^Xi".encode())
    assert header_of(both).patient_name == "王, 小東"
    unknown = buffer.getvalue().replace(b"ISO_IR 192", b"NONSENSE 9")
    assert header_of(unknown).patient_name != ""


def element(group: int, number: int, kind: bytes, value: bytes) -> bytes:
    if kind in (b"OB", b"OW", b"SQ", b"UN", b"UT"):
        return struct.pack("<HH2s2xI", group, number, kind, len(value)) + value
    return struct.pack("<HH2sH", group, number, kind, len(value)) + value


@settings(max_examples=150, deadline=None)
@given(
    st.lists(
        st.tuples(
            st.sampled_from([0x0008, 0x0010, 0x0018, 0x0020, 0x0028]),
            st.sampled_from([0x0005, 0x0010, 0x0011, 0x0015, 0x0020, 0x000D, 0x0060, 0x1030, 0x103E, 0x5101, 0x0008]),
            st.sampled_from(
                [b"PN", b"LO", b"DA", b"IS", b"DS", b"US", b"CS", b"UI", b"OB", b"SQ", b"AT", b"FD", b"XX"]
            ),
            st.binary(max_size=400),
        ),
        max_size=8,
    )
)
def test_whatever_the_fields_hold_the_header_is_clean_and_short(fields: list[tuple[int, int, bytes, bytes]]) -> None:
    start = bytes(128) + b"DICM" + element(8, 0x16, b"UI", b"1.2.840.10008.5.1.4.1.1.1.1\0")
    data = start + b"".join(element(*field) for field in sorted(fields))
    try:
        header = read_header(io.BytesIO(data))
    except UnreadableFile:
        return
    if header is not None:
        for name in TEXTS:
            text = getattr(header, name)
            assert len(text) <= 120
            assert text == clean_text(text)
        assert isinstance(rank(header), Rank)


@given(st.text())
def test_clean_text_is_one_printable_line_and_clean_already(text: str) -> None:
    clean = clean_text(text)
    assert len(clean) <= 120
    assert clean.isprintable()
    assert clean_text(clean) == clean
    clean.encode()


def test_marks_that_turn_a_text_around_are_left_out() -> None:
    assert clean_text("a\u202egnp\ud800.exe") == "agnp.exe"


def test_a_text_of_a_hundred_megabytes_is_not_read_into_memory() -> None:
    class Endless(io.BytesIO):
        def read(self, size: int | None = -1, /) -> bytes:
            assert size is not None
            assert 0 <= size <= 1 << 24
            return super().read(size)

    start = bytes(128) + b"DICM" + element(8, 0x16, b"UI", b"1.2.840.10008.5.1.4.1.1.1.1\0")
    data = start + struct.pack("<HH2s2xI", 0x10, 0x20, b"UT", 100 << 20) + bytes(1000)
    tracemalloc.start()
    try:
        read_header(Endless(data))
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("expected", "fields"),
    [
        (Rank.FRONTAL_KNEE, {"body_part": "KNEE", "view_position": "AP"}),
        (Rank.FRONTAL_KNEE, {"body_part": "KNEE", "view_position": "PA"}),
        (Rank.FRONTAL_KNEE, {"series_description": "Knee AP standing"}),
        (Rank.FRONTAL_KNEE, {"series_description": "KneeAP_left"}),
        (Rank.FRONTAL_KNEE, {"series_description": "Bilateral knees a.p."}),
        (Rank.FRONTAL_KNEE, {"series_description": "Kniegelenk re. a.p."}),
        (Rank.FRONTAL_KNEE, {"series_description": "Knie beidseits frontal stehend"}),
        (Rank.FRONTAL_KNEE, {"series_description": "Genou gauche de face"}),
        (Rank.FRONTAL_KNEE, {"series_description": "Genoux schuss"}),
        (Rank.FRONTAL_KNEE, {"series_description": "GENOU ANTÉRO-POSTÉRIEUR"}),
        (Rank.FRONTAL_KNEE, {"series_description": "Rodilla derecha anteroposterior"}),
        (Rank.FRONTAL_KNEE, {"series_description": "rodillas de frente"}),
        (Rank.FRONTAL_KNEE, {"series_description": "Genu dextrum, antero-posterior"}),
        (Rank.FRONTAL_KNEE, {"study_description": "Knie", "series_description": "ap"}),
        (Rank.FRONTAL_KNEE, {"body_part": "CHEST", "series_description": "Knee AP"}),
        (Rank.FRONTAL_KNEE, {"body_part": "KNEE", "view_position": "AP", "series_description": "lateral"}),
        (Rank.KNEE, {"body_part": "KNEE"}),
        (Rank.KNEE, {"study_description": "Knee AP and lateral"}),
        (Rank.UNKNOWN, {}),
        (Rank.UNKNOWN, {"body_part": "EXTREMITY", "view_position": "AP"}),
        (Rank.UNKNOWN, {"modality": "", "series_description": "Series 1"}),
        (Rank.OTHER_VIEW, {"body_part": "KNEE", "view_position": "LL"}),
        (Rank.OTHER_VIEW, {"series_description": "Knie seitlich"}),
        (Rank.OTHER_VIEW, {"series_description": "Genou droit profil"}),
        (Rank.OTHER_VIEW, {"series_description": "Rodilla perfil"}),
        (Rank.OTHER_VIEW, {"series_description": "Knie schräg"}),
        (Rank.OTHER_VIEW, {"series_description": "Genu dextrum laterale"}),
        (Rank.OTHER_VIEW, {"series_description": "Patella axial"}),
        (Rank.OTHER_PART, {"body_part": "CHEST", "view_position": "PA"}),
        (Rank.OTHER_PART, {"series_description": "Becken ap"}),
        (Rank.OTHER_PART, {"series_description": "Füße ap"}),
        (Rank.NOT_A_RADIOGRAPH, {"modality": "CT", "body_part": "KNEE"}),
        (Rank.NOT_A_RADIOGRAPH, {"modality": "MR", "series_description": "Knee"}),
        (Rank.NOT_A_RADIOGRAPH, {"modality": "SR", "rows": None}),
        (Rank.NOT_A_RADIOGRAPH, {"modality": "PR"}),
        (Rank.NOT_A_RADIOGRAPH, {"body_part": "KNEE", "view_position": "AP", "frames": 20}),
    ],
)
def test_films_are_ranked_by_part_and_view(expected: Rank, fields: dict[str, object]) -> None:
    assert rank(radiograph(**fields)) is expected


def test_a_picture_says_nothing_and_comes_in_the_middle() -> None:
    assert rank(Header(Kind.PICTURE, rows=100, columns=80)) is Rank.UNKNOWN


def _read(data: bytes) -> Header | str | None:
    try:
        return read_header(io.BytesIO(data))
    except UnreadableFile as error:
        return error.message


def test_what_is_read_without_pydicom_is_what_pydicom_reads(monkeypatch: pytest.MonkeyPatch) -> None:
    files = [path.read_bytes() for path in map(Path, get_testdata_files()) if path.is_file()]
    quick = [_read(data) for data in files]
    monkeypatch.setattr(headers, "_plain_text", lambda _: None)
    assert len(files) > 50
    assert quick == [_read(data) for data in files]


@given(
    st.sampled_from(["", "ISO_IR 100", "ISO_IR 192", "ISO_IR 13", "ISO 2022 IR 87", "ISO 2022 IR 6\\ISO 2022 IR 149"]),
    st.binary(max_size=12) | st.text("0123456789+-. eE_", max_size=12).map(str.encode),
)
@example("", b".0")
@example("", b"1.5")
def test_any_bytes_are_read_as_pydicom_reads_them(characters: str, value: bytes) -> None:
    dataset = pydicom.dcmread(io.BytesIO(film_bytes()))
    dataset.SpecificCharacterSet = characters.split("\\") if characters else None
    with pydicom.config.disable_value_validation(), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        dataset.PatientName, dataset.Modality, dataset.SeriesNumber = "NAME01234567", "CODE01234567", "012345678901"
        dataset.StudyDate, dataset.StudyDescription = "DATE01234567", "TEXT01234567"
        file = io.BytesIO()
        dataset.save_as(file, enforce_file_format=True)
    data = file.getvalue()
    for old in (b"NAME01234567", b"CODE01234567", b"012345678901", b"DATE01234567", b"TEXT01234567"):
        data = data.replace(old, value.ljust(len(old)))
    with pytest.MonkeyPatch.context() as patch:
        quick = _read(data)
        patch.setattr(headers, "_plain_text", lambda _: None)
        assert quick == _read(data)
