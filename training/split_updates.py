"""The split of a model that is gone on with: what was held out stays held out, what was trained on stays there."""

import csv
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from training.config import SplitPlan
from training.errors import BadTrainingData
from training.manifest import Film
from training.split_files import read_split_table
from training.splits import SIDES, Split, share_out

_GROUPS_APART = 'Go on only with a model whose split had “protocol = "group"”.'
_KEEP_HELD_OUT = "Put them back into the list, as they were: the old and the new model are compared on them."
Row = tuple[str, str, str, str]
"""File, label, group and side, as a split is written."""


def read_earlier_split(path: Path, *, sha256: str) -> tuple[Row, ...]:
    """Read the split that a model was trained with, whatever became of its films.

    Parameters
    ----------
    path : Path
        Written by `osteotrain split`, or `split.csv` of the run folder.
    sha256 : str
        Of the split, as the model's card has it.

    Raises
    ------
    BadTrainingData
        When it cannot be read, is not the split of that card, or has a radiograph on two sides.
    """
    content, digest = read_split_table(path)
    if digest != sha256:
        raise BadTrainingData(
            f"The split “{path.name}” is not the one that the model was trained with.",
            "Take “split.csv” of the model's run folder, or write it again with the model's own configuration.",
        )
    rows = tuple((row["file"], row["label"], row["group"], row["side"]) for row in csv.DictReader(content.splitlines()))
    sides = {(group, side) for _, _, group, side in rows}
    if len(sides) != len({group for group, _ in sides}):
        raise BadTrainingData("The model was trained with a split that divides radiographs.", _GROUPS_APART)
    return rows


def extend_split(earlier: Sequence[Row], films: Sequence[Film], plan: SplitPlan) -> Split:
    """Leave every radiograph of an earlier split on its side, and deal out the new ones.

    Parameters
    ----------
    earlier : sequence of Row
        As `read_earlier_split` returns it.
    films : sequence of Film
        The list as it is now; films that were trained on or chosen by may be missing from it.
    plan : SplitPlan
        Shares and seed for the new radiographs; of every class, the shares are rounded to whole radiographs and may be
        none.

    Raises
    ------
    BadTrainingData
        When a film that was held out is missing or has another label, any film has another radiograph, or there is
        nothing new to train on.
    """
    listed = {film.file: film for film in films}
    for file, label, group, side in earlier:
        film = listed.get(file)
        if side == "test" and (film is None or film.label != label):
            raise BadTrainingData(
                f"The film “{file}”, which was held out, is missing from the list or has another label now.",
                _KEEP_HELD_OUT,
            )
        if film is not None and film.group != group:
            raise BadTrainingData(
                f"The film “{file}” is of another radiograph now than when the model was trained.", _KEEP_HELD_OUT
            )
    side_of = {group: side for _, _, group, side in earlier}
    generator = np.random.default_rng(plan.seed)
    for label in sorted({film.label for film in films}):
        fresh = sorted({film.group for film in films if film.label == label} - side_of.keys())
        side_of |= share_out([fresh[place] for place in generator.permutation(len(fresh))], plan, least=0)
    split = Split(*(tuple(film for film in films if side_of[film.group] == side) for side in SIDES))
    known = {file for file, *_ in earlier}
    if all(film.file in known for film in split.train):
        raise BadTrainingData(
            "There is no new film to train on.", "Add labelled films to the list, of radiographs that are not in it."
        )
    return split
