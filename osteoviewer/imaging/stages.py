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

from osteoviewer.errors import KneeNotFound
from osteoviewer.imaging.field import BoolImage, find_field, reduce
from osteoviewer.imaging.radiograph import FloatImage


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
    {"denoise": denoise, "equalize": equalize, "smudge": smudge, "resize": resize}
)
"""The stages that compute every pixel; the region of interest between them is in `osteoviewer.imaging.regions`."""
