"""Training by several processes: how they come together, and what only the first of them may do.

Every process runs the whole command. The first one alone writes the run folder, which the others must be able to read,
and alone prints; each holds the same network and is shown its share of every batch.
"""

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

import torch.distributed as dist
from lightning.fabric import Fabric
from lightning.fabric.strategies.ddp import DDPStrategy
from lightning.fabric.utilities.exceptions import MisconfigurationException

from training.errors import BadConfiguration, BadRun

LONGEST_WAIT = timedelta(days=1)
"""The first process may need hours to make the model inputs; one that ends is noticed at once all the same."""

_FAILED = 1
_LOST = ("gloo", "NCCL", "Connection closed", "Connection reset", "Broken pipe")
T = TypeVar("T")


@dataclass(frozen=True)
class Processes:
    """How many processes train together: `devices` on each of `nodes` machines."""

    devices: int = 1
    nodes: int = 1

    @property
    def count(self) -> int:
        """All of them."""
        return self.devices * self.nodes


@dataclass(frozen=True)
class Share:
    """The part of every batch that one of several processes is shown."""

    rank: int = 0
    processes: int = 1

    def of(self, count: int) -> slice:
        """Return the rows of a batch of `count` that are this process's; none where the batch is too small for all."""
        return slice(count * self.rank // self.processes, count * (self.rank + 1) // self.processes)


ALONE = Processes()
WHOLE = Share()


def process_count() -> int:
    """Return how many processes have come together; 1 before they have."""
    return dist.get_world_size() if dist.is_available() and dist.is_initialized() else 1


def own_share() -> Share:
    """Return this process's part of every batch."""
    return WHOLE if process_count() == 1 else Share(dist.get_rank(), dist.get_world_size())


def is_first() -> bool:
    """Tell whether this process is the one that writes and prints."""
    return own_share().rank == 0


@contextmanager
def joined(processes: Processes) -> Iterator[None]:
    """Start the other processes, or meet those that torchrun or SLURM started, and stay together until all are done.

    Raises
    ------
    BadConfiguration
        When another number of processes was started, or there are fewer devices.
    BadRun
        In the first process, when another one ended early; the others then end with status 1 and say nothing.
    """
    _require_as_started(processes)
    if processes.count == 1:
        yield
        return
    _meet(processes)
    try:
        yield
        dist.barrier()
    except RuntimeError as error:
        if not any(sign in str(error) for sign in _LOST):
            raise
        if not is_first():
            raise SystemExit(_FAILED) from error
        raise BadRun(
            "Another process of this training has ended.", "See what it says; go on with --resume when that is mended."
        ) from error
    dist.destroy_process_group()


def first_prepares(prepare: Callable[[], T], join: Callable[[], T]) -> T:
    """Return what `prepare` gives in the first process, and in the others, once that is done, what `join` gives.

    Whatever `prepare` raises is raised in the first process; the others then end with status 1 and say nothing.
    """
    if process_count() == 1:
        return prepare()
    if not is_first():
        if not _told_by_first(None):
            raise SystemExit(_FAILED)
        return join()
    is_ready = False
    try:
        prepared = prepare()
        is_ready = True
    finally:
        _told_by_first(is_ready)
    return prepared


def _told_by_first(message: bool | None) -> bool:
    told = [message]
    dist.broadcast_object_list(told)
    return bool(told[0])


def _require_as_started(processes: Processes) -> None:
    """Be certain that processes which torchrun started do not train alone, each into the same folder."""
    started = int(os.environ.get("WORLD_SIZE", "1")) if dist.is_torchelastic_launched() else processes.count
    if started != processes.count:
        raise BadConfiguration(
            f"{started} processes were started, but --devices and --nodes make {processes.count}.",
            "Give --devices the processes of each machine, and --nodes the number of machines.",
        )


def _meet(processes: Processes) -> None:
    for name in ("lightning.fabric", "lightning.pytorch"):  # what they tell of processes is not about this run
        logging.getLogger(name).setLevel(logging.ERROR)
    try:
        Fabric(
            accelerator="auto",
            devices=processes.devices,
            num_nodes=processes.nodes,
            strategy=DDPStrategy(timeout=LONGEST_WAIT),
        ).launch()
    except (MisconfigurationException, ValueError) as error:
        raise BadConfiguration(
            f"{processes.devices} processes on each of {processes.nodes} machines cannot be had here.",
            "Choose --devices and --nodes as there are devices and as the processes were started.",
        ) from error
