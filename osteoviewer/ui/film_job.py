"""What the worker thread does with a film: find it, read it, analyse it. Generators, each yield a delivery. No Qt.

Everything heavy is imported inside these functions, so that the first film is on the screen before OpenCV, pydantic and
ONNX Runtime are loaded.
"""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import numpy as np

from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.gray_window import Window, choose_window
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.ui.overlay_layers import Layers, make_layers
from osteoviewer.ui.raster import Raster, make_raster

if TYPE_CHECKING:
    from osteoviewer.imaging.knees import Knee
    from osteoviewer.imaging.pipeline import Pipeline, StageResult
    from osteoviewer.imaging.search import FindLandmarks
    from osteoviewer.inference.card import ModelCard
    from osteoviewer.inference.classifier import Classifier


class ReadFile(Protocol):
    """How a file becomes a film."""

    def __call__(self, path: Path, frame: int = 0, /) -> Radiograph:
        """Read one frame of a file."""


@dataclass(frozen=True, eq=False)
class FilmSource:
    """Something that can be opened.

    Attributes
    ----------
    name : str
        On the screen.
    read : callable
        Reads it.
    path : Path or None
        Of its file.
    read_frame : callable or None
        Reads another frame of the same file, by its number from 0.
    others : dict of int to FilmSource
        The frames that were looked at, shared by all of them.
    load : callable or None
        Returns the bytes of its file as they are; None for a film that has no file.
    """

    name: str
    read: Callable[[], Radiograph]
    path: Path | None = None
    read_frame: Callable[[int], Radiograph] | None = None
    others: "dict[int, FilmSource]" = field(default_factory=dict)
    load: Callable[[], bytes] | None = None

    def at_frame(self, current: int, wanted: int) -> "FilmSource":
        """Return another frame of the same file, the same one each time; itself where frames cannot be read."""
        if self.read_frame is None:
            return self
        self.others[current] = self
        if wanted not in self.others:
            self.others[wanted] = replace(self, read=partial(self.read_frame, wanted))
        return self.others[wanted]


@dataclass(frozen=True, eq=False)
class Model:
    """What films are analysed with; without a usable bundle the standard stages alone, and why."""

    pipeline: "Pipeline"
    classifier: "Classifier | None" = None
    card: "ModelCard | None" = None
    error: OsteoViewerError | None = None
    landmarks: "FindLandmarks | None" = None


@dataclass(frozen=True, eq=False)
class FilmsFound:
    """What the given files and folders hold."""

    sources: tuple[FilmSource, ...]


@dataclass(frozen=True, eq=False)
class FilmRead:
    """A film, ready for the screen, what its file draws over it, and the windows that suit it.

    The windows are those of its header, then one chosen by its grays.
    """

    radiograph: Radiograph
    raster: Raster
    windows: tuple[Window, ...]
    overlay: Layers = ()


@dataclass(frozen=True, eq=False)
class ModelReady:
    """The model was looked for, whether it can be used or not."""

    model: Model


@dataclass(frozen=True, eq=False)
class FilmInverted:
    """The film again with dark and bright exchanged, because its knee can only be seen so."""

    film: FilmRead


@dataclass(frozen=True, eq=False)
class StageMade:
    """A stage is done and ready for the screen.

    Attributes
    ----------
    knee : int or None
        None where the stage is about the film as a whole.
    result : StageResult
        What it made.
    raster : Raster or None
        Its picture; None for what is not a picture of the film. The region of interest is shown as the image that it
        is cut from.
    seconds : float
        Time that it took; for the region of interest, finding the knees included.
    """

    knee: int | None
    result: "StageResult"
    raster: Raster | None
    seconds: float


def read_early(executor: Executor, paths: Sequence[Path], *, max_pixels: int) -> ReadFile:
    """Begin to read files now, while everything else is still being loaded.

    Returns
    -------
    callable
        Reads any file; for these, the first time, what has been begun is waited for.
    """
    begun = {path: executor.submit(_read, path, max_pixels) for path in paths}

    def read(wanted: Path, frame: int = 0, /) -> Radiograph:
        early = begun.pop(wanted, None) if frame == 0 else None
        return _read(wanted, max_pixels, frame) if early is None else early.result()

    return read


def _read(path: Path, max_pixels: int, frame: int = 0) -> Radiograph:
    from osteoviewer.imaging.reader import read_radiograph

    return read_radiograph(path, max_pixels=max_pixels, frame=frame)


def list_films(paths: Sequence[Path], *, read: ReadFile) -> Iterator[FilmsFound | FilmRead]:
    """List the films of files and folders, then read the first one."""
    from osteoviewer.imaging.finder import find_films
    from osteoviewer.imaging.reader import read_file

    sources = tuple(
        FilmSource(path.name, partial(read, path), path, partial(read, path), load=partial(read_file, path))
        for path in find_films(paths)
    )
    yield FilmsFound(sources)
    yield from read_film(sources[0])


def take_film(source: FilmSource) -> Iterator[FilmsFound | FilmRead]:
    """List one film that was found already, and read it."""
    yield FilmsFound((source,))
    yield from read_film(source)


def read_film(source: FilmSource) -> Iterator[FilmRead]:
    """Read one film and make it ready for the screen."""
    yield _for_reading(source.read())


def _for_reading(radiograph: Radiograph) -> FilmRead:
    raster = make_raster(radiograph.pixels, np.eye(3))
    windows = (*radiograph.windows, choose_window(radiograph.pixels))
    return FilmRead(radiograph, raster, windows, make_layers(radiograph.overlays))


def load_model(folder: Path | None, resources: Path) -> Model:
    """Load the model of a folder or else the newest that is installed; where it cannot be used, the standard stages."""
    import json

    from osteoviewer.imaging.pipeline import Pipeline
    from osteoviewer.inference.bundle import find_bundle, load_bundle, load_finder

    landmarks = resources / "landmarks"
    try:
        bundle = load_bundle(find_bundle(folder, resources / "models"))
    except OsteoViewerError as error:
        standard = Pipeline.from_json(json.loads((resources / "pipeline.json").read_text(encoding="utf-8")))
        try:
            return Model(standard, error=error, landmarks=load_finder(standard, landmarks))
        except OsteoViewerError as second:
            return Model(standard, error=second)
    return Model(bundle.pipeline, bundle.classifier, bundle.card, landmarks=bundle.landmarks)


def analyse_film(
    film: FilmRead,
    model: Model | None,
    find_model: Callable[[], Model],
    *,
    by_hand: "Sequence[Knee] | None" = None,
    is_inverted: bool = False,
) -> Iterator[object]:
    """Run the stages and the network, looking for the model first where there is none yet.

    Parameters
    ----------
    film : FilmRead
        The film on the screen.
    model : Model or None
        None to have it looked for.
    find_model : callable
        Looks for it.
    by_hand : sequence of Knee, optional
        The knees as the user wants them, instead of a search.
    is_inverted : bool
        Whether an earlier search of this film found its knees with dark and bright exchanged; regions by hand are
        then about the film as it was turned round.

    Yields
    ------
    ModelReady, FilmInverted, StageMade, or the `KneesFound`, `Diagnosed` and `Refused` of `osteoviewer.analysis`
    """
    from osteoviewer.analysis import KneesFound, Method, PolarityCorrected, StageCompleted, analyse

    if model is None:
        model = find_model()
        yield ModelReady(model)
    method = Method(model.pipeline, model.landmarks, model.classifier)
    if by_hand is not None and is_inverted and not film.radiograph.is_inverted:
        film = _for_reading(film.radiograph.inverted())
        yield FilmInverted(film)
    before, searched = film.raster, 0.0
    for event in analyse(film.radiograph, method, by_hand=by_hand):
        if isinstance(event, PolarityCorrected):
            inverted = _for_reading(event.radiograph)
            before = inverted.raster
            yield FilmInverted(inverted)
        elif isinstance(event, StageCompleted):
            made = _for_screen(event.knee, event.result, before, searched=searched)
            before = made.raster if event.knee is None and made.raster is not None else before
            yield made
        else:
            searched = event.seconds if isinstance(event, KneesFound) else searched
            yield event


def _for_screen(knee: int | None, result: "StageResult", before: Raster, *, searched: float) -> StageMade:
    """Pair a stage's result with its picture."""
    if result.image.ndim != 2:
        return StageMade(knee, result, None, result.seconds)
    if result.box is not None:
        return StageMade(knee, result, before, searched + result.seconds)
    return StageMade(knee, result, make_raster(result.image, result.to_source), result.seconds)
