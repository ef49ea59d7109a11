"""PNG, JPEG, TIFF and BMP of 8 or 16 bits, gray or colour, to pixels. Decoded by Pillow; 16-bit colour by OpenCV."""

import io
from typing import BinaryIO

import numpy as np
from numpy.typing import NDArray
from PIL import Image, UnidentifiedImageError

from osteoviewer.errors import UnreadableFile, UnsupportedImage
from osteoviewer.imaging.gray_scale import GrayScale
from osteoviewer.imaging.intake import check_content, check_size, stretch, to_gray
from osteoviewer.imaging.orientation import AS_STORED, TRANSPOSED, upright
from osteoviewer.imaging.radiograph import FloatImage

Image.MAX_IMAGE_PIXELS = None  # `check_size` refuses by size, with a limit that the user can set

FORMATS = ("PNG", "JPEG", "TIFF", "BMP")
_EXIF_ORIENTATION = 0x0112
_TIFF_BITS = 258
_TIFF_PHOTOMETRIC = 262
_WHITE_IS_ZERO = 0
_UINT8, _UINT16 = 255, 65535
_ONE_GRAY = ("L", "F", "I", "I;16", "I;16L", "I;16B", "I;16N")
"""Modes of Pillow whose pixels are one level each."""


def decode_picture(
    data: bytes, *, max_pixels: int, at_least: int | None = None
) -> tuple[FloatImage, int, GrayScale | None]:
    """Decode a picture file.

    Parameters
    ----------
    data : bytes
        The whole file.
    max_pixels : int
        Larger pictures are refused from their header.
    at_least : int, optional
        A JPEG may be decoded smaller than it is, with no side shorter than this; None for all its pixels.

    Returns
    -------
    pixels : ndarray of float32, shape (rows, columns)
        Values in [0, 1] of the range that the file's type can hold, turned upright as EXIF says.
    orientation : int
        The EXIF orientation that was undone; 1 if there was nothing to undo.
    scale : GrayScale or None
        The gray levels of the file; None where it has several channels, or its levels are from 0 to 1 themselves.

    Raises
    ------
    UnreadableFile
        When it is no such picture.
    UnsupportedImage
        When it is too large, in colour, blank, or of several pages.
    Exception
        Whatever Pillow or OpenCV raise on a damaged file; the caller knows what to say.
    """
    _check_sums(data)
    with _opened(io.BytesIO(data)) as picture:
        check_size(picture.height, picture.width, max_pixels)
        _check_pages(picture)
        orientation = int(picture.getexif().get(_EXIF_ORIENTATION, AS_STORED))
        if at_least is not None:
            picture.draft(None, (at_least, at_least))
        picture.load()
        values = upright(_values(picture, data), orientation)
        is_one_gray, is_white_zero = picture.mode in _ONE_GRAY, _is_white_zero(picture)
    check_content(values)
    scale = _scale(values, is_white_zero=is_white_zero) if is_one_gray else None
    return np.ascontiguousarray(_scaled(values)), orientation, scale


def measure_picture(file: BinaryIO) -> tuple[int, int]:
    """Return a picture's rows and columns as it is shown, upright, without decoding it.

    Raises
    ------
    UnreadableFile
        When it is no such picture.
    Exception
        Whatever Pillow raises on a damaged file; the caller knows what to say.
    """
    with _opened(file) as picture:
        rows, columns = picture.height, picture.width
        is_turned = int(picture.getexif().get(_EXIF_ORIENTATION, AS_STORED)) in TRANSPOSED
    return (columns, rows) if is_turned else (rows, columns)


def _check_sums(data: bytes) -> None:
    """Verify a PNG file's check sums, which decoding it does not."""
    if data.startswith(b"\x89PNG"):
        with _opened(io.BytesIO(data)) as picture:
            picture.verify()


def _opened(file: BinaryIO) -> Image.Image:
    try:
        return Image.open(file, formats=FORMATS)
    except UnidentifiedImageError as error:
        raise UnreadableFile(
            "The picture is damaged, or of a kind that cannot be read.", "Save it again as PNG or as a plain TIFF."
        ) from error


def _check_pages(picture: Image.Image) -> None:
    if getattr(picture, "n_frames", 1) < 2:
        return
    size = picture.size
    picture.seek(1)
    is_preview = picture.width * picture.height < size[0] * size[1]
    picture.seek(0)
    if not is_preview:
        raise UnsupportedImage("The file holds several pages.", "Save the page with the film as a file of its own.")


def _values(picture: Image.Image, data: bytes) -> NDArray[np.generic]:
    """Return gray (rows, columns) in the file's own type, or colour turned to gray as float32."""
    if picture.mode in ("L", "F", "I"):
        return np.asarray(picture)
    if picture.mode.startswith("I;16"):
        deep = np.asarray(picture).astype(np.uint16)
        return _UINT16 - deep if _is_white_zero(picture) else deep
    if _has_deep_colour(picture, data):
        return _deep_colour(data)
    if picture.mode in ("1", "LA", "La"):
        gray = np.asarray(picture.convert("LA"), dtype=np.float32) / np.float32(_UINT8)
        return gray[:, :, 0] * gray[:, :, 1]
    return _over_black(np.asarray(picture.convert("RGBA"), dtype=np.float32) / np.float32(_UINT8))


def _is_white_zero(picture: Image.Image) -> bool:
    return picture.format == "TIFF" and picture.tag_v2.get(_TIFF_PHOTOMETRIC) == _WHITE_IS_ZERO  # type: ignore[attr-defined]


def _over_black(colour: NDArray[np.float32]) -> FloatImage:
    return to_gray(colour[:, :, :3] * colour[:, :, 3:])


def _has_deep_colour(picture: Image.Image, data: bytes) -> bool:
    if picture.mode not in ("RGB", "RGBA"):
        return False
    if picture.format == "PNG":
        return data[24] == 16  # the bit depth in IHDR (PNG specification, 11.2.2)
    if picture.format == "TIFF":
        return picture.tag_v2.get(_TIFF_BITS, (8,))[0] == 16  # type: ignore[attr-defined, no-any-return]
    return False


def _deep_colour(data: bytes) -> FloatImage:
    import cv2

    decoded = cv2.imdecode(np.frombuffer(data, np.uint8), cv2.IMREAD_UNCHANGED)
    if decoded is None or decoded.ndim != 3 or decoded.dtype != np.uint16:
        raise ValueError("16-bit colour could not be decoded")
    colour = decoded[:, :, :4].astype(np.float32) / np.float32(_UINT16)
    if colour.shape[2] == 4:
        return _over_black(colour)
    return to_gray(colour)


def _scale(values: NDArray[np.generic], *, is_white_zero: bool) -> GrayScale | None:
    """Return what `_scaled` undoes; 8 and 16 bits were turned round where white was 0."""
    if values.dtype in (np.uint8, np.uint16):
        scale = GrayScale(0, _UINT8 if values.dtype == np.uint8 else _UINT16, step=1)
        return scale.inverted() if is_white_zero else scale
    if _is_gray_already(values):
        return None
    return GrayScale(float(values.min()), float(values.max()), step=1 if values.dtype.kind in "iu" else 0)


def _is_gray_already(values: NDArray[np.generic]) -> bool:
    return values.dtype == np.float32 and float(values.min()) >= 0.0 and float(values.max()) <= 1.0


def _scaled(values: NDArray[np.generic]) -> FloatImage:
    if values.dtype == np.uint8:
        return values.astype(np.float32) / np.float32(_UINT8)
    if values.dtype == np.uint16:
        return values.astype(np.float32) / np.float32(_UINT16)
    if _is_gray_already(values):
        return values.astype(np.float32)
    return stretch(values)
