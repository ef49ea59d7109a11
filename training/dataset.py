"""Films to model inputs, by the viewer's own reader and pipeline, kept in one memory-mapped file a run.

What was trained is what is run: nothing here touches a pixel, everything that does stands in the pipeline.
"""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from osteoviewer.errors import KneeNotFound, OsteoViewerError
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.pipeline import Pipeline
from osteoviewer.imaging.radiograph import FloatImage
from osteoviewer.imaging.reader import read_radiograph
from training.errors import BadTrainingData
from training.manifest import Film

INPUTS = "inputs.npy"
INDEX = "inputs.json"
_SAMPLE = 8
_PHANTOM = {"seed": 1, "density": 0.5, "rows": 512, "columns": 420}


@dataclass(frozen=True, eq=False)
class ModelInputs:
    """The model inputs of some films.

    Attributes
    ----------
    images : ndarray of float32, shape (files, rows, columns, channels)
        Memory-mapped and read-only; a refused film's row is 0 and in no one's `row_of`.
    row_of : Mapping of str to int
        The row of a film's file.
    refused : Mapping of str to str
        Files in which no knee was found, with the reason.
    """

    images: NDArray[np.float32]
    row_of: Mapping[str, int]
    refused: Mapping[str, str]

    def keep(self, films: Sequence[Film]) -> tuple[Film, ...]:
        """Return the films that were not refused."""
        return tuple(film for film in films if film.file in self.row_of)

    def count_refused(self, films: Sequence[Film]) -> dict[str, int]:
        """Count the refused among these films by reason."""
        return dict(Counter(self.refused[film.file] for film in films if film.file in self.refused))


def make_input(path: Path, *, pipeline: Pipeline, max_pixels: int) -> FloatImage:
    """Make the model input of one film just as the viewer does.

    Returns
    -------
    ndarray of float32, shape (rows, columns, channels)
        What the pipeline's last stage makes; values in [0, 1].

    Raises
    ------
    OsteoViewerError
        What the reader and the stages raise.
    """
    film = read_radiograph(path, max_pixels=max_pixels)
    *_, last = pipeline.run(film.pixels)
    return last.image


def load_inputs(films: Sequence[Film], *, root: Path, pipeline: Pipeline, max_pixels: int, folder: Path) -> ModelInputs:
    """Make the model inputs of all films, or take them from `folder` if the same were made before.

    They are the same if the files' bytes, the pipeline and what its stages do to the synthetic knee are.

    Raises
    ------
    BadTrainingData
        When a film cannot be read or a stage fails on it.
    """
    key = _key(films, root, pipeline)
    index = _read_index(folder)
    if index.get("key") != key:
        index = {"key": key, "refused": _compute(films, root, pipeline, max_pixels, folder)}
        _replace(folder / INDEX, json.dumps(index, indent=1).encode())
    refused: dict[str, str] = index["refused"]
    rows = {film.file: row for row, film in enumerate(films) if film.file not in refused}
    return ModelInputs(np.load(folder / INPUTS, mmap_mode="r"), rows, refused)


def are_inputs_current(films: Sequence[Film], *, root: Path, pipeline: Pipeline, max_pixels: int, folder: Path) -> bool:
    """Tell whether reader and stages still make of some of the films, bit for bit, what `folder` keeps of them.

    `films` are those given to `load_inputs`; False also where nothing is kept.
    """
    try:
        images = np.load(folder / INPUTS, mmap_mode="r")
        refused = json.loads((folder / INDEX).read_bytes())["refused"]
    except (OSError, ValueError, KeyError):
        return False
    kept = [row for row, film in enumerate(films) if film.file not in refused]
    sample = kept[:: max(1, len(kept) // _SAMPLE)]
    return len(images) == len(films) and all(
        np.array_equal(images[row], make_input(root / films[row].file, pipeline=pipeline, max_pixels=max_pixels))
        for row in sample
    )


def _compute(films: Sequence[Film], root: Path, pipeline: Pipeline, max_pixels: int, folder: Path) -> dict[str, str]:
    folder.mkdir(parents=True, exist_ok=True)
    size = pipeline.stages[-1].parameters
    shape = (len(films), size["rows"], size["columns"], size["channels"])
    (folder / INDEX).unlink(missing_ok=True)
    images = np.lib.format.open_memmap(folder / INPUTS, mode="w+", dtype=np.float32, shape=shape)
    refused: dict[str, str] = {}
    for row, film in enumerate(films):
        try:
            images[row] = make_input(root / film.file, pipeline=pipeline, max_pixels=max_pixels)
        except KneeNotFound as refusal:
            refused[film.file] = refusal.reason
        except OsteoViewerError as error:
            raise BadTrainingData(f"The film “{film.file}” cannot be used: {error.message}", error.hint) from error
    images.flush()
    return refused


def _key(films: Sequence[Film], root: Path, pipeline: Pipeline) -> str:
    digest = hashlib.sha256(pipeline.digest.encode())
    *_, last = pipeline.run(draw_knee(**_PHANTOM).pixels)  # type: ignore[arg-type]  # one dict for int and float
    digest.update(last.image.tobytes())
    for film in films:
        digest.update(f"{film.file}\n{_file_sha256(root, film)}\n".encode())
    return digest.hexdigest()


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


def _replace(path: Path, data: bytes) -> None:
    unfinished = path.with_suffix(".unfinished")
    unfinished.write_bytes(data)
    unfinished.replace(path)
