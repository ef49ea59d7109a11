"""A window shows what its matrix says that it shows, on whichever side, at whichever size."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from osteoviewer.imaging.radiograph import FloatImage
from osteoviewer.imaging.windows import Window, apply, cut

ROWS, COLUMNS = 150, 210
OF_ROWS = np.repeat(np.arange(ROWS, dtype=np.float32)[:, None], COLUMNS, axis=1)
OF_COLUMNS = np.repeat(np.arange(COLUMNS, dtype=np.float32)[None], ROWS, axis=0)
WHITE = np.ones((ROWS, COLUMNS), np.float32)

_windows = st.builds(
    Window,
    row=st.floats(-20, ROWS + 20),
    column=st.floats(-20, COLUMNS + 20),
    side=st.floats(4, 500),
    degrees=st.floats(-180, 180),
    is_mirrored=st.booleans(),
)
_sizes = st.integers(2, 48)


def places_on_image(window: Window, size: int) -> NDArray[np.float64]:
    """Row and column on the image of every pixel of a cut, shape (size, size, 2)."""
    grid = np.stack(np.mgrid[0:size, 0:size], axis=2).astype(np.float64)
    return apply(window.to_image(size), grid)


def texture(seed: int = 0) -> FloatImage:
    return np.random.default_rng(seed).random((ROWS, COLUMNS), dtype=np.float32)


def reach(window: Window, size: int) -> float:
    """How far around a place its pixel of the cut may look."""
    return 1.5 + 2 * max(1.0, window.side / size)


@given(window=_windows, size=_sizes)
def test_every_pixel_of_a_cut_shows_the_place_that_the_matrix_gives(window: Window, size: int) -> None:
    places = places_on_image(window, size)
    margin = reach(window, size)
    inside = ((places > margin) & (places < np.array([ROWS, COLUMNS]) - 1 - margin)).all(axis=2)
    tolerance = 0.02 if window.side <= size else 0.3

    for axis, image in enumerate((OF_ROWS, OF_COLUMNS)):
        shown = cut(image, window, size)
        assert shown.dtype == np.float32
        assert shown.shape == (size, size)
        np.testing.assert_allclose(shown[inside], places[..., axis][inside], atol=tolerance)


@given(window=_windows, size=_sizes)
def test_outside_the_image_is_black_and_inside_is_not(window: Window, size: int) -> None:
    places = places_on_image(window, size)
    margin = reach(window, size)
    far = ((places < -margin) | (places > np.array([ROWS, COLUMNS]) - 1 + margin)).any(axis=2)
    inside = ((places > margin) & (places < np.array([ROWS, COLUMNS]) - 1 - margin)).all(axis=2)

    shown = cut(WHITE, window, size)

    assert (shown[far] == 0).all()
    np.testing.assert_allclose(shown[inside], 1, atol=1e-5)


@given(
    row=st.floats(0, ROWS), column=st.floats(0, COLUMNS), side=st.floats(4, 400), size=_sizes, seed=st.integers(0, 99)
)
def test_a_mirrored_window_is_the_mirror_image_of_the_unmirrored_one(
    row: float, column: float, side: float, size: int, seed: int
) -> None:
    image = texture(seed)

    plain, mirrored = (cut(image, Window(row, column, side, 0.0, is_mirrored), size) for is_mirrored in (False, True))

    np.testing.assert_allclose(mirrored, plain[:, ::-1], atol=2e-3)


@given(window=_windows, size=_sizes)
def test_a_cut_does_not_write_to_a_locked_image(window: Window, size: int) -> None:
    image = texture()
    before = image.copy()
    image.flags.writeable = False

    shown = cut(image, window, size)
    shown[:] = 7

    np.testing.assert_array_equal(image, before)


@given(
    window=_windows,
    size=_sizes,
    points=st.lists(st.tuples(st.floats(-500, 500), st.floats(-500, 500)), min_size=1, max_size=5),
)
def test_the_inverse_matrix_goes_back(window: Window, size: int, points: list[tuple[float, float]]) -> None:
    matrix, places = window.to_image(size), np.array(points)

    back = apply(np.linalg.inv(matrix), apply(matrix, places))

    np.testing.assert_allclose(back, places, atol=1e-6)


@given(window=_windows, size=_sizes)
def test_distances_grow_by_the_side_over_the_size_and_the_middle_stays(window: Window, size: int) -> None:
    middle = (size - 1) / 2
    moved = apply(window.to_image(size), np.array([[middle, middle], [middle + 3, middle + 4]]))

    np.testing.assert_allclose(moved[0], [window.row, window.column], atol=1e-6)
    assert np.hypot(*(moved[1] - moved[0])) == pytest.approx(5 * window.side / size)


@given(window=_windows, size=_sizes)
def test_only_a_mirrored_window_changes_the_hand(window: Window, size: int) -> None:
    assert (np.linalg.det(window.to_image(size)) < 0) == window.is_mirrored


def test_a_quarter_turn_is_clockwise() -> None:
    size, middle = 11, 5.0

    (right, up) = apply(Window(50, 60, 11, degrees=90).to_image(size), np.array([[middle, 10.0], [0.0, middle]]))

    np.testing.assert_allclose(right, [55, 60], atol=1e-9)  # what the window has at its right lies below on the image
    np.testing.assert_allclose(up, [50, 65], atol=1e-9)


def test_a_window_of_whole_pixels_is_a_plain_crop() -> None:
    image = texture()

    shown = cut(image, Window(row=60 + 15.5, column=90 + 15.5, side=32), 32)

    np.testing.assert_allclose(shown, image[60:92, 90:122], atol=1e-6)


def test_a_shrunk_cut_averages_and_does_not_pick() -> None:
    board = (np.indices((200, 200)).sum(axis=0) % 2).astype(np.float32)

    shown = cut(board, Window(99.5, 99.5, 200), 40)

    np.testing.assert_allclose(shown, 0.5, atol=0.03)  # 12 or 13 of 25 fields are white


def test_a_window_beside_the_image_is_black() -> None:
    for side in (20.0, 400.0):
        assert not cut(WHITE, Window(-side, COLUMNS + side, side, degrees=30), 16).any()


def test_points_of_any_number_of_knees_are_moved_alike() -> None:
    matrix = Window(3, 4, 50, degrees=20, is_mirrored=True).to_image(16)
    points = np.random.default_rng(1).random((4, 3, 2)) * 16

    moved = apply(matrix, points)

    np.testing.assert_allclose(moved[2, 1], (matrix @ [*points[2, 1], 1.0])[:2])
    assert apply(matrix, np.empty((0, 3, 2))).shape == (0, 3, 2)
