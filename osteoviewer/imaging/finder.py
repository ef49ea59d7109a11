"""Which files to open when the user names files and folders."""

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from osteoviewer.imaging.reader import looks_like_a_film

_FILM_SUFFIXES = frozenset({".png", ".jpg", ".jpeg", ".tif", ".tiff", ".bmp", ".dcm", ".dicom"})


def find_films(paths: Sequence[Path]) -> list[Path]:
    """List the files to analyse: those named, and in folders everything that is a film by content or by suffix.

    Folders are searched to the bottom, in order of name, leaving out links to folders and hidden files. A folder
    without a film stands for itself, so that reading it says so.
    """
    found: list[Path] = []
    for path in paths:
        if not path.is_dir():
            found.append(path)
            continue
        films = [file for file in _files_below(path) if _may_be_a_film(file)]
        found.extend(films or [path])
    return found


def _files_below(folder: Path) -> Iterator[Path]:
    for parent, folders, names in os.walk(folder):
        folders[:] = sorted(folder for folder in folders if not folder.startswith("."))
        yield from (Path(parent) / name for name in sorted(names) if not name.startswith("."))


def _may_be_a_film(file: Path) -> bool:
    return file.suffix.lower() in _FILM_SUFFIXES or looks_like_a_film(file)
