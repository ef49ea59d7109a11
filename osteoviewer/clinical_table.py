"""The table of `osteoviewer analyze --clinical`: what is known of the patient of each film. No Qt."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path, PurePath

from osteoviewer.errors import BadClinicalData
from osteoviewer.imaging.clinical import ClinicalRecord, Sex, parse_figure

COLUMNS = ("file", "age_years", "sex", "height_m", "weight_kg")
_FIGURES = ("age_years", "height_m", "weight_kg")
_SEXES = {"": None, "female": Sex.FEMALE, "f": Sex.FEMALE, "male": Sex.MALE, "m": Sex.MALE}
_LARGEST_BYTES = 64 * 1024 * 1024
_HINT = f"It needs the columns {', '.join(COLUMNS)}; any entry but the file may be empty."


@dataclass(frozen=True)
class ClinicalTable:
    """Records by file.

    Attributes
    ----------
    records : Mapping of tuple of str to ClinicalRecord
        By the parts of the file's path as the table names it.
    """

    records: Mapping[tuple[str, ...], ClinicalRecord]

    def find(self, file: Path) -> ClinicalRecord | None:
        """Return the record of a file; None where the table has none.

        An entry belongs to a file whose path ends with it: a plain name, a path below the folder, or the whole path.
        The longest such entry counts.
        """
        parts = _parts(str(file.absolute()))
        endings = (parts[start:] for start in range(len(parts)))
        return next((self.records[ending] for ending in endings if ending in self.records), None)


def read_clinical_table(path: Path) -> ClinicalTable:
    """Read the table.

    Raises
    ------
    BadClinicalData
        When it cannot be read, lacks a column, names a file twice with different entries, or an entry is no figure
        that a person can have in the column's unit.
    """
    try:
        if path.stat().st_size > _LARGEST_BYTES:
            raise BadClinicalData("The clinical table is far too large to be one.", _HINT)
        with path.open(newline="", encoding="utf-8-sig") as file:
            reader = csv.DictReader(file, strict=True)
            rows = list(reader)
            columns = reader.fieldnames or ()
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadClinicalData("The clinical table cannot be read as comma-separated text.", _HINT) from error
    missing = [name for name in COLUMNS if name not in columns]
    if missing:
        raise BadClinicalData(f"The clinical table has no column {', '.join(missing)}.", _HINT)
    records: dict[tuple[str, ...], ClinicalRecord] = {}
    for number, row in enumerate(rows, start=2):
        parts, record = _record(row, number)
        if records.setdefault(parts, record) != record:
            raise BadClinicalData(
                f"Row {number} of the clinical table says otherwise of a file than an earlier row.",
                "Keep one row a film, or write enough of the path to tell films of one name apart.",
            )
    return ClinicalTable(records)


def _record(row: Mapping[str, str | None], number: int) -> tuple[tuple[str, ...], ClinicalRecord]:
    entries = {name: (row[name] or "").strip() for name in COLUMNS}
    if not entries["file"]:
        raise BadClinicalData(f"Row {number} of the clinical table names no file.", _HINT)
    figures: dict[str, float | None] = {}
    for name in _FIGURES:
        try:
            figures[name] = parse_figure(entries[name])
        except ValueError as error:
            raise BadClinicalData(f"Row {number} of the clinical table: {name} is no number.", _HINT) from error
    if entries["sex"].lower() not in _SEXES:
        raise BadClinicalData(
            f"Row {number} of the clinical table: sex is neither female nor male.", "Leave it empty if it is not known."
        )
    try:
        record = ClinicalRecord(sex=_SEXES[entries["sex"].lower()], **figures)
    except BadClinicalData as error:
        raise BadClinicalData(f"Row {number} of the clinical table: {error.message}", error.hint) from error
    return _parts(entries["file"]), record


def _parts(file: str) -> tuple[str, ...]:
    return tuple(part for part in PurePath(file.replace("\\", "/")).parts if part != ".")
