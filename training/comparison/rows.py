"""Which rows a comparison's table has, and what each is compared with."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from training.comparison.answers import FoldAnswers, join, take_together
from training.comparison.beside import Records
from training.comparison.config import CLINICAL
from training.comparison.table import Row
from training.config import Protocol

FOLDS: Mapping[Protocol, str] = {"group": "by radiograph", "paper": "by file (leaks)"}
COMPLETE = "complete records only"
TOGETHER = "all knees of a radiograph together"


@dataclass(frozen=True, eq=False)
class FoldsAnswered:
    """Everything that was answered on the folds of one protocol.

    Attributes
    ----------
    arms : Mapping of str to sequence of FoldAnswers
        By title, one a fold; the first is what others are compared with.
    beside : Mapping of str to sequence of FoldAnswers
        What was answered without a network, one a fold, on the knees of the first arm.
    both_knees : bool
        Whether the knees of a radiograph are also taken together.
    records : Records or None
        Of age, sex and body mass index.
    """

    protocol: Protocol
    arms: Mapping[str, Sequence[FoldAnswers]]
    beside: Mapping[str, Sequence[FoldAnswers]]
    both_knees: bool
    records: Records | None


def make_rows(answered: Sequence[FoldsAnswered], classes: Sequence[str]) -> tuple[Row, ...]:
    """Return the rows of every protocol, those of one name beside each other.

    What needs no network is scored on the knees of the first arm. An arm with age, sex and BMI is compared with
    these alone, since that is what a film is worth; every other row with the first arm.
    """
    of_each = [_rows(one, classes) for one in answered]
    return tuple(row for alike in zip(*of_each, strict=True) for row in alike)


def _rows(answered: FoldsAnswered, classes: Sequence[str]) -> list[Row]:
    folds = FOLDS[answered.protocol]
    (title, of_first), *others = answered.arms.items()
    first = Row(title, folds, join(of_first, classes))
    rows = [first, *(Row(name, folds, join(arm, classes), first) for name, arm in others)]
    rows += [Row(name, folds, join(found, classes), first) for name, found in answered.beside.items()]
    if answered.both_knees:
        together = {name: [take_together(knees) for knees in arm] for name, arm in answered.arms.items()}
        rows += [Row(f"{name}, {TOGETHER}", folds, join(arm, classes), first) for name, arm in together.items()]
    if answered.records is not None:
        rows += _rows_with_records(answered, answered.records, first, classes)
    return rows


def _rows_with_records(answered: FoldsAnswered, records: Records, first: Row, classes: Sequence[str]) -> list[Row]:
    folds = FOLDS[answered.protocol]
    of_first = answered.arms[first.name]
    alone = [records.answer(fold, knees.only(records.groups).films) for fold, knees in enumerate(of_first)]
    clinical = Row(CLINICAL, folds, join(alone, classes), first)
    rows = [clinical]
    for name, arm in answered.arms.items():
        complete = [knees.only(records.groups) for knees in arm]
        both = [records.add_to(fold, knees) for fold, knees in enumerate(complete)]
        rows.append(Row(f"{name}, {COMPLETE}", folds, join(complete, classes)))
        rows.append(Row(f"{name} + {CLINICAL}", folds, join(both, classes), clinical))
    return rows
