"""What is measured of a knee without a network."""

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from osteoviewer.imaging.knees import Landmarks, Point
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.pipeline import Pipeline
from tests.training.films import STAGES
from training.anatomy import MEASURED, describe_texture, measure_knee, measure_knees
from training.dataset import Source
from training.manifest import Film

ROWS, COLUMNS = 400, 300
WIDTH_PX = 120
KNEE = Landmarks(Point(200.0, 150.0), Point(190.0, 90.0), Point(190.0, 210.0))


def _shaft(half_width: int) -> np.ndarray:
    """Two bright cortices at so many pixels from the knee's middle, on a dark film."""
    film = np.zeros((ROWS, COLUMNS), np.float32)
    for column in (150 - half_width, 150 + half_width):
        film[:, column - 2 : column + 3] = 1.0
    return film


@pytest.mark.parametrize("half_width", [30, 60])
def test_the_profile_peaks_where_the_cortices_are(half_width: int) -> None:
    profile = measure_knee(_shaft(half_width), KNEE).shafts
    femur, tibia = profile[:20], profile[20:]
    assert abs(int(femur.argmax()) - round(half_width / WIDTH_PX / 1.6 * 40)) <= 1
    assert abs(int(femur.argmax()) - int(tibia.argmax())) <= 1
    assert profile.min() == 0.0
    assert profile.max() == pytest.approx(1.0)


def test_a_knee_turned_with_its_film_has_the_same_profile() -> None:
    film = _shaft(40)
    turned = np.ascontiguousarray(
        np.rot90(film, -1)
    )  # a quarter clockwise: (row, column) goes to (column, rows - 1 - row)
    place = [Point(point.column, ROWS - 1 - point.row) for point in (KNEE.joint, KNEE.left_edge, KNEE.right_edge)]
    assert measure_knee(turned, Landmarks(*place)).shafts == pytest.approx(measure_knee(film, KNEE).shafts, abs=0.05)


def test_texture_is_of_the_bone_and_not_of_its_brightness() -> None:
    patch = np.random.default_rng(1).random((40, 40)).astype(np.float32)
    assert describe_texture(0.2 + 0.5 * patch) == pytest.approx(describe_texture(patch), abs=0.02)


def test_stripes_across_and_along_are_different_textures() -> None:
    stripes = np.tile(np.array([0, 0, 1, 1], np.float32), (40, 10))
    assert np.abs(describe_texture(stripes) - describe_texture(np.ascontiguousarray(stripes.T))).max() > 0.5


def test_an_even_square_of_bone_has_a_texture_all_the_same() -> None:
    assert np.isfinite(describe_texture(np.full((30, 30), 0.5, np.float32))).all()


def test_every_knee_of_a_film_is_measured(tmp_path: Path) -> None:
    pixels = draw_knee(seed=1, density=0.5, rows=256, columns=210).pixels
    Image.fromarray(np.rint(pixels * 255).astype(np.uint8)).save(tmp_path / "a.png")
    film = Film("a.png", "normal", "G1")
    measured = measure_knees([film, film], Source(tmp_path, Pipeline.from_json(STAGES), 1_000_000))
    assert list(measured.of) == [("a.png", 0)]
    assert {name: measured.stack(name, [film, film]).shape for name in MEASURED} == {
        "texture": (2, 34),
        "shafts": (2, 40),
        "condyle-width": (2, 4),
    }
    width, share, rows, columns = measured.stack("condyle-width", [film])[0]
    assert (rows, columns) == (256, 210)
    assert share == pytest.approx(width / 210)
    assert 0.4 < share < 1.0
