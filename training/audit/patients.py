"""Sex, age and body mass index of the patients, from `patients.csv`, joined to films by radiograph."""

import csv
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from training.audit.films import ListedFilm
from training.errors import BadTrainingData

RECORDS = "patients.csv"
_COLUMNS = ("patient_id", "sex", "age_years", "bmi_kg_m2")


@dataclass(frozen=True)
class Patient:
    """What is known of one patient; nothing that names the patient."""

    is_female: bool
    age_years: float
    bmi_kg_m2: float


def read_patients(root: Path, films: Iterable[ListedFilm], group_of: Mapping[str, str]) -> dict[str, Patient]:
    """Return the patient of every radiograph that has exactly one record, and a complete one.

    A record belongs to the films whose group in the list is the record's, and to the film that is named after the
    patient.

    Returns
    -------
    dict of str to Patient
        By group as found; empty where there are no records.

    Raises
    ------
    BadTrainingData
        When the records are there but no table with the columns needed.
    """
    path = root / RECORDS
    if not path.exists():
        return {}
    groups_of = _groups_by_name(films, group_of)
    records: defaultdict[str, list[Patient | None]] = defaultdict(list)
    for row in _read(path):
        names = {("group", row.get("group") or ""), ("patient", row["patient_id"])}
        for group in sorted(set().union(*(groups_of[name] for name in names if name in groups_of))):
            records[group].append(_patient(row))
    return {group: found[0] for group, found in records.items() if len(found) == 1 and found[0] is not None}


def _groups_by_name(films: Iterable[ListedFilm], group_of: Mapping[str, str]) -> dict[tuple[str, str], set[str]]:
    groups: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for film in films:
        if film.file in group_of:
            groups["patient", PurePosixPath(film.file).stem].add(group_of[film.file])
            groups["group", film.group or ""].add(group_of[film.file])
    groups.pop(("group", ""), None)
    return dict(groups)


def _read(path: Path) -> list[dict[str, str]]:
    hint = f"“{RECORDS}” needs the columns {', '.join(_COLUMNS)}."
    try:
        with path.open(newline="", encoding="utf-8-sig") as file:
            reader = csv.DictReader(file, strict=True)
            rows = list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadTrainingData("The patients' records cannot be read as a table.", hint) from error
    if not set(_COLUMNS) <= set(reader.fieldnames or ()) or any(row[name] is None for row in rows for name in _COLUMNS):
        raise BadTrainingData("The patients' records lack columns or entries.", hint)
    return rows


def _patient(row: Mapping[str, str]) -> Patient | None:
    """Return a record; None where an entry is missing or no number."""
    sexes = {"female": True, "male": False}
    try:
        age, bmi = float(row["age_years"]), float(row["bmi_kg_m2"])
        is_female = sexes[row["sex"].strip().lower()]
    except (ValueError, KeyError):
        return None
    return Patient(is_female, age, bmi) if math.isfinite(age) and math.isfinite(bmi) else None
