"""What the worker thread does with a film: find it, read it, analyse it. Generators, each yield a delivery. No Qt.

Everything heavy is imported inside these functions, so that the first film is on the screen before OpenCV, pydantic and
ONNX Runtime are loaded.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.radiograph import Box, Radiograph
from osteoviewer.ui.raster import Raster, Window, choose_window, make_raster

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from osteoviewer.imaging.pipeline import Pipeline, StageResult
    from osteoviewer.inference.card import ModelCard
    from osteoviewer.inference.classifier import Classifier


ReadFile = Callable[[Path], Radiograph]
"""How a file becomes a film."""


@dataclass(frozen=True, eq=False)
class FilmSource:
    """Something that can be opened: its name on the screen and how it is read."""

    name: str
    read: Callable[[], Radiograph]
    path: Path | None = None


@dataclass(frozen=True, eq=False)
class Model:
    """What films are analysed with; without a usable bundle the standard stages alone, and why."""

    pipeline: "Pipeline"
    classifier: "Classifier | None" = None
    card: "ModelCard | None" = None
    error: OsteoViewerError | None = None


@dataclass(frozen=True)
class Outline:
    """A rectangle on the film; edges in film pixels, where the first pixel reaches from 0 to 1."""

    top: float
    left: float
    bottom: float
    right: float


@dataclass(frozen=True, eq=False)
class FilmsFound:
    """What the given files and folders hold."""

    sources: tuple[FilmSource, ...]


@dataclass(frozen=True, eq=False)
class FilmRead:
    """A film, ready for the screen."""

    radiograph: Radiograph
    raster: Raster
    window: Window


@dataclass(frozen=True, eq=False)
class ModelReady:
    """The model was looked for, whether it can be used or not."""

    model: Model


@dataclass(frozen=True, eq=False)
class StageMade:
    """A stage is done and ready for the screen; `raster` is None for what is not a picture of the film."""

    knee: int
    result: "StageResult"
    raster: Raster | None
    outline: Outline | None


def read_early(executor: Executor, paths: Sequence[Path], *, max_pixels: int) -> ReadFile:
    """Begin to read files now, while everything else is still being loaded.

    Returns
    -------
    callable
        Reads any file; for these, the first time, what has been begun is waited for.
    """
    begun = {path: executor.submit(_read, path, max_pixels) for path in paths}

    def read(wanted: Path) -> Radiograph:
        early = begun.pop(wanted, None)
        return _read(wanted, max_pixels) if early is None else early.result()

    return read


def _read(path: Path, max_pixels: int) -> Radiograph:
    from osteoviewer.imaging.reader import read_radiograph

    return read_radiograph(path, max_pixels=max_pixels)


def list_films(paths: Sequence[Path], *, read: ReadFile) -> Iterator[FilmsFound | FilmRead]:
    """List the films of files and folders, then read the first one."""
    from osteoviewer.imaging.finder import find_films

    sources = tuple(FilmSource(path.name, partial(read, path), path) for path in find_films(paths))
    yield FilmsFound(sources)
    yield from read_film(sources[0])


def take_film(source: FilmSource) -> Iterator[FilmsFound | FilmRead]:
    """List one film that was found already, and read it."""
    yield FilmsFound((source,))
    yield from read_film(source)


def read_film(source: FilmSource) -> Iterator[FilmRead]:
    """Read one film and make it ready for the screen."""
    radiograph = source.read()
    raster = make_raster(radiograph.pixels, np.eye(3))
    window = Window(*radiograph.window) if radiograph.window else choose_window(raster)
    yield FilmRead(radiograph, raster, window)


def load_model(folder: Path | None, resources: Path) -> Model:
    """Load the model of a folder or else the newest that is installed; where it cannot be used, the standard stages."""
    import json

    from osteoviewer.imaging.pipeline import Pipeline

    try:
        from osteoviewer.inference.bundle import load_bundle, newest_bundle

        bundle = load_bundle(folder or newest_bundle(resources / "models"))
    except OsteoViewerError as error:
        standard = json.loads((resources / "pipeline.json").read_text(encoding="utf-8"))
        return Model(Pipeline.from_json(standard), error=error)
    return Model(bundle.pipeline, bundle.classifier, bundle.card)


def analyse_film(
    radiograph: Radiograph, film: Raster, model: Model | None, find_model: Callable[[], Model]
) -> Iterator[object]:
    """Run the stages and the network, looking for the model first where there is none yet.

    Yields
    ------
    ModelReady, StageMade, or the `Diagnosed` and `Refused` of `osteoviewer.analysis`
    """
    from osteoviewer.analysis import StageCompleted, analyse

    if model is None:
        model = find_model()
        yield ModelReady(model)
    before = film
    for event in analyse(radiograph, pipeline=model.pipeline, classifier=model.classifier):
        if not isinstance(event, StageCompleted):
            before = film
            yield event
            continue
        made = _for_screen(event.knee, event.result, before)
        yield made
        before = made.raster or before


def _for_screen(knee: int, result: "StageResult", before: Raster) -> StageMade:
    """Pair a stage's result with its picture; one that chooses a region is shown as its input with the region drawn."""
    if result.image.ndim != 2:
        return StageMade(knee, result, None, None)
    if result.box is not None:
        return StageMade(knee, result, before, _outline(result.box, before.to_source))
    return StageMade(knee, result, make_raster(result.image, result.to_source), None)


def _outline(box: Box, to_source: "NDArray[np.float64]") -> Outline:
    corners = np.array([[box.top, box.left, 1.0], [box.bottom, box.right, 1.0]]) - [0.5, 0.5, 0.0]
    (top, left, _), (bottom, right, _) = corners @ to_source.T + [0.5, 0.5, 0.0]
    return Outline(float(top), float(left), float(bottom), float(right))
