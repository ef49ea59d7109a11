"""The films whose knees were marked by hand: their marks, the view of them that the networks get, and the folds."""

import csv
import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from osteoviewer.imaging.pipeline import Pipeline
from osteoviewer.imaging.radiograph import FloatImage
from osteoviewer.imaging.windows import apply
from osteoviewer.inference.landmarks import landmark_view
from training.errors import BadTrainingData

MARKS = "knees.csv"
GROUPS = "films.csv"
EDGES_ABOVE_JOINT = 0.22
"""Where the condyles are widest, in condyle widths above the joint; the marks give only the edges' columns."""

KneeMarks = tuple[float, float, float, float]
"""The joint's row and column, and the columns of the left and the right condyle edge, in film pixels."""


@dataclass(frozen=True)
class MarkedFilm:
    """A film and its hand marks.

    Attributes
    ----------
    file : str
        Below the data folder.
    group : str
        The radiograph it was cut from.
    knees : tuple of tuple of float
        One entry a knee.
    """

    file: str
    group: str
    knees: tuple[KneeMarks, ...]


def read_marks(root: Path) -> tuple[MarkedFilm, ...]:
    """Read `MARKS` and the groups of `GROUPS`, in order of file name.

    Raises
    ------
    BadTrainingData
        When a table is missing or not such a table.
    """
    try:
        groups = read_groups(root)
        knees: dict[str, list[KneeMarks]] = defaultdict(list)
        with (root / MARKS).open(newline="", encoding="utf-8") as file:
            for row in csv.DictReader(file):
                columns = ("joint_y", "joint_x", "condyle_left_x", "condyle_right_x")
                joint_row, joint_column, left, right = (float(row[name]) for name in columns)
                if not all(map(math.isfinite, (joint_row, joint_column, left, right))) or left >= right:
                    raise ValueError(f"impossible marks on {row['file']}")
                knees[row["file"]].append((joint_row, joint_column, left, right))
        films = tuple(MarkedFilm(file, groups[file], tuple(marks)) for file, marks in sorted(knees.items()))
    except (OSError, KeyError, ValueError, TypeError, csv.Error) as error:
        raise BadTrainingData(
            "The hand marks of the knees cannot be read.", f"The folder needs “{MARKS}” and “{GROUPS}”."
        ) from error
    if not films or not all(film.group for film in films):
        raise BadTrainingData(
            "No knee is marked, or a marked film names no radiograph.", f"Complete “{MARKS}” and “{GROUPS}”."
        )
    return films


def read_groups(root: Path) -> dict[str, str]:
    """Return the group of every film listed in `GROUPS`.

    Raises
    ------
    BadTrainingData
        When the table is missing or not such a table.
    """
    try:
        with (root / GROUPS).open(newline="", encoding="utf-8") as file:
            return {row["file"]: row["group"] for row in csv.DictReader(file)}
    except (OSError, KeyError, ValueError, csv.Error) as error:
        raise BadTrainingData("The list of films cannot be read.", f"The folder needs “{GROUPS}”.") from error


@dataclass(frozen=True, eq=False)
class MarkedView:
    """What the networks get of a film, with the landmarks on it.

    Attributes
    ----------
    image : ndarray of float32, shape (rows, columns)
        From `landmark_view`.
    landmarks : ndarray of float64, shape (knees, 3, 2)
        Row and column of the joint, the left and the right condyle edge, in pixels of `image`.
    """

    image: FloatImage
    landmarks: NDArray[np.float64]


def view_pixels(pixels: FloatImage, knees: Sequence[KneeMarks], pipeline: Pipeline) -> MarkedView:
    """Make the view of a film's pixels just as the viewer does, and move its marks there.

    Parameters
    ----------
    pixels : ndarray of float32, shape (rows, columns)
        The film.
    knees : sequence of tuple of float
        As in `MarkedFilm`.
    pipeline : Pipeline
        Whose stages before the region of interest are run.

    Raises
    ------
    KneeNotFound
        When nothing stands out from the background.
    """
    *_, equalized = pipeline.run_film(pixels)
    view = landmark_view(equalized.image)
    points = np.array([_landmarks(knee) for knee in knees], dtype=np.float64).reshape(-1, 3, 2)
    return MarkedView(view.image, apply(np.linalg.inv(view.to_film), points))


def _landmarks(knee: KneeMarks) -> list[tuple[float, float]]:
    row, column, left, right = knee
    edges_row = row - EDGES_ABOVE_JOINT * (right - left)
    return [(row, column), (edges_row, left), (edges_row, right)]


def fold_of_groups(films: Sequence[MarkedFilm], *, folds: int, seed: int) -> dict[str, int]:
    """Deal the groups out to folds at random, so that films of one radiograph are never on two sides."""
    groups = sorted({film.group for film in films})
    order = np.random.default_rng(seed).permutation(len(groups))
    return {groups[place]: turn % folds for turn, place in enumerate(order)}
