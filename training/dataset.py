"""Films to model inputs, by the viewer's own reader and pipeline, kept in one memory-mapped file a run.

What was trained is what is run: nothing here touches a pixel, everything that does stands in the pipeline.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from osteoviewer.analysis import Method, Refused, StageCompleted, analyse
from osteoviewer.errors import KneeNotFound, OsteoViewerError
from osteoviewer.imaging.knees import MOST_KNEES
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.pipeline import Pipeline, StageResult
from osteoviewer.imaging.radiograph import FloatImage, Radiograph
from osteoviewer.imaging.reader import read_radiograph
from osteoviewer.inference.bundle import load_finder
from osteoviewer.paths import resources
from training.errors import BadTrainingData
from training.manifest import Film
from training.whole_file import write_whole

INPUTS = "inputs.npy"
INDEX = "inputs.json"
_SAMPLE = 8
_PHANTOM = {"seed": 1, "density": 0.5, "rows": 512, "columns": 420}


@dataclass(frozen=True, eq=False)
class ModelInputs:
    """The model inputs of the knees of some films.

    Attributes
    ----------
    images : ndarray of float32, shape (rows, rows of an input, columns)
        Memory-mapped and read-only; `MOST_KNEES` rows a film, of which those without a knee are 0. The gray plane only:
        the channels of a model input are equal.
    row_of : Mapping of (str, int) to int
        The row of a film's file and of a knee of it, for knees that were not refused.
    refused : Mapping of str to Sequence of str
        Reasons why nothing or one knee of a file was refused.
    """

    images: NDArray[np.float32]
    row_of: Mapping[tuple[str, int], int]
    refused: Mapping[str, Sequence[str]]

    def keep(self, films: Sequence[Film]) -> tuple[Film, ...]:
        """Return one entry for each knee of these films that was not refused."""
        kept = (
            replace(film, knee=knee) for film in films for knee in range(MOST_KNEES) if (film.file, knee) in self.row_of
        )
        return tuple(kept)

    def stack(self, films: Sequence[Film]) -> NDArray[np.float32]:
        """Return the gray planes of the knees of these entries, shape (entries, rows, columns)."""
        return self.images[[self.row_of[film.file, film.knee] for film in films]]

    def count_refused(self, films: Sequence[Film]) -> dict[str, int]:
        """Count the refusals among these films by reason."""
        return dict(Counter(reason for film in films for reason in self.refused.get(film.file, ())))


@dataclass(frozen=True, eq=False)
class FilmInputs:
    """The model inputs of one film by knee, and the reasons of what was refused."""

    images: Mapping[int, FloatImage]
    refused: tuple[str, ...]


@dataclass(frozen=True)
class Source:
    """Where films are and how they become model inputs.

    Attributes
    ----------
    root : Path
        The data folder.
    pipeline : Pipeline
        The stages.
    max_pixels : int
        Larger films are refused.
    """

    root: Path
    pipeline: Pipeline
    max_pixels: int

    def method(self) -> Method:
        """Return what the viewer would analyse with, less the classifier.

        Raises
        ------
        BadModelBundle
            When the networks that find the knees are missing.
        """
        return Method(self.pipeline, load_finder(self.pipeline, resources() / "landmarks"))


def make_inputs(path: Path, *, method: Method, max_pixels: int) -> FilmInputs:
    """Make the model inputs of one film just as the viewer does, by running its very analysis.

    A pipeline without a region of interest, which the viewer does not run, makes one input of the whole film.

    Returns
    -------
    FilmInputs
        What the pipeline's last stage makes of each knee, shape (rows, columns, channels), values in [0, 1].

    Raises
    ------
    OsteoViewerError
        What the reader and the stages raise.
    """
    film = read_radiograph(path, max_pixels=max_pixels)
    if method.pipeline.region is None:
        return _make_of_whole_film(film, method.pipeline)
    events = tuple(analyse(film, method))
    refused = {event.knee: event.reason for event in events if isinstance(event, Refused)}
    last = method.pipeline.stages[-1].name
    images = {
        event.knee: event.result.image
        for event in events
        if isinstance(event, StageCompleted)
        and event.knee is not None
        and event.knee not in refused
        and event.result.name == last
    }
    return FilmInputs(images, tuple(refused.values()))


def _make_of_whole_film(film: Radiograph, pipeline: Pipeline) -> FilmInputs:
    try:
        *_, last = pipeline.run_film(film.pixels)
    except KneeNotFound as error:
        return FilmInputs({}, (error.reason,))
    return FilmInputs({0: last.image}, ())


def load_inputs(films: Sequence[Film], source: Source, *, folder: Path) -> ModelInputs:
    """Make the model inputs of all films, or take them from `folder` if the same were made before.

    They are the same if the files' bytes, the pipeline and what it does to the synthetic knee are.

    Raises
    ------
    BadTrainingData
        When a film cannot be read or a stage fails on it.
    """
    method = source.method()
    key = _key(films, source, method)
    index = _read_index(folder)
    if index.get("key") != key:
        index = {"key": key, **_compute(films, source, method, folder)}
        write_whole(folder / INDEX, json.dumps(index, indent=1))
    return open_inputs(films, folder=folder)


def open_inputs(films: Sequence[Film], *, folder: Path) -> ModelInputs:
    """Open the model inputs that `load_inputs` has just made of these films, or found; nothing is computed.

    Raises
    ------
    BadTrainingData
        When there are none.
    """
    index = _read_index(folder)
    if not index:
        raise BadTrainingData(
            "The model inputs that another process made cannot be read.",
            "All processes need the same run folder, as on one disk or a shared one.",
        )
    rows = {
        (film.file, knee): MOST_KNEES * place + knee
        for place, film in enumerate(films)
        for knee in index["knees"].get(film.file, ())
    }
    return ModelInputs(np.load(folder / INPUTS, mmap_mode="r"), rows, index["refused"])


def are_inputs_current(films: Sequence[Film], source: Source, *, folder: Path) -> bool:
    """Tell whether reader and stages still make of some of the films, bit for bit, what `folder` keeps of them.

    `films` are those given to `load_inputs`; False also where nothing is kept.
    """
    try:
        images = np.load(folder / INPUTS, mmap_mode="r")
        knees = json.loads((folder / INDEX).read_bytes())["knees"]
    except (OSError, ValueError, KeyError):
        return False
    method = source.method()
    sample = range(0, len(films), max(1, len(films) // _SAMPLE))
    return len(images) == MOST_KNEES * len(films) and all(
        _is_current(films[place], source, method, images[MOST_KNEES * place :], knees.get(films[place].file, []))
        for place in sample
    )


def _is_current(film: Film, source: Source, method: Method, kept: NDArray[np.float32], knees: Sequence[int]) -> bool:
    made = make_inputs(source.root / film.file, method=method, max_pixels=source.max_pixels).images
    is_same = (np.array_equal(kept[knee], image[:, :, 0]) for knee, image in made.items())
    return sorted(made) == list(knees) and all(is_same)


def _compute(films: Sequence[Film], source: Source, method: Method, folder: Path) -> dict[str, Any]:
    folder.mkdir(parents=True, exist_ok=True)
    size = source.pipeline.stages[-1].parameters
    shape = (MOST_KNEES * len(films), size["rows"], size["columns"])
    (folder / INDEX).unlink(missing_ok=True)
    images = np.lib.format.open_memmap(folder / INPUTS, mode="w+", dtype=np.float32, shape=shape)
    knees: dict[str, list[int]] = {}
    refused: dict[str, list[str]] = {}
    for place, film in enumerate(films):
        try:
            made = make_inputs(source.root / film.file, method=method, max_pixels=source.max_pixels)
        except OsteoViewerError as error:
            raise BadTrainingData(f"The film “{film.file}” cannot be used: {error.message}", error.hint) from error
        for knee, image in made.images.items():
            images[MOST_KNEES * place + knee] = image[:, :, 0]
        knees[film.file] = sorted(made.images)
        if made.refused:
            refused[film.file] = list(made.refused)
    images.flush()
    return {"knees": knees, "refused": refused}


def _key(films: Sequence[Film], source: Source, method: Method) -> str:
    digest = hashlib.sha256(source.pipeline.digest.encode())
    for result in _run_stages(draw_knee(**_PHANTOM).radiograph(), method):  # type: ignore[arg-type]  # int and float
        digest.update(result.image.tobytes())
    for film in films:
        digest.update(f"{film.file}\n{_file_sha256(source.root, film)}\n".encode())
    return digest.hexdigest()


def _run_stages(film: Radiograph, method: Method) -> Iterator[StageResult]:
    if method.pipeline.region is None:
        yield from method.pipeline.run_film(film.pixels)
    else:
        yield from (event.result for event in analyse(film, method) if isinstance(event, StageCompleted))


def _file_sha256(root: Path, film: Film) -> str:
    try:
        return hashlib.sha256((root / film.file).read_bytes()).hexdigest()
    except OSError as error:
        raise BadTrainingData(
            f"The film “{film.file}” of the list cannot be read.", "Copy the data again, or correct its list."
        ) from error


def _read_index(folder: Path) -> dict[str, Any]:
    try:
        content = json.loads((folder / INDEX).read_bytes())
    except (OSError, ValueError):  # none yet, or one cut short: made anew
        return {}
    return content if isinstance(content, dict) else {}
