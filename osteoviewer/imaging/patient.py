"""What is known of the patient of one film, and from where: the film's header, or typed in by the reader."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from osteoviewer.errors import BadClinicalData
from osteoviewer.imaging.clinical import (
    AGE,
    AGES,
    BMI,
    HEIGHTS_M,
    SEX,
    UNKNOWN,
    WEIGHTS_KG,
    ClinicalRecord,
    Sex,
    parse_figure,
)

FIGURES = MappingProxyType({"age_years": (AGES, 1.0), "height_m": (HEIGHTS_M, 100.0), "weight_kg": (WEIGHTS_KG, 1.0)})
"""By name the limits and what a figure is multiplied by to be typed in: a height is typed in centimetres."""
_OF_INPUT = {AGE: ("age_years",), SEX: ("sex",), BMI: ("height_m", "weight_kg")}


class Origin(StrEnum):
    """Where something is known from."""

    HEADER = "header"
    TYPED = "typed"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class PatientFacts:
    """A patient, as the film's header has it and as the reader wants it.

    Attributes
    ----------
    header : ClinicalRecord
    record : ClinicalRecord
        What is used; where it differs from the header it was typed in.
    """

    header: ClinicalRecord = UNKNOWN
    record: ClinicalRecord = UNKNOWN

    @property
    def is_changed(self) -> bool:
        """Whether the reader has changed anything."""
        return self.record != self.header

    def origin(self, name: str) -> Origin:
        """Return where one of ``age_years``, ``sex``, ``height_m`` and ``weight_kg`` is known from."""
        value = getattr(self.record, name)
        if value is None:
            return Origin.UNKNOWN
        return Origin.HEADER if value == getattr(self.header, name) else Origin.TYPED

    def origin_of_input(self, name: str) -> Origin:
        """Return where an input of a model is known from; typed in where any part of it is."""
        origins = {self.origin(part) for part in _OF_INPUT[name]}
        return next(origin for origin in (Origin.UNKNOWN, Origin.TYPED, Origin.HEADER) if origin in origins)

    def with_record(self, record: ClinicalRecord) -> "PatientFacts":
        """Return what is known once this has been typed in."""
        return replace(self, record=record)


def read_entries(texts: Mapping[str, str], sex: Sex | None, before: ClinicalRecord = UNKNOWN) -> ClinicalRecord:
    """Make a record of what was typed in: years, centimetres and kilograms; empty where it is not known.

    Parameters
    ----------
    texts : Mapping of str to str
        By the names of `FIGURES`; a comma is a decimal point.
    sex : Sex or None
    before : ClinicalRecord
        What stood in the form; an entry that was left as it was keeps the exact figure.

    Raises
    ------
    BadClinicalData
        When an entry is no number, or none that a person can have.
    """
    values: dict[str, Any] = {}
    for name, (limits, factor) in FIGURES.items():
        if texts[name] == entry_text(name, before):
            values[name] = getattr(before, name)
            continue
        word, unit = _WORDS[name]
        hint = f"Give a number from {limits[0] * factor:g} to {limits[1] * factor:g} {unit}, or leave it empty."
        try:
            typed = parse_figure(texts[name].replace(",", "."))
        except ValueError as error:
            raise BadClinicalData(f"The {word} is not a number.", hint) from error
        value = None if typed is None else typed / factor
        if value is not None and not limits[0] <= value <= limits[1]:
            raise BadClinicalData(f"The {word} is not one that a person can have.", hint)
        values[name] = value
    return ClinicalRecord(sex=sex, **values)


_WORDS = {"age_years": ("age", "years"), "height_m": ("height", "cm"), "weight_kg": ("weight", "kg")}


def entry_text(name: str, record: ClinicalRecord) -> str:
    """Return what stands in the entry of a figure; empty where it is not known."""
    value: float | None = getattr(record, name)
    return "" if value is None else f"{round(value * FIGURES[name][1], 2):g}"
