"""`Member`: a file, or a file in a ZIP archive, that may be a film; and how members are read one after another."""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, TYPE_CHECKING

from osteoviewer.errors import UnreadableFile
from osteoviewer.imaging.reader import read_file
from osteoviewer.studies.limits import LIMITS, Limits

if TYPE_CHECKING:
    from osteoviewer.studies.archives import Archive

Spot = tuple[str, str | None]
"""A file or archive, and the name within the archive."""

_KEY_BYTES = 16
_GONE = "Check that the disk or medium is still there."


@dataclass(frozen=True, slots=True)
class Member:
    """Where a film may be, and what it was like when it was listed.

    Attributes
    ----------
    place : str
        The absolute path of the file or archive.
    inside : str or None
        The name within the archive, which is no path; None for a file.
    mtime_ns : int
        When the file or archive was last changed.
    size : int
        Bytes of the file, or of the unpacked member.
    """

    place: str
    inside: str | None
    mtime_ns: int
    size: int

    @property
    def spot(self) -> Spot:
        """Where it is, whatever it is like: the same for a file that was changed."""
        return self.place, self.inside

    @property
    def path(self) -> Path:
        """The file or archive."""
        return Path(self.place)

    @property
    def name(self) -> str:
        """The file's own name, for the screen."""
        return os.path.basename(self.place) if self.inside is None else _last(self.inside)

    @property
    def folder(self) -> str:
        """The name of the folder or archive that it lies in, for the screen."""
        if self.inside is None:
            return os.path.basename(os.path.dirname(self.place))
        parent = self.inside.replace("\\", "/").rpartition("/")[0]
        return _last(parent) if parent else os.path.basename(self.place)

    @property
    def key(self) -> bytes:
        """A digest of the place, the same whenever the place is."""
        inside = b"" if self.inside is None else b"\0" + self.inside.encode("utf-8", "surrogatepass")
        return hashlib.blake2b(os.fsencode(self.place) + inside, digest_size=_KEY_BYTES).digest()

    @classmethod
    def of_file(cls, path: Path) -> "Member":
        """Return a file that was named, whether it is there or not."""
        place = place_of(path)
        try:
            status = os.stat(place)
        except (OSError, ValueError):
            return cls(place, None, 0, 0)
        return cls(place, None, status.st_mtime_ns, status.st_size)

    def read(self, limits: Limits = LIMITS) -> bytes:
        """Return the whole file.

        Raises
        ------
        UnreadableFile, UnsupportedImage
            When it cannot be read or is too large.
        """
        with MemberReader(limits) as reader:
            return reader.read(self)


def place_of(path: Path) -> str:
    """Return where something is that was named, as members state it."""
    return os.path.abspath(path)


def _last(name: str) -> str:
    return name.replace("\\", "/").rsplit("/", 1)[-1]


class MemberReader:
    """Reads members one after another, keeping the archive open that the last one came from.

    Parameters
    ----------
    limits : Limits
        What an archive may hold.
    """

    def __init__(self, limits: Limits = LIMITS) -> None:
        self._limits = limits
        self._archive: tuple[str, Archive] | None = None

    def __enter__(self) -> "MemberReader":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Close the archive, if one is open."""
        if self._archive is not None:
            self._archive[1].close()
            self._archive = None

    def read(self, member: Member) -> bytes:
        """Return a member's bytes; raises as `Member.read`."""
        if member.inside is None:
            return read_file(member.path)
        return self._opened(member.place).read(member.inside)

    def open(self, member: Member) -> IO[bytes]:
        """Open a member to read its beginning.

        Raises
        ------
        UnreadableFile, UnsupportedImage
            When it cannot be opened.
        """
        if member.inside is not None:
            return self._opened(member.place).open(member.inside)
        try:
            return member.path.open("rb")
        except FileNotFoundError as error:
            raise UnreadableFile("Files went missing while they were being listed.", _GONE) from error
        except PermissionError as error:
            raise UnreadableFile("You are not allowed to read some files.", "Ask their owner for access.") from error
        except (OSError, ValueError) as error:
            raise UnreadableFile("Some files cannot be read.", _GONE) from error

    def _opened(self, place: str) -> "Archive":
        from osteoviewer.studies.archives import Archive  # most films are files; the first one is shown without it

        if self._archive is None or self._archive[0] != place:
            self.close()
            self._archive = (place, Archive(Path(place), self._limits))
        return self._archive[1]
