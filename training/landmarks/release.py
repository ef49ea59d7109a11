"""From fitted landmark networks to what ships: compact graphs, thresholds, and a card with cross-validated scores."""

import hashlib
import json
from collections.abc import Callable, Mapping
from pathlib import Path

import numpy as np
import onnx
import torch
from msgspec.structs import replace
from onnx import TensorProto, helper, numpy_helper

from osteoviewer.checked import checked
from osteoviewer.errors import BadModelBundle
from osteoviewer.imaging.known_film import USUAL_DENSITY, USUAL_SEED, draw_film
from osteoviewer.imaging.reader import read_radiograph
from osteoviewer.inference.card import Metric
from osteoviewer.inference.landmark_bundle import (
    CARD,
    NETWORKS,
    KnownKnee,
    LandmarkCard,
    find_phantom,
    load_landmarks,
    open_networks,
)
from osteoviewer.inference.landmarks import SIZE, LandmarkNetworks, Thresholds
from training.export import export_graph
from training.landmarks.config import LandmarkConfig
from training.landmarks.films import fold_of_groups, read_marks
from training.landmarks.fit import TASKS
from training.landmarks.network import LandmarkNetwork
from training.landmarks.run import ALL, default_pipeline, fold_name, part_names
from training.landmarks.score import score_film, summarise
from training.provenance import library_versions, processor_name
from training.runs import load_weights

INTENDED_USE = (
    "Finding the knee joints of frontal knee radiographs, to cut out what another network is shown. For research use "
    "only: not for measuring, not for diagnosis."
)
LIMITATIONS = (
    "Fitted on 92 hand marks of 77 films of two public data sets of the same patients; others may look otherwise.",
    "Lateral views are known from synthetic films and the DICOM header only; no real one was at hand.",
    "Hand marks are exact to about 1 to 2 % of the condyle width, so smaller errors than that mean nothing.",
    "No film was chosen for a joint replacement or a fracture, and none was looked for among them.",
)
TOLERANCE_PX = 2.0
FOLDS = Path(__file__).parent / "folds"
"""The networks of the cross-validation, kept so that its scores can be had again without fitting."""
_SMALLEST_TENSOR = 64
_RESAMPLES = 2000


def export_landmarks(network: LandmarkNetwork) -> bytes:
    """Write a network as a graph from ``windows`` to ``maps`` and ``whole``, its weights kept in half precision."""
    windows = torch.zeros(2, 1, SIZE, SIZE)
    graph = export_graph(network, {"windows": windows}, outputs=["maps", "whole"], free={0: torch.export.Dim("batch")})
    return halve_weights(graph)


def halve_weights(graph: bytes) -> bytes:
    """Store the large tensors of a graph as float16; they become float32 again when the graph is loaded."""
    model = onnx.load_from_string(graph)
    casts = []
    for tensor in model.graph.initializer:
        values = numpy_helper.to_array(tensor)
        if values.dtype != np.float32 or values.size < _SMALLEST_TENSOR:
            continue
        name = tensor.name
        tensor.CopyFrom(numpy_helper.from_array(values.astype(np.float16), f"{name}_half"))
        casts.append(helper.make_node("Cast", [f"{name}_half"], [name], to=TensorProto.FLOAT))
    nodes = [*casts, *model.graph.node]
    del model.graph.node[:]
    model.graph.node.extend(nodes)
    onnx.checker.check_model(model, full_check=True)
    return bytes(model.SerializeToString(deterministic=True))


def export_parts(config: LandmarkConfig) -> Mapping[str, tuple[bytes, bytes]]:
    """Return the coarse and the fine graph of every part of a finished run.

    Raises
    ------
    BadRun
        When a network is missing or damaged.
    """
    graphs = {}
    for part in part_names(config):
        both = []
        for name in NETWORKS:
            network = LandmarkNetwork(TASKS[name].maps)
            load_weights(network, Path(config.output.run_folder) / part / f"{name}.safetensors")
            both.append(export_landmarks(network.eval()))
        graphs[part] = both[0], both[1]
    return graphs


def write_parts(config: LandmarkConfig, graphs: Mapping[str, tuple[bytes, bytes]], folder: Path) -> None:
    """Write the networks of the cross-validation, and which group was in which fold."""
    films = read_marks(Path(config.data.root))
    fold_of = fold_of_groups(films, folds=config.fitting.folds, seed=config.fitting.seed)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "folds.json").write_text(json.dumps(fold_of, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    for part, both in graphs.items():
        if part == ALL:
            continue
        (folder / part).mkdir(parents=True, exist_ok=True)
        for name, graph in zip(NETWORKS, both, strict=True):
            (folder / part / f"{name}.onnx").write_bytes(graph)


def read_part(folder: Path, thresholds: Thresholds) -> LandmarkNetworks:
    """Load what `write_parts` wrote of one part.

    Raises
    ------
    BadModelBundle
        When it is missing or damaged.
    """
    try:
        both = [(folder / f"{name}.onnx").read_bytes() for name in NETWORKS]
    except OSError as error:
        raise BadModelBundle(
            "The networks of the cross-validation are missing.", "Fit them: osteotrain landmarks CONFIG.toml."
        ) from error
    return open_networks(*both, thresholds=thresholds)


def release_landmarks(config: LandmarkConfig, *, out: Path, report: Callable[[str], None]) -> LandmarkCard:
    """Write the networks fitted on all films with their card, and load them once as the viewer does.

    Raises
    ------
    BadModelBundle
        When the folder exists, or what was written cannot be believed.
    BadRun
        When the run is not finished.
    """
    if out.exists():
        raise BadModelBundle("Networks of this name and version exist already.", "Choose another version.")
    graphs = export_parts(config)
    write_parts(config, graphs, FOLDS)
    report("Scoring each film with the networks that were fitted without its fold")
    card = _card(config, graphs[ALL], cross_validate(config))
    out.mkdir(parents=True)
    for name, graph in zip(NETWORKS, graphs[ALL], strict=True):
        (out / f"{name}.onnx").write_bytes(graph)
    (out / CARD).write_bytes(card.to_bytes())
    load_landmarks(out)
    report(f"Landmark networks: {out}")
    return card


def cross_validate(config: LandmarkConfig) -> list[Metric]:
    """Score every marked film with the networks that have not seen its radiograph."""
    root, pipeline = Path(config.data.root), default_pipeline()
    films = read_marks(root)
    fold_of = fold_of_groups(films, folds=config.fitting.folds, seed=config.fitting.seed)
    thresholds = config.thresholds.thresholds()
    networks = {fold: read_part(FOLDS / fold_name(fold), thresholds) for fold in range(config.fitting.folds)}
    scores = []
    for film in films:
        *_, equalized = pipeline.run_film(read_radiograph(root / film.file, max_pixels=config.data.max_pixels).pixels)
        scores.append(score_film(film, networks[fold_of[film.group]].locate(equalized.image)))
    return [
        Metric(
            name=figure.name,
            value=figure.value,
            low=figure.low,
            high=figure.high,
            n=figure.n,
            data=config.data.description,
            split=f"{config.fitting.folds}-fold cross-validation by radiograph; n counts {figure.of}",
        )
        for figure in summarise(scores, resamples=_RESAMPLES, seed=config.fitting.seed)
    ]


def _card(config: LandmarkConfig, both: tuple[bytes, bytes], metrics: list[Metric]) -> LandmarkCard:
    pipeline = default_pipeline()
    thresholds = config.thresholds.thresholds()
    film = draw_film(USUAL_SEED, USUAL_DENSITY)
    left, right = film.condyles
    drawn = KnownKnee(
        phantom_seed=USUAL_SEED,
        density=USUAL_DENSITY,
        row=film.joint[0],
        column=film.joint[1],
        width_px=right - left,
        tolerance_px=TOLERANCE_PX,
    )
    found = find_phantom(open_networks(*both, thresholds=thresholds), pipeline, drawn)
    if len(found) != 1:
        raise BadModelBundle("The networks do not find the synthetic knee.", "Fit them longer.")
    marks = found[0].landmarks
    known = replace(drawn, row=marks.joint.row, column=marks.joint.column, width_px=marks.width_px)
    card = LandmarkCard(
        format=1,
        name=config.output.name,
        version=config.output.version,
        pipeline=[stage for stage in pipeline.to_json() if stage["stage"] in ("denoise", "equalize")],
        peak=config.thresholds.peak,
        knee=config.thresholds.knee,
        disagreement=config.thresholds.disagreement,
        training={
            "config": config.model_dump(mode="json", exclude={"data": {"root"}, "output": {"run_folder"}}),
            "libraries": library_versions(),
            "processor": processor_name(),
        },
        metrics=metrics,
        intended_use=INTENDED_USE,
        limitations=list(LIMITATIONS),
        coarse_sha256=hashlib.sha256(both[0]).hexdigest(),
        fine_sha256=hashlib.sha256(both[1]).hexdigest(),
        known_knee=known,
    )
    return checked(card)
