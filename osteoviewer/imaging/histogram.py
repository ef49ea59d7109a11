"""How the values of a stage are spread, and which curve leads from the stage before to them, where one does."""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from osteoviewer.imaging.difference import Placed, shared_box
from osteoviewer.imaging.radiograph import FloatImage

BINS = 256
_LEVELS = 65535
_MOST_PIXELS = 1_000_000
_TOLERANCE = 1e-3
"""Two pixels of one input level whose outputs are farther apart were not mapped by a curve."""
_SHARE = 0.999
_POINTS = 256


@dataclass(frozen=True, eq=False)
class Histogram:
    """The values of an image.

    Attributes
    ----------
    counts : ndarray of int64, shape (BINS,)
        Of equal bins over [0, 1], 1 in the last.
    zeros : float
        The share of the pixels that are exactly 0.
    low, median, high : float
        The values below which 5, 50 and 95 % of the other pixels lie; 0 where there are none.
    """

    counts: NDArray[np.int64]
    zeros: float
    low: float
    median: float
    high: float


@dataclass(frozen=True, eq=False)
class Transfer:
    """A curve from the values of one stage to those of the next, as measured on their pixels.

    Attributes
    ----------
    inputs, outputs : ndarray of float64, shape (n,)
        Means of groups of pixels with neighbouring inputs, rising in `inputs`.
    """

    inputs: NDArray[np.float64]
    outputs: NDArray[np.float64]


def count(values: FloatImage) -> Histogram:
    """Count an image's values, all of them."""
    counts, _ = np.histogram(values, BINS, (0.0, 1.0))
    others = _thinned(values).ravel()
    others = others[others > 0]
    low, median, high = np.percentile(others, (5, 50, 95)).tolist() if others.size else (0.0, 0.0, 0.0)
    return Histogram(counts, 1 - np.count_nonzero(values) / values.size, low, median, high)


def measure_transfer(before: Placed, after: Placed, shape: tuple[int, int]) -> Transfer | None:
    """Measure the curve that a stage applies to every pixel; None where it does something else.

    Parameters
    ----------
    before, after : Placed
        The stage's input and output.
    shape : tuple of int
        Of the film.

    Notes
    -----
    A stage is a curve if pixels with the same input, at 16 bits, have the same output. Pixels that it makes 0 are left
    out: equalizing does so with everything outside the exposed field, whatever its value.
    """
    box = shared_box(before, after, shape)
    if box is None:
        return None
    inputs, outputs = (_thinned(image.on_film(box)).ravel() for image in (before, after))
    kept = outputs > 0
    inputs, outputs = inputs[kept], outputs[kept]
    if not inputs.size:
        return None
    levels = np.rint(inputs * np.float32(_LEVELS)).astype(np.uint16)
    order = np.argsort(levels, kind="stable")
    levels, inputs, outputs = levels[order], inputs[order], outputs[order]
    starts = np.flatnonzero(np.concatenate([[True], levels[1:] != levels[:-1]]))
    sizes = np.diff(np.append(starts, levels.size))
    spread = np.maximum.reduceat(outputs, starts) - np.minimum.reduceat(outputs, starts)
    several = sizes > 1
    if not several.any() or sizes[several & (spread <= _TOLERANCE)].sum() < _SHARE * sizes[several].sum():
        return None
    parts = np.linspace(0, levels.size, min(_POINTS, levels.size) + 1).astype(int)[:-1]
    lengths = np.diff(np.append(parts, levels.size))
    return Transfer(*(np.add.reduceat(each.astype(np.float64), parts) / lengths for each in (inputs, outputs)))


def _thinned(values: FloatImage) -> FloatImage:
    """Return every nth pixel of every nth row of a large image."""
    step = max(1, math.ceil(math.sqrt(values.size / _MOST_PIXELS)))
    return values[::step, ::step]
