"""EXIF orientation, there and back."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from osteoviewer.imaging.knees import Point
from osteoviewer.imaging.orientation import stored_box, stored_point, upright
from osteoviewer.imaging.radiograph import Box


@given(
    top=st.integers(0, 9), left=st.integers(0, 6), rows=st.integers(1, 5), columns=st.integers(1, 4),
    orientation=st.integers(0, 9),
)  # fmt: skip
def test_a_box_on_the_upright_film_encloses_the_same_pixels_as_stored(
    top: int, left: int, rows: int, columns: int, orientation: int
) -> None:
    stored = np.arange(15 * 11).reshape(15, 11)
    film = upright(stored, orientation)
    box = Box(
        min(top, film.shape[0] - 1),
        min(left, film.shape[1] - 1),
        min(top + rows, film.shape[0]),
        min(left + columns, film.shape[1]),
    )
    inside = film[box.top : box.bottom, box.left : box.right]
    back = stored_box(box, film.shape, orientation)
    assert sorted(stored[back.top : back.bottom, back.left : back.right].ravel()) == sorted(inside.ravel())


@given(row=st.integers(0, 10), column=st.integers(0, 10), orientation=st.integers(0, 9))
def test_a_place_on_the_upright_film_is_the_same_pixel_as_stored(row: int, column: int, orientation: int) -> None:
    stored = np.arange(15 * 11).reshape(15, 11)
    film = upright(stored, orientation)
    back = stored_point(Point(row, column), film.shape, orientation)
    assert stored[int(back.row), int(back.column)] == film[row, column]
