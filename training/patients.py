"""Age, sex, body mass index and T-score of the patients, from `patients.csv`, joined to films by radiograph."""

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Protocol

from osteoviewer.imaging.clinical import AGE, BMI, INPUTS, SEX, parse_figure
from training.errors import BadTrainingData

RECORDS = "patients.csv"
Known = Mapping[str, float]
"""What is known of a patient, by the names of `osteoviewer.imaging.clinical.INPUTS`."""
_PATIENT = "patient_id"
T_SCORE = "t_score"
T_SCORES = (-10.0, 10.0)
"""The least and the greatest that is taken for a T-score."""


class Listed(Protocol):
    """A film of a list."""

    @property
    def file(self) -> str:
        """Relative to the data's folder."""

    @property
    def group(self) -> str | None:
        """The radiograph, if the list names it."""


def read_patients(root: Path, films: Iterable[Listed], group_of: Mapping[str, str]) -> dict[str, Known]:
    """Return what is known of the patient of every radiograph that has exactly one record.

    A record belongs to the films whose group in the list is the record's, and to the film that is named after the
    patient.

    Returns
    -------
    dict of str to Mapping
        By group as found; empty where there are no records. An entry that is missing or no number is not known.

    Raises
    ------
    BadTrainingData
        When the records are there but no table with the columns needed.
    """
    rows = _rows_by_group(root, films, group_of, needed=INPUTS)
    return {group: _known(row) for group, row in rows.items()}


def read_t_scores(root: Path, films: Iterable[Listed], group_of: Mapping[str, str]) -> dict[str, float]:
    """Return the T-score of the patient of every radiograph that has exactly one record, joined as by `read_patients`.

    Returns
    -------
    dict of str to float
        By group as found. An entry that is missing, no number or outside `T_SCORES` is not known and left out.

    Raises
    ------
    BadTrainingData
        When the records are there but no table with the columns needed.
    """
    rows = _rows_by_group(root, films, group_of, needed=(T_SCORE,))
    figures = {group: _figure(row[T_SCORE]) for group, row in rows.items()}
    least, greatest = T_SCORES
    return {group: value for group, value in figures.items() if value is not None and least <= value <= greatest}


def _rows_by_group(
    root: Path, films: Iterable[Listed], group_of: Mapping[str, str], *, needed: Sequence[str]
) -> dict[str, dict[str, str]]:
    """Return the record of every radiograph that has exactly one."""
    path = root / RECORDS
    if not path.exists():
        return {}
    groups_of = _groups_by_name(films, group_of)
    records: defaultdict[str, list[dict[str, str]]] = defaultdict(list)
    for row in _read(path, (_PATIENT, *needed)):
        names = {("group", row.get("group") or ""), ("patient", row[_PATIENT])}
        for group in sorted(set().union(*(groups_of[name] for name in names if name in groups_of))):
            records[group].append(row)
    return {group: found[0] for group, found in records.items() if len(found) == 1}


def _groups_by_name(films: Iterable[Listed], group_of: Mapping[str, str]) -> dict[tuple[str, str], set[str]]:
    groups: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for film in films:
        if film.file in group_of:
            groups["patient", PurePosixPath(film.file).stem].add(group_of[film.file])
            groups["group", film.group or ""].add(group_of[film.file])
    groups.pop(("group", ""), None)
    return dict(groups)


def _read(path: Path, columns: Sequence[str]) -> list[dict[str, str]]:
    hint = f"“{RECORDS}” needs the columns {', '.join(columns)}."
    try:
        with path.open(newline="", encoding="utf-8-sig") as file:
            reader = csv.DictReader(file, strict=True)
            rows = list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadTrainingData("The patients' records cannot be read as a table.", hint) from error
    if not set(columns) <= set(reader.fieldnames or ()) or any(row[name] is None for row in rows for name in columns):
        raise BadTrainingData("The patients' records lack columns or entries.", hint)
    return rows


def _known(row: Mapping[str, str]) -> Known:
    """Return the entries that can be used, by the names of `INPUTS`; of the sex, 1 for female."""
    sexes = {"female": 1.0, "male": 0.0}
    known = {AGE: _figure(row[AGE]), SEX: sexes.get(row[SEX].strip().lower()), BMI: _figure(row[BMI])}
    return {name: value for name, value in known.items() if value is not None}


def _figure(text: str) -> float | None:
    try:
        return parse_figure(text)
    except ValueError:
        return None
