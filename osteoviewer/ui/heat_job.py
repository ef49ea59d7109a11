"""What the worker thread does for the heat map. No Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from osteoviewer.imaging.pipeline import StageResult
    from osteoviewer.inference.classifier import Classifier
    from osteoviewer.inference.diagnosis import Diagnosis
    from osteoviewer.inference.saliency import SaliencyMap


@dataclass(frozen=True, eq=False)
class Evidence:
    """What the network was given of a knee, and what it said.

    Attributes
    ----------
    made : StageResult
        Of the last stage; its image is the model input.
    diagnosis : Diagnosis
    classifier : Classifier
    """

    made: "StageResult"
    diagnosis: "Diagnosis"
    classifier: "Classifier"


def make_activation(evidence: Evidence, label: str) -> "Iterator[SaliencyMap]":
    """Yield the class activation map of a class."""
    from osteoviewer.inference.saliency import activation_map

    rows, columns = evidence.made.image.shape[:2]
    yield activation_map(evidence.diagnosis, label, (rows, columns), evidence.made.to_source)


def make_occlusion(evidence: Evidence, label: str) -> "Iterator[SaliencyMap]":
    """Yield the occlusion map of a class as it grows."""
    from osteoviewer.inference.saliency import occlusion_maps

    yield from occlusion_maps(evidence.made.image, evidence.classifier, label, evidence.made.to_source)
