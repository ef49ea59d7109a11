"""The gate: each reason to refuse, and that a sound film passes."""

from dataclasses import replace

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from osteoviewer.imaging.gate import FEWEST_PIXELS, Suspect, refuse_film, refuse_knee, refuse_pixels
from osteoviewer.imaging.knees import Landmarks, Point
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.radiograph import Box

PHANTOM = draw_knee(seed=3, density=0.5, rows=800, columns=640)
ROW, COLUMN = PHANTOM.joint
LEFT, RIGHT = PHANTOM.condyles
WIDTH = RIGHT - LEFT
MARKS = Landmarks(PHANTOM.landmarks.joint, PHANTOM.landmarks.left_edge, PHANTOM.landmarks.right_edge)
SOUND = Suspect(PHANTOM.pixels, Box(20, 16, 780, 624), MARKS)


def reason(suspect: Suspect) -> str | None:
    refusal = refuse_knee(suspect)
    return None if refusal is None else refusal.reason


def with_pixels(change: NDArray[np.float32]) -> Suspect:
    return replace(SOUND, pixels=change.astype(np.float32))


def test_a_sound_knee_passes() -> None:
    assert refuse_knee(SOUND) is None


def test_every_refusal_is_a_sentence_with_a_hint() -> None:
    refusals = [
        refuse_film("LL", 1),
        refuse_film(None, 0),
        refuse_film(None, 3),
        refuse_pixels(10),
        refuse_knee(with_pixels(np.ones_like(PHANTOM.pixels))),
        refuse_knee(with_pixels(np.zeros_like(PHANTOM.pixels))),
        refuse_knee(replace(SOUND, field=Box(round(ROW), 0, 800, 640))),
    ]
    for refusal in refusals:
        assert refusal is not None
        assert refusal.message.endswith(".")
        assert refusal.hint.endswith(".")
    assert len({refusal.reason for refusal in refusals if refusal}) == len(refusals)


@pytest.mark.parametrize(("knees", "expected"), [(0, "no_knee"), (1, None), (2, None), (3, "too_many_knees")])
def test_a_film_has_one_knee_or_two(knees: int, expected: str | None) -> None:
    refusal = refuse_film(None, knees)
    assert (refusal.reason if refusal else None) == expected


@pytest.mark.parametrize(
    ("view", "is_refused"),
    [("LL", True), ("RL", True), ("LATERAL", True), ("lat", True), ("AP", False), ("PA", False), (None, False)],
)
def test_a_lateral_view_is_refused_by_its_header(view: str | None, is_refused: bool) -> None:
    refusal = refuse_film(view, 1)
    assert (refusal is not None and refusal.reason == "lateral_view") is is_refused


@pytest.mark.parametrize("width", [1.0, FEWEST_PIXELS - 1, FEWEST_PIXELS, 400.0])
def test_a_knee_of_few_pixels_is_refused(width: float) -> None:
    assert (refuse_pixels(width) is not None) is (width < FEWEST_PIXELS)


@pytest.mark.parametrize(
    "field",
    [
        Box(round(ROW - 0.2 * WIDTH), 0, 800, 640),
        Box(0, 0, round(ROW), 640),
        Box(0, round(LEFT + 0.1 * WIDTH), 800, 640),
        Box(0, 0, 800, round(RIGHT - 0.1 * WIDTH)),
    ],
    ids=["above", "below", "left", "right"],
)
def test_a_joint_cut_off_on_any_side_is_refused(field: Box) -> None:
    assert reason(replace(SOUND, field=field)) == "cropped_joint"


def test_a_joint_close_to_the_edge_but_whole_passes() -> None:
    near = Box(round(ROW - 0.4 * WIDTH), round(LEFT - 2), round(ROW + 0.1 * WIDTH), round(RIGHT + 2))
    assert reason(replace(SOUND, field=near)) is None


def test_a_burnt_out_knee_is_refused() -> None:
    assert reason(with_pixels(np.clip(PHANTOM.pixels * 4, 0, 1))) == "overexposed"


def test_a_knee_lost_in_the_dark_is_refused() -> None:
    assert reason(with_pixels(np.clip(PHANTOM.pixels - 0.55, 0, 1))) == "underexposed"


def test_a_knee_of_too_few_gray_levels_is_refused() -> None:
    assert reason(with_pixels(np.round(PHANTOM.pixels * 8) / 8)) == "underexposed"
    assert reason(with_pixels(0.4 + PHANTOM.pixels * 0.08)) == "underexposed"


def test_metal_over_the_joint_is_refused() -> None:
    pixels = PHANTOM.pixels.copy()
    middle, axes = (round(COLUMN), round(ROW - 0.12 * WIDTH)), (round(0.4 * WIDTH), round(0.16 * WIDTH))
    cv2.ellipse(pixels, middle, axes, 0, 0, 360, 1.0, -1)
    assert reason(with_pixels(pixels)) == "implant"


def test_a_letter_a_coin_or_a_white_strip_beside_the_joint_is_no_metal() -> None:
    pixels = PHANTOM.pixels.copy()
    cv2.circle(pixels, (40, 400), 24, 1.0, -1)
    pixels[:, -30:] = 1.0
    assert reason(with_pixels(pixels)) is None


def test_the_gate_never_writes_to_the_film() -> None:
    before = PHANTOM.pixels.copy()
    refuse_knee(SOUND)
    assert np.array_equal(before, PHANTOM.pixels)


def test_a_knee_that_lies_off_the_film_is_refused_rather_than_an_error() -> None:
    off = Landmarks(Point(-900, -900), Point(-900, -1000), Point(-900, -800))
    assert reason(replace(SOUND, landmarks=off)) == "cropped_joint"
