"""Score held-out films with what ships: the exported graph in the viewer's classifier, after its pipeline."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from osteoviewer.errors import KneeNotFound, OsteoViewerError
from osteoviewer.imaging.pipeline import Pipeline
from osteoviewer.inference.classifier import Classifier
from training.config import TrainingConfig
from training.dataset import make_input
from training.errors import BadTrainingData
from training.manifest import Film
from training.metrics import Answers, Measured, measure


@dataclass(frozen=True, eq=False)
class HeldOut:
    """The result of the one scoring of the held-out films.

    Attributes
    ----------
    answers : Answers
        Of the films that were not refused.
    scores : tuple of Measured
        On those.
    refused : Mapping of str to int
        Held-out films in which no knee was found, by reason.
    """

    answers: Answers
    scores: tuple[Measured, ...]
    refused: Mapping[str, int]

    @property
    def n_groups(self) -> int:
        """Number of different radiographs."""
        return len(np.unique(self.answers.groups))


def score_held_out(
    films: Sequence[Film], config: TrainingConfig, *, pipeline: Pipeline, classifier: Classifier
) -> HeldOut:
    """Classify the held-out films and measure the answers.

    Raises
    ------
    BadTrainingData
        When a film cannot be read, or a class has no film left in which a knee was found.
    """
    rows: list[list[float]] = []
    kept: list[Film] = []
    refused: Counter[str] = Counter()
    for film in films:
        try:
            rows.append(_classify(film, config, pipeline, classifier))
            kept.append(film)
        except KneeNotFound as refusal:
            refused[refusal.reason] += 1
        except OsteoViewerError as error:
            raise BadTrainingData(f"The film “{film.file}” cannot be used: {error.message}", error.hint) from error
    answers = _answers(rows, kept, config.data.classes)
    generator = np.random.default_rng(config.evaluation.seed)
    resamples = config.evaluation.resamples
    scores = measure(answers, classes=config.data.classes, resamples=resamples, generator=generator)
    return HeldOut(answers, scores, dict(refused))


def _classify(film: Film, config: TrainingConfig, pipeline: Pipeline, classifier: Classifier) -> list[float]:
    path = Path(config.data.root) / film.file
    image = make_input(path, pipeline=pipeline, max_pixels=config.data.max_pixels)
    return list(classifier.classify(image).probabilities.values())


def _answers(rows: list[list[float]], films: list[Film], classes: Sequence[str]) -> Answers:
    for label in classes:
        if not any(film.label == label for film in films):
            raise BadTrainingData(
                f"No knee was found on any held-out film of the class “{label}”.",
                "Look at its films in the viewer, or choose another “split.seed”.",
            )
    labels = np.array([list(classes).index(film.label) for film in films])
    return Answers(np.array(rows), labels, np.array([film.group for film in films]))
