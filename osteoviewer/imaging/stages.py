"""The preprocessing stages of Mohammed and George (2023), sections 3.1 and 3.2, as pure functions.

Each takes a float32 image in [0, 1] and every parameter by keyword, without defaults: the values stand in the model
card. Each returns a `StageOutput`: the new image, what was found, and the way back to the input's pixels. Inputs are
never written to.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray
from skimage.measure import label, regionprops

from osteoviewer.errors import KneeNotFound
from osteoviewer.imaging.field import BoolImage, find_field, reduce
from osteoviewer.imaging.radiograph import Box, FloatImage


@dataclass(frozen=True, eq=False)
class StageOutput:
    """What a stage function returns.

    Attributes
    ----------
    image : ndarray of float32
        Values in [0, 1].
    findings : Mapping
        What the stage found, ready for JSON.
    to_input : ndarray of float64, shape (3, 3)
        Takes ``(row, column, 1)`` of the output to the input's pixels, both at pixel centres.
    """

    image: FloatImage
    findings: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))
    to_input: NDArray[np.float64] = field(default_factory=lambda: np.eye(3))


def denoise(image: FloatImage, *, window: int) -> StageOutput:
    """Reduce noise with a mean filter of `window` x `window` pixels (paper, 3.1 A). Edges are mirrored."""
    return StageOutput(_mean(image, window))


def smudge(image: FloatImage, *, window: int) -> StageOutput:
    """Merge small scattered areas with a mean filter of a large `window` (paper, 3.2). Edges are mirrored."""
    return StageOutput(_mean(image, window))


def _mean(image: FloatImage, window: int) -> FloatImage:
    if window <= 1:
        return image.copy()
    return cv2.blur(image, (window, window), borderType=cv2.BORDER_REFLECT_101)  # type: ignore[return-value]


_DEEPEST = 65535


def equalize(image: FloatImage, *, bins: int) -> StageOutput:
    """Spread the patient's gray values evenly over [0, 1] (histogram equalization; paper, 3.1 B).

    The histogram of `bins` equal bins is that of the field alone (see `find_field`), so that neither borders nor air
    nor white strips rule it. What lies outside the field becomes 0.

    Raises
    ------
    KneeNotFound
        When there is no field: nothing stands out from the background.
    """
    if bins < 2:
        raise ValueError("a histogram needs at least two bins")
    field_mask = _at_size_of(find_field(reduce(image)), image)
    if not field_mask.any():
        raise KneeNotFound(
            "Nothing on this film stands out from its background.", "Open another film.", reason="no_field"
        )
    levels = cv2.multiply(image, float(_DEEPEST), dtype=cv2.CV_16U)  # type: ignore[call-overload]
    low, high, _, _ = cv2.minMaxLoc(levels, field_mask)
    histogram = cv2.calcHist([levels], [0], field_mask, [bins], [low, high + 1]).ravel().astype(np.float64)
    shares = np.concatenate([[0.0], np.cumsum(histogram) / histogram.sum()])
    curve = np.interp(np.arange(_DEEPEST + 1), np.linspace(low, high, bins + 1), shares).astype(np.float32)
    equalized = cv2.copyTo(cv2.LUT(levels, curve), field_mask)
    findings = {
        "field_share": float(np.count_nonzero(field_mask)) / field_mask.size,
        "lowest": low / _DEEPEST,
        "highest": high / _DEEPEST,
    }
    return StageOutput(equalized, findings)  # type: ignore[arg-type]


def _at_size_of(mask: BoolImage, image: FloatImage) -> NDArray[np.uint8]:
    size = (image.shape[1], image.shape[0])
    return cv2.resize(mask.astype(np.uint8), size, interpolation=cv2.INTER_NEAREST)  # type: ignore[return-value]


def roi(
    image: FloatImage, *, clusters: int, edge_low: float, edge_high: float, erosion: int, smallest: float
) -> StageOutput:
    """Crop the bone: K-means, edges, erosion, the largest 8-connected component's bounding box (paper, 3.1 C).

    Works on the rectangle around the intensities above 0 (the field, after `equalize`), reduced to `WORKING_SIDE`, so
    that padding changes nothing. These intensities are put into `clusters` by K-means; the threshold lies halfway
    between the two brightest centres. Canny edges (thresholds `edge_low` and `edge_high`, of the Sobel gradient of an
    image in [0, 1]) are cut out of that mask, so that bone parts from what touches it, and the mask is eroded by
    `erosion` pixels; the box is widened by as much again.

    Raises
    ------
    KneeNotFound
        When the largest component covers less than the share `smallest` of that rectangle.
    """
    field_box = _bounds(image)
    field_image = image[field_box.top : field_box.bottom, field_box.left : field_box.right]
    if field_image.size == 0:
        raise _no_bone()
    small = reduce(field_image)
    inside = small[small > 0]
    if inside.size < clusters or float(inside.min()) == float(inside.max()):
        raise _no_bone()
    centres = _cluster_centres(inside, clusters)
    threshold = float(centres[-2:].mean())
    edges = _edges(small, edge_low, edge_high)
    bone = ((small > threshold) & ~edges).astype(np.uint8)
    eroded = cv2.erode(bone, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * erosion + 1, 2 * erosion + 1)))
    components = regionprops(label(eroded, connectivity=2))  # type: ignore[no-untyped-call]
    largest = max(components, key=lambda component: component.area, default=None)
    if largest is None or largest.area < smallest * small.size:
        raise _no_bone()
    box = _full_size_box(largest.bbox, erosion, small.shape, field_box)
    findings = {
        "centres": [round(float(centre), 4) for centre in centres],
        "threshold": round(threshold, 4),
        "components": len(components),
        "area_share": round(float(largest.area) / small.size, 4),
        "box": {"top": box.top, "left": box.left, "bottom": box.bottom, "right": box.right},
    }
    crop = np.ascontiguousarray(image[box.top : box.bottom, box.left : box.right])
    to_input = np.array([[1.0, 0.0, box.top], [0.0, 1.0, box.left], [0.0, 0.0, 1.0]])
    return StageOutput(crop, findings, to_input)


def _no_bone() -> KneeNotFound:
    return KneeNotFound(
        "No bone stands out on this film.", "Check that it is a radiograph of a knee, or open another film.", "no_bone"
    )


def _cluster_centres(values: FloatImage, clusters: int) -> NDArray[np.float32]:
    """Return the centres of a K-means clustering that starts from the quantiles, darkest first."""
    starts = np.quantile(values, (np.arange(clusters) + 0.5) / clusters)
    borders = (starts[1:] + starts[:-1]) / 2
    first = np.searchsorted(borders, values).astype(np.int32)
    until = (cv2.TERM_CRITERIA_COUNT + cv2.TERM_CRITERIA_EPS, 50, 1e-4)
    _, _, centres = cv2.kmeans(values.reshape(-1, 1), clusters, first, until, 1, cv2.KMEANS_USE_INITIAL_LABELS)
    return np.sort(centres.ravel())


def _edges(image: FloatImage, low: float, high: float) -> BoolImage:
    levels = np.rint(image * 255).astype(np.uint8)
    found: BoolImage = cv2.Canny(levels, low * 255, high * 255) > 0
    return found


def _bounds(image: FloatImage) -> Box:
    """Return the smallest box around all values above 0; an empty one where there is none."""
    left, top, columns, rows = cv2.boundingRect((image > 0).view(np.uint8))
    return Box(top, left, top + rows, left + columns)


def _full_size_box(small_box: tuple[int, int, int, int], margin: int, small: tuple[int, ...], frame: Box) -> Box:
    """Widen a box found in the reduced frame by a margin; give it in pixels of what the frame is cut from."""
    rows, columns = frame.rows / small[0], frame.columns / small[1]
    top, left, bottom, right = small_box
    return Box(
        frame.top + max(0, int(np.floor((top - margin) * rows))),
        frame.left + max(0, int(np.floor((left - margin) * columns))),
        frame.top + min(frame.rows, int(np.ceil((bottom + margin) * rows))),
        frame.left + min(frame.columns, int(np.ceil((right + margin) * columns))),
    )


def resize(image: FloatImage, *, rows: int, columns: int, channels: int) -> StageOutput:
    """Bring the image to the network's input size by area averaging, the gray plane repeated for every channel."""
    if min(rows, columns, channels) < 1:
        raise ValueError("a model input has at least one pixel and one channel")
    plane = cv2.resize(image, (columns, rows), interpolation=cv2.INTER_AREA)
    row_scale, column_scale = image.shape[0] / rows, image.shape[1] / columns
    to_input = np.array(
        [
            [row_scale, 0.0, (row_scale - 1) / 2],
            [0.0, column_scale, (column_scale - 1) / 2],
            [0.0, 0.0, 1.0],
        ]
    )
    return StageOutput(np.repeat(plane[:, :, np.newaxis], channels, axis=2), {}, to_input)


STAGES: Mapping[str, Callable[..., StageOutput]] = MappingProxyType(
    {"denoise": denoise, "equalize": equalize, "roi": roi, "smudge": smudge, "resize": resize}
)
"""The stages that a pipeline may name, in their usual order."""
