"""ZIP archives as places of films: listed within limits, members read into memory, nothing ever written to disk.

A member's name says which member is meant and is never used as a path, so what it looks like does not matter.
"""

import io
import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from types import TracebackType
from typing import IO

from osteoviewer.errors import UnreadableFile, UnsupportedImage
from osteoviewer.studies.limits import Limits
from osteoviewer.studies.natural import natural_key
from osteoviewer.studies.problems import Problem

SUFFIX = ".zip"

BROKEN = (zipfile.BadZipFile, zlib.error, struct.error, OSError, EOFError, RuntimeError, ValueError, OverflowError)
"""What reading a damaged archive or member raises."""

_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the others unpack without a bound on how much at a time
_IS_ENCRYPTED = 0x1
_LISTING_BYTES_A_MEMBER = 256
_STEP = 1 << 20
_BROKEN_HINT = "Copy or download the archive again."
DAMAGED_MEMBER = ("A file in a ZIP archive is damaged or missing.", _BROKEN_HINT)

_REFUSALS = {
    "password": (
        "Files in a ZIP archive are protected by a password.",
        "Unpack the archive with its password and open the folder.",
    ),
    "nested": (
        "A ZIP archive holds another archive, which is not opened.",
        "Unpack the outer archive and open the inner one.",
    ),
    "method": (
        "Files in a ZIP archive are packed in an unusual way.",
        "Unpack the archive with another program and open the folder.",
    ),
    "large": ("Files in a ZIP archive are too large for a film.", "A single film is far smaller."),
    "ratio": (
        "Files in a ZIP archive are packed so tightly that they cannot be films.",
        "Do not open the archive unless you trust where it came from.",
    ),
}


class _CautiousFile(io.BufferedReader):
    """A file that refuses to be read in pieces larger than a limit; lists of members are read in one piece."""

    def __init__(self, path: Path, most: int) -> None:
        super().__init__(io.FileIO(path))
        self._most = most

    def read(self, size: int | None = -1, /) -> bytes:
        if size is not None and size > self._most:
            raise zipfile.BadZipFile("the list of members is too long")
        return super().read(size)


class Archive:
    """An opened ZIP archive.

    Parameters
    ----------
    path : Path
        The archive.
    limits : Limits
        What it may hold.

    Raises
    ------
    UnreadableFile
        When it is broken, forbidden or gone, or its list of members is far too long.
    """

    def __init__(self, path: Path, limits: Limits) -> None:
        self._limits = limits
        try:
            self._file = _CautiousFile(path, max(_STEP, limits.archive_members * _LISTING_BYTES_A_MEMBER))
        except OSError as error:
            raise UnreadableFile(
                "A ZIP archive cannot be read.", "Check the disk or network drive it is on."
            ) from error
        try:
            self._zip = zipfile.ZipFile(self._file)
        except BROKEN as error:
            self._file.close()
            raise UnreadableFile("A ZIP archive is damaged, incomplete or far too large.", _BROKEN_HINT) from error

    def __enter__(self) -> "Archive":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Give the file back."""
        self._zip.close()
        self._file.close()

    def members(self) -> Iterator[tuple[str, int] | Problem]:
        """List name and unpacked size of what may be films, in order of name, then what was left out and why."""
        left_out: Counter[str] = Counter()
        listed, unpacked = 0, 0
        for info in sorted(self._zip.infolist(), key=lambda info: natural_key(info.filename)):
            if self._is_passed_over(info):
                continue
            if (reason := self._refusal(info)) is not None:
                left_out[reason] += 1
                continue
            listed, unpacked = listed + 1, unpacked + info.file_size
            if listed > self._limits.archive_members or unpacked > self._limits.archive_bytes:
                yield Problem(
                    "A ZIP archive holds more than can be listed.", "Unpack the archive and open parts of it."
                )
                break
            yield info.filename, info.file_size
        for reason, count in left_out.items():
            yield Problem(*_REFUSALS[reason], count)

    def open(self, name: str) -> IO[bytes]:
        """Open a member for reading from its beginning on.

        Raises
        ------
        UnreadableFile, UnsupportedImage
            When there is none of that name, or it is one that `members` leaves out.
        """
        try:
            info = self._zip.getinfo(name)
            if (reason := self._refusal(info)) is not None:
                raise UnsupportedImage(*_REFUSALS[reason])
            return self._zip.open(info)
        except (KeyError, *BROKEN) as error:
            raise UnreadableFile(*DAMAGED_MEMBER) from error

    def read(self, name: str) -> bytes:
        """Return a whole member, unpacked in memory.

        Raises
        ------
        UnreadableFile, UnsupportedImage
            As `open`, or when it is damaged or larger than it claims to be.
        """
        with self.open(name) as file:
            try:
                data = bytearray()
                while piece := file.read(_STEP):
                    data += piece
                    if len(data) > self._limits.member_bytes:
                        raise UnsupportedImage(*_REFUSALS["large"])
            except BROKEN as error:
                raise UnreadableFile(*DAMAGED_MEMBER) from error
        return bytes(data)

    def _is_passed_over(self, info: zipfile.ZipInfo) -> bool:
        """Tell folders, hidden files, what macOS adds, lists of a medium, and all but the last of a name."""
        last = info.filename.replace("\\", "/").rsplit("/", 1)[-1]
        return (
            not info.filename
            or info.is_dir()
            or last.startswith(".")
            or last.casefold() == "dicomdir"
            or info.filename.startswith("__MACOSX/")
            or self._zip.getinfo(info.filename) is not info
        )

    def _refusal(self, info: zipfile.ZipInfo) -> str | None:
        if info.flag_bits & _IS_ENCRYPTED:
            return "password"
        if info.filename.casefold().endswith(SUFFIX):
            return "nested"
        if info.compress_type not in _METHODS:
            return "method"
        if info.file_size > self._limits.member_bytes:
            return "large"
        is_tight = info.file_size > self._limits.ratio * max(1, info.compress_size)
        return "ratio" if is_tight and info.file_size > self._limits.ratio_exempt_bytes else None
