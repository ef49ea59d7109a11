"""The model card of a finished run: how it was made, how good it is, and what it must not be taken for."""

from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any

import numpy as np
from msgspec.structs import replace

from osteoviewer.checked import checked
from osteoviewer.imaging.known_film import USUAL_DENSITY, USUAL_SEED
from osteoviewer.imaging.pipeline import Pipeline
from osteoviewer.inference.bundle import known_input
from osteoviewer.inference.calibration import Calibration
from osteoviewer.inference.card import IMAGE, OVERALL, Files, KnownAnswer, ModelCard, ModelMetric
from osteoviewer.inference.classifier import Classifier
from training.config import TrainingConfig
from training.evaluate import HeldOut, Scored
from training.manifest import Manifest, count_films
from training.provenance import library_versions, processor_name
from training.runs import RunRecord
from training.splits import Split

INTENDED_USE = (
    "Research on the appearance of bone density in knee radiographs. For research use only: not for diagnosis, "
    "not for screening, and not for any decision about a patient."
)
STRIDE = 4
TOLERANCE = 1e-3
_OF_METHOD: Mapping[str, str] = MappingProxyType(
    {
        "paper": "Knees are found by the paper's way, K-means and edges, which misses some and misplaces others.",
        "landmarks": "Knees are found by networks fitted on 92 hand marks from the same two data sets.",
    }
)


def write_card(
    config: TrainingConfig,
    held_out: HeldOut,
    *,
    calibration: Calibration,
    training: Mapping[str, Any],
    files: Files,
    known: KnownAnswer,
    notes: Sequence[str] = (),
) -> ModelCard:
    """Put the card together; `notes` are limitations that only this run has."""
    card = ModelCard(
        format=2,
        name=config.output.name,
        version=config.output.version,
        architecture=config.fitting.architecture,
        classes=list(config.data.classes),
        input=config.input_size(),
        pipeline=config.build_pipeline().to_json(),
        calibration=calibration,
        training=dict(training),
        metrics=list_metrics(config, held_out),
        intended_use=INTENDED_USE,
        limitations=[*list_limitations(config, held_out, calibration), *notes],
        files=files,
        known_answer=known,
    )
    return checked(card)


def describe_training(
    record: RunRecord, manifest: Manifest, split: Split, held_out: HeldOut, *, seconds: float
) -> dict[str, Any]:
    """Tell how the model was made and scored, ready for JSON."""
    config = record.training_config()
    return {
        "command": record.command,
        "seed": config.fitting.seed,
        "config": config.model_dump(
            mode="json",
            exclude={"data": {"root"}, "output": {"run_folder"}, "fitting": {"pretrained"}, "split": {"manifest"}},
        ),  # of the machine
        "phase_1": record.phase_1,
        "continued": record.continued,
        "data": {
            "manifest_sha256": record.manifest_sha256,
            "split_sha256": split.sha256,
            "radiographs_on_both_sides": split.shared_groups,
            "sides": {side: count_films(films) for side, films in split.sides().items()},
            "left_out": dict(manifest.left_out),
            "refused": {**record.refused, "test": dict(held_out.refused)},
        },
        "evaluation": {
            "knees": len(held_out.answers),
            "radiographs": held_out.n_groups,
            "interval": "95 % percentile bootstrap over radiographs, within classes",
            "chance": {score.name: score.chance for score in held_out.scores if score.chance is not None},
        },
        "libraries": library_versions(),
        "processor": processor_name(),
        "seconds": round(seconds, 1),
    }


def list_metrics(config: TrainingConfig, held_out: HeldOut) -> list[ModelMetric]:
    """Turn the scores into the card's: from films alone first, then with what else is known."""
    films = Scored((IMAGE,), held_out.answers, held_out.scores)
    return [
        ModelMetric(
            name=score.name,
            value=score.value,
            low=score.low,
            high=score.high,
            n=len(scored.answers),
            data=config.data.description,
            split=_tell_split(held_out, len(np.unique(scored.answers.groups))),
            inputs=list(scored.inputs),
        )
        for scored in (films, *held_out.beside)
        for score in scored.scores
    ]


def _tell_split(held_out: HeldOut, radiographs: int) -> str:
    if held_out.shared_groups:
        return f"test by file: {radiographs} radiographs; {held_out.shared_groups} were trained on or chosen by too"
    return f"test: {radiographs} radiographs that were neither trained on nor chosen by"


def list_limitations(config: TrainingConfig, held_out: HeldOut, calibration: Calibration) -> list[str]:
    """Say what the model cannot do, first of all what its own figures say."""
    scores = {score.name: score for score in held_out.scores}
    held = [score for score in held_out.scores if score.holds_chance]
    indistinct = sorted(held, key=lambda score: score.name != OVERALL)  # the overall score is the card's first line
    figures = [
        f"“{score.name}” cannot be told from chance on the held-out knees: {score.value:.2f} "
        f"({score.low:.2f} to {score.high:.2f}), where chance is {score.chance:.2f}."
        for score in indistinct
    ]
    accuracy = scores["accuracy"]
    if accuracy.chance is not None and accuracy.value <= accuracy.chance:
        figures.append(
            f"Always answering the commonest class would be right in {accuracy.chance:.2f} of the held-out knees, "
            f"the model is in {accuracy.value:.2f}."
        )
    figures += [
        f"The interval of “{score.name}” has no width: the score is the same on every draw of held-out radiographs. "
        "That is no certainty."
        for score in held_out.scores
        if score.low == score.high
    ]
    if held_out.shared_groups:
        figures.insert(
            0,
            f"Other films of {held_out.shared_groups} of the scored radiographs were trained on or chosen by, as in "
            "the paper: every score is too good to be believed.",
        )
    return [
        *figures,
        _tell_answers(config, held_out),
        *_tell_beside(held_out),
        *_tell_calibration(calibration),
        *_standing_limitations(config, held_out),
    ]


def _tell_answers(config: TrainingConfig, held_out: HeldOut) -> str:
    """Count the classes answered beside the true ones: a model that always answers alike shows here."""
    answers = held_out.answers
    size = len(config.data.classes)
    answered = np.bincount(answers.probabilities.argmax(axis=1), minlength=size).tolist()
    true = np.bincount(answers.labels, minlength=size).tolist()
    rows = zip(config.data.classes, answered, true, strict=True)
    return (
        "Held-out knees answered as a class, and truly of it: " + "; ".join(f"{c} {a}, {t}" for c, a, t in rows) + "."
    )


def _tell_beside(held_out: HeldOut) -> list[str]:
    """Compare what the film adds with what age, sex and body mass index tell without it."""
    if not held_out.beside:
        return ["Not compared with age, sex and body mass index, which alone may predict the label better."]
    clinical, both, film = ({score.name: score for score in scored.scores}[OVERALL] for scored in held_out.beside)
    knees = len(held_out.beside[0].answers)
    told = (
        f"On the {knees} held-out knees of whose patient age, sex and body mass index are known, these alone reach "
        f"“{OVERALL}” {clinical.value:.2f} ({clinical.low:.2f} to {clinical.high:.2f}), with the film "
        f"{both.value:.2f} ({both.low:.2f} to {both.high:.2f}), the film alone {film.value:.2f} ({film.low:.2f} to "
        f"{film.high:.2f})"
    )
    return [f"{told}: the film adds nothing to them." if both.value <= clinical.value else f"{told}."]


def _tell_calibration(calibration: Calibration) -> list[str]:
    sets, reference = calibration.prediction_sets, calibration.reference
    rests = (
        f"Temperature and prediction sets rest on {calibration.radiographs} radiographs only, which also chose the "
        f"best epoch; the coverage of {sets.coverage:.0%} is meant for films of this data set."
    )
    unlike = (
        "A knee is called unlike the training knees where it lies farther from them than all of "
        f"{reference.radiographs} radiographs that were not trained on: of as many ordinary ones and one, one is "
        "expected to."
    )
    return [rests, unlike]


def _standing_limitations(config: TrainingConfig, held_out: HeldOut) -> list[str]:
    counts = ", ".join(
        f"{len(set(held_out.answers.groups[held_out.answers.labels == index].tolist()))} {label}"
        for index, label in enumerate(config.data.classes)
    )
    return [
        f"Labels come from {config.data.label_source}.",
        f"Scored on {len(held_out.answers)} knees of {held_out.n_groups} radiographs ({counts}) of one data set.",
        "The intervals are wide, and nothing was validated on films from elsewhere.",
        *(_OF_METHOD[stage["parameters"]["method"]] for stage in config.pipeline if stage["stage"] == "roi"),
        "The probabilities hold where each class is as common as among the training knees, not in another population.",
        "Scores were not broken down by sex, age or device.",
    ]


def answer_phantom(pipeline: Pipeline, classifier: Classifier) -> KnownAnswer:
    """Let the network answer the synthetic knee, to be compared with wherever it is loaded."""
    none = dict.fromkeys(classifier.classes, 0.0)
    known = KnownAnswer(
        phantom_seed=USUAL_SEED, density=USUAL_DENSITY, stride=STRIDE, probabilities=none, tolerance=TOLERANCE
    )
    answer = classifier.classify(known_input(known, pipeline)).probabilities
    return replace(known, probabilities=dict(answer))
