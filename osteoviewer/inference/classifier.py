"""The network and how its scores are read: a model input and what is known beside it become a `Diagnosis`."""

import time
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from osteoviewer.imaging.clinical import UNKNOWN, ClinicalRecord
from osteoviewer.imaging.radiograph import FloatImage
from osteoviewer.inference.calibration import Calibration, softmax
from osteoviewer.inference.diagnosis import Diagnosis, RawAnswer
from osteoviewer.inference.network import Network


class Classifier:
    """One loaded model.

    Parameters
    ----------
    network : Network
    calibration : Calibration
        What makes probabilities of its scores; names the classes in their order.
    """

    def __init__(self, network: Network, calibration: Calibration) -> None:
        self.network = network
        self.calibration = calibration

    @property
    def classes(self) -> tuple[str, ...]:
        """The classes, in the order of the scores."""
        return tuple(self.calibration.class_offsets)

    def classify(self, image: FloatImage, clinical: ClinicalRecord = UNKNOWN) -> Diagnosis:
        """Classify one model input.

        Parameters
        ----------
        image : ndarray of float32, shape (rows, columns, channels)
            Values in [0, 1], as the last stage made it.
        clinical : ClinicalRecord
            What is known of the patient; used as far as the model takes it.

        Raises
        ------
        StageFailed
            When the network does not take the input, fails, or gives no number.
        """
        started = time.perf_counter()
        raw = self.network.run(image)
        return self.read(raw, clinical, seconds=time.perf_counter() - started)

    def read(self, raw: RawAnswer, clinical: ClinicalRecord, *, seconds: float) -> Diagnosis:
        """Make a diagnosis of what the network gave, without running it again."""
        calibration = self.calibration
        known = clinical.values
        of_image = calibration.image_log_odds(raw.scores)
        combined = self._by_class(softmax(of_image + calibration.clinical_log_odds(known)))
        used = calibration.usable(known)
        return Diagnosis(
            combined,
            self._by_class(softmax(of_image)),
            used,
            calibration.prediction_sets.choose(combined, used),
            raw.distance > calibration.reference.largest,
            raw,
            seconds,
        )

    def _by_class(self, probabilities: NDArray[np.float64]) -> Mapping[str, float]:
        return MappingProxyType(dict(zip(self.classes, probabilities.tolist(), strict=True)))
