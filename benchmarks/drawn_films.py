"""Films of the usual size to train on, drawn, and the way from them to a batch without a cache."""

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from PIL import Image
from torch import Tensor
from torch.nn.functional import avg_pool2d

from osteoviewer.analysis import Method
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.pipeline import Pipeline
from osteoviewer.paths import resources
from training.dataset import Source, make_inputs
from training.manifest import Film

CLASSES = ("normal", "osteopenia", "osteoporosis")
MAX_PIXELS = 100_000_000
FILMS = 4
SIDE = 224


def draw_films(folder: Path) -> tuple[tuple[Film, ...], Source]:
    """Draw the films, a knee each, on disk."""
    films, source = list_drawn_films(folder)
    for number, film in enumerate(films):
        pixels = draw_knee(seed=number, density=number / FILMS, rows=2048, columns=1680).pixels
        Image.fromarray(np.rint(pixels * 255).astype(np.uint8)).save(folder / film.file, quality=90)
    return films, source


def list_drawn_films(folder: Path) -> tuple[tuple[Film, ...], Source]:
    """List what `draw_films` drew."""
    films = tuple(Film(f"{number}.jpg", CLASSES[number % len(CLASSES)], str(number)) for number in range(FILMS))
    pipeline = Pipeline.from_json(json.loads((resources() / "pipeline.json").read_bytes()))
    return films, Source(folder, pipeline, MAX_PIXELS)


def decode_again(films: Sequence[Film], source: Source, method: Method, *, side_px: int) -> Tensor:
    """Read films and take them through all stages again, as a loop without a cache does."""
    made = [make_inputs(source.root / film.file, method=method, max_pixels=source.max_pixels) for film in films]
    planes = np.stack([inputs.images[film.knee] for inputs, film in zip(made, films, strict=True)])
    images = torch.from_numpy(planes).permute(0, 3, 1, 2).contiguous()  # torch's default layout
    return avg_pool2d(images, SIDE // side_px)
