"""A training step against the machine's matrix product and a plain loop, and the images' way to it."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

import torch

from benchmarks.drawn_films import CLASSES, FILMS, SIDE, draw_films
from benchmarks.learner import Learner
from benchmarks.measure import Figure, medians
from benchmarks.network import OPERATIONS
from benchmarks.plain_loop import PlainLoop
from training.batches import Batches
from training.config import Augmentation
from training.dataset import load_inputs
from training.memory import keep_freed_memory
from training.provenance import has_native_bfloat16

PLAN = Augmentation(rotation_degrees=10, scale=0.1, flip=0.5, noise=0.01, exposure=0.1)
_PASSES = 3
"""Forward, and backward by the images and by the weights: each costs what forward does."""
_PRODUCT_SIDE = 2048
_LEAST_RATE, _LEAST_GAIN, _LEAST_SUPPLY = 0.55, 2.0, 3.0


def training_figures() -> Iterator[Figure | str]:
    """Measure steps at 224 and 112 px, as `osteotrain finetune` takes them."""
    keep_freed_memory()  # as osteotrain does
    precision = torch.bfloat16 if has_native_bfloat16() else torch.float32
    with tempfile.TemporaryDirectory() as folder:
        films, source = draw_films(Path(folder))
        inputs = load_inputs(films, source, folder=Path(folder) / "kept")
        for side in (SIDE, 112):
            yield from _figures_at(Batches(inputs, inputs.keep(films), CLASSES, side, FILMS), source.root, precision)


def _figures_at(batches: Batches, folder: Path, precision: torch.dtype) -> Iterator[Figure]:
    side, count = batches.side_px, len(batches.films)
    images, labels = next(iter(batches.shuffled(PLAN, seed=1)))
    ours = Learner(precision)
    matrix = torch.rand(_PRODUCT_SIDE, _PRODUCT_SIDE).to(precision)

    def supply() -> object:
        return list(batches.shuffled(PLAN, seed=1))

    def epoch() -> None:
        for batch in batches.shuffled(PLAN, seed=1):
            ours.step(*batch)

    with PlainLoop(folder, side) as plain:
        step, supplied, product, whole, bare = medians(
            lambda: ours.step(images, labels), supply, lambda: matrix @ matrix, epoch, plain.epoch, rounds=3
        )
    rate, best = _PASSES * OPERATIONS * (side / SIDE) ** 2 * count / step, 2 * _PRODUCT_SIDE**3 / product
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
