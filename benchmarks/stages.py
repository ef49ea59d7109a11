"""The stages on a large film against the bare OpenCV and NumPy calls that they are made of."""

import json
import tempfile
from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from benchmarks.measure import Figure, medians
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.pipeline import Pipeline
from osteoviewer.imaging.radiograph import Box
from osteoviewer.imaging.reader import read_radiograph
from osteoviewer.imaging.search import find_knees
from osteoviewer.inference.bundle import drawn_region, load_finder
from osteoviewer.paths import resources
from training.landmarks.floors import equalize_in_16_bits, equalize_in_floating_point

ROWS, COLUMNS = 2430, 1994


def stage_figures() -> Iterator[Figure | str]:
    """Measure the stages, and reading, equalizing and finding the knee."""
    phantom = draw_knee(seed=1, density=0.5, rows=ROWS, columns=COLUMNS)
    pipeline = Pipeline.from_json(json.loads((resources() / "pipeline.json").read_text(encoding="utf-8")))
    region = drawn_region(phantom, pipeline)

    def run_stages() -> None:
        *_, equalized = pipeline.run_film(phantom.pixels)
        list(pipeline.run_knee(equalized.image, region))

    ours, bare = medians(run_stages, lambda: bare_calls(phantom.pixels, region), rounds=15)
    yield Figure(
        f"stages on {ROWS} x {COLUMNS} / bare OpenCV and NumPy calls",
        ours / bare,
        1.5,
        f"{ours * 1e3:.0f} ms / {bare * 1e3:.0f} ms",
    )
    yield from _search_figures(phantom.pixels, pipeline)


def _search_figures(pixels: NDArray[np.float32], pipeline: Pipeline) -> Iterator[Figure | str]:
    landmarks, stage = load_finder(pipeline, resources() / "landmarks"), pipeline.region
    assert stage is not None
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "film.jpg"
        Image.fromarray(np.rint(pixels * 255).astype(np.uint8)).save(path, quality=90)

        def find() -> None:
            film = read_radiograph(path, max_pixels=10**8)
            *_, equalized = pipeline.run_film(film.pixels)
            find_knees(film, equalized.image, stage, landmarks=landmarks)

        ours, bare, slower = medians(
            find, lambda: equalize_in_16_bits(path), lambda: equalize_in_floating_point(path), rounds=15
        )
    yield Figure(
        "read, equalize and find the knee / bare Pillow and OpenCV",
        ours / bare,
        3.0,
        f"{ours * 1e3:.0f} ms / {bare * 1e3:.0f} ms",
    )
    yield f"  against bare Pillow and scikit-image, in floating point: {ours / slower:.2f} ({slower * 1e3:.0f} ms)"


def bare_calls(pixels: NDArray[np.float32], region: Box) -> NDArray[np.float32]:
    """Do what the default pipeline does with one knee, with nothing between the calls."""
    smooth = cv2.blur(pixels, (5, 5))
    mask = _bare_field(_bare_reduce(smooth))
    mask = cv2.resize(mask, (COLUMNS, ROWS), interpolation=cv2.INTER_NEAREST)
    levels = cv2.multiply(smooth, 65535.0, dtype=cv2.CV_16U)  # type: ignore[call-overload]
    low, high, _, _ = cv2.minMaxLoc(levels, mask)
    histogram = cv2.calcHist([levels], [0], mask, [256], [low, high + 1]).ravel()
    shares = np.concatenate([[0.0], np.cumsum(histogram) / histogram.sum()])
    curve = np.interp(np.arange(65536), np.linspace(low, high, 257), shares).astype(np.float32)
    equal = cv2.copyTo(cv2.LUT(levels, curve), mask)
    crop = equal[region.top : region.bottom, region.left : region.right]
    plane = cv2.resize(cv2.blur(crop, (31, 31)), (224, 224), interpolation=cv2.INTER_AREA)
    return np.repeat(plane[:, :, None], 3, axis=2)


def _bare_reduce(image: NDArray[np.float32]) -> NDArray[np.float32]:
    scale = 512 / max(image.shape)
    size = (round(image.shape[1] * scale), round(image.shape[0] * scale))
    return cv2.resize(image, size, interpolation=cv2.INTER_AREA)  # type: ignore[return-value]


def _bare_field(small: NDArray[np.float32]) -> NDArray[np.uint8]:
    levels = np.rint((small - small.min()) * (255 / (small.max() - small.min()))).astype(np.uint8)
    flat = cv2.morphologyEx(levels, cv2.MORPH_GRADIENT, np.ones((3, 3), np.uint8)) <= 3
    wide = cv2.morphologyEx(((levels >= 247) & flat).astype(np.uint8), cv2.MORPH_OPEN, np.ones((7, 7), np.uint8))
    white = cv2.dilate(wide, np.ones((7, 7), np.uint8)) > 0
    white &= _bare_touching(white | _bare_touching(levels <= 5))
    threshold, _ = cv2.threshold(levels[~white].reshape(-1, 1), 0, 255, cv2.THRESH_OTSU)
    mask = (~_bare_touching((levels <= 0.5 * threshold) | white)).astype(np.uint8)
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    areas = statistics[:, cv2.CC_STAT_AREA] * (np.arange(len(statistics)) > 0)
    return (areas >= 0.1 * areas.max())[labels].astype(np.uint8)


def _bare_touching(mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
    _, labels = cv2.connectedComponents(mask.astype(np.uint8), connectivity=8)
    touching = np.zeros(labels.max() + 1, np.bool_)
    touching[np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]])] = True
    touching[0] = False
    return touching[labels]
