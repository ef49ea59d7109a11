"""The network against eager PyTorch and the machine's matrix product, and what other engines would give."""

import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file

from benchmarks.measure import Figure, medians
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.inference.bundle import NETWORK, WEIGHTS, drawn_region, load_bundle, newest_bundle
from osteoviewer.inference.network import default_threads
from osteoviewer.inference.runtime import open_session
from osteoviewer.paths import resources
from training.network import build_network
from training.provenance import has_native_bfloat16

OPERATIONS = 2 * 48.247e9
"""Of one 224 x 224 image through Table 1: multiplications and additions."""

_PRODUCT_SIDE = 3072
_AGREEMENT_FILMS = 6


def network_figures() -> Iterator[Figure | str]:
    """Measure the shipped network; yields figures, and lines of the comparison of engines."""
    folder = newest_bundle(resources() / "models")
    bundle = load_bundle(folder)
    torch.set_num_threads(default_threads())
    module = build_network(bundle.card.architecture, len(bundle.card.classes)).eval()
    module.load_state_dict(load_file(folder / WEIGHTS))
    images = [_model_input(bundle, seed) for seed in range(_AGREEMENT_FILMS)]
    image, tensor = images[0], torch.from_numpy(images[0].transpose(2, 0, 1)[None].copy())

    def eager() -> object:
        with torch.inference_mode():
            return module(tensor)

    left = np.random.default_rng(1).random((_PRODUCT_SIDE, _PRODUCT_SIDE), np.float32)
    left_tensor = torch.from_numpy(left)
    ours, theirs, numpy_product, torch_product = medians(
        lambda: bundle.classifier.classify(image), eager, lambda: left @ left, lambda: left_tensor @ left_tensor
    )
    yield Figure(
        f"network: Classifier / eager float32 PyTorch, {default_threads()} threads",
        ours / theirs,
        1.0,
        f"{ours * 1e3:.0f} ms / {theirs * 1e3:.0f} ms",
    )
    best = 2 * _PRODUCT_SIDE**3 / min(numpy_product, torch_product)
    rate = OPERATIONS / ours
    yield Figure(
        "network: operations a second / best float32 matrix product",
        rate / best,
        0.9,
        f"{rate / 1e9:.0f} / {best / 1e9:.0f} Gop/s",
        is_floor=True,
    )
    yield from _engines(folder, bundle, module, images)


def _model_input(bundle, seed: int) -> NDArray[np.float32]:  # type: ignore[no-untyped-def]
    film = draw_knee(seed=seed, density=seed / _AGREEMENT_FILMS)
    *_, equalized = bundle.pipeline.run_film(film.pixels)
    *_, last = bundle.pipeline.run_knee(equalized.image, drawn_region(film, bundle.pipeline))
    return last.image


def _engines(folder: Path, bundle, module, images) -> Iterator[str]:  # type: ignore[no-untyped-def]
    """Compare int8 and bfloat16 with the float32 that ships: time, agreement, size."""
    planes = [np.ascontiguousarray(image.transpose(2, 0, 1)[None]) for image in images]
    exact = np.array([list(bundle.classifier.classify(image).probabilities.values()) for image in images])
    shipped = (folder / NETWORK).stat().st_size / 1e6
    int8 = _int8_session(folder / NETWORK, planes)
    engines: dict[str, Callable[[NDArray[np.float32]], NDArray[np.float64]]] = {
        "ONNX Runtime int8, static": lambda plane: _softmax(int8[0].run(["scores"], {"image": plane})[0][0])
    }
    sizes = {"ONNX Runtime int8, static": int8[1]}
    if has_native_bfloat16():
        engines["PyTorch bfloat16"] = _half_engine(module)
        sizes["PyTorch bfloat16"] = shipped / 2
    else:
        yield "  PyTorch bfloat16 is not measured: this processor has no such arithmetic."
    actions = [partial(run, planes[0]) for run in engines.values()]
    ours, *others = medians(lambda: bundle.classifier.classify(images[0]), *actions, rounds=7)
    yield "  engine                         time    over ours   largest change of a probability      MB"
    yield f"  {'ONNX Runtime float32 (ours)':<27} {ours * 1e3:6.0f} ms {1:9.2f} {0:32.4f} {shipped:10.1f}"
    for (name, run), seconds in zip(engines.items(), others, strict=True):
        change = np.abs(np.array([run(plane) for plane in planes]) - exact).max()
        yield f"  {name:<27} {seconds * 1e3:6.0f} ms {seconds / ours:9.2f} {change:32.4f} {sizes[name]:10.1f}"


def _half_engine(module: torch.nn.Module) -> Callable[[NDArray[np.float32]], NDArray[np.float64]]:
    half = module.to(torch.bfloat16)

    def run(plane: NDArray[np.float32]) -> NDArray[np.float64]:
        with torch.inference_mode():
            return _softmax(half(torch.from_numpy(plane).to(torch.bfloat16)).scores[0].float().numpy())

    return run


class _Calibration:
    def __init__(self, planes: list[NDArray[np.float32]]) -> None:
        self._left = iter(planes)

    def get_next(self) -> dict[str, NDArray[np.float32]] | None:
        plane = next(self._left, None)
        return None if plane is None else {"image": plane}


def _int8_session(network: Path, planes: list[NDArray[np.float32]]) -> tuple[Any, float]:
    """Quantize the network after training and return it with its size in megabytes."""
    from onnxruntime.quantization import QuantFormat, quantize_static  # after `osteoviewer.inference.runtime`
    from onnxruntime.quantization.shape_inference import quant_pre_process

    with tempfile.TemporaryDirectory() as name:
        prepared, quantized = Path(name) / "prepared.onnx", Path(name) / "int8.onnx"
        quant_pre_process(str(network), str(prepared))
        quantize_static(
            str(prepared), str(quantized), _Calibration(planes), quant_format=QuantFormat.QDQ, per_channel=True
        )
        session = open_session(quantized.read_bytes(), threads=default_threads())
        return session, quantized.stat().st_size / 1e6


def _softmax(scores: NDArray[np.float32]) -> NDArray[np.float64]:
    return torch.from_numpy(scores).double().softmax(dim=0).numpy()
