"""DICOM to a `Radiograph`: whether the file holds one picture, and its stored values (PS3.3 C.7.6.3)."""

import io
from collections.abc import Callable
from functools import partial
from typing import Any

import pydicom
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.encaps import get_frame
from pydicom.errors import InvalidDicomError
from pydicom.pixels.processing import apply_color_lut, convert_color_space
from pydicom.pixels.utils import pixel_array

from osteoviewer.errors import UnreadableFile, UnsupportedImage
from osteoviewer.imaging.codestream import frame_size
from osteoviewer.imaging.dicom_codecs import JPEG_2000, JPEG_LOSSLESS, decode_gray, decoder_of
from osteoviewer.imaging.dicom_geometry import read_side, read_spacing, read_view_position
from osteoviewer.imaging.dicom_grays import grays_of
from osteoviewer.imaging.dicom_overlays import read_overlays
from osteoviewer.imaging.dicom_patient import header_record
from osteoviewer.imaging.film_pixels import FilmPixels, FloatImage, WholePixels
from osteoviewer.imaging.gray_scale import GrayScale
from osteoviewer.imaging.gray_window import Window
from osteoviewer.imaging.intake import check_content, check_size, stretch, to_gray
from osteoviewer.imaging.quiet_pydicom import dcmread
from osteoviewer.imaging.radiograph import Radiograph

_DAMAGED = "Export the film again from where it came from."


def decode_dicom(data: bytes, *, digest: Callable[[], str], max_pixels: int, frame: int | None = None) -> Radiograph:
    """Decode a gray frame of a DICOM file.

    Parameters
    ----------
    data : bytes
        The whole file; a missing preamble or meta header is forgiven.
    digest : callable
        Gives the SHA-256 of `data`.
    max_pixels : int
        Larger pictures are refused before they are decoded.
    frame : int, optional
        Which one, from 0; without it, a file of several frames is refused.

    Raises
    ------
    UnreadableFile
        When it is no DICOM file, or its pixels cannot be decoded.
    UnsupportedImage
        When it has no pixels, no such frame, several where none was chosen, real colour, or a blank or oversized
        picture.
    """
    dataset = parse_dicom(data, max_pixels=max_pixels)
    frames = _count_frames(dataset, frame)
    values, windows, scale = _shown(dataset, _pixel_values(dataset, frame if frames > 1 else None))
    return Radiograph(
        values,
        digest,
        side=read_side(dataset),
        spacing=read_spacing(dataset, frame or 0),
        windows=windows,
        scale=scale,
        view_position=read_view_position(dataset),
        clinical=header_record(dataset),
        frame=frame or 0,
        frames=frames,
        overlays=read_overlays(dataset, frame or 0),
    )


def preview_dicom(data: bytes, *, max_pixels: int, side: int) -> tuple[FloatImage, tuple[Window, ...]]:
    """Return every nth pixel of a film's first frame, its shorter side keeping `side` of them, and its windows.

    It raises what `decode_dicom` raises. JPEG 2000 is decoded at half, quarter, ... of its size where that is possible.
    """
    dataset = parse_dicom(data, max_pixels=max_pixels)
    frames = _count_frames(dataset, 0)
    step = max(1, min(int(dataset.Rows), int(dataset.Columns)) // side)
    values = _halved_values(dataset, step.bit_length() - 1, frames)
    if values is None:
        values = _pixel_values(dataset, 0 if frames > 1 else None)[::step, ::step]
    pixels, windows, _ = _shown(dataset, values)
    return pixels.whole, windows


def _halved_values(dataset: Dataset, times: int, frames: int) -> NDArray[Any] | None:
    is_gray = dataset.SamplesPerPixel == 1 and not dataset.get("PixelRepresentation")
    if times < 1 or not is_gray or dataset.file_meta.get("TransferSyntaxUID") not in JPEG_2000:
        return None
    from osteoviewer.imaging.reduced_jpeg2000 import decode_halved

    codestream = get_frame(dataset.PixelData, 0, number_of_frames=frames)
    is_whole = frame_size(codestream) == (dataset.Rows, dataset.Columns, 1)
    return decode_halved(codestream, times) if is_whole else None


def parse_dicom(data: bytes, *, max_pixels: int) -> Dataset:
    """Read the header of a DICOM file that holds a picture; as `decode_dicom`, but nothing is decoded."""
    try:
        dataset = dcmread(io.BytesIO(data), force=True)
    except InvalidDicomError as error:
        raise UnreadableFile("The file is not a DICOM file.", _DAMAGED) from error
    _check_header(dataset, max_pixels)
    return dataset


def _shown(dataset: Dataset, values: NDArray[Any]) -> tuple[FilmPixels, tuple[Window, ...], GrayScale | None]:
    if values.ndim == 3:  # colour, or a palette
        check_content(values)
        return WholePixels(to_gray(stretch(values))), (), None
    return grays_of(dataset, values)


def _check_header(dataset: Dataset, max_pixels: int) -> None:
    if not any(name in dataset for name in ("PixelData", "FloatPixelData", "DoubleFloatPixelData")):
        if "SOPClassUID" not in dataset and "Rows" not in dataset:
            if getattr(dataset, "preamble", None):  # DICOM by its mark, so cut off
                raise UnreadableFile("This DICOM file is damaged or incomplete.", _DAMAGED)
            raise UnreadableFile("The file is no picture that this program knows.", _DAMAGED)
        raise UnsupportedImage("This DICOM file holds no picture.", "Open the image of the study instead.")
    if "Rows" not in dataset or "Columns" not in dataset:
        raise UnreadableFile("The DICOM header does not say how large the picture is.", _DAMAGED)
    check_size(int(dataset.Rows), int(dataset.Columns), max_pixels)
    if dataset.get("SamplesPerPixel", 1) not in (1, 3):
        raise UnsupportedImage("This DICOM file holds an unusual kind of picture.", "Open a gray radiograph.")
    dataset.SamplesPerPixel = int(dataset.get("SamplesPerPixel", 1))


def _count_frames(dataset: Dataset, frame: int | None) -> int:
    try:
        frames = max(1, int(dataset.get("NumberOfFrames") or 1))
    except (TypeError, ValueError):
        frames = 1
    if frames > 1 and frame is None:
        raise UnsupportedImage(
            "This DICOM file holds {frames} frames.",
            "Open it in the viewer, or export a single radiograph.",
            frames=frames,
        )
    if frame is not None and not 0 <= frame < frames:
        raise UnsupportedImage(
            "This DICOM file has no frame {n}, only {frames}.", "Choose another frame.", n=frame + 1, frames=frames
        )
    return frames


def _pixel_values(dataset: Dataset, frame: int | None) -> NDArray[Any]:
    values = stored_values(dataset, frame)
    photometric = str(dataset.get("PhotometricInterpretation", ""))
    if dataset.SamplesPerPixel == 3 and photometric.startswith("YBR_FULL"):
        values = convert_color_space(values, photometric, "RGB")
    if photometric == "PALETTE COLOR":
        values = apply_color_lut(values, dataset)
    if values.ndim not in (2, 3):
        raise UnreadableFile("The picture in this DICOM file is damaged or incomplete.", _DAMAGED)
    return values


def stored_values(dataset: Dataset, frame: int | None) -> NDArray[Any]:
    """Decode a frame, or the only one, to the values that are stored: no palette applied, no colours converted.

    Raises
    ------
    UnreadableFile
        When it cannot be decoded.
    """
    if "TransferSyntaxUID" not in dataset.file_meta:
        dataset.file_meta.TransferSyntaxUID = pydicom.uid.ImplicitVRLittleEndian
    syntax = dataset.file_meta.TransferSyntaxUID
    plugin = decoder_of(syntax, dataset.SamplesPerPixel)
    if plugin:
        dataset.pixel_array_options(decoding_plugin=plugin)
    try:
        values: NDArray[Any] = (
            _gray_values(dataset, frame, plugin)
            if dataset.SamplesPerPixel == 1
            else dataset.pixel_array
            if frame is None
            else pixel_array(dataset, index=frame, raw=True, decoding_plugin=plugin)
        )
    except (MemoryError, KeyboardInterrupt, SystemExit):
        raise
    except BaseException as error:  # a decoder written in Rust panics with a BaseException of its own
        if syntax.is_transfer_syntax and syntax.is_compressed and not syntax.is_deflated:
            raise UnreadableFile(
                "The picture is compressed as “{syntax}” and cannot be decoded.",
                "Export the film uncompressed, or check that the file is complete.",
                syntax=syntax.name,
            ) from error
        raise UnreadableFile("The picture in this DICOM file is damaged or incomplete.", _DAMAGED) from error
    return values


def _gray_values(dataset: Dataset, frame: int | None, plugin: str) -> NDArray[Any]:
    """Decode without the copies that only clear unused bits, unless there is something in them (PS3.5 8.1.1)."""
    if dataset.file_meta.TransferSyntaxUID in JPEG_LOSSLESS and not dataset.PixelRepresentation:
        return decode_gray(dataset, frame or 0)
    decode = partial(pixel_array, dataset, index=frame, raw=True, decoding_plugin=plugin)
    values: NDArray[Any] = decode(view_only=True, correct_unused_bits=False)
    if values.dtype.kind in "iu":
        used = int(dataset.BitsStored) - (values.dtype.kind == "i")
        if values.max() >> used or (values.dtype.kind == "i" and values.min() < -(1 << used)):
            values = decode()
    return values
