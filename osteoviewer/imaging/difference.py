"""What a stage has changed: one image minus another, both brought onto the film's pixels."""

import math
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from osteoviewer.imaging.radiograph import Box, FloatImage

_SHARE = 99.5
"""Percent of the differences that a scale tells apart: one bright spot must not make all others dark."""
_SAMPLE = 1_000_000


@dataclass(frozen=True, eq=False)
class Placed:
    """An image and its place on the film: `values` in [0, 1] and `to_source` as in `StageResult`."""

    values: FloatImage
    to_source: NDArray[np.float64]

    def covered(self) -> Box:
        """Return the film's pixels whose centres lie in it; may reach beyond the film."""
        rows, columns = self.values.shape
        corners = self.to_source @ [[-0.5, rows - 0.5], [-0.5, columns - 0.5], [1.0, 1.0]]
        (top, bottom), (left, right) = np.sort(corners[:2], axis=1).tolist()
        return Box(math.ceil(top), math.ceil(left), math.floor(bottom) + 1, math.floor(right) + 1)

    def on_film(self, box: Box) -> FloatImage:
        """Return the values at the centres of the film's pixels in a box that it covers; linear between its own."""
        shift = self.to_source[:2, 2]
        if np.array_equal(self.to_source[:2, :2], np.eye(2)) and np.array_equal(shift, np.rint(shift)):
            top, left = box.top - round(shift[0]), box.left - round(shift[1])
            return self.values[top : top + box.rows, left : left + box.columns]
        (rr, rc, row), (cr, cc, column), _ = np.linalg.inv(self.to_source).tolist()
        at = np.array([[cc, cr, column + cc * box.left + cr * box.top], [rc, rr, row + rc * box.left + rr * box.top]])
        return cv2.warpAffine(  # type: ignore[return-value]
            self.values,
            at,
            (box.columns, box.rows),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )


@dataclass(frozen=True, eq=False)
class Difference:
    """What one image has more than another.

    Attributes
    ----------
    values : ndarray of float32, shape (box.rows, box.columns)
        In [-1, 1].
    box : Box
        The film's pixels that both images cover.
    reach : float
        The end of a symmetric scale: 99.5 % of the values lie within it; 0 where the images are the same.
    largest : float
        The largest value, whatever its sign.
    """

    values: FloatImage
    box: Box
    reach: float
    largest: float

    def scaled(self) -> FloatImage:
        """Return the values in [0, 1]: 0.5 for no difference, 0 and 1 for the ends of the scale and what is beyond."""
        reach = np.float32(2 * self.reach) if self.reach else np.float32(1)
        scaled: FloatImage = np.clip(self.values / reach + np.float32(0.5), 0, 1)
        return scaled


def subtract(one: Placed, other: Placed, shape: tuple[int, int]) -> Difference | None:
    """Return `one` minus `other` on a film of this shape; None where they share no pixel of it."""
    shared = shared_box(one, other, shape)
    if shared is None:
        return None
    values = one.on_film(shared) - other.on_film(shared)
    sizes = np.abs(values)
    step = max(1, math.ceil(math.sqrt(sizes.size / _SAMPLE)))
    reach, largest = float(np.percentile(sizes[::step, ::step], _SHARE)), float(sizes.max())
    return Difference(values, shared, reach or largest, largest)


def shared_box(one: Placed, other: Placed, shape: tuple[int, int]) -> Box | None:
    """Return the pixels of a film of this shape that two images cover; None where there is none."""
    boxes = one.covered(), other.covered(), Box(0, 0, *shape)
    shared = Box(
        max(box.top for box in boxes),
        max(box.left for box in boxes),
        min(box.bottom for box in boxes),
        min(box.right for box in boxes),
    )
    return shared if shared.rows > 0 and shared.columns > 0 else None
