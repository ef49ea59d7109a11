"""pydicom's readers with their log kept quiet, and a bound on what a deflated file (PS3.5 A.5) unpacks to.

Everything that reads DICOM takes them from here.
"""

import logging
import zlib
from typing import Any, BinaryIO, cast

import pydicom
from pydicom.dataset import FileDataset
from pydicom.filereader import data_element_generator

from osteoviewer.errors import UnsupportedImage

__all__ = ["data_element_generator", "dcmread"]

logging.getLogger("pydicom").setLevel(logging.CRITICAL + 1)  # its messages quote headers, and so patients

MOST_UNPACKED = 256 << 20
"""Bytes that a deflated file may unpack to."""

_STORED = 0
_STEP, _SPARE = 1 << 20, 1 << 16


def dcmread(
    file: BinaryIO, *, most_unpacked: int = MOST_UNPACKED, may_cut: bool = False, **options: Any
) -> FileDataset:
    """Read a DICOM file as `pydicom.dcmread` does.

    Parameters
    ----------
    file : binary file
        At its beginning, and able to seek.
    most_unpacked : int
        Bytes that it may unpack to if it is deflated.
    may_cut : bool
        Whether a file that unpacks to more is read as if it ended there, rather than refused.
    **options
        Those of pydicom.

    Raises
    ------
    UnsupportedImage
        When it unpacks to more than it may.
    Exception
        Whatever pydicom raises.
    """
    return pydicom.dcmread(cast(BinaryIO, _Bounded(file, most_unpacked, may_cut=may_cut)), **options)


class _Bounded:
    """A file whose rest, which pydicom asks for only where it is deflated, unpacks to no more than a limit."""

    def __init__(self, file: BinaryIO, most: int, *, may_cut: bool) -> None:
        self._file, self._most, self._may_cut = file, most, may_cut
        self.seek, self.tell = file.seek, file.tell

    def read(self, size: int | None = None) -> bytes:
        return self._deflated() if size is None else self._file.read(size)

    def _deflated(self) -> bytes:
        packed = self._file.read(self._most + _SPARE)
        unpacker, rest, size, kept = zlib.decompressobj(-zlib.MAX_WBITS), packed, 0, []
        while rest and size <= self._most and not unpacker.eof:
            piece = unpacker.decompress(rest, _STEP)
            rest, size = unpacker.unconsumed_tail, size + len(piece)
            if self._may_cut:
                kept.append(piece)
        if size <= self._most:
            return packed
        if not self._may_cut:
            raise UnsupportedImage(
                "This DICOM file is packed so tightly that it cannot be a film.",
                "Do not open it unless you trust where it came from.",
            )
        again = zlib.compressobj(_STORED, zlib.DEFLATED, -zlib.MAX_WBITS)
        return again.compress(b"".join(kept)) + again.flush()
