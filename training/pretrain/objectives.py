"""Two objectives that need no label: restore what smudging took, or know a knee again after it was changed.

The paper does not say what its first phase optimises. Both objectives train the very layers that phase 2 goes on from:
all of the network but its fully connected layer.
"""

from collections.abc import Mapping
from types import MappingProxyType

import torch
from torch import Tensor, nn
from torch.nn.functional import mse_loss, relu

from training.batches import in_channels
from training.network import Table1
from training.pretrain.config import Objective
from training.shared import gather_rows, shared_mse

INVARIANCE, VARIANCE, COVARIANCE = 25.0, 25.0, 1.0
"""Weights of the three terms of VICReg (Bardes et al., 2022, section 4.2)."""

_LEAST_DEVIATION = 1.0
_EPSILON = 1e-4


class Restoration(nn.Module):
    """Give the unsmudged region back from the smudged one; a 1 x 1 convolution is the whole decoder."""

    def __init__(self, network: Table1, _: Objective) -> None:
        super().__init__()
        self.network = network
        self.decoder = nn.Conv2d(network.fully_connected.in_features, 1, 1)

    def loss(self, seen: Tensor, other: Tensor) -> Tensor:
        """Return the mean squared error of gray values; `seen` is smudged, `other` is not.

        In training, what several processes return averages to that of the whole batch.
        """
        error = shared_mse if self.training else mse_loss
        return error(self.decoder(self.network.features(in_channels(seen))).float(), other)


class Vicreg(nn.Module):
    """Make the features of two views of one knee alike, and those of different knees different."""

    def __init__(self, network: Table1, objective: Objective) -> None:
        super().__init__()
        self.network = network
        width = objective.projection
        self.projector = nn.Sequential(
            nn.Linear(network.fully_connected.in_features, width),
            nn.BatchNorm1d(width),
            nn.ReLU(),
            nn.Linear(width, width),
        )

    def loss(self, seen: Tensor, other: Tensor) -> Tensor:
        """Return the three terms' weighted sum; both batches are views of the same knees, in the same order.

        In training, every process compares the knees of all.
        """
        count = len(seen)
        features = self.network.features(in_channels(torch.cat([seen, other]))).mean(dim=(2, 3))
        projected = self.projector(features)
        with torch.autocast(projected.device.type, enabled=False):  # bfloat16 is too coarse for covariances
            first, second = projected.float().split(count) if count else (projected.float(), projected.float())
            if self.training:
                first, second = gather_rows(first), gather_rows(second)
            apart = mse_loss(first, second)
            spread = _lacking_variance(first) + _lacking_variance(second)
            shared = _covariance(first) + _covariance(second)
            return INVARIANCE * apart + VARIANCE * spread / 2 + COVARIANCE * shared


def _lacking_variance(features: Tensor) -> Tensor:
    """Return by how much the features' deviations fall short of 1, on average."""
    return relu(_LEAST_DEVIATION - (features.var(dim=0) + _EPSILON).sqrt()).mean()


def _covariance(features: Tensor) -> Tensor:
    """Return the sum of the squared covariances of different features, over their number."""
    count, width = features.shape
    centred = features - features.mean(dim=0)
    covariance = centred.T @ centred / (count - 1)
    return (covariance.square().sum() - covariance.diagonal().square().sum()) / width


OBJECTIVES: Mapping[str, type[Restoration] | type[Vicreg]] = MappingProxyType(
    {"restore": Restoration, "vicreg": Vicreg}
)
