"""The stages: what they compute, checked another way, and a golden digest of each on the synthetic knee."""

import hashlib
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.ndimage import uniform_filter

from osteoviewer.errors import KneeNotFound
from osteoviewer.imaging.field import find_field, reduce
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.pipeline import NAMES, StageResult
from osteoviewer.imaging.radiograph import Box
from osteoviewer.imaging.reader import read_radiograph
from osteoviewer.imaging.regions import crop
from osteoviewer.imaging.stages import denoise, equalize, resize, smudge
from tests.builders import default_pipeline

PHANTOM = draw_knee(seed=4, density=0.5, rows=800, columns=640)
KNEE = PHANTOM.pixels
REGION = PHANTOM.landmarks.region(1.25)

# A changed stage changes its line here, and every model that was trained with it needs training again. The images are
# rounded to 8 bits first, so that the last bits of another processor's arithmetic do not count.
GOLDEN = {
    "denoise": "61221522c52fbbbe",
    "equalize": "ad987ad442e0479a",
    "roi": "41405599edc5c5e9",
    "smudge": "b58b8b9ca240c117",
    "resize": "3f8e533c537b143e",
}


def run_stages(pixels: NDArray[np.float32], region: Box = REGION) -> list[StageResult]:
    film = list(default_pipeline().run_film(pixels))
    return film + list(default_pipeline().run_knee(film[-1].image, region))


def digest(image: NDArray[np.float32]) -> str:
    return hashlib.sha256(np.rint(image * 255).astype(np.uint8).tobytes()).hexdigest()[:16]


def test_every_stage_makes_of_the_synthetic_knee_what_it_always_made() -> None:
    assert {result.name: digest(result.image) for result in run_stages(KNEE)} == GOLDEN


@pytest.mark.parametrize("stage", [denoise, smudge])
@pytest.mark.parametrize("window", [1, 3, 5, 31])
def test_a_mean_filter_is_the_mean_of_its_window(stage, window: int) -> None:  # type: ignore[no-untyped-def]
    expected = uniform_filter(KNEE.astype(np.float64), window, mode="mirror")
    assert np.abs(stage(KNEE, window=window).image - expected).max() < 1e-5


def test_equalizing_spreads_the_field_evenly() -> None:
    output = equalize(KNEE, bins=256)
    inside = output.image[output.image > 0]
    shares, _ = np.histogram(inside, bins=10, range=(0, 1))
    assert np.abs(shares / inside.size - 0.1).max() < 0.02


def test_equalizing_keeps_the_order_of_gray_values() -> None:
    image = equalize(KNEE, bins=256).image
    kept = image > 0
    order = np.argsort(KNEE[kept], kind="stable")
    assert (np.diff(image[kept][order]) >= -1e-6).all()


def bordered(image: NDArray[np.float32], level: float, width: int) -> NDArray[np.float32]:
    return np.pad(image, width, constant_values=np.float32(level))


@pytest.mark.parametrize("level", [0.0, 1.0])
def test_neither_black_borders_nor_white_strips_rule_the_equalization(level: float) -> None:
    plain = equalize(KNEE, bins=256).image
    inside = equalize(bordered(KNEE, level, 200), bins=256).image[200:-200, 200:-200]
    both = (plain > 0) & (inside > 0)
    assert both.mean() > 0.9 * (plain > 0).mean()
    assert np.abs(plain[both] - inside[both]).mean() < 0.02


def test_a_text_marker_beside_the_leg_is_not_in_the_field() -> None:
    image = np.zeros((400, 400), np.float32)
    image[:, 150:250] = 0.5
    image[50:70, 50:65] = 1.0
    field = find_field(image)
    assert field[:, 150:250].all()
    assert not field[50:70, 50:65].any()


def test_the_crop_is_what_the_box_says_and_black_beyond_the_film() -> None:
    output = crop(KNEE, Box(-10, 600, 90, 700))
    assert output.image.shape == (100, 100)
    assert np.array_equal(output.image[10:, :40], KNEE[:90, 600:])
    assert not output.image[:10].any()
    assert not output.image[:, 40:].any()
    assert not crop(KNEE, Box(900, 900, 950, 950)).image.any()


def test_a_film_without_anything_on_it_is_refused() -> None:
    with pytest.raises(KneeNotFound):
        equalize(np.full((200, 200), 0.3, np.float32), bins=256)


def test_resizing_averages_areas_and_repeats_the_plane() -> None:
    image = np.arange(16, dtype=np.float32).reshape(4, 4) / 16
    output = resize(image, rows=2, columns=2, channels=3)
    expected = image.reshape(2, 2, 2, 2).mean(axis=(1, 3))
    assert np.allclose(output.image, expected[:, :, np.newaxis], atol=1e-6)
    assert output.image.shape == (2, 2, 3)


@pytest.mark.parametrize(("rows", "columns"), [(0, 5), (5, 0)])
def test_an_empty_model_input_is_refused(rows: int, columns: int) -> None:
    with pytest.raises(ValueError, match="at least one pixel"):
        resize(KNEE, rows=rows, columns=columns, channels=3)


def test_no_stage_writes_to_its_input() -> None:
    before = KNEE.copy()
    for result in run_stages(KNEE):
        assert not result.image.flags.writeable
    assert np.array_equal(before, KNEE)


def test_the_way_back_to_the_film_leads_to_the_same_place() -> None:
    rows, columns = np.mgrid[0:800, 0:640].astype(np.float32)
    results = {result.name: result for result in run_stages(KNEE)}
    box = results["roi"].box
    assert box is not None
    for axis, plane in ((0, rows), (1, columns)):
        crop = np.ascontiguousarray(plane[box.top : box.bottom, box.left : box.right])
        small = resize(crop, rows=224, columns=224, channels=1).image[:, :, 0]
        for row, column in ((0, 0), (100, 50), (223, 223)):
            source = results["resize"].to_source @ (row, column, 1)
            assert source[axis] == pytest.approx(small[row, column], abs=0.6)


@given(
    rows=st.integers(64, 300), columns=st.integers(64, 300), seed=st.integers(0, 10**6), kind=st.sampled_from("nbgw")
)
@settings(max_examples=60, deadline=None)
def test_any_picture_gives_stages_in_range_or_a_refusal(rows: int, columns: int, seed: int, kind: str) -> None:
    generator = np.random.default_rng(seed)
    image = {
        "n": lambda: generator.random((rows, columns)),
        "b": lambda: (generator.random((rows, columns)) > 0.5) * 1.0,
        "g": lambda: np.broadcast_to(np.linspace(0, 1, columns), (rows, columns)),
        "w": lambda: np.where(generator.random((rows, columns)) > 0.999, 0.2, 1.0),
    }[kind]().astype(np.float32)
    try:
        results = run_stages(np.ascontiguousarray(image), Box(10, -20, 110, 80))
    except KneeNotFound as refusal:
        assert refusal.reason == "no_field"
        return
    assert [result.name for result in results] == list(NAMES)
    for result in results:
        assert result.image.dtype == np.float32
        assert 0.0 <= result.image.min() <= result.image.max() <= 1.0
    assert results[-1].image.shape == (224, 224, 3)


def test_reducing_never_enlarges() -> None:
    assert reduce(KNEE[:100, :90]) is not None
    assert reduce(KNEE[:100, :90]).shape == (100, 90)
    assert max(reduce(KNEE).shape) == 512


def test_on_real_films_the_field_holds_the_knee(radiographs: Path) -> None:
    import csv

    with (radiographs / "knees.csv").open() as file:
        knees = list(csv.DictReader(file))
    covered = []
    for knee in knees[::4]:
        film = read_radiograph(radiographs / knee["file"], max_pixels=10**8)
        small = reduce(denoise(film.pixels, window=5).image)
        scale = small.shape[1] / film.shape[1]
        left, right = float(knee["condyle_left_x"]) * scale, float(knee["condyle_right_x"]) * scale
        row = float(knee["joint_y"]) * scale
        half = (right - left) / 4
        centre = find_field(small)[int(row - half) : int(row + half), int(left + half) : int(right - half)]
        covered.append(centre.mean())
    assert min(covered) > 0.9
