"""What the landmark networks are shown, and that they are told the truth about it."""

from collections.abc import Callable, Sequence

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from osteoviewer.imaging.radiograph import FloatImage
from osteoviewer.inference.landmarks import SIZE, STRIDE
from training.landmarks.disturb import disturb, write
from training.landmarks.films import MarkedView
from training.landmarks.negatives import draw_negative
from training.landmarks.samples import (
    MAP_SIZE,
    Draw,
    Sample,
    Targets,
    _beside,
    batches,
    coarse_sample,
    coarse_targets,
    fine_sample,
    fine_targets,
)

GRAYS = (1.0, 0.7, 0.4)
"""Of the blobs at the joint, the left and the right condyle edge."""
SIGMA = 5.0
WIDTH = 80.0


def knee(row: float, column: float, width: float = WIDTH) -> list[tuple[float, float]]:
    """Landmarks that are not symmetric: the joint lies nearer to the left edge, which is higher."""
    return [(row, column), (row - 0.3 * width, column - 0.45 * width), (row - 0.15 * width, column + 0.55 * width)]


def blobs(
    *knees: list[tuple[float, float]], shape: tuple[int, int] = (300, 260), grays: tuple[float, ...] = GRAYS
) -> MarkedView:
    """A black film with a bright blob at each landmark."""
    rows, columns = np.mgrid[0 : shape[0], 0 : shape[1]]
    image = np.zeros(shape)
    for points in knees:
        for gray, (row, column) in zip(grays, points, strict=True):
            image += gray * np.exp(-((rows - row) ** 2 + (columns - column) ** 2) / (2 * SIGMA**2))
    return MarkedView(image.astype(np.float32), np.array(knees, dtype=np.float64).reshape(-1, 3, 2))


def blob_near(image: FloatImage, place: tuple[float, float], scale: float) -> tuple[float, float, float] | None:
    """Row, column and gray of the blob that should be here; None where the image ends before the blob does.

    The gray is that of the film, told from all of the blob, since a small one is blurred.
    """
    (row, column), radius = place, 3 * SIGMA * scale
    top, left = int(np.floor(row - radius)), int(np.floor(column - radius))
    side = int(np.ceil(2 * radius)) + 2
    if min(top, left) < 0 or top + side > image.shape[0] or left + side > image.shape[1]:
        return None
    patch = image[top : top + side, left : left + side].astype(np.float64)
    if patch.sum() == 0:
        return -1.0, -1.0, 0.0
    rows, columns = np.mgrid[top : top + side, left : left + side]
    gray = patch.sum() / (2 * np.pi * (SIGMA * scale) ** 2)
    return float((rows * patch).sum() / patch.sum()), float((columns * patch).sum() / patch.sum()), float(gray)


def scale_of(sample: Sample, points: list[tuple[float, float]]) -> float:
    """Window pixels to one of the film's."""
    joint, left = np.array(points[0]), np.array(points[1])
    moved = [np.linalg.norm(sample.landmarks[0, 0] - sample.landmarks[0, place]) for place in (1, 2)]
    plain = [np.linalg.norm(joint - left), np.linalg.norm(joint - np.array(points[2]))]
    return float(sum(moved) / sum(plain))


@pytest.fixture
def undisturbed(monkeypatch: pytest.MonkeyPatch) -> None:
    """Windows as they were cut, and black ones instead of drawn pictures without a knee."""
    monkeypatch.setattr("training.landmarks.samples.disturb", lambda window, _generator: window)
    monkeypatch.setattr(
        "training.landmarks.samples.draw_negative", lambda _generator, size: np.zeros((size, size), np.float32)
    )


DRAWS = pytest.mark.parametrize("draw", [coarse_sample, fine_sample])
NO_KNEE = MarkedView(np.random.default_rng(0).random((200, 180), dtype=np.float32), np.empty((0, 3, 2)))
FILMS = (blobs(knee(160, 120)), blobs(knee(120, 130, 70.0), shape=(240, 330)), NO_KNEE)


@DRAWS
def test_a_seed_gives_the_same_windows_again(draw: Draw) -> None:
    runs = []
    for _ in range(2):
        generator = np.random.default_rng(5)
        runs.append([draw(FILMS, generator) for _ in range(20)])

    for one, other in zip(*runs, strict=True):
        np.testing.assert_array_equal(one.window, other.window)
        np.testing.assert_array_equal(one.landmarks, other.landmarks)
    assert len({sample.window.tobytes() for sample in runs[0]}) == 20


@DRAWS
def test_windows_are_gray_values_and_films_stay_as_they_are(draw: Draw) -> None:
    before = [view.image.copy() for view in FILMS]
    for view in FILMS:
        view.image.flags.writeable = False
    generator = np.random.default_rng(6)

    for _ in range(60):
        sample = draw(FILMS, generator)
        assert sample.window.shape == (SIZE, SIZE)
        assert sample.window.dtype == np.float32
        assert 0 <= sample.window.min() <= sample.window.max() <= 1
        assert sample.landmarks.shape[1:] == (3, 2)
        joints = sample.landmarks[:, 0]
        assert ((joints > 0) & (joints < SIZE - 1)).all()

    for view, pixels in zip(FILMS, before, strict=True):
        np.testing.assert_array_equal(view.image, pixels)


@DRAWS
def test_landmarks_lie_on_what_they_mark_in_turned_and_mirrored_windows_too(draw: Draw, undisturbed: None) -> None:
    points = knee(160, 120)
    view = blobs(points)
    generator = np.random.default_rng(7)
    checked = {True: 0, False: 0}

    for _ in range(250):
        sample = draw([view], generator)
        if len(sample.landmarks) != 1:
            continue
        (joint, left, right) = sample.landmarks[0]
        scale = scale_of(sample, points)
        turn_of_hand = np.linalg.det(np.stack([left - joint, right - joint]))
        plain = np.linalg.det(np.array([np.subtract(points[1], points[0]), np.subtract(points[2], points[0])]))
        assert np.sign(turn_of_hand) == np.sign(plain)  # left and right edge change places in a mirrored window
        assert left[1] < right[1]
        found = [blob_near(sample.window, tuple(point), scale) for point in sample.landmarks[0]]
        if None in found:
            continue
        places = np.array(found)
        is_mirrored = bool(places[1, 2] < places[2, 2])
        checked[is_mirrored] += 1
        np.testing.assert_allclose(places[:, :2], sample.landmarks[0], atol=0.25)
        grays = (GRAYS[0], GRAYS[2], GRAYS[1]) if is_mirrored else GRAYS
        np.testing.assert_allclose(places[:, 2], grays, rtol=0.1)

    assert min(checked.values()) > 30


def test_every_knee_of_a_coarse_window_is_marked(undisturbed: None) -> None:
    views = [blobs(knee(160, 70, 60.0), knee(140, 190, 60.0), grays=(1.0, 0.0, 0.0))]
    generator = np.random.default_rng(8)
    numbers = set()

    for _ in range(150):
        sample = coarse_sample(views, generator)
        for row, column in _joints(sample.window):
            if min(row, column) > 6 and max(row, column) < SIZE - 7:
                distances = np.linalg.norm(sample.landmarks[:, 0] - [row, column], axis=1)
                assert distances.min(initial=np.inf) < 1.5
        numbers.add(len(sample.landmarks))

    assert numbers == {0, 1, 2}


def _joints(window: FloatImage) -> list[tuple[float, float]]:
    _, _, _, middles = cv2.connectedComponentsWithStats((window > 0.5).astype(np.uint8))
    return [(float(row), float(column)) for column, row in middles[1:]]


@pytest.mark.parametrize("elsewhere", [0.0, 0.2])
def test_a_fine_window_is_about_the_knee_nearest_to_its_middle(
    elsewhere: float, undisturbed: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("training.landmarks.samples._NEGATIVE_SHARE", elsewhere)
    views = [blobs(knee(160, 90), knee(150, 180), shape=(300, 270), grays=(1.0, 0.0, 0.0))]
    generator = np.random.default_rng(9)
    middle = (SIZE - 1) / 2

    for _ in range(1500):
        sample = fine_sample(views, generator)
        if len(sample.landmarks) == 0:
            continue
        nearest = min(_joints(sample.window), key=lambda joint: np.hypot(joint[0] - middle, joint[1] - middle))
        assert np.linalg.norm(sample.landmarks[0, 0] - nearest) < 2


def test_a_fine_window_holds_one_knee_at_most() -> None:
    views = [blobs(knee(160, 90), knee(150, 180), shape=(300, 270))]
    generator = np.random.default_rng(10)

    numbers = [len(fine_sample(views, generator).landmarks) for _ in range(200)]

    assert set(numbers) == {0, 1}
    assert 20 < numbers.count(0) < 100


def test_a_fine_window_without_a_knee_has_no_upright_joint_at_its_middle(undisturbed: None) -> None:
    points = knee(160, 120)
    view = blobs(points)
    generator = np.random.default_rng(11)
    turned = 0

    for _ in range(400):
        sample = fine_sample([view], generator)
        if len(sample.landmarks):
            continue
        middle = sample.window[SIZE // 2 - 8 : SIZE // 2 + 8, SIZE // 2 - 8 : SIZE // 2 + 8]
        if middle.max() > 0.9:  # the knee lies on its side or upside down: the higher edges are not above
            turned += 1
            rows, columns = np.mgrid[0:SIZE, 0:SIZE]
            offset = (rows - SIZE / 2) * sample.window, (columns - SIZE / 2) * sample.window
            above, aside = -offset[0].sum(), abs(offset[1].sum())
            assert above < 1.5 * aside

    assert turned > 5


def test_films_without_knees_give_windows_without_knees() -> None:
    views = [NO_KNEE]
    generator = np.random.default_rng(12)

    for draw in (coarse_sample, fine_sample):
        assert not any(len(draw(views, generator).landmarks) for _ in range(20))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((300, 260), (300, 260)),
        ((300, 260), (200, 170)),  # the second grows
        ((200, 180), (480, 400)),  # the second shrinks
        ((200, 180), (220, 420)),  # the second is wider than high
        ((201, 180), (333, 250)),
    ],
)
def test_of_two_films_beside_each_other_both_knees_are_marked(one: tuple[int, int], other: tuple[int, int]) -> None:
    pair = [blobs(knee(0.5 * rows, 0.5 * columns, 70), shape=(rows, columns)) for rows, columns in (one, other)]

    both = _beside(*pair)

    scale = one[0] / other[0]
    assert both.image.shape == (one[0], one[1] + round(other[1] * scale))
    assert both.image.dtype == np.float32
    np.testing.assert_array_equal(both.image[:, : one[1]], pair[0].image)
    np.testing.assert_array_equal(both.landmarks[0], pair[0].landmarks[0])
    assert len(both.landmarks) == 2
    for gray, (row, column) in zip(GRAYS, both.landmarks[1], strict=True):
        found = blob_near(both.image, (row, column), scale)
        assert found is not None
        np.testing.assert_allclose(found[:2], (row, column), atol=0.25)
        assert found[2] == pytest.approx(gray, rel=0.05)


def test_a_film_without_a_knee_beside_one_with_a_knee_adds_none() -> None:
    both = _beside(FILMS[0], NO_KNEE)

    np.testing.assert_array_equal(both.landmarks, FILMS[0].landmarks)
    assert both.image[:, 260:].std() > 0.1


@given(seed=st.integers(0, 2**32 - 1), size=st.sampled_from([32, 128]), gray=st.sampled_from([0.0, 0.3, 1.0, None]))
def test_a_disturbed_window_stays_a_picture_and_leaves_the_original(seed: int, size: int, gray: float | None) -> None:
    plain = np.random.default_rng(1).random((size, size), dtype=np.float32)
    window = plain if gray is None else np.full((size, size), gray, np.float32)
    before = window.copy()
    window.flags.writeable = False

    one, again = (disturb(window, np.random.default_rng(seed)) for _ in range(2))

    assert one.dtype == np.float32
    assert one.shape == window.shape
    assert 0 <= one.min() <= one.max() <= 1
    np.testing.assert_array_equal(one, again)
    np.testing.assert_array_equal(window, before)


def test_disturbing_changes_a_window_but_not_what_it_shows() -> None:
    window = cv2.GaussianBlur(np.random.default_rng(2).random((SIZE, SIZE), dtype=np.float32), (0, 0), 6)
    window = ((window - window.min()) / np.ptp(window)).astype(np.float32)

    likeness = []
    for seed in range(60):
        changed = disturb(window, np.random.default_rng(seed))
        assert not np.array_equal(changed, window)
        likeness.append(np.corrcoef(changed.ravel(), window.ravel())[0, 1])

    assert np.median(likeness) > 0.8


@given(seed=st.integers(0, 2**32 - 1), size=st.sampled_from([32, 128]))
def test_a_drawn_picture_without_a_knee_is_a_picture_and_the_same_for_a_seed(seed: int, size: int) -> None:
    one, again = (draw_negative(np.random.default_rng(seed), size) for _ in range(2))

    assert one.dtype == np.float32
    assert one.shape == (size, size)
    assert np.isfinite(one).all()
    assert 0 <= one.min() <= one.max() <= 1
    np.testing.assert_array_equal(one, again)
    disturb(one, np.random.default_rng(seed))


def test_drawn_pictures_without_a_knee_are_of_many_kinds() -> None:
    pictures = [draw_negative(np.random.default_rng(seed), 64) for seed in range(60)]

    assert sum(np.ptp(picture) == 0 for picture in pictures) < 20
    assert len({picture.tobytes() for picture in pictures}) == 60


def test_letters_are_written_from_their_place_on_in_the_ink_asked_for() -> None:
    picture = np.full((60, 90), 0.5, np.float32)

    write(picture, "L", (40, 30), size=0.8, ink=0.9)

    rows, columns = np.nonzero(picture != 0.5)
    assert picture.max() == pytest.approx(0.9)
    assert picture.min() == 0.5
    assert 36 <= rows.max() <= 44
    assert 27 <= columns.min() <= 36
    assert rows.min() > 15


def window_of(*landmarks: list[tuple[float, float]]) -> Sample:
    return Sample(np.zeros((SIZE, SIZE), np.float32), np.array(landmarks, dtype=np.float64).reshape(-1, 3, 2))


_inside = st.floats(4, SIZE - 5)


@given(row=_inside, column=_inside, width=st.floats(10, 120))
def test_a_coarse_target_peaks_at_the_joint_and_says_how_wide_the_knee_is(
    row: float, column: float, width: float
) -> None:
    points = knee(row, column, width)

    bumps, widths, near = (target.numpy() for target in coarse_targets([window_of(points)]))

    assert bumps.shape == widths.shape == near.shape == (1, MAP_SIZE, MAP_SIZE)
    peak = np.array(np.unravel_index(bumps[0].argmax(), bumps[0].shape))
    assert (np.abs((peak + 0.5) * STRIDE - 0.5 - [row, column]) <= STRIDE / 2 + 1e-3).all()
    assert 0.85 < bumps.max() <= 1
    exact = float(np.hypot(*np.subtract(points[2], points[1])))
    assert widths[0][tuple(peak)] == pytest.approx(np.log(exact / SIZE), abs=1e-5)
    np.testing.assert_allclose(widths[near > 0], np.log(exact / SIZE), atol=1e-5)
    assert near[0][tuple(peak)] == 1
    assert 5 <= near.sum() <= 30


def test_each_of_two_knees_has_its_own_peak_and_width() -> None:
    one, other = knee(40.5, 30.5, 20.0), knee(52.5, 44.5, 50.0)

    for order in ([one, other], [other, one]):
        bumps, widths, near = (target[0].numpy() for target in coarse_targets([window_of(*order)]))
        for points, place in ((one, (20, 15)), (other, (26, 22))):
            exact = float(np.hypot(*np.subtract(points[2], points[1])))
            assert bumps[place] == pytest.approx(1, abs=1e-5)
            assert widths[place] == pytest.approx(np.log(exact / SIZE), abs=1e-5)
            assert near[place] == 1
        assert near[23, 18] == near[23, 19] == 0


def test_a_window_without_a_knee_is_marked_nowhere_and_is_no_knee() -> None:
    samples = [window_of(), window_of(knee(60, 60, 50.0))]

    bumps, _, near = coarse_targets(samples)
    _, fine_bumps, is_knee = fine_targets(samples)

    assert not bumps[0].any()
    assert not near[0].any()
    assert bumps[1].any()
    assert not fine_bumps[0].any()
    assert is_knee.tolist() == [0.0, 1.0]


@given(row=st.floats(40, 90), column=st.floats(40, 80), width=st.floats(20, 60))
def test_fine_targets_are_the_landmarks_and_a_bump_at_each(row: float, column: float, width: float) -> None:
    points = knee(row, column, width)

    places, bumps, is_knee = (target.numpy() for target in fine_targets([window_of(points)]))

    np.testing.assert_allclose(places[0], points, atol=1e-4)
    np.testing.assert_allclose(bumps.sum(axis=(2, 3)), 1, atol=1e-4)
    assert is_knee.tolist() == [1.0]
    for bump, point in zip(bumps[0], points, strict=True):
        peak = np.array(np.unravel_index(bump.argmax(), bump.shape))
        assert (np.abs((peak + 0.5) * STRIDE - 0.5 - point) <= STRIDE / 2 + 1e-3).all()


@pytest.mark.parametrize(("draw", "targets"), [(coarse_sample, coarse_targets), (fine_sample, fine_targets)])
def test_batches_are_as_many_and_as_large_as_asked_for_and_the_same_for_a_seed(
    draw: Draw, targets: Callable[[Sequence[Sample]], Targets]
) -> None:
    seeds = (4, 4, 5)
    runs = [list(batches(FILMS, draw=draw, targets=targets, batch=3, steps=2, seed=seed)) for seed in seeds]

    assert [len(run) for run in runs] == [2, 2, 2]
    for (windows, told), (windows_again, told_again) in zip(*runs[:2], strict=True):
        assert windows.shape == (3, 1, SIZE, SIZE)
        assert windows.equal(windows_again)
        assert all(one.shape[0] == 3 and one.equal(other) for one, other in zip(told, told_again, strict=True))
    assert not runs[0][0][0].equal(runs[2][0][0])
    assert not runs[0][0][0].equal(runs[0][1][0])
