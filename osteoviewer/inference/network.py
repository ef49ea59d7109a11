"""The network's graph, run by ONNX Runtime on the processor: a model input goes in, scores come out."""

import os
from threading import Lock

import numpy as np

from osteoviewer.errors import BadModelBundle, StageFailed
from osteoviewer.imaging.radiograph import FloatImage
from osteoviewer.inference.card import InputSize
from osteoviewer.inference.diagnosis import RawAnswer
from osteoviewer.inference.runtime import open_session

_OUTPUTS = ("scores", "activation", "distance")


def default_threads() -> int:
    """Return how many threads the network may use: all cores, less one for the window if there are over two."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else (os.cpu_count() or 1)
    return cores - 1 if cores > 2 else cores


class Network:
    """One loaded graph.

    Parameters
    ----------
    graph : bytes
        ONNX, with the input ``image`` (1, channels, rows, columns) and the outputs ``scores`` (1, classes),
        ``activation`` (1, classes, rows, columns) and ``distance`` (1,).
    n_classes : int
    input_size : InputSize
        What the pipeline makes.
    threads : int, optional
        `default_threads` unless given.

    Raises
    ------
    BadModelBundle
        When the graph does not load or is not such a graph.
    """

    def __init__(self, graph: bytes, *, n_classes: int, input_size: InputSize, threads: int | None = None) -> None:
        try:
            self._session = open_session(graph, threads=threads or default_threads())
        except Exception as error:  # onnxruntime raises bare RuntimeError subclasses of its own
            raise BadModelBundle("The model's network cannot be loaded.", BadModelBundle.REINSTALL) from error
        outputs = {output.name: output.shape for output in self._session.get_outputs()}
        if [entry.name for entry in self._session.get_inputs()] != ["image"] or set(outputs) != set(_OUTPUTS):
            raise BadModelBundle("The model's network is not one that classifies knees.", BadModelBundle.REINSTALL)
        if outputs["scores"][1] != n_classes:
            raise BadModelBundle(
                "The model's network does not answer with the card's classes.", BadModelBundle.REINSTALL
            )
        self._channels = input_size.channels
        self._turn = Lock()  # what two runs at once need is twice the memory, which ONNX Runtime never gives back

    def run(self, image: FloatImage) -> RawAnswer:
        """Run the network on one model input.

        Parameters
        ----------
        image : ndarray of float32, shape (rows, columns, channels)
            Values in [0, 1], as the last stage made it.

        Raises
        ------
        StageFailed
            When the input has the wrong number of channels, or the network fails or gives no number.
        """
        if image.ndim != 3 or image.shape[2] != self._channels:
            raise StageFailed(
                "The pipeline does not make what the network takes.", "Choose a model whose card agrees with itself."
            )
        planes = np.ascontiguousarray(image.transpose(2, 0, 1)[np.newaxis], dtype=np.float32)
        try:
            with self._turn:
                scores, activation, distance = self._session.run(list(_OUTPUTS), {"image": planes})
        except Exception as error:  # as in `__init__`
            raise StageFailed("The network failed on this film.", "Close other programs, then try again.") from error
        if not (np.isfinite(scores).all() and np.isfinite(distance).all()):
            raise StageFailed(
                "The network gave no number for this film.", "Open the film again; report it if it stays."
            )
        maps = activation[0]
        maps.flags.writeable = False
        return RawAnswer(scores[0].astype(np.float64), maps, float(distance[0]))
