"""A diagnosis: the class, how probable each class is, and where the network looked."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, eq=False)
class Diagnosis:
    """What the network says of one knee.

    Attributes
    ----------
    probabilities : Mapping of str to float
        One entry a class in the card's order; they sum to 1.
    activation : ndarray of float32, shape (classes, rows, columns)
        Class activation maps on the pixels of the model input: their mean plus the bias is the class score
        (Zhou et al., "Learning Deep Features for Discriminative Localization", 2016).
    seconds : float
        Time the network took.
    """

    probabilities: Mapping[str, float]
    activation: NDArray[np.float32]
    seconds: float

    @property
    def label(self) -> str:
        """The most probable class; the first in the card's order if two are equal."""
        return max(self.probabilities, key=self.probabilities.__getitem__)
