"""Fit one landmark network on random windows: the two losses, and Lightning's loop around them."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

import torch
from lightning.pytorch import LightningModule, Trainer
from torch import Tensor, nn
from torch.nn.functional import binary_cross_entropy_with_logits
from torch.optim import AdamW
from torch.optim.lr_scheduler import OneCycleLR

from osteoviewer.inference.landmarks import FINE_WIDTHS, SIZE, STRIDE
from training.interrupts import interrupts_kept
from training.known_warnings import known_warnings_ignored
from training.landmarks.config import Plan
from training.landmarks.films import MarkedView
from training.landmarks.network import LandmarkAnswer, LandmarkNetwork
from training.landmarks.samples import (
    Draw,
    Sample,
    Targets,
    batches,
    coarse_sample,
    coarse_targets,
    fine_sample,
    fine_targets,
)
from training.provenance import has_native_bfloat16

_JOINT_WEIGHT = 20.0
_WIDTH_WEIGHT = 0.5
_MAP_WEIGHT = 0.05
_KNEE_WEIGHT = 0.2


def coarse_loss(answer: LandmarkAnswer, targets: Targets) -> Tensor:
    """Compare joint bumps and knee widths; a joint counts for as much as the empty film around it."""
    bumps, widths, near = targets
    joints = binary_cross_entropy_with_logits(answer.maps[:, 0], bumps, weight=1 + _JOINT_WEIGHT * bumps)
    off = ((answer.maps[:, 1] - widths).abs() * near).sum() / near.sum().clamp(min=1)
    has_knee = (bumps.amax(dim=(1, 2)) > 0).float()
    return joints + _WIDTH_WEIGHT * off + _KNEE_WEIGHT * binary_cross_entropy_with_logits(answer.whole, has_knee)


def fine_loss(answer: LandmarkAnswer, targets: Targets) -> Tensor:
    """Compare landmarks (in condyle widths of an exact window), their heat maps, and whether it is a knee."""
    points, bumps, is_knee = targets
    off = (expected_places(answer.maps) - points).abs().sum(dim=2) * (FINE_WIDTHS / SIZE)
    is_inside = ((points > 0) & (points < SIZE - 1)).all(dim=2) & (is_knee[:, None] > 0)
    shares = answer.maps.flatten(2).log_softmax(dim=2)
    surprise = -(bumps.flatten(2) * shares).sum(dim=2)
    placed = ((off + _MAP_WEIGHT * surprise) * is_inside).sum() / is_inside.sum().clamp(min=1)
    return placed + _KNEE_WEIGHT * binary_cross_entropy_with_logits(answer.whole, is_knee)


def expected_places(maps: Tensor) -> Tensor:
    """Return the mean place of each heat map's softmax, in pixels of the window (batch, maps, 2), row first."""
    shares = maps.flatten(2).softmax(dim=2).reshape(maps.shape)
    places = (torch.arange(maps.shape[2], device=maps.device) + 0.5) * STRIDE - 0.5
    rows = (shares.sum(dim=3) * places).sum(dim=2)
    columns = (shares.sum(dim=2) * places).sum(dim=2)
    return torch.stack([rows, columns], dim=2)


@dataclass(frozen=True, eq=False)
class Task:
    """What makes a network a coarse or a fine one."""

    maps: int
    draw: Draw
    targets: Callable[[Sequence[Sample]], Targets]
    loss: Callable[[LandmarkAnswer, Targets], Tensor]


TASKS: Mapping[str, Task] = MappingProxyType(
    {
        "coarse": Task(2, coarse_sample, coarse_targets, coarse_loss),
        "fine": Task(3, fine_sample, fine_targets, fine_loss),
    }
)


class _Fitting(LightningModule):
    def __init__(self, network: nn.Module, task: Task, plan: Plan, report: Callable[[str], None]) -> None:
        super().__init__()
        self.network, self._task, self._plan, self._report = network, task, plan, report
        self._loss = 0.0

    def training_step(self, batch: tuple[Tensor, Targets], number: int) -> Tensor:
        windows, targets = batch
        answer = self.network(windows.to(memory_format=torch.channels_last))
        loss = self._task.loss(LandmarkAnswer(answer.maps.float(), answer.whole.float()), targets)
        self._loss += float(loss.detach())
        every = max(1, self._plan.steps // 10)
        if (number + 1) % every == 0:
            self._report(f"step {number + 1} of {self._plan.steps}: loss {self._loss / every:.4f}")
            self._loss = 0.0
        return loss

    def configure_optimizers(self) -> Any:
        optimizer = AdamW(self.network.parameters(), lr=self._plan.learning_rate, weight_decay=self._plan.weight_decay)
        schedule = OneCycleLR(optimizer, max_lr=self._plan.learning_rate, total_steps=self._plan.steps)
        return {"optimizer": optimizer, "lr_scheduler": {"scheduler": schedule, "interval": "step"}}


def fit(
    name: str, views: Sequence[MarkedView], plan: Plan, *, seed: int, report: Callable[[str], None]
) -> LandmarkNetwork:
    """Fit a new network.

    Parameters
    ----------
    name : str
        A key of `TASKS`.
    views : sequence of MarkedView
        What windows are drawn from.
    plan : Plan
        Steps and rates.
    seed : int
        Of the first weights and of the windows.
    report : callable
        Given ten lines.
    """
    torch.manual_seed(seed)
    task = TASKS[name]
    network = LandmarkNetwork(task.maps)
    network.to(memory_format=torch.channels_last)  # type: ignore[call-overload]
    windows = batches(views, draw=task.draw, targets=task.targets, batch=plan.batch, steps=plan.steps, seed=seed)
    logging.getLogger("lightning.pytorch").setLevel(logging.ERROR)  # its tips and device lists are not about this run
    with interrupts_kept(), known_warnings_ignored():
        trainer = Trainer(
            accelerator="cpu",
            precision="bf16-mixed" if has_native_bfloat16() else "32-true",
            max_steps=plan.steps,
            logger=False,
            enable_checkpointing=False,
            enable_progress_bar=False,
            enable_model_summary=False,
            gradient_clip_val=1.0,
        )
        trainer.fit(_Fitting(network, task, plan, report), windows)
    network.eval()
    return network
