"""Where a place of the film is on the screen, whatever the size, the zoom and the way that the film lies."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF

from osteoviewer.ui.camera import Camera
from osteoviewer.ui.turn import UPRIGHT, Turn

sides = st.floats(20, 4000)
places = st.builds(QPointF, st.floats(-4000, 4000), st.floats(-4000, 4000))
turns = st.builds(Turn, st.integers(0, 3), st.booleans())
cameras = st.builds(
    Camera, sides, sides, st.floats(0, 4000), st.floats(0, 4000), st.floats(0.02, 64), turns, st.floats(0.25, 4)
)
parts = st.builds(QRectF, st.floats(-100, 4000), st.floats(-100, 4000), sides, sides)


def _near(first: QPointF, second: QPointF, by: float = 1e-3) -> bool:
    away = first - second
    return max(abs(away.x()), abs(away.y())) < by


@given(cameras, places)
def test_a_place_of_the_view_leads_back_to_the_place_of_the_film(camera: Camera, place: QPointF) -> None:
    assert _near(camera.film_place(camera.to_view().map(place)), place)


@given(cameras, parts)
def test_a_part_that_is_to_be_seen_is_seen_whole_and_fills_one_side(camera: Camera, part: QRectF) -> None:
    showing = camera.showing(part)
    on_screen = showing.to_view().mapRect(part)
    assert QRectF(-1e-3, -1e-3, camera.width + 2e-3, camera.height + 2e-3).contains(on_screen)
    filled = max(on_screen.width() / camera.width, on_screen.height() / camera.height)
    assert filled == pytest.approx(1.0, abs=1e-6)
    assert _near(on_screen.center(), QPointF(camera.width / 2, camera.height / 2))


@given(cameras, places, st.floats(0.5, 2))
def test_zooming_leaves_the_place_under_the_cursor_where_it_is(camera: Camera, at: QPointF, factor: float) -> None:
    before, zoomed = camera.film_place(at), camera.zoomed(factor, at)
    assert _near(zoomed.to_view().map(before), at)
    assert zoomed.scale == pytest.approx(camera.scale * factor)


@given(cameras, places, places)
def test_moving_the_film_moves_every_place_of_it_by_as_much(camera: Camera, place: QPointF, by: QPointF) -> None:
    assert _near(camera.moved(by).to_view().map(place), camera.to_view().map(place) + by)


@given(st.floats(0.25, 4), turns)
def test_pixels_that_are_not_square_are_shown_as_high_as_they_are(aspect: float, turn: Turn) -> None:
    square = Camera(400, 400, 10, 10, 3, turn, aspect).to_view().mapRect(QRectF(0, 0, aspect, 1))
    assert square.width() == pytest.approx(square.height())


def test_an_upright_camera_shows_columns_from_left_to_right_and_rows_downwards() -> None:
    way = Camera(200, 100, 50, 25, 2, UPRIGHT).to_view()
    assert _near(way.map(QPointF(0, 0)), QPointF(0, 0))
    assert _near(way.map(QPointF(100, 50)), QPointF(200, 100))
