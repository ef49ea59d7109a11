"""The network of Table 1 of the paper, in torch: three blocks of parallel convolutions, averaged and classified."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple, cast

import torch
from torch import Tensor, nn

from training.errors import BadConfiguration
from training.rivals import RIVALS, build_rival

STEM_WIDTHS = (8, 8)
STEM_KERNEL = 3
BLOCKS: tuple[tuple[tuple[int, ...], int], ...] = (((1, 3, 5, 7), 8), ((1, 3, 3, 5, 7), 32), ((1, 3, 5, 7), 64))
DROPOUT = 0.5
CHANNELS = 3
UNITS = len(STEM_WIDTHS) + len(BLOCKS)
"""Parts of the network before its average, from the image on; each can be kept fixed while the rest learns."""


class NetworkAnswer(NamedTuple):
    """What a network gives.

    Attributes
    ----------
    scores : Tensor of float32, shape (batch, classes)
        Before the softmax.
    activation : Tensor of float32, shape (batch, classes, rows, columns)
        Class activation maps; a class's score is its map's mean plus its bias.
    t_score : Tensor of float32, shape (batch,), or None
        The patient's T-score; None where the network has no such output.
    """

    scores: Tensor
    activation: Tensor
    t_score: Tensor | None = None


def convolution_unit(inputs: int, width: int, kernel: int) -> nn.Sequential:
    """Make CONV, BN and ReLU: stride 1, with bias, padded so that the size stays."""
    convolution = nn.Conv2d(inputs, width, kernel, padding=kernel // 2)
    return nn.Sequential(convolution, nn.BatchNorm2d(width), nn.ReLU())


class Concatenation(nn.Module):
    """Branches side by side on one input, their channels concatenated in the order printed."""

    def __init__(self, inputs: int, kernels: Sequence[int], width: int) -> None:
        super().__init__()
        self.branches = nn.ModuleList(convolution_unit(inputs, width, kernel) for kernel in kernels)

    def forward(self, image: Tensor) -> Tensor:
        """Run every branch on the same input."""
        return torch.cat([branch(image) for branch in self.branches], dim=1)


class Table1(nn.Module):
    """The network exactly as Table 1 prints it: 54 layers and, for two classes, 963,466 learnables.

    The paper's text says 55 layers and 40.7 k learnables; its table gives 54 (input and class output counted) and
    963,466. The table is what can be built, so the table is what is built.

    Nothing is downsampled before the global average pool, so the network takes any size. Pooling and the fully
    connected layer are both linear, so they are done the other way round: the fully connected weights as a 1 x 1
    convolution give the class activation maps, and their means plus the bias are the scores (Zhou et al., "Learning
    Deep Features for Discriminative Localization", 2016).

    Parameters
    ----------
    n_classes : int
        Outputs of the fully connected layer.
    with_t_score : bool
        Whether to add a fully connected layer of one output, the patient's T-score, which the paper has not. The
        initial weights of the rest are the same with it.
    """

    def __init__(self, n_classes: int, *, with_t_score: bool = False) -> None:
        super().__init__()
        units: list[nn.Module] = []
        width = CHANNELS
        for stem_width in STEM_WIDTHS:
            units.append(convolution_unit(width, stem_width, STEM_KERNEL))
            width = stem_width
        for kernels, branch_width in BLOCKS:
            units.append(Concatenation(width, kernels, branch_width))
            width = branch_width * len(kernels)
        self.features = nn.Sequential(*units)
        self.dropout = nn.Dropout(DROPOUT)
        self.fully_connected = nn.Linear(width, n_classes)
        self.t_score = nn.Linear(width, 1) if with_t_score else None

    def forward(self, image: Tensor) -> NetworkAnswer:
        """Classify a batch.

        Parameters
        ----------
        image : Tensor of float32, shape (batch, 3, rows, columns)
            Values in [0, 1].
        """
        return self.answer(self.dropout(self.features(image)))

    def answer(self, features: Tensor) -> NetworkAnswer:
        """Make scores of what the layers before the average give, shape (batch, width, rows, columns)."""
        weights = self.fully_connected.weight[:, :, None, None]
        activation = nn.functional.conv2d(features, weights)
        t_score = None if self.t_score is None else self.t_score(features.mean(dim=(2, 3)))[:, 0]
        return NetworkAnswer(activation.mean(dim=(2, 3)) + self.fully_connected.bias, activation, t_score)


NETWORKS: Mapping[str, type[Table1]] = MappingProxyType({"table1": Table1})


def build_network(name: str, n_classes: int, *, with_t_score: bool = False) -> nn.Module:
    """Make an untrained network by its name in the model card, if asked for with an output for the T-score.

    Raises
    ------
    BadConfiguration
        When no network has that name, its library is not installed, or it cannot have the output.
    """
    if name in NETWORKS:
        return NETWORKS[name](n_classes, with_t_score=with_t_score)
    if name in RIVALS:
        if with_t_score:
            raise BadConfiguration(f"“{name}” cannot learn the T-score.", "Only the network of Table 1 can.")
        return build_rival(name, n_classes)
    raise BadConfiguration(
        f"The configuration names a network “{name}” that this version does not know.",
        f"Known networks: {', '.join((*NETWORKS, *RIVALS))}.",
    )


def count_learnables(network: nn.Module) -> int:
    """Count weights, biases and the scales and shifts of BatchNorm, as the paper does."""
    return sum(parameter.numel() for parameter in network.parameters())


def list_layers(network: Table1) -> list[str]:
    """Name the layers in the order of Table 1, with the kernel and width of each convolution.

    The input, pooling, softmax and class output are layers in the table and no modules here.
    """
    layers = ["Input"]
    for unit in network.features:
        branches = unit.branches if isinstance(unit, Concatenation) else [unit]
        for branch in branches:
            convolution = cast(nn.Conv2d, cast(nn.Sequential, branch)[0])
            rows, columns = convolution.kernel_size
            layers += [f"CONV {rows} x {columns}, {convolution.out_channels}", "BN", "ReLU"]
        layers += ["Concatenation"] if isinstance(unit, Concatenation) else []
    return [*layers, "Dropout", "Global average pooling", "Fully connected", "SoftMax", "Class output"]
