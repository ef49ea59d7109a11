"""A synthetic film in every form that the program reads, written here by its own libraries and read again."""

import io
from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PIL import Image
from pydicom import uid
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.encaps import encapsulate

from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.reader import read_radiograph_bytes
from osteoviewer.selftest.checks import Check, Unsound

ROWS, COLUMNS = 96, 80
_BITS = 12
_MOST_PIXELS = 1_000_000
_EXACT, _CLOSE = 1e-6, 0.02
"""How far a pixel may be off: nothing but rounding; and the mean of all pixels of what is compressed with loss."""

Levels = NDArray[np.uint8] | NDArray[np.uint16]


def film_checks() -> Iterator[Check]:
    """Yield a check for each form."""
    pixels = draw_knee(seed=1, density=0.6, rows=ROWS, columns=COLUMNS).pixels
    byte, deep = (np.rint(pixels * high) for high in (255, 65535))
    yield from _pictures(byte.astype(np.uint8), deep.astype(np.uint16))
    yield from _dicom(byte.astype(np.uint8), np.rint(pixels * (2**_BITS - 1)).astype(np.uint16))


def _pictures(byte: NDArray[np.uint8], deep: NDArray[np.uint16]) -> Iterator[Check]:
    colour = np.dstack([byte] * 3)
    for name, levels, kind, is_exact in (
        ("PNG, 8 bits", byte, "PNG", True),
        ("PNG, 16 bits", deep, "PNG", True),
        ("PNG, colour", colour, "PNG", True),
        ("JPEG", byte, "JPEG", False),
        ("TIFF, 8 bits", byte, "TIFF", True),
        ("TIFF, 16 bits", deep, "TIFF", True),
        ("BMP", byte, "BMP", True),
    ):
        gray = byte if levels.dtype == byte.dtype else deep
        yield _check(name, _whole_range(gray), partial(_picture, levels, kind), is_exact=is_exact)
    deep_colour = np.dstack([deep] * 3)
    yield _check("PNG, colour of 16 bits", _whole_range(deep), partial(_deep_picture, deep_colour), is_exact=True)


def _dicom(byte: NDArray[np.uint8], deep: NDArray[np.uint16]) -> Iterator[Check]:
    colour = np.dstack([byte] * 3)
    for name, levels, syntax, is_exact in (
        ("DICOM, uncompressed", deep, uid.ExplicitVRLittleEndian, True),
        ("DICOM, uncompressed, implicit", deep, uid.ImplicitVRLittleEndian, True),
        ("DICOM, uncompressed, big endian", deep, uid.ExplicitVRBigEndian, True),
        ("DICOM, deflated", deep, uid.DeflatedExplicitVRLittleEndian, True),
        ("DICOM, RLE", deep, uid.RLELossless, True),
        ("DICOM, JPEG", byte, uid.JPEGBaseline8Bit, False),
        ("DICOM, JPEG in colour", colour, uid.JPEGBaseline8Bit, False),
        ("DICOM, JPEG of 12 bits", deep, uid.JPEGExtended12Bit, False),
        ("DICOM, JPEG Lossless", deep, uid.JPEGLossless, True),
        ("DICOM, JPEG Lossless, first order", deep, uid.JPEGLosslessSV1, True),
        ("DICOM, JPEG-LS", deep, uid.JPEGLSLossless, True),
        ("DICOM, JPEG-LS near-lossless", deep, uid.JPEGLSNearLossless, False),
        ("DICOM, JPEG 2000 lossless", deep, uid.JPEG2000Lossless, True),
        ("DICOM, JPEG 2000", deep, uid.JPEG2000, False),
        ("DICOM, JPEG 2000 in colour", colour, uid.JPEG2000Lossless, True),
    ):
        gray = byte if levels.dtype == byte.dtype else deep
        yield _check(name, _stretched(gray), partial(_dicom_file, levels, syntax), is_exact=is_exact)


def _check(name: str, expected: NDArray[np.float64], write: Callable[[], bytes], *, is_exact: bool) -> Check:
    return Check(f"a film as {name}", partial(_read_again, expected, write, is_exact=is_exact))


def _read_again(expected: NDArray[np.float64], write: Callable[[], bytes], *, is_exact: bool) -> None:
    """Write a film, read it, and compare."""
    film = read_radiograph_bytes(write(), max_pixels=_MOST_PIXELS)
    if film.shape != expected.shape:
        raise Unsound("The film that was read is of another size than the one that was written.")
    off = np.abs(film.pixels - expected)
    if off.max() > _EXACT if is_exact else off.mean() > _CLOSE:
        raise Unsound("The film that was read is another one than was written.")


def _whole_range(gray: Levels) -> NDArray[np.float64]:
    """Return the grays of a picture: of the range that its type can hold."""
    return gray.astype(np.float64) / np.iinfo(gray.dtype).max


def _stretched(gray: Levels) -> NDArray[np.float64]:
    """Return the grays of a DICOM film: from the darkest to the brightest."""
    values = gray.astype(np.float64)
    shown: NDArray[np.float64] = (values - values.min()) / (values.max() - values.min())
    return shown


def _picture(levels: Levels, kind: str) -> bytes:
    file = io.BytesIO()
    Image.fromarray(levels).save(file, kind)
    return file.getvalue()


def _deep_picture(levels: NDArray[np.uint16]) -> bytes:
    import cv2

    return cv2.imencode(".png", levels)[1].tobytes()


def _dicom_file(levels: Levels, syntax: uid.UID) -> bytes:
    dataset = _dataset(levels, syntax)
    if syntax == uid.RLELossless:
        dataset.compress(syntax, generate_instance_uid=False)
    elif syntax.is_encapsulated:
        dataset.PixelData = encapsulate([_frame(levels, syntax)])
        dataset["PixelData"].VR = "OB"
    file = io.BytesIO()
    dataset.save_as(file, enforce_file_format=True)
    return file.getvalue()


def _dataset(levels: Levels, syntax: uid.UID) -> Dataset:
    """Return the film as a DICOM image of nobody."""
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = uid.DigitalXRayImageStorageForPresentation
    meta.MediaStorageSOPInstanceUID = uid.generate_uid()
    meta.TransferSyntaxUID = syntax if syntax != uid.RLELossless else uid.ExplicitVRLittleEndian
    dataset = Dataset()
    dataset.file_meta = meta
    dataset.SOPClassUID, dataset.SOPInstanceUID = meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID
    dataset.Modality = "DX"
    dataset.Rows, dataset.Columns = levels.shape[:2]
    dataset.SamplesPerPixel = 1 if levels.ndim == 2 else 3
    dataset.PhotometricInterpretation = "MONOCHROME2" if levels.ndim == 2 else "RGB"
    if levels.ndim == 3:
        dataset.PlanarConfiguration = 0
    dataset.BitsAllocated = 8 * levels.dtype.itemsize
    dataset.BitsStored = min(_BITS, dataset.BitsAllocated)
    dataset.HighBit = dataset.BitsStored - 1
    dataset.PixelRepresentation = 0
    is_big = syntax == uid.ExplicitVRBigEndian
    dataset.PixelData = levels.astype(levels.dtype.newbyteorder(">" if is_big else "<")).tobytes()
    dataset["PixelData"].VR = "OB" if levels.dtype.itemsize == 1 else "OW"
    return dataset


def _frame(levels: Levels, syntax: uid.UID) -> bytes:
    """Return the levels as one compressed frame; the same libraries write that read."""
    import imagecodecs

    bits = min(_BITS, 8 * levels.dtype.itemsize)
    kept: dict[str, Any] = {} if levels.ndim == 2 else {"colorspace": "RGB", "outcolorspace": "RGB"}
    if syntax == uid.JPEG2000Lossless:
        return bytes(imagecodecs.jpeg2k_encode(levels, level=0, codecformat="j2k", bitspersample=bits, mct=False))
    if syntax == uid.JPEG2000:
        return bytes(imagecodecs.jpeg2k_encode(levels, level=50, codecformat="j2k", bitspersample=bits))
    if syntax == uid.JPEGLSLossless:
        return bytes(imagecodecs.jpegls_encode(levels))
    if syntax == uid.JPEGLSNearLossless:
        return bytes(imagecodecs.jpegls_encode(levels, level=2))
    if syntax in (uid.JPEGLossless, uid.JPEGLosslessSV1):
        return bytes(imagecodecs.jpeg8_encode(levels, lossless=True, bitspersample=bits, **kept))
    return bytes(imagecodecs.jpeg8_encode(levels, level=95, bitspersample=bits, **kept))
