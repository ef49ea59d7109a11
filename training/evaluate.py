"""Score held-out films with what ships: the viewer's pipeline, the exported graph, and its scores read as there."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.clinical import INPUTS
from osteoviewer.imaging.radiograph import FloatImage
from osteoviewer.inference.calibration import Calibration
from osteoviewer.inference.card import IMAGE
from osteoviewer.inference.network import Network
from training.calibrate import Judged, answer, is_known
from training.config import TrainingConfig
from training.dataset import make_inputs
from training.errors import BadTrainingData
from training.manifest import Film
from training.metrics import Answers, Measured, measure, measure_share
from training.patients import Known


@dataclass(frozen=True, eq=False)
class Knees:
    """The knees of some films that were not refused, each an entry of its own.

    Attributes
    ----------
    films : tuple of Film
    images : tuple of ndarray of float32, shape (rows, columns, channels)
        Model inputs.
    refused : Mapping of str to int
        Refusals by reason.
    """

    films: tuple[Film, ...]
    images: tuple[FloatImage, ...]
    refused: Mapping[str, int]


@dataclass(frozen=True, eq=False)
class Scored:
    """Answers from some of what is known, and how good they are.

    Attributes
    ----------
    inputs : tuple of str
        `IMAGE`, names of what was known beside it, or both.
    answers : Answers
    scores : tuple of Measured
    """

    inputs: tuple[str, ...]
    answers: Answers
    scores: tuple[Measured, ...]


@dataclass(frozen=True, eq=False)
class HeldOut:
    """The result of the one scoring of the held-out films.

    Attributes
    ----------
    answers : Answers
        Of the knees that were not refused, from the film alone.
    scores : tuple of Measured
        On those.
    refused : Mapping of str to int
        Refusals among the held-out films and their knees, by reason.
    shared_groups : int
        Radiographs among them of which other films were trained on or chosen by: what leaks.
    beside : tuple of Scored
        Of the knees of whose patient all of `INPUTS` is known: from these alone, from film and these, and from the film
        alone; empty where the model takes nothing but the film.
    """

    answers: Answers
    scores: tuple[Measured, ...]
    refused: Mapping[str, int]
    shared_groups: int = 0
    beside: tuple[Scored, ...] = ()

    @property
    def n_groups(self) -> int:
        """Number of different radiographs."""
        return len(np.unique(self.answers.groups))


def find_knees_of(films: Sequence[Film], config: TrainingConfig) -> Knees:
    """Read films and make the model inputs of their knees, as the viewer does.

    Raises
    ------
    BadTrainingData
        When a film cannot be read.
    """
    source = config.source()
    method = source.method()
    kept: list[Film] = []
    images: list[FloatImage] = []
    refused: Counter[str] = Counter()
    for film in films:
        try:
            inputs = make_inputs(source.root / film.file, method=method, max_pixels=source.max_pixels)
        except OsteoViewerError as error:
            raise BadTrainingData(f"The film “{film.file}” cannot be used: {error.message}", error.hint) from error
        kept += [replace(film, knee=knee) for knee in inputs.images]
        images += inputs.images.values()
        refused.update(inputs.refused)
    return Knees(tuple(kept), tuple(images), dict(refused))


def judge(knees: Knees, network: Network, *, known: Mapping[str, Known], classes: Sequence[str]) -> Judged:
    """Run the network on knees.

    Raises
    ------
    BadTrainingData
        When a class has no knee among them.
    """
    for label in classes:
        if not any(film.label == label for film in knees.films):
            raise BadTrainingData(
                f"No knee was found on any held-out film of the class “{label}”.",
                "Look at its films in the viewer, or choose another “split.seed”.",
            )
    raw = [network.run(image) for image in knees.images]
    return Judged(
        np.array([one.scores for one in raw]),
        np.array([one.distance for one in raw]),
        np.array([list(classes).index(film.label) for film in knees.films]),
        np.array([film.group for film in knees.films]),
        tuple(known.get(film.group, {}) for film in knees.films),
    )


def score_held_out(
    judged: Judged, calibration: Calibration, config: TrainingConfig, *, refused: Mapping[str, int]
) -> HeldOut:
    """Read the answers as the viewer does, and measure them."""
    image = _score(judged, calibration, config, (IMAGE,))
    complete = judged.only(is_known(judged, INPUTS))
    beside: tuple[Scored, ...] = ()
    if calibration.clinical is not None and len(set(complete.labels.tolist())) == len(config.data.classes):
        beside = tuple(_score(complete, calibration, config, inputs) for inputs in (INPUTS, (IMAGE, *INPUTS), (IMAGE,)))
    return HeldOut(image.answers, image.scores, refused, beside=beside)


def _score(judged: Judged, calibration: Calibration, config: TrainingConfig, inputs: tuple[str, ...]) -> Scored:
    used = tuple(name for name in inputs if name != IMAGE)
    seen = judged if IMAGE in inputs else replace(judged, scores=np.zeros_like(judged.scores))
    probabilities = answer(seen, calibration, used)
    answers = Answers(probabilities, judged.labels, judged.groups)
    resamples, seed = config.evaluation.resamples, config.evaluation.seed
    scores = measure(answers, classes=config.data.classes, resamples=resamples, generator=np.random.default_rng(seed))
    if IMAGE not in inputs:
        return Scored(inputs, answers, scores)
    sets = [
        calibration.prediction_sets.choose(dict(zip(config.data.classes, row, strict=True)), used)
        for row in probabilities.tolist()
    ]
    covered = [config.data.classes[label] in chosen for label, chosen in zip(judged.labels, sets, strict=True)]
    shares = {
        "prediction_set_coverage": covered,
        "prediction_set_of_one_class": [len(chosen) == 1 for chosen in sets],
        "prediction_set_of_every_class": [len(chosen) == len(config.data.classes) for chosen in sets],
        "unlike_training": (judged.distances > calibration.reference.largest).tolist(),
    }
    return Scored(
        inputs,
        answers,
        (
            *scores,
            *(
                measure_share(name, kept, answers, resamples=resamples, generator=np.random.default_rng(seed))
                for name, kept in shares.items()
            ),
        ),
    )
