"""What a network starts from before phase 2: random weights or, where the configuration names them, others."""

import hashlib
from pathlib import Path
from typing import Any

import torch
from torch import nn

from training.config import Fitting, TrainingConfig
from training.errors import BadRun
from training.network import build_network
from training.phase_1 import load_features, read_phase_1
from training.rivals import DOWNLOAD, RIVALS, build_rival


def read_start(fitting: Fitting) -> dict[str, Any] | None:
    """Return what is to be known of the weights that are gone on from; None where they are random.

    Raises
    ------
    BadRun
        When they are not there.
    """
    if fitting.pretrained is None:
        return None
    if fitting.architecture not in RIVALS:
        return read_phase_1(Path(fitting.pretrained))
    if fitting.pretrained == DOWNLOAD:
        return {"weights": DOWNLOAD}
    path = Path(fitting.pretrained)
    try:
        return {"weights_sha256": hashlib.sha256(path.read_bytes()).hexdigest()}
    except OSError as error:
        raise BadRun(f"The weights “{path.name}” cannot be read.", "Name a safetensors file in “weights”.") from error


def seeded_network(config: TrainingConfig) -> nn.Module:
    """Make the network as training begins with it.

    Raises
    ------
    BadConfiguration
        When its library is not installed.
    BadRun
        When the weights that are gone on from are missing or of another network.
    """
    torch.manual_seed(config.fitting.seed)
    name, start, n_classes = config.fitting.architecture, config.fitting.pretrained, len(config.data.classes)
    if name in RIVALS:
        return build_rival(name, n_classes, start=start)
    network = build_network(name, n_classes, with_t_score=config.fitting.learns_t_score)
    if start is not None:
        load_features(network, Path(start))
    return network


def check_start(config: TrainingConfig) -> None:
    """Be certain that training can begin; nothing is downloaded.

    Raises
    ------
    BadConfiguration
        When the network's library is not installed.
    BadRun
        When the weights that are gone on from are missing or of another network.
    """
    start = read_start(config.fitting)
    if start == {"weights": DOWNLOAD}:
        build_network(config.fitting.architecture, len(config.data.classes))
    elif start is not None or config.fitting.architecture in RIVALS:
        seeded_network(config)
