"""What is drawn measures what another computation says, in the right unit."""

import math
from itertools import product

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from osteoviewer.annotations.annotation import POINTS, Annotation, Kind
from osteoviewer.annotations.measure import Quantity, measure
from osteoviewer.imaging.radiograph import Spacing

FILM = np.random.default_rng(4).random((40, 30)).astype(np.float32)
places = st.tuples(st.floats(-10, 50), st.floats(-10, 40))
mm = st.floats(0.05, 0.5)
spacings = st.builds(Spacing, mm, mm, st.sampled_from(["calibrated", "magnification-corrected", "detector plane"]))


def _measured(kind: Kind, *points: tuple[float, float], spacing: Spacing | None = None) -> dict[str, Quantity]:
    return {one.name: one for one in measure(Annotation(kind, points), spacing, FILM)}


@given(places, places, spacings)
def test_a_length_is_the_root_of_the_squares_of_what_it_spans(
    one: tuple[float, float], other: tuple[float, float], spacing: Spacing
) -> None:
    assume(one != other)
    length = _measured(Kind.LENGTH, one, other, spacing=spacing)["length"]
    expected = math.sqrt(((one[0] - other[0]) * spacing.row_mm) ** 2 + ((one[1] - other[1]) * spacing.column_mm) ** 2)
    assert length.value == pytest.approx(expected)
    assert (length.unit, length.provenance) == ("mm", spacing.provenance)


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind not in (Kind.ARROW, Kind.TEXT)])
def test_nothing_is_in_millimetres_where_the_size_of_a_pixel_is_not_known(kind: Kind) -> None:
    points = [(3.0, 4.0), (6.0, 8.0), (9.0, 1.0), (2.0, 20.0)][: POINTS[kind]]
    for quantity in _measured(kind, *points).values():
        assert "mm" not in quantity.unit
        assert quantity.provenance == ""


def test_a_length_of_3_rows_and_4_columns_is_5_pixels() -> None:
    assert _measured(Kind.LENGTH, (3, 4), (6, 8))["length"] == Quantity("length", 5.0, "px")


@pytest.mark.parametrize("kind", [Kind.MEDIAL_JOINT_SPACE, Kind.LATERAL_JOINT_SPACE])
def test_a_joint_space_is_as_wide_as_its_ends_are_apart(kind: Kind) -> None:
    width = _measured(kind, (10, 5), (30, 5), spacing=Spacing(0.2, 0.1, "detector plane"))["length"]
    assert width == Quantity("length", pytest.approx(4.0), "mm", "detector plane")


@given(st.floats(0, 180), st.floats(0, 360), st.floats(1, 100), st.floats(1, 100), spacings)
def test_an_angle_is_the_one_that_was_drawn_in_millimetres(
    degrees: float, turned: float, one: float, other: float, spacing: Spacing
) -> None:
    """The arms are laid out in millimetres, so that pixels that are higher than wide must not bend the angle."""
    vertex = (20.0, 15.0)
    ends = [
        (
            vertex[0] + reach * math.sin(math.radians(turn)) / spacing.row_mm,
            vertex[1] + reach * math.cos(math.radians(turn)) / spacing.column_mm,
        )
        for reach, turn in ((one, turned), (other, turned + degrees))
    ]
    angle = _measured(Kind.ANGLE, ends[0], vertex, ends[1], spacing=spacing)["angle"]
    assert angle.value == pytest.approx(degrees, abs=1e-6)
    assert angle.unit == "°"


@given(st.floats(0, 180), st.floats(0, 180), places, places)
def test_the_angle_between_lines_is_that_of_their_directions_whichever_end_was_first(
    one: float, other: float, at: tuple[float, float], there: tuple[float, float]
) -> None:
    def end(start: tuple[float, float], degrees: float, reach: float) -> tuple[float, float]:
        return start[0] + reach * math.sin(math.radians(degrees)), start[1] + reach * math.cos(math.radians(degrees))

    between = abs(one - other)
    expected = min(between, 180 - between)
    for reach, reach_there in product((20, -20), repeat=2):
        points = at, end(at, one, reach), there, end(there, other, reach_there)
        assert _measured(Kind.LINES_ANGLE, *points)["angle"].value == pytest.approx(expected, abs=1e-6)


@given(places, places, spacings)
def test_areas_are_those_of_the_drawn_shapes(
    one: tuple[float, float], other: tuple[float, float], spacing: Spacing
) -> None:
    assume(one != other)
    height, width = abs(one[0] - other[0]) * spacing.row_mm, abs(one[1] - other[1]) * spacing.column_mm
    area = _measured(Kind.RECTANGLE, one, other, spacing=spacing)["area"]
    assert (area.value, area.unit) == (pytest.approx(height * width), "mm²")
    round_area = _measured(Kind.ELLIPSE, one, other, spacing=spacing)["area"]
    assert round_area.value == pytest.approx(math.pi * (height / 2) * (width / 2))


def _covered(kind: Kind, one: tuple[float, float], other: tuple[float, float]) -> list[float]:
    """Go through every pixel of the film and ask whether its centre is in the shape."""
    top, bottom = sorted((one[0], other[0]))
    left, right = sorted((one[1], other[1]))
    found = []
    for row, column in product(range(FILM.shape[0]), range(FILM.shape[1])):
        y, x = row + 0.5, column + 0.5
        is_in = top <= y < bottom and left <= x < right
        if is_in and kind is Kind.ELLIPSE:
            down, across = (y - (top + bottom) / 2) / (bottom - top), (x - (left + right) / 2) / (right - left)
            is_in = down * down + across * across <= 0.25
        if is_in:
            found.append(float(FILM[row, column]))
    return found


quarters = st.tuples(st.integers(-40, 200), st.integers(-40, 160)).map(lambda at: (at[0] / 4, at[1] / 4))


@pytest.mark.parametrize("kind", [Kind.RECTANGLE, Kind.ELLIPSE])
@given(one=quarters, other=quarters)
def test_statistics_are_those_of_the_pixels_whose_centres_are_covered(
    kind: Kind, one: tuple[float, float], other: tuple[float, float]
) -> None:
    assume(one != other)
    values = _covered(kind, one, other)
    numbers = {name: quantity.value for name, quantity in _measured(kind, one, other).items()}
    assert numbers["n"] == len(values)
    if not values:
        assert "mean" not in numbers
        return
    mean = math.fsum(values) / len(values)
    assert numbers["mean"] == pytest.approx(mean, abs=1e-9)
    assert numbers["sd"] == pytest.approx(
        math.sqrt(math.fsum((value - mean) ** 2 for value in values) / len(values)), abs=1e-7
    )
    assert (numbers["min"], numbers["max"]) == (min(values), max(values))


def test_two_rectangles_side_by_side_share_no_pixel() -> None:
    left, right, both = (
        _measured(Kind.RECTANGLE, (5, start), (20, end))["n"].value for start, end in ((2, 9.5), (9.5, 20), (2, 20))
    )
    assert left + right == both


@pytest.mark.parametrize("kind", list(Kind))
def test_what_is_no_larger_than_a_point_measures_nothing(kind: Kind) -> None:
    assert measure(Annotation(kind, ((3.0, 4.0),) * POINTS[kind]), None, FILM) == ()
