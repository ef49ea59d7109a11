"""The classifier: probabilities as computed by hand, and clear words when the input is wrong."""

import time
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from osteoviewer.errors import BadModelBundle, StageFailed
from osteoviewer.inference import network as module
from osteoviewer.inference.card import InputSize
from osteoviewer.inference.network import Network, default_threads
from tests.builders import CLASSES, tiny_classifier, tiny_network

SIZE = InputSize(rows=224, columns=224, channels=3)
BIAS = (0.1, 0.4, -0.3)
TINY = tiny_classifier(tiny_network(BIAS), size=SIZE)


@given(seed=st.integers(0, 10**6))
def test_probabilities_are_the_softmax_of_the_scores(seed: int) -> None:
    image = np.random.default_rng(seed).random((16, 16, 3)).astype(np.float32)
    red, green = image[:, :, 0].mean(), image[:, :, 1].mean()
    scores = np.array([red, green / 2, (red + green) / 10]) + BIAS
    expected = np.exp(scores) / np.exp(scores).sum()
    diagnosis = TINY.classify(image)
    assert list(diagnosis.probabilities) == list(CLASSES)
    assert np.allclose(list(diagnosis.probabilities.values()), expected, atol=1e-6)
    assert sum(diagnosis.probabilities.values()) == pytest.approx(1.0)
    assert diagnosis.label == CLASSES[int(expected.argmax())]


def test_the_mean_of_the_activation_map_and_the_bias_are_the_score() -> None:
    image = np.random.default_rng(1).random((16, 16, 3)).astype(np.float32)
    diagnosis = TINY.classify(image)
    scores = diagnosis.activation.mean(axis=(1, 2)) + BIAS
    assert diagnosis.activation.shape == (3, 16, 16)
    assert np.allclose(np.log(list(diagnosis.probabilities.values())), scores - np.log(np.exp(scores).sum()), atol=1e-5)


def test_a_diagnosis_cannot_be_changed() -> None:
    diagnosis = TINY.classify(np.zeros((8, 8, 3), np.float32))
    with pytest.raises(TypeError):
        diagnosis.probabilities["normal"] = 1.0  # type: ignore[index]
    with pytest.raises(ValueError, match="read-only"):
        diagnosis.activation[0, 0, 0] = 1.0


@pytest.mark.parametrize("shape", [(8, 8), (8, 8, 1), (8, 8, 4)])
def test_an_input_of_another_shape_is_refused(shape: tuple[int, ...]) -> None:
    with pytest.raises(StageFailed):
        TINY.classify(np.zeros(shape, np.float32))


def test_an_answer_that_is_no_number_is_refused() -> None:
    with pytest.raises(StageFailed):
        TINY.classify(np.full((8, 8, 3), np.nan, np.float32))


def test_what_is_no_network_is_refused() -> None:
    with pytest.raises(BadModelBundle):
        Network(b"not a network", n_classes=3, input_size=SIZE)


@pytest.mark.parametrize(("cores", "threads"), [(1, 1), (2, 2), (3, 2), (8, 7)])
def test_the_window_keeps_a_core_where_there_are_more_than_two(
    cores: int, threads: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module.os, "sched_getaffinity", lambda _: set(range(cores)))
    assert default_threads() == threads


def test_two_runs_at_once_wait_for_each_other(monkeypatch: pytest.MonkeyPatch) -> None:
    network = Network(tiny_network(BIAS), n_classes=3, input_size=SIZE)
    inner, running, most = network._session, [0], [0]

    class Slow:
        def run(self, *arguments: object) -> object:
            running[0] += 1
            most[0] = max(most[0], running[0])
            time.sleep(0.05)
            running[0] -= 1
            return inner.run(*arguments)

    monkeypatch.setattr(network, "_session", Slow())
    with ThreadPoolExecutor(3) as workers:
        list(workers.map(network.run, [np.zeros((8, 8, 3), np.float32)] * 3))
    assert most == [1]
