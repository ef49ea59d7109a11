"""Where the elements of a DICOM file lie, one after another, without recursion and without reading their values.

pydicom tells the elements' tags, VRs and lengths; whole data sets are not left to it, since a file may state a million
elements, sequences within sequences without end, or lengths that it does not have.
"""

import io
import zlib
from dataclasses import dataclass

from pydicom.uid import UID
from pydicom.valuerep import STANDARD_VR

from osteoviewer.imaging.quiet_pydicom import data_element_generator

UNDEFINED = 0xFFFFFFFF
ITEM, ITEM_END, SEQUENCE_END = 0xFFFEE000, 0xFFFEE00D, 0xFFFEE0DD
SYNTAX = 0x00020010
_PREAMBLE, _MARK = 128, b"DICM"
_BIG_ENDIAN_GROUP = 0x0400
_LARGEST_INFLATED = 1 << 28


@dataclass(frozen=True, slots=True)
class Element:
    """The beginning of an element.

    Attributes
    ----------
    number : int
        Group and element, ``0x00100010``.
    vr : str or None
        None where the file does not state it.
    length : int
        Of its value, in bytes; `UNDEFINED` where only a mark at its end tells.
    start : int
        Where its value begins.
    """

    number: int
    vr: str | None
    length: int
    start: int


class ElementFile:
    """The bytes of a file in one encoding, and a place in it.

    Parameters
    ----------
    data : bytes
        All of them.
    is_implicit, is_little : bool
        Whether VRs are left out, and whether numbers begin with their last byte.
    """

    def __init__(self, data: bytes, *, is_implicit: bool, is_little: bool) -> None:
        self.data, self.is_little = data, is_little
        self._is_implicit = is_implicit
        self._file = io.BytesIO(data)

    @property
    def place(self) -> int:
        """Where the next element begins."""
        return self._file.tell()

    def go_to(self, place: int) -> None:
        """Go on somewhere else."""
        self._file.seek(place)

    def next_element(self) -> Element | None:
        """Return the next element and go to its value; None behind the end of an item or of the file.

        Raises
        ------
        struct.error
            When the file ends within its beginning.
        """
        found: list[Element] = []

        def note(tag: int, vr: str | None, length: int) -> bool:
            found.append(Element(int(tag), vr, length, self._file.tell()))
            return True

        next(data_element_generator(self._file, self._is_implicit, self.is_little, stop_when=note), None)
        if not found:
            return None
        self._file.seek(found[0].start)
        return found[0]

    def next_item(self) -> tuple[int, int] | None:
        """Return the tag and length of an item or of a sequence's end, and go behind it; None where the file ends."""
        head = self._file.read(8)
        if len(head) < 8:
            return None
        order = "little" if self.is_little else "big"
        group, element = (int.from_bytes(head[at : at + 2], order) for at in (0, 2))  # type: ignore[arg-type]
        return group << 16 | element, int.from_bytes(head[4:], order)  # type: ignore[arg-type]

    def has_item_at(self, place: int) -> bool:
        """Tell whether an item begins there."""
        return self.data[place : place + 4] == (b"\xfe\xff\x00\xe0" if self.is_little else b"\xff\xfe\xe0\x00")


def meta_part(data: bytes) -> ElementFile:
    """Return the file with the place at the first element, which is of the file meta group if there is one."""
    file = ElementFile(data, is_implicit=False, is_little=True)
    has_mark = data[_PREAMBLE : _PREAMBLE + len(_MARK)] == _MARK
    file.go_to(_PREAMBLE + len(_MARK) if has_mark else 0)
    return file


def main_part(data: bytes, start: int, syntax: str) -> ElementFile:
    """Return the part behind the file meta group, in its own encoding.

    Parameters
    ----------
    data : bytes
        The whole file.
    start : int
        Where that part begins.
    syntax : str
        The transfer syntax; where it is empty or unknown, the first element tells.
    """
    uid, first = UID(syntax), data[start : start + 6]
    has_vr = first[4:].decode("latin-1") in STANDARD_VR
    if not uid.is_transfer_syntax:
        is_big = has_vr and int.from_bytes(first[:2], "little") >= _BIG_ENDIAN_GROUP
        is_implicit = not has_vr
    elif uid.is_deflated:
        data, start = zlib.decompressobj(-zlib.MAX_WBITS).decompress(data[start:], _LARGEST_INFLATED), 0
        is_big = is_implicit = False
    else:
        is_big, is_implicit = not uid.is_little_endian, uid.is_implicit_VR and not has_vr
    file = ElementFile(data, is_implicit=is_implicit, is_little=not is_big)
    file.go_to(start)
    return file
