"""What the worker thread does with a film: find it, read it, analyse it. Generators, each yield a delivery. No Qt.

Everything heavy is imported inside these functions, so that the first film is on the screen before OpenCV and ONNX
Runtime are loaded.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.film_pixels import WholePixels
from osteoviewer.imaging.gray_window import Window, choose_window, sample_step
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.studies.member import Member
from osteoviewer.ui.film_source import FilmSource, ReadFilm, source_of
from osteoviewer.ui.overlay_layers import Layers, make_layers
from osteoviewer.ui.raster import Raster, begin_raster

if TYPE_CHECKING:
    from osteoviewer.imaging.knees import Knee
    from osteoviewer.imaging.pipeline import Pipeline, StageResult
    from osteoviewer.imaging.search import FindLandmarks
    from osteoviewer.inference.card import ModelCard
    from osteoviewer.inference.classifier import Classifier


@dataclass(frozen=True, eq=False)
class Model:
    """What films are analysed with; without a usable bundle the standard stages alone, and why."""

    pipeline: "Pipeline"
    classifier: "Classifier | None" = None
    card: "ModelCard | None" = None
    error: OsteoViewerError | None = None
    landmarks: "FindLandmarks | None" = None

    def step_after(self, done: str | None) -> str | None:
        """Return what follows a stage, or comes first (None): a stage's name, ``"network"``, or None at the end."""
        steps = [stage.name for stage in self.pipeline.stages]
        if self.classifier is not None:
            steps.append("network")
        return dict(zip((None, *steps), (*steps, None), strict=True))[done]


@dataclass(frozen=True, eq=False)
class FilmsFound:
    """The films that were named."""

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


def open_named(paths: Sequence[Path], *, read: ReadFilm) -> Iterator[FilmsFound | FilmRead]:
    """List the films among the paths that the user named, and read the first one; places to be searched are left."""
    from osteoviewer.studies.kinds import is_searched

    sources = tuple(source_of(Member.of_file(path), read) for path in paths if not is_searched(path))
    if sources:
        yield FilmsFound(sources)
        yield from read_film(sources[0])


def read_film(source: FilmSource) -> Iterator[FilmRead]:
    """Read one film and make it ready for the screen."""
    yield _for_reading(source.read())


def _for_reading(radiograph: Radiograph) -> FilmRead:
    sample = radiograph.values.sample(sample_step(radiograph.shape))
    windows = (*radiograph.windows, choose_window(sample))
    raster = begin_raster(radiograph.values, np.eye(3))
    return FilmRead(radiograph, raster, windows, make_layers(radiograph.overlays))


def load_model(folder: Path | None, resources: Path, answered: Path | None = None) -> Model:
    """Load the model of a folder or else the newest that is installed; where it cannot be used, the standard stages.

    Parameters
    ----------
    folder : Path or None
        Of the model.
    resources : Path
        Those of the program.
    answered : Path, optional
        The file that remembers which models need not give their known answers again.
    """
    import json

    from osteoviewer.imaging.pipeline import Pipeline
    from osteoviewer.inference.answered import Answered
    from osteoviewer.inference.bundle import find_bundle, load_bundle, load_finder

    landmarks = resources / "landmarks"
    try:
        bundle = load_bundle(
            find_bundle(folder, resources / "models"), None if answered is None else Answered(answered)
        )
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
            made = make_for_screen(event.knee, event.result, before, searched=searched)
            before = made.raster if event.knee is None and made.raster is not None else before
            yield made
        else:
            searched = event.seconds if isinstance(event, KneesFound) else searched
            yield event


def make_for_screen(
    knee: int | None,
    result: "StageResult",
    before: Raster,
    *,
    searched: float,
) -> StageMade:
    """Pair a stage's result with its picture.

    Parameters
    ----------
    knee, result
        As in `StageMade`.
    before : Raster
        Of the last stage about the film as a whole.
    searched : float
        Seconds that finding the knees took.
    """
    if result.image.ndim != 2:
        return StageMade(knee, result, None, result.seconds)
    if result.box is not None:
        return StageMade(knee, result, before, searched + result.seconds)
    return StageMade(knee, result, begin_raster(WholePixels(result.image), result.to_source), result.seconds)
