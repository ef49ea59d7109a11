"""A file of any supported kind to a `Radiograph`, or a sentence on why not. The kind is told by content."""

import hashlib
import stat
import warnings
from pathlib import Path

from osteoviewer.errors import OsteoViewerError, UnreadableFile, UnsupportedImage
from osteoviewer.imaging.radiograph import Radiograph

LARGEST_FILE = 1 << 30
"""Bytes beyond which a file is not read."""

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\x00", b"MM\x00*", b"II+\x00", b"MM\x00+", b"BM")
_DICOM_AT = 128
_DICOM = b"DICM"
_FIRST_GROUPS = (b"\x02\x00", b"\x08\x00", b"\x00\x02", b"\x00\x08")
_KINDS = "Open a DICOM, PNG, JPEG, TIFF or BMP file."


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
    data = _read(path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            return _decode(data, max_pixels, frame)
        except OsteoViewerError:
            raise
        except MemoryError as error:
            raise UnsupportedImage(
                "The picture needs more memory than there is.", "Close other programs, or save it smaller."
            ) from error
        except Exception as error:
            raise UnreadableFile(
                "The file is damaged or incomplete.", "Copy or export it again from where it came from."
            ) from error


def looks_like_a_film(path: Path) -> bool:
    """Tell from its first bytes whether a file may be a picture or DICOM; False where it cannot be read."""
    try:
        if not path.is_file():
            return False
        with path.open("rb") as file:
            start = file.read(_DICOM_AT + len(_DICOM))
    except OSError:
        return False
    return _is_dicom(start) or start.startswith(_PICTURES)


def _is_dicom(start: bytes) -> bool:
    return start[_DICOM_AT : _DICOM_AT + len(_DICOM)] == _DICOM or start.startswith(_FIRST_GROUPS)


def _read(path: Path) -> bytes:
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
                f"The file is too large: {status.st_size / (1 << 30):.1f} GiB.", "A single film is far smaller."
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


def _decode(data: bytes, max_pixels: int, frame: int | None) -> Radiograph:
    sha256 = hashlib.sha256(data).hexdigest()
    has_mark = data[_DICOM_AT : _DICOM_AT + len(_DICOM)] == _DICOM  # a preamble may well be that of a TIFF
    if data.startswith(_PICTURES) and not has_mark:
        from osteoviewer.imaging.pictures import decode_picture

        pixels, orientation = decode_picture(data, max_pixels=max_pixels)
        return Radiograph(pixels, sha256, orientation=orientation)
    if _is_dicom(data):
        from osteoviewer.imaging.dicom import decode_dicom

        return decode_dicom(data, sha256=sha256, max_pixels=max_pixels, frame=frame)
    raise UnreadableFile("The file is no picture that this program knows.", _KINDS)
