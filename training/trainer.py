"""One phase under Lightning's Trainer, stopped early, and gone on with where a killed one ended."""

import logging
import pickle
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from lightning.pytorch import LightningModule, Trainer
from lightning.pytorch.callbacks import EarlyStopping
from lightning.pytorch.strategies import DDPStrategy

from training.errors import BadRun
from training.interrupts import interrupts_kept
from training.known_warnings import known_warnings_ignored
from training.loop import LAST, LOWER_IS_BETTER, EpochRecord
from training.provenance import has_native_bfloat16
from training.ranks import ALONE, LONGEST_WAIT, Processes, is_first
from training.shared import SharedBatchNorms


@dataclass(frozen=True)
class PhasePlan:
    """What the trainer needs to know of a phase.

    Attributes
    ----------
    folder : Path
        For the phase's checkpoint and best weights; made where it is missing.
    number : int
        From 0.
    side_px : int
        Of the images, for the record.
    epochs : int
        At most so many.
    best_by : str
        A key of `LOWER_IS_BETTER`.
    patience : int
        Epochs without a better one after which the phase ends.
    all_learn : bool
        Whether the loss depends on every weight of the module that may learn.
    """

    folder: Path
    number: int
    side_px: int
    epochs: int
    best_by: str
    patience: int
    all_learn: bool = True


def fit_phase(
    module: LightningModule, plan: PhasePlan, *, report: Callable[[str], None], processes: Processes = ALONE
) -> None:
    """Fit a module for one phase; its `network` is what the best weights are kept of.

    Several processes call this together, inside `training.ranks.joined`.

    Raises
    ------
    BadRun
        When training diverges, or the phase's checkpoint is damaged or of another network.
    KeyboardInterrupt
        When stopped by Ctrl-C.
    """
    if is_first():
        plan.folder.mkdir(exist_ok=True)
    logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)  # its tips and device lists are not about this run
    trainer = Trainer(
        max_epochs=plan.epochs,
        callbacks=[
            EarlyStopping(plan.best_by, mode="min" if LOWER_IS_BETTER[plan.best_by] else "max", patience=plan.patience),
            EpochRecord(plan.folder, number=plan.number, side_px=plan.side_px, best_by=plan.best_by, report=report),
        ],
        precision="bf16-mixed" if has_native_bfloat16() else "32-true",
        accelerator="auto",
        deterministic=True,
        logger=False,
        enable_checkpointing=False,
        enable_model_summary=False,
        enable_progress_bar=sys.stderr.isatty() and is_first(),
        num_sanity_val_steps=0,
        reload_dataloaders_every_n_epochs=1,
        default_root_dir=plan.folder,
        **_together(processes, plan),
    )
    last = plan.folder / LAST
    resumed = _checked_checkpoint(last, module) if last.exists() else None
    with interrupts_kept(), known_warnings_ignored():
        trainer.fit(module, ckpt_path=resumed, weights_only=True)


def _together(processes: Processes, plan: PhasePlan) -> dict[str, Any]:
    """Return what the Trainer is told of the processes."""
    if processes.count == 1:
        return {"devices": 1}
    return {
        "devices": processes.devices,
        "num_nodes": processes.nodes,
        "strategy": DDPStrategy(timeout=LONGEST_WAIT, find_unused_parameters=not plan.all_learn),
        "plugins": [SharedBatchNorms()],
        "use_distributed_sampler": False,
    }


def _checked_checkpoint(path: Path, module: LightningModule) -> Path:
    try:
        state = torch.load(path, map_location="cpu", weights_only=True)["state_dict"]
    except (OSError, EOFError, KeyError, RuntimeError, pickle.UnpicklingError) as error:
        raise BadRun("The run's last checkpoint is damaged.", "Remove the run folder and train again.") from error
    own = module.state_dict()
    if {name: value.shape for name, value in state.items()} != {name: value.shape for name, value in own.items()}:
        raise BadRun(
            "The run's checkpoint is of another network than the configuration names.",
            "Use the configuration that the run was started with.",
        )
    return path
