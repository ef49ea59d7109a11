"""The list of films, `films.csv`, as rows that can be trained on; what is left out is counted, with the reason."""

import csv
import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.errors import BadTrainingData

MANIFEST = "films.csv"
COLUMNS = ("file", "dataset", "label", "group", "b_labels")
AMBIGUOUS = "radiograph is listed under more than one label"
OTHER_CLASS = "label is not one of the classes"
_CHECK_DATA = "Check “data.root”, “data.dataset” and “data.classes” in the configuration."


@dataclass(frozen=True)
class Film:
    """One file.

    Attributes
    ----------
    file : str
        Relative to the data's folder.
    label : str
        One of the classes.
    group : str
        The radiograph that the file shows or was cut from; files of one group must stay together.
    knee : int
        Which knee of the file, from left to right, where an entry is about one.
    """

    file: str
    label: str
    group: str
    knee: int = 0


@dataclass(frozen=True)
class Manifest:
    """The films to train and score with.

    Attributes
    ----------
    films : tuple of Film
        In the order of the list.
    left_out : Mapping of str to int
        Files of the data set that are not in `films`, counted by reason.
    sha256 : str
        Of the list's bytes.
    """

    films: tuple[Film, ...]
    left_out: Mapping[str, int]
    sha256: str


def read_manifest(root: Path, *, dataset: str, classes: Sequence[str]) -> Manifest:
    """Read the films of one data set.

    Raises
    ------
    BadTrainingData
        When the list is missing or not such a list, or a class has no film.
    """
    try:
        data = (root / MANIFEST).read_bytes()
    except OSError as error:
        raise BadTrainingData(f"The data's list of films, “{MANIFEST}”, cannot be read.", _CHECK_DATA) from error
    rows = [row for row in _parse(data) if row["dataset"] == dataset]
    films, left_out = _select(rows, classes)
    for label in classes:
        if not any(film.label == label for film in films):
            raise BadTrainingData(f"The data set “{dataset}” has no film of the class “{label}”.", _CHECK_DATA)
    return Manifest(films, left_out, hashlib.sha256(data).hexdigest())


def require_files(films: Iterable[Film], root: Path) -> None:
    """Be certain that every film's file is there.

    Raises
    ------
    BadTrainingData
        When one is not.
    """
    missing = [film.file for film in films if not (root / film.file).is_file()]
    if missing:
        raise BadTrainingData(
            f"Films of the list are missing: {len(missing)}, the first of them “{missing[0]}”.",
            "Copy the data again, or correct its list.",
        )


def count_films(films: Iterable[Film]) -> dict[str, dict[str, int]]:
    """Count films and groups by label."""
    chosen = list(films)
    labels = sorted({film.label for film in chosen})
    return {
        label: {
            "films": sum(film.label == label for film in chosen),
            "groups": len({film.group for film in chosen if film.label == label}),
        }
        for label in labels
    }


def _parse(data: bytes) -> list[dict[str, str]]:
    try:
        reader = csv.DictReader(data.decode("utf-8").splitlines(), strict=True)
        rows = list(reader)
    except (UnicodeDecodeError, csv.Error) as error:
        raise BadTrainingData(f"The data's list of films, “{MANIFEST}”, is not a table.", _CHECK_DATA) from error
    missing = [column for column in COLUMNS if column not in (reader.fieldnames or ())]
    if missing or any(not row[column] for row in rows for column in ("file", "dataset", "label", "group")):
        what = f"the columns {', '.join(missing)}" if missing else "entries"
        raise BadTrainingData(f"The data's list of films, “{MANIFEST}”, lacks {what}.", _CHECK_DATA)
    return rows


def _contradicting(labels: str) -> list[str]:
    """Return the labels under which data set B lists a radiograph, where they are more than one."""
    several = [label for label in labels.split("|") if label]
    return several if len(several) > 1 else []


def _select(rows: Sequence[Mapping[str, str]], classes: Sequence[str]) -> tuple[tuple[Film, ...], dict[str, int]]:
    labels: defaultdict[str, set[str]] = defaultdict(set)
    for row in rows:
        labels[row["group"]] |= {row["label"], *_contradicting(row["b_labels"])}
    films: list[Film] = []
    left_out: Counter[str] = Counter()
    for row in rows:
        if len(labels[row["group"]]) > 1:
            left_out[AMBIGUOUS] += 1
        elif row["label"] not in classes:
            left_out[OTHER_CLASS] += 1
        else:
            films.append(Film(row["file"], row["label"], row["group"]))
    return tuple(films), dict(left_out)
