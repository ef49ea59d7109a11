"""A diagnosis: the class, how probable each class is, what cannot be ruled out, and where the network looked."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray


class Doubt(StrEnum):
    """Why a knee was classified and yet nothing can be told."""

    UNLIKE = "unlike_training"
    ANY_CLASS = "any_class"


@dataclass(frozen=True, eq=False)
class RawAnswer:
    """What a network gives of one model input.

    Attributes
    ----------
    scores : ndarray of float64, shape (classes,)
    activation : ndarray of float32, shape (classes, rows, columns)
    distance : float
        From the training knees.
    """

    scores: NDArray[np.float64]
    activation: NDArray[np.float32]
    distance: float


@dataclass(frozen=True, eq=False)
class Diagnosis:
    """What the network says of one knee.

    Attributes
    ----------
    probabilities : Mapping of str to float
        One entry a class in the card's order; they sum to 1. From all that is known.
    image_probabilities : Mapping of str to float
        The same from the film alone.
    clinical_used : tuple of str
        Names of `osteoviewer.imaging.clinical.INPUTS` that `probabilities` rests on beside the film.
    prediction_set : tuple of str
        Classes that cannot be ruled out at the model's coverage, in the card's order.
    is_unlike : bool
        Whether the knee lies farther from the training knees than any that the model was checked on.
    raw : RawAnswer
        What it was read from, so that it can be read again when more is known of the patient.
    seconds : float
        Time the network took.
    """

    probabilities: Mapping[str, float]
    image_probabilities: Mapping[str, float]
    clinical_used: tuple[str, ...]
    prediction_set: tuple[str, ...]
    is_unlike: bool
    raw: RawAnswer
    seconds: float

    @property
    def activation(self) -> NDArray[np.float32]:
        """Class activation maps on the pixels of the model input: their mean plus the bias is the class score.

        Shape (classes, rows, columns); Zhou et al., "Learning Deep Features for Discriminative Localization", 2016.
        """
        return self.raw.activation

    @property
    def label(self) -> str:
        """The most probable class; the first in the card's order if two are equal."""
        return max(self.probabilities, key=self.probabilities.__getitem__)

    @property
    def told(self) -> str | None:
        """The most probable class; None where nothing can be told."""
        return self.label if self.doubt is None else None

    @property
    def doubt(self) -> Doubt | None:
        """Why nothing can be told; None where something can."""
        if self.is_unlike:
            return Doubt.UNLIKE
        return Doubt.ANY_CLASS if len(self.prediction_set) == len(self.probabilities) else None
