"""A film as a PNG, TIFF or JPEG file: gray, of 16 bits where the film has more than 8, with nothing of the patient.

The file has a resolution where the film states what a pixel measures on the patient; a distance on the detector says
nothing of that and is left out. No Qt.
"""

import io
from collections.abc import Sequence
from enum import StrEnum
from typing import Any

import numpy as np
from numpy.typing import NDArray

from osteoviewer.imaging.gray_window import Window
from osteoviewer.imaging.radiograph import Box, FloatImage, Spacing

_DEEPEST, _BRIGHTEST = 65535, 255
_MM_AN_INCH = 25.4
_JPEG_QUALITY = 95
_OF_THE_PATIENT = ("calibrated", "magnification-corrected")


class PictureKind(StrEnum):
    """How a picture is written; JPEG has 8 bits and loses a little."""

    PNG = "png"
    TIFF = "tiff"
    JPEG = "jpeg"

    @property
    def suffix(self) -> str:
        """What a file's name ends with."""
        return {"png": ".png", "tiff": ".tif", "jpeg": ".jpg"}[self.value]


_OPTIONS: dict[PictureKind, dict[str, Any]] = {
    PictureKind.PNG: {},
    PictureKind.TIFF: {"compression": "tiff_adobe_deflate"},
    PictureKind.JPEG: {"quality": _JPEG_QUALITY, "subsampling": 0},
}


def shown_pixels(
    pixels: FloatImage, window: Window | None, *, is_inverted: bool = False, boxes: Sequence[Box] = ()
) -> FloatImage:
    """Return a film as it is shown: windowed, dark and bright exchanged if wanted, and with black boxes.

    Parameters
    ----------
    pixels : ndarray of float32, shape (rows, columns)
        In [0, 1].
    window : Window or None
        None for the whole range.
    is_inverted : bool
        Whether dense is dark.
    boxes : sequence of Box
        What is black in the end.
    """
    shown = pixels.copy() if window is None else window.shades(pixels).astype(np.float32)
    if is_inverted:
        shown = np.float32(1.0) - shown
    for box in boxes:
        part = box.within(*shown.shape)
        shown[part.top : part.bottom, part.left : part.right] = 0.0
    return shown


def is_deep(pixels: FloatImage) -> bool:
    """Tell whether 8 bits are too few for what a film tells apart."""
    sixteen = np.count_nonzero(np.bincount(_levels(pixels, _DEEPEST).ravel(), minlength=_DEEPEST + 1))
    eight = np.count_nonzero(np.bincount(_levels(pixels, _BRIGHTEST).ravel(), minlength=_BRIGHTEST + 1))
    return bool(sixteen != eight)


def encode_film(shown: FloatImage, kind: PictureKind, *, has_16_bits: bool, spacing: Spacing | None = None) -> bytes:
    """Return a gray picture as a file.

    Parameters
    ----------
    shown : ndarray of float32, shape (rows, columns)
        As `shown_pixels` returns it.
    kind : PictureKind
        How it is written.
    has_16_bits : bool
        Whether it gets 16 bits rather than 8; a JPEG never does.
    spacing : Spacing, optional
        What a pixel measures, for the file's resolution.
    """
    if has_16_bits and kind is not PictureKind.JPEG:
        return _encoded(_levels(shown, _DEEPEST).astype(np.uint16), kind, spacing)
    return _encoded(_levels(shown, _BRIGHTEST).astype(np.uint8), kind, spacing)


def encode_colour(colours: NDArray[np.uint8], kind: PictureKind, *, spacing: Spacing | None = None) -> bytes:
    """Return a picture in red, green and blue, shape (rows, columns, 3), as a file."""
    return _encoded(colours, kind, spacing)


def has_resolution(spacing: Spacing | None) -> bool:
    """Tell whether a file gets a resolution: only where it is that of the patient, not of the detector."""
    return spacing is not None and spacing.provenance in _OF_THE_PATIENT


def _encoded(levels: NDArray[Any], kind: PictureKind, spacing: Spacing | None) -> bytes:
    from PIL import Image

    options = dict(_OPTIONS[kind])
    if spacing is not None and has_resolution(spacing):
        options["dpi"] = (_MM_AN_INCH / spacing.column_mm, _MM_AN_INCH / spacing.row_mm)
    file = io.BytesIO()
    Image.fromarray(levels).save(file, kind.value.upper(), **options)
    return file.getvalue()


def _levels(pixels: FloatImage, most: int) -> NDArray[np.int64]:
    return np.rint(pixels.astype(np.float64) * most).astype(np.int64)
