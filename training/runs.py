"""A run folder: which configuration it belongs to, how far it is, and the weights it ended with."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from safetensors import SafetensorError
from safetensors.torch import load_file
from torch import nn

from training.alone import hold
from training.config import TrainingConfig, parse_config
from training.epoch_log import LOG, read_epochs
from training.errors import BadRun
from training.whole_file import write_whole

RECORD = "run.json"
WEIGHTS = "best.safetensors"


@dataclass(frozen=True)
class RunRecord:
    """What a run knows of itself.

    Attributes
    ----------
    command : str
        As it was typed to start the run.
    config : Mapping
        The whole configuration, with the seed of this run.
    phases_done : int
        Finished phases.
    refused : Mapping of str to Mapping
        Films in which no knee was found, counted by side and reason.
    manifest_sha256 : str
        Of the list of films that was trained with.
    phase_1 : Mapping or None
        What a run of phase 2 started from: the sha256 of its weights, and how they were made.
    continued : Mapping or None
        The model that the run goes on from: its name, version, and the sha256 of its card and weights.
    """

    command: str
    config: Mapping[str, Any]
    phases_done: int
    refused: Mapping[str, Mapping[str, int]]
    manifest_sha256: str
    phase_1: Mapping[str, Any] | None = None
    continued: Mapping[str, str] | None = None

    def training_config(self) -> TrainingConfig:
        """Return the configuration as it was checked."""
        return parse_config(dict(self.config))

    @property
    def is_finished(self) -> bool:
        """Whether every phase is done."""
        return self.phases_done == len(self.training_config().fitting.phases)

    def after_phase(self) -> "RunRecord":
        """Return the record with one more phase done."""
        return replace(self, phases_done=self.phases_done + 1)


def open_run(folder: Path, fresh: RunRecord, *, resume: bool) -> RunRecord:
    """Begin a run, or go on with the one in the folder, and keep other processes out of it.

    Raises
    ------
    BadRun
        When there is a run and `resume` is not asked for, none although it is, one of another configuration or data, or
        another process is at work in the folder.
    """
    record = _begin_or_read(folder, fresh, resume=resume)
    hold(folder)
    return record


def _begin_or_read(folder: Path, fresh: RunRecord, *, resume: bool) -> RunRecord:
    if not (folder / RECORD).exists():
        if resume:
            raise BadRun("There is no run to resume.", "Start it without --resume.")
        _begin(folder, fresh)
        return fresh
    if not resume:
        raise BadRun(
            "The run folder holds a run already.",
            "Add --resume to go on with it, or name another “output.run_folder” in the configuration.",
        )
    record = read_record(folder)
    if _origin(record) != _origin(fresh):
        raise BadRun(
            "The run in the run folder was started with another configuration, seed, phase 1, model or list of films.",
            "Resume it with its own, or name another “output.run_folder”.",
        )
    return record


def _origin(record: RunRecord) -> tuple[object, ...]:
    """Return what must not change while a run lasts."""
    return record.config, record.manifest_sha256, record.phase_1, record.continued


def _begin(folder: Path, record: RunRecord) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
        save_record(folder, record)
    except OSError as error:
        raise BadRun(
            "The run folder cannot be written.", "Choose another “output.run_folder” in the configuration."
        ) from error


def read_record(folder: Path) -> RunRecord:
    """Read a run's record.

    Raises
    ------
    BadRun
        When there is none or it is damaged.
    """
    try:
        return RunRecord(**json.loads((folder / RECORD).read_bytes()))
    except FileNotFoundError as error:
        raise BadRun("There is no run in the run folder.", "Train first: osteotrain finetune CONFIG.toml.") from error
    except (OSError, ValueError, TypeError) as error:
        raise BadRun("The run's record is damaged.", "Remove the run folder and train again.") from error


def save_record(folder: Path, record: RunRecord) -> None:
    """Write a run's record whole or not at all."""
    write_whole(folder / RECORD, json.dumps(asdict(record), indent=1, ensure_ascii=False))


def load_weights(network: nn.Module, path: Path) -> None:
    """Put weights from a file into a network.

    Raises
    ------
    BadRun
        When the file is missing, damaged, or of another network.
    """
    try:
        network.load_state_dict(load_file(path), strict=True)
    except (OSError, SafetensorError) as error:
        raise BadRun("The run's best weights cannot be read.", "Remove the run folder and train again.") from error
    except RuntimeError as error:
        raise BadRun(
            "The run's weights are of another network than the configuration names.",
            "Use the configuration that the run was started with.",
        ) from error


def trained_seconds(folder: Path) -> float:
    """Add up the time of all epochs that were run, repeated ones too."""
    return sum(float(row["seconds"]) for row in read_epochs(folder / LOG))
