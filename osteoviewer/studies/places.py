"""From files, folders, ZIP archives and DICOM media to members that may be films, lazily; problems are values.

Folders are searched to the bottom in natural order, leaving out hidden files and links to folders. Archives in folders
are told by their suffix, everything that is named by its content.
"""

import os
import stat
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from osteoviewer.errors import OsteoViewerError, UnreadableFile
from osteoviewer.imaging.reader import START_LENGTH, kind_of
from osteoviewer.studies import archives, medium
from osteoviewer.studies.kinds import ARCHIVE_MARK, MEDIUM
from osteoviewer.studies.limits import LIMITS, Limits
from osteoviewer.studies.member import Member, MemberReader
from osteoviewer.studies.natural import natural_key
from osteoviewer.studies.problems import Problem

_GONE = Problem("The disk or medium is no longer there.", "Put it back and open it again.")
_FORBIDDEN = Problem("You are not allowed to open some folders.", "Ask their owner for access.")
_BAD_FOLDER = Problem("Some folders cannot be read.", "Check the disk or network drive that they are on.")
_BAD_FILE = Problem("Some files cannot be read.", "Check the disk or network drive that they are on.")
_EMPTY_NAME = Problem("Files are called films and hold none.", "Copy or export them again from where they came from.")
_MISSING = Problem("The file does not exist.", "Check whether it was moved or renamed.")
_NO_FILM = Problem("The file is no picture that this program knows.", "Open a DICOM, PNG, JPEG, TIFF or BMP file.")
_TOO_DEEP = Problem("Folders lie too deep within each other.", "Open one of the inner folders.")
_TOO_MANY = Problem("There are more files than can be listed.", "Open one of the inner folders.")
_FILM_SUFFIXES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".dcm", ".dicom")
_NOT_ON_MEDIUM = "Files that the medium lists are missing."
_NOT_ON_MEDIUM_HINT = "Copy the medium again, or ask for another one."


class _Gone(Exception):
    """What was named is no longer there."""


def find_members(paths: Sequence[Path], *, limits: Limits = LIMITS) -> Iterator[Member | Problem]:
    """List what is a picture or DICOM by its first bytes, and the problems met; nothing is decoded.

    Parameters
    ----------
    paths : sequence of Path
        Files, folders, ZIP archives and DICOMDIR files, mixed.
    limits : Limits
        How much is taken on.
    """
    with MemberReader(limits) as reader:
        for found in list_members(paths, limits=limits):
            if isinstance(found, Problem):
                yield found
            elif found is not None:
                try:
                    if is_film(found, reader):
                        yield found
                    elif is_called_film(found):
                        yield no_film(found)
                except OsteoViewerError as error:
                    yield Problem.of(error, found.place)


def is_film(member: Member, reader: MemberReader) -> bool:
    """Tell from a member's first bytes whether it may be a film.

    Raises
    ------
    UnreadableFile, UnsupportedImage
        When it cannot be read.
    """
    try:
        with reader.open(member) as file:
            return kind_of(file.read(START_LENGTH)) is not None
    except archives.BROKEN as error:
        told = (_BAD_FILE.message, _BAD_FILE.hint) if member.inside is None else archives.DAMAGED_MEMBER
        raise UnreadableFile(*told) from error


def is_called_film(member: Member) -> bool:
    """Tell whether a member's name is that of a film, whatever is in it."""
    return member.name.casefold().endswith(_FILM_SUFFIXES)


def no_film(member: Member) -> Problem:
    """Say that a member is no film though it is called one, so that a film that was lost is missed."""
    return _at(_EMPTY_NAME, member.place)


def list_members(paths: Sequence[Path], *, limits: Limits = LIMITS) -> Iterator[Member | Problem | None]:
    """List every file and archive member without opening it, the problems met, and None for each folder begun.

    As `find_members`, which leaves out what is no film. What lies below another named folder is listed once.
    """
    count = 0
    for root in _outermost(paths):
        try:
            for found in _below(root, limits):
                if isinstance(found, Member) and (count := count + 1) > limits.files:
                    yield _TOO_MANY
                    return
                yield found
        except _Gone:
            yield _at(_GONE, root)


def _outermost(paths: Sequence[Path]) -> list[str]:
    """Return absolute paths without those that lie in or below another one."""
    named = list(dict.fromkeys(os.path.abspath(path) for path in paths))
    folders = {place for place in named if os.path.isdir(place)}
    return [place for place in named if not any(str(parent) in folders for parent in Path(place).parents)]


def _below(root: str, limits: Limits) -> Iterator[Member | Problem | None]:
    try:
        status = os.stat(root)
        if stat.S_ISDIR(status.st_mode):
            yield from _Folders(root, limits).below(root, ())
        elif os.path.basename(root).casefold() == MEDIUM:
            yield from _on_medium(root, limits)
        else:
            yield from _named_file(root, status, limits)
    except (FileNotFoundError, ValueError):
        yield _at(_MISSING, root)
    except OSError:
        yield _at(_BAD_FILE, root)


def _named_file(place: str, status: os.stat_result, limits: Limits) -> Iterator[Member | Problem | None]:
    if not stat.S_ISREG(status.st_mode):
        yield _at(_NO_FILM, place)
        return
    with open(place, "rb") as file:
        start = file.read(START_LENGTH)
    if kind_of(start) is not None:
        yield Member(place, None, status.st_mtime_ns, status.st_size)
    elif start.startswith(ARCHIVE_MARK):
        yield from _in_archive(place, status, limits)
    else:
        yield _at(_NO_FILM, place)


class _Folders:
    """The search below one folder that was named."""

    def __init__(self, root: str, limits: Limits) -> None:
        self._root = root
        self._limits = limits

    def below(self, folder: str, parents: tuple[tuple[int, int], ...]) -> Iterator[Member | Problem | None]:
        yield None
        try:
            status = os.stat(folder)
            here = (status.st_dev, status.st_ino)
            if here in parents:  # a mount or junction that leads back
                return
            files, folders, is_whole = self._names(folder)
        except OSError as error:
            yield self._problem(error, folder)
            return
        if not is_whole:
            yield _at(_TOO_MANY, folder)
        directories = [name for name in files if name.casefold() == MEDIUM]
        for name in files:
            if name not in directories:
                yield from self._file(os.path.join(folder, name))
        is_deepest = len(parents) + 1 >= self._limits.depth
        if is_deepest and folders:
            yield _at(_TOO_DEEP, folder)
        for name in () if is_deepest else folders:
            yield from self.below(os.path.join(folder, name), (*parents, here))
        for name in directories:
            yield from _missing_on_medium(os.path.join(folder, name), self._limits)

    def _names(self, folder: str) -> tuple[list[str], list[str], bool]:
        """Return the names of files and of folders, sorted, and whether that is all there is."""
        files, folders = [], []
        with os.scandir(folder) as entries:
            for entry in islice(entries, self._limits.files):
                if entry.name.startswith("."):
                    continue
                if entry.is_dir(follow_symlinks=False):
                    folders.append(entry.name)
                else:
                    files.append(entry.name)
            is_whole = next(entries, None) is None
        files.sort(key=natural_key)
        folders.sort(key=natural_key)
        return files, folders, is_whole

    def _file(self, place: str) -> Iterator[Member | Problem | None]:
        try:
            status = os.stat(place)
        except OSError as error:
            if not os.path.islink(place):  # a link that leads nowhere is no loss
                yield self._problem(error, place, _BAD_FILE)
            return
        if not stat.S_ISREG(status.st_mode):
            return
        if place.casefold().endswith(archives.SUFFIX):
            yield from _in_archive(place, status, self._limits)
        else:
            yield Member(place, None, status.st_mtime_ns, status.st_size)

    def _problem(self, error: OSError, place: str, other: Problem = _BAD_FOLDER) -> Problem:
        if not os.path.exists(self._root):
            raise _Gone from error
        return _at(_FORBIDDEN if isinstance(error, PermissionError) else other, place)


def _in_archive(place: str, status: os.stat_result, limits: Limits) -> Iterator[Member | Problem | None]:
    try:
        with archives.Archive(Path(place), limits) as archive:
            for found in archive.members():
                if isinstance(found, Problem):
                    yield _at(found, place)
                else:
                    yield Member(place, found[0], status.st_mtime_ns, found[1])
    except OsteoViewerError as error:
        yield Problem.of(error, place)


def _on_medium(place: str, limits: Limits) -> Iterator[Member | Problem | None]:
    try:
        files = medium.listed_files(Path(place), limits)
    except OsteoViewerError as error:
        yield Problem.of(error, place)
        return
    on_medium, missing = medium.FilesOnMedium(os.path.dirname(place)), 0
    for parts in files:
        found = on_medium.find(parts)
        status = _regular(found)
        if found is None or status is None:
            missing += 1
        else:
            yield Member(found, None, status.st_mtime_ns, status.st_size)
    if missing:
        yield Problem(_NOT_ON_MEDIUM, _NOT_ON_MEDIUM_HINT, missing, place)


def _missing_on_medium(place: str, limits: Limits) -> Iterator[Problem]:
    try:
        missing = medium.FilesOnMedium(os.path.dirname(place)).missing(medium.listed_files(Path(place), limits))
    except OsteoViewerError as error:
        yield Problem.of(error, place)
        return
    if missing:
        yield Problem(_NOT_ON_MEDIUM, _NOT_ON_MEDIUM_HINT, missing, place)


def _regular(place: str | None) -> os.stat_result | None:
    try:
        status = None if place is None else os.stat(place)
    except OSError:
        return None
    return status if status is not None and stat.S_ISREG(status.st_mode) else None


def _at(problem: Problem, place: str) -> Problem:
    return Problem(problem.message, problem.hint, problem.count, place)
