"""The numbers behind the pictures: which classes were answered, how sure, and what a threshold would trade."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.metrics import confusion_matrix, roc_curve

from training.metrics import BINS, Answers, Integers


@dataclass(frozen=True)
class Bin:
    """Answers that claimed a probability in [low, high).

    Attributes
    ----------
    low, high : float
    knees : int
    claimed, right : float or None
        Mean probability of the answered class, and share of right answers; None where there is no knee.
    """

    low: float
    high: float
    knees: int
    claimed: float | None
    right: float | None


@dataclass(frozen=True)
class Roc:
    """One class against the rest: what each threshold on its probability would give."""

    label: str
    false_positive_rate: tuple[float, ...]
    sensitivity: tuple[float, ...]


def count_answers(answers: Answers, classes: Sequence[str]) -> Integers:
    """Count knees by true class (rows) and answered class (columns)."""
    answered = answers.probabilities.argmax(axis=1)
    counts: Integers = confusion_matrix(answers.labels, answered, labels=range(len(classes))).astype(np.int64)
    return counts


def bin_claims(answers: Answers) -> tuple[Bin, ...]:
    """Sort the answered classes by the probability claimed for them, in the bins of the calibration error."""
    claimed = answers.probabilities.max(axis=1)
    is_right = answers.probabilities.argmax(axis=1) == answers.labels
    edges = np.linspace(0, 1, BINS + 1)
    counts, sums, rights = (
        np.histogram(claimed, edges, weights=weights)[0] for weights in (None, claimed, is_right.astype(np.float64))
    )
    return tuple(
        Bin(low, high, int(count), total / count if count else None, right / count if count else None)
        for low, high, count, total, right in zip(
            *(values.tolist() for values in (edges[:-1], edges[1:], counts, sums, rights)), strict=True
        )
    )


def trace_rocs(answers: Answers, classes: Sequence[str]) -> tuple[Roc, ...]:
    """Trace the curve of every class against the rest."""
    rocs = []
    for one, label in enumerate(classes):
        false, true, _ = roc_curve(answers.labels == one, answers.probabilities[:, one])
        rocs.append(Roc(label, tuple(false.tolist()), tuple(true.tolist())))
    return tuple(rocs)
