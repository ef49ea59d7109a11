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
from osteoviewer.imaging.reader import read_radiograph
from osteoviewer.imaging.stages import STAGES, denoise, equalize, resize, roi, smudge
from tests.builders import default_pipeline

KNEE = draw_knee(seed=4, density=0.5, rows=800, columns=640).pixels
ROI = {"clusters": 3, "edge_low": 0.4, "edge_high": 0.8, "erosion": 1, "smallest": 0.01}

# A changed stage changes its line here, and every model that was trained with it needs training again. The images are
# rounded to 8 bits first, so that the last bits of another processor's arithmetic do not count.
GOLDEN = {
    "denoise": "61221522c52fbbbe",
    "equalize": "ad987ad442e0479a",
    "roi": "568bddcf78ff73f5",
    "smudge": "f14f8f5f194fde74",
    "resize": "e15b797a4bd808f0",
}


def digest(image: NDArray[np.float32]) -> str:
    return hashlib.sha256(np.rint(image * 255).astype(np.uint8).tobytes()).hexdigest()[:16]


def test_every_stage_makes_of_the_synthetic_knee_what_it_always_made() -> None:
    assert {result.name: digest(result.image) for result in default_pipeline().run(KNEE)} == GOLDEN


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


@pytest.mark.parametrize("level", [0.0, 1.0])
def test_neither_black_borders_nor_white_strips_move_the_region_of_interest(level: float) -> None:
    def box(image: NDArray[np.float32]) -> NDArray[np.int_]:
        found = roi(equalize(denoise(image, window=5).image, bins=256).image, **ROI).findings["box"]
        return np.array([found[name] for name in ("top", "left", "bottom", "right")])

    assert np.abs(box(bordered(KNEE, level, 100)) - 100 - box(KNEE)).max() <= 12


def test_a_text_marker_beside_the_leg_is_not_in_the_field() -> None:
    image = np.zeros((400, 400), np.float32)
    image[:, 150:250] = 0.5
    image[50:70, 50:65] = 1.0
    field = find_field(image)
    assert field[:, 150:250].all()
    assert not field[50:70, 50:65].any()


def test_the_box_holds_the_femur_of_the_synthetic_knee() -> None:
    phantom = draw_knee(seed=3, density=1.0, rows=1024, columns=840)
    found = roi(equalize(phantom.pixels, bins=256).image, **ROI).findings["box"]
    middle = sum(phantom.condyles) / 2
    assert found["left"] < middle < found["right"]
    assert abs(found["bottom"] - phantom.joint[0]) < 0.15 * (phantom.condyles[1] - phantom.condyles[0])


def test_the_crop_is_what_the_box_says() -> None:
    output = roi(KNEE, **ROI)
    box = output.findings["box"]
    assert np.array_equal(output.image, KNEE[box["top"] : box["bottom"], box["left"] : box["right"]])


def test_the_threshold_lies_halfway_between_the_two_brightest_centres() -> None:
    findings = roi(equalize(KNEE, bins=256).image, **ROI).findings
    assert findings["centres"] == sorted(findings["centres"])
    assert findings["threshold"] == pytest.approx(np.mean(findings["centres"][-2:]), abs=1e-3)


def test_a_film_without_anything_on_it_is_refused() -> None:
    with pytest.raises(KneeNotFound):
        equalize(np.full((200, 200), 0.3, np.float32), bins=256)
    with pytest.raises(KneeNotFound):
        roi(np.zeros((200, 200), np.float32), **ROI)
    with pytest.raises(KneeNotFound):
        roi(np.full((200, 200), 0.3, np.float32), **ROI)


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
    for result in default_pipeline().run(KNEE):
        assert not result.image.flags.writeable
    before = KNEE.copy()
    list(default_pipeline().run(KNEE))
    assert np.array_equal(before, KNEE)


def test_the_way_back_to_the_film_leads_to_the_same_place() -> None:
    rows, columns = np.mgrid[0:800, 0:640].astype(np.float32)
    results = {result.name: result for result in default_pipeline().run(KNEE)}
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
        results = list(default_pipeline().run(np.ascontiguousarray(image)))
    except KneeNotFound as refusal:
        assert refusal.reason in ("no_field", "no_bone")
        return
    assert [result.name for result in results] == list(STAGES)
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
