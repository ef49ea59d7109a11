"""Two stages are subtracted at the same place of the film, and never where one of them has no pixel."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from osteoviewer.imaging.difference import Placed, subtract
from osteoviewer.imaging.radiograph import Box


def moved(row: float, column: float, scale: float = 1.0) -> np.ndarray:
    return np.array([[scale, 0, row], [0, scale, column], [0, 0, 1.0]])


def image(rows: int, columns: int, seed: int = 0) -> np.ndarray:
    return np.random.default_rng(seed).random((rows, columns)).astype(np.float32)


@given(top=st.integers(-8, 30), left=st.integers(-8, 30), rows=st.integers(1, 20), columns=st.integers(1, 20))
def test_every_shared_pixel_is_the_difference_at_its_own_place(top: int, left: int, rows: int, columns: int) -> None:
    film, crop = image(24, 28), image(rows, columns, 1)
    made = subtract(Placed(crop, moved(top, left)), Placed(film, np.eye(3)), film.shape)
    places = [
        (row, column)
        for row in range(24)
        for column in range(28)
        if top <= row < top + rows and left <= column < left + columns
    ]
    assert (made is None) == (not places)
    if made is not None:
        assert made.values.size == len(places)
        for row, column in places:
            expected = crop[row - top, column - left] - film[row, column]
            assert made.values[row - made.box.top, column - made.box.left] == expected


def test_a_reduced_image_is_brought_onto_the_film_by_its_pixel_centres() -> None:
    ramp = np.add.outer(np.arange(40), np.arange(60)).astype(np.float32) / 100
    halved = ramp.reshape(20, 2, 30, 2).mean((1, 3)).astype(np.float32)
    made = subtract(Placed(halved, moved(0.5, 0.5, 2.0)), Placed(ramp, np.eye(3)), ramp.shape)
    assert made.box == Box(0, 0, 40, 60)
    assert np.abs(made.values[1:-1, 1:-1]).max() < 1e-6


def test_the_scale_is_symmetric_and_says_how_far_it_reaches() -> None:
    one, other = np.full((100, 100), 0.5, np.float32), np.full((100, 100), 0.4, np.float32)
    one[0, 0] = 1.0
    made = subtract(Placed(one, np.eye(3)), Placed(other, np.eye(3)), one.shape)
    assert made.reach == pytest.approx(0.1)
    assert made.largest == pytest.approx(0.6)
    scaled = made.scaled()
    assert scaled[0, 0] == 1.0
    assert scaled[5, 5] == pytest.approx(1.0)
    back = subtract(Placed(other, np.eye(3)), Placed(one, np.eye(3)), one.shape).scaled()
    assert np.allclose(scaled + back, 1.0)


def test_the_same_image_twice_differs_by_nothing() -> None:
    film = Placed(image(20, 20), np.eye(3))
    made = subtract(film, film, (20, 20))
    assert (made.reach, made.largest) == (0.0, 0.0)
    assert (made.scaled() == 0.5).all()
