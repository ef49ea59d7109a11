"""How far one set of answers is from another, with intervals from the same resampled radiographs."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from training.metrics import COVERAGE, Answers, Measured, Score, draw_groups, rows_of_groups, scores_for


def measure_gains(
    answers: Answers, first: Answers, *, classes: Sequence[str], resamples: int, generator: np.random.Generator
) -> tuple[Measured, ...]:
    """Measure every score of some answers less that of the first, on the radiographs that both have.

    The bootstrap is that of `training.metrics.measure`; each resample serves both.
    """
    both = np.intersect1d(answers.groups, first.groups)
    answers, first = _only(answers, both), _only(first, both)
    draws = [draw_groups(first, generator) for _ in range(resamples)]
    tail = (1 - COVERAGE) / 2
    gains = []
    for name, score in scores_for(classes).items():
        values = [_gain(score, answers, first, groups) for groups in draws]
        low, high = np.quantile(values, (tail, 1 - tail))
        gains.append(Measured(name, _gain(score, answers, first, both.tolist()), float(low), float(high), 0.0))
    return tuple(gains)


def _gain(score: Score, answers: Answers, first: Answers, groups: Sequence[str]) -> float:
    ours, theirs = (
        score(some.probabilities[rows], some.labels[rows])
        for some, rows in ((some, rows_of_groups(some, groups)) for some in (answers, first))
    )
    return ours - theirs


def _only(answers: Answers, groups: NDArray[np.str_]) -> Answers:
    kept = np.isin(answers.groups, groups)
    return Answers(answers.probabilities[kept], answers.labels[kept], answers.groups[kept])
