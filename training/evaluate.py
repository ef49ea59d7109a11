"""Score held-out films with what ships: the exported graph in the viewer's classifier, after its pipeline."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np

from osteoviewer.errors import OsteoViewerError
from osteoviewer.inference.classifier import Classifier
from training.config import TrainingConfig
from training.dataset import make_inputs
from training.errors import BadTrainingData
from training.manifest import Film
from training.metrics import Answers, Measured, measure


@dataclass(frozen=True, eq=False)
class HeldOut:
    """The result of the one scoring of the held-out films.

    Attributes
    ----------
    answers : Answers
        Of the knees that were not refused.
    scores : tuple of Measured
        On those.
    refused : Mapping of str to int
        Refusals among the held-out films and their knees, by reason.
    shared_groups : int
        Radiographs among them of which other films were trained on or chosen by: what leaks.
    """

    answers: Answers
    scores: tuple[Measured, ...]
    refused: Mapping[str, int]
    shared_groups: int = 0

    @property
    def n_groups(self) -> int:
        """Number of different radiographs."""
        return len(np.unique(self.answers.groups))


def score_held_out(films: Sequence[Film], config: TrainingConfig, *, classifier: Classifier) -> HeldOut:
    """Classify the knees of the held-out films and measure the answers.

    Raises
    ------
    BadTrainingData
        When a film cannot be read, or a class has no knee left that was not refused.
    """
    source = config.source()
    method = source.method()
    rows: list[list[float]] = []
    kept: list[Film] = []
    refused: Counter[str] = Counter()
    for film in films:
        try:
            inputs = make_inputs(source.root / film.file, method=method, max_pixels=source.max_pixels)
            rows += [list(classifier.classify(image).probabilities.values()) for image in inputs.images.values()]
        except OsteoViewerError as error:
            raise BadTrainingData(f"The film “{film.file}” cannot be used: {error.message}", error.hint) from error
        kept += [replace(film, knee=knee) for knee in inputs.images]
        refused.update(inputs.refused)
    answers = _answers(rows, kept, config.data.classes)
    generator = np.random.default_rng(config.evaluation.seed)
    resamples = config.evaluation.resamples
    scores = measure(answers, classes=config.data.classes, resamples=resamples, generator=generator)
    return HeldOut(answers, scores, dict(refused))


def _answers(rows: list[list[float]], films: list[Film], classes: Sequence[str]) -> Answers:
    for label in classes:
        if not any(film.label == label for film in films):
            raise BadTrainingData(
                f"No knee was found on any held-out film of the class “{label}”.",
                "Look at its films in the viewer, or choose another “split.seed”.",
            )
    labels = np.array([list(classes).index(film.label) for film in films])
    return Answers(np.array(rows), labels, np.array([film.group for film in films]))
