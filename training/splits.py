"""Three sides of the data, cut between radiographs, never between files of one: to train, to choose, to score once."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from training.config import SplitPlan
from training.errors import BadTrainingData
from training.manifest import Film

SIDES = ("train", "validation", "test")


@dataclass(frozen=True)
class Split:
    """The films of each side; a group is on one side only."""

    train: tuple[Film, ...]
    validation: tuple[Film, ...]
    test: tuple[Film, ...]

    def sides(self) -> Mapping[str, tuple[Film, ...]]:
        """Return the sides by name, in the order of `SIDES`."""
        return {side: getattr(self, side) for side in SIDES}

    def to_csv(self) -> str:
        """Write one row a film: file, label, group, side."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(("file", "label", "group", "side"))
        for side, films in self.sides().items():
            writer.writerows((film.file, film.label, film.group, side) for film in films)
        return text.getvalue()


def split_by_group(films: Sequence[Film], plan: SplitPlan) -> Split:
    """Divide the groups of every class by the plan's shares, at random but always alike.

    Parameters
    ----------
    films : sequence of Film
        A group has one label only.
    plan : SplitPlan
        Each class gives its rounded share of groups, at least one, to validation and to test.

    Raises
    ------
    BadTrainingData
        When a class has fewer than three groups, so that a side would be without it.
    """
    generator = np.random.default_rng(plan.seed)
    side_of: dict[str, str] = {}
    for label in sorted({film.label for film in films}):
        groups = sorted({film.group for film in films if film.label == label})
        if len(groups) < len(SIDES):
            raise BadTrainingData(
                f"The class “{label}” has only {len(groups)} radiographs: too few for training, validation and test.",
                "Add films of this class; at least three different radiographs are needed.",
            )
        side_of |= _share_out([groups[i] for i in generator.permutation(len(groups))], plan)
    return Split(*(tuple(film for film in films if side_of[film.group] == side) for side in SIDES))


def _share_out(groups: list[str], plan: SplitPlan) -> dict[str, str]:
    count = len(groups)
    test = min(max(1, round(plan.test * count)), count - 2)
    validation = min(max(1, round(plan.validation * count)), count - test - 1)
    names = ["test"] * test + ["validation"] * validation + ["train"] * (count - test - validation)
    return dict(zip(groups, names, strict=True))
