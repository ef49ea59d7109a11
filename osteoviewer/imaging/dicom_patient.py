"""Age, sex, height and weight from a DICOM header (PS3.3 C.7.1.1 and C.7.2.2); what is odd there is not known."""

from datetime import date
from typing import Any

from pydicom.dataset import Dataset
from pydicom.valuerep import DA

from osteoviewer.errors import BadClinicalData
from osteoviewer.imaging.clinical import ClinicalRecord, Sex, parse_figure

_YEARS = {"Y": 1.0, "M": 1 / 12, "W": 7 / 365.25, "D": 1 / 365.25}
_DAYS_A_YEAR = 365.25
_SEXES = {"F": Sex.FEMALE, "M": Sex.MALE}


def header_record(dataset: Dataset) -> ClinicalRecord:
    """Return what the header states of the patient, each figure only if a person can have it.

    The age is Patient's Age (0010,1010) or, without it, the time from birth to study. A height or weight of 0, which
    devices write for "not asked", is not known.
    """
    return ClinicalRecord(
        age_years=_plausible("age_years", _age(dataset)),
        sex=_SEXES.get(str(dataset.get("PatientSex") or "").strip().upper()),
        height_m=_plausible("height_m", _figure(dataset.get("PatientSize"))),
        weight_kg=_plausible("weight_kg", _figure(dataset.get("PatientWeight"))),
    )


def _plausible(name: str, value: float | None) -> float | None:
    try:
        ClinicalRecord(**{name: value})  # type: ignore[arg-type]  # a number under the name of one
    except BadClinicalData:
        return None
    return value


def _age(dataset: Dataset) -> float | None:
    text = str(dataset.get("PatientAge") or "").strip().upper()
    if text:
        return float(text[:-1]) * _YEARS[text[-1]] if text[:-1].isdecimal() and text[-1] in _YEARS else None
    birth, study = _date(dataset.get("PatientBirthDate")), _date(dataset.get("StudyDate"))
    return None if birth is None or study is None else (study - birth).days / _DAYS_A_YEAR


def _date(value: Any) -> date | None:
    try:
        return DA(str(value)) if value else None
    except ValueError:
        return None


def _figure(value: Any) -> float | None:
    try:
        return parse_figure(str(value or "")) or None
    except ValueError:
        return None
