"""A small U-Net that gives heat maps of landmarks and one number about the whole window.

After Ronneberger et al., "U-Net: Convolutional Networks for Biomedical Image Segmentation" (2015); at half the window's
resolution, since landmarks are found between the pixels.
"""

from itertools import pairwise
from typing import NamedTuple

import torch
from torch import Tensor, nn

from osteoviewer.inference.landmarks import STRIDE

WIDTHS = (16, 32, 64, 64, 64)
"""Channels of each level, finest first."""


class LandmarkAnswer(NamedTuple):
    """What the network gives.

    Attributes
    ----------
    maps : Tensor of float32, shape (batch, maps, SIZE / STRIDE, SIZE / STRIDE)
        Scores, before any softmax or sigmoid.
    whole : Tensor of float32, shape (batch,)
        One score for the whole window.
    """

    maps: Tensor
    whole: Tensor


def _convolution(inputs: int, width: int, *, kernel: int = 3, stride: int = 1) -> nn.Sequential:
    convolution = nn.Conv2d(inputs, width, kernel, stride=stride, padding=kernel // 2, bias=False)
    return nn.Sequential(convolution, nn.BatchNorm2d(width), nn.ReLU())


def _level(inputs: int, width: int) -> nn.Sequential:
    return nn.Sequential(_convolution(inputs, width), _convolution(width, width))


class LandmarkNetwork(nn.Module):
    """Five levels down, four up, skip connections between them.

    Parameters
    ----------
    maps : int
        How many heat maps it gives.
    """

    def __init__(self, maps: int) -> None:
        super().__init__()
        self.stem = _convolution(1, WIDTHS[0], kernel=5, stride=STRIDE)
        self.down = nn.ModuleList([_level(WIDTHS[0], WIDTHS[0])])
        self.down.extend(_level(above, width) for above, width in pairwise(WIDTHS))
        self.up = nn.ModuleList(_level(width + below, width) for width, below in pairwise(WIDTHS))
        self.maps = nn.Conv2d(WIDTHS[0], maps, 1)
        self.whole = nn.Linear(WIDTHS[-1], 1)

    def forward(self, windows: Tensor) -> LandmarkAnswer:
        """Look at a batch of windows.

        Parameters
        ----------
        windows : Tensor of float32, shape (batch, 1, SIZE, SIZE)
            Values in [0, 1].
        """
        features = self.stem(windows)
        passed: list[Tensor] = []
        for depth, level in enumerate(self.down):
            features = level(features if depth == 0 else nn.functional.max_pool2d(features, 2))
            passed.append(features)
        whole = self.whole(features.mean(dim=(2, 3)))[:, 0]
        for level, skipped in reversed(list(zip(self.up, passed, strict=False))):
            larger = nn.functional.interpolate(features, scale_factor=2.0, mode="nearest")
            features = level(torch.cat([larger, skipped], dim=1))
        return LandmarkAnswer(self.maps(features), whole)
