"""Run a comparison: every arm on every fold, each fold answered by a network that saw no film of its radiographs."""

import csv
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch

from training.ablate.config import Ablation
from training.ablate.table import ArmScores, score_arms
from training.batches import Batches
from training.config import TrainingConfig
from training.dataset import ModelInputs, load_inputs
from training.errors import BadRun
from training.finetune import finetune
from training.manifest import Film, Manifest, read_manifest
from training.metrics import Answers
from training.network import build_network
from training.phase_1 import read_phase_1
from training.runs import RECORD, WEIGHTS, load_weights
from training.split_files import read_split, write_split
from training.splits import Split, split_into_folds

ANSWERS = "answers.csv"
INPUTS = "inputs"
_COMMAND = "osteotrain ablate"
Report = Callable[[str], None]


def ablate(ablation: Ablation, *, resume: bool, report: Report) -> tuple[ArmScores, ...]:
    """Train what is not yet trained, answer every fold, and score the answers of all folds together.

    Parameters
    ----------
    ablation : Ablation
        What to compare.
    resume : bool
        Go on with a comparison that was stopped; finished folds are not trained again.
    report : callable
        Given a line now and then.

    Raises
    ------
    OsteoViewerError
        When an arm cannot be trained, or the folder holds another comparison or one that was not asked to go on.
    KeyboardInterrupt
        When stopped by Ctrl-C; every finished epoch is kept.
    """
    folder = Path(ablation.run_folder)
    trainings = ablation.trainings()
    data = next(iter(trainings.values())).data
    manifest = read_manifest(Path(data.root), dataset=data.dataset, classes=data.classes)
    splits = split_into_folds(manifest.films, folds=ablation.folds, validation=ablation.validation, seed=ablation.seed)
    _open(folder, _describe(ablation, trainings, manifest), resume=resume)
    paths = [_keep_fold(folder / f"fold-{fold}.csv", split, manifest) for fold, split in enumerate(splits)]
    answers = {}
    for name, training in trainings.items():
        arm = folder / name
        inputs = load_inputs(manifest.films, training.source(), folder=arm / INPUTS)
        for fold, (path, split) in enumerate(zip(paths, splits, strict=True)):
            run = arm / f"fold-{fold}"
            if not (run / ANSWERS).exists():
                report(f"{name}, fold {fold + 1} of {ablation.folds}")
                _train_fold(training, run, path, inputs, report)
                _answer(training, run, inputs.keep(split.test), inputs)
        answers[name] = _read_answers([arm / f"fold-{fold}" / ANSWERS for fold in range(ablation.folds)])
    return score_arms(answers, classes=data.classes, resamples=ablation.resamples, seed=ablation.seed)


def _describe(ablation: Ablation, trainings: dict[str, TrainingConfig], manifest: Manifest) -> dict[str, Any]:
    """Return what must not change while a comparison lasts; reads every phase 1, so that none is missing later."""
    arms = {}
    for name, training in trainings.items():
        start = training.fitting.pretrained
        phase_1 = None if start is None else read_phase_1(Path(start))
        arms[name] = {"training": training.model_dump(mode="json"), "phase_1": phase_1}
    told = ablation.model_dump(mode="json", exclude={"arms", "resamples", "base"})
    return {**told, "manifest_sha256": manifest.sha256, "arms": arms}


def _open(folder: Path, told: dict[str, Any], *, resume: bool) -> None:
    """Begin a comparison, or be certain that the folder holds the same one; arms may be added."""
    path = folder / "ablation.json"
    if path.exists():
        if not resume:
            raise BadRun("The folder holds a comparison already.", "Add --resume to go on with it, or name another.")
        try:
            kept = json.loads(path.read_bytes())
            earlier = {name: told["arms"].get(name) for name in kept["arms"]}
        except (ValueError, KeyError, TypeError) as error:
            raise BadRun("The comparison's record is damaged.", "Name another “run_folder”.") from error
        if {**told, "arms": earlier} != kept:
            raise BadRun(
                "The folder holds a comparison of other films, folds, trainings or phases 1.",
                "Name another “run_folder”.",
            )
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text(json.dumps(told, indent=1, ensure_ascii=False), encoding="utf-8")
    except OSError as error:
        raise BadRun("The comparison's folder cannot be written.", "Name another “run_folder”.") from error


def _keep_fold(path: Path, split: Split, manifest: Manifest) -> Path:
    if not path.exists():
        write_split(split, path)
    if read_split(path, manifest.films) != split:
        raise BadRun("The folds have changed since the comparison was begun.", "Name another “run_folder”.")
    return path


def _train_fold(training: TrainingConfig, run: Path, split: Path, inputs: ModelInputs, report: Report) -> None:
    content = training.model_dump(mode="json")
    content["output"]["run_folder"] = str(run)
    content["split"]["manifest"] = str(split)
    is_begun = (run / RECORD).exists()
    finetune(TrainingConfig.model_validate(content), command=_COMMAND, resume=is_begun, report=report, inputs=inputs)


def _answer(training: TrainingConfig, run: Path, films: tuple[Film, ...], inputs: ModelInputs) -> None:
    """Let the network answer the held-out knees at the size of its last phase, and write the answers down."""
    classes = tuple(training.data.classes)
    network = build_network(training.fitting.architecture, len(classes))
    load_weights(network, run / WEIGHTS)
    phase = training.fitting.phases[-1]
    shown = Batches(inputs, films, classes, phase.side_px, phase.batch)
    with torch.inference_mode():
        scores = torch.cat([network.eval()(images).scores for images, _ in shown]).double().softmax(dim=1)
    unfinished = run / f"{ANSWERS}.unfinished"
    with unfinished.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("file", "knee", "group", "label", *classes))
        for film, row in zip(films, scores.tolist(), strict=True):
            writer.writerow((film.file, film.knee, film.group, classes.index(film.label), *row))
    unfinished.replace(run / ANSWERS)


def _read_answers(paths: list[Path]) -> Answers:
    rows = [row for path in paths for row in list(csv.reader(path.read_text("utf-8").splitlines()))[1:]]
    return Answers(
        np.array([[float(value) for value in row[4:]] for row in rows]),
        np.array([int(row[3]) for row in rows]),
        np.array([row[2] for row in rows]),
    )
