"""The overlay planes of a DICOM film (60xx groups; PS3.3 C.9.2 and C.9.3), placed on the film.

They lie in Overlay Data or, as was once allowed, in bits of the pixels that the film does not use. A damaged plane is
left out: nobody is kept from a film by what is drawn over it.
"""

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.multival import MultiValue

from osteoviewer.imaging.overlay import Overlay, OverlayKind

_FIRST, _LAST = 0x6000, 0x601E
_ROWS, _COLUMNS, _FRAMES, _KIND, _ORIGIN, _FRAME_ORIGIN = 0x0010, 0x0011, 0x0015, 0x0040, 0x0050, 0x0051
_BIT, _LABEL, _DATA = 0x0102, 0x1500, 0x3000
_LONGEST_LABEL = 64
_MOST_BYTES = 256 << 20
"""Of all masks together; planes beyond it are left out."""

_ODD = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, NotImplementedError)


def read_overlays(dataset: Dataset, frame: int = 0) -> tuple[Overlay, ...]:
    """Return what is drawn over a frame of a film, in the order of its groups.

    Parameters
    ----------
    dataset : Dataset
        With the header and the pixels as they are stored.
    frame : int
        Which frame of the film, from 0.
    """
    return tuple(_overlays(dataset, frame))


def _overlays(dataset: Dataset, frame: int) -> Iterator[Overlay]:
    groups = sorted({tag.group for tag in dataset.keys() if _FIRST <= tag.group <= _LAST and tag.group % 2 == 0})  # noqa: SIM118
    size, used = (int(dataset.Rows), int(dataset.Columns)) if groups else (0, 0), 0
    for group in groups:
        used += size[0] * size[1]
        if used > _MOST_BYTES:
            return
        try:
            plane = _plane(dataset, group, frame)
            mask = None if plane is None else _placed(plane, _origin(dataset, group), size)
            if mask is not None and mask.any():
                yield Overlay(_label(dataset, group), _kind(dataset, group), mask)
        except _ODD:
            continue


def _plane(dataset: Dataset, group: int, frame: int) -> NDArray[np.bool_] | None:
    """Return a plane that belongs to a frame, as large as it is; None where there is none."""
    rows, columns = _number(dataset, group, _ROWS), _number(dataset, group, _COLUMNS)
    data = _value(dataset, group, _DATA)
    if rows < 1 or columns < 1:
        return None
    if data is None:
        return _embedded(dataset, _number(dataset, group, _BIT), rows, columns, frame)
    place = _place_of(dataset, group, frame)
    if place is None:
        return None
    start, size = place * rows * columns, rows * columns
    if start + size > 8 * len(data):
        return None
    bits = np.frombuffer(data[start // 8 : (start + size + 7) // 8], np.uint8)
    return np.unpackbits(bits, bitorder="little")[start % 8 :][:size].reshape(rows, columns).astype(bool)


def _place_of(dataset: Dataset, group: int, frame: int) -> int | None:
    """Return which frame of a plane lies over a frame of the film; a plane that does not say lies over all of them."""
    if _value(dataset, group, _FRAMES) is None and _value(dataset, group, _FRAME_ORIGIN) is None:
        return 0
    place = frame - (_number(dataset, group, _FRAME_ORIGIN, 1) - 1)
    return place if 0 <= place < _number(dataset, group, _FRAMES, 1) else None


def _embedded(dataset: Dataset, bit: int, rows: int, columns: int, frame: int) -> NDArray[np.bool_] | None:
    """Return the plane in a bit of the stored pixels that the film's values do not use (retired; uncompressed only)."""
    allocated, stored, high = int(dataset.BitsAllocated), int(dataset.BitsStored), int(dataset.HighBit)
    is_spare = 0 <= bit < allocated and not high - stored < bit <= high
    is_plain = allocated in (8, 16) and int(dataset.SamplesPerPixel) == 1
    if dataset.file_meta.TransferSyntaxUID.is_compressed or not (is_spare and is_plain):
        return None
    if (rows, columns) != (dataset.Rows, dataset.Columns):
        return None
    size = rows * columns * allocated // 8
    order = "<" if dataset.file_meta.TransferSyntaxUID.is_little_endian else ">"
    words = np.frombuffer(dataset.PixelData[frame * size : (frame + 1) * size], f"{order}u{allocated // 8}")
    plane: NDArray[np.bool_] = (words.reshape(rows, columns) >> bit) & 1 > 0
    return plane


def _placed(plane: NDArray[np.bool_], origin: tuple[int, int], size: tuple[int, int]) -> NDArray[np.bool_] | None:
    """Return a plane on the film; what lies beyond its edges is cut off."""
    film, part = [], []
    for start, length, most in zip(origin, plane.shape, size, strict=True):
        first, last = max(start, 0), min(start + length, most)
        if first >= last:
            return None
        film.append(slice(first, last))
        part.append(slice(first - start, last - start))
    mask = np.zeros(size, bool)
    mask[tuple(film)] = plane[tuple(part)]
    return mask


def _origin(dataset: Dataset, group: int) -> tuple[int, int]:
    """Return row and column of the film, from 0, at which a plane begins; negative before the film."""
    value = _value(dataset, group, _ORIGIN)
    if value is None:
        return 0, 0
    return int(value[0]) - 1, int(value[1]) - 1


def _kind(dataset: Dataset, group: int) -> OverlayKind:
    return OverlayKind.REGION if _value(dataset, group, _KIND) == OverlayKind.REGION else OverlayKind.GRAPHICS


def _label(dataset: Dataset, group: int) -> str:
    text = "".join(sign for sign in str(_value(dataset, group, _LABEL) or "") if sign.isprintable())
    return text.strip()[:_LONGEST_LABEL]


def _number(dataset: Dataset, group: int, element: int, otherwise: int | None = None) -> int:
    value = _value(dataset, group, element)
    return otherwise if value is None and otherwise is not None else int(value)


def _value(dataset: Dataset, group: int, element: int) -> Any:
    """Return what an element holds; None where it is missing or empty."""
    found = dataset.get((group, element))
    value = None if found is None else found.value
    return None if value is None or (isinstance(value, (str, bytes, MultiValue)) and not len(value)) else value
