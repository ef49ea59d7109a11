"""What age, sex and BMI predict without a network, on the folds of a comparison, and an arm's answers with it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from osteoviewer.imaging.clinical import INPUTS
from osteoviewer.inference.calibration import ClinicalModel, softmax
from training.calibrate import fit_clinical
from training.comparison.answers import FoldAnswers
from training.comparison.folds import Folds
from training.config import Data
from training.errors import BadTrainingData
from training.manifest import Film
from training.metrics import Floats
from training.patients import Known, read_patients


@dataclass(frozen=True, eq=False)
class Records:
    """The patients' records, and what is fitted on those of each fold's training radiographs.

    Attributes
    ----------
    known : Mapping of str to Mapping
        Of every radiograph with a complete record.
    models : tuple of ClinicalModel
        One a fold.
    classes : tuple of str
    """

    known: Mapping[str, Known]
    models: tuple[ClinicalModel, ...]
    classes: tuple[str, ...]

    @property
    def groups(self) -> frozenset[str]:
        """The radiographs with a complete record."""
        return frozenset(self.known)

    def answer(self, fold: int, films: Sequence[Film]) -> FoldAnswers:
        """Answer films of a fold, all with a complete record, every class as likely as another beforehand."""
        return FoldAnswers(tuple(films), softmax(self._log_odds(fold, films)))

    def add_to(self, fold: int, answers: FoldAnswers) -> FoldAnswers:
        """Put the record beside an arm's answers, as the viewer does: given the class, both are independent."""
        beside = self._log_odds(fold, answers.films)
        told = np.log(np.maximum(answers.probabilities, np.finfo(float).tiny))
        return FoldAnswers(answers.films, softmax(told + beside))

    def _log_odds(self, fold: int, films: Sequence[Film]) -> Floats:
        rows = [self.models[fold].log_likelihoods(self.known[film.group]) for film in films]
        return np.array(rows).reshape(len(films), len(self.classes))


def fit_records(folds: Folds, films: Sequence[Film], data: Data) -> Records:
    """Fit the densities of age, sex and body mass index on every fold's training radiographs.

    Raises
    ------
    BadTrainingData
        When a class has too few complete records in a fold.
    """
    found = read_patients(Path(data.root), films, {film.file: film.group for film in films})
    known = {group: record for group, record in found.items() if len(record) == len(INPUTS)}
    models = []
    for fold, split in enumerate(folds.splits):
        model = fit_clinical(split.train, known, data.classes)
        if model is None:
            raise BadTrainingData(
                f"A class has too few complete records of age, sex and BMI to train on in fold {fold + 1}.",
                "Choose fewer folds, add records to “patients.csv”, or leave “age-sex-bmi” out.",
            )
        models.append(model)
    return Records(known, tuple(models), tuple(data.classes))
