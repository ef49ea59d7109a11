"""From a finished run to what ships, short of its scores: the graph, the weights, and how the scores are read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import cast

import numpy as np
import torch

from osteoviewer.inference.calibration import Calibration
from osteoviewer.inference.network import Network
from training.calibrate import calibrate, class_offsets, fit_clinical
from training.evaluate import find_knees_of, judge
from training.export import export_network, export_weights
from training.finetune import weigh_classes
from training.finished_run import FinishedRun
from training.network import Table1, build_network
from training.patients import Known, read_patients
from training.reference import fit_reference
from training.runs import WEIGHTS, load_weights


@dataclass(frozen=True, eq=False)
class Assembled:
    """A model that was not scored yet.

    Attributes
    ----------
    graph, weights : bytes
        What the viewer runs, and what training goes on from.
    network : Network
        The graph, loaded.
    calibration : Calibration
    known : Mapping of str to Mapping
        What is known beside the film, by radiograph.
    """

    graph: bytes
    weights: bytes
    network: Network
    calibration: Calibration
    known: Mapping[str, Known]


def assemble(run: FinishedRun, *, report: Callable[[str], None]) -> Assembled:
    """Export the run's best weights, and calibrate them on its validation films.

    Raises
    ------
    OsteoViewerError
        When the weights are missing or of another network, or a class has no knee on a side.
    """
    config, split = run.config, run.split
    classes = tuple(config.data.classes)
    network = cast(Table1, build_network(config.fitting.architecture, len(classes)))
    load_weights(network, run.folder / WEIGHTS)
    report(f"Looking at {len(split.train)} films that were trained on")
    trained = find_knees_of(split.train, config)
    reference = fit_reference(network, (torch.tensor(image).permute(2, 0, 1)[None] for image in trained.images))
    size = config.input_size()
    graph = export_network(network, reference, input_size=size)
    session = Network(graph, n_classes=len(classes), input_size=size)
    known = _known(run)
    report(f"Calibrating on {len(split.validation)} validation films")
    validation = judge(find_knees_of(split.validation, config), session, known=known, classes=classes)
    labels = [classes.index(film.label) for film in trained.films]
    weights = weigh_classes(labels, n_classes=len(classes), how=config.fitting.class_weights)
    calibration = calibrate(
        validation,
        offsets=class_offsets(trained.films, classes, weights.numpy().astype(np.float64)),
        clinical=fit_clinical(trained.films, known, classes),
    )
    return Assembled(graph, export_weights(network), session, calibration, known)


def _known(run: FinishedRun) -> Mapping[str, Known]:
    films = run.manifest.films
    return read_patients(Path(run.config.data.root), films, {film.file: film.group for film in films})
