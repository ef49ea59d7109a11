"""What a DICOM header states of the patient, and only what a person can have."""

import pytest
from pydicom.dataset import Dataset

from osteoviewer.imaging.clinical import UNKNOWN, ClinicalRecord, Sex
from osteoviewer.imaging.dicom_patient import header_record


def header(**entries: object) -> Dataset:
    dataset = Dataset()
    for name, value in entries.items():
        setattr(dataset, name, value)
    return dataset


def test_age_sex_height_and_weight_are_read() -> None:
    dataset = header(PatientAge="063Y", PatientSex="F", PatientSize=1.62, PatientWeight=70)
    assert header_record(dataset) == ClinicalRecord(63, Sex.FEMALE, 1.62, 70)


@pytest.mark.parametrize(("text", "years"), [("018M", 1.5), ("063Y", 63.0)])
def test_ages_come_in_several_units(text: str, years: float) -> None:
    assert header_record(header(PatientAge=text)).age_years == pytest.approx(years)


def test_the_age_follows_from_birth_and_study_where_it_is_not_stated() -> None:
    age = header_record(header(PatientBirthDate="19600101", StudyDate="20200101")).age_years
    assert age == pytest.approx(60, abs=0.01)


def test_what_is_not_stated_or_odd_is_not_known() -> None:
    assert header_record(header()) == UNKNOWN
    odd = header(PatientSex="O", PatientSize=0, PatientWeight=0, PatientBirthDate="20300101", StudyDate="20200101")
    assert header_record(odd) == UNKNOWN
    assert header_record(header(PatientSize=162)).height_m is None
