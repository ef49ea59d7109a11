"""What damaged files are made from: films that tests draw, pydicom's test files, real radiographs, archives, media."""

import io
import os
import warnings
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, partial
from pathlib import Path

import numpy as np
import pydicom
from pydicom.data import get_testdata_files
from pydicom.uid import DeflatedExplicitVRLittleEndian, JPEG2000Lossless, JPEGLSLossless, RLELossless

from tests.builders import compress, dicom_bytes, dicom_dataset, knee_levels, picture_bytes
from tests.conftest import RADIOGRAPHS

LARGEST_SEED = 8 << 20
"""Bytes; larger files cost time and hold nothing that smaller ones do not."""

LEVELS = knee_levels(96, 80)
DEEP = LEVELS.astype(np.uint16) * 257


class Kind(StrEnum):
    """How an input is read."""

    FILM = "film"
    ARCHIVE = "archive"
    MEDIUM = "medium"


@dataclass(frozen=True)
class Seed:
    """A sound file.

    Attributes
    ----------
    name : str
        What it is called in reports; no path.
    kind : Kind
        How it is read.
    load : callable
        Returns its bytes.
    """

    name: str
    kind: Kind
    load: Callable[[], bytes]


def _compressed(syntax: pydicom.uid.UID) -> bytes:
    dataset = dicom_dataset(DEEP)
    compress(dataset, syntax)
    return dicom_bytes(dataset)


def _tiff(**options: object) -> bytes:
    return picture_bytes(DEEP, "TIFF", **options)


def _deflated() -> bytes:
    dataset = dicom_dataset(DEEP)
    dataset.file_meta.TransferSyntaxUID = DeflatedExplicitVRLittleEndian
    return dicom_bytes(dataset)


@cache
def drawn_seeds() -> dict[str, bytes]:
    """Return a film of 96 x 80 pixels as every kind of file."""
    return {
        "png": picture_bytes(LEVELS, "PNG"),
        "png16": picture_bytes(DEEP, "PNG"),
        "png colour": picture_bytes(np.dstack([LEVELS] * 4), "PNG"),
        "jpeg": picture_bytes(LEVELS, "JPEG"),
        "tiff": _tiff(),
        "tiff lzw": _tiff(compression="tiff_lzw"),
        "tiff deflate": _tiff(compression="tiff_adobe_deflate"),
        "bmp": picture_bytes(LEVELS, "BMP"),
        "dicom": dicom_bytes(dicom_dataset(DEEP)),
        "dicom deflated": _deflated(),
        "dicom rle": _compressed(RLELossless),
        "dicom jpeg-ls": _compressed(JPEGLSLossless),
        "dicom jpeg 2000": _compressed(JPEG2000Lossless),
    }


def _archive(method: int) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name in ("dicom", "png", "jpeg", "dicom deflated"):
            archive.writestr(zipfile.ZipInfo(f"films/{name}"), drawn_seeds()[name], method)
    return buffer.getvalue()


_NAMES = (
    "../../up",
    "/root",
    "C:\\\\drive\\film",
    "a" * 300,
    "films/../..",
    "nul\0name",
    "é/\u202efilm",
    "DICOMDIR",
    "in.zip",
)


def _hostile_archive() -> bytes:
    """Names that lead elsewhere, an archive within, one name twice, and members that unpack to far more than a film."""
    buffer = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # of the name that is there twice
        for name in (*_NAMES, _NAMES[0]):
            archive.writestr(name, drawn_seeds()["png"])
        for mebibytes in (16, 300):
            archive.writestr(f"bomb{mebibytes}", drawn_seeds()["dicom"] + bytes(mebibytes << 20))
    return buffer.getvalue()


def all_seeds() -> tuple[Seed, ...]:
    """Return every seed that this machine has, in an order that does not change."""
    drawn = [Seed(name, Kind.FILM, partial(_drawn, name)) for name in drawn_seeds()]
    archives = [
        Seed("zip stored", Kind.ARCHIVE, partial(_archive, zipfile.ZIP_STORED)),
        Seed("zip deflated", Kind.ARCHIVE, partial(_archive, zipfile.ZIP_DEFLATED)),
        Seed("zip hostile", Kind.ARCHIVE, cache(_hostile_archive)),
    ]
    return (*drawn, *archives, *_files())


def _drawn(name: str) -> bytes:
    return drawn_seeds()[name]


def _files() -> Iterator[Seed]:
    places = {Path(name) for name in get_testdata_files()} | set((RADIOGRAPHS / "dicom").glob("*"))
    named = sorted((path.name, str(path)) for path in places if path.is_file())
    for name, place in named:
        if 0 < os.path.getsize(place) <= LARGEST_SEED:
            kind = Kind.MEDIUM if name.upper().startswith("DICOMDIR") else Kind.FILM
            yield Seed(name, kind, Path(place).read_bytes)
