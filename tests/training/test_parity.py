"""What was trained is what is run: the training input and the viewer's input are equal, bit for bit."""

import json
from pathlib import Path

import numpy as np
import pytest

from osteoviewer.imaging.pipeline import Pipeline
from osteoviewer.imaging.reader import read_radiograph
from osteoviewer.imaging.search import find_knees
from osteoviewer.paths import resources
from tests.training.films import CLASSES, STAGES, draw_films
from training.batches import Batches
from training.dataset import Source, load_inputs
from training.manifest import Film, read_manifest

DEFAULT = json.loads((resources() / "pipeline.json").read_bytes())


def _assert_equal(films: tuple[Film, ...], root: Path, stages: list[dict[str, object]], run_folder: Path) -> None:
    trained_with = Pipeline.from_json(stages)
    source = Source(root, trained_with, 10**8)
    inputs = load_inputs(films, source, folder=run_folder)
    kept = inputs.keep(films)
    assert kept
    side = inputs.images.shape[1]
    shown = [image for images, _ in Batches(inputs, kept, CLASSES, side, 2) for image in images.numpy()]
    from_card = Pipeline.from_json(json.loads(json.dumps(trained_with.to_json())))
    for film, image in zip(kept, shown, strict=True):
        radiograph = read_radiograph(root / film.file, max_pixels=10**8)
        *_, equalized = from_card.run_film(radiograph.pixels)
        found = find_knees(radiograph, equalized.image, from_card.region, landmarks=source.method().landmarks)
        *_, last = from_card.run_knee(equalized.image, found.knees[film.knee].region)
        assert np.array_equal(image.transpose(1, 2, 0), last.image)


@pytest.mark.parametrize("stages", [STAGES, DEFAULT], ids=["small", "default"])
def test_training_sees_a_synthetic_knee_as_the_viewer_does(tmp_path: Path, stages: list[dict[str, object]]) -> None:
    root = draw_films(tmp_path / "data", groups=1)
    films = read_manifest(root, dataset="B", classes=CLASSES).films
    _assert_equal(films, root, stages, tmp_path)


def test_training_sees_a_real_film_as_the_viewer_does(tmp_path: Path, radiographs: Path) -> None:
    films = read_manifest(radiographs, dataset="B", classes=CLASSES).films[::60]
    _assert_equal(films, radiographs, DEFAULT, tmp_path)
