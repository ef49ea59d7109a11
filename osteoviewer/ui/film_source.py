"""`FilmSource`: something that can be opened, and how a file, a member of an archive or a drawing becomes one."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Protocol

from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.studies.member import Member, Spot, place_of


class ReadFilm(Protocol):
    """How a file, or a member of an archive, becomes a film."""

    def __call__(self, member: Member, frame: int = 0, /) -> Radiograph:
        """Read one frame of it."""


@dataclass(frozen=True, eq=False)
class FilmSource:
    """Something that can be opened.

    Attributes
    ----------
    name : str
        On the screen.
    read : callable
        Reads it.
    member : Member or None
        Where it is; None for a drawn film.
    read_frame : callable or None
        Reads another frame of the same file, by its number from 0.
    others : dict of int to FilmSource
        The frames that were looked at, shared by all of them.
    load : callable or None
        Returns the bytes of its file as they are; None for a film that has no file.
    """

    name: str
    read: Callable[[], Radiograph]
    member: Member | None = None
    read_frame: Callable[[int], Radiograph] | None = None
    others: "dict[int, FilmSource]" = field(default_factory=dict)
    load: Callable[[], bytes] | None = None

    @property
    def path(self) -> Path | None:
        """The file; None for a drawn film and for one in an archive."""
        return None if self.member is None or self.member.inside is not None else self.member.path

    @property
    def key(self) -> Spot | int:
        """The same for all frames of a file, however often it is opened."""
        return id(self.others) if self.member is None else self.member.spot

    def at_frame(self, current: int, wanted: int) -> "FilmSource":
        """Return another frame of the same file, the same one each time; itself where frames cannot be read."""
        if self.read_frame is None:
            return self
        self.others[current] = self
        if wanted not in self.others:
            self.others[wanted] = replace(self, read=partial(self.read_frame, wanted))
        return self.others[wanted]


def source_of(member: Member, read: ReadFilm) -> FilmSource:
    """Return how a member is opened."""
    return FilmSource(member.name, partial(read, member), member, partial(read, member), load=partial(_load, member))


def _load(member: Member) -> bytes:
    return member.read()


def read_early(executor: Executor, paths: Sequence[Path], *, max_pixels: int) -> ReadFilm:
    """Begin to read files now, while everything else is still being loaded.

    Returns
    -------
    callable
        Reads any member; for these files, the first time, what has been begun is waited for. Folders, archives and
        lists of media are left for a search.
    """
    begun = {place_of(path): executor.submit(_read_named, path, max_pixels) for path in paths}

    def read(member: Member, frame: int = 0, /) -> Radiograph:
        early = begun.pop(member.place, None) if frame == 0 and member.inside is None else None
        film = None if early is None else early.result()
        return _read(member, max_pixels, frame) if film is None else film

    return read


def _read_named(path: Path, max_pixels: int) -> Radiograph | None:
    from osteoviewer.imaging.reader import read_radiograph

    return None if path.is_dir() else read_radiograph(path, max_pixels=max_pixels)


def _read(member: Member, max_pixels: int, frame: int) -> Radiograph:
    from osteoviewer.imaging.reader import read_radiograph, read_radiograph_bytes

    if member.inside is None:
        return read_radiograph(member.path, max_pixels=max_pixels, frame=frame)
    return read_radiograph_bytes(member.read(), max_pixels=max_pixels, frame=frame)
