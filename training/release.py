"""From a finished run to a bundle: export, score the held-out films once, write the card, save and verify."""

import hashlib
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from osteoviewer.errors import BadModelBundle
from osteoviewer.inference.bundle import load_bundle, save_bundle
from osteoviewer.inference.card import Files, ModelCard
from osteoviewer.inference.classifier import Classifier
from training.config import TrainingConfig
from training.dataset import are_inputs_current
from training.errors import BadRun, BadTrainingData
from training.evaluate import score_held_out
from training.export import export_network, export_weights
from training.manifest import Manifest, read_manifest
from training.model_card import answer_phantom, describe_training, write_card
from training.network import build_network
from training.runs import WEIGHTS, RunRecord, load_weights, read_record, trained_seconds
from training.split_files import keep_split, make_split
from training.splits import Split


@dataclass(frozen=True)
class _FinishedRun:
    """A run and what it was trained with."""

    folder: Path
    record: RunRecord
    config: TrainingConfig
    manifest: Manifest
    split: Split


def release(config: TrainingConfig, *, out: Path, report: Callable[[str], None]) -> ModelCard:
    """Make the bundle of the run that the configuration names.

    Parameters
    ----------
    config : TrainingConfig
        The run may have been started with another training seed, and with nothing else.
    out : Path
        The bundle's folder; must not exist.
    report : callable
        Given a line now and then.

    Raises
    ------
    OsteoViewerError
        When the run is not finished or of another configuration, the data have changed, or `out` exists.
    """
    _make_room(out)
    run = _open_finished_run(config)
    network = build_network(run.config.fitting.architecture, len(run.config.data.classes))
    load_weights(network, run.folder / WEIGHTS)
    size = run.config.input_size()
    graph, weights = export_network(network, input_size=size), export_weights(network)
    classifier = Classifier(graph, classes=tuple(run.config.data.classes), input_size=size)
    pipeline = run.config.build_pipeline()
    report(f"Scoring {len(run.split.test)} held-out films")
    held_out = replace(
        score_held_out(run.split.test, run.config, classifier=classifier), shared_groups=run.split.shared_groups
    )
    seconds = trained_seconds(run.folder)
    card = write_card(
        run.config,
        held_out,
        training=describe_training(run.record, run.manifest, run.split, held_out, seconds=seconds),
        files=Files(model_onnx=_sha256(graph), weights_safetensors=_sha256(weights)),
        known=answer_phantom(pipeline, classifier),
    )
    save_bundle(out, card, network=graph, weights=weights)
    return load_bundle(out).card


def format_scores(card: ModelCard) -> str:
    """Write the card's metrics as a table: score, 95 % interval, chance."""
    chance = card.training["evaluation"]["chance"]
    lines = [f"{'score':32}{'value':>7}  {'95 % interval':16}{'chance':>7}"]
    for metric in card.metrics:
        level = f"{chance[metric.name]:7.3f}" if metric.name in chance else f"{'-':>7}"
        lines.append(f"{metric.name:32}{metric.value:7.3f}  {metric.low:.3f} to {metric.high:.3f}  {level}")
    counted = card.training["evaluation"]
    return "\n".join([*lines, f"{counted['knees']} knees of {counted['radiographs']} held-out radiographs"])


def _make_room(out: Path) -> None:
    """Notice before anything is scored that the bundle could not be saved."""
    if out.exists():
        raise BadModelBundle("A model of this name and version exists already.", "Choose another version.")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=out.parent).close()
    except OSError as error:
        raise BadRun("The bundle's folder cannot be written.", "Choose another folder with --out.") from error


def _open_finished_run(config: TrainingConfig) -> _FinishedRun:
    """Take up a run, certain that it is finished and that films, list and stages are those it was trained with."""
    folder = Path(config.output.run_folder)
    record = read_record(folder)
    run_config = record.training_config()
    if config.with_seed(run_config.fitting.seed) != run_config:
        raise BadRun(
            "The run in the run folder was started with another configuration.",
            "Export with the configuration that the run was started with.",
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
    run = _FinishedRun(folder, record, run_config, manifest, make_split(manifest.films, run_config.split))
    keep_split(run.split, folder)
    _check_inputs(run)
    return run


def _check_inputs(run: _FinishedRun) -> None:
    if not are_inputs_current(run.split.train + run.split.validation, run.config.source(), folder=run.folder):
        raise BadRun(
            "The films or the stages have changed since the run: the network would see other images than in training.",
            "Train again.",
        )


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
