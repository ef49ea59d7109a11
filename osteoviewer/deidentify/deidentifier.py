"""`Deidentifier`: a DICOM film in, a DICOM film out that does not say whose it is. One of them for all of an export."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from pydicom import dcmwrite
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.filewriter import correct_ambiguous_vr
from pydicom.uid import UID

from osteoviewer import __version__
from osteoviewer.deidentify.aliases import Aliases, text_of
from osteoviewer.deidentify.iod import complete
from osteoviewer.deidentify.pixels import transfer_pixels
from osteoviewer.deidentify.profile import kept, swap_tables
from osteoviewer.errors import OsteoViewerError, UnsupportedImage
from osteoviewer.imaging.dicom import parse_dicom
from osteoviewer.imaging.radiograph import Box
from osteoviewer.imaging.reader import START_LENGTH, Kind, kind_of
from osteoviewer.imaging.told import told_in_words

IMPLEMENTATION = UID("2.25.281337190428126371297301932750841726143")
"""Of the program that wrote a file (PS3.7 D.3.3.2)."""

_VERSION_NAME = f"OSTEOVIEWER_{__version__}"[:16]
_METHOD = (
    "PS3.15 Annex E Basic Profile, Table E.1-1 of 2026c",
    "Only elements known to be needed are kept; UIDs replaced",
    f"OsteoViewer {__version__}",
)
_BOXES = "Boxes drawn by the user blacked out in the pixels"
_PROFILE_CODE = ("113100", "Basic Application Confidentiality Profile")
_PIXELS_CODE = ("113101", "Clean Pixel Data Option")
_EMPTY_PREAMBLE = bytes(128)
_UIDS = ("SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID")


class BurnedIn(StrEnum):
    """What a header says of text in the pixels (Burned In Annotation, (0028,0301))."""

    YES = "YES"
    NO = "NO"
    NOT_STATED = ""


@dataclass(frozen=True)
class Deidentified:
    """A film that does not say whose it is.

    Attributes
    ----------
    data : bytes
        The whole file.
    burned_in : BurnedIn
        What the header said of text in the pixels.
    is_capture : bool
        Whether it was written as Secondary Capture though it came as something else, since its header lacks what
        such a film must state.
    """

    data: bytes
    burned_in: BurnedIn
    is_capture: bool


class Deidentifier:
    """Takes names out of the films of one export.

    What belongs together stays together: the same patient gets the same alias and the same UID the same new one, by a
    random key that goes when this object goes.

    Parameters
    ----------
    max_pixels : int
        Larger pictures are refused.
    """

    def __init__(self, *, max_pixels: int) -> None:
        self._max_pixels = max_pixels
        self._aliases = Aliases()

    def apply(self, data: bytes, *, boxes: Sequence[Box] = (), is_text_gone: bool = False) -> Deidentified:
        """Return a film without what tells whose it is.

        Parameters
        ----------
        data : bytes
            A whole DICOM file, of what `read_radiograph` accepts.
        boxes : sequence of Box
            What is to be black, as shown on the screen, on every frame. The pixels are then uncompressed.
        is_text_gone : bool
            Whether the user says that no text is left in the pixels; it counts only where there are boxes.

        Raises
        ------
        UnreadableFile
            When it is no DICOM file, or damaged.
        UnsupportedImage
            When it holds no picture, or one that cannot be written.
        """
        with told_in_words("Close other programs, or export fewer at a time."):
            if kind_of(data[:START_LENGTH]) is not Kind.DICOM:
                raise UnsupportedImage("The film is no DICOM file.", "Export it as a picture instead.")
            source = parse_dicom(data, max_pixels=self._max_pixels)
            return self._apply(source, tuple(boxes), is_text_gone=is_text_gone and bool(boxes))

    def _apply(self, source: Dataset, boxes: tuple[Box, ...], *, is_text_gone: bool) -> Deidentified:
        burned_in = _stated(source)
        is_little = source.original_encoding[1] is not False
        correct_ambiguous_vr(source, is_little)
        result = kept(source, self._aliases.uid)
        if not is_little:
            swap_tables(result)
        result.file_meta = FileMetaDataset()
        if is_text_gone:
            result.BurnedInAnnotation = BurnedIn.NO.value
        syntax = transfer_pixels(source, result, boxes)
        complete(source, result, is_changed=bool(boxes))
        for keyword in _UIDS:
            if keyword not in result:
                setattr(result, keyword, self._aliases.uid(None))
        alias = self._aliases.patient(source)
        result.PatientID, result.PatientName = alias, f"Patient^{alias}"
        _state_method(result, has_boxes=bool(boxes), is_text_gone=is_text_gone)
        is_capture = result.SOPClassUID != source.get("SOPClassUID")
        return Deidentified(_written(result, syntax), burned_in, is_capture)


def burned_in_annotation(data: bytes, *, max_pixels: int) -> BurnedIn:
    """Return what a DICOM film says of text in its pixels; nothing where it cannot be read."""
    try:
        with told_in_words("Close other programs, or export fewer at a time."):
            return _stated(parse_dicom(data, max_pixels=max_pixels))
    except OsteoViewerError:
        return BurnedIn.NOT_STATED


def _stated(source: Dataset) -> BurnedIn:
    text = text_of(source, "BurnedInAnnotation").upper()
    return BurnedIn(text) if text in ("YES", "NO") else BurnedIn.NOT_STATED


def _state_method(result: Dataset, *, has_boxes: bool, is_text_gone: bool) -> None:
    """Say that and how the film was de-identified (PS3.15 E.1.1, PS3.16 CID 7050)."""
    result.PatientIdentityRemoved = "YES"
    result.DeidentificationMethod = [*_METHOD, _BOXES] if has_boxes else list(_METHOD)
    codes = [_PROFILE_CODE, _PIXELS_CODE] if is_text_gone else [_PROFILE_CODE]
    result.DeidentificationMethodCodeSequence = [_code(*code) for code in codes]
    result.LongitudinalTemporalInformationModified = "REMOVED"


def _code(value: str, meaning: str) -> Dataset:
    code = Dataset()
    code.CodeValue, code.CodingSchemeDesignator, code.CodeMeaning = value, "DCM", meaning
    return code


def _written(result: Dataset, syntax: UID) -> bytes:
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID = result.SOPClassUID, result.SOPInstanceUID
    meta.TransferSyntaxUID = syntax
    meta.ImplementationClassUID, meta.ImplementationVersionName = IMPLEMENTATION, _VERSION_NAME
    result.file_meta, result.preamble = meta, _EMPTY_PREAMBLE
    file = io.BytesIO()
    dcmwrite(file, result, enforce_file_format=True)
    return file.getvalue()
