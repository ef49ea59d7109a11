"""The scores of each row and how far it is from another, with intervals from the same resampled radiographs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import NDArray

from training.metrics import (
    COVERAGE,
    Answers,
    Floats,
    Measured,
    Score,
    draw_groups,
    rows_of_groups,
    scores_for,
)

COMPARED = (
    "macro_auc",
    "auc_osteoporosis_against_rest",
    "auc_abnormal_against_normal",
    "accuracy",
    "balanced_accuracy",
)


@dataclass(frozen=True, eq=False)
class Row:
    """What is scored.

    Attributes
    ----------
    name : str
    folds : str
        How the films were dealt out.
    answers : Answers
        Of all folds together.
    against : Row or None
        What it is compared with.
    """

    name: str
    folds: str
    answers: Answers
    against: "Row | None" = None


@dataclass(frozen=True)
class RowScores:
    """What one row reached.

    Attributes
    ----------
    knees, radiographs : int
        That were scored.
    scores : tuple of Measured
        Of `COMPARED`, those that the classes allow.
    against : str
        What the row is compared with, or empty.
    gains : tuple of Measured
        Each score less that of the other row, on the radiographs of both, resampled together.
    shared : int
        So many radiographs both have.
    """

    name: str
    folds: str
    knees: int
    radiographs: int
    scores: tuple[Measured, ...]
    against: str = ""
    gains: tuple[Measured, ...] = ()
    shared: int = 0


def score_rows(rows: Sequence[Row], *, classes: Sequence[str], resamples: int, seed: int) -> tuple[RowScores, ...]:
    """Score every row, and compare it with another on the radiographs that both have.

    Parameters
    ----------
    rows : sequence of Row
    classes : sequence of str
        In the order of the probabilities.
    resamples : int
        Of the bootstrap over radiographs, within classes.
    seed : int
        Of it.
    """
    known = scores_for(classes)
    resampled = _Resampled({name: known[name] for name in COMPARED if name in known}, resamples, seed)
    return tuple(_score(row, resampled) for row in rows)


def _score(row: Row, resampled: "_Resampled") -> RowScores:
    groups = np.unique(row.answers.groups)
    alone = resampled.measure(resampled.values(row.answers, groups))
    scores = RowScores(row.name, row.folds, len(row.answers), len(groups), alone)
    if row.against is None:
        return scores
    both = np.intersect1d(groups, row.against.answers.groups)
    gains = resampled.values(row.answers, both) - resampled.values(row.against.answers, both)
    return replace(scores, against=row.against.name, gains=resampled.measure(gains), shared=len(both))


@dataclass(frozen=True, eq=False)
class _Resampled:
    """Scores on the same draws of radiographs for all rows, each row scored once."""

    table: Mapping[str, Score]
    resamples: int
    seed: int
    _values: dict[tuple[Answers, bytes], Floats] = field(default_factory=dict)

    def values(self, answers: Answers, groups: NDArray[np.str_]) -> Floats:
        """Return the scores on all of these radiographs and on each draw of them, shape (1 + resamples, scores)."""
        key = answers, np.char.encode(groups, "utf-8").tobytes()
        if key not in self._values:
            only = _only(answers, groups)
            generator = np.random.default_rng(self.seed)
            draws = [groups.tolist(), *(draw_groups(only, generator) for _ in range(self.resamples))]
            rows = [rows_of_groups(only, drawn) for drawn in draws]
            self._values[key] = np.array(
                [[score(only.probabilities[one], only.labels[one]) for score in self.table.values()] for one in rows]
            )
        return self._values[key]

    def measure(self, values: Floats) -> tuple[Measured, ...]:
        """Return each score with its interval."""
        tail = (1 - COVERAGE) / 2
        low, high = np.quantile(values[1:], (tail, 1 - tail), axis=0)
        return tuple(
            Measured(name, float(values[0, place]), float(low[place]), float(high[place]), None)
            for place, name in enumerate(self.table)
        )


def _only(answers: Answers, groups: NDArray[np.str_]) -> Answers:
    kept = np.isin(answers.groups, groups)
    return Answers(answers.probabilities[kept], answers.labels[kept], answers.groups[kept])


def format_rows(rows: Sequence[RowScores]) -> str:
    """Write the table: the scores of each row with their intervals, and under them what it is compared with."""
    names = [score.name for score in rows[0].scores]
    lines = [f"| arm | folds | n | {' | '.join(names)} |", f"|---|---|---|{'---|' * len(names)}"]
    for row in rows:
        n = f"{row.knees} knees of {row.radiographs} radiographs"
        lines.append(f"| {row.name} | {row.folds} | {n} | {' | '.join(_cells(row.scores, '.3f'))} |")
        if row.gains:
            n, gains = f"{row.shared} radiographs of both", " | ".join(_cells(row.gains, "+.3f"))
            lines.append(f"| {row.name} less {row.against} | {row.folds} | {n} | {gains} |")
    return "\n".join(lines)


def _cells(scores: Sequence[Measured], form: str) -> list[str]:
    return [f"{score.value:{form}} ({score.low:{form}} to {score.high:{form}})" for score in scores]
