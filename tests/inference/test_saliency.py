"""Heat maps: the place that a network looks at is where they are highest, on the model input and on the film."""

from dataclasses import replace

import numpy as np
import onnx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from onnx import TensorProto, helper, numpy_helper

from osteoviewer.imaging.radiograph import Box
from osteoviewer.inference.card import InputSize
from osteoviewer.inference.classifier import Classifier
from osteoviewer.inference.saliency import (
    PATCHES_A_SIDE,
    Kind,
    SaliencyMap,
    activation_map,
    occluded,
    occlusion_maps,
    patches_of,
)
from tests.builders import default_pipeline, tiny_classifier, tiny_network

SIDE = 56
SIZE = InputSize(rows=SIDE, columns=SIDE, channels=3)
BRIGHT = 8
"""Side of what is bright; as large as a patch."""
SHARP = 0.05
"""A temperature at which a small change of a score is a clear one of the probability."""
EVEN = (0.0, 0.0, 0.0)
TINY = tiny_classifier(tiny_network(EVEN), size=SIZE, temperature=SHARP)
PLACES = st.tuples(st.integers(0, SIDE - BRIGHT), st.integers(0, SIDE - BRIGHT))


def bright_at(row: int, column: int) -> NDArray[np.float32]:
    """A dark model input with one bright square."""
    image = np.full((SIDE, SIDE, 3), 0.2, np.float32)
    image[row : row + BRIGHT, column : column + BRIGHT] = 0.9
    return image


def looks_at(row: int, column: int) -> bytes:
    """A network that sees one square of 8 x 8 pixels of its input and nothing else."""
    mask = np.zeros((1, 3, SIDE, SIDE), np.float32)
    mask[0, 0, row : row + 8, column : column + 8] = 1.0
    graph = helper.make_graph(
        [
            helper.make_node("Mul", ["image", "mask"], ["activation"]),
            helper.make_node("ReduceMean", ["activation"], ["scores"], axes=[2, 3], keepdims=0),
            helper.make_node("ReduceMean", ["image"], ["distance"], axes=[1, 2, 3], keepdims=0),
        ],
        "one_place",
        [helper.make_tensor_value_info("image", TensorProto.FLOAT, [1, 3, SIDE, SIDE])],
        [
            helper.make_tensor_value_info("scores", TensorProto.FLOAT, [1, 3]),
            helper.make_tensor_value_info("activation", TensorProto.FLOAT, [1, 3, SIDE, SIDE]),
            helper.make_tensor_value_info("distance", TensorProto.FLOAT, [1]),
        ],
        [numpy_helper.from_array(mask, "mask")],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=9)
    onnx.checker.check_model(model)
    return model.SerializeToString()


def whole_map(
    image: NDArray[np.float32], label: str = "normal", classifier: Classifier = TINY, to_source: object = None
) -> SaliencyMap:
    way = np.eye(3) if to_source is None else np.asarray(to_source)
    return list(occlusion_maps(image, classifier, label, way))[-1]


def activation_of(image: NDArray[np.float32], label: str = "normal", classifier: Classifier = TINY) -> SaliencyMap:
    return activation_map(classifier.classify(image), label, image.shape[:2], np.eye(3))


def centre_of_highest(values: NDArray[np.float32]) -> NDArray[np.float64]:
    return np.argwhere(values >= values.max() - 1e-6).mean(axis=0)


@given(place=st.tuples(st.integers(4, SIDE - 12), st.integers(4, SIDE - 12)), seed=st.integers(0, 99))
@settings(max_examples=8, deadline=None)
def test_a_network_that_looks_at_one_place_has_its_maximum_there(place: tuple[int, int], seed: int) -> None:
    row, column = place
    image = bright_at(row, column)
    image += np.random.default_rng(seed).random(image.shape).astype(np.float32) * 0.02
    classifier = tiny_classifier(looks_at(row, column), size=SIZE, temperature=SHARP)
    values = activation_of(image, classifier=classifier).values
    assert values[row : row + 8, column : column + 8].min() > 0
    assert np.count_nonzero(values) == 64
    found = centre_of_highest(whole_map(image, classifier=classifier).values)
    assert np.abs(found - (row + 3.5, column + 3.5)).max() <= SIDE / PATCHES_A_SIDE / 2


@given(place=PLACES)
@settings(max_examples=5, deadline=None)
def test_a_mirrored_input_mirrors_both_maps(place: tuple[int, int]) -> None:
    image = bright_at(*place)
    for make in (activation_of, whole_map):
        straight, mirrored = make(image).values, make(np.ascontiguousarray(image[:, ::-1])).values
        assert np.ptp(straight) > 0.001
        np.testing.assert_allclose(mirrored, straight[:, ::-1], atol=1e-4)


@given(row=st.integers(3, 8), column=st.integers(3, 8), by=st.tuples(st.integers(-1, 1), st.integers(-1, 1)))
@settings(max_examples=5, deadline=None)
def test_what_moves_within_the_input_moves_in_both_maps(row: int, column: int, by: tuple[int, int]) -> None:
    step = SIDE // PATCHES_A_SIDE // 2
    start, moved = (row * step, column * step), ((row + by[0]) * step, (column + by[1]) * step)
    for make in (activation_of, whole_map):
        before, after = (centre_of_highest(make(bright_at(*place)).values) for place in (start, moved))
        np.testing.assert_allclose(after - before, np.multiply(by, step), atol=1e-6)


def test_the_mean_of_an_activation_map_and_the_bias_are_the_score() -> None:
    image = np.random.default_rng(1).random((SIDE, SIDE, 3)).astype(np.float32)
    diagnosis = tiny_classifier(tiny_network((0.3, 0.4, -0.3)), size=SIZE).classify(image)
    for label, bias, score in zip(diagnosis.probabilities, (0.3, 0.4, -0.3), diagnosis.raw.scores, strict=True):
        made = activation_map(diagnosis, label, (SIDE, SIDE), np.eye(3))
        assert made.values.mean() + bias == pytest.approx(score, abs=1e-5)
        assert (made.kind, made.label) == (Kind.ACTIVATION, label)


def test_an_occlusion_map_is_the_loss_of_probability_counted_another_way() -> None:
    image = np.random.default_rng(2).random((SIDE, SIDE, 3)).astype(np.float32)
    whole = TINY.classify(image).image_probabilities["osteopenia"]
    losses: dict[tuple[int, int], list[float]] = {}
    for rows, columns in patches_of(SIDE, SIDE):
        lost = whole - TINY.classify(occluded(image, (rows, columns))).image_probabilities["osteopenia"]
        for row in range(rows.start, rows.stop):
            for column in range(columns.start, columns.stop):
                losses.setdefault((row, column), []).append(lost)
    expected = np.array([[np.mean(losses[row, column]) for column in range(SIDE)] for row in range(SIDE)])
    np.testing.assert_allclose(whole_map(image, "osteopenia").values, expected, atol=1e-6)


def test_the_very_first_patches_are_far_apart() -> None:
    assert [(rows.start, columns.start) for rows, columns in patches_of(SIDE, SIDE)[:9]] == [
        (row, column) for row in (0, 24, 48) for column in (0, 24, 48)
    ]


@given(rows=st.integers(14, 120), columns=st.integers(14, 120))
def test_the_first_patches_tile_the_input_and_the_others_lie_between_them(rows: int, columns: int) -> None:
    patches = patches_of(rows, columns)
    count = np.zeros((rows, columns), int)
    for place in patches[: PATCHES_A_SIDE**2]:
        count[place] += 1
    assert count.min() == count.max() == 1
    assert len(set(map(str, patches))) == len(patches) == (2 * PATCHES_A_SIDE - 1) ** 2


def test_what_hides_a_patch_is_the_mean_of_the_frame_around_it() -> None:
    image = np.random.default_rng(3).random((SIDE, SIDE, 3)).astype(np.float32)
    place = (slice(16, 24), slice(0, 8))
    frame = np.zeros((SIDE, SIDE), bool)
    frame[12:28, 0:12] = True
    frame[place] = False
    hidden = occluded(image, place)
    np.testing.assert_allclose(hidden[place], np.broadcast_to(image[frame].mean(axis=0), (8, 8, 3)), atol=1e-5)
    outside = np.ones((SIDE, SIDE), bool)
    outside[place] = False
    np.testing.assert_array_equal(hidden[outside], image[outside])


def test_what_is_even_has_nothing_to_hide() -> None:
    made = whole_map(np.full((SIDE, SIDE, 3), 0.5, np.float32))
    assert made.limits == pytest.approx((0.0, 0.0), abs=1e-5)


def test_a_map_grows_and_can_be_given_up_on_the_way() -> None:
    growing = occlusion_maps(bright_at(24, 24), TINY, "normal", np.eye(3))
    shares = [next(growing).share for _ in range(5)]
    growing.close()
    assert shares == sorted(shares)
    assert 0 < shares[0] < shares[-1] < 1
    assert whole_map(bright_at(24, 24)).share == 1.0


def test_a_map_that_the_network_has_reduced_lies_over_the_whole_input() -> None:
    diagnosis = TINY.classify(bright_at(0, 0))
    reduced = replace(diagnosis, raw=replace(diagnosis.raw, activation=diagnosis.activation[:, ::4, ::4]))
    made = activation_map(reduced, "normal", (SIDE, SIDE), np.eye(3))
    corners = np.array([[-0.5, -0.5, 1.0], [13.5, 13.5, 1.0]]).T
    np.testing.assert_allclose((made.to_source @ corners)[:2], [[-0.5, SIDE - 0.5], [-0.5, SIDE - 0.5]])


@pytest.mark.parametrize("region", [Box(40, 30, 200, 190), Box(100, 60, 228, 188)])
def test_a_bright_place_of_the_film_is_the_maximum_on_the_film_in_either_knee(region: Box) -> None:
    film = np.full((300, 240), 0.2, np.float32)
    middle = (region.top + region.rows // 2, region.left + region.columns // 2)
    film[middle[0] - 6 : middle[0] + 7, middle[1] - 6 : middle[1] + 7] = 0.9
    result = list(default_pipeline().run_knee(film, region))[-1]
    diagnosis = TINY.classify(result.image)
    made = activation_map(diagnosis, "normal", result.image.shape[:2], result.to_source)
    at_row, at_column = centre_of_highest(made.values)
    on_film = made.to_source @ [at_row, at_column, 1.0]
    assert np.abs(on_film[:2] - middle).max() < 3
