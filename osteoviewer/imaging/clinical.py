"""What is known of a patient beside the film: age, sex and body mass index, each of which may be missing."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from osteoviewer.errors import BadClinicalData

AGE, SEX, BMI = "age_years", "sex", "bmi_kg_m2"
INPUTS = (AGE, SEX, BMI)
"""Names of what a model may take beside the film."""
WORDS = {AGE: "age", SEX: "sex", BMI: "body mass index"}
AGES = (0.0, 130.0)
HEIGHTS_M = (0.4, 2.6)
WEIGHTS_KG = (2.0, 400.0)


class Sex(StrEnum):
    """A patient's sex as the record states it."""

    FEMALE = "female"
    MALE = "male"


@dataclass(frozen=True)
class ClinicalRecord:
    """One patient, without anything that names the patient.

    Attributes
    ----------
    age_years, height_m, weight_kg : float or None
        None where it is not known; never guessed.
    sex : Sex or None
        None where it is not stated, or neither of the two.

    Raises
    ------
    BadClinicalData
        When a figure is none that a person can have, such as a height in centimetres.
    """

    age_years: float | None = None
    sex: Sex | None = None
    height_m: float | None = None
    weight_kg: float | None = None

    def __post_init__(self) -> None:
        """Refuse figures in other units."""
        for name, value, limits, unit in (
            ("age", self.age_years, AGES, "years"),
            ("height", self.height_m, HEIGHTS_M, "metres"),
            ("weight", self.weight_kg, WEIGHTS_KG, "kilograms"),
        ):
            if value is not None and not limits[0] <= value <= limits[1]:
                raise BadClinicalData(f"The {name} is not one that a person can have.", f"Give the {name} in {unit}.")

    @property
    def values(self) -> Mapping[str, float]:
        """What is known, by the names of `INPUTS`: years, 1 for female and 0 for male, kilograms a square metre."""
        known: dict[str, float] = {}
        if self.age_years is not None:
            known[AGE] = self.age_years
        if self.sex is not None:
            known[SEX] = float(self.sex is Sex.FEMALE)
        if self.height_m is not None and self.weight_kg is not None:
            known[BMI] = self.weight_kg / self.height_m**2
        return known


UNKNOWN = ClinicalRecord()
"""Nothing is known beside the film."""


def parse_figure(text: str) -> float | None:
    """Read a figure; None where the entry is empty.

    Raises
    ------
    ValueError
        When it is no finite number.
    """
    if not text.strip():
        return None
    value = float(text.strip())
    if not math.isfinite(value):
        raise ValueError(text)
    return value
