"""How long one image takes, from reading its file to the answer, by the very analysis that the viewer runs."""

import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from osteoviewer.analysis import Method, analyse
from osteoviewer.imaging.reader import read_radiograph
from osteoviewer.inference.classifier import Classifier
from osteoviewer.inference.network import default_threads
from training.assemble import Assembled
from training.config import TrainingConfig
from training.manifest import Film
from training.metrics import COVERAGE, Answers, resample_groups
from training.provenance import processor_name


@dataclass(frozen=True)
class Timing:
    """Seconds for one film, and on what they were measured.

    Attributes
    ----------
    median, low, high : float
        Seconds, with the 95 % interval of a bootstrap over radiographs.
    films, radiographs : int
    processor : str
    threads : int
        That the network may use.
    """

    median: float
    low: float
    high: float
    films: int
    radiographs: int
    processor: str
    threads: int


def time_films(films: Sequence[Film], model: Assembled, config: TrainingConfig) -> Timing:
    """Analyse films as the viewer does and take the time of each.

    The first is analysed once before, so that what is only done once is not counted.
    """
    source = config.source()
    method = replace(source.method(), classifier=Classifier(model.network, model.calibration))
    paths = [source.root / film.file for film in films]
    _analyse_seconds(paths[0], method, config.data.max_pixels)
    seconds = [_analyse_seconds(path, method, config.data.max_pixels) for path in paths]
    median, low, high = _median(seconds, films, config)
    radiographs = len({film.group for film in films})
    return Timing(median, low, high, len(films), radiographs, processor_name(), default_threads())


def _analyse_seconds(path: Path, method: Method, max_pixels: int) -> float:
    started = time.perf_counter()
    for _ in analyse(read_radiograph(path, max_pixels=max_pixels), method):
        pass
    return time.perf_counter() - started


def _median(seconds: Sequence[float], films: Sequence[Film], config: TrainingConfig) -> tuple[float, float, float]:
    """Return the median and its interval, from resamples drawn as those of the scores are."""
    values = np.array(seconds)
    labels = np.array([config.data.classes.index(film.label) for film in films])
    timed = Answers(np.empty((len(films), 0)), labels, np.array([film.group for film in films]))
    generator = np.random.default_rng(config.evaluation.seed)
    draws = [np.median(values[resample_groups(timed, generator)]) for _ in range(config.evaluation.resamples)]
    tail = (1 - COVERAGE) / 2
    low, high = np.quantile(draws, (tail, 1 - tail))
    return float(np.median(values)), float(low), float(high)
