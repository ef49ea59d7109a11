"""Where a DICOM film stands in the world: side, view, and what a pixel measures (PS3.3 C.7.3.1, C.8.7.1, 10.7.1)."""

from collections.abc import Iterator
from typing import Any

import numpy as np
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from osteoviewer.imaging.radiograph import Side, Spacing

_SPACING_TOLERANCE = 1e-4
_PIXEL_GROUPS = ("PixelMeasuresSequence", "FramePixelDataPropertiesSequence")


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


def read_spacing(dataset: Dataset, frame: int = 0) -> Spacing | None:
    """Return the spacing only where its meaning is certain (PS3.3 10.7.1.3).

    Pixel Spacing alone, without a calibration type and not other than Imager Pixel Spacing, may be that of the patient
    or of the detector, so it is not used. A scanned film was the detector.

    Parameters
    ----------
    dataset : Dataset
        With the header.
    frame : int
        Of a file whose frames have headers of their own (functional groups, PS3.3 C.7.6.16), from 0.
    """
    parts = [*_of_frame(dataset, frame), dataset]
    pixel = _first_pair(parts, "PixelSpacing")
    imager = _first_pair(parts, "ImagerPixelSpacing") or _first_pair(parts, "NominalScannedPixelSpacing")
    is_calibrated = any(part.get("PixelSpacingCalibrationType") for part in parts)
    if pixel and (is_calibrated or (imager and not _same(pixel, imager))):
        return Spacing(*pixel, "calibrated")
    magnification = first_number(dataset.get("EstimatedRadiographicMagnificationFactor"))
    if imager and magnification and np.isfinite(magnification) and magnification >= 1.0:
        corrected = imager[0] / magnification, imager[1] / magnification
        return Spacing(*corrected, "magnification-corrected") if min(corrected) > 0 else None
    return Spacing(*imager, "detector plane") if imager else None


def _of_frame(dataset: Dataset, frame: int) -> Iterator[Dataset]:
    """Yield what a frame's own groups, and then those of all frames, say of its pixels."""
    for name, place in (("PerFrameFunctionalGroupsSequence", frame), ("SharedFunctionalGroupsSequence", 0)):
        groups = _item(dataset.get(name), place)
        parts = () if groups is None else (_item(groups.get(kind), 0) for kind in _PIXEL_GROUPS)
        yield from (part for part in parts if part is not None)


def _item(sequence: Any, place: int) -> Dataset | None:
    return sequence[place] if isinstance(sequence, Sequence) and place < len(sequence) else None


def _first_pair(parts: list[Dataset], name: str) -> tuple[float, float] | None:
    return next((pair for part in parts if (pair := _pair(part.get(name)))), None)


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
