"""Stored values to grays: padding, modality and VOI transformations, polarity and windows.

PS3.3 C.7.5.1.1.2 (padding), C.11.1 (modality LUT), C.11.2 (VOI LUT), C.7.6.3.1.2 (polarity). The polarity is that of
the Photometric Interpretation alone: Presentation LUT Shape INVERSE says the same again of a MONOCHROME1 image (PS3.3
C.8.11.3), and doing both would turn the film back.
"""

import math
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.multival import MultiValue
from pydicom.pixels.processing import apply_modality_lut, apply_voi_lut

from osteoviewer.imaging.film_pixels import FilmPixels, StoredPixels, WholePixels, ends_of
from osteoviewer.imaging.gray_scale import GrayScale
from osteoviewer.imaging.gray_window import Curve, Window
from osteoviewer.imaging.intake import check_content, stretch
from osteoviewer.imaging.radiograph import FloatImage

_LEAST_WIDTH = 1e-9
_LONGEST_NAME = 64
_DEEPEST_TABLE = 2
"""Bytes of a stored value up to which all values there are go through the transformations instead of all pixels."""


def grays_of(dataset: Dataset, stored: NDArray[Any]) -> tuple[FilmPixels, tuple[Window, ...], GrayScale | None]:
    """Return a film's pixels, bright for dense, the windows that its header names, in the same units, and their scale.

    Parameters
    ----------
    dataset : Dataset
        With the header.
    stored : ndarray of a number type, shape (rows, columns)
        One decoded frame.

    Returns
    -------
    values : FilmPixels
        The lowest is 0 and the highest 1, padding aside, which is 0.
    windows : tuple of Window
        Empty where the header names none, or has a VOI table, which is then applied.
    scale : GrayScale or None
        The values after the modality transformation; None after a VOI table, which is no straight line.

    Raises
    ------
    UnsupportedImage
        When there is nothing to see.
    """
    if stored.dtype.kind not in "iu" or stored.dtype.itemsize > _DEEPEST_TABLE:
        pixels, windows, scale = _grays_of_levels(dataset, stored, np.ones(stored.shape, bool))
        return WholePixels(pixels), windows, scale
    kind = stored.dtype.newbyteorder("=")
    stored = np.ascontiguousarray(stored, kind)
    count, place = 1 << (8 * kind.itemsize), f"u{kind.itemsize}"
    if any(dataset.get(name) for name in ("ModalityLUTSequence", "VOILUTSequence")) or "PixelPaddingValue" in dataset:
        seen = np.zeros(count, bool)
        seen[stored.view(place)] = True
        table, windows, scale = _grays_of_levels(dataset, np.arange(count).astype(place).view(kind), seen)
        return StoredPixels(stored, table), windows, scale
    low, high = ends_of(stored)  # nothing but a straight line follows
    levels = np.arange(low, high + 1).astype(kind)
    values, windows, scale = _grays_of_levels(dataset, levels, (levels == low) | (levels == high))
    table = np.zeros(count, np.float32)
    table[levels.view(place)] = values
    return StoredPixels(stored, table, (low, high)), windows, scale


def _grays_of_levels(
    dataset: Dataset, levels: NDArray[Any], seen: NDArray[np.bool_]
) -> tuple[FloatImage, tuple[Window, ...], GrayScale | None]:
    """Return the grays of stored values, of which those that are seen decide on the range, windows and scale."""
    padding = padding_of(dataset, levels, seen)
    values = apply_modality_lut(levels, dataset)
    has_table = bool(dataset.get("VOILUTSequence"))
    if has_table:
        values = apply_voi_lut(values, dataset, prefer_lut=True)
    shown = values[seen] if padding is None else values[seen & ~padding]
    check_content(shown)
    low, high = float(shown.min()), float(shown.max())
    pixels = stretch(values, low=low, high=high)
    windows = () if has_table else tuple(_windows(dataset, low, high))
    scale = None if has_table else GrayScale(low, high, _step(dataset, levels, values), _widening(dataset))
    if dataset.get("PhotometricInterpretation") == "MONOCHROME1":
        pixels = np.float32(1.0) - pixels
        windows = tuple(window.inverted() for window in windows)
        scale = None if scale is None else scale.inverted()
    if padding is not None:
        pixels[padding] = 0.0
        scale = None if scale is None else replace(scale, padding=0.0)
    return pixels, windows, scale


def _step(dataset: Dataset, levels: NDArray[Any], values: NDArray[Any]) -> float:
    """Return the distance of the values of neighbouring stored ones, where `levels` lists these; 0 elsewhere."""
    if levels.ndim != 1:
        return 0.0
    return 1.0 if dataset.get("ModalityLUTSequence") else abs(float(values[1]) - float(values[0]))


def _widening(dataset: Dataset) -> float:
    return 1.0 if _function(dataset) == "LINEAR" else 0.0


def _function(dataset: Dataset) -> str:
    return str(dataset.get("VOILUTFunction") or "LINEAR").strip().upper()


def padding_of(
    dataset: Dataset, levels: NDArray[Any], seen: NDArray[np.bool_] | None = None
) -> NDArray[np.bool_] | None:
    """Return where the frame was filled up around the picture; None where it was nowhere, or everywhere.

    Parameters
    ----------
    dataset : Dataset
        The header.
    levels : ndarray of integers
        Stored values: of a frame, or all that there can be.
    seen : ndarray of bool, optional
        Which of them a frame has; all of them without it.
    """
    value, limit = dataset.get("PixelPaddingValue"), dataset.get("PixelPaddingRangeLimit")
    if not isinstance(value, int):
        return None
    low, high = sorted((value, limit if isinstance(limit, int) else value))
    padding: NDArray[np.bool_] = (levels >= low) & (levels <= high)
    occurring = padding if seen is None else padding[seen]
    return padding if occurring.any() and not occurring.all() else None


def _windows(dataset: Dataset, low: float, high: float) -> Iterator[Window]:
    """Yield the header's windows that show anything of values between `low` and `high`."""
    function = _function(dataset)
    names = _several(dataset.get("WindowCenterWidthExplanation"))
    pairs = zip(_several(dataset.get("WindowCenter")), _several(dataset.get("WindowWidth")), strict=False)
    for place, pair in enumerate(pairs):
        try:
            centre, width = (float(number) for number in pair)
        except (TypeError, ValueError):
            continue
        name = str(names[place]).strip()[:_LONGEST_NAME] if place < len(names) else ""
        window = _window(centre, width, function, name)
        if window is None:
            continue
        lowest, highest = ((edge - low) / (high - low) for edge in (window.low, window.high))
        if lowest < 1.0 and highest > 0.0:
            yield Window(lowest, highest, window.curve, window.name)


def _window(centre: float, width: float, function: str, name: str) -> Window | None:
    """Return a window in the units of the header; None where it is none (PS3.3 C.11.2.1.2 and C.11.2.1.3)."""
    if not (math.isfinite(centre) and math.isfinite(width)):
        return None
    if function in ("LINEAR_EXACT", "SIGMOID"):
        curve = Curve.SIGMOID if function == "SIGMOID" else Curve.LINEAR
        return Window(centre - width / 2, centre + width / 2, curve, name) if width > 0 else None
    if width < 1:
        return None
    half = max(width - 1, _LEAST_WIDTH) / 2
    return Window(centre - 0.5 - half, centre - 0.5 + half, name=name)


def _several(value: Any) -> list[Any]:
    """Return the values of a header entry that may have one, many or none."""
    if value is None or value == "":
        return []
    return list(value) if isinstance(value, (MultiValue, list, tuple)) else [value]
