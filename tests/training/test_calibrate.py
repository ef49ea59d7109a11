"""Temperature, thresholds and clinical densities, against libraries and by what they promise."""

import numpy as np
import pytest
from crepes import ConformalClassifier
from sklearn.discriminant_analysis import LinearDiscriminantAnalysis

from osteoviewer.imaging.clinical import INPUTS
from osteoviewer.inference.calibration import softmax
from training.calibrate import COVERAGE, Judged, answer, calibrate, class_offsets, fit_clinical
from training.manifest import Film

CLASSES = ("normal", "osteopenia", "osteoporosis")
OFFSETS = dict.fromkeys(CLASSES, 0.0)


def judged(count: int, *, seed: int, true_temperature: float = 1.0) -> Judged:
    """Knees, one a radiograph, whose scores are too sure of themselves by the temperature."""
    generator = np.random.default_rng(seed)
    scores = generator.normal(0, 1.5, (count, 3))
    labels = np.array([generator.choice(3, p=row) for row in softmax(scores)])
    groups = np.array([f"G{number}" for number in range(count)])
    return Judged(scores * true_temperature, generator.random(count), labels, groups, ({},) * count)


def test_the_temperature_that_made_scores_too_sure_is_found() -> None:
    calibration = calibrate(judged(4000, seed=1, true_temperature=3.0), offsets=OFFSETS, clinical=None)
    assert calibration.temperature == pytest.approx(3.0, rel=0.1)


def test_prediction_sets_are_those_of_crepes() -> None:
    validation, test = judged(50, seed=2), judged(200, seed=3)
    calibration = calibrate(validation, offsets=OFFSETS, clinical=None)
    seen = answer(validation, calibration, ())
    conformal = ConformalClassifier().fit(1 - seen[np.arange(50), validation.labels])
    probabilities = answer(test, calibration, ())
    theirs = conformal.predict_set(1 - probabilities, confidence=COVERAGE, smoothing=False).astype(bool)
    for row, expected in zip(probabilities.tolist(), theirs, strict=True):
        chosen = calibration.prediction_sets.choose(dict(zip(CLASSES, row, strict=True)), ())
        assert [name in chosen for name in CLASSES] == expected.tolist() or not expected.any()


def test_too_few_radiographs_rule_nothing_out() -> None:
    calibration = calibrate(judged(8, seed=4), offsets=OFFSETS, clinical=None)
    assert calibration.prediction_sets.thresholds == {"image": 0.0}


def test_clinical_densities_answer_as_linear_discriminant_analysis() -> None:
    generator = np.random.default_rng(5)
    labels = generator.integers(0, 3, 90)
    values = generator.normal(size=(90, 3)) + labels[:, None]
    films = [Film(f"{row}.png", CLASSES[label], f"G{row}") for row, label in enumerate(labels)]
    known = {f"G{row}": dict(zip(INPUTS, entries, strict=True)) for row, entries in enumerate(values.tolist())}
    clinical = fit_clinical(films, known, CLASSES)
    assert clinical is not None
    theirs = LinearDiscriminantAnalysis(solver="lsqr").fit(values, labels)
    scale = 90 / 87  # scikit-learn divides by the number of films, here by that less the classes
    ours = np.array([clinical.log_likelihoods(known[f"G{row}"]) for row in range(90)]) * scale
    assert softmax(ours + np.log(theirs.priors_)) == pytest.approx(theirs.predict_proba(values), abs=1e-6)


def test_a_class_with_too_few_records_gives_no_densities() -> None:
    films = [Film(f"{row}.png", CLASSES[row % 3], f"G{row}") for row in range(9)]
    known = {film.group: dict.fromkeys(INPUTS, 1.0) for film in films}
    assert fit_clinical(films, known, CLASSES) is None


def test_offsets_undo_the_weights_of_the_loss() -> None:
    films = [Film("a", label, "G") for label in CLASSES]
    probabilities, weights = np.array([0.5, 0.3, 0.2]), np.array([0.5, 1.0, 2.0])
    fitted = np.log(probabilities * weights)
    undone = softmax(fitted + list(class_offsets(films, CLASSES, weights).values()))
    assert undone == pytest.approx(probabilities)
