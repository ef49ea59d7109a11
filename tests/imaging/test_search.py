"""Which knees a film has, by either method, and which side each is, where that is stated."""

from collections.abc import Sequence

import numpy as np
import pytest

from osteoviewer.errors import StageFailed
from osteoviewer.imaging import search
from osteoviewer.imaging.knees import Knee, Landmarks, Point
from osteoviewer.imaging.markers import Marker
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.pipeline import Pipeline, Stage
from osteoviewer.imaging.radiograph import Box, FloatImage, Radiograph, Side
from osteoviewer.imaging.search import FindLandmarks, Search, find_knees, with_sides
from tests.builders import default_pipeline, film_of, paper_pipeline

PHANTOM = draw_knee(seed=3, density=0.5, rows=800, columns=640, has_letter=False)
KNEES = (Knee(Box(100, 50, 300, 250)), Knee(Box(100, 400, 300, 600)))


def found(film: Radiograph, pipeline: Pipeline, landmarks: FindLandmarks | None = None) -> Search:
    *_, equalized = pipeline.run_film(film.pixels)
    assert pipeline.region is not None
    return find_knees(film, equalized.image, pipeline.region, landmarks=landmarks)


def say(*marks: Landmarks) -> FindLandmarks:
    return lambda _image: marks


def test_the_region_is_a_square_around_the_joint_as_wide_as_the_card_says() -> None:
    for widths in (1.0, 1.25, 2.2):
        stage = Stage("roi", {"method": "landmarks", "widths": widths, "network": "n"})
        pipeline = Pipeline((*default_pipeline().stages[:2], stage))
        (knee,) = found(PHANTOM.radiograph(), pipeline, say(PHANTOM.landmarks)).knees
        assert knee.region.rows == knee.region.columns == round(widths * PHANTOM.landmarks.width_px)
        middle = (knee.region.top + knee.region.bottom - 1) / 2, (knee.region.left + knee.region.right - 1) / 2
        assert middle == pytest.approx(PHANTOM.joint, abs=0.6)


def test_knees_come_from_left_to_right_whatever_the_order_they_are_found_in() -> None:
    marks = PHANTOM.landmarks
    other = Landmarks(Point(300, 100), Point(260, 30), Point(260, 170))
    knees = found(PHANTOM.radiograph(), default_pipeline(), say(marks, other)).knees
    assert [knee.landmarks for knee in knees] == [other, marks]


def test_nothing_found_is_a_refusal_and_so_are_three_knees() -> None:
    nothing = found(PHANTOM.radiograph(), default_pipeline(), say()).refusal
    many = found(PHANTOM.radiograph(), default_pipeline(), say(*[PHANTOM.landmarks] * 3)).refusal
    assert (nothing.reason, many.reason) == ("no_knee", "too_many_knees")


def test_without_its_networks_the_method_says_so() -> None:
    with pytest.raises(StageFailed, match="networks"):
        found(PHANTOM.radiograph(), default_pipeline(), None)


def test_a_finder_that_breaks_is_told_of_in_a_sentence() -> None:
    def break_down(_image: FloatImage) -> Sequence[Landmarks]:
        raise ZeroDivisionError

    with pytest.raises(StageFailed, match="search for the knee"):
        found(PHANTOM.radiograph(), default_pipeline(), break_down)


def test_the_papers_way_needs_no_network_and_finds_the_drawn_knee() -> None:
    (knee,) = found(PHANTOM.radiograph(), paper_pipeline()).knees
    joint = knee.landmarks.joint
    assert np.hypot(joint.row - PHANTOM.joint[0], joint.column - PHANTOM.joint[1]) < 0.15 * PHANTOM.landmarks.width_px


# Sides: from the header, from a letter, or unknown.


def film(side: Side | None = None) -> Radiograph:
    pixels = np.zeros((400, 700), np.float32)
    pixels[0, 0] = 1.0
    return film_of(pixels, "0" * 64, side=side)


def sides(
    monkeypatch: pytest.MonkeyPatch,
    knees: Sequence[Knee],
    *markers: tuple[str, float],
    header: Side | None = None,
) -> list[tuple[str | None, str | None]]:
    letters = tuple(Marker(Side(side), 50.0, column, 20.0) for side, column in markers)
    monkeypatch.setattr(search, "read_markers", lambda _pixels: letters)
    return [(knee.side, knee.side_source) for knee in with_sides(knees, film(header))]


def test_the_header_says_the_side_of_a_single_knee(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sides(monkeypatch, KNEES[:1], ("L", 60.0), header=Side.RIGHT) == [("R", "header")]


def test_one_letter_is_enough_for_one_knee_and_for_a_pair(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sides(monkeypatch, KNEES[:1], ("L", 600.0)) == [("L", "marker")]
    assert sides(monkeypatch, KNEES, ("R", 60.0)) == [("R", "marker"), ("L", "marker")]
    assert sides(monkeypatch, KNEES, ("L", 590.0)) == [("R", "marker"), ("L", "marker")]
    assert sides(monkeypatch, KNEES, ("R", 60.0), ("L", 590.0)) == [("R", "marker"), ("L", "marker")]


@pytest.mark.parametrize(
    "markers", [(), (("R", 60.0), ("L", 70.0)), (("R", 60.0), ("R", 590.0)), (("L", 60.0), ("L", 590.0))]
)
def test_letters_that_contradict_each_other_or_none_leave_the_side_unknown(
    monkeypatch: pytest.MonkeyPatch, markers: tuple[tuple[str, float], ...]
) -> None:
    assert sides(monkeypatch, KNEES, *markers) == [(None, None)] * 2


@pytest.mark.parametrize("column", [280.0, 325.0, 370.0])
def test_a_letter_between_two_knees_belongs_to_neither(monkeypatch: pytest.MonkeyPatch, column: float) -> None:
    assert sides(monkeypatch, KNEES, ("L", column)) == [(None, None)] * 2


def test_a_header_about_one_side_says_nothing_of_two_knees(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sides(monkeypatch, KNEES, header=Side.LEFT) == [(None, None)] * 2


def test_the_shape_of_the_leg_never_says_the_side() -> None:
    for side in Side:
        drawn = draw_knee(seed=5, density=0.5, rows=600, columns=480, side=side, has_letter=False)
        unstated = film_of(drawn.pixels.copy(), "0" * 64)
        (knee,) = found(unstated, default_pipeline(), say(drawn.landmarks)).knees
        assert (knee.side, knee.side_source) == (None, None)
