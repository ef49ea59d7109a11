"""What phase 2 takes over from a finished run of phase 1."""

import hashlib
from pathlib import Path
from typing import Any

from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import nn

from training.errors import BadRun
from training.runs import WEIGHTS, read_record

_FEATURES = "features."
_PRETRAIN_FIRST = "Name the run folder of a finished osteotrain pretrain in “fitting.pretrained”."


def read_phase_1(folder: Path) -> dict[str, Any]:
    """Return the sha256 of a run's weights and how they were made, without folders of the machine.

    Raises
    ------
    BadRun
        When there is no finished run.
    """
    record = read_record(folder)
    try:
        digest = hashlib.sha256((folder / WEIGHTS).read_bytes()).hexdigest()
    except OSError as error:
        raise BadRun("The run of phase 1 is not finished.", _PRETRAIN_FIRST) from error
    config = {key: dict(value) if isinstance(value, dict) else value for key, value in record.config.items()}
    for section, key in (("data", "root"), ("output", "run_folder")):
        config[section].pop(key, None)
    return {"weights_sha256": digest, "command": record.command, "config": config, "refused": dict(record.refused)}


def load_features(network: nn.Module, folder: Path) -> None:
    """Put the layers that phase 1 trained into a network; the rest stays as it is.

    Raises
    ------
    BadRun
        When the weights cannot be read or are of another network.
    """
    try:
        weights = {name: value for name, value in load_file(folder / WEIGHTS).items() if name.startswith(_FEATURES)}
    except (OSError, SafetensorError) as error:
        raise BadRun("The weights of phase 1 cannot be read.", _PRETRAIN_FIRST) from error
    own = {name: value.shape for name, value in network.state_dict().items() if name.startswith(_FEATURES)}
    if {name: value.shape for name, value in weights.items()} != own:
        raise BadRun("The weights of phase 1 are of another network.", _PRETRAIN_FIRST)
    network.load_state_dict(weights, strict=False)
