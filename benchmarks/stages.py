"""The stages on a large film against the bare OpenCV and NumPy calls that they are made of."""

import json
import math
from collections.abc import Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from benchmarks.measure import Figure, medians
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.pipeline import Pipeline
from osteoviewer.paths import resources

ROWS, COLUMNS = 2430, 1994


def stage_figures() -> Iterator[Figure]:
    """Measure the whole pipeline."""
    pixels = draw_knee(seed=1, density=0.5, rows=ROWS, columns=COLUMNS).pixels
    pipeline = Pipeline.from_json(json.loads((resources() / "pipeline.json").read_text(encoding="utf-8")))
    ours, bare = medians(lambda: list(pipeline.run(pixels)), lambda: bare_calls(pixels), rounds=15)
    yield Figure(
        f"stages on {ROWS} x {COLUMNS} / bare OpenCV and NumPy calls",
        ours / bare,
        1.5,
        f"{ours * 1e3:.0f} ms / {bare * 1e3:.0f} ms",
    )


def bare_calls(pixels: NDArray[np.float32]) -> NDArray[np.float32]:
    """Do what the default pipeline does, with nothing between the calls."""
    smooth = cv2.blur(pixels, (5, 5))
    mask = _bare_field(_bare_reduce(smooth))
    mask = cv2.resize(mask, (COLUMNS, ROWS), interpolation=cv2.INTER_NEAREST)
    levels = cv2.multiply(smooth, 65535.0, dtype=cv2.CV_16U)  # type: ignore[call-overload]
    low, high, _, _ = cv2.minMaxLoc(levels, mask)
    histogram = cv2.calcHist([levels], [0], mask, [256], [low, high + 1]).ravel()
    shares = np.concatenate([[0.0], np.cumsum(histogram) / histogram.sum()])
    curve = np.interp(np.arange(65536), np.linspace(low, high, 257), shares).astype(np.float32)
    equal = cv2.copyTo(cv2.LUT(levels, curve), mask)
    left, top, columns, rows = cv2.boundingRect((equal > 0).view(np.uint8))
    small = _bare_reduce(equal[top : top + rows, left : left + columns])
    inside = small[small > 0]
    starts = np.quantile(inside, [1 / 6, 1 / 2, 5 / 6])
    first = np.searchsorted((starts[1:] + starts[:-1]) / 2, inside).astype(np.int32)
    until = (cv2.TERM_CRITERIA_COUNT + cv2.TERM_CRITERIA_EPS, 50, 1e-4)
    _, _, centres = cv2.kmeans(inside.reshape(-1, 1), 3, first, until, 1, cv2.KMEANS_USE_INITIAL_LABELS)
    threshold = np.sort(centres.ravel())[-2:].mean()
    edges = cv2.Canny(np.rint(small * 255).astype(np.uint8), 102, 204)
    bone = ((small > threshold) & (edges == 0)).astype(np.uint8)
    eroded = cv2.erode(bone, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (3, 3)))
    _, _, statistics, _ = cv2.connectedComponentsWithStats(eroded, connectivity=8)
    x, y, width, height, _ = statistics[1 + statistics[1:, cv2.CC_STAT_AREA].argmax()]
    down, right = rows / small.shape[0], columns / small.shape[1]
    crop = equal[
        top + max(0, int((y - 1) * down)) : top + min(rows, math.ceil((y + height + 1) * down)),
        left + max(0, int((x - 1) * right)) : left + min(columns, math.ceil((x + width + 1) * right)),
    ]
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
