"""One phase of fine-tuning as Lightning runs it: the step, the validation, and what an epoch leaves behind."""

import math
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
from lightning.pytorch import Callback, LightningModule, Trainer
from torch import Tensor, nn
from torch.nn.functional import cross_entropy
from torchmetrics.functional.classification import multiclass_accuracy, multiclass_auroc
from torchmetrics.functional.regression import mean_absolute_error

from training.batches import Batches, epoch_seed
from training.config import Augmentation, Fitting
from training.epoch_log import COLUMNS, LOG, T_SCORE_ERROR, add_epoch
from training.errors import BadRun
from training.export import export_weights
from training.optimizer import one_cycle
from training.ranks import is_first, own_share
from training.shared import gather_rows, shared_cross_entropy, shared_t_score_loss
from training.whole_file import write_whole

LAST = "last.ckpt"
BEST = "best.safetensors"
LOWER_IS_BETTER = {"validation_loss": True, "validation_macro_auc": False}


@dataclass(frozen=True, eq=False)
class PhaseData:
    """What a phase is trained and validated on; `number` counts phases from 0."""

    number: int
    train: Batches
    validation: Batches
    augmentation: Augmentation
    class_weights: Tensor


class FineTuning(LightningModule):
    """Trains every weight of a network on one phase.

    Parameters
    ----------
    network : nn.Module
        Changed in place, as Lightning does.
    fitting : Fitting
        The seed and the settings of this phase.
    data : PhaseData
        The films.
    """

    def __init__(self, network: nn.Module, fitting: Fitting, data: PhaseData) -> None:
        super().__init__()
        self.network = network
        self._fitting = fitting
        self._phase = fitting.phases[data.number]
        self._data = data
        self._answers: list[tuple[Tensor, ...]] = []
        network.train().requires_grad_(True)
        for unit in self._frozen():
            unit.requires_grad_(False)

    def train_dataloader(self) -> Iterable[tuple[Tensor, ...]]:
        """Show the films in this epoch's order; called anew for each epoch."""
        return self._data.train.shuffled(self._data.augmentation, seed=self._seed(), share=own_share())

    def val_dataloader(self) -> Iterable[tuple[Tensor, ...]]:
        """Show the validation films as they are."""
        return self._data.validation

    def on_train_epoch_start(self) -> None:
        """Make dropout depend on the epoch and the process alone, so that a resumed run repeats and skips nothing."""
        torch.manual_seed(self._seed() + own_share().rank)
        for unit in self._frozen():
            unit.eval()

    def training_step(self, batch: tuple[Tensor, ...], _: int) -> Tensor:
        """Compute the weighted loss of one batch, and how many of its answers, dropout and all, are right.

        The loss that is shown is the classes' alone; the T-score's is added to it where it is learned.
        """
        images, labels, *t_scores = batch
        answer = self.network(images)
        scores = answer.scores
        loss = shared_cross_entropy(scores, labels, weight=self._weights())
        every, meant = gather_rows(scores.detach()), gather_rows(labels)
        shown = {"train_loss": loss, "train_accuracy": _accuracy(every, meant)}  # Lightning logs the processes' mean
        self.log_dict(shown, on_step=False, on_epoch=True, batch_size=len(meant), sync_dist=True)
        for meant_t_scores in t_scores:
            loss = loss + self._fitting.t_score_weight * shared_t_score_loss(answer.t_score, meant_t_scores)
        return loss

    def validation_step(self, batch: tuple[Tensor, ...], _: int) -> None:
        """Keep the answers until all films are through."""
        images, labels, *t_scores = batch
        answer = self.network(images)
        found = [answer.t_score.float()] if t_scores else []
        self._answers.append((answer.scores.float(), labels, *found, *t_scores))

    def on_validation_epoch_end(self) -> None:
        """Score the validation films together."""
        scores, labels, *t_scores = (torch.cat(parts) for parts in zip(*self._answers, strict=True))
        self._answers.clear()
        auc = multiclass_auroc(scores.softmax(dim=1), labels, num_classes=scores.shape[1], average="macro")
        shown = {
            "validation_loss": cross_entropy(scores, labels, weight=self._weights()),
            "validation_accuracy": _accuracy(scores, labels),
            "validation_macro_auc": auc,
            **_t_score_error(*t_scores),
        }
        self.log_dict(shown, sync_dist=True)  # every process scores them all; one mean, so that all decide alike

    def configure_optimizers(self) -> Any:
        """Set up the optimizer and its learning rate."""
        return one_cycle(
            self.network,
            learning_rate=self._phase.learning_rate,
            weight_decay=self._fitting.weight_decay,
            steps=self._phase.epochs * len(self._data.train),
        )

    def _frozen(self) -> list[nn.Module]:
        if not self._phase.frozen:
            return []
        return list(self.network.features)[: self._phase.frozen]  # type: ignore[arg-type]  # a Sequential

    def _seed(self) -> int:
        return epoch_seed(self._fitting.seed, phase=self._data.number, epoch=self.current_epoch)

    def _weights(self) -> Tensor:
        return self._data.class_weights.to(self.device)


class EpochRecord(Callback):
    """After every epoch: the best weights if it was better, a checkpoint to resume from, and a row of figures.

    Parameters
    ----------
    folder : Path
        Of the phase; its parent, the run folder, has the table of figures.
    number : int
        Of the phase, from 0.
    side_px : int
        Of its images.
    best_by : str
        A key of `LOWER_IS_BETTER`.
    report : callable
        Given one line an epoch.
    """

    def __init__(self, folder: Path, *, number: int, side_px: int, best_by: str, report: Callable[[str], None]) -> None:
        self._folder = folder
        self._number = number
        self._side_px = side_px
        self._best_by = best_by
        self._report = report
        self._best: float | None = None
        self._started = 0.0

    def state_dict(self) -> dict[str, Any]:
        """Return what a checkpoint keeps of this callback."""
        return {"best": self._best}

    def load_state_dict(self, state_dict: dict[str, Any]) -> None:
        """Take it up again."""
        self._best = state_dict["best"]

    def on_train_epoch_start(self, _trainer: Trainer, _module: LightningModule) -> None:
        """Note the time."""
        self._started = time.perf_counter()

    def on_train_epoch_end(self, trainer: Trainer, module: LightningModule) -> None:
        """Keep what the epoch gave; the checkpoint comes last, so that a killed epoch is simply repeated."""
        figures = {name: float(value) for name, value in trainer.callback_metrics.items()}
        if not all(map(math.isfinite, figures.values())):
            raise BadRun("Training diverged: its loss is no number any more.", "Choose lower learning rates.")
        is_best = self._is_better(figures[self._best_by])
        if is_best:
            self._best = figures[self._best_by]
        if is_first():
            if is_best:
                write_whole(self._folder / BEST, export_weights(module.network))  # type: ignore[arg-type]  # torch's Tensor | Module
            self._note(trainer.current_epoch, figures, is_best=is_best)
        trainer.save_checkpoint(self._folder / LAST)

    def _is_better(self, value: float) -> bool:
        if self._best is None:
            return True
        return value < self._best if LOWER_IS_BETTER[self._best_by] else value > self._best

    def _note(self, epoch: int, figures: dict[str, float], *, is_best: bool) -> None:
        seconds = time.perf_counter() - self._started
        side = self._side_px
        row = {"phase": self._number + 1, "side_px": side, "epoch": epoch + 1, "is_best": int(is_best)}
        numbers = {name: f"{figures[name]:.5f}" for name in (*COLUMNS, T_SCORE_ERROR) if name in figures}
        add_epoch(self._folder.parent / LOG, {**row, **numbers, "seconds": f"{seconds:.1f}"})
        shown = ", ".join(f"{name} {number}" for name, number in numbers.items())
        mark = " *" if is_best else ""
        self._report(f"phase {row['phase']} ({side} px) epoch {epoch + 1}: {shown}, {seconds:.0f} s{mark}")


def _t_score_error(*found_and_meant: Tensor) -> dict[str, Tensor]:
    """Return the mean absolute error of the known T-scores; nothing where none is known or none was learned."""
    if not found_and_meant:
        return {}
    found, meant = found_and_meant
    is_known = ~meant.isnan()
    return {T_SCORE_ERROR: mean_absolute_error(found[is_known], meant[is_known])} if is_known.any() else {}


def _accuracy(scores: Tensor, labels: Tensor) -> Tensor:
    return multiclass_accuracy(scores.detach(), labels, num_classes=scores.shape[1], average="micro")
