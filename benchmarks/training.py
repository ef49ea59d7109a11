"""A training step against the machine's matrix product and a plain loop, and the images' way to it."""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor, nn
from torch.nn.functional import avg_pool2d, cross_entropy

from benchmarks.measure import Figure, medians
from benchmarks.network import OPERATIONS
from osteoviewer.analysis import Method
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.pipeline import Pipeline
from osteoviewer.paths import resources
from training.batches import Batches
from training.config import Augmentation
from training.dataset import Source, load_inputs, make_inputs
from training.manifest import Film
from training.network import build_network
from training.optimizer import one_cycle
from training.provenance import has_native_bfloat16

CLASSES = ("normal", "osteopenia", "osteoporosis")
PLAN = Augmentation(rotation_degrees=10, scale=0.1, flip=0.5, noise=0.01, exposure=0.1)
MAX_PIXELS = 100_000_000
_PASSES = 3
"""Forward, and backward by the images and by the weights: each costs what forward does."""
_FILMS = 4
_SIDE = 224
_PRODUCT_SIDE = 2048
_LEAST_RATE, _LEAST_GAIN, _LEAST_SUPPLY = 0.55, 2.0, 3.0


def training_figures() -> Iterator[Figure | str]:
    """Measure steps at 224 and 112 px, as `osteotrain finetune` takes them."""
    precision = torch.bfloat16 if has_native_bfloat16() else torch.float32
    with tempfile.TemporaryDirectory() as folder:
        films, source = draw_films(Path(folder))
        inputs = load_inputs(films, source, folder=Path(folder) / "kept")
        for side in (224, 112):
            batches = Batches(inputs, inputs.keep(films), CLASSES, side, _FILMS)
            yield from _figures_at(batches, source, precision)


def _figures_at(batches: Batches, source: Source, precision: torch.dtype) -> Iterator[Figure]:
    side, count = batches.side_px, len(batches.films)
    images, labels = next(iter(batches.shuffled(PLAN, seed=1)))
    ours, plain = _Learner(precision), _Learner(torch.float32)
    method = source.method()  # a plain loop, too, loads the networks that find the knees once
    matrix = torch.rand(_PRODUCT_SIDE, _PRODUCT_SIDE).to(precision)

    def supply() -> object:
        return list(batches.shuffled(PLAN, seed=1))

    def epoch() -> None:
        for batch in batches.shuffled(PLAN, seed=1):
            ours.step(*batch)

    def plain_epoch() -> None:
        plain.step(decode_again(batches, source, method), labels)

    step, supplied, product, whole, bare = medians(
        lambda: ours.step(images, labels), supply, lambda: matrix @ matrix, epoch, plain_epoch, rounds=3
    )
    rate, best = _PASSES * OPERATIONS * (side / _SIDE) ** 2 * count / step, 2 * _PRODUCT_SIDE**3 / product
    kind = str(precision).removeprefix("torch.")
    yield Figure(
        f"training step at {side} px: operations a second / {kind} product",
        rate / best,
        _LEAST_RATE,
        f"{rate / 1e9:.0f} / {best / 1e9:.0f} Gop/s",
        is_floor=True,
    )
    yield Figure(
        f"training at {side} px: films a second / plain PyTorch loop",
        bare / whole,
        _LEAST_GAIN,
        f"{count / whole:.2f} / {count / bare:.2f} films/s",
        is_floor=True,
    )
    yield Figure(
        f"training at {side} px: images supplied / images learned from",
        step / supplied,
        _LEAST_SUPPLY,
        f"{count / supplied:.0f} / {count / step:.1f} a second",
        is_floor=True,
    )


class _Learner:
    """The network and its optimizer, and one step of both."""

    def __init__(self, precision: torch.dtype) -> None:
        torch.manual_seed(1)
        self._network: nn.Module = build_network("table1", len(CLASSES)).train()
        plan = one_cycle(self._network, learning_rate=1e-3, weight_decay=1e-4, steps=1000)
        self._optimizer = plan["optimizer"]
        self._precision = precision

    def step(self, images: Tensor, labels: Tensor) -> None:
        """Learn from one batch."""
        self._optimizer.zero_grad()
        with torch.autocast("cpu", self._precision, enabled=self._precision is not torch.float32):
            loss = cross_entropy(self._network(images).scores, labels)
        loss.backward()
        self._optimizer.step()


def draw_films(folder: Path) -> tuple[tuple[Film, ...], Source]:
    """Draw films of the usual size, a knee each, on disk."""
    films = []
    for number in range(_FILMS):
        pixels = draw_knee(seed=number, density=number / _FILMS, rows=2048, columns=1680).pixels
        name = f"{number}.jpg"
        Image.fromarray(np.rint(pixels * 255).astype(np.uint8)).save(folder / name, quality=90)
        films.append(Film(name, CLASSES[number % len(CLASSES)], str(number)))
    pipeline = Pipeline.from_json(json.loads((resources() / "pipeline.json").read_bytes()))
    return tuple(films), Source(folder, pipeline, MAX_PIXELS)


def decode_again(batches: Batches, source: Source, method: Method) -> Tensor:
    """Read the films of a batch and take them through all stages again, as a loop without a cache does."""
    made = [make_inputs(source.root / film.file, method=method, max_pixels=source.max_pixels) for film in batches.films]
    planes = np.stack([inputs.images[film.knee] for inputs, film in zip(made, batches.films, strict=True)])
    return avg_pool2d(torch.from_numpy(planes).permute(0, 3, 1, 2), _SIDE // batches.side_px)
