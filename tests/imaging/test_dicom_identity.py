"""What may tell of a patient is hidden wherever it stands in a header, and the rest stays."""

from collections.abc import Iterator

import pytest
from pydicom.datadict import DicomDictionary, dictionary_VR
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from osteoviewer.imaging.dicom_identity import HIDDEN, is_identity, without_identity
from osteoviewer.imaging.dicom_tags import read_tags
from osteoviewer.imaging.tag_rows import TagRow
from osteoviewer.imaging.tag_search import find_tags
from tests.builders import dicom_bytes
from tests.imaging.test_dicom_tags import every, film, row_of

IDENTIFYING = [
    "PatientName",
    "PatientID",
    "PatientBirthDate",
    "PatientSex",
    "PatientAge",
    "OtherPatientIDs",
    "PatientAddress",
    "IssuerOfPatientID",
    "AccessionNumber",
    "InstitutionName",
    "InstitutionAddress",
    "InstitutionalDepartmentName",
    "ReferringPhysicianName",
    "PerformingPhysicianName",
    "OperatorsName",
    "RequestingPhysician",
    "NameOfPhysiciansReadingStudy",
    "StationName",
    "DeviceSerialNumber",
    "StudyInstanceUID",
    "SeriesInstanceUID",
    "SOPInstanceUID",
    "FrameOfReferenceUID",
    "StudyDate",
    "AcquisitionDateTime",
    "ContentTime",
    "StudyID",
    "StudyDescription",
    "SeriesDescription",
    "ImageComments",
    "ProtocolName",
    "PerformedProcedureStepID",
    "DetectorID",
    "ClinicalTrialSubjectID",
    "AdmissionID",
    "SourceApplicationEntityTitle",
    "RetrieveURL",
]
OPEN = [
    "Modality",
    "BodyPartExamined",
    "Rows",
    "KVP",
    "Manufacturer",
    "ManufacturerModelName",
    "PixelSpacing",
    "ViewPosition",
    "ImageType",
]


def rows_of(dataset: Dataset) -> tuple[TagRow, ...]:
    return without_identity(read_tags(dicom_bytes(dataset))).rows


def made(keyword: str) -> object:
    values = {"DA": "19421017", "DT": "19421017120000", "TM": "120000", "UI": "1.2.3", "AS": "063Y", "UR": "http://x"}
    numbers = {"US": 7, "DS": "7", "IS": "7"}
    return {**values, **numbers}.get(dictionary_VR(keyword), "PLANTED")


def nested(keyword: str, depth: int) -> Dataset:
    inner = Dataset()
    setattr(inner, keyword, made(keyword))
    for _ in range(depth):
        outer = Dataset()
        outer.AnatomicRegionSequence = Sequence([inner])
        inner = outer
    return inner


@pytest.mark.parametrize("keyword", IDENTIFYING)
def test_identifying_values_are_hidden_at_every_depth(keyword: str) -> None:
    dataset = film()
    dataset.update(nested(keyword, 0) if keyword != "SourceApplicationEntityTitle" else Dataset())
    if keyword == "SourceApplicationEntityTitle":
        dataset.file_meta.SourceApplicationEntityTitle = "PLANTED"
    else:
        dataset.AnatomicRegionSequence = nested(keyword, 2).AnatomicRegionSequence
    found = [row for row in every(rows_of(dataset)) if row.keyword == keyword]
    assert len(found) == (1 if keyword == "SourceApplicationEntityTitle" else 2)
    for row in found:
        assert row.value == row.whole == HIDDEN


@pytest.mark.parametrize("keyword", OPEN)
def test_what_is_about_the_picture_stays(keyword: str) -> None:
    dataset = film()
    if keyword != "Rows":
        dataset.update(nested(keyword, 0))
    row = next(row for row in rows_of(dataset) if row.keyword == keyword)
    assert row.value not in ("", HIDDEN)


def test_the_standards_own_uids_stay_and_others_in_their_place_do_not() -> None:
    dataset = film()
    rows = {row.keyword: row.value for row in rows_of(dataset)}
    assert rows["TransferSyntaxUID"].startswith("1.2.840.10008.1.2.1")
    assert rows["MediaStorageSOPInstanceUID"] == HIDDEN


def test_all_in_a_sequence_about_people_is_hidden_and_a_code_elsewhere_is_not() -> None:
    def code(meaning: str) -> Dataset:
        made = Dataset()
        made.CodeValue, made.CodeMeaning, made.CodingSchemeDesignator = "P-1", meaning, "PLANTED"
        made.NumberOfFrames = 7
        return made

    dataset = film(
        InstitutionCodeSequence=Sequence([code("Planted Hospital")]),
        ViewCodeSequence=Sequence([code("antero-posterior")]),
    )
    rows = {row.keyword: row for row in rows_of(dataset)}
    assert {row.value for row in every(rows["InstitutionCodeSequence"].children) if row.vr} == {HIDDEN}
    assert "antero-posterior" in [row.value for row in every(rows["ViewCodeSequence"].children)]


def test_private_elements_show_neither_value_nor_creator() -> None:
    dataset = film()
    dataset.private_block(0x0029, "PLANTED MAKER", create=True).add_new(0x01, "CS", "PLANTED")
    private = [row for row in rows_of(dataset) if row.is_private]
    assert [(row.name, row.value) for row in private] == [("Private", HIDDEN), ("Private", HIDDEN)]


def test_an_empty_value_stays_empty() -> None:
    assert row_of_hidden(film(PatientID="")).value == ""


def row_of_hidden(dataset: Dataset) -> TagRow:
    return row_of(without_identity(read_tags(dicom_bytes(dataset))), "PatientID")


def test_a_search_does_not_find_what_is_hidden_but_its_name() -> None:
    rows = rows_of(film(PatientID="PLANTED"))
    assert find_tags(rows, "planted").count == 0
    assert find_tags(rows, "PatientID hidden").count == 1


def plain_rows() -> Iterator[TagRow]:
    """A row for every element that the standard knows."""
    for number, (vr, _, name, _, keyword) in DicomDictionary.items():
        yield TagRow(number, "", keyword, name, vr.split()[0], "PLANTED", "PLANTED", 7)


def test_of_all_elements_of_the_standard_no_name_date_or_text_is_left_but_those_about_devices_and_codes() -> None:
    left = {row.keyword for row in plain_rows() if not is_identity(row) and row.vr in TELLING_KINDS}
    assert left == {
        "CodeMeaning",
        "CodeValue",
        "CodingSchemeDesignator",
        "ImplementationVersionName",
        "Manufacturer",
        "ManufacturerModelName",
        "SoftwareVersions",
    }


TELLING_KINDS = ("PN", "DA", "DT", "TM", "AS", "LO", "LT", "SH", "ST", "UC", "UT", "UR", "AE", "UI", "UN")
