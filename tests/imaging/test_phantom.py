"""The synthetic knee: the same every time, marked as synthetic, and true to what it says of itself."""

import numpy as np
import pytest

from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.radiograph import Side


def test_a_seed_draws_the_same_knee_every_time() -> None:
    assert np.array_equal(draw_knee(seed=5, density=0.5).pixels, draw_knee(seed=5, density=0.5).pixels)
    assert not np.array_equal(draw_knee(seed=5, density=0.5).pixels, draw_knee(seed=6, density=0.5).pixels)


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("side", list(Side))
def test_the_stated_joint_is_dark_between_two_bright_bones(seed: int, side: Side) -> None:
    knee = draw_knee(seed=seed, density=0.5, side=side)
    row, column = (round(value) for value in knee.joint)
    quarter = round((knee.condyles[1] - knee.condyles[0]) / 4)
    for middle in (column - quarter, column + quarter):
        strip = knee.pixels[:, middle - 8 : middle + 9].mean(axis=1)
        gap = strip[row - 6 : row + 7].min()
        assert gap < strip[row - quarter : row].max() - 0.05
        assert gap < strip[row : row + quarter].max() - 0.05


@pytest.mark.parametrize("seed", range(8))
def test_the_stated_condyle_edges_are_where_the_bone_ends(seed: int) -> None:
    knee = draw_knee(seed=seed, density=0.8)
    left, right = knee.condyles
    width = right - left
    rows = slice(round(knee.joint[0] - 0.35 * width), round(knee.joint[0] - 0.15 * width))
    profile = knee.pixels[rows].mean(axis=0)
    inside, outside = round(0.05 * width), round(0.04 * width)
    assert profile[round(left) + inside] > profile[round(left) - outside] + 0.05
    assert profile[round(right) - inside] > profile[round(right) + outside] + 0.05


def test_the_fibula_of_a_right_knee_lies_on_the_left_of_the_film() -> None:
    def brighter_side(side: Side) -> str:
        knee = draw_knee(seed=2, density=1.0, side=side)
        row, column = knee.joint
        width = knee.condyles[1] - knee.condyles[0]
        rows = slice(round(row + 0.8 * width), round(row + 1.0 * width))
        strip = knee.pixels[rows].mean(axis=0)
        offset, half = round(0.46 * width), round(0.05 * width)
        left = strip[round(column) - offset - half : round(column) - offset + half].mean()
        right = strip[round(column) + offset - half : round(column) + offset + half].mean()
        return "left" if left > right else "right"

    assert brighter_side(Side.RIGHT) == "left"
    assert brighter_side(Side.LEFT) == "right"


def test_a_denser_knee_is_brighter_inside_the_bone() -> None:
    def brightness(density: float) -> float:
        knee = draw_knee(seed=1, density=density)
        row, column = (round(value) for value in knee.joint)
        return float(knee.pixels[row + 60 : row + 160, column - 50 : column + 50].mean())

    assert brightness(0.0) < brightness(0.5) < brightness(1.0)


def test_its_radiograph_says_that_it_is_synthetic() -> None:
    film = draw_knee(seed=1, density=0.5).radiograph()
    assert film.is_synthetic
    assert film.side is Side.RIGHT


def test_the_words_are_printed_on_the_picture() -> None:
    knee = draw_knee(seed=1, density=0.0)
    foot = knee.pixels[round(0.92 * 1024) : round(0.97 * 1024)]
    assert (foot > 0.85).sum() > 300


@pytest.mark.parametrize("changes", [{"density": -0.1}, {"density": 1.1}, {"density": float("nan")}, {"rows": 10}])
def test_impossible_knees_are_refused(changes: dict[str, float]) -> None:
    with pytest.raises(ValueError, match=r"density|64 pixels"):
        draw_knee(**{"seed": 1, "density": 0.5, **changes})  # type: ignore[arg-type]
