"""A run that is finished, with the very films, list, split and stages that it was trained with."""

from dataclasses import dataclass
from pathlib import Path

from training.config import Fitting, TrainingConfig
from training.dataset import are_inputs_current
from training.errors import BadConfiguration, BadRun, BadTrainingData
from training.manifest import Manifest, read_manifest
from training.runs import WEIGHTS, RunRecord, read_record
from training.split_files import keep_split, make_split
from training.splits import Split


@dataclass(frozen=True)
class FinishedRun:
    """A run and what it was trained with."""

    folder: Path
    record: RunRecord
    config: TrainingConfig
    manifest: Manifest
    split: Split


def open_finished_run(config: TrainingConfig) -> FinishedRun:
    """Take up a run, certain that it is finished and that films, list and stages are those it was trained with."""
    require_shippable(config.fitting)
    folder = Path(config.output.run_folder)
    record = read_record(folder)
    run_config = record.training_config()
    if config.with_seed(run_config.fitting.seed) != run_config:
        raise BadRun(
            "The run in the run folder was started with another configuration.",
            "Use the configuration that the run was started with.",
        )
    if not record.is_finished or not (folder / WEIGHTS).exists():
        raise BadRun("The run is not finished.", "Go on with it: osteotrain finetune CONFIG.toml --resume.")
    data = run_config.data
    manifest = read_manifest(Path(data.root), dataset=data.dataset, classes=data.classes)
    if manifest.sha256 != record.manifest_sha256:
        raise BadTrainingData(
            "The list of films has changed since the run was started: what was held out can no longer be known.",
            "Restore the list, or train again.",
        )
    run = FinishedRun(folder, record, run_config, manifest, make_split(manifest.films, run_config.split))
    keep_split(run.split, folder)
    _check_inputs(run)
    return run


def require_shippable(fitting: Fitting) -> None:
    """Be certain that what was fitted may become a model that ships.

    Raises
    ------
    BadConfiguration
        When it has an output for the T-score.
    """
    if fitting.learns_t_score:
        raise BadConfiguration(
            "A T-score output is for comparisons only.", "Train without “fitting.t_score_weight” to ship the model."
        )


def _check_inputs(run: FinishedRun) -> None:
    if not are_inputs_current(run.split.train + run.split.validation, run.config.source(), folder=run.folder):
        raise BadRun(
            "The films or the stages have changed since the run: the network would see other images than in training.",
            "Train again.",
        )
