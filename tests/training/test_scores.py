"""Every score that stands in a card, computed another way."""

import numpy as np
import pytest
import torch
from sklearn.metrics import (
    accuracy_score,
    balanced_accuracy_score,
    cohen_kappa_score,
    recall_score,
    roc_auc_score,
)
from torchmetrics.functional.classification import (
    binary_auroc,
    multiclass_accuracy,
    multiclass_auroc,
    multiclass_cohen_kappa,
    multiclass_stat_scores,
)

from training.metrics import (
    Answers,
    Measured,
    chance_levels,
    further_scores_for,
    measure,
    resample_groups,
    scores_for,
)

CLASSES = ("normal", "osteopenia", "osteoporosis")


def _answers(seed: int = 0, films: int = 60) -> Answers:
    generator = np.random.default_rng(seed)
    groups = np.arange(films) // 2
    labels = groups % 3
    scores = generator.normal(size=(films, 3)) + np.eye(3)[labels]
    probabilities = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
    return Answers(probabilities, labels, groups.astype(str))


def _value(name: str, answers: Answers) -> float:
    return scores_for(CLASSES)[name](answers.probabilities, answers.labels)


def test_all_scores_are_those_of_scikit_learn() -> None:
    answers = _answers()
    labels, answered, p = answers.labels, answers.probabilities.argmax(axis=1), answers.probabilities
    expected = {
        "accuracy": accuracy_score(labels, answered),
        "balanced_accuracy": balanced_accuracy_score(labels, answered),
        "macro_auc": np.mean([roc_auc_score(labels == one, p[:, one]) for one in range(3)]),
        "quadratic_kappa": cohen_kappa_score(labels, answered, labels=[0, 1, 2], weights="quadratic"),
        "auc_osteoporosis_against_rest": roc_auc_score(labels == 2, p[:, 2]),
        "auc_abnormal_against_normal": roc_auc_score(labels != 0, 1 - p[:, 0]),
        "sensitivity_osteoporosis": recall_score(labels == 2, answered == 2),
        "specificity_osteoporosis": recall_score(labels != 2, answered != 2),
    }
    assert {name: _value(name, answers) for name in expected} == pytest.approx(expected, abs=1e-6)


def test_accuracies_are_those_of_torchmetrics() -> None:
    answers = _answers()
    given = torch.from_numpy(answers.probabilities), torch.from_numpy(answers.labels)
    micro = multiclass_accuracy(*given, num_classes=3, average="micro")
    macro = multiclass_accuracy(*given, num_classes=3, average="macro")
    assert _value("accuracy", answers) == pytest.approx(float(micro))
    assert _value("balanced_accuracy", answers) == pytest.approx(float(macro))


def test_areas_under_the_curve_are_those_of_torchmetrics() -> None:
    answers = _answers()
    probabilities, labels = torch.from_numpy(answers.probabilities), torch.from_numpy(answers.labels)
    macro = multiclass_auroc(probabilities, labels, num_classes=3, average="macro")
    osteoporosis = binary_auroc(probabilities[:, 2], (labels == 2).long())
    abnormal = binary_auroc(probabilities[:, 1] + probabilities[:, 2], (labels > 0).long())
    assert _value("macro_auc", answers) == pytest.approx(float(macro))
    assert _value("auc_osteoporosis_against_rest", answers) == pytest.approx(float(osteoporosis))
    assert _value("auc_abnormal_against_normal", answers) == pytest.approx(float(abnormal))


def test_sensitivity_and_specificity_are_counted_by_hand() -> None:
    answers = _answers()
    given = torch.from_numpy(answers.probabilities), torch.from_numpy(answers.labels)
    counts = multiclass_stat_scores(*given, num_classes=3, average="none")[2].tolist()
    true_positive, false_positive, true_negative, false_negative, _ = counts
    assert _value("sensitivity_osteoporosis", answers) == true_positive / (true_positive + false_negative)
    assert _value("specificity_osteoporosis", answers) == true_negative / (true_negative + false_positive)


def test_kappa_is_that_of_torchmetrics_and_forgives_a_neighbouring_class_more_than_a_far_one() -> None:
    answers = _answers()
    given = torch.from_numpy(answers.probabilities).argmax(dim=1), torch.from_numpy(answers.labels)
    assert _value("quadratic_kappa", answers) == pytest.approx(
        float(multiclass_cohen_kappa(*given, num_classes=3, weights="quadratic")), abs=1e-6
    )
    near, far = (
        Answers(np.eye(3)[answered], answers.labels, answers.groups)
        for answered in (np.where(answers.labels == 0, wrong, answers.labels) for wrong in (1, 2))
    )
    assert _value("quadratic_kappa", near) > _value("quadratic_kappa", far)


def test_the_calibration_error_is_counted_by_hand() -> None:
    probabilities = np.array([[0.95, 0.05, 0.0], [0.95, 0.05, 0.0], [0.35, 0.65, 0.0], [0.35, 0.65, 0.0]])
    answers = Answers(probabilities, np.array([0, 1, 1, 1]), np.array(["1", "2", "3", "4"]))
    by_hand = (2 * abs(0.95 - 0.5) + 2 * abs(0.65 - 1.0)) / 4
    assert _value("calibration_error", answers) == pytest.approx(by_hand, abs=1e-6)


def test_scores_about_a_class_need_that_class() -> None:
    assert set(scores_for(["left", "right"])) == {
        "accuracy",
        "balanced_accuracy",
        "macro_auc",
        "quadratic_kappa",
        "calibration_error",
    }


def test_every_class_is_scored_against_the_rest_once() -> None:
    further = further_scores_for(CLASSES)
    assert not set(further) & set(scores_for(CLASSES))
    assert {f"sensitivity_{label}" for label in CLASSES} <= {*further, *scores_for(CLASSES)}
    answers = _answers()
    probabilities, labels = torch.from_numpy(answers.probabilities), torch.from_numpy(answers.labels)
    osteopenia = binary_auroc(probabilities[:, 1], (labels == 1).long())
    scored = further["auc_osteopenia_against_rest"](answers.probabilities, answers.labels)
    assert scored == pytest.approx(float(osteopenia))
    recalls = multiclass_accuracy(probabilities, labels, num_classes=3, average="none")
    assert further["sensitivity_normal"](answers.probabilities, answers.labels) == pytest.approx(float(recalls[0]))


def test_the_rate_of_errors_and_its_interval_are_what_accuracy_leaves() -> None:
    answers = _answers()
    scores = {**scores_for(CLASSES), **further_scores_for(CLASSES)}
    measured = {
        score.name: score
        for score in measure(answers, classes=CLASSES, resamples=40, generator=np.random.default_rng(2), scores=scores)
    }
    right, wrong = measured["accuracy"], measured["error_rate"]
    assert (wrong.value, wrong.low, wrong.high) == pytest.approx((1 - right.value, 1 - right.high, 1 - right.low))
    assert right.chance is not None
    assert wrong.chance == pytest.approx(1 - right.chance)


def test_a_resample_holds_whole_radiographs_and_every_class() -> None:
    answers = _answers()
    rows = resample_groups(answers, np.random.default_rng(1))
    groups, films = np.unique(answers.groups[rows], return_counts=True)
    assert np.all(films % 2 == 0)
    assert len(groups) < 30
    assert np.bincount(answers.labels[rows]).tolist() == np.bincount(answers.labels).tolist()


def test_the_interval_holds_the_score_and_comes_from_the_seed() -> None:
    answers = _answers()
    one, again = (measure(answers, classes=CLASSES, resamples=40, generator=np.random.default_rng(2)) for _ in range(2))
    assert one == again
    assert all(score.low <= score.value <= score.high and score.low < score.high for score in one)


def test_interval_of_accuracy_is_near_that_of_the_binomial() -> None:
    """One film a radiograph and one class: the bootstrap is then nearly the normal approximation."""
    right = np.arange(200) % 4 > 0
    probabilities = np.where(right[:, None], [0.9, 0.1], [0.1, 0.9])
    answers = Answers(probabilities, np.zeros(200, np.int64), np.arange(200).astype(str))
    rows = [resample_groups(answers, generator) for generator in [np.random.default_rng(3)] for _ in range(400)]
    accuracies = [np.mean(probabilities[draw].argmax(axis=1) == 0) for draw in rows]
    assert np.std(accuracies) == pytest.approx(np.sqrt(0.75 * 0.25 / 200), rel=0.15)


def test_chance_is_the_share_of_the_commonest_class() -> None:
    labels = np.array([0, 1, 1, 1])
    answers = Answers(np.full((4, 3), 1 / 3), labels, np.arange(4).astype(str))
    levels = chance_levels(answers, CLASSES)
    assert levels["accuracy"] == np.mean(labels == 1)
    assert levels["balanced_accuracy"] == pytest.approx(1 / 3)


@pytest.mark.parametrize(
    ("low", "high", "chance", "expected"), [(0.4, 0.6, 0.5, True), (0.51, 0.9, 0.5, False), (0.0, 1.0, None, False)]
)
def test_a_score_holds_chance_if_its_interval_does(
    low: float, high: float, chance: float | None, expected: bool
) -> None:
    assert Measured("auc", 0.55, low, high, chance).holds_chance is expected
