"""What was answered on the held-out films, as one table a fold."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from osteoviewer.inference.calibration import softmax
from training.errors import BadRun
from training.manifest import Film
from training.metrics import Answers, Floats
from training.whole_file import write_whole

ANSWERS = "answers.csv"
_HEAD = ("file", "knee", "group", "label")
_T_SCORE = "t_score"


@dataclass(frozen=True, eq=False)
class FoldAnswers:
    """The answers of one fold.

    Attributes
    ----------
    films : tuple of Film
        One entry a knee, or a radiograph where all its knees are answered together.
    probabilities : ndarray of float64, shape (entries, classes)
    t_scores : ndarray of float64, shape (entries,), or None
        The network's answer; None where it has no such output.
    """

    films: tuple[Film, ...]
    probabilities: Floats
    t_scores: Floats | None = None

    def only(self, groups: frozenset[str]) -> "FoldAnswers":
        """Return the entries of some radiographs."""
        rows = [row for row, film in enumerate(self.films) if film.group in groups]
        told = None if self.t_scores is None else self.t_scores[rows]
        return FoldAnswers(tuple(self.films[row] for row in rows), self.probabilities[rows], told)


def take_together(answers: FoldAnswers) -> FoldAnswers:
    """Answer each radiograph once, by the mean over its knees of the logarithms of their probabilities."""
    rows_of: dict[str, list[int]] = {}
    for row, film in enumerate(answers.films):
        rows_of.setdefault(film.group, []).append(row)
    told = np.log(np.maximum(answers.probabilities, np.finfo(float).tiny))
    together = softmax(np.array([told[rows].mean(axis=0) for rows in rows_of.values()]))
    return FoldAnswers(tuple(answers.films[rows[0]] for rows in rows_of.values()), together)


def write_answers(answers: FoldAnswers, folder: Path, classes: Sequence[str]) -> None:
    """Write the answers whole or not at all."""
    folder.mkdir(parents=True, exist_ok=True)
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    figures, columns = answers.probabilities, [*_HEAD, *classes]
    if answers.t_scores is not None:
        figures, columns = np.column_stack([figures, answers.t_scores]), [*columns, _T_SCORE]
    writer.writerow(columns)
    for film, row in zip(answers.films, figures.tolist(), strict=True):
        writer.writerow((film.file, film.knee, film.group, classes.index(film.label), *row))
    write_whole(folder / ANSWERS, text.getvalue())


def read_answers(folder: Path, classes: Sequence[str], *, with_t_score: bool = False) -> FoldAnswers:
    """Read them again, with the T-score that was answered where there must be one.

    Raises
    ------
    BadRun
        When the table is damaged.
    """
    try:
        head, *rows = csv.reader((folder / ANSWERS).read_text(encoding="utf-8").splitlines())
        if head != [*_HEAD, *classes, *([_T_SCORE] if with_t_score else [])] or not rows:
            raise ValueError("not a table of answers")
        films = tuple(Film(file, classes[int(label)], group, int(knee)) for file, knee, group, label, *_ in rows)
        figures = np.array([[float(value) for value in row[len(_HEAD) :]] for row in rows])
        figures = figures.reshape(len(rows), len(head) - len(_HEAD))
    except (OSError, ValueError, IndexError) as error:
        raise BadRun(
            f"The answers of “{folder.parent.name}”, {folder.name}, are damaged.",
            "Remove that file; they are made again with --resume.",
        ) from error
    return FoldAnswers(films, figures[:, : len(classes)], figures[:, -1] if with_t_score else None)


def join(folds: Sequence[FoldAnswers], classes: Sequence[str]) -> Answers:
    """Put the answers of all folds together, to be scored."""
    films = [film for fold in folds for film in fold.films]
    return Answers(
        np.concatenate([fold.probabilities for fold in folds]),
        np.array([classes.index(film.label) for film in films], np.int64),
        np.array([film.group for film in films], np.str_),
    )
