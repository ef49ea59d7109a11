"""The pixels of a de-identified film: as they are, or decoded and with boxes blacked out."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.encaps import encapsulate, generate_frames
from pydicom.pixels.processing import apply_color_lut, convert_color_space
from pydicom.pixels.utils import get_expected_length
from pydicom.uid import (
    JPEG2000,
    UID,
    ExplicitVRBigEndian,
    ExplicitVRLittleEndian,
    JPEG2000TransferSyntaxes,
    JPEGBaseline8Bit,
    JPEGExtended12Bit,
    JPEGLSNearLossless,
    JPEGLSTransferSyntaxes,
    JPEGTransferSyntaxes,
    RLELossless,
)

from osteoviewer.deidentify.profile import swapped
from osteoviewer.deidentify.streams import without_comments
from osteoviewer.errors import UnreadableFile, UnsupportedImage
from osteoviewer.imaging.dicom import stored_values
from osteoviewer.imaging.dicom_grays import grays_of, padding_of
from osteoviewer.imaging.radiograph import Box

_STREAMS = (*JPEGTransferSyntaxes, *JPEGLSTransferSyntaxes, *JPEG2000TransferSyntaxes)
_LOSSY_METHODS = {
    JPEGBaseline8Bit: "ISO_10918_1",
    JPEGExtended12Bit: "ISO_10918_1",
    JPEGLSNearLossless: "ISO_14495_1",
    JPEG2000: "ISO_15444_1",
}
_DEPTHS = (8, 16)
_REDUCED = ("YBR_FULL_422", "YBR_PARTIAL_420")
"""Colours that an uncompressed picture must not be stored in."""

_DESCRIPTION = (
    *("SamplesPerPixel", "PhotometricInterpretation", "PlanarConfiguration", "Rows", "Columns"),
    *("BitsAllocated", "BitsStored", "HighBit", "PixelRepresentation"),
)
_PALETTES = tuple(
    f"{colour}PaletteColorLookupTable{part}" for colour in ("Red", "Green", "Blue") for part in ("Descriptor", "Data")
)
_DAMAGED = "Export the film again from where it came from."


def transfer_pixels(source: Dataset, result: Dataset, boxes: Sequence[Box]) -> UID:
    """Put a film's pixels into a new header.

    Parameters
    ----------
    source : Dataset
        The film as it was read.
    result : Dataset
        Gets the pixels, and what describes them.
    boxes : sequence of Box
        What is blacked out, on every frame. Without any, a compressed picture stays compressed as it is.

    Returns
    -------
    UID
        The transfer syntax in which the pixels are now.

    Raises
    ------
    UnreadableFile
        When the pixels are damaged or incomplete.
    UnsupportedImage
        When they are of a kind that cannot be written: other than 8 or 16 bits, or black cannot be told.
    """
    _complete_description(source, result)
    syntax = UID(source.file_meta.get("TransferSyntaxUID") or "1.2.840.10008.1.2")
    _note_loss(source, result, syntax)
    photometric = str(source.get("PhotometricInterpretation"))
    is_misnamed = photometric == "YBR_FULL" and syntax in (JPEGBaseline8Bit, JPEGExtended12Bit)
    if not boxes and syntax in _STREAMS:
        streams = [stream for stream in map(without_comments, _frames(source)) if stream is not None]
        is_whole = len(streams) == frames_of(source)
        if is_whole and not is_misnamed:
            return _put_streams(streams, result, syntax)
        if not is_whole and syntax not in JPEG2000TransferSyntaxes:
            raise UnreadableFile("The picture in this DICOM file is damaged or incomplete.", _DAMAGED)
    is_decoded = bool(boxes) or syntax.is_encapsulated or photometric in _REDUCED
    data = b"".join(_decoded(source, result, boxes)) if is_decoded else _native(source, syntax)
    _put_native(data, result)
    if syntax == RLELossless and not boxes:  # written anew, since bytes may stand behind its segments
        result.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
        result.compress(RLELossless, generate_instance_uid=False)
        return RLELossless
    return ExplicitVRLittleEndian


def frames_of(dataset: Dataset) -> int:
    """Return how many frames a file has."""
    try:
        return max(1, int(dataset.get("NumberOfFrames") or 1))
    except (TypeError, ValueError):
        return 1


def _complete_description(source: Dataset, result: Dataset) -> None:
    for keyword in _DESCRIPTION:
        if keyword in source:
            setattr(result, keyword, source[keyword].value)
    if result.get("BitsAllocated") not in _DEPTHS or "PixelData" not in source:
        raise UnsupportedImage(
            "The picture has neither 8 nor 16 bits, so that it cannot be written as DICOM.", "Export it as a picture."
        )
    if not result.get("BitsStored"):
        result.BitsStored = result.BitsAllocated
    if result.get("HighBit") is None:
        result.HighBit = result.BitsStored - 1
    if result.get("PixelRepresentation") is None:
        result.PixelRepresentation = 0
    if result.SamplesPerPixel == 1 and "PlanarConfiguration" in result:
        del result.PlanarConfiguration
    _check_palettes(result)


def _check_palettes(result: Dataset) -> None:
    """Drop palettes that are not used, and refuse a picture without one that is."""
    is_used = str(result.get("PhotometricInterpretation")) == "PALETTE COLOR"
    if is_used and not all(keyword in result for keyword in _PALETTES):
        raise UnsupportedImage("The palette of this picture cannot be written as DICOM.", "Export it as a picture.")
    for keyword in _PALETTES:
        if keyword in result and not is_used:
            delattr(result, keyword)


def _note_loss(source: Dataset, result: Dataset, syntax: UID) -> None:
    """Say that something was lost to compression, where the header does not."""
    method = _LOSSY_METHODS.get(syntax)
    if method is None or (syntax == JPEG2000 and result.get("LossyImageCompression") == "00"):
        return  # JPEG 2000 of this kind may be lossless too
    whole = get_expected_length(source)
    ratio = max(1.0, whole / max(1, len(source.PixelData)))
    result.LossyImageCompression = "01"
    if not result.get("LossyImageCompressionRatio") or not result.get("LossyImageCompressionMethod"):
        result.LossyImageCompressionRatio = f"{ratio:.2f}"
        result.LossyImageCompressionMethod = method


def _frames(source: Dataset) -> list[bytes]:
    offsets = None
    if "ExtendedOffsetTable" in source and "ExtendedOffsetTableLengths" in source:
        offsets = (source.ExtendedOffsetTable, source.ExtendedOffsetTableLengths)
    count = frames_of(source)
    frames = list(generate_frames(source.PixelData, number_of_frames=count, extended_offsets=offsets))
    if len(frames) < count:
        raise UnreadableFile("The picture in this DICOM file is damaged or incomplete.", _DAMAGED)
    return frames[:count]


def _put_streams(streams: list[bytes], result: Dataset, syntax: UID) -> UID:
    result.PixelData = encapsulate(streams)
    result["PixelData"].VR = "OB"
    result["PixelData"].is_undefined_length = True
    return syntax


def _put_native(data: bytes, result: Dataset) -> None:
    result.PixelData = data + b"\0" * (len(data) % 2)
    result["PixelData"].VR = "OW" if result.BitsAllocated > _DEPTHS[0] else "OB"


def _native(source: Dataset, syntax: UID) -> bytes:
    """Return uncompressed pixels, without what stands behind them or in bits that they do not use."""
    length = get_expected_length(source)
    is_big = syntax == ExplicitVRBigEndian
    stored = source.PixelData
    if is_big and source.BitsAllocated == _DEPTHS[0] and source["PixelData"].VR == "OW":
        stored = swapped(stored)
    data = stored[:length]
    if len(data) < length:
        raise UnreadableFile("The picture in this DICOM file is damaged or incomplete.", _DAMAGED)
    values = np.frombuffer(data, _type_of(source, order=">" if is_big else "<"))
    return _used_bits(values, source).astype(_type_of(source)).tobytes()


def _type_of(source: Dataset, *, order: str = "<") -> np.dtype[Any]:
    return np.dtype(f"{order}{'i' if source.get('PixelRepresentation') else 'u'}{source.BitsAllocated // 8}")


def _used_bits(values: NDArray[Any], source: Dataset) -> NDArray[Any]:
    """Clear the bits above those that are stored, in which old films keep overlays; a sign fills them."""
    stored = source.get("BitsStored") or source.BitsAllocated
    high = source.get("HighBit", stored - 1)
    if not 0 < stored <= source.BitsAllocated or high != stored - 1 or stored == source.BitsAllocated:
        return values
    unused = source.BitsAllocated - stored
    used: NDArray[Any] = (values << unused) >> unused
    return used


def _decoded(source: Dataset, result: Dataset, boxes: Sequence[Box]) -> list[bytes]:
    """Return every frame decoded, blacked out, and as gray or red, green and blue."""
    count = frames_of(source)
    if result.SamplesPerPixel == 3:
        result.PlanarConfiguration = 0
    frames = [_decoded_frame(source, result, place if count > 1 else None, boxes) for place in range(count)]
    return [frame.tobytes() for frame in frames]


def _decoded_frame(source: Dataset, result: Dataset, frame: int | None, boxes: Sequence[Box]) -> NDArray[Any]:
    stored = stored_values(source, frame)
    photometric = str(source.get("PhotometricInterpretation", ""))
    if source.SamplesPerPixel == 3:
        values = convert_color_space(stored, photometric, "RGB") if photometric.startswith("YBR_FULL") else stored
        result.PhotometricInterpretation = "RGB"
    else:
        values = _used_bits(stored.astype(_type_of(source)), source)
    if boxes:
        values = values.copy()
        black = _darkest(source, stored, photometric)
        for box in boxes:
            part = box.within(*values.shape[:2])
            values[part.top : part.bottom, part.left : part.right] = black
    return values.astype(_type_of(source), copy=False)


def _darkest(source: Dataset, stored: NDArray[Any], photometric: str) -> Any:
    """Return the stored value that is shown darkest; of pixels that fill up around the picture, none."""
    if stored.ndim == 3:
        return 0
    if stored.min() == stored.max():
        return stored.flat[0]
    if photometric == "PALETTE COLOR":
        shown = apply_color_lut(stored, source).sum(axis=2, dtype=np.int64)
    else:
        gray, padding = grays_of(source, stored)[0].whole, padding_of(source, stored)
        shown = gray if padding is None else np.where(padding, np.inf, gray)
    return stored.flat[int(np.argmin(shown))]
