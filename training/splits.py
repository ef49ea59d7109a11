"""Three sides of the data, to train, choose and score, cut between radiographs unless the paper's way is asked for."""

import csv
import hashlib
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
    """The films of each side; a group is on one side only, but for the paper's protocol."""

    train: tuple[Film, ...]
    validation: tuple[Film, ...]
    test: tuple[Film, ...]

    def sides(self) -> Mapping[str, tuple[Film, ...]]:
        """Return the sides by name, in the order of `SIDES`."""
        return {side: getattr(self, side) for side in SIDES}

    @property
    def shared_groups(self) -> int:
        """Count the radiographs with films on the test side and on another: what leaks."""
        known = {film.group for film in self.train + self.validation}
        return len(known & {film.group for film in self.test})

    @property
    def sha256(self) -> str:
        """The hash of the split as it is written."""
        return hashlib.sha256(self.to_csv().encode()).hexdigest()

    def to_csv(self) -> str:
        """Write one row a film: file, label, group, side."""
        text = io.StringIO()
        writer = csv.writer(text, lineterminator="\n")
        writer.writerow(("file", "label", "group", "side"))
        for side, films in self.sides().items():
            writer.writerows((film.file, film.label, film.group, side) for film in films)
        return text.getvalue()


def split_films(films: Sequence[Film], plan: SplitPlan) -> Split:
    """Divide the films as the plan's protocol says, by the plan's shares, at random but always alike.

    Parameters
    ----------
    films : sequence of Film
        A group has one label only.
    plan : SplitPlan
        In every class, the shares are rounded to whole groups (or files, by the paper's protocol), at least one, for
        validation and for test.

    Raises
    ------
    BadTrainingData
        When a class has fewer than three of them, so that a side would be without it.
    """
    unit, many = (_group, "radiographs") if plan.protocol == "group" else (_file, "films")
    generator = np.random.default_rng(plan.seed)
    side_of: dict[str, str] = {}
    for label in sorted({film.label for film in films}):
        units = sorted({unit(film) for film in films if film.label == label})
        if len(units) < len(SIDES):
            raise BadTrainingData(
                f"The class “{label}” has only {len(units)} {many}: too few for training, validation and test.",
                f"Add films of this class; at least three different {many} are needed.",
            )
        side_of |= share_out([units[i] for i in generator.permutation(len(units))], plan, least=1)
    return Split(*(tuple(film for film in films if side_of[unit(film)] == side) for side in SIDES))


def _group(film: Film) -> str:
    return film.group


def _file(film: Film) -> str:
    return film.file


def share_out(groups: Sequence[str], plan: SplitPlan, *, least: int) -> dict[str, str]:
    """Name the side of each group: the first ones for the test, the next for validation, at least so many of each.

    With `least` 1, there must be three groups.
    """
    count = len(groups)
    test = min(max(least, round(plan.test * count)), count - 2 * least)
    validation = min(max(least, round(plan.validation * count)), count - test - least)
    names = ["test"] * test + ["validation"] * validation + ["train"] * (count - test - validation)
    return dict(zip(groups, names, strict=True))


def split_into_folds(films: Sequence[Film], *, folds: int, validation: float, seed: int) -> tuple[Split, ...]:
    """Deal the groups of every class out to folds; each fold is the test side once.

    Parameters
    ----------
    films : sequence of Film
        A group has one label only.
    folds : int
        At least 2.
    validation : float
        Share of the groups that are not of the fold to choose by, of every class at least one.
    seed : int
        The same deals alike.

    Raises
    ------
    BadTrainingData
        When a class has fewer groups than folds, or too few to train on beside a fold.
    """
    generator = np.random.default_rng(seed)
    fold_of: dict[str, int] = {}
    for label in sorted({film.label for film in films}):
        groups = sorted({film.group for film in films if film.label == label})
        left = len(groups) - -(-len(groups) // folds)  # beside the largest fold, to train on and to choose by
        if len(groups) < folds or left < len(SIDES) - 1:
            raise BadTrainingData(
                f"The class “{label}” has only {len(groups)} radiographs: too few for {folds} folds.",
                "Choose fewer folds, or add films of this class.",
            )
        fold_of |= {groups[place]: turn % folds for turn, place in enumerate(generator.permutation(len(groups)))}
    splits = []
    for fold in range(folds):
        rest = [film for film in films if fold_of[film.group] != fold]
        chosen = _choose_groups(rest, share=validation, generator=generator)
        splits.append(
            Split(
                tuple(film for film in rest if film.group not in chosen),
                tuple(film for film in rest if film.group in chosen),
                tuple(film for film in films if fold_of[film.group] == fold),
            )
        )
    return tuple(splits)


def _choose_groups(films: Sequence[Film], *, share: float, generator: np.random.Generator) -> frozenset[str]:
    chosen: set[str] = set()
    for label in sorted({film.label for film in films}):
        groups = sorted({film.group for film in films if film.label == label})
        count = min(max(1, round(share * len(groups))), len(groups) - 1)
        chosen |= {groups[place] for place in generator.permutation(len(groups))[:count]}
    return frozenset(chosen)
