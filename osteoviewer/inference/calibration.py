"""From a network's scores to what can be said: calibrated probabilities, a prediction set, and "unlike anything known".

NumPy only; everything here is a value of the model card, fitted by the training and applied by the viewer.
"""

from collections.abc import Mapping, Sequence
from typing import Annotated

import numpy as np
from msgspec import Meta
from numpy.typing import NDArray

from osteoviewer.checked import Frozen

Floats = NDArray[np.float64]


class PredictionSets(Frozen, frozen=True, kw_only=True):
    """Thresholds of split-conformal prediction sets (Sadinle et al., "Least Ambiguous Set-Valued Classifiers", 2019).

    Attributes
    ----------
    coverage : float
        Share of knees, in the long run and of this kind, whose true class is in the set.
    thresholds : dict of str to float
        By what was known beside the film (`set_key`): a class is in the set if its probability is at least so high.
    radiographs : int
        On which they were set.
    """

    coverage: Annotated[float, Meta(gt=0, lt=1)]
    thresholds: dict[str, float]
    radiographs: Annotated[int, Meta(gt=0)]

    def choose(self, probabilities: Mapping[str, float], used: Sequence[str]) -> tuple[str, ...]:
        """Return the classes that cannot be ruled out, in the model's order; the most probable one is always there."""
        threshold = self.thresholds[set_key(used)]
        top = max(probabilities.values())
        return tuple(name for name, value in probabilities.items() if value >= min(threshold, top))


class Reference(Frozen, frozen=True, kw_only=True):
    """How far from the training knees a knee may lie and still be believed.

    Attributes
    ----------
    largest : float
        Largest distance, as the network's graph computes it, of `radiographs` knees that it was not fitted on, one a
        radiograph: of that many and one ordinary knees one is expected to lie farther.
    """

    largest: Annotated[float, Meta(gt=0)]
    radiographs: Annotated[int, Meta(gt=0)]


class ClinicalModel(Frozen, frozen=True, kw_only=True):
    """Normal densities of what is known beside the film, a mean for each class and one covariance for all.

    Given the class, film and record are taken as independent. A missing input is left out of the density, which is
    exact for a normal one (linear discriminant analysis; Hastie et al., "The Elements of Statistical Learning", 4.3).

    Attributes
    ----------
    inputs : list of str
        Names of `osteoviewer.imaging.clinical.INPUTS`.
    means : dict of str to list of float
        By class, in the order of `inputs`.
    covariance : list of list of float
    radiographs : int
        On which it was fitted.
    """

    inputs: Annotated[list[str], Meta(min_length=1)]
    means: dict[str, list[float]]
    covariance: list[list[float]]
    radiographs: Annotated[int, Meta(gt=0)]

    def __post_init__(self) -> None:
        """Check that the densities are about the inputs, and that their covariance is one."""
        size = len(self.inputs)
        if any(len(row) != size for row in (*self.means.values(), *self.covariance)) or len(self.covariance) != size:
            raise ValueError("means and covariance are not about the inputs")
        with np.errstate(all="ignore"):  # of numbers too large
            is_symmetric = np.allclose(self.covariance, np.transpose(self.covariance))
            if not is_symmetric or not np.linalg.eigvalsh(self.covariance)[0] > 0:
                raise ValueError("the covariance is none")

    def usable(self, known: Mapping[str, float]) -> tuple[str, ...]:
        """Return the names of what is known and serves, in the order of `inputs`."""
        return tuple(name for name in self.inputs if name in known)

    def log_likelihoods(self, known: Mapping[str, float]) -> Floats:
        """Return the log density of what is known under each class, less a common constant, shape (classes,)."""
        places = [self.inputs.index(name) for name in self.usable(known)]
        means = np.array(list(self.means.values()))[:, places]
        away = np.array([known[self.inputs[place]] for place in places]) - means
        inside = np.array(self.covariance)[np.ix_(places, places)]
        result: Floats = -0.5 * np.einsum("ki,ki->k", away, np.linalg.solve(inside, away.T).T)
        return result


class Calibration(Frozen, frozen=True, kw_only=True):
    """What makes probabilities of scores.

    Attributes
    ----------
    temperature : float
        Scores are divided by it (Guo et al., "On Calibration of Modern Neural Networks", 2017).
    class_offsets : dict of str to float
        Then added, by class in the model's order: the logarithm of how common a class is among the training knees
        relative to what the loss counted it for.
    radiographs : int
        On which the temperature was chosen.
    prediction_sets : PredictionSets
    reference : Reference
    clinical : ClinicalModel or None
        None where the model takes nothing but the film.
    """

    temperature: Annotated[float, Meta(gt=0)]
    class_offsets: dict[str, float]
    radiographs: Annotated[int, Meta(gt=0)]
    prediction_sets: PredictionSets
    reference: Reference
    clinical: ClinicalModel | None

    def __post_init__(self) -> None:
        """Check that all is about the same classes and inputs."""
        if self.clinical is not None and list(self.clinical.means) != list(self.class_offsets):
            raise ValueError("the clinical densities are not about the classes")
        inputs = [] if self.clinical is None else self.clinical.inputs
        known = self.prediction_sets.thresholds  # counted first: a card may name a hundred inputs
        if len(known) != 2 ** len(inputs) or set(known) != set(map(set_key, subsets(inputs))):
            raise ValueError("a prediction set has no threshold")

    def image_log_odds(self, scores: Floats) -> Floats:
        """Return log probabilities from the film alone, less a common constant; the last axis is classes."""
        result: Floats = scores / self.temperature + np.array(list(self.class_offsets.values()))
        return result

    def clinical_log_odds(self, known: Mapping[str, float]) -> Floats:
        """Return what is to be added for what is known beside the film, shape (classes,)."""
        if self.clinical is None or not self.clinical.usable(known):
            return np.zeros(len(self.class_offsets))
        return self.clinical.log_likelihoods(known)

    def usable(self, known: Mapping[str, float]) -> tuple[str, ...]:
        """Return the names of what is known beside the film and serves."""
        return () if self.clinical is None else self.clinical.usable(known)


def set_key(used: Sequence[str]) -> str:
    """Name what was known beside the film."""
    return "+".join(used) if used else "image"


def subsets(inputs: Sequence[str]) -> list[tuple[str, ...]]:
    """Return every choice of the inputs, the empty one too, each in the order of the inputs."""
    return [
        tuple(name for place, name in enumerate(inputs) if chosen >> place & 1) for chosen in range(2 ** len(inputs))
    ]


def softmax(scores: Floats) -> Floats:
    """Make probabilities of scores, over the last axis."""
    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    result: Floats = powers / powers.sum(axis=-1, keepdims=True)
    return result
