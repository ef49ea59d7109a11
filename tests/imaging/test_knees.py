"""Knees as values: the square around a joint, its part on the film, and a film turned round."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from osteoviewer.imaging.film_pixels import WholePixels
from osteoviewer.imaging.gray_window import Window
from osteoviewer.imaging.knees import Knee, Landmarks, Point, from_left_to_right
from osteoviewer.imaging.radiograph import Box, Side
from tests.builders import film_of

NUMBERS = st.floats(-500, 2500, allow_nan=False)


@given(row=NUMBERS, column=NUMBERS, width=st.floats(1, 900), tilt=st.floats(-0.4, 0.4), widths=st.floats(0.5, 3))
@example(row=0.0, column=1.0, width=1.0, tilt=0.25, widths=1.5)
def test_the_region_is_a_square_of_so_many_widths_with_the_joint_in_its_middle(
    row: float, column: float, width: float, tilt: float, widths: float
) -> None:
    half = np.array([np.sin(tilt), np.cos(tilt)]) * width / 2
    marks = Landmarks(
        Point(row, column), Point(row - half[0], column - half[1]), Point(row + half[0], column + half[1])
    )
    region = marks.region(widths)
    assert marks.width_px == pytest.approx(width)
    assert region.rows == region.columns
    assert region.rows == pytest.approx(max(1.0, widths * width), abs=0.5 + 1e-6)  # half a pixel rounds either way
    assert (region.top + region.bottom - 1) / 2 == pytest.approx(row, abs=1)
    assert (region.left + region.right - 1) / 2 == pytest.approx(column, abs=1)


@given(*[st.integers(-300, 300)] * 4, st.integers(1, 200), st.integers(1, 200))
def test_the_part_on_the_film_is_what_cutting_finds_there(
    top: int, left: int, rows: int, columns: int, height: int, width: int
) -> None:
    box = Box(top, left, top + abs(rows), left + abs(columns))
    inside = box.within(height, width)
    mask = np.zeros((height, width), bool)
    mask[max(0, box.top) : max(0, box.bottom), max(0, box.left) : max(0, box.right)] = True
    assert inside.rows * inside.columns == mask.sum()
    assert mask[inside.top : inside.bottom, inside.left : inside.right].all()


def test_knees_are_put_in_the_order_of_their_middles() -> None:
    wide, narrow = Knee(Box(0, 0, 100, 100)), Knee(Box(0, 20, 40, 60))
    assert from_left_to_right([wide, narrow]) == (narrow, wide)


def test_a_film_turned_round_twice_is_the_film_again() -> None:
    pixels = np.random.default_rng(1).random((70, 80)).astype(np.float32)
    film = film_of(pixels, "0" * 64, side=Side.LEFT, windows=(Window(0.2, 0.7),))
    turned = film.inverted()
    assert turned.is_inverted
    (window,) = turned.windows
    assert (window.low, window.high) == pytest.approx((0.3, 0.8))
    np.testing.assert_allclose(turned.pixels, 1 - pixels)
    back = turned.inverted()
    np.testing.assert_allclose(back.pixels, pixels, atol=1e-6)
    assert replace(back, values=WholePixels(pixels.copy()), windows=film.windows).side is film.side
    assert not back.is_inverted
