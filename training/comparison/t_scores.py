"""How well arms answer the T-score that they learned beside the classes, and what needs no film to answer it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
from scipy.stats import pearsonr
from sklearn.metrics import mean_absolute_error

from training.comparison.answers import FoldAnswers, join
from training.comparison.config import PlannedArm
from training.comparison.folds import Folds
from training.comparison.rows import FOLDS, FoldsAnswered
from training.metrics import Answers, Floats, Measured, measure
from training.t_scores import median_t_score

_MEANT, _FOUND, _MEDIAN = range(3)


@dataclass(frozen=True)
class TScoreRow:
    """What one arm reached on the knees of whose patient the T-score is known.

    Attributes
    ----------
    arm, folds : str
    knees, radiographs : int
    scores : tuple of Measured
        Mean absolute error, Pearson's correlation, the mean absolute error of always answering the median T-score of
        the fold's training radiographs, and the first less the last.
    """

    arm: str
    folds: str
    knees: int
    radiographs: int
    scores: tuple[Measured, ...]


def score_t_scores(
    answered: FoldsAnswered,
    folds: Folds,
    arms: Sequence[PlannedArm],
    t_scores: Mapping[str, float],
    *,
    resamples: int,
    seed: int,
) -> tuple[TScoreRow, ...]:
    """Score the arms that answer the T-score, with intervals from the same draws of radiographs as the classes.

    Parameters
    ----------
    answered : FoldsAnswered
    folds : Folds
        Of the same protocol.
    arms : sequence of PlannedArm
    t_scores : Mapping of str to float
        Those known, by radiograph; on every fold's training side there is one.
    resamples, seed : int
        Of the bootstrap.
    """
    rows = []
    for arm in (arm for arm in arms if arm.training.fitting.learns_t_score):
        classes = arm.training.data.classes
        known = [fold.only(frozenset(t_scores)) for fold in answered.arms[arm.title]]
        medians = [median_t_score(t_scores, folds.thinned(n, arm.share).train) for n in range(len(known))]
        figures = [_figures(fold, t_scores, median) for fold, median in zip(known, medians, strict=True)]
        where = join(known, classes)
        if not len(where):
            continue
        scores = measure(
            Answers(np.concatenate(figures), where.labels, where.groups),  # figures in the place of probabilities
            classes=classes,
            resamples=resamples,
            generator=np.random.default_rng(seed),
            scores={
                "T-score error": lambda values, _: _error(values, _FOUND),
                "correlation": lambda values, _: _correlation(values),
                "error of the median": lambda values, _: _error(values, _MEDIAN),
                "error less that of the median": lambda values, _: _error(values, _FOUND) - _error(values, _MEDIAN),
            },
        )
        groups = len(np.unique(where.groups))
        rows.append(TScoreRow(arm.title, FOLDS[folds.protocol], len(where), groups, scores))
    return tuple(rows)


def _figures(fold: FoldAnswers, t_scores: Mapping[str, float], median: float) -> Floats:
    """Return the T-score that is known, the arm's and the median of every knee, shape (knees, 3)."""
    found = cast(Floats, fold.t_scores)  # what was learned is answered
    meant = np.array([t_scores[film.group] for film in fold.films], np.float64)
    return np.column_stack([meant, found, np.full(len(meant), median)])


def _error(values: Floats, place: int) -> float:
    return float(mean_absolute_error(values[:, _MEANT], values[:, place]))


def _correlation(values: Floats) -> float:
    """Return Pearson's correlation; 0 where all answers or all T-scores are alike, which tell nothing apart."""
    if not np.ptp(values[:, [_MEANT, _FOUND]], axis=0).all():
        return 0.0
    return float(pearsonr(values[:, _MEANT], values[:, _FOUND]).statistic)


def format_t_scores(rows: Sequence[TScoreRow]) -> str:
    """Write the table of the T-score; nothing where no arm learned it."""
    if not rows:
        return ""
    names = [score.name for score in rows[0].scores]
    lines = [f"| arm | folds | n | {' | '.join(names)} |", f"|---|---|---|{'---|' * len(names)}"]
    for row in rows:
        n = f"{row.knees} knees of {row.radiographs} radiographs"
        cells = (f"{score.value:.3f} ({score.low:.3f} to {score.high:.3f})" for score in row.scores)
        lines.append(f"| {row.arm} | {row.folds} | {n} | {' | '.join(cells)} |")
    return "\n".join(lines)
