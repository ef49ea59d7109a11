"""What is known of the patient, and from where, in words."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from osteoviewer.imaging.clinical import AGE, BMI, SEX, Sex
from osteoviewer.imaging.patient import FIGURES, Origin, PatientFacts, entry_text

_PARTS = {AGE: ("age_years",), SEX: ("sex",), BMI: ("height_m", "weight_kg")}


def _tr(text: str) -> str:
    return QCoreApplication.translate("patient", text)


def field_word(name: str) -> str:
    """Return what one of a patient's facts is called."""
    words = {"age_years": _tr("age"), "sex": _tr("sex"), "height_m": _tr("height"), "weight_kg": _tr("weight")}
    return words[name]


def unit_word(name: str) -> str:
    """Return the unit in which a figure is typed in."""
    return {"age_years": _tr("years"), "height_m": _tr("cm"), "weight_kg": _tr("kg")}[name]


def sex_word(sex: Sex | None) -> str:
    """Return a sex as a word."""
    words = {Sex.FEMALE: _tr("female"), Sex.MALE: _tr("male"), None: _tr("unknown")}
    return words[sex]


def origin_word(origin: Origin) -> str:
    """Return where something is known from."""
    words = {Origin.HEADER: _tr("header"), Origin.TYPED: _tr("typed in"), Origin.UNKNOWN: _tr("unknown")}
    return words[origin]


def facts_text(facts: PatientFacts, inputs: Sequence[str]) -> str:
    """Return what is known of what a model takes, by where it is known from; what is not known is named."""
    names = [part for name in inputs for part in _PARTS[name]]
    told = []
    for origin in Origin:
        of_origin = [name for name in names if facts.origin(name) is origin]
        if of_origin:
            words = ", ".join(_fact(facts, name) for name in of_origin)
            said = _tr("{facts} unknown") if origin is Origin.UNKNOWN else _tr("{facts} ({origin})")
            told.append(said.format(facts=words, origin=origin_word(origin)))
    return "; ".join(told)


def _fact(facts: PatientFacts, name: str) -> str:
    if facts.origin(name) is Origin.UNKNOWN:
        return field_word(name)
    if name not in FIGURES:
        return sex_word(facts.record.sex)
    return f"{entry_text(name, facts.record)} {unit_word(name)}"
