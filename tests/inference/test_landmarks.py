"""The landmark networks: they find the knee wherever and however it lies, and none where there is none."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from osteoviewer.errors import KneeNotFound, StageFailed
from osteoviewer.imaging.knees import Landmarks
from osteoviewer.imaging.lateral_phantom import draw_lateral_knee
from osteoviewer.imaging.phantom import Phantom, draw_knee
from osteoviewer.imaging.radiograph import FloatImage, Side
from osteoviewer.imaging.reader import read_radiograph
from osteoviewer.inference.landmark_bundle import load_landmarks
from osteoviewer.inference.landmarks import FoundKnee, LandmarkNetworks, expected_places
from osteoviewer.paths import resources
from tests.builders import default_pipeline, two_knees

ROW_NAMES = ("joint", "left_edge", "right_edge")


@pytest.fixture(scope="module")
def networks() -> LandmarkNetworks:
    name = default_pipeline().region.parameters["network"]
    return load_landmarks(resources() / "landmarks" / name)


def find(networks: LandmarkNetworks, pixels: FloatImage) -> tuple[FoundKnee, ...]:
    *_, equalized = default_pipeline().run_film(np.ascontiguousarray(pixels, dtype=np.float32))
    return networks.find(equalized.image)


def one(networks: LandmarkNetworks, pixels: FloatImage) -> Landmarks:
    (knee,) = find(networks, pixels)
    return knee.landmarks


def off(marks: Landmarks, row: float, column: float, width: float) -> float:
    return float(np.hypot(marks.joint.row - row, marks.joint.column - column)) / width


def drawn(seed: int = 5, side: Side = Side.RIGHT) -> Phantom:
    return draw_knee(seed=seed, density=0.5, rows=900, columns=740, side=side)


@pytest.mark.parametrize("seed", range(6))
def test_the_drawn_joint_is_found_within_a_twentieth_of_its_width(networks: LandmarkNetworks, seed: int) -> None:
    phantom = drawn(seed, Side.LEFT if seed % 2 else Side.RIGHT)
    marks, width = one(networks, phantom.pixels), phantom.landmarks.width_px
    assert off(marks, *phantom.joint, width) < 0.05
    assert marks.width_px == pytest.approx(width, rel=0.07)
    assert marks.left_edge.column < marks.joint.column < marks.right_edge.column


@pytest.mark.parametrize("degrees", [-20, -10, 10, 20])
def test_a_knee_turned_by_up_to_twenty_degrees_is_found(networks: LandmarkNetworks, degrees: float) -> None:
    phantom = drawn()
    middle = (phantom.pixels.shape[1] / 2, phantom.pixels.shape[0] / 2)
    turn = cv2.getRotationMatrix2D(middle, degrees, 0.8)
    turned = cv2.warpAffine(phantom.pixels, turn, phantom.pixels.shape[::-1])
    column, row = turn @ [phantom.joint[1], phantom.joint[0], 1.0]
    assert off(one(networks, turned), row, column, 0.8 * phantom.landmarks.width_px) < 0.08


Change = Callable[[FloatImage], NDArray[np.floating]]
HARMLESS: dict[str, Change] = {
    "gamma 0.7": lambda pixels: pixels**0.7,
    "gamma 1.4": lambda pixels: pixels**1.4,
    "8 bits": lambda pixels: np.rint(pixels * 255) / 255,
    "half as bright": lambda pixels: pixels * 0.5,
}


@pytest.mark.parametrize("name", HARMLESS)
def test_gray_curve_and_bit_depth_move_nothing(networks: LandmarkNetworks, name: str) -> None:
    phantom = drawn()
    plain, changed = one(networks, phantom.pixels), one(networks, HARMLESS[name](phantom.pixels))
    assert off(changed, plain.joint.row, plain.joint.column, plain.width_px) < 0.015


def test_a_mirrored_film_gives_the_mirrored_answer(networks: LandmarkNetworks) -> None:
    phantom = drawn()
    plain, mirrored = one(networks, phantom.pixels), one(networks, phantom.pixels[:, ::-1])
    last = phantom.pixels.shape[1] - 1
    assert mirrored.joint.column == pytest.approx(last - plain.joint.column, abs=0.01 * plain.width_px)
    assert mirrored.joint.row == pytest.approx(plain.joint.row, abs=0.01 * plain.width_px)
    assert mirrored.left_edge.column == pytest.approx(last - plain.right_edge.column, abs=0.01 * plain.width_px)


@pytest.mark.parametrize("scale", [0.5, 2.0])
def test_a_smaller_or_larger_film_gives_the_same_place(networks: LandmarkNetworks, scale: float) -> None:
    phantom = drawn()
    resized = cv2.resize(phantom.pixels, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    plain, scaled = one(networks, phantom.pixels), one(networks, resized)
    row, column = (plain.joint.row + 0.5) * scale - 0.5, (plain.joint.column + 0.5) * scale - 0.5
    assert off(scaled, row, column, plain.width_px * scale) < 0.02


def test_padding_and_white_strips_move_nothing(networks: LandmarkNetworks) -> None:
    phantom = drawn()
    plain = one(networks, phantom.pixels)
    padded = np.pad(phantom.pixels, ((0, 300), (500, 40)))
    padded[-60:, 500:] = 1.0
    padded[:, -12:] = 1.0
    marks = one(networks, padded)
    assert off(marks, plain.joint.row, plain.joint.column + 500, plain.width_px) < 0.03


def test_both_knees_of_a_film_are_found_and_no_more(networks: LandmarkNetworks) -> None:
    knees = sorted(knee.landmarks.joint.column for knee in find(networks, two_knees(700, 560)))
    assert len(knees) == 2
    assert knees[0] < 600 < knees[1]


def test_the_wrong_polarity_a_lying_knee_and_one_upside_down_are_no_knees(networks: LandmarkNetworks) -> None:
    pixels = drawn().pixels
    for changed in (1 - pixels, np.rot90(pixels), np.rot90(pixels, 3), pixels[::-1]):
        assert find(networks, changed) == ()


@pytest.mark.parametrize("seed", range(8))
def test_a_drawn_side_view_is_no_knee_seen_from_the_front(networks: LandmarkNetworks, seed: int) -> None:
    assert find(networks, draw_lateral_knee(seed=seed, density=seed / 8, rows=900, columns=740)) == ()


def _pictures() -> dict[str, FloatImage]:
    generator = np.random.default_rng(11)
    rows, columns = np.mgrid[0:600, 0:500] / 600
    from skimage import data

    pictures = {
        "noise": generator.random((600, 500)),
        "slope": rows,
        "waves": 0.5 + 0.5 * np.sin(40 * columns),
        "disc": (np.hypot(rows - 0.5, columns - 0.4) < 0.3) * 0.8 + 0.1 * generator.random((600, 500)),
    }
    for name in ("camera", "coins", "page", "text", "moon", "clock"):
        pictures[name] = getattr(data, name)() / 255.0
    return pictures


@pytest.mark.parametrize("name", _pictures())
def test_no_knee_is_found_on_what_shows_none(networks: LandmarkNetworks, name: str) -> None:
    for picture in (_pictures()[name], 1 - _pictures()[name]):
        try:
            assert find(networks, picture) == ()
        except KneeNotFound as refusal:
            assert refusal.reason == "no_field"


def test_on_real_films_the_joint_lies_where_it_was_marked(networks: LandmarkNetworks, radiographs: Path) -> None:
    """Each film by the networks of the cross-validation that have not seen its radiograph."""
    from training.landmarks.films import read_marks
    from training.landmarks.release import FOLDS, read_part
    from training.landmarks.run import fold_name
    from training.landmarks.score import score_film

    fold_of = json.loads((FOLDS / "folds.json").read_bytes())
    parts: dict[int, LandmarkNetworks] = {}
    errors, overlaps = [], []
    for film in read_marks(radiographs)[::4]:
        fold = fold_of[film.group]
        part = parts.setdefault(fold, read_part(FOLDS / fold_name(fold), networks.thresholds))
        pixels = read_radiograph(radiographs / film.file, max_pixels=10**8).pixels
        score = score_film(film, [knee.landmarks for knee in find(part, pixels)])
        assert score.invented == 0
        errors += [knee.error for knee in score.knees]
        overlaps += [knee.overlap for knee in score.knees]
    assert max(errors) < 0.1
    assert np.median(errors) < 0.02
    assert np.median(overlaps) > 0.94


def test_no_knee_is_found_on_real_films_of_other_parts(networks: LandmarkNetworks, radiographs: Path) -> None:
    for name in ("RG3_UNC", "RG2_UNC", "Monochrome1-Jpeg.dcm"):
        pixels = read_radiograph(radiographs / "dicom" / name, max_pixels=10**8).pixels
        assert find(networks, pixels) == ()
        assert find(networks, 1 - pixels) == ()


def test_a_network_that_breaks_is_told_of_in_a_sentence(networks: LandmarkNetworks) -> None:
    class Breaking:
        def run(self, *_: object) -> None:
            raise RuntimeError("out of memory")

    broken = LandmarkNetworks(Breaking(), Breaking(), networks.thresholds)
    with pytest.raises(StageFailed, match="search for the knee"):
        find(broken, drawn().pixels)


def test_what_two_looks_disagree_about_is_no_knee(networks: LandmarkNetworks) -> None:
    *_, equalized = default_pipeline().run_film(drawn().pixels)
    (knee,) = networks.find(equalized.image)
    stricter = replace(networks.thresholds, disagreement=knee.disagreement / 2)
    assert replace(networks, thresholds=stricter).find(equalized.image) == ()
    surer = replace(networks.thresholds, knee=(1 + knee.score) / 2)
    assert replace(networks, thresholds=surer).find(equalized.image) == ()


def test_the_place_of_a_heat_map_is_its_centre_of_gravity() -> None:
    maps = np.full((1, 1, 64, 64), -50.0, np.float32)
    maps[0, 0, 10, 20] = maps[0, 0, 10, 21] = 50.0
    assert expected_places(maps)[0, 0] == pytest.approx([20.5, 41.5])


def test_the_film_is_not_written_to(networks: LandmarkNetworks) -> None:
    *_, equalized = default_pipeline().run_film(drawn().pixels)
    assert not equalized.image.flags.writeable
    networks.find(equalized.image)


def test_a_knee_whose_first_window_is_off_is_found_by_looking_again(
    networks: LandmarkNetworks, monkeypatch: pytest.MonkeyPatch
) -> None:
    film = drawn()
    plain = one(networks, film.pixels)
    suspects = LandmarkNetworks._suspects
    monkeypatch.setattr(
        LandmarkNetworks,
        "_suspects",
        lambda self, image: [replace(w, row=w.row + 0.3 * w.side, side=1.3 * w.side) for w in suspects(self, image)],
    )
    again = one(networks, film.pixels)
    assert off(again, plain.joint.row, plain.joint.column, plain.width_px) < 0.02
