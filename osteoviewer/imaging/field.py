"""Which pixels of a film show the patient: not the padding, the air around the leg, or white strips at its edge.

Scanners and converters add black borders, collimator blades print white bars, and half of a film may be air. All of
it would rule a histogram or a clustering, so both look only at what this module leaves over.
"""

import cv2
import numpy as np
from numpy.typing import NDArray

from osteoviewer.imaging.radiograph import FloatImage

BoolImage = NDArray[np.bool_]

WORKING_SIDE = 512
"""Longest side, in pixels, at which regions are looked for."""

_WHITE = 0.97
_BLACK = 0.02
_DARK_SHARE_OF_OTSU = 0.5
_SMALLEST_ISLAND = 0.1
_FLAT = 0.01
_NARROWEST = 7
_GRAY_LEVELS = 256
_CONNECTIVITY = 8


def reduce(image: FloatImage, *, side: int = WORKING_SIDE) -> FloatImage:
    """Shrink an image by area averaging so that its longest side is at most `side`; smaller ones stay as they are.

    Parameters
    ----------
    image : ndarray of float32, shape (rows, columns)
    side : int
        In pixels.

    Returns
    -------
    ndarray of float32, shape (rows, columns)
    """
    rows, columns = image.shape
    scale = side / max(rows, columns)
    if scale >= 1.0:
        return image
    size = (max(1, round(columns * scale)), max(1, round(rows * scale)))
    return cv2.resize(image, size, interpolation=cv2.INTER_AREA)  # type: ignore[return-value]


def find_field(image: FloatImage) -> BoolImage:
    """Find the pixels that show the patient.

    White regions and dark regions that touch the film's edge are left out, and of what remains every island that is
    small beside the largest one: letters, coins, logos and lines along the edge.

    Parameters
    ----------
    image : ndarray of float32, shape (rows, columns)
        Values in [0, 1], bright is dense. Work on an image from `reduce`.

    Returns
    -------
    ndarray of bool, shape (rows, columns)
        All False where nothing stands out from the background.
    """
    low, high = float(image.min()), float(image.max())
    if high <= low:
        return np.zeros(image.shape, dtype=np.bool_)
    levels = np.rint((image - low) * ((_GRAY_LEVELS - 1) / (high - low))).astype(np.uint8)
    white = _white_at_the_edge(levels)
    inside = levels[~white]
    if inside.size == 0:
        return np.zeros(image.shape, dtype=np.bool_)
    threshold, _ = cv2.threshold(inside.reshape(-1, 1), 0, 255, cv2.THRESH_BINARY | cv2.THRESH_OTSU)
    background = _touching_edge((levels <= _DARK_SHARE_OF_OTSU * threshold) | white)
    return _without_small_islands(~background)


def _white_at_the_edge(levels: NDArray[np.uint8]) -> BoolImage:
    """Find wide, bright and flat regions that touch the film's edge or its black padding; bone is never flat."""
    kernel = np.ones((3, 3), np.uint8)
    flat = cv2.morphologyEx(levels, cv2.MORPH_GRADIENT, kernel) <= round(_FLAT * (_GRAY_LEVELS - 1))
    bright = ((levels >= round(_WHITE * (_GRAY_LEVELS - 1))) & flat).astype(np.uint8)
    wide = cv2.morphologyEx(bright, cv2.MORPH_OPEN, np.ones((_NARROWEST, _NARROWEST), np.uint8))
    region = cv2.dilate(wide, np.ones((_NARROWEST, _NARROWEST), np.uint8)) > 0
    padding = _touching_edge(levels <= round(_BLACK * (_GRAY_LEVELS - 1)))
    white: BoolImage = _touching_edge(region | padding) & region
    return white


def _touching_edge(mask: BoolImage) -> BoolImage:
    _, labels = cv2.connectedComponents(mask.astype(np.uint8), connectivity=_CONNECTIVITY)
    edge = np.concatenate([labels[0], labels[-1], labels[:, 0], labels[:, -1]])
    touching = np.zeros(int(labels.max()) + 1, dtype=np.bool_)
    touching[edge] = True
    touching[0] = False
    found: BoolImage = touching[labels]
    return found


def _without_small_islands(mask: BoolImage) -> BoolImage:
    _, labels, statistics, _ = cv2.connectedComponentsWithStats(mask.astype(np.uint8), connectivity=_CONNECTIVITY)
    areas = statistics[:, cv2.CC_STAT_AREA].copy()
    areas[0] = 0
    kept: BoolImage = (areas >= max(1.0, _SMALLEST_ISLAND * areas.max()))[labels]
    return kept
