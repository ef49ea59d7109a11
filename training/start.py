"""What a network starts from before phase 2: random weights or, where the configuration names it, phase 1."""

from pathlib import Path
from typing import Any

import torch
from torch import nn

from training.config import Fitting, TrainingConfig
from training.network import build_network
from training.phase_1 import load_features, read_phase_1


def read_start(fitting: Fitting) -> dict[str, Any] | None:
    """Return what is to be known of the weights that are gone on from; None where they are random.

    Raises
    ------
    BadRun
        When they are not there.
    """
    return None if fitting.pretrained is None else read_phase_1(Path(fitting.pretrained))


def seeded_network(config: TrainingConfig) -> nn.Module:
    """Make the network as training begins with it.

    Raises
    ------
    BadRun
        When the weights that are gone on from are missing or of another network.
    """
    torch.manual_seed(config.fitting.seed)
    network = build_network(config.fitting.architecture, len(config.data.classes))
    if config.fitting.pretrained is not None:
        load_features(network, Path(config.fitting.pretrained))
    return network


def check_start(config: TrainingConfig) -> None:
    """Be certain that training can begin.

    Raises
    ------
    BadRun
        When the weights that are gone on from are missing or of another network.
    """
    if read_start(config.fitting) is not None:
        seeded_network(config)
