"""What numbers predict without a network, on the folds of a comparison: the file's size, and measures of the knee."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from osteoviewer.imaging.reader import read_radiograph
from training.anatomy import MeasuredKnees, measure_knees
from training.audit.shortcuts import MODELS, size_facts
from training.comparison.answers import FoldAnswers
from training.comparison.config import IMAGE_SIZE
from training.config import Data, TrainingConfig
from training.dataset import ModelInputs
from training.manifest import Film
from training.metrics import Floats
from training.splits import Split

_FOREST = "random forest"


@dataclass(frozen=True, eq=False)
class Facts:
    """Answers knees by numbers; films are measured when that is first needed.

    Attributes
    ----------
    training : TrainingConfig
        Says where the films are, and how knees are found.
    films : tuple of Film
        All of the comparison.
    seed : int
        Of the forests.
    """

    training: TrainingConfig
    films: tuple[Film, ...]
    seed: int
    _measured: list[MeasuredKnees] = field(default_factory=list)

    def answer(self, name: str, split: Split, inputs: ModelInputs) -> FoldAnswers:
        """Answer the held-out knees of a fold by one kind of numbers alone.

        Raises
        ------
        OsteoViewerError
            When a film cannot be read.
        """
        learnt, knees = inputs.keep(split.train), inputs.keep(split.test)
        read = self._sizes if name == IMAGE_SIZE else self._measures(name)
        if name == IMAGE_SIZE:
            learnt = split.train  # every film counts once, however many knees it has
        return answer_by_facts(
            read(learnt), read(knees), learnt, knees, classes=self.training.data.classes, seed=self.seed
        )

    def _sizes(self, films: Sequence[Film]) -> Floats:
        data = self.training.data
        sizes = {file: _size(file, data) for file in dict.fromkeys(film.file for film in films)}
        return np.array([sizes[film.file] for film in films], np.float64)

    def _measures(self, name: str) -> Callable[[Sequence[Film]], Floats]:
        if not self._measured:
            self._measured.append(measure_knees(self.films, self.training.source()))
        return lambda films: self._measured[0].stack(name, films)


def answer_by_facts(
    facts: Floats, asked: Floats, learnt: Sequence[Film], films: Sequence[Film], *, classes: Sequence[str], seed: int
) -> FoldAnswers:
    """Answer by numbers alone: the random forest of `osteotrain audit`, every class counting alike.

    Parameters
    ----------
    facts : ndarray of float64, shape (entries to learn from, numbers)
    asked : ndarray of float64, shape (entries to answer, numbers)
    learnt, films : sequence of Film
        The entries of each, with their labels.
    classes : sequence of str
        In the order of the probabilities.
    seed : int
        Of the forest.
    """
    labels = np.array([classes.index(film.label) for film in learnt])
    fitted = MODELS[_FOREST](seed).fit(facts, labels)
    probabilities = np.zeros((len(films), len(classes)))
    probabilities[:, fitted.classes_] = fitted.predict_proba(asked)
    return FoldAnswers(tuple(films), probabilities)


def _size(file: str, data: Data) -> tuple[float, float, float]:
    return size_facts(*read_radiograph(Path(data.root) / file, max_pixels=data.max_pixels).shape)
