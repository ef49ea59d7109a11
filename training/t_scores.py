"""The patients' T-scores, where a training learns them beside the classes."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from training.config import TrainingConfig
from training.errors import BadTrainingData
from training.manifest import Film
from training.patients import RECORDS, read_t_scores


def read_t_scores_to_learn(config: TrainingConfig, films: Sequence[Film]) -> dict[str, float] | None:
    """Return the known T-scores by radiograph; None where the configuration does not learn them.

    Raises
    ------
    BadTrainingData
        When the patients' records cannot be read.
    """
    if not config.fitting.learns_t_score:
        return None
    return read_t_scores(Path(config.data.root), films, {film.file: film.group for film in films})


def median_t_score(t_scores: Mapping[str, float], films: Sequence[Film]) -> float:
    """Return the median over the radiographs of films that are trained on.

    Raises
    ------
    BadTrainingData
        When the T-score of none is known.
    """
    known = [t_scores[group] for group in sorted({film.group for film in films}) if group in t_scores]
    if not known:
        raise BadTrainingData(
            "The T-score of no radiograph to train on is known.",
            f"Add T-scores to “{RECORDS}”, or leave “t_score_weight” out.",
        )
    return float(np.median(known))
