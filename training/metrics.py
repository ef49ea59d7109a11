"""How good the answers are: each score with an interval from a bootstrap over radiographs, and its chance level."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torchmetrics.functional.classification import (
    binary_auroc,
    multiclass_calibration_error,
    multiclass_cohen_kappa,
)

NORMAL = "normal"
OSTEOPOROSIS = "osteoporosis"
COVERAGE = 0.95
BINS = 10
"""Of the calibration error, equally wide."""
Floats = NDArray[np.float64]
Integers = NDArray[np.int64]
Score = Callable[[Floats, Integers], float]


@dataclass(frozen=True, eq=False)
class Answers:
    """What a model said of films whose labels are known.

    Attributes
    ----------
    probabilities : ndarray of float64, shape (films, classes)
    labels : ndarray of int64, shape (films,)
        Index of the true class.
    groups : ndarray of str, shape (films,)
        The radiograph that a film belongs to; all films of one have the same label.
    """

    probabilities: Floats
    labels: Integers
    groups: NDArray[np.str_]

    def __len__(self) -> int:
        """Count the films."""
        return len(self.labels)


@dataclass(frozen=True)
class Measured:
    """One score.

    Attributes
    ----------
    value, low, high : float
        The score and its 95 % interval.
    chance : float or None
        What an answer that ignores the film scores; None where any value can be had that way.
    """

    name: str
    value: float
    low: float
    high: float
    chance: float | None

    @property
    def holds_chance(self) -> bool:
        """Whether the score cannot be told from chance."""
        return self.chance is not None and self.low <= self.chance <= self.high


def measure(
    answers: Answers,
    *,
    classes: Sequence[str],
    resamples: int,
    generator: np.random.Generator,
    scores: Mapping[str, Score] | None = None,
) -> tuple[Measured, ...]:
    """Compute scores: those given, or all of `scores_for`.

    The bootstrap draws whole radiographs with replacement within each class (so that every resample has every class)
    and takes the 2.5th and 97.5th percentile; the same resamples serve every score.
    """
    scores = scores_for(classes) if scores is None else scores
    draws = [resample_groups(answers, generator) for _ in range(resamples)]
    chances = chance_levels(answers, classes)
    tail = (1 - COVERAGE) / 2
    measured = []
    for name, score in scores.items():
        values = [score(answers.probabilities[draw], answers.labels[draw]) for draw in draws]
        low, high = np.quantile(values, (tail, 1 - tail))
        value = score(answers.probabilities, answers.labels)
        measured.append(Measured(name, float(value), float(low), float(high), chances.get(name)))
    return tuple(measured)


def measure_share(
    name: str, kept: Sequence[bool], answers: Answers, *, resamples: int, generator: np.random.Generator
) -> Measured:
    """Compute of how many knees something is true, with the interval of `measure`; `kept` is one entry a knee."""
    values = np.array(kept, float)
    draws = [float(values[resample_groups(answers, generator)].mean()) for _ in range(resamples)]
    tail = (1 - COVERAGE) / 2
    low, high = np.quantile(draws, (tail, 1 - tail))
    return Measured(name, float(values.mean()), float(low), float(high), None)


def scores_for(classes: Sequence[str]) -> Mapping[str, Score]:
    """Return the scores by name; those about a class only where there is such a class."""
    table: dict[str, Score] = {
        "accuracy": _accuracy,
        "balanced_accuracy": _balanced_accuracy,
        "macro_auc": _macro_auc,
        "quadratic_kappa": _quadratic_kappa,
        "calibration_error": _calibration_error,
    }
    if OSTEOPOROSIS in classes:
        table |= _scores_of_class(OSTEOPOROSIS, classes)
    if NORMAL in classes:
        none = list(classes).index(NORMAL)
        table["auc_abnormal_against_normal"] = lambda p, y: _auc(y != none, 1 - p[:, none])
    return table


def further_scores_for(classes: Sequence[str]) -> Mapping[str, Score]:
    """Return the scores by name that stand in no card: the rate of errors, and of every class against the rest."""
    table: dict[str, Score] = {"error_rate": lambda p, y: 1 - _accuracy(p, y)}
    for label in classes:
        table |= _scores_of_class(label, classes)
    return {name: score for name, score in table.items() if name not in scores_for(classes)}


def _scores_of_class(label: str, classes: Sequence[str]) -> dict[str, Score]:
    """Return how well one class is told from the rest."""
    one = list(classes).index(label)
    return {
        f"auc_{label}_against_rest": lambda p, y: _auc(y == one, p[:, one]),
        f"sensitivity_{label}": lambda p, y: _share_right(y == one, p.argmax(axis=1) == one),
        f"specificity_{label}": lambda p, y: _share_right(y != one, p.argmax(axis=1) != one),
    }


def chance_levels(answers: Answers, classes: Sequence[str]) -> dict[str, float]:
    """Return what always answering the commonest class, or answering at random, scores."""
    commonest = np.bincount(answers.labels, minlength=len(classes)).max() / len(answers)
    return {
        "accuracy": float(commonest),
        "balanced_accuracy": 1 / len(classes),
        "macro_auc": 0.5,
        "quadratic_kappa": 0.0,
        "auc_abnormal_against_normal": 0.5,
        "error_rate": float(1 - commonest),
        **{f"auc_{label}_against_rest": 0.5 for label in classes},
    }


def resample_groups(answers: Answers, generator: np.random.Generator) -> Integers:
    """Draw groups with replacement within each class; return the rows of their films."""
    return rows_of_groups(answers, draw_groups(answers, generator))


def draw_groups(answers: Answers, generator: np.random.Generator) -> list[str]:
    """Draw groups with replacement within each class."""
    drawn: list[str] = []
    for label in np.unique(answers.labels):
        groups = np.unique(answers.groups[answers.labels == label])
        drawn += generator.choice(groups, len(groups)).tolist()
    return drawn


def rows_of_groups(answers: Answers, groups: Sequence[str]) -> Integers:
    """Return the rows of the films of some groups, as often as a group is named."""
    return np.concatenate([np.flatnonzero(answers.groups == group) for group in groups])


def _accuracy(probabilities: Floats, labels: Integers) -> float:
    return float(np.mean(probabilities.argmax(axis=1) == labels))


def _balanced_accuracy(probabilities: Floats, labels: Integers) -> float:
    """Average the share of right answers of each class that is there."""
    answered = probabilities.argmax(axis=1)
    return float(np.mean([_share_right(labels == one, answered == one) for one in np.unique(labels)]))


def _share_right(is_true: NDArray[np.bool_], is_answered: NDArray[np.bool_]) -> float:
    """Return the share of what is true that was answered so."""
    return float(np.mean(is_answered[is_true]))


def _auc(is_true: NDArray[np.bool_], probabilities: Floats) -> float:
    """Return the area under the ROC curve."""
    return float(binary_auroc(_tensor(probabilities), _tensor(is_true.astype(np.int64)), validate_args=False))


def _tensor(values: NDArray[Any]) -> Tensor:
    return torch.from_numpy(np.ascontiguousarray(values))


def _macro_auc(probabilities: Floats, labels: Integers) -> float:
    """Average the AUC of each class against the rest, every class counting alike."""
    each = [_auc(labels == one, probabilities[:, one]) for one in range(probabilities.shape[1])]
    return float(np.mean(each))


def _quadratic_kappa(probabilities: Floats, labels: Integers) -> float:
    """Return Cohen's kappa with quadratic weights; the classes stand in the order of the disease."""
    given = _tensor(probabilities.argmax(axis=1)), _tensor(labels)
    classes = probabilities.shape[1]
    return float(multiclass_cohen_kappa(*given, num_classes=classes, weights="quadratic", validate_args=False))


def _calibration_error(probabilities: Floats, labels: Integers) -> float:
    """Return the expected calibration error: how far the share of right answers is from what was claimed.

    Of the answered class only, in `BINS` bins (Guo et al., "On Calibration of Modern Neural Networks", 2017).
    """
    given, classes = (_tensor(probabilities), _tensor(labels)), probabilities.shape[1]
    return float(multiclass_calibration_error(*given, num_classes=classes, n_bins=BINS, norm="l1", validate_args=False))
