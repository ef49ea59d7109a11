"""Three sides of the data, to train, choose and score, cut between radiographs unless the paper's way is asked for."""

import csv
import hashlib
import io
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from training.config import Protocol, SplitPlan
from training.errors import BadTrainingData
from training.manifest import Film

SIDES = ("train", "validation", "test")
UNUSED = "unused"
"""In a split's file: a film that is on no side."""


@dataclass(frozen=True)
class Split:
    """The films of each side; a group is on one side only, but for the paper's protocol.

    `unused` films are on no side: left out of training to see what fewer films are worth.
    """

    train: tuple[Film, ...]
    validation: tuple[Film, ...]
    test: tuple[Film, ...]
    unused: tuple[Film, ...] = ()

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
        for side, films in (*self.sides().items(), (UNUSED, self.unused)):
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
    unit, many = _unit(plan.protocol)
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


def _unit(protocol: Protocol) -> tuple[Callable[[Film], str], str]:
    """Return what is never divided, and what many of it are called."""
    return (_group, "radiographs") if protocol == "group" else (_file, "films")


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


def split_into_folds(
    films: Sequence[Film], *, folds: int, validation: float, seed: int, protocol: Protocol = "group"
) -> tuple[Split, ...]:
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
    protocol : str
        ``"paper"`` deals files instead of groups, so that scores leak.

    Raises
    ------
    BadTrainingData
        When a class has fewer groups (or files) than folds, or too few to train on beside a fold.
    """
    unit, many = _unit(protocol)
    generator = np.random.default_rng(seed)
    fold_of: dict[str, int] = {}
    for label in sorted({film.label for film in films}):
        units = sorted({unit(film) for film in films if film.label == label})
        left = len(units) - -(-len(units) // folds)  # beside the largest fold, to train on and to choose by
        if len(units) < folds or left < len(SIDES) - 1:
            raise BadTrainingData(
                f"The class “{label}” has only {len(units)} {many}: too few for {folds} folds.",
                "Choose fewer folds, or add films of this class.",
            )
        fold_of |= {units[place]: turn % folds for turn, place in enumerate(generator.permutation(len(units)))}
    splits = []
    for fold in range(folds):
        rest = [film for film in films if fold_of[unit(film)] != fold]
        chosen = _choose(rest, unit, share=validation, keep_back=1, generator=generator)
        splits.append(
            Split(
                tuple(film for film in rest if unit(film) not in chosen),
                tuple(film for film in rest if unit(film) in chosen),
                tuple(film for film in films if fold_of[unit(film)] == fold),
            )
        )
    return tuple(splits)


def thin(split: Split, *, share: float, seed: int, protocol: Protocol = "group") -> Split:
    """Keep only a share of what is trained on; what is validated and tested on stays.

    Parameters
    ----------
    split : Split
    share : float
        Of the training groups (or files, by the paper's protocol) of every class, rounded, at least one; what is kept
        at a smaller share is kept at a larger one too.
    seed : int
        The same keeps alike.
    protocol : str
        Of the split.
    """
    unit, _ = _unit(protocol)
    kept = _choose(split.train, unit, share=share, keep_back=0, generator=np.random.default_rng(seed))
    left_out = tuple(film for film in split.train if unit(film) not in kept)
    return replace(split, train=tuple(film for film in split.train if unit(film) in kept), unused=left_out)


def _choose(
    films: Sequence[Film], unit: Callable[[Film], str], *, share: float, keep_back: int, generator: np.random.Generator
) -> frozenset[str]:
    """Choose of every class a share of its units, at least one, and leave at least `keep_back`."""
    chosen: set[str] = set()
    for label in sorted({film.label for film in films}):
        units = sorted({unit(film) for film in films if film.label == label})
        count = min(max(1, round(share * len(units))), len(units) - keep_back)
        chosen |= {units[place] for place in generator.permutation(len(units))[:count]}
    return frozenset(chosen)
