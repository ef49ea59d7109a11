"""Write exported films to a folder: each whole or not at all, never over another, under names that say nothing.

No Qt.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from osteoviewer.deidentify.deidentifier import BurnedIn, Deidentifier
from osteoviewer.errors import OsteoViewerError, ResultNotWritten
from osteoviewer.imaging.reader import read_radiograph_bytes
from osteoviewer.picture_export import PictureKind, encode_film, is_deep, shown_pixels
from osteoviewer.studies.named import NamedFilm
from osteoviewer.whole_files import not_written, replace_whole

STEM = "film"
_MOST_FILMS = 10_000_000


class Format(StrEnum):
    """What a film is exported as."""

    DICOM = "dicom"
    PNG = "png"
    TIFF = "tiff"
    JPEG = "jpeg"

    @property
    def suffix(self) -> str:
        """What a file's name ends with."""
        return ".dcm" if self is Format.DICOM else PictureKind(self.value).suffix


@dataclass(frozen=True)
class Export:
    """What became of one file.

    Attributes
    ----------
    source : str
        What the film was called.
    target : Path or None
        Where it is now; None if it was not written.
    error : OsteoViewerError or None
        Why it was not written.
    burned_in : BurnedIn
        What its header says of text in the pixels.
    is_capture : bool
        As in `Deidentified`.
    """

    source: str
    target: Path | None = None
    error: OsteoViewerError | None = None
    burned_in: BurnedIn = BurnedIn.NOT_STATED
    is_capture: bool = False


def export_files(films: Sequence[NamedFilm], folder: Path, kind: Format, *, max_pixels: int) -> Iterator[Export]:
    """De-identify many files as one export, in order; one that fails never stops the rest.

    Parameters
    ----------
    films : sequence of NamedFilm
        DICOM films; of other pictures only a picture can be made.
    folder : Path
        Is made where it is missing. What is in it stays.
    kind : Format
        What is written: DICOM, or a picture of the whole range of grays.
    max_pixels : int
        Larger pictures are refused.

    Raises
    ------
    ResultNotWritten
        When nothing can be written to the folder; what was written before stays.
    """
    deidentifier = Deidentifier(max_pixels=max_pixels)
    make_folder(folder)
    for film in films:
        try:
            data = film.member.read()
            if kind is Format.DICOM:
                made = deidentifier.apply(data)
                content, burned_in, is_capture = made.data, made.burned_in, made.is_capture
            else:
                content, burned_in, is_capture = _picture(data, kind, max_pixels), BurnedIn.NOT_STATED, False
        except OsteoViewerError as error:
            yield Export(film.name, error=error)
        else:
            target = write_free(folder, kind.suffix, content)
            yield Export(film.name, target, burned_in=burned_in, is_capture=is_capture)


def _picture(data: bytes, kind: Format, max_pixels: int) -> bytes:
    film = read_radiograph_bytes(data, max_pixels=max_pixels)
    shown = shown_pixels(film.pixels, None)
    return encode_film(shown, PictureKind(kind.value), has_16_bits=is_deep(film.pixels), spacing=film.spacing)


def make_folder(folder: Path) -> None:
    """Make a folder where it is missing.

    Raises
    ------
    ResultNotWritten
        When it cannot be made.
    """
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise _not_written(error) from error


def write_free(folder: Path, suffix: str, data: bytes) -> Path:
    """Write a file under the first name that is free: ``film-0001``, ``film-0002``, ...

    The name is taken before anything is written, and what is written comes to it as a whole.

    Raises
    ------
    ResultNotWritten
        When it cannot be written; nothing of it is then left.
    """
    try:
        target = _taken(folder, suffix)
        try:
            replace_whole(target, data)
        except BaseException:
            with suppress(OSError):
                target.unlink()
            raise
    except OSError as error:
        raise _not_written(error) from error
    return target


def _taken(folder: Path, suffix: str) -> Path:
    """Return a name that nothing had, now that of an empty file."""
    taken = {entry.name.lower() for entry in os.scandir(folder)}
    for number in range(1, _MOST_FILMS):
        path = folder / f"{STEM}-{number:04d}{suffix}"
        if path.name in taken:
            continue
        with suppress(FileExistsError):
            path.open("xb").close()
            return path
    raise FileExistsError


def _not_written(error: OSError) -> ResultNotWritten:
    if isinstance(error, (FileExistsError, NotADirectoryError)):
        return ResultNotWritten("This is a file, not a folder.", "Choose a folder.")
    return not_written(error)
