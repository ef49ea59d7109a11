"""A file of any supported kind to a `Radiograph`, or a sentence on why not. The kind is told by content."""

import stat
from enum import StrEnum
from pathlib import Path

from osteoviewer.errors import UnreadableFile, UnsupportedImage
from osteoviewer.imaging.digest import FileDigest
from osteoviewer.imaging.film_pixels import WholePixels
from osteoviewer.imaging.first_import import load_pydicom
from osteoviewer.imaging.gray_window import Window
from osteoviewer.imaging.radiograph import FloatImage, Radiograph
from osteoviewer.imaging.told import told_in_words

LARGEST_FILE = 1 << 30
"""Bytes beyond which a file is not read."""

START_LENGTH = 132
"""Bytes at the start of a file from which its kind is told."""

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+", b"BM")
_DICOM_AT = 128
_DICOM = b"DICM"
_FIRST_GROUPS = (b"\x02\x00", b"\x08\x00", b"\x00\x02", b"\x00\x08")
_KINDS = "Open a DICOM, PNG, JPEG, TIFF or BMP file."


class Kind(StrEnum):
    """What a file may be."""

    DICOM = "dicom"
    PICTURE = "picture"


def read_radiograph(path: Path, *, max_pixels: int, frame: int | None = None) -> Radiograph:
    """Read one film.

    Parameters
    ----------
    path : Path
        A file; its name and suffix do not matter.
    max_pixels : int
        Pictures with more pixels are refused before they are decoded.
    frame : int, optional
        Of a file with several, from 0; without it such a file is refused.

    Raises
    ------
    UnreadableFile
        When it is missing, forbidden, no file, empty, damaged or of an unknown kind.
    UnsupportedImage
        When it holds no single gray picture of a usable size.
    """
    return read_radiograph_bytes(read_file(path), max_pixels=max_pixels, frame=frame)


def read_radiograph_bytes(data: bytes, *, max_pixels: int, frame: int | None = None) -> Radiograph:
    """Read one film that is in memory already; as `read_radiograph`.

    Parameters
    ----------
    data : bytes
        The whole file.
    max_pixels : int
        Pictures with more pixels are refused before they are decoded.
    frame : int, optional
        Of a file with several, from 0; without it such a file is refused.
    """
    with told_in_words():
        digest = FileDigest(data)
        if _kind_of_film(data) is Kind.PICTURE:
            from osteoviewer.imaging.pictures import decode_picture

            pixels, orientation, scale = decode_picture(data, max_pixels=max_pixels)
            return Radiograph(WholePixels(pixels), digest, orientation=orientation, scale=scale)
        load_pydicom()
        from osteoviewer.imaging.dicom import decode_dicom

        return decode_dicom(data, digest=digest, max_pixels=max_pixels, frame=frame)


def read_preview(data: bytes, *, max_pixels: int, side: int) -> tuple[FloatImage, tuple[Window, ...]]:
    """Read a film, or the first frame of several, smaller than it is, where that is quicker.

    It refuses what `read_radiograph_bytes` refuses, but for damage that only shows in pixels that it skips.

    Parameters
    ----------
    data : bytes
        The whole file.
    max_pixels : int
        Pictures with more pixels are refused before they are decoded.
    side : int
        The shorter side keeps at least so many pixels, if it has them.

    Returns
    -------
    pixels : ndarray of float32, shape (rows, columns)
        As in `Radiograph`, of fewer pixels.
    windows : tuple of Window
        As in `Radiograph`.
    """
    with told_in_words():
        if _kind_of_film(data) is Kind.PICTURE:
            from osteoviewer.imaging.pictures import decode_picture

            return decode_picture(data, max_pixels=max_pixels, at_least=side)[0], ()
        load_pydicom()
        from osteoviewer.imaging.dicom import preview_dicom

        return preview_dicom(data, max_pixels=max_pixels, side=side)


def looks_like_a_film(path: Path) -> bool:
    """Tell from its first bytes whether a file may be a picture or DICOM; False where it cannot be read."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            return kind_of(file.read(START_LENGTH)) is not None
    except OSError:
        return False


def kind_of(start: bytes) -> Kind | None:
    """Tell from a file's first `START_LENGTH` bytes what it may be; None where it is no film."""
    has_mark = start[_DICOM_AT : _DICOM_AT + len(_DICOM)] == _DICOM  # a preamble may well be that of a TIFF
    if start.startswith(_PICTURES) and not has_mark:
        return Kind.PICTURE
    return Kind.DICOM if has_mark or start.startswith(_FIRST_GROUPS) else None


def _kind_of_film(data: bytes) -> Kind:
    if not data:
        raise UnreadableFile("The file is empty.", "Copy or export it again from where it came from.")
    kind = kind_of(data[:START_LENGTH])
    if kind is None:
        raise UnreadableFile("The file is no picture that this program knows.", _KINDS)
    return kind


def read_file(path: Path) -> bytes:
    """Return a whole file, or say in a sentence why it cannot be read.

    Raises
    ------
    UnreadableFile, UnsupportedImage
        When it is missing, forbidden, no file, empty, or too large for a film.
    """
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnreadableFile(
                "This is a folder, not a film.", "No film was found in it; choose one that holds films."
            )
        if not stat.S_ISREG(status.st_mode):
            raise UnreadableFile("This is not a file that can be read.", _KINDS)
        if status.st_size > LARGEST_FILE:
            raise UnsupportedImage(
                "The file is too large: {gibibytes:.1f} GiB.",
                "A single film is far smaller.",
                gibibytes=status.st_size / (1 << 30),
            )
        data = path.read_bytes()
    except FileNotFoundError as error:
        raise UnreadableFile("The file does not exist.", "Check whether it was moved or renamed.") from error
    except PermissionError as error:
        raise UnreadableFile("You are not allowed to read this file.", "Ask its owner for access.") from error
    except (OSError, ValueError) as error:
        raise UnreadableFile("The file cannot be read.", "Check the disk or network drive that it is on.") from error
    if not data:
        raise UnreadableFile("The file is empty.", "Copy or export it again from where it came from.")
    return data
