"""What the network sees in the knees that it was trained on, so that a knee unlike all of them is noticed.

The distance is Mahalanobis's, of the features before the fully connected layer, averaged over the image (Lee et al., "A
Simple Unified Framework for Detecting Out-of-Distribution Samples", 2018; here with one mean for all classes).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any, NamedTuple

import torch
from numpy.typing import NDArray
from sklearn.covariance import LedoitWolf
from torch import Tensor, nn

from training.metrics import Floats
from training.network import Table1


@dataclass(frozen=True, eq=False)
class FeatureReference:
    """Where the features of the training knees lie.

    Attributes
    ----------
    mean : ndarray of float64, shape (features,)
    precision : ndarray of float64, shape (features, features)
        Inverse of the covariance, shrunk because there are fewer knees than features (Ledoit and Wolf, 2004).
    """

    mean: Floats
    precision: Floats


class MeasuredAnswer(NamedTuple):
    """What the graph that ships gives.

    Attributes
    ----------
    scores : Tensor, shape (batch, classes)
    activation : Tensor, shape (batch, classes, rows, columns)
    distance : Tensor, shape (batch,)
        From the training knees.
    """

    scores: Tensor
    activation: Tensor
    distance: Tensor


class WithDistance(nn.Module):
    """A trained network that also says how far an image lies from its training knees.

    Parameters
    ----------
    network : Table1
    reference : FeatureReference
    """

    mean: Tensor
    precision: Tensor

    def __init__(self, network: Table1, reference: FeatureReference) -> None:
        super().__init__()
        self.network = network
        self.register_buffer("mean", torch.from_numpy(reference.mean).float())
        self.register_buffer("precision", torch.from_numpy(reference.precision).float())

    def forward(self, image: Tensor) -> MeasuredAnswer:
        """Answer a batch of images, shape (batch, 3, rows, columns), values in [0, 1]."""
        features = self.network.features(image)
        answer = self.network.answer(features)
        away = features.mean(dim=(2, 3)) - self.mean
        squares = (away @ self.precision * away).sum(dim=1)
        return MeasuredAnswer(answer.scores, answer.activation, squares.clamp(min=0).sqrt())


def fit_reference(network: Table1, images: Iterable[Tensor]) -> FeatureReference:
    """Let the network look at the training knees as they are.

    Parameters
    ----------
    network : Table1
        Trained; left in evaluation mode.
    images : iterable of Tensor
        Batches, shape (batch, 3, rows, columns).
    """
    network.eval()
    with torch.inference_mode():
        features = torch.cat([network.features(batch).float().mean(dim=(2, 3)) for batch in images])
    fitted = LedoitWolf().fit(_as_floats(features))
    return FeatureReference(fitted.location_, fitted.precision_)


def _as_floats(values: Tensor) -> NDArray[Any]:
    return values.double().numpy()
