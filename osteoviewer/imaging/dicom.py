"""DICOM to a `Radiograph`: pixels after the modality and VOI transformations, polarity, spacing and side.

PS3.3 C.7.6.3 (image pixel), C.11.1 (modality LUT), C.11.2 (VOI LUT), 10.7.1 (pixel spacing of projection radiographs).
"""

import io
from typing import Any

import numpy as np
import pydicom
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.encaps import get_frame
from pydicom.errors import InvalidDicomError
from pydicom.pixels.processing import apply_modality_lut, apply_voi_lut, convert_color_space

from osteoviewer.errors import UnreadableFile, UnsupportedImage
from osteoviewer.imaging.dicom_patient import header_record
from osteoviewer.imaging.intake import check_content, check_size, stretch, to_gray
from osteoviewer.imaging.quiet_pydicom import dcmread
from osteoviewer.imaging.radiograph import FloatImage, Radiograph, Side, Spacing

_DAMAGED = "Export the film again from where it came from."
_SPACING_TOLERANCE = 1e-4
_JPEG_2000 = (pydicom.uid.JPEG2000Lossless, pydicom.uid.JPEG2000)
_JPEG_LS = (pydicom.uid.JPEGLSLossless, pydicom.uid.JPEGLSNearLossless)
_JPEG_LS_DECODER = "gdcm"  # the other one, pyjpegls, takes many seconds to give up on a small damaged file


def decode_dicom(data: bytes, *, sha256: str, max_pixels: int) -> Radiograph:
    """Decode a DICOM file with one gray frame.

    Parameters
    ----------
    data : bytes
        The whole file; a missing preamble or meta header is forgiven.
    sha256 : str
        Of `data`.
    max_pixels : int
        Larger pictures are refused before they are decoded.

    Raises
    ------
    UnreadableFile
        When it is no DICOM file, or its pixels cannot be decoded.
    UnsupportedImage
        When it has no pixels, several frames, real colour, or a blank or oversized picture.
    """
    dataset, values = _decoded(data, max_pixels)
    pixels, window = _shown(dataset, values)
    return Radiograph(
        np.ascontiguousarray(pixels),
        sha256,
        side=_side(dataset),
        spacing=_spacing(dataset),
        window=window,
        view_position=_view_position(dataset),
        clinical=header_record(dataset),
    )


def preview_dicom(data: bytes, *, max_pixels: int, side: int) -> tuple[FloatImage, tuple[float, float] | None]:
    """Return every nth pixel of a film, so that the shorter side keeps `side` of them, and the window to show it with.

    It raises what `decode_dicom` raises. JPEG 2000 is decoded at half, quarter, ... of its size where that is possible.
    """
    dataset = _parsed(data, max_pixels)
    step = max(1, min(int(dataset.Rows), int(dataset.Columns)) // side)
    values = _halved_values(dataset, step.bit_length() - 1)
    if values is None:
        values = _pixel_values(dataset)[::step, ::step]
    check_content(values)
    pixels, window = _shown(dataset, values)
    return np.ascontiguousarray(pixels), window


def _halved_values(dataset: Dataset, times: int) -> NDArray[Any] | None:
    is_gray = dataset.SamplesPerPixel == 1 and not dataset.get("PixelRepresentation")
    if times < 1 or not is_gray or dataset.file_meta.get("TransferSyntaxUID") not in _JPEG_2000:
        return None
    from osteoviewer.imaging.reduced_jpeg2000 import decode_halved

    return decode_halved(get_frame(dataset.PixelData, 0, number_of_frames=1), times)


def _decoded(data: bytes, max_pixels: int) -> tuple[Dataset, NDArray[Any]]:
    dataset = _parsed(data, max_pixels)
    values = _pixel_values(dataset)
    check_content(values)
    return dataset, values


def _parsed(data: bytes, max_pixels: int) -> Dataset:
    try:
        dataset = dcmread(io.BytesIO(data), force=True)
    except InvalidDicomError as error:
        raise UnreadableFile("The file is not a DICOM file.", _DAMAGED) from error
    _check_header(dataset, max_pixels)
    return dataset


def _shown(dataset: Dataset, values: NDArray[Any]) -> tuple[FloatImage, tuple[float, float] | None]:
    if dataset.SamplesPerPixel == 3:
        return to_gray(stretch(values)), None
    return _grayscale(dataset, values)


def _check_header(dataset: Dataset, max_pixels: int) -> None:
    if not any(name in dataset for name in ("PixelData", "FloatPixelData", "DoubleFloatPixelData")):
        if "SOPClassUID" not in dataset and "Rows" not in dataset:
            raise UnreadableFile("The file is no picture that this program knows.", _DAMAGED)
        raise UnsupportedImage("This DICOM file holds no picture.", "Open the image of the study instead.")
    if "Rows" not in dataset or "Columns" not in dataset:
        raise UnreadableFile("The DICOM header does not say how large the picture is.", _DAMAGED)
    check_size(int(dataset.Rows), int(dataset.Columns), max_pixels)
    frames = int(dataset.get("NumberOfFrames") or 1)
    if frames > 1:
        raise UnsupportedImage(f"This DICOM file holds {frames} frames.", "Open a single radiograph.")
    if dataset.get("SamplesPerPixel", 1) not in (1, 3):
        raise UnsupportedImage("This DICOM file holds an unusual kind of picture.", "Open a gray radiograph.")
    dataset.SamplesPerPixel = int(dataset.get("SamplesPerPixel", 1))


def _pixel_values(dataset: Dataset) -> NDArray[Any]:
    if "TransferSyntaxUID" not in dataset.file_meta:
        dataset.file_meta.TransferSyntaxUID = pydicom.uid.ImplicitVRLittleEndian
    syntax = dataset.file_meta.TransferSyntaxUID
    if syntax in _JPEG_LS:
        dataset.pixel_array_options(decoding_plugin=_JPEG_LS_DECODER)
    try:
        values: NDArray[Any] = dataset.pixel_array
    except (MemoryError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a decoder written in Rust panics with a BaseException of its own
        if syntax.is_transfer_syntax and syntax.is_compressed and not syntax.is_deflated:
            raise UnreadableFile(
                f"The picture is compressed as “{syntax.name}” and cannot be decoded.",
                "Export the film uncompressed, or check that the file is complete.",
            ) from error
        raise UnreadableFile("The picture in this DICOM file is damaged or incomplete.", _DAMAGED) from error
    if dataset.SamplesPerPixel == 3 and str(dataset.PhotometricInterpretation).startswith("YBR_FULL"):
        values = convert_color_space(values, dataset.PhotometricInterpretation, "RGB")
    return values


def _grayscale(dataset: Dataset, values: NDArray[Any]) -> tuple[FloatImage, tuple[float, float] | None]:
    """Apply modality LUT, VOI LUT and polarity; return pixels in [0, 1] and the header's window in the same units."""
    values = apply_modality_lut(values, dataset)
    has_table = bool(dataset.get("VOILUTSequence"))
    if has_table:
        values = apply_voi_lut(values, dataset, prefer_lut=True)
    check_content(values)
    low, high = float(values.min()), float(values.max())
    pixels = stretch(values)
    window = None if has_table else _window(dataset, low, high)
    if dataset.get("PhotometricInterpretation") == "MONOCHROME1":
        pixels = np.float32(1.0) - pixels
        window = window and (1.0 - window[1], 1.0 - window[0])
    return pixels, window


def _window(dataset: Dataset, low: float, high: float) -> tuple[float, float] | None:
    centre, width = _first_number(dataset.get("WindowCenter")), _first_number(dataset.get("WindowWidth"))
    if centre is None or width is None or not (np.isfinite(centre) and np.isfinite(width)) or width < 1:
        return None
    lowest, highest = (centre - width / 2 - low) / (high - low), (centre + width / 2 - low) / (high - low)
    overlaps = lowest < 1.0 and highest > 0.0
    return (lowest, highest) if overlaps and highest > lowest else None


def _first_number(value: Any) -> float | None:
    if value is None or value == "":
        return None
    try:
        return float(value if isinstance(value, (int, float, str)) else value[0])
    except (TypeError, ValueError, IndexError):
        return None


def _side(dataset: Dataset) -> Side | None:
    for name in ("ImageLaterality", "Laterality"):
        if dataset.get(name) in ("R", "L"):
            return Side(dataset.get(name))
    return None


def _view_position(dataset: Dataset) -> str | None:
    value = dataset.get("ViewPosition")
    return value if isinstance(value, str) and value else None


def _spacing(dataset: Dataset) -> Spacing | None:
    """Return the spacing only where its meaning is certain (PS3.3 10.7.1.3)."""
    pixel, imager = _pair(dataset.get("PixelSpacing")), _pair(dataset.get("ImagerPixelSpacing"))
    if pixel and (dataset.get("PixelSpacingCalibrationType") or (imager and not _same(pixel, imager))):
        return Spacing(*pixel, "calibrated")
    magnification = _first_number(dataset.get("EstimatedRadiographicMagnificationFactor"))
    if imager and magnification and np.isfinite(magnification) and magnification >= 1.0:
        return Spacing(imager[0] / magnification, imager[1] / magnification, "magnification-corrected")
    return Spacing(*imager, "detector plane") if imager else None


def _pair(value: Any) -> tuple[float, float] | None:
    try:
        row, column = float(value[0]), float(value[1])
    except (TypeError, ValueError, IndexError):
        return None
    return (row, column) if 0 < row < np.inf and 0 < column < np.inf else None


def _same(one: tuple[float, float], other: tuple[float, float]) -> bool:
    return all(abs(a - b) <= _SPACING_TOLERANCE * b for a, b in zip(one, other, strict=True))
