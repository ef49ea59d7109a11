"""The figures of the table: what counts as found, how far off, and how sure they are."""

from itertools import permutations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from scipy.stats import beta

from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.knees import Landmarks, Point
from osteoviewer.imaging.radiograph import Box, FloatImage, Radiograph
from tests.builders import film_of
from training.landmarks.films import MarkedFilm
from training.landmarks.score import (
    Figure,
    FilmScore,
    bootstrap,
    box_overlap,
    marked_landmarks,
    score_film,
    share,
    summarise,
)
from training.landmarks.trials import GUISES, no_knees

WIDTH = 100.0


def marked(*joints: tuple[float, float], group: str = "G1", width: float = WIDTH) -> MarkedFilm:
    knees = tuple((row, column, column - width / 2, column + width / 2) for row, column in joints)
    return MarkedFilm("film.png", group, knees)


def found_at(row: float, column: float, width: float = WIDTH) -> Landmarks:
    edges = Point(row, column - width / 2), Point(row, column + width / 2)
    return Landmarks(Point(row, column), *edges)


def test_hand_marks_become_landmarks_of_the_marked_width() -> None:
    (knee,) = marked_landmarks(MarkedFilm("film.png", "G1", ((50.0, 80.0, 30.0, 120.0),)))

    assert knee == Landmarks(Point(50, 80), Point(50, 30), Point(50, 120))
    assert knee.width_px == 90


def test_an_error_is_the_distance_of_the_joints_in_condyle_widths_of_the_mark() -> None:
    score = score_film(marked((200, 300), width=50), [found_at(203, 304, 400)])

    assert score.knees[0].error == pytest.approx(5 / 50)
    assert (score.knees[0].file, score.knees[0].group, score.invented) == ("film.png", "G1", 0)


def test_pairs_are_made_nearest_first_whatever_the_order() -> None:
    marks = (200.0, 300.0), (200.0, 360.0)
    between, outside = found_at(200, 340), found_at(200, 270)

    for ordered in permutations(marks):
        for found in permutations([between, outside]):
            score = score_film(marked(*ordered), found)
            errors = {mark: knee.error for mark, knee in zip(ordered, score.knees, strict=True)}
            assert errors[200.0, 360.0] == pytest.approx(0.2)
            assert errors[200.0, 300.0] == pytest.approx(0.3)
            assert score.invented == 0


def test_a_knee_found_nowhere_is_infinitely_far_off_and_overlaps_nothing() -> None:
    for found in ([], [found_at(200, 300 + 0.51 * WIDTH)]):
        score = score_film(marked((200, 300)), found)
        assert score.knees[0].error == float("inf")
        assert score.knees[0].overlap == 0
        assert score.invented == len(found)


def test_an_extra_knee_is_invented() -> None:
    score = score_film(marked((200, 300)), [found_at(200, 310), found_at(201, 300), found_at(900, 300)])

    assert score.knees[0].error == pytest.approx(0.01)
    assert score.invented == 2


def test_one_found_knee_is_never_paired_with_two_marks() -> None:
    score = score_film(marked((200, 300), (200, 340)), [found_at(200, 318)])

    assert [knee.error for knee in score.knees] == [pytest.approx(0.18), float("inf")]
    assert score.knees[1].overlap == 0
    assert score.invented == 0


_places = st.lists(st.tuples(st.integers(0, 300), st.integers(0, 300)), max_size=4)


@given(marks=_places, found=_places)
def test_marks_found_and_knees_invented_add_up(marks: list[tuple[int, int]], found: list[tuple[int, int]]) -> None:
    score = score_film(marked(*marks), [found_at(*place) for place in found])

    errors = [knee.error for knee in score.knees]
    paired = [error for error in errors if np.isfinite(error)]
    assert len(errors) == len(marks)
    assert len(paired) + score.invented == len(found)
    assert all(error < 0.5 for error in paired)
    assert all((knee.overlap > 0) == np.isfinite(knee.error) for knee in score.knees)
    if paired:  # the closest two of all are always a pair
        assert min(paired) == pytest.approx(
            min(np.hypot(a - c, b - d) for a, b in marks for c, d in found) / WIDTH, abs=1e-9
        )


_boxes = st.builds(
    lambda top, left, rows, columns: Box(top, left, top + rows, left + columns),
    st.integers(-20, 20),
    st.integers(-20, 20),
    st.integers(1, 30),
    st.integers(1, 30),
)


def pixels_of(box: Box) -> NDArray[np.bool_]:
    canvas = np.zeros((100, 100), np.bool_)
    canvas[box.top + 30 : box.bottom + 30, box.left + 30 : box.right + 30] = True
    return canvas


@given(one=_boxes, other=_boxes)
def test_the_overlap_of_boxes_is_that_of_their_pixels(one: Box, other: Box) -> None:
    first, second = pixels_of(one), pixels_of(other)

    assert box_overlap(one, other) == pytest.approx((first & second).sum() / (first | second).sum())
    assert box_overlap(one, other) == box_overlap(other, one)


@given(n=st.integers(1, 200), data=st.data())
def test_a_share_has_the_interval_of_clopper_and_pearson(n: int, data: st.DataObject) -> None:
    count = data.draw(st.integers(0, n))

    figure = share("name", count, n, "knees")

    low = 0.0 if count == 0 else beta.ppf(0.025, count, n - count + 1)
    high = 1.0 if count == n else beta.ppf(0.975, count + 1, n - count)
    assert (figure.name, figure.value, figure.n, figure.of) == ("name", count / n, n, "knees")
    assert (figure.low, figure.high) == (pytest.approx(low, abs=1e-6), pytest.approx(high, abs=1e-6))


def test_none_of_n_is_not_surely_none() -> None:
    figure = share("name", 0, 20, "knees")

    assert (figure.value, figure.low) == (0, 0)
    assert figure.high == pytest.approx(1 - 0.025 ** (1 / 20))


@given(sizes=st.lists(st.integers(1, 5), min_size=1, max_size=8), seed=st.integers(0, 1000))
def test_resampling_draws_as_many_whole_radiographs_as_there_are(sizes: list[int], seed: int) -> None:
    groups = np.repeat([f"G{place}" for place in range(len(sizes))], sizes)
    values = np.repeat(np.arange(len(sizes), dtype=np.float64), sizes)
    order = np.random.default_rng(seed).permutation(len(values))
    drawn: list[NDArray[np.float64]] = []

    def statistic(sample: NDArray[np.float64]) -> float:
        drawn.append(sample)
        return 0.0

    bootstrap(values[order], groups[order], statistic, resamples=5, seed=seed)

    assert len(drawn) == 5
    for sample in drawn:
        times = [np.count_nonzero(sample == place) / size for place, size in enumerate(sizes)]
        assert all(number == int(number) for number in times)
        assert sum(times) == len(sizes)


def test_resampling_is_with_replacement_and_its_interval_is_as_wide_as_theory_has_it() -> None:
    values = np.random.default_rng(1).normal(size=400)
    groups = np.array([f"G{place}" for place in range(400)])

    low, high = bootstrap(values, groups, lambda sample: float(sample.mean()), resamples=800, seed=2)

    error = values.std() / np.sqrt(400)
    assert (low, high) == pytest.approx((values.mean() - 1.96 * error, values.mean() + 1.96 * error), abs=0.3 * error)


def test_constants_have_an_interval_of_no_width_and_a_seed_gives_it_again() -> None:
    groups = np.array(["a", "a", "b", "c"])

    constant = bootstrap(np.full(4, 0.7), groups, lambda values: float(np.median(values)), resamples=9, seed=1)
    assert constant == (0.7, 0.7)
    values = np.array([1.0, 2.0, 3.0, 7.0])
    one, again, other = (
        bootstrap(values, groups, lambda sample: float(sample.mean()), resamples=40, seed=seed) for seed in (3, 3, 4)
    )
    assert one == again != other
    assert one[0] < one[1]


def test_knees_of_one_radiograph_do_not_narrow_the_interval() -> None:
    values = np.random.default_rng(3).normal(size=30)
    groups = np.array([f"G{place}" for place in range(30)])

    def width(repeats: int) -> float:
        low, high = bootstrap(
            np.repeat(values, repeats),
            np.repeat(groups, repeats),
            lambda sample: float(sample.mean()),
            resamples=300,
            seed=5,
        )
        return high - low

    assert width(10) == pytest.approx(width(1))


def by_name(figures: list[Figure]) -> dict[str, Figure]:
    return {figure.name: figure for figure in figures}


def some_films(number: int = 6) -> list[MarkedFilm]:
    joints = ((200.0, 300.0), (210.0, 700.0))
    return [marked(*joints[: 1 + place % 2], group=f"G{place // 2}") for place in range(number)]


def test_perfect_findings_have_perfect_figures() -> None:
    scores = [score_film(film, marked_landmarks(film)) for film in some_films()]

    figures = by_name(summarise(scores, resamples=20, seed=1))

    expected = {
        "joint within 10 % of the condyle width": (1.0, 9),
        "joint within 5 % of the condyle width": (1.0, 9),
        "median joint error, condyle widths": (0.0, 9),
        "IoU of the region, median": (1.0, 9),
        "IoU of the region, 5th percentile": (1.0, 9),
        "films of two knees with both found, none invented": (1.0, 3),
        "films of one knee with none invented": (1.0, 3),
    }
    assert {name: (figure.value, figure.n) for name, figure in figures.items()} == expected
    assert all(figure.low <= figure.value <= figure.high for figure in figures.values())


def test_figures_count_what_they_say() -> None:
    films = some_films()  # of one, two, one, two, one and two knees
    single = (found_at(200, 300 + 7), found_at(200, 300), found_at(200, 300 - 12))
    pair = found_at(200, 300), found_at(210, 700)
    found = [
        [single[0]],
        [*pair],
        [single[1], found_at(900, 300)],
        [*pair, found_at(900, 300)],
        [single[2]],
        [pair[0]],
    ]

    scores = [score_film(*both) for both in zip(films, found, strict=True)]
    figures = by_name(summarise(scores, resamples=5, seed=1))

    assert figures["joint within 10 % of the condyle width"].value == pytest.approx(7 / 9)
    assert figures["joint within 5 % of the condyle width"].value == pytest.approx(6 / 9)
    assert figures["median joint error, condyle widths"].value == 0
    assert figures["films of two knees with both found, none invented"].value == pytest.approx(1 / 3)
    assert figures["films of one knee with none invented"].value == pytest.approx(2 / 3)


def test_a_method_that_finds_nothing_has_an_infinite_median_error() -> None:
    scores = [score_film(film, []) for film in some_films()]

    figure = by_name(summarise(scores, resamples=20, seed=1))["median joint error, condyle widths"]

    assert (figure.value, figure.low, figure.high) == (float("inf"),) * 3


def test_a_method_that_misses_half_has_an_interval_that_ends_infinitely_far_off() -> None:
    films = [marked((200, 300), group=f"G{place}") for place in range(9)] + some_films(2)
    scores = [score_film(film, [] if place % 2 else marked_landmarks(film)) for place, film in enumerate(films)]

    figure = by_name(summarise(scores, resamples=200, seed=1))["median joint error, condyle widths"]

    assert (figure.low, figure.high) == (0.0, float("inf"))


@pytest.mark.parametrize("joints", [[(200.0, 300.0)], [(200.0, 300.0), (200.0, 700.0)]], ids=["one", "two"])
def test_films_of_only_one_kind_can_be_summarised(joints: list[tuple[float, float]]) -> None:
    film = marked(*joints)

    assert summarise([FilmScore(film, score_film(film, []).knees, 0)], resamples=2, seed=1)


SHAPE = (161, 120)
MARKS = Landmarks(Point(90.0, 70.0), Point(60.0, 30.0), Point(66.0, 98.0))
BACKGROUND, AMPLITUDE, SIGMA = 0.3, 0.5, 4.0


def blobs() -> FloatImage:
    rows, columns = np.mgrid[0 : SHAPE[0], 0 : SHAPE[1]]
    image = np.full(SHAPE, BACKGROUND)
    for point in (MARKS.joint, MARKS.left_edge, MARKS.right_edge):
        image += AMPLITUDE * np.exp(-((rows - point.row) ** 2 + (columns - point.column) ** 2) / (2 * SIGMA**2))
    return image.astype(np.float32)


def blob_at(image: FloatImage, point: Point, radius: int, ground: float) -> tuple[float, float]:
    """The middle of the blob around here, on a ground of this gray."""
    top, left = round(point.row) - radius, round(point.column) - radius
    height = np.abs(image - ground)[max(0, top) : top + 2 * radius + 1, max(0, left) : left + 2 * radius + 1]
    weights = np.where(height > 0.2 * AMPLITUDE, height, 0).astype(np.float64)
    assert weights.any()
    rows, columns = np.mgrid[0 : height.shape[0], 0 : height.shape[1]]
    return (
        float((rows * weights).sum() / weights.sum() + max(0, top)),
        float((columns * weights).sum() / weights.sum() + max(0, left)),
    )


@pytest.mark.parametrize("name", list(GUISES))
def test_landmarks_of_a_changed_film_are_expected_where_it_shows_them(name: str) -> None:
    pixels = blobs()
    before = pixels.copy()
    pixels.flags.writeable = False

    changed = GUISES[name].change(pixels)
    expected = GUISES[name].expected(MARKS, SHAPE)

    is_turned = name.startswith("turned")  # its corners are black
    radius = round(3.5 * SIGMA * (1 if is_turned else changed.shape[1] / SHAPE[1]))
    ground = BACKGROUND if is_turned else float(changed[0, 0])
    for point in (expected.joint, expected.left_edge, expected.right_edge):
        assert blob_at(changed, point, radius, ground) == pytest.approx((point.row, point.column), abs=0.1)
    assert expected.left_edge.column < expected.right_edge.column
    assert expected.joint.row > max(expected.left_edge.row, expected.right_edge.row)
    np.testing.assert_array_equal(pixels, before)


@pytest.mark.parametrize("name", list(GUISES))
def test_a_changed_film_is_still_a_film_but_not_the_same_one(name: str) -> None:
    pixels = np.random.default_rng(4).random((60, 51), dtype=np.float32)  # with the extremes that resampling overshoots
    pixels[20:30, 20:30], pixels[30:40, 20:30] = 0, 1

    changed = film_of(GUISES[name].change(pixels), "0" * 64)

    assert changed.pixels.flags.c_contiguous
    assert not np.array_equal(changed.pixels, pixels)


def test_sixteen_bits_add_less_than_a_gray_level_and_are_the_same_again() -> None:
    pixels = (np.arange(256, dtype=np.float32) / 255).reshape(16, 16)

    one, again = (GUISES["16 bits"].change(pixels) for _ in range(2))

    np.testing.assert_array_equal(one, again)
    assert np.abs(one - pixels).max() <= 0.5 / 255 + 1e-4
    np.testing.assert_allclose(one * 65535, np.rint(one.astype(np.float64) * 65535), atol=1e-2)


def test_every_drawn_picture_without_a_knee_is_a_film_and_none_is_constant(tmp_path: Path) -> None:
    pictures = dict(no_knees(tmp_path, max_pixels=10_000_000))

    assert len(pictures) == 18
    for film in pictures.values():
        assert isinstance(film, Radiograph)
        assert 0 <= film.pixels.min() < film.pixels.max() <= 1
    contents = {film.pixels.tobytes() for film in pictures.values() if isinstance(film, Radiograph)}
    assert len(contents) == len(pictures)


def test_files_without_a_knee_come_first_and_one_that_cannot_be_opened_says_why(tmp_path: Path) -> None:
    (tmp_path / "dicom").mkdir()
    (tmp_path / "dicom" / "broken.dcm").write_bytes(b"nothing")

    films = no_knees(tmp_path, max_pixels=10_000_000)

    name, film = next(films)
    assert name == "broken.dcm"
    assert isinstance(film, OsteoViewerError)
    assert next(films)[0] == "noise"
