"""The hand marks are read, moved to what the networks see, and dealt out to folds by radiograph."""

from collections.abc import Mapping
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from osteoviewer.errors import KneeNotFound
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.pipeline import Pipeline, Stage
from training.errors import BadTrainingData
from training.landmarks.films import (
    EDGES_ABOVE_JOINT,
    GROUPS,
    MARKS,
    MarkedFilm,
    fold_of_groups,
    read_groups,
    read_marks,
    view_pixels,
)
from training.landmarks.run import close_up

FILMS = """file,dataset,label,group,width
A/one.png,A,normal,G1,640
A/two.png,A,normal,G2,640
B/three.png,B,normal,G1,640
A/unmarked.png,A,normal,G9,640
"""
KNEES = """file,knee_index,joint_x,joint_y,condyle_left_x,condyle_right_x,side_marker
B/three.png,0,30,40,10,50.5,R
A/two.png,0,278.6,544.4,163.7,404.0,R
A/two.png,1,778.5,540,663,904,L
A/one.png,0,31,41,11,51,
"""
PIPELINE = Pipeline((Stage("denoise", {"window": 3}), Stage("equalize", {"bins": 256})))


def write_tables(root: Path, *, knees: str | None = KNEES, films: str | None = FILMS) -> Path:
    for name, content in ((MARKS, knees), (GROUPS, films)):
        if content is not None:
            (root / name).write_text(content, encoding="utf-8")
    return root


def test_marks_are_read_row_first_in_order_of_file_name_with_their_radiograph(tmp_path: Path) -> None:
    films = read_marks(write_tables(tmp_path))

    assert films == (
        MarkedFilm("A/one.png", "G1", ((41.0, 31.0, 11.0, 51.0),)),
        MarkedFilm("A/two.png", "G2", ((544.4, 278.6, 163.7, 404.0), (540.0, 778.5, 663.0, 904.0))),
        MarkedFilm("B/three.png", "G1", ((40.0, 30.0, 10.0, 50.5),)),
    )


def test_groups_are_read_of_unmarked_films_too(tmp_path: Path) -> None:
    groups = read_groups(write_tables(tmp_path))

    assert groups == {"A/one.png": "G1", "A/two.png": "G2", "B/three.png": "G1", "A/unmarked.png": "G9"}


BROKEN: Mapping[str, Mapping[str, str | None]] = {
    "no marks": {"knees": None},
    "no list of films": {"films": None},
    "neither": {"knees": None, "films": None},
    "marks without a column": {"knees": KNEES.replace("joint_y", "y")},
    "films without groups": {"films": FILMS.replace("group", "patient")},
    "films without names": {"films": FILMS.replace("file", "name")},
    "marks without names": {"knees": KNEES.replace("file", "name")},
    "a mark that is no number": {"knees": KNEES.replace("544.4", "below")},
    "a mark that is missing": {"knees": KNEES.replace("544.4", "")},
    "a row that is too short": {"knees": KNEES + "A/one.png,1,30\n"},
    "a film that is not listed": {"films": FILMS.replace("B/three.png", "B/four.png")},
    "an empty list of films": {"films": ""},
}


@pytest.mark.parametrize("change", BROKEN.values(), ids=BROKEN)
def test_broken_tables_are_bad_training_data(tmp_path: Path, change: Mapping[str, str | None]) -> None:
    with pytest.raises(BadTrainingData) as caught:
        read_marks(write_tables(tmp_path, **change))

    assert str(tmp_path) not in caught.value.message + caught.value.hint


def test_tables_that_are_not_text_are_bad_training_data(tmp_path: Path) -> None:
    for name in (MARKS, GROUPS):
        write_tables(tmp_path)
        (tmp_path / name).write_bytes(b"file,group\n\xff\xfe\x00\x80\n")
        with pytest.raises(BadTrainingData):
            read_marks(tmp_path)


@pytest.mark.parametrize("name", [MARKS, GROUPS])
def test_tables_with_an_endless_field_are_bad_training_data(tmp_path: Path, name: str) -> None:
    write_tables(tmp_path)
    with (tmp_path / name).open("a", encoding="utf-8") as file:
        file.write('"' + "x" * 200_000)

    with pytest.raises(BadTrainingData):
        read_marks(tmp_path)


@pytest.mark.parametrize("row", ["A/one.png,A,normal", "A/one.png,A,normal,,640"], ids=["short row", "empty group"])
def test_a_marked_film_without_a_radiograph_is_bad_training_data(tmp_path: Path, row: str) -> None:
    write_tables(tmp_path, films=FILMS.replace("A/one.png,A,normal,G1,640", row))

    with pytest.raises(BadTrainingData):
        read_marks(tmp_path)


@pytest.mark.parametrize("change", [("544.4", "nan"), ("544.4", "inf"), ("163.7,404.0", "404.0,163.7")], ids=str)
def test_impossible_marks_are_bad_training_data(tmp_path: Path, change: tuple[str, str]) -> None:
    write_tables(tmp_path, knees=KNEES.replace(*change))

    with pytest.raises(BadTrainingData):
        read_marks(tmp_path)


def test_a_table_without_a_single_mark_is_bad_training_data(tmp_path: Path) -> None:
    write_tables(tmp_path, knees=KNEES.splitlines()[0] + "\n")

    with pytest.raises(BadTrainingData):
        read_marks(tmp_path)


def films_of(groups: list[str]) -> list[MarkedFilm]:
    return [MarkedFilm(f"{place}.png", group, ((1.0, 2.0, 0.0, 4.0),)) for place, group in enumerate(groups)]


_groups = st.lists(st.text("abcdefgh", min_size=1, max_size=2), min_size=1, max_size=40)


@given(groups=_groups, folds=st.integers(2, 6), seed=st.integers(0, 2**31))
def test_films_of_one_radiograph_are_never_in_two_folds(groups: list[str], folds: int, seed: int) -> None:
    films = films_of(groups)

    fold_of = fold_of_groups(films, folds=folds, seed=seed)

    assert set(fold_of) == set(groups)
    sides = [{film.group for film in films if fold_of[film.group] == fold} for fold in range(folds)]
    assert sum(len(side) for side in sides) == len(set(groups))  # so no group is on two of them, and none is left out
    assert set().union(*sides) == set(groups)


@given(groups=_groups, folds=st.integers(2, 6), seed=st.integers(0, 2**31))
def test_folds_hold_as_many_radiographs_as_can_be(groups: list[str], folds: int, seed: int) -> None:
    fold_of = fold_of_groups(films_of(groups), folds=folds, seed=seed)

    sizes = [list(fold_of.values()).count(fold) for fold in range(folds)]
    assert max(sizes) - min(sizes) <= 1


@given(groups=_groups, folds=st.integers(2, 6), seed=st.integers(0, 2**31), data=st.data())
def test_folds_are_the_same_whatever_the_order_of_the_films(
    groups: list[str], folds: int, seed: int, data: st.DataObject
) -> None:
    films = films_of(groups)
    shuffled = data.draw(st.permutations(films))

    assert fold_of_groups(films, folds=folds, seed=seed) == fold_of_groups(shuffled, folds=folds, seed=seed)


def test_another_seed_deals_otherwise() -> None:
    films = films_of([f"group {number:02d}" for number in range(30)])

    dealt = {tuple(sorted(fold_of_groups(films, folds=5, seed=seed).items())) for seed in range(8)}

    assert len(dealt) == 8


@pytest.mark.parametrize(("rows", "columns"), [(1024, 840), (700, 901), (400, 333)])
def test_marks_move_to_the_same_place_on_the_view(rows: int, columns: int) -> None:
    phantom = draw_knee(seed=3, density=0.5, rows=rows, columns=columns)
    (row, column), (left, right) = phantom.joint, phantom.condyles

    view = view_pixels(phantom.pixels, [(row, column, left, right)], PIPELINE)

    scale = np.array(view.image.shape) / [rows, columns]
    edges_row = row - EDGES_ABOVE_JOINT * (right - left)
    expected = (np.array([[row, column], [edges_row, left], [edges_row, right]]) + 0.5) * scale - 0.5
    assert max(view.image.shape) == min(512, max(rows, columns))
    np.testing.assert_allclose(view.landmarks[0], expected, atol=1e-6)


@pytest.mark.parametrize("seed", range(4))
def test_on_the_view_the_joint_is_a_gap_between_bones_and_the_edges_are_where_bone_ends(seed: int) -> None:
    phantom = draw_knee(seed=seed, density=0.8, rows=1024, columns=840)

    view = view_pixels(phantom.pixels, [(*phantom.joint, *phantom.condyles)], PIPELINE)

    (joint, left, right) = view.landmarks[0]
    width = right[1] - left[1]
    # beside the notch, so that above the joint there is bone
    side = round(joint[1] + 0.25 * width)
    strip = view.image[:, side - 3 : side + 4].mean(axis=1)
    reach = round(0.15 * width)
    around = strip[round(joint[0]) - reach : round(joint[0]) + reach + 1]
    assert abs(int(around.argmin()) - reach) <= 0.05 * width
    for edge, inwards in ((left, 1), (right, -1)):
        row, column = round(edge[0]), round(edge[1])
        step = round(0.04 * width) * inwards
        band = view.image[row - 3 : row + 4]
        assert band[:, column + step].mean() > band[:, column - step].mean() + 0.1


def test_a_view_of_two_knees_keeps_their_order_and_one_of_none_has_none() -> None:
    pixels = draw_knee(seed=1, density=0.5, rows=400, columns=340).pixels

    two = view_pixels(pixels, [(200, 100, 60, 140), (210, 250, 200, 300)], PIPELINE)
    none = view_pixels(pixels, [], PIPELINE)

    assert two.landmarks.shape == (2, 3, 2)
    np.testing.assert_allclose(two.landmarks[:, 0], [[200, 100], [210, 250]], atol=1e-9)
    assert none.landmarks.shape == (0, 3, 2)


def test_making_a_view_does_not_write_to_the_film() -> None:
    pixels = draw_knee(seed=1, density=0.5, rows=300, columns=240).pixels
    before = pixels.copy()
    pixels.flags.writeable = False

    view_pixels(pixels, [], PIPELINE)

    np.testing.assert_array_equal(pixels, before)


def test_a_film_on_which_nothing_stands_out_has_no_view() -> None:
    with pytest.raises(KneeNotFound):
        view_pixels(np.full((90, 80), 0.5, np.float32), [], PIPELINE)


def test_a_close_up_is_a_part_of_the_film_with_the_marks_where_they_were() -> None:
    pixels = np.arange(600 * 500, dtype=np.float32).reshape(600, 500) / (600 * 500)
    knees = [(300.0, 150.0, 90.0, 210.0), (310.0, 380.0, 320.0, 440.0)]
    for seed in range(20):
        part, shown = close_up(pixels, knees, knees[0], np.random.default_rng(seed))
        assert shown
        assert max(part.shape) <= 3.0 * 120 + 1
        row, column, left, right = shown[0]
        assert right - left == 120
        value = pixels[300, 150]
        assert part[round(row), round(column)] == value
