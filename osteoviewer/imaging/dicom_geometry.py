"""Where a DICOM film stands in the world: side, view, and what a pixel measures (PS3.3 C.7.3.1, C.8.7.1, 10.7.1)."""

from typing import Any

import numpy as np
from pydicom.dataset import Dataset

from osteoviewer.imaging.radiograph import Side, Spacing

_SPACING_TOLERANCE = 1e-4


def read_side(dataset: Dataset) -> Side | None:
    """Return the side that the header states, of the image rather than of the series."""
    for name in ("ImageLaterality", "Laterality"):
        if dataset.get(name) in ("R", "L"):
            return Side(dataset.get(name))
    return None


def read_view_position(dataset: Dataset) -> str | None:
    """Return the View Position where it is a text."""
    value = dataset.get("ViewPosition")
    return value if isinstance(value, str) and value else None


def read_spacing(dataset: Dataset) -> Spacing | None:
    """Return the spacing only where its meaning is certain (PS3.3 10.7.1.3)."""
    pixel, imager = _pair(dataset.get("PixelSpacing")), _pair(dataset.get("ImagerPixelSpacing"))
    if pixel and (dataset.get("PixelSpacingCalibrationType") or (imager and not _same(pixel, imager))):
        return Spacing(*pixel, "calibrated")
    magnification = first_number(dataset.get("EstimatedRadiographicMagnificationFactor"))
    if imager and magnification and np.isfinite(magnification) and magnification >= 1.0:
        return Spacing(imager[0] / magnification, imager[1] / magnification, "magnification-corrected")
    return Spacing(*imager, "detector plane") if imager else None


def _pair(value: Any) -> tuple[float, float] | None:
    try:
        row, column = float(value[0]), float(value[1])
    except (TypeError, ValueError, IndexError):
        return None
    return (row, column) if 0 < row < np.inf and 0 < column < np.inf else None


def _same(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return all(abs(a - b) <= _SPACING_TOLERANCE * b for a, b in zip(one, other, strict=True))


def first_number(value: Any) -> float | None:
    """Return the first number of a header entry; None where it is missing or none."""
    if value is None or value == "":
        return None
    try:
        return float(value if isinstance(value, (int, float, str)) else value[0])
    except (TypeError, ValueError, IndexError):
        return None
