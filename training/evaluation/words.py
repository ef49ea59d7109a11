"""Names of scores as a reader would say them, and which knees each is about."""

from collections.abc import Sequence

import numpy as np

from training.metrics import Answers, Measured

_WORDS = {
    "accuracy": "accuracy",
    "error_rate": "error rate",
    "balanced_accuracy": "balanced accuracy",
    "macro_auc": "mean AUC of each class against the rest",
    "auc_abnormal_against_normal": "AUC of abnormal against normal",
    "quadratic_kappa": "quadratic kappa",
    "calibration_error": "expected calibration error",
    "prediction_set_coverage": "prediction sets that hold the true class",
    "prediction_set_of_one_class": "prediction sets of one class",
    "prediction_set_of_every_class": "prediction sets of every class",
    "unlike_training": "knees unlike the training knees",
}
_SENSITIVITY, _SPECIFICITY, _AUC, _REST = "sensitivity_", "specificity_", "auc_", "_against_rest"


def name_in_words(name: str) -> str:
    """Return the name of a score in words."""
    if name in _WORDS:
        return _WORDS[name]
    if name.startswith(_AUC) and name.endswith(_REST):
        return f"AUC of {name.removeprefix(_AUC).removesuffix(_REST)} against the rest"
    for start in (_SENSITIVITY, _SPECIFICITY):
        if name.startswith(start):
            return f"{start.removesuffix('_')} for {name.removeprefix(start)}"
    return name


def sort_scores(scores: Sequence[Measured], classes: Sequence[str]) -> tuple[Measured, ...]:
    """Put scores about all classes first, in the order of a report, then those about each class, then the others."""
    about = [
        f"{start}{label}{end}"
        for label in classes
        for start, end in ((_AUC, _REST), (_SENSITIVITY, ""), (_SPECIFICITY, ""))
    ]
    names = list(_WORDS)
    last = next(place for place, name in enumerate(names) if name.startswith("prediction_set"))
    order = {name: place for place, name in enumerate([*names[:last], *about, *names[last:]])}
    return tuple(sorted(scores, key=lambda score: order.get(score.name, len(order))))


def count_about(name: str, answers: Answers, classes: Sequence[str]) -> tuple[int, int]:
    """Return how many knees, and of how many radiographs, a score is about.

    A sensitivity is about the knees of its class, a specificity about the others, every other score about all.
    """
    about = np.ones(len(answers), bool)
    for one, label in enumerate(classes):
        if name == f"{_SENSITIVITY}{label}":
            about = answers.labels == one
        elif name == f"{_SPECIFICITY}{label}":
            about = answers.labels != one
    return int(about.sum()), len(np.unique(answers.groups[about]))


def describe(score: Measured) -> str:
    """Return a score with its interval and what chance gives."""
    chance = "" if score.chance is None else f"; chance {score.chance:.2f}"
    return f"{score.value:.2f} (95 % interval {score.low:.2f} to {score.high:.2f}{chance})"
