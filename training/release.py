"""From a finished run to a bundle: export, score the held-out films once, write the card, save and verify."""

import hashlib
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from osteoviewer.errors import BadModelBundle
from osteoviewer.inference.bundle import load_bundle, save_bundle
from osteoviewer.inference.card import IMAGE, Files, ModelCard
from osteoviewer.inference.classifier import Classifier
from training.config import TrainingConfig
from training.errors import BadRun
from training.finished_run import FinishedRun, open_finished_run
from training.held_out import HeldOutScored, score_run
from training.metrics import Measured
from training.model_card import answer_phantom, describe_training, write_card
from training.runs import trained_seconds
from training.score_table import format_score_tables


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
    make_room(out)
    run = open_finished_run(config)
    return write_bundle(run, score_run(run, report=report), out=out)


def write_bundle(run: FinishedRun, scored: HeldOutScored, *, out: Path, notes: Sequence[str] = ()) -> ModelCard:
    """Write a scored run's bundle and load it again; `notes` are limitations that only this run has."""
    model, held_out = scored.model, scored.held_out
    seconds = trained_seconds(run.folder)
    card = write_card(
        run.config,
        held_out,
        calibration=model.calibration,
        training=describe_training(run.record, run.manifest, run.split, held_out, seconds=seconds),
        files=Files(model_onnx=_sha256(model.graph), weights_safetensors=_sha256(model.weights)),
        known=answer_phantom(run.config.build_pipeline(), Classifier(model.network, model.calibration)),
        notes=notes,
    )
    save_bundle(out, card, network=model.graph, weights=model.weights)
    return load_bundle(out).card


def format_scores(card: ModelCard) -> str:
    """Write the card's metrics as tables, one for each choice of inputs."""
    chance = card.training["evaluation"]["chance"]
    tables: dict[str, list[Measured]] = {}
    for metric in card.metrics:
        heading = f"from {', '.join(metric.inputs)} ({metric.n} knees; {metric.split})"
        level = chance.get(metric.name) if IMAGE in metric.inputs else None
        tables.setdefault(heading, []).append(Measured(metric.name, metric.value, metric.low, metric.high, level))
    return format_score_tables(tables)


def make_room(out: Path) -> None:
    """Notice before anything is computed that the bundle could not be saved.

    Raises
    ------
    OsteoViewerError
        When the folder exists or cannot be made.
    """
    if out.exists():
        raise BadModelBundle("A model of this name and version exists already.", "Choose another version.")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=out.parent).close()
    except OSError as error:
        raise BadRun("The bundle's folder cannot be written.", "Choose another folder with --out.") from error


def _sha256(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
