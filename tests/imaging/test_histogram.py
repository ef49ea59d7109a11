"""Values are counted as they are, and a curve is told only where a stage is one."""

import numpy as np
import pytest

from osteoviewer.imaging.difference import Placed
from osteoviewer.imaging.histogram import BINS, count, measure_transfer
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.radiograph import Box
from tests.builders import default_pipeline

FILM = draw_knee(seed=3, density=0.5, rows=600, columns=480).pixels
DENOISED, EQUALIZED = default_pipeline().run_film(FILM)


def placed(image: np.ndarray) -> Placed:
    return Placed(image, np.eye(3))


def test_every_pixel_is_counted_once() -> None:
    counted = count(FILM)
    assert counted.counts.sum() == FILM.size
    assert counted.counts[100] == ((FILM >= 100 / BINS) & (FILM < 101 / BINS)).sum()
    assert counted.zeros == pytest.approx((FILM == 0).mean())
    assert counted.median == pytest.approx(np.median(FILM[FILM > 0]), abs=1e-6)


def test_an_empty_film_has_no_spread() -> None:
    counted = count(np.zeros((4, 4), np.float32))
    assert (counted.zeros, counted.low, counted.median, counted.high) == (1.0, 0.0, 0.0, 0.0)


def test_equalizing_is_a_curve_and_its_curve_gives_the_pixels_back() -> None:
    curve = measure_transfer(placed(DENOISED.image), placed(EQUALIZED.image), FILM.shape)
    assert (np.diff(curve.inputs) >= 0).all()
    assert (np.diff(curve.outputs) >= -1e-6).all()
    inside = EQUALIZED.image > 0
    given = np.interp(DENOISED.image[inside], curve.inputs, curve.outputs)
    assert np.abs(given - EQUALIZED.image[inside]).mean() < 0.005


def test_any_curve_is_measured_as_it_is() -> None:
    image = np.random.default_rng(0).random((300, 300)).astype(np.float32)
    curve = measure_transfer(placed(image), placed((image**2 * 0.5 + 0.25).astype(np.float32)), image.shape)
    assert np.allclose(curve.outputs, curve.inputs**2 * 0.5 + 0.25, atol=1e-4)


def test_a_mean_of_neighbours_is_no_curve() -> None:
    assert measure_transfer(placed(FILM), placed(DENOISED.image), FILM.shape) is None
    region, smudged, _ = default_pipeline().run_knee(EQUALIZED.image, _box())
    pair = [Placed(result.image, result.to_source) for result in (region, smudged)]
    assert measure_transfer(*pair, FILM.shape) is None


def test_cutting_out_leaves_the_values_as_they_are() -> None:
    region, *_ = default_pipeline().run_knee(EQUALIZED.image, _box())
    curve = measure_transfer(placed(EQUALIZED.image), Placed(region.image, region.to_source), FILM.shape)
    assert np.allclose(curve.inputs, curve.outputs)


def test_what_does_not_overlap_has_no_curve() -> None:
    away = np.array([[1.0, 0, 5000], [0, 1, 5000], [0, 0, 1]])
    assert measure_transfer(placed(FILM), Placed(FILM, away), FILM.shape) is None


def _box() -> Box:
    return Box(150, 100, 450, 400)
