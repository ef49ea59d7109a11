"""Nothing that tells whose a film is survives, wherever it stood; what belongs together still does."""

import io
import logging
import re
import string
import warnings
from pathlib import Path

import numpy as np
import pydicom
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydicom.datadict import DicomDictionary
from pydicom.dataelem import RawDataElement
from pydicom.dataset import Dataset
from pydicom.tag import Tag

from osteoviewer.deidentify import profile
from osteoviewer.deidentify.deidentifier import IMPLEMENTATION, BurnedIn, Deidentifier, burned_in_annotation
from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.radiograph import Box, Side
from osteoviewer.imaging.reader import read_radiograph_bytes
from tests.builders import dicom_bytes, dicom_dataset, knee_levels, png_bytes
from tests.deidentify.planted import FAMILY, OTHER, plain, planted_film, reference
from tests.test_fuzz import CHANGES, changed

MOST = 4_000_000
LEVELS = knee_levels(96, 80)
KINDS = ("native", "jpeg", "jpeg 2000", "rle")


def deidentifier() -> Deidentifier:
    return Deidentifier(max_pixels=MOST)


def read(data: bytes) -> Dataset:
    return pydicom.dcmread(io.BytesIO(data))


def film(**header: object) -> bytes:
    dataset = dicom_dataset(LEVELS.astype(np.uint16) * 257)
    for keyword, value in header.items():
        setattr(dataset, keyword, value)
    return dicom_bytes(dataset)


@pytest.mark.parametrize("kind", KINDS)
def test_none_of_the_planted_identifiers_survives(
    kind: str, caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    data, planted = planted_film(kind)
    assert len(planted) >= 100
    hidden = {"bits above those stored"}  # spread over bits, so that their bytes stand nowhere
    assert set(plain(planted, data)) >= set(planted) - hidden
    with caplog.at_level(logging.DEBUG):
        for boxes in ((), (Box(0, 0, 10, 10),)):
            result = deidentifier().apply(data, boxes=boxes).data
            assert list(plain(planted, result)) == []
            assert list(plain(planted, read(result).pixel_array.tobytes())) == []
    assert list(plain(planted, caplog.text.encode())) == []
    assert list(plain(planted, "".join(capfd.readouterr()).encode())) == []


@pytest.mark.parametrize("kind", KINDS)
def test_the_pixels_of_a_planted_film_stay_as_they_are(kind: str) -> None:
    data, _ = planted_film(kind)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        before = read(data).pixel_array
    after = read(deidentifier().apply(data).data)
    assert np.array_equal(after.pixel_array, before & before.dtype.type(0x0FFF & np.iinfo(before.dtype).max))
    is_compressed = kind != "native"
    assert (after.file_meta.TransferSyntaxUID == read(data).file_meta.TransferSyntaxUID) is True or not is_compressed


def test_bits_above_those_stored_are_cleared() -> None:
    data, _ = planted_film("native")
    stored = np.frombuffer(read(deidentifier().apply(data).data).PixelData, "<u2")
    assert np.frombuffer(read(data).PixelData[: 2 * stored.size], "<u2").max() > 0x0FFF
    assert stored.max() <= 0x0FFF


def test_a_film_says_that_and_how_it_was_deidentified() -> None:
    header = read(deidentifier().apply(film()).data)
    assert header.PatientIdentityRemoved == "YES"
    assert "PS3.15" in header.DeidentificationMethod[0]
    assert [item.CodeValue for item in header.DeidentificationMethodCodeSequence] == ["113100"]
    assert header.LongitudinalTemporalInformationModified == "REMOVED"


def test_the_file_meta_is_that_of_this_program_and_the_preamble_is_empty() -> None:
    data = deidentifier().apply(planted_film()[0]).data
    header = read(data)
    assert header.preamble == bytes(128)
    assert {element.keyword for element in header.file_meta} == {
        *("FileMetaInformationGroupLength", "FileMetaInformationVersion", "MediaStorageSOPClassUID"),
        *("MediaStorageSOPInstanceUID", "TransferSyntaxUID", "ImplementationClassUID", "ImplementationVersionName"),
    }
    assert header.file_meta.MediaStorageSOPInstanceUID == header.SOPInstanceUID
    assert header.file_meta.ImplementationClassUID == IMPLEMENTATION


def test_two_films_of_a_study_still_belong_together_and_refer_to_each_other() -> None:
    one = deidentifier()
    first = read(one.apply(planted_film(name=OTHER)[0]).data)
    second = read(one.apply(planted_film()[0]).data)
    assert first.StudyInstanceUID == second.StudyInstanceUID
    assert first.SeriesInstanceUID == second.SeriesInstanceUID
    assert first.PatientID == second.PatientID
    assert first.SOPInstanceUID != second.SOPInstanceUID
    assert second.SourceImageSequence[0].ReferencedSOPInstanceUID == first.SOPInstanceUID
    assert len({first.StudyInstanceUID, first.SeriesInstanceUID, first.SOPInstanceUID}) == 3


def test_another_export_gives_other_names() -> None:
    first, second = (read(deidentifier().apply(planted_film()[0]).data) for _ in range(2))
    assert first.StudyInstanceUID != second.StudyInstanceUID
    assert first.PatientID != second.PatientID


def test_another_patient_gets_another_alias_and_one_without_a_number_is_known_by_name() -> None:
    one = deidentifier()
    patients = [
        {"PatientID": "1"},
        {"PatientID": "2"},
        {"PatientName": "A^B", "PatientBirthDate": "19500101"},
        {"PatientName": "A^B", "PatientBirthDate": "19510101"},
        {"PatientName": "", "StudyInstanceUID": "1.2.3"},
        {"PatientName": ""},
        {"PatientName": ""},
    ]
    aliases = [read(one.apply(film(**patient)).data).PatientID for patient in patients]
    assert len(set(aliases)) == len(patients)
    assert read(one.apply(film(PatientID="1", PatientName="C")).data).PatientID == aliases[0]
    assert all(alias.startswith("OV") for alias in aliases)


def test_what_says_how_the_film_was_made_is_kept() -> None:
    data = film(
        KVP=60,
        Manufacturer="SIEMENS Healthineers, for Mr. Smith",
        BodyPartExamined="KNEE",
        ViewPosition="AP",
        ImagerPixelSpacing=[0.14, 0.14],
        WindowCenter=300,
        WindowWidth=200,
        SourceImageSequence=[reference("1.2.3")],
    )
    header = read(deidentifier().apply(data).data)
    assert (header.KVP, header.Manufacturer, header.BodyPartExamined) == (60, "Siemens", "KNEE")
    assert (header.ViewPosition, header.ImagerPixelSpacing, header.WindowCenter) == ("AP", [0.14, 0.14], 300)


def test_nothing_that_the_standards_table_names_is_kept_but_replaced_uids() -> None:
    keywords = (profile.MAKER, *profile.CODES, *profile.NUMBERS, *profile.TABLES)
    tags = {pydicom.tag.Tag(keyword) for keyword in keywords}
    assert not tags & profile.NAMED
    assert {pydicom.tag.Tag(keyword) for keyword in profile.UIDS} <= profile.REPLACED


@pytest.mark.parametrize(
    ("stated", "boxes", "is_text_gone", "written", "codes"),
    [
        (None, False, False, None, 1),
        ("YES", False, False, "YES", 1),
        ("NO", False, False, "NO", 1),
        ("YES", True, False, "YES", 1),
        (None, True, False, None, 1),
        ("YES", True, True, "NO", 2),
        (None, True, True, "NO", 2),
        ("YES", False, True, "YES", 1),
        ("perhaps", False, False, None, 1),
    ],
)
def test_what_is_said_of_burned_in_text_is_what_is_known(
    stated: str | None, boxes: bool, is_text_gone: bool, written: str | None, codes: int
) -> None:
    data = film() if stated is None else film(BurnedInAnnotation=stated.upper())
    result = deidentifier().apply(data, boxes=[Box(0, 0, 9, 9)] if boxes else [], is_text_gone=is_text_gone)
    header = read(result.data)
    assert header.get("BurnedInAnnotation") == written
    assert len(header.DeidentificationMethodCodeSequence) == codes
    known = stated if stated in ("YES", "NO") else ""
    assert result.burned_in == BurnedIn(known) == burned_in_annotation(data, max_pixels=MOST)


def test_a_picture_that_is_no_dicom_is_refused_in_a_sentence() -> None:
    with pytest.raises(OsteoViewerError, match="no DICOM file"):
        deidentifier().apply(png_bytes(LEVELS))


@pytest.mark.parametrize("place", [140, 200, 400, 2000])
def test_a_file_that_is_cut_off_is_refused_in_a_sentence(place: int) -> None:
    with pytest.raises(OsteoViewerError) as caught:
        deidentifier().apply(film()[:place])
    assert caught.value.hint
    assert "Planted" not in str(caught.value)


@pytest.mark.parametrize("syntax", ["1.2.840.10008.1.2", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99"])
def test_other_ways_of_writing_dicom_give_the_same_pixels(syntax: str) -> None:
    dataset = dicom_dataset(LEVELS.astype(np.uint16) * 257)
    if syntax == "1.2.840.10008.1.2.2":
        dataset.PixelData = (LEVELS.astype(">u2") * 257).tobytes()
        dataset["PixelData"].VR = "OW"
    dataset.file_meta.TransferSyntaxUID = syntax
    dataset.PixelPaddingValue = 7
    header = read(deidentifier().apply(dicom_bytes(dataset)).data)
    assert np.array_equal(header.pixel_array, LEVELS.astype(np.uint16) * 257)
    assert header.PixelPaddingValue == 7


def test_a_file_without_preamble_and_file_meta_is_taken() -> None:
    dataset = dicom_dataset(LEVELS, bits=8)
    del dataset.file_meta
    file = io.BytesIO()
    pydicom.dcmwrite(file, dataset, implicit_vr=True, little_endian=True)
    header = read(deidentifier().apply(file.getvalue()).data)
    assert np.array_equal(header.pixel_array, LEVELS)


def test_words_of_both_byte_orders_are_written_in_the_usual_one() -> None:
    table = np.arange(255, -1, -1, dtype=np.uint16) * 257
    dataset = dicom_dataset(LEVELS, photometric="PALETTE COLOR", bits=8)
    dataset.file_meta.TransferSyntaxUID = "1.2.840.10008.1.2.2"
    dataset.PixelData = LEVELS.astype("u1").reshape(-1, 2)[:, ::-1].tobytes()
    dataset["PixelData"].VR = "OW"
    for colour in ("Red", "Green", "Blue"):
        setattr(dataset, f"{colour}PaletteColorLookupTableDescriptor", [256, 0, 16])
        setattr(dataset, f"{colour}PaletteColorLookupTableData", table.astype(">u2").tobytes())
    header = read(deidentifier().apply(dicom_bytes(dataset)).data)
    assert np.array_equal(header.pixel_array, LEVELS)
    assert header.RedPaletteColorLookupTableData == table.astype("<u2").tobytes()


@pytest.mark.parametrize("keyword", ["ImageLaterality", "Laterality"])
def test_the_side_of_a_film_is_still_known_when_it_becomes_a_secondary_capture(keyword: str) -> None:
    result = deidentifier().apply(film(**{keyword: "L"}))
    assert result.is_capture
    assert read_radiograph_bytes(result.data, max_pixels=MOST).side is Side.LEFT


def test_no_text_in_any_element_that_the_dictionary_knows_survives() -> None:
    """More than two thousand at once, of every type that a text may be in, on the outside and in a sequence."""
    dataset, item, count = dicom_dataset(LEVELS, bits=8), Dataset(), 0
    for tag, entry in DicomDictionary.items():
        if entry[0] not in ("PN", "LO", "SH", "CS", "LT", "ST", "UT", "UC", "AE", "UR", "UN") or tag >> 16 in (0, 2):
            continue
        if entry[4] in ("SpecificCharacterSet", "PhotometricInterpretation", ""):
            continue
        for target in (dataset, item):
            token = f"ZQ{count:05d}X".encode()
            target[Tag(tag)] = RawDataElement(Tag(tag), entry[0], len(token), token, 0, False, True)
            count += 1
    dataset.SourceImageSequence = [item]
    assert count > 2000
    data = dicom_bytes(dataset)
    assert re.search(rb"ZQ\d{5}X", data)
    survivors = re.findall(rb"ZQ\d{5}X", deidentifier().apply(data).data)
    assert survivors == []


WORDS = st.text(string.ascii_uppercase, min_size=6, max_size=12).map(lambda word: "QZ" + word)
TYPES = ("PN", "LO", "SH", "CS", "LT", "ST", "UT", "UC", "AE", "UI", "UN", "OB", "DA", "DS", "IS")
KEYWORDS = sorted(
    entry[4]
    for tag, entry in DicomDictionary.items()
    if entry[0] in TYPES
    and tag >> 16 not in (0, 2)
    and entry[4] not in ("SpecificCharacterSet", "PhotometricInterpretation", "")
)
SEQUENCES = ("ReferencedImageSequence", "VOILUTSequence", "RequestAttributesSequence", "ModalityLUTSequence")
PLACES = st.lists(st.tuples(st.sampled_from(KEYWORDS), st.sampled_from(("", *SEQUENCES))), min_size=1, max_size=12)


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck), database=None, derandomize=True)
@given(word=WORDS, places=PLACES)
def test_a_name_planted_anywhere_is_never_found_again(word: str, places: list[tuple[str, str]]) -> None:
    dataset = dicom_dataset(LEVELS[:16, :16])
    dataset.PatientName = word
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for keyword, sequence in places:
            target = dataset
            if sequence:
                target = Dataset()
                setattr(dataset, sequence, [*dataset.get(sequence, []), target])
            vr = DicomDictionary[pydicom.tag.Tag(keyword)][0]
            value = word.encode() + b" " * (len(word) % 2)
            tag = pydicom.tag.Tag(keyword)
            target[tag] = RawDataElement(tag, vr, len(value), value, 0, False, True)
        data = dicom_bytes(dataset)
        try:
            result = deidentifier().apply(data).data
        except OsteoViewerError as error:
            assert word not in f"{error} {error.hint}"
        else:
            assert word.encode() not in result


def test_a_refusal_leaves_nothing_of_the_patient_in_the_log(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG), pytest.raises(OsteoViewerError):
        deidentifier().apply(planted_film()[0][:-9000])
    assert FAMILY not in caplog.text


SEEDS = {kind: planted_film(kind)[0] for kind in KINDS}


@settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck), database=None, derandomize=True)
@given(kind=st.sampled_from(KINDS), changes=CHANGES, has_box=st.booleans())
def test_a_damaged_film_gives_a_film_without_identifiers_or_a_sentence(
    kind: str, changes: list[tuple[str, bool, float, int]], has_box: bool
) -> None:
    boxes = [Box(0, 0, 9, 9)] if has_box and kind != "jpeg" else []  # a damaged JPEG may abort GDCM, which decodes it
    try:
        result = deidentifier().apply(changed(SEEDS[kind], changes), boxes=boxes)
    except OsteoViewerError as error:
        assert error.hint
        assert FAMILY not in f"{error} {error.hint}"
    else:
        assert FAMILY.encode() not in result.data
        assert b"Plant" not in result.data
