"""The list of files on a DICOM medium: DICOMDIR (PS3.3 F, PS3.10 8), read with forgiveness for how media are made."""

import os
import re
import warnings
from collections.abc import Iterator
from pathlib import Path

from osteoviewer.errors import OsteoViewerError, UnreadableFile, UnsupportedImage
from osteoviewer.imaging.first_import import load_pydicom
from osteoviewer.studies.limits import Limits

_SEPARATORS = re.compile(r"[\\/]+")
_HINT = "Open the folder of the medium instead; its films are found without the list."
_FOLDERS_KEPT = 64


def listed_files(path: Path, limits: Limits) -> list[tuple[str, ...]]:
    """Return the files that a DICOMDIR refers to, each as names of folders and of the file, in the order listed.

    Raises
    ------
    UnreadableFile, UnsupportedImage
        When it cannot be read, is damaged, or is far too long.
    """
    load_pydicom()
    from osteoviewer.imaging.quiet_pydicom import dcmread

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            if path.stat().st_size > limits.directory_bytes:
                raise UnsupportedImage("The list of the medium is far too long.", _HINT)
            with path.open("rb") as file:
                listed = dcmread(file, force=True, specific_tags=["DirectoryRecordSequence"])
            records = listed.get("DirectoryRecordSequence")
            if records is None:
                raise UnreadableFile("The list of the medium is damaged.", _HINT)
            return [parts for record in records[: limits.files] if (parts := _parts(record.get("ReferencedFileID")))]
        except OsteoViewerError:
            raise
        except Exception as error:
            raise UnreadableFile("The list of the medium is damaged.", _HINT) from error


def _parts(value: object) -> tuple[str, ...]:
    """Split a Referenced File ID, which is several values or, wrongly, one path."""
    if not value:
        return ()
    text = value if isinstance(value, str) else "\\".join(map(str, value))  # type: ignore[call-overload]
    return tuple(part.strip() for part in _SEPARATORS.split(str(text)) if part.strip() not in ("", "."))


class FilesOnMedium:
    """Finds listed files below the folder of a DICOMDIR, whatever the case of their names; never outside of it.

    Parameters
    ----------
    folder : str
        Where the DICOMDIR lies.
    """

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self._names: dict[str, dict[str, str]] = {}

    def find(self, parts: tuple[str, ...]) -> str | None:
        """Return the path of a listed file, or None where it is missing or not below the folder."""
        place = self._folder
        for part in parts:
            name = None if part == ".." or "\0" in part or ":" in part else self._listing(place).get(_plain(part))
            if name is None:
                return None
            place = os.path.join(place, name)
        return place

    def missing(self, files: list[tuple[str, ...]]) -> int:
        """Return how many of the listed files are not there."""
        return sum(self.find(parts) is None for parts in files)

    def _listing(self, folder: str) -> dict[str, str]:
        if folder not in self._names:
            if len(self._names) >= _FOLDERS_KEPT:
                self._names.pop(next(iter(self._names)))
            self._names[folder] = dict(_names_in(folder))
        return self._names[folder]


def _names_in(folder: str) -> Iterator[tuple[str, str]]:
    try:
        for name in os.listdir(folder):
            yield _plain(name), name
    except OSError:
        return


def _plain(name: str) -> str:
    """Return a name without case, ISO 9660's version number and its empty suffix."""
    return name.casefold().removesuffix(";1").removesuffix(".")
