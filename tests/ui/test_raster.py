"""Images made ready for the screen."""

import numpy as np
import pytest

from osteoviewer.imaging.film_pixels import DEEPEST, WholePixels
from osteoviewer.imaging.gray_window import FULL_WINDOW, Window, choose_window
from osteoviewer.ui.raster import make_raster


def test_each_reduced_copy_is_the_mean_of_its_pixels() -> None:
    values = np.random.default_rng(1).random((800, 640)).astype(np.float32)
    raster = make_raster(WholePixels(values), np.eye(3))
    for depth, level in enumerate(raster.levels):
        side = 2**depth
        means = values.reshape(800 // side, side, 640 // side, side).mean(axis=(1, 3)) * DEEPEST
        assert level.shape == means.shape
        assert np.abs(level - means).max() <= 2 * (depth + 1), "more than what halving cuts off"


def test_an_odd_side_loses_no_pixel() -> None:
    values = np.zeros((401, 399), np.float32)
    values[-1, :] = 1.0
    values[:, -1] = 1.0
    level = make_raster(WholePixels(values), np.eye(3)).levels[1]
    assert level.shape == (201, 200)
    assert level[-1].min() >= DEEPEST - 3
    assert level[:, -1].min() >= DEEPEST - 3


def test_a_small_image_has_no_reduced_copy() -> None:
    assert len(make_raster(WholePixels(np.zeros((150, 4000), np.float32)), np.eye(3)).levels) == 1


def test_no_level_can_be_written_to() -> None:
    raster = make_raster(WholePixels(np.zeros((300, 300), np.float32)), np.eye(3))
    assert not any(level.flags.writeable for level in raster.levels)


def test_the_first_window_shows_nearly_all_values() -> None:
    values = np.linspace(0.2, 0.7, 250_000, dtype=np.float32).reshape(500, 500)
    window = choose_window(values)
    assert window.low == pytest.approx(0.2, abs=0.01)
    assert window.high == pytest.approx(0.7, abs=0.01)


def test_a_blank_image_gets_the_full_window() -> None:
    assert choose_window(np.full((200, 200), 0.3, np.float32)) == FULL_WINDOW


def test_a_window_never_becomes_empty() -> None:
    window = Window(0.2, 0.4).changed(width_by=-5, level_by=0.1)
    assert window.width > 0
    assert window.level == pytest.approx(0.4)
