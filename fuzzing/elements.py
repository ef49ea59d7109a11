"""Where the elements of a DICOM file lie, as bytes, so that a file can be damaged at the places that count."""

import contextlib
import struct
from collections.abc import Iterator
from dataclasses import dataclass

_LONG = {b"OB", b"OD", b"OF", b"OL", b"OV", b"OW", b"SQ", b"SV", b"UC", b"UN", b"UR", b"UT", b"UV"}
_UNDEFINED = 0xFFFFFFFF
_ITEM, _END_OF_ITEM, _END_OF_SEQUENCE = 0xFFFEE000, 0xFFFEE00D, 0xFFFEE0DD
_META_AT, _MOST = 132, 4000
_BIG_ENDIAN, _IMPLICIT = b"1.2.840.10008.1.2.2", b"1.2.840.10008.1.2"
SYNTAX = 0x00020010


@dataclass(frozen=True)
class Element:
    """One element, items of sequences included.

    Attributes
    ----------
    tag : int
    start, length_at, value_at, end : int
        Where it begins, where its length stands, where its value begins and where it ends.
    vr : bytes
        Empty where the file does not say it.
    length_bytes : int
        2 or 4.
    order : str
        ``"little"`` or ``"big"``.
    """

    tag: int
    start: int
    vr: bytes
    length_at: int
    length_bytes: int
    value_at: int
    end: int
    order: str


def find_elements(data: bytes) -> list[Element]:
    """Return a DICOM file's elements in order, as far as they can be followed; empty where it is none."""
    at = _META_AT if data[128:132] == b"DICM" else 0
    found: list[Element] = []
    with contextlib.suppress(struct.error):
        found.extend(_walk(data, at))
    return found


def _walk(data: bytes, at: int) -> Iterator[Element]:
    syntax, order, is_implicit, has_meta = b"", "little", at == 0 and not data[4:6].isalpha(), at == _META_AT
    for _ in range(_MOST):
        if has_meta and data[at : at + 2] != b"\x02\x00":
            has_meta = False
            order, is_implicit = ("big", False) if syntax == _BIG_ENDIAN else ("little", syntax == _IMPLICIT)
        element = _element(data, at, order, is_implicit)
        if element.tag == SYNTAX:
            syntax = data[element.value_at : element.end].rstrip(b"\0 ")
        yield element
        at = element.end


def _element(data: bytes, at: int, order: str, is_implicit: bool) -> Element:
    mark = "<" if order == "little" else ">"
    group, number = struct.unpack_from(mark + "HH", data, at)
    tag, vr = (group << 16) | number, b""
    if is_implicit or group == 0xFFFE:
        length_at, size = at + 4, 4
    else:
        vr = data[at + 4 : at + 6]
        length_at, size = (at + 8, 4) if vr in _LONG else (at + 6, 2)
    (length,) = struct.unpack_from(mark + ("I" if size == 4 else "H"), data, length_at)
    value_at = length_at + size
    is_entered = length == _UNDEFINED or (tag in (_ITEM, _END_OF_ITEM, _END_OF_SEQUENCE) and vr == b"" and length == 0)
    end = value_at if is_entered else min(value_at + length, len(data))
    return Element(tag, at, vr, length_at, size, value_at, end, order)
