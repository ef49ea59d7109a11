"""Fit what makes probabilities of scores: temperature, prediction sets and reference on validation knees.

What is known beside the film is fitted on the training radiographs, so that the validation ones can judge it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from msgspec.structs import replace
from scipy.optimize import minimize_scalar
from sklearn.covariance import empirical_covariance

from osteoviewer.checked import checked
from osteoviewer.imaging.clinical import INPUTS
from osteoviewer.inference.calibration import (
    Calibration,
    ClinicalModel,
    PredictionSets,
    Reference,
    set_key,
    softmax,
    subsets,
)
from training.errors import BadTrainingData
from training.manifest import Film
from training.metrics import Floats, Integers
from training.patients import Known

COVERAGE = 0.9
_TEMPERATURES = (0.05, 100.0)


@dataclass(frozen=True, eq=False)
class Judged:
    """What the network gave of some knees, and what is known of them.

    Attributes
    ----------
    scores : ndarray of float64, shape (knees, classes)
    distances : ndarray of float64, shape (knees,)
    labels : ndarray of int64, shape (knees,)
    groups : ndarray of str, shape (knees,)
    known : tuple of Mapping
        Beside the film, one a knee.
    """

    scores: Floats
    distances: Floats
    labels: Integers
    groups: np.ndarray[tuple[int], np.dtype[np.str_]]
    known: tuple[Known, ...]

    def only(self, rows: np.ndarray[tuple[int], np.dtype[np.bool_]]) -> "Judged":
        """Return some of the knees."""
        known = tuple(entry for entry, kept in zip(self.known, rows, strict=True) if kept)
        return Judged(self.scores[rows], self.distances[rows], self.labels[rows], self.groups[rows], known)


def calibrate(judged: Judged, *, offsets: Mapping[str, float], clinical: ClinicalModel | None) -> Calibration:
    """Choose temperature, thresholds and reference by knees that the network was not fitted on.

    Parameters
    ----------
    judged : Judged
        The validation knees.
    offsets : Mapping of str to float
        By class, as `class_offsets` returns them.
    clinical : ClinicalModel or None
        Of the training radiographs.
    """
    radiographs = len(np.unique(judged.groups))
    plain = Calibration(
        temperature=_best_temperature(judged, np.array(list(offsets.values()))),
        class_offsets=dict(offsets),
        radiographs=radiographs,
        prediction_sets=PredictionSets(
            coverage=COVERAGE,
            thresholds={set_key(used): 0.0 for used in subsets([] if clinical is None else clinical.inputs)},
            radiographs=radiographs,
        ),
        reference=Reference(largest=float(judged.distances.max()), radiographs=radiographs),
        clinical=clinical,
    )
    thresholds = {
        set_key(used): _threshold(judged, plain, used) for used in subsets([] if clinical is None else clinical.inputs)
    }
    return checked(replace(plain, prediction_sets=replace(plain.prediction_sets, thresholds=thresholds)))


def class_offsets(films: Sequence[Film], classes: Sequence[str], weights: Floats) -> dict[str, float]:
    """Return what undoes the weights of the loss: a network fitted with them answers with weight times probability.

    Parameters
    ----------
    films : sequence of Film
        Trained on; every class is among them.
    classes : sequence of str
    weights : ndarray of float64, shape (classes,)
        Of the loss.
    """
    present = {film.label for film in films}
    if present != set(classes):
        raise BadTrainingData("A class has no knee that was trained on.", "Train again with another “split.seed”.")
    return dict(zip(classes, (-np.log(weights)).tolist(), strict=True))


def fit_clinical(films: Sequence[Film], known: Mapping[str, Known], classes: Sequence[str]) -> ClinicalModel | None:
    """Fit the densities of age, sex and body mass index on the radiographs of some films.

    Parameters
    ----------
    films : sequence of Film
        Trained on.
    known : Mapping of str to Mapping
        By radiograph, as `read_patients` returns it.
    classes : sequence of str

    Returns
    -------
    ClinicalModel or None
        None where a class has fewer complete records than there are inputs and one.
    """
    label_of = {film.group: film.label for film in films if len(known.get(film.group, ())) == len(INPUTS)}
    rows = {
        label: np.array([[known[group][name] for name in INPUTS] for group, own in label_of.items() if own == label])
        for label in classes
    }
    if min(len(entries) for entries in rows.values()) <= len(INPUTS):
        return None
    away = np.concatenate([entries - entries.mean(axis=0) for entries in rows.values()])
    pooled = empirical_covariance(away, assume_centered=True) * len(away) / (len(away) - len(classes))
    model = ClinicalModel(
        inputs=list(INPUTS),
        means={label: entries.mean(axis=0).tolist() for label, entries in rows.items()},
        covariance=pooled.tolist(),
        radiographs=len(label_of),
    )
    return checked(model)


def answer(judged: Judged, calibration: Calibration, used: Sequence[str]) -> Floats:
    """Return the probabilities of every knee from the film and some of what is known, shape (knees, classes)."""
    beside = [calibration.clinical_log_odds({name: known[name] for name in used}) for known in judged.known]
    return softmax(calibration.image_log_odds(judged.scores) + np.array(beside))


def is_known(judged: Judged, used: Sequence[str]) -> np.ndarray[tuple[int], np.dtype[np.bool_]]:
    """Tell of which knees all of something is known."""
    return np.array([set(used) <= set(known) for known in judged.known])


def _best_temperature(judged: Judged, offsets: Floats) -> float:
    """Return the temperature of the smallest cross-entropy."""
    rows = np.arange(len(judged.labels))

    def loss(log_temperature: float) -> float:
        probabilities = softmax(judged.scores / np.exp(log_temperature) + offsets)
        return float(-np.log(np.maximum(probabilities[rows, judged.labels], np.finfo(float).tiny)).mean())

    return float(np.exp(minimize_scalar(loss, bounds=np.log(_TEMPERATURES), method="bounded").x))


def _threshold(judged: Judged, calibration: Calibration, used: Sequence[str]) -> float:
    """Return the probability that a class needs to be in the set.

    One knee a radiograph counts, the one whose true class got least: knees of one radiograph are not exchangeable.
    """
    kept = judged.only(is_known(judged, used))
    if not len(kept.labels):
        return 0.0
    true = answer(kept, calibration, used)[np.arange(len(kept.labels)), kept.labels]
    least = np.sort([true[kept.groups == group].min() for group in np.unique(kept.groups)])
    rank = int(np.floor((len(least) + 1) * (1 - COVERAGE)))
    return float(least[rank - 1]) if rank >= 1 else 0.0
