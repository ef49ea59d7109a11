"""One look at every film: whether it can be read, its header, its size, its edges, and hashes that find copies."""

import hashlib
import io
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError
from pydicom import dcmread

from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.field import reduce
from osteoviewer.imaging.pictures import FORMATS
from osteoviewer.imaging.radiograph import FloatImage
from osteoviewer.imaging.reader import read_radiograph
from training.audit.borders import Borders, measure_borders
from training.audit.films import ListedFilm

SMALL_SIDE = 640
"""Longest side, in pixels, at which films are compared and shown."""
MAX_PIXELS = 100_000_000
_DICOM = slice(128, 132)
_PNG_BITS = 24
_TIFF_BITS = 258
_BITS = {"1": 1, "I;16": 16, "I;16B": 16, "I;16L": 16, "I": 32, "F": 32}
_COMMON_BITS = 8
_REPORT_EVERY = 100


@dataclass(frozen=True)
class Header:
    """How a film is stored.

    Attributes
    ----------
    format, mode : str
        As Pillow names them, such as ``"JPEG"`` and ``"L"``; for DICOM the photometric interpretation.
    bits : int
        Of one sample.
    quantisation : tuple of int
        The sum of each of JPEG's quantisation tables: large where much was thrown away. Empty for other formats.
    """

    format: str
    mode: str
    bits: int
    quantisation: tuple[int, ...] = ()


@dataclass(frozen=True, eq=False)
class Picture:
    """A film that was read.

    Attributes
    ----------
    film : ListedFilm
    header : Header
    rows, columns : int
        Size in pixels, upright.
    file_bytes : int
    sha256 : str
        Of the file's bytes.
    pixels_sha256, mirrored_sha256 : str
        Of the decoded pixels with their size, and of them with left and right exchanged.
    borders : Borders
    small : ndarray of uint8, shape (rows, columns)
        At most `SMALL_SIDE` pixels a side.
    """

    film: ListedFilm
    header: Header
    rows: int
    columns: int
    file_bytes: int
    sha256: str
    pixels_sha256: str
    mirrored_sha256: str
    borders: Borders
    small: NDArray[np.uint8]


@dataclass(frozen=True)
class Unreadable:
    """A film that is not used, and why."""

    file: str
    reason: str


def read_pictures(
    root: Path, films: Sequence[ListedFilm], *, report: Callable[[str], None]
) -> tuple[tuple[Picture, ...], tuple[Unreadable, ...]]:
    """Read every film; one that cannot be read ends nothing."""
    pictures: list[Picture] = []
    unreadable: list[Unreadable] = []
    for place, film in enumerate(films, start=1):
        try:
            pictures.append(read_picture(root, film))
        except OsteoViewerError as error:
            unreadable.append(Unreadable(film.file, error.message))
        if place % _REPORT_EVERY == 0 or place == len(films):
            report(f"Read {place} of {len(films)} films")
    return tuple(pictures), tuple(unreadable)


def read_picture(root: Path, film: ListedFilm) -> Picture:
    """Read one film.

    Raises
    ------
    UnreadableFile
        When it is missing, damaged or of an unknown kind.
    UnsupportedImage
        When it is no single gray picture of a usable size.
    """
    radiograph = read_radiograph(root / film.file, max_pixels=MAX_PIXELS)
    data = (root / film.file).read_bytes()
    small = reduce(radiograph.pixels, side=SMALL_SIDE)
    rows, columns = radiograph.shape
    return Picture(
        film=film,
        header=read_header(data),
        rows=rows,
        columns=columns,
        file_bytes=len(data),
        sha256=radiograph.sha256,
        pixels_sha256=_hash_pixels(radiograph.pixels),
        mirrored_sha256=_hash_pixels(radiograph.pixels[:, ::-1]),
        borders=measure_borders(small),
        small=np.rint(small * 255).astype(np.uint8),
    )


def read_header(data: bytes) -> Header:
    """Read how a film is stored from the whole file, which `read_radiograph` has accepted."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        if data[_DICOM] == b"DICM":  # before it may stand what looks like a TIFF
            return _read_dicom_header(data)
        try:
            with Image.open(io.BytesIO(data), formats=FORMATS) as picture:
                tables = getattr(picture, "quantization", {})
                sums = tuple(sum(tables[number]) for number in sorted(tables))
                return Header(str(picture.format), picture.mode, _bits(picture, data), sums)
        except UnidentifiedImageError:
            return _read_dicom_header(data)


def _read_dicom_header(data: bytes) -> Header:
    header = dcmread(io.BytesIO(data), stop_before_pixels=True, force=True)
    return Header("DICOM", str(header.PhotometricInterpretation), int(header.BitsStored))


def _bits(picture: Image.Image, data: bytes) -> int:
    if picture.format == "PNG":
        return data[_PNG_BITS]  # the bit depth in IHDR (PNG specification, 11.2.2)
    if picture.format == "TIFF":
        return int(picture.tag_v2.get(_TIFF_BITS, (1,))[0])  # type: ignore[attr-defined]
    return _BITS.get(picture.mode, _COMMON_BITS)


def _hash_pixels(pixels: FloatImage) -> str:
    digest = hashlib.sha256(repr(pixels.shape).encode())
    digest.update(np.ascontiguousarray(pixels).data)
    return digest.hexdigest()
