"""Model inputs are made once a film, kept, and made anew as soon as anything that they depend on changes."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from osteoviewer.analysis import Method
from osteoviewer.imaging.knees import MOST_KNEES
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.pipeline import Pipeline
from tests.training.films import CLASSES, SIDE, STAGES, draw_films
from training import dataset
from training.dataset import ModelInputs, Source, load_inputs
from training.errors import BadTrainingData
from training.manifest import Film, read_manifest


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return draw_films(tmp_path / "data", groups=1)


@pytest.fixture
def films(root: Path) -> tuple[Film, ...]:
    return read_manifest(root, dataset="B", classes=CLASSES).films


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The films that were computed."""
    names: list[str] = []
    make_inputs = dataset.make_inputs

    def note(path: Path, *, method: Method, max_pixels: int) -> object:
        names.append(path.name)
        return make_inputs(path, method=method, max_pixels=max_pixels)

    monkeypatch.setattr(dataset, "make_inputs", note)
    return names


def _load(films: tuple[Film, ...], root: Path, window: int = 3) -> ModelInputs:
    stages = [{"stage": "denoise", "parameters": {"window": window}}, *STAGES[1:]]
    folder = root.parent / "run"
    return load_inputs(films, Source(root, Pipeline.from_json(stages), 10**6), folder=folder)


def test_films_are_computed_once(films: tuple[Film, ...], root: Path, made: list[str]) -> None:
    first = _load(films, root)
    again = _load(films, root)
    assert made == [film.file for film in films]
    assert np.array_equal(first.images, again.images)
    assert first.images.shape == (MOST_KNEES * len(films), SIDE, SIDE)
    assert first.images.dtype == np.float32


def test_another_pipeline_computes_them_anew(films: tuple[Film, ...], root: Path, made: list[str]) -> None:
    first = np.array(_load(films, root).images)
    assert not np.array_equal(first, _load(films, root, window=9).images)
    assert len(made) == 2 * len(films)


def test_a_changed_film_computes_them_anew(films: tuple[Film, ...], root: Path, made: list[str]) -> None:
    _load(films, root)
    (root / films[0].file).write_bytes((root / films[-1].file).read_bytes())
    images = _load(films, root).images
    assert len(made) == 2 * len(films)
    assert np.array_equal(images[0], images[-MOST_KNEES])


def test_an_index_cut_short_computes_them_anew(films: tuple[Film, ...], root: Path, made: list[str]) -> None:
    _load(films, root)
    (root.parent / "run" / "inputs.json").write_text('{"key": "')
    _load(films, root)
    assert len(made) == 2 * len(films)


def test_a_film_without_a_knee_is_left_out_and_counted(films: tuple[Film, ...], root: Path) -> None:
    Image.fromarray(np.tile(np.arange(200, dtype=np.uint8), (200, 1))).save(root / films[1].file)
    inputs = _load(films, root)

    assert inputs.keep(films) == (films[0], *films[2:])
    assert inputs.count_refused(films) == {"no_knee": 1}
    assert inputs.count_refused(films[2:]) == {}


def test_a_film_of_two_knees_gives_two_inputs(films: tuple[Film, ...], root: Path) -> None:
    left, right = (draw_knee(seed=seed, density=0.5, rows=256, columns=210).pixels for seed in (3, 4))
    pair = np.hstack([left, np.zeros((256, 40), np.float32), right])
    Image.fromarray(np.rint(pair * 255).astype(np.uint8)).save(root / films[0].file)
    inputs = _load(films, root)
    knees = [film for film in inputs.keep(films) if film.file == films[0].file]
    assert [film.knee for film in knees] == [0, 1]
    rows = [inputs.row_of[film.file, film.knee] for film in knees]
    assert not np.array_equal(*(inputs.images[row] for row in rows))


def test_an_unreadable_film_is_named(films: tuple[Film, ...], root: Path) -> None:
    (root / films[2].file).write_bytes(b"no picture")
    with pytest.raises(BadTrainingData, match=films[2].file) as caught:
        _load(films, root)
    assert str(root) not in caught.value.message


def test_a_film_that_is_not_there_is_named(films: tuple[Film, ...], root: Path) -> None:
    with pytest.raises(BadTrainingData, match=r"lost\.png"):
        _load((*films, replace(films[0], file="lost.png")), root)
