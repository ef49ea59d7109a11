"""The phases of a run, one after another, each from the best weights of the one before."""

from collections.abc import Callable
from pathlib import Path

from torch import nn

from training.loop import BEST
from training.ranks import is_first
from training.runs import RunRecord, load_weights, save_record


def run_phases(
    network: nn.Module, record: RunRecord, folder: Path, *, count: int, fit: Callable[[int, Path], None]
) -> Path:
    """Fit what is not yet fitted, and leave the network with the best weights of the last phase.

    Parameters
    ----------
    network : nn.Module
        Changed in place.
    record : RunRecord
        Says how many phases are finished; their weights are taken from the folder.
    folder : Path
        Of the run.
    count : int
        Of phases.
    fit : callable
        Given the number of a phase, from 0, and its folder, in which it leaves the best weights.

    Returns
    -------
    Path
        The file of the best weights of the last phase.
    """
    weights = folder
    for number in range(count):
        weights = folder / f"phase-{number + 1}" / BEST
        if number >= record.phases_done:
            fit(number, weights.parent)
            record = record.after_phase()
            if is_first():
                save_record(folder, record)
        load_weights(network, weights)
    return weights
