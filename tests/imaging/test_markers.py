"""Side letters: read where they are certain, and never read wrong. A wrong side is worse than none."""

import csv
from collections import defaultdict
from pathlib import Path

import cv2
import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from osteoviewer.imaging.markers import read_markers
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.radiograph import FloatImage, Side
from osteoviewer.imaging.reader import read_radiograph
from osteoviewer.paths import resources

SHAPE = (1000, 800)


def film(
    words: str, *, height: int = 34, ink: float = 0.9, ground: float = 0.1, box: float | None = None
) -> FloatImage:
    """A gray film with words on it at row 200, column 600, on a box where one is wanted."""
    font = ImageFont.truetype(str(resources() / "fonts" / "NotoSans-Regular.ttf"), height)
    picture = Image.fromarray(np.full(SHAPE, round(ground * 255), np.uint8))
    draw = ImageDraw.Draw(picture)
    if box is not None:
        draw.rectangle((600 - height, 200 - height, 600 + height, 200 + height), fill=round(box * 255))
    draw.text((600, 200), words, fill=round(ink * 255), font=font, anchor="mm")
    return np.asarray(picture).astype(np.float32) / np.float32(255)


def sides(pixels: FloatImage) -> list[Side]:
    return [marker.side for marker in read_markers(np.ascontiguousarray(pixels))]


@pytest.mark.parametrize("side", list(Side))
@pytest.mark.parametrize("look", [{}, {"ink": 0.1, "ground": 0.0, "box": 0.8}, {"ink": 0.8, "ground": 0.0, "box": 0.4}])
def test_a_letter_is_read_in_each_of_its_looks(side: Side, look: dict[str, float]) -> None:
    (marker,) = read_markers(film(str(side), **look))
    assert marker.side is side
    assert (marker.row, marker.column) == pytest.approx((200, 600), abs=6)
    assert marker.height_px == pytest.approx(0.72 * 34, rel=0.2)


@pytest.mark.parametrize("scale", [0.6, 1.0, 2.5])
def test_the_place_is_in_pixels_of_the_film_whatever_its_size(scale: float) -> None:
    pixels = cv2.resize(film("R"), None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA)
    (marker,) = read_markers(pixels)
    assert (marker.row, marker.column) == pytest.approx((200 * scale, 600 * scale), abs=6 * scale)


@pytest.mark.parametrize("letter", ["R", "L"])
def test_a_mirrored_letter_and_one_upside_down_are_not_read(letter: str) -> None:
    pixels = film(letter)
    assert sides(pixels[:, ::-1]) == []
    assert sides(pixels[::-1]) == []
    assert sides(pixels[::-1, ::-1]) == []


@pytest.mark.parametrize("letter", list("ABCDEFGHIJKMNOPQSTUVWXYZ0123456789lr|"))
def test_no_other_letter_or_digit_is_read(letter: str) -> None:
    assert sides(film(letter)) == []


@pytest.mark.parametrize("words", ["RL", "LEFT", "RIGHT", "DR L", "R2", "LL"])
def test_a_letter_of_a_word_is_no_side(words: str) -> None:
    assert sides(film(words)) == []


def test_corners_of_boxes_and_collimators_are_no_letter() -> None:
    for height, width in ((30, 20), (60, 40), (400, 300)):
        pixels = np.full(SHAPE, 0.1, np.float32)
        pixels[200 : 200 + height, 300:304] = 0.9
        pixels[200 + height - 4 : 200 + height, 300 : 300 + width] = 0.9
        if height > 100:
            assert sides(pixels) == []
    corner = np.zeros(SHAPE, np.float32)
    corner[100:900, 100:700] = 0.5
    assert sides(corner) == []


def test_nothing_is_read_from_noise_slopes_and_text() -> None:
    from skimage import data

    generator = np.random.default_rng(3)
    pictures = [generator.random(SHAPE), np.broadcast_to(np.linspace(0, 1, SHAPE[1]), SHAPE)]
    pictures += [picture() / 255 for picture in (data.page, data.text, data.coins)]
    for picture in pictures:
        for pixels in (picture, 1 - picture):
            assert sides(pixels.astype(np.float32)) == []


@pytest.mark.parametrize("side", list(Side))
def test_what_is_read_on_a_drawn_film_is_its_side_or_nothing(side: Side) -> None:
    for seed in range(4):
        pixels = draw_knee(seed=seed, density=0.5, side=side).pixels
        assert set(sides(pixels)) <= {side}
        assert sides(pixels[:, ::-1]) == []


def test_the_film_is_not_written_to() -> None:
    pixels = film("R")
    before = pixels.copy()
    pixels.flags.writeable = False
    read_markers(pixels)
    assert np.array_equal(pixels, before)


def test_on_real_films_no_side_is_read_wrong_and_none_when_mirrored(radiographs: Path) -> None:
    marked: dict[str, set[str]] = defaultdict(set)
    with (radiographs / "knees.csv").open(newline="", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            marked[row["file"]] |= {row["side_marker"]} - {""}
    read = 0
    for name, expected in marked.items():
        pixels = read_radiograph(radiographs / name, max_pixels=10**8).pixels
        found = set(map(str, sides(pixels)))
        assert found <= expected, name
        assert sides(pixels[:, ::-1]) == [], name
        read += bool(found)
    assert read >= 8, "it reads fewer letters than it did"
