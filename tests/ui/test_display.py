"""Which picture is the large one, and with which grays."""

import numpy as np
import pytest

from osteoviewer.imaging.film_pixels import WholePixels
from osteoviewer.imaging.gray_window import FULL_WINDOW, Curve, Window
from osteoviewer.imaging.radiograph import Box
from osteoviewer.ui.display import SOURCE, Display
from osteoviewer.ui.marks import Mark
from osteoviewer.ui.raster import make_raster

RASTER = make_raster(WholePixels(np.zeros((8, 8), np.float32)), np.eye(3))


@pytest.fixture
def display(qapp: object) -> Display:
    made = Display()
    made.show_film(RASTER, [Window(0.1, 0.5), Window(0.3, 0.4, name="BONE")])
    return made


def test_a_stage_that_is_not_there_yet_cannot_be_chosen(display: Display) -> None:
    display.choose(3)
    assert display.index == SOURCE


def test_stepping_passes_over_what_is_not_there_and_stops_at_the_ends(display: Display) -> None:
    display.add_stage("denoise", None, RASTER)
    display.add_stage("smudge", 0, RASTER)
    seen = []
    for by in (1, 1, 1, -1, -1, -1):
        display.step(by)
        seen.append(display.index)
    assert seen == [1, 4, 4, 1, 0, 0]


def test_blinking_goes_between_the_film_and_the_stage_looked_at_last(display: Display) -> None:
    for stage in ("denoise", "equalize"):
        display.add_stage(stage, None, RASTER)
    display.blink()
    assert display.index == 2
    display.choose(1)
    seen = []
    for _ in range(3):
        display.blink()
        seen.append(display.index)
    assert seen == [0, 1, 0]


def test_the_film_and_the_denoised_film_share_a_window_and_the_equalized_ones_another(display: Display) -> None:
    display.change_window(0.5, 0.25)
    assert display.window(0) == display.window(1) != Window(0.1, 0.5)
    assert display.window(2) == display.window(4) == FULL_WINDOW


def test_the_region_is_drawn_on_the_film_and_goes_with_the_stages(display: Display) -> None:
    marks = (Mark(Box(1, 2, 3, 4)),)
    display.show_marks(marks)
    display.add_stage("roi", 0, RASTER)
    display.add_stage("equalize", None, RASTER)
    assert [display.frame(index).marks for index in (SOURCE, 2, 3)] == [marks, (), marks]
    display.choose(3)
    display.drop_stages()
    assert display.frame(SOURCE).marks == ()
    assert display.frame(SOURCE).raster is RASTER
    assert display.frame(3) is None
    assert display.index == SOURCE


def test_resetting_gives_the_first_grays_back(display: Display) -> None:
    display.change_window(0.5, 0.25)
    display.invert()
    display.reset_grays()
    assert display.window(0) == Window(0.1, 0.5)
    assert not display.is_inverted


def test_a_new_film_is_shown_itself_and_not_a_stage(display: Display) -> None:
    display.add_stage("denoise", None, RASTER)
    display.choose(1)
    display.empty()
    assert display.frame(SOURCE) is None
    display.show_film(RASTER, [FULL_WINDOW])
    assert display.index == SOURCE
    assert display.frame(1) is None


def test_dropping_the_stages_keeps_the_film(display: Display) -> None:
    display.add_stage("denoise", None, RASTER)
    display.choose(1)
    display.drop_stages()
    assert display.index == SOURCE
    assert display.frame(SOURCE) is not None
    assert display.frame(1) is None


def test_stages_without_a_panel_are_passed_over(display: Display) -> None:
    display.add_stage("resize", 0, RASTER)
    assert [index for index in range(5) if display.frame(index)] == [SOURCE]


def test_another_knee_brings_its_own_stages_and_keeps_those_of_the_film(display: Display) -> None:
    other = make_raster(WholePixels(np.ones((8, 8), np.float32)), np.eye(3))
    display.add_stage("denoise", None, RASTER)
    display.add_stage("smudge", 0, RASTER)
    display.add_stage("smudge", 1, other)
    assert display.frame(4).raster is RASTER
    display.choose_knee(1)
    assert display.frame(4).raster is other
    assert display.frame(1).raster is RASTER
    display.drop_knees()
    assert display.frame(4) is None
    assert display.frame(1).raster is RASTER


def test_a_panel_whose_picture_goes_says_so(display: Display, qtbot: object) -> None:
    display.add_stage("smudge", 0, RASTER)
    with qtbot.waitSignal(display.frame_dropped, check_params_cb=lambda index: index == 4):
        display.choose_knee(1)


def test_the_windows_of_the_film_follow_one_another_and_a_change_by_hand_goes_back_to_the_first(
    display: Display,
) -> None:
    bone, soft = Window(0.3, 0.4, name="BONE"), Window(0.1, 0.5)
    seen = []
    for _ in range(3):
        display.next_window()
        seen.append(display.window(SOURCE))
    assert seen == [bone, soft, bone]
    display.change_window(0.5, 0.25)
    display.next_window()
    assert display.window(SOURCE) == soft
    assert display.window(2) == FULL_WINDOW


def test_a_window_keeps_its_curve_and_loses_its_name_when_it_is_changed() -> None:
    changed = Window(0.2, 0.6, Curve.SIGMOID, "CHEST").changed(width_by=0.1, level_by=0.1)
    assert (changed.curve, changed.name) == (Curve.SIGMOID, "")
