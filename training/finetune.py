"""Phase 2 of the paper: fit the network to labelled films, small images first, and keep the best weights."""

import shutil
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

import torch
from torch import Tensor, nn

from training.batches import Batches
from training.config import TrainingConfig
from training.dataset import ModelInputs, load_inputs, open_inputs
from training.errors import BadTrainingData
from training.loop import FineTuning, PhaseData
from training.manifest import Film, read_manifest, require_files
from training.phases import run_phases
from training.ranks import ALONE, Processes, first_prepares, is_first
from training.runs import WEIGHTS, RunRecord, load_weights, open_run, read_record, save_record
from training.split_files import format_split, keep_split, make_split
from training.splits import Split
from training.start import read_start, seeded_network
from training.t_scores import median_t_score, read_t_scores_to_learn
from training.trainer import PhasePlan, fit_phase

Report = Callable[[str], None]


@dataclass(frozen=True)
class EarlierModel:
    """A model that training goes on from.

    Attributes
    ----------
    weights : Path
        All of its weights.
    origin : Mapping of str to str
        What the run's record keeps of it.
    """

    weights: Path
    origin: Mapping[str, str]


def finetune(
    config: TrainingConfig,
    *,
    command: str,
    resume: bool,
    report: Report,
    inputs: ModelInputs | None = None,
    earlier: EarlierModel | None = None,
    processes: Processes = ALONE,
) -> Path:
    """Train as the configuration says, into its run folder.

    Where several processes train, each calls this with the same, inside `training.ranks.joined`; their number is no
    part of the configuration, and a run may be resumed with another one.

    Parameters
    ----------
    config : TrainingConfig
        With the seed to use.
    command : str
        What was typed, for the record.
    resume : bool
        Go on with a run that was stopped; it ends as it would have without the stop.
    report : callable
        Given a line now and then.
    inputs : ModelInputs or None
        Of at least the films to train on and to choose by, where they were made before; None makes them.
    earlier : EarlierModel or None
        Gone on from instead of starting anew.
    processes : Processes
        That train together.

    Returns
    -------
    Path
        The file of the best weights.

    Raises
    ------
    OsteoViewerError
        When the data cannot be trained on, or the run folder holds another run.
    KeyboardInterrupt
        When stopped by Ctrl-C; every finished epoch is kept.
    """
    folder = Path(config.output.run_folder)
    record, train, validation = first_prepares(
        lambda: _prepare(config, command, folder, inputs, resume=resume, earlier=earlier),
        lambda: _join(config, folder),
    )
    network = seeded_network(config)
    _start_t_score(network, train)
    if earlier is not None:
        load_weights(network, earlier.weights)

    def fit(number: int, place: Path) -> None:
        data = _phase_data(config, number, train, validation)
        _run_phase(network, config, data, folder=place, report=report, processes=processes)

    weights = run_phases(network, record, folder, count=len(config.fitting.phases), fit=fit)
    if is_first():
        shutil.copyfile(weights, folder / WEIGHTS)
    return folder / WEIGHTS


def describe_finetuning(config: TrainingConfig) -> str:
    """Check what can be checked without computing a model input, and tell what would be trained.

    Raises
    ------
    OsteoViewerError
        When the data cannot be trained on, or phase 1 is missing, unfinished or of another network.
    """
    root = Path(config.data.root)
    manifest = read_manifest(root, dataset=config.data.dataset, classes=config.data.classes)
    require_files(manifest.films, root)
    split = make_split(manifest.films, config.split)
    _read_t_scores(config, manifest.films, split)
    seeded_network(config)
    left_out = [f"left out, {count} films: {reason}" for reason, count in manifest.left_out.items()]
    phases = [
        f"phase {number + 1}: {phase.side_px} px, at most {phase.epochs} epochs of {len(split.train)} films"
        for number, phase in enumerate(config.fitting.phases)
    ]
    return "\n".join([format_split(split), *left_out, *phases])


def weigh_classes(labels: list[int], *, n_classes: int, how: str) -> Tensor:
    """Return the weight of each class in the loss, shape (classes,); they average 1 over the labels."""
    if how == "none":
        return torch.ones(n_classes)
    counts = torch.bincount(torch.tensor(labels), minlength=n_classes)
    return len(labels) / (n_classes * counts.clamp(min=1))


def _prepare(
    config: TrainingConfig,
    command: str,
    folder: Path,
    inputs: ModelInputs | None,
    *,
    resume: bool,
    earlier: EarlierModel | None,
) -> tuple[RunRecord, Batches, Batches]:
    """Open the run, and take the model inputs of the two sides that training may see."""
    manifest = read_manifest(Path(config.data.root), dataset=config.data.dataset, classes=config.data.classes)
    split = make_split(manifest.films, config.split)
    t_scores = _read_t_scores(config, manifest.films, split)
    phase_1 = read_start(config.fitting)
    origin = None if earlier is None else dict(earlier.origin)
    fresh = RunRecord(command, config.model_dump(mode="json"), 0, {}, manifest.sha256, phase_1, origin)
    record = open_run(folder, fresh, resume=resume)
    keep_split(split, folder)
    if inputs is None:  # the test side stays unopened
        inputs = load_inputs(split.train + split.validation, config.source(), folder=folder)
    sides = {"train": split.train, "validation": split.validation}
    record = replace(record, refused={side: inputs.count_refused(films) for side, films in sides.items()})
    save_record(folder, record)
    return record, *_batches(config, split, inputs, t_scores)


def _join(config: TrainingConfig, folder: Path) -> tuple[RunRecord, Batches, Batches]:
    """Take what another process prepared."""
    manifest = read_manifest(Path(config.data.root), dataset=config.data.dataset, classes=config.data.classes)
    split = make_split(manifest.films, config.split)
    inputs = open_inputs(split.train + split.validation, folder=folder)
    t_scores = _read_t_scores(config, manifest.films, split)
    return read_record(folder), *_batches(config, split, inputs, t_scores)


def _read_t_scores(config: TrainingConfig, films: Sequence[Film], split: Split) -> Mapping[str, float] | None:
    """Return the known T-scores where they are learned, certain that there are some to learn from."""
    t_scores = read_t_scores_to_learn(config, films)
    if t_scores is not None:
        median_t_score(t_scores, split.train)
    return t_scores


def _start_t_score(network: nn.Module, train: Batches) -> None:
    """Let a fresh output for the T-score answer about the median, which else takes many steps of training."""
    if train.t_scores is not None:
        nn.init.constant_(cast(nn.Linear, network.t_score).bias, median_t_score(train.t_scores, train.films))


def _batches(
    config: TrainingConfig, split: Split, inputs: ModelInputs, t_scores: Mapping[str, float] | None
) -> tuple[Batches, Batches]:
    first = config.fitting.phases[0]
    train, validation = (
        Batches(
            inputs,
            _with_every_class(inputs.keep(films), config),
            tuple(config.data.classes),
            first.side_px,
            first.batch,
            t_scores,
        )
        for films in (split.train, split.validation)
    )
    return train, validation


def _with_every_class(films: tuple[Film, ...], config: TrainingConfig) -> tuple[Film, ...]:
    for label in config.data.classes:
        if not any(film.label == label for film in films):
            raise BadTrainingData(
                f"No knee was found on any film of the class “{label}” on one side of the split.",
                "Look at its films in the viewer, or choose another “split.seed”.",
            )
    return films


def _phase_data(config: TrainingConfig, number: int, train: Batches, validation: Batches) -> PhaseData:
    phase = config.fitting.phases[number]
    labels = [train.classes.index(film.label) for film in train.films]
    return PhaseData(
        number,
        replace(train, side_px=phase.side_px, batch=phase.batch),
        replace(validation, side_px=phase.side_px, batch=phase.batch),
        config.augmentation,
        weigh_classes(labels, n_classes=len(train.classes), how=config.fitting.class_weights),
    )


def _run_phase(
    network: nn.Module, config: TrainingConfig, data: PhaseData, *, folder: Path, report: Report, processes: Processes
) -> None:
    fitting = config.fitting
    plan = PhasePlan(
        folder, data.number, data.train.side_px, fitting.phases[data.number].epochs, fitting.best_by, fitting.patience
    )
    fit_phase(FineTuning(network, fitting, data), plan, report=report, processes=processes)
