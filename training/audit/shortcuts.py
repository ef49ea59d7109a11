"""How well a label is predicted by what is not the bone: size, edges and format of the file, or the patient's record.

Films of one radiograph, as found, are never on two sides of the cross-validation, and whole radiographs are drawn for
the intervals. What scores above chance here, a network may learn instead of the bone.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from sklearn.ensemble import RandomForestClassifier
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import StratifiedGroupKFold
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

from osteoviewer.imaging.clinical import INPUTS
from training.audit.pictures import Picture
from training.metrics import COVERAGE, Answers, Floats, Integers, Measured, chance_levels, scores_for
from training.patients import Known

FOLDS = 5
RESAMPLES = 1000
_TREES = 200
_LEAF = 3
_SCORES = ("macro_auc", "auc_osteoporosis_against_rest", "auc_abnormal_against_normal", "balanced_accuracy")
_SCORES_OF_TWO = ("macro_auc", "balanced_accuracy")
"""With two classes the other areas under the curve are the same one."""


@dataclass(frozen=True)
class Shortcut:
    """How well one kind of facts alone predicts the label of one data set.

    Attributes
    ----------
    dataset, facts, model : str
    classes : tuple of str
    films, groups : int
        Those that were predicted.
    scores : tuple of Measured
        Over all films, each predicted by a model that has seen no film of its radiograph; empty where `reason` is
        given.
    reason : str
        Why nothing was measured, or empty.
    """

    dataset: str
    facts: str
    model: str
    classes: tuple[str, ...]
    films: int
    groups: int
    scores: tuple[Measured, ...] = ()
    reason: str = ""


@dataclass(frozen=True, eq=False)
class _Facts:
    """One kind of facts, the model that suits them, and how a film gives them; None where it does not."""

    name: str
    model: str
    read: Callable[[Picture], Sequence[float] | None]


def measure_shortcuts(
    pictures: Sequence[Picture],
    group_of: Mapping[str, str],
    patients: Mapping[str, Known],
    *,
    seed: int,
    report: Callable[[str], None],
) -> tuple[Shortcut, ...]:
    """Measure every kind of facts on every data set."""
    table = [
        _Facts("image size", "random forest", _size),
        _Facts("borders", "random forest", _edges),
        _Facts("file format", "random forest", _format),
    ]
    by_film = {file: patients[group] for file, group in group_of.items() if len(patients.get(group, ())) == len(INPUTS)}
    if by_film:
        table.append(_Facts("age, sex and BMI", "logistic regression", lambda one: _record(by_film, one)))
    measured = []
    for dataset in sorted({picture.film.dataset for picture in pictures}):
        chosen = [picture for picture in pictures if picture.film.dataset == dataset]
        for facts in table:
            report(f"Predicting the labels of {dataset} from {facts.name} alone")
            measured.append(_measure(dataset, chosen, group_of, facts, seed=seed))
    return tuple(measured)


def _measure(
    dataset: str, pictures: Sequence[Picture], group_of: Mapping[str, str], facts: _Facts, *, seed: int
) -> Shortcut:
    read = [(picture, values) for picture in pictures if (values := facts.read(picture)) is not None]
    classes = tuple(sorted({picture.film.label for picture, _ in read}))
    labels = np.array([classes.index(picture.film.label) for picture, _ in read], np.int64)
    groups = np.array([group_of[picture.film.file] for picture, _ in read], np.str_)
    shortcut = Shortcut(dataset, facts.name, facts.model, classes, len(read), len(set(groups.tolist())))
    reason = _why_not(classes, labels, groups)
    if reason:
        return replace(shortcut, reason=reason)
    probabilities = predict_out_of_fold(
        np.array([values for _, values in read], np.float64), labels, groups, model=facts.model, seed=seed
    )
    return replace(shortcut, scores=_score(Answers(probabilities, labels, groups), classes, seed=seed))


def predict_out_of_fold(facts: Floats, labels: Integers, groups: NDArray[np.str_], *, model: str, seed: int) -> Floats:
    """Predict every film by a model fitted without the films of its fold.

    Parameters
    ----------
    facts : ndarray of float64, shape (films, facts)
    labels : ndarray of int64, shape (films,)
        From 0.
    groups : ndarray of str, shape (films,)
        Films of one group are in one fold.
    model : str
        A name of `MODELS`.

    Returns
    -------
    ndarray of float64, shape (films, classes)
        Probabilities.
    """
    probabilities = np.zeros((len(labels), int(labels.max()) + 1))
    folds = StratifiedGroupKFold(FOLDS, shuffle=True, random_state=seed)
    for rest, fold in folds.split(facts, labels, groups):
        fitted = MODELS[model](seed).fit(facts[rest], labels[rest])
        probabilities[np.ix_(fold, fitted.classes_)] = fitted.predict_proba(facts[fold])
    return probabilities


def draw_groups(answers: Answers, generator: np.random.Generator) -> Integers:
    """Draw groups with replacement and return the rows of their films; every label stays represented.

    Unlike `training.metrics.resample_groups` this allows a group with several labels: groups are drawn among those
    with the same labels.
    """
    rows_of: defaultdict[str, list[int]] = defaultdict(list)
    for row, group in enumerate(answers.groups.tolist()):
        rows_of[group].append(row)
    alike: defaultdict[tuple[int, ...], list[list[int]]] = defaultdict(list)
    for rows in rows_of.values():
        alike[tuple(sorted(set(answers.labels[rows].tolist())))].append(rows)
    drawn = [
        row
        for _, groups in sorted(alike.items())
        for place in generator.integers(0, len(groups), len(groups))
        for row in groups[place]
    ]
    return np.array(drawn, np.int64)


def _forest(seed: int) -> Any:
    return RandomForestClassifier(_TREES, min_samples_leaf=_LEAF, class_weight="balanced", random_state=seed)


def _logistic(seed: int) -> Any:
    return make_pipeline(StandardScaler(), LogisticRegression(class_weight="balanced", random_state=seed))


MODELS: Mapping[str, Callable[[int], Any]] = {"random forest": _forest, "logistic regression": _logistic}


def _score(answers: Answers, classes: Sequence[str], *, seed: int) -> tuple[Measured, ...]:
    names = _SCORES if len(classes) > 2 else _SCORES_OF_TWO
    scores = scores_for(classes)
    generator = np.random.default_rng(seed)
    draws = [draw_groups(answers, generator) for _ in range(RESAMPLES)]
    chances = chance_levels(answers, classes)
    tail = (1 - COVERAGE) / 2
    measured = []
    for name in names:
        if name not in scores:
            continue
        values = [scores[name](answers.probabilities[draw], answers.labels[draw]) for draw in draws]
        low, high = np.quantile(values, (tail, 1 - tail))
        value = scores[name](answers.probabilities, answers.labels)
        measured.append(Measured(name, value, float(low), float(high), chances[name]))
    return tuple(measured)


def _why_not(classes: Sequence[str], labels: Integers, groups: NDArray[np.str_]) -> str:
    if len(classes) < 2:
        return "all films have one label"
    for number, label in enumerate(classes):
        count = len(set(groups[labels == number].tolist()))
        if count < FOLDS:
            return f"only {count} radiographs are labelled {label}; {FOLDS} are needed"
    return ""


def size_facts(rows: int, columns: int) -> tuple[float, float, float]:
    """Return what the size of a file tells."""
    return rows, columns, rows / columns


def _size(picture: Picture) -> Sequence[float]:
    return size_facts(picture.rows, picture.columns)


def _edges(picture: Picture) -> Sequence[float]:
    return *picture.borders.black, *picture.borders.white, *picture.borders.gray


def _format(picture: Picture) -> Sequence[float]:
    header = picture.header
    tables = (*header.quantisation, 0, 0)[:2]
    is_gray, is_jpeg = header.mode not in ("RGB", "RGBA", "P"), header.format == "JPEG"
    return header.bits, is_gray, is_jpeg, *tables, picture.file_bytes / (picture.rows * picture.columns)


def _record(by_film: Mapping[str, Known], picture: Picture) -> Sequence[float] | None:
    patient = by_film.get(picture.film.file)
    return None if patient is None else [patient[name] for name in INPUTS]
