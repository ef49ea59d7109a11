"""Phase 1 of the paper: fit the network to unlabelled films, small images first, and keep the best weights."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import torch
from lightning.pytorch import LightningModule
from torch import Tensor

from training.batches import epoch_seed
from training.dataset import ModelInputs, load_inputs, open_inputs
from training.errors import BadTrainingData
from training.export import export_weights
from training.manifest import Film, require_files
from training.network import build_network
from training.optimizer import one_cycle
from training.phases import run_phases
from training.pretrain.config import PretrainingConfig
from training.pretrain.films import UnlabelledFilms, read_unlabelled
from training.pretrain.objectives import OBJECTIVES, Restoration, Vicreg
from training.pretrain.pairs import Pairs
from training.ranks import ALONE, Processes, first_prepares, is_first, own_share
from training.runs import WEIGHTS, RunRecord, open_run, read_record, save_record
from training.shared import count_over_processes
from training.trainer import PhasePlan, fit_phase
from training.whole_file import write_whole

SMUDGED, UNSMUDGED = "smudged", "unsmudged"
_BEST_BY = "validation_loss"
_CLASSES = 2
Report = Callable[[str], None]


@dataclass(frozen=True, eq=False)
class _Sides:
    train: Pairs
    validation: Pairs

    def at(self, side_px: int, batch: int) -> "_Sides":
        return _Sides(*(replace(pairs, side_px=side_px, batch=batch) for pairs in (self.train, self.validation)))


class Pretraining(LightningModule):
    """Trains a network and what its objective needs for one phase.

    Parameters
    ----------
    learner : Restoration or Vicreg
        Changed in place, as Lightning does.
    config : PretrainingConfig
        The seed and the settings.
    number : int
        Of the phase, from 0.
    sides : _Sides
        What is shown.
    """

    def __init__(self, learner: Restoration | Vicreg, config: PretrainingConfig, *, number: int, sides: _Sides) -> None:
        super().__init__()
        self.network = learner
        self._config = config
        self._number = number
        self._sides = sides

    def train_dataloader(self) -> Iterable[tuple[Tensor, Tensor]]:
        """Show the knees in this epoch's order; called anew for each epoch."""
        return self._sides.train.show(seed=self._seed(), shuffle=True, share=own_share())

    def val_dataloader(self) -> Iterable[tuple[Tensor, Tensor]]:
        """Show the validation knees, changed in the same way every time."""
        return self._sides.validation.show(seed=self._config.fitting.seed, shuffle=False)

    def training_step(self, batch: tuple[Tensor, Tensor], _: int) -> Tensor:
        """Compute the objective of one batch."""
        loss = self.network.loss(*batch)
        count = count_over_processes(batch[0])
        self.log("train_loss", loss, on_step=False, on_epoch=True, batch_size=count, sync_dist=True)
        return loss

    def validation_step(self, batch: tuple[Tensor, Tensor], _: int) -> None:
        """Measure the objective of one batch."""
        loss = self.network.loss(*batch)
        self.log(_BEST_BY, loss, on_step=False, on_epoch=True, batch_size=len(batch[0]), sync_dist=True)

    def configure_optimizers(self) -> Any:
        """Set up the optimizer and its learning rate."""
        phase = self._config.fitting.phases[self._number]
        return one_cycle(
            self.network,
            learning_rate=phase.learning_rate,
            weight_decay=self._config.fitting.weight_decay,
            steps=phase.epochs * len(self._sides.train.show(seed=0, shuffle=True)),
        )

    def _seed(self) -> int:
        return epoch_seed(self._config.fitting.seed, phase=self._number, epoch=self.current_epoch)


def pretrain(
    config: PretrainingConfig, *, command: str, resume: bool, report: Report, processes: Processes = ALONE
) -> Path:
    """Train as the configuration says, into its run folder; the parameters are those of `training.finetune.finetune`.

    Returns
    -------
    Path
        The file of the best weights, which phase 2 can start from.

    Raises
    ------
    OsteoViewerError
        When the films cannot be trained on, or the run folder holds another run.
    KeyboardInterrupt
        When stopped by Ctrl-C; every finished epoch is kept.
    """
    folder = Path(config.output.run_folder)
    record, sides = first_prepares(
        lambda: _prepare(config, command, folder, resume=resume, report=report), lambda: _join(config, folder)
    )
    learner = _seeded_learner(config)

    def fit(number: int, place: Path) -> None:
        phase, patience = config.fitting.phases[number], config.fitting.patience
        module = Pretraining(learner, config, number=number, sides=sides.at(phase.side_px, phase.batch))
        plan = PhasePlan(place, number, phase.side_px, phase.epochs, _BEST_BY, patience, all_learn=False)
        fit_phase(module, plan, report=report, processes=processes)

    run_phases(learner, record, folder, count=len(config.fitting.phases), fit=fit)
    if is_first():
        write_whole(folder / WEIGHTS, export_weights(learner.network))
    return folder / WEIGHTS


def describe_pretraining(config: PretrainingConfig) -> str:
    """Check what can be checked without computing a model input, and tell what would be trained.

    Raises
    ------
    BadTrainingData
        When the list cannot be used or a film of it is missing.
    """
    films = read_unlabelled(config.data)
    require_files(films.train + films.validation, Path(config.data.root))
    sides = [
        f"{len(side)} films of {len({film.group for film in side})} patients to {use}"
        for side, use in ((films.train, "train on"), (films.validation, "measure on"))
    ]
    phases = [
        f"phase {number + 1}: {phase.side_px} px, at most {phase.epochs} epochs, objective {config.objective.name}"
        for number, phase in enumerate(config.fitting.phases)
    ]
    return "\n".join([*sides, *phases])


def _prepare(
    config: PretrainingConfig, command: str, folder: Path, *, resume: bool, report: Report
) -> tuple[RunRecord, _Sides]:
    films = read_unlabelled(config.data)
    record = open_run(folder, RunRecord(command, config.model_dump(mode="json"), 0, {}, films.sha256), resume=resume)
    every = films.train + films.validation
    smudged = load_inputs(every, config.smudged(), folder=folder / SMUDGED)
    if config.objective.name == "restore":
        load_inputs(every, config.unsmudged(), folder=folder / UNSMUDGED)
    sides = _open_sides(config, films, folder)
    refused = {"train": smudged.count_refused(films.train), "validation": smudged.count_refused(films.validation)}
    record = replace(record, refused=refused)
    save_record(folder, record)
    report(f"{len(sides.train.films)} knees to train on, {len(sides.validation.films)} to measure on")
    return record, sides


def _join(config: PretrainingConfig, folder: Path) -> tuple[RunRecord, _Sides]:
    """Take what another process prepared."""
    return read_record(folder), _open_sides(config, read_unlabelled(config.data), folder)


def _open_sides(config: PretrainingConfig, films: UnlabelledFilms, folder: Path) -> _Sides:
    every = films.train + films.validation
    smudged = open_inputs(every, folder=folder / SMUDGED)
    unsmudged = open_inputs(every, folder=folder / UNSMUDGED) if config.objective.name == "restore" else None
    first = config.fitting.phases[0]
    train, validation = (
        Pairs(smudged, unsmudged, _at_least_two(smudged, side), first.side_px, first.batch, config.augmentation)
        for side in (films.train, films.validation)
    )
    return _Sides(train, validation)


def _at_least_two(inputs: ModelInputs, films: tuple[Film, ...]) -> tuple[Film, ...]:
    kept = inputs.keep(films)
    if len(kept) < 2:
        raise BadTrainingData(
            "Fewer than two knees were found on one side of the unlabelled films.",
            "Look at the films in the viewer: are they knees, and of the right way round?",
        )
    return kept


def _seeded_learner(config: PretrainingConfig) -> Restoration | Vicreg:
    torch.manual_seed(config.fitting.seed)
    network = build_network(config.fitting.architecture, _CLASSES)
    return OBJECTIVES[config.objective.name](network, config.objective)  # type: ignore[arg-type]  # every network here is one
