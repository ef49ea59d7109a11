"""The network, run by ONNX Runtime on the processor: a model input goes in, a `Diagnosis` comes out."""

import os
import time
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from osteoviewer.errors import BadModelBundle, StageFailed
from osteoviewer.imaging.radiograph import FloatImage
from osteoviewer.inference.card import InputSize
from osteoviewer.inference.diagnosis import Diagnosis
from osteoviewer.inference.runtime import open_session


def default_threads() -> int:
    """Return how many threads the network may use: all cores, less one for the window if there are over two."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1)
    return cores - 1 if cores > 2 else cores


class Classifier:
    """One loaded network.

    Parameters
    ----------
    network : bytes
        An ONNX graph with the input ``image`` (1, channels, rows, columns) and the outputs ``scores`` (1, classes) and
        ``activation`` (1, classes, rows, columns).
    classes : tuple of str
        In the order of the outputs.
    input_size : InputSize
        What the pipeline makes.
    threads : int, optional
        `default_threads` unless given.

    Raises
    ------
    BadModelBundle
        When the graph does not load or is not such a graph.
    """

    def __init__(
        self, network: bytes, *, classes: tuple[str, ...], input_size: InputSize, threads: int | None = None
    ) -> None:
        try:
            self._session = open_session(network, threads=threads or default_threads())
        except Exception as error:  # onnxruntime raises bare RuntimeError subclasses of its own
            raise BadModelBundle("The model's network cannot be loaded.", BadModelBundle.REINSTALL) from error
        outputs = {output.name: output.shape for output in self._session.get_outputs()}
        if [entry.name for entry in self._session.get_inputs()] != ["image"] or set(outputs) != {
            "scores",
            "activation",
        }:
            raise BadModelBundle("The model's network is not one that classifies knees.", BadModelBundle.REINSTALL)
        if outputs["scores"][1] != len(classes):
            raise BadModelBundle(
                "The model's network does not answer with the card's classes.", BadModelBundle.REINSTALL
            )
        self.classes = classes
        self.input_size = input_size

    def classify(self, image: FloatImage) -> Diagnosis:
        """Classify one model input.

        Parameters
        ----------
        image : ndarray of float32, shape (rows, columns, channels)
            Values in [0, 1], as the last stage made it.

        Raises
        ------
        StageFailed
            When the input has the wrong number of channels, or the network fails or gives no number.
        """
        if image.ndim != 3 or image.shape[2] != self.input_size.channels:
            raise StageFailed(
                "The pipeline does not make what the network takes.", "Choose a model whose card agrees with itself."
            )
        started = time.perf_counter()
        planes = np.ascontiguousarray(image.transpose(2, 0, 1)[np.newaxis], dtype=np.float32)
        try:
            scores, activation = self._session.run(["scores", "activation"], {"image": planes})
        except Exception as error:  # as in `__init__`
            raise StageFailed("The network failed on this film.", "Close other programs, then try again.") from error
        probabilities = _softmax(scores[0])
        seconds = time.perf_counter() - started
        if not np.isfinite(probabilities).all():
            raise StageFailed(
                "The network gave no number for this film.", "Open the film again; report it if it stays."
            )
        maps = activation[0]
        maps.flags.writeable = False
        return Diagnosis(self._by_class(probabilities), maps, seconds)

    def _by_class(self, probabilities: NDArray[np.float64]) -> Mapping[str, float]:
        return MappingProxyType(dict(zip(self.classes, probabilities.tolist(), strict=True)))


def _softmax(scores: NDArray[np.float32]) -> NDArray[np.float64]:
    powers = np.exp(scores.astype(np.float64) - scores.max())
    result: NDArray[np.float64] = powers / powers.sum()
    return result
