"""What makes a header that was thinned out a valid one again: PS3.3 A.2 (CR), A.26 (DX), A.8 (Secondary Capture).

A CR film stays one, and a DX film does if it states all that such a film must; what it must state cannot be made up.
Anything else is written as Secondary Capture, which asks for little; of several frames as a multi-frame one.
"""

from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.tag import Tag
from pydicom.uid import (
    UID,
    ComputedRadiographyImageStorage,
    DigitalXRayImageStorageForPresentation,
    DigitalXRayImageStorageForProcessing,
    MultiFrameGrayscaleByteSecondaryCaptureImageStorage,
    MultiFrameGrayscaleWordSecondaryCaptureImageStorage,
    MultiFrameTrueColorSecondaryCaptureImageStorage,
    SecondaryCaptureImageStorage,
)

from osteoviewer.deidentify.pixels import frames_of
from osteoviewer.deidentify.vocabulary import UNPAIRED
from osteoviewer.errors import UnsupportedImage

_GRAY = ("MONOCHROME1", "MONOCHROME2")
_DIGITAL = {
    DigitalXRayImageStorageForPresentation: "FOR PRESENTATION",
    DigitalXRayImageStorageForProcessing: "FOR PROCESSING",
}
_DIGITAL_NEEDS = (
    *("ImageType", "ImageLaterality", "PatientOrientation", "PixelIntensityRelationship", "LossyImageCompression"),
    *("PixelIntensityRelationshipSign", "ImagerPixelSpacing", "DetectorType", "BurnedInAnnotation"),
)
_STUDY = ("StudyDate", "StudyTime", "ReferringPhysicianName", "StudyID", "AccessionNumber", "SeriesNumber")
_PATIENT = ("PatientBirthDate", "PatientSex")
_IMAGE = ("InstanceNumber", "PatientOrientation", "Manufacturer")
_RADIOGRAPH = ("BodyPartExamined", "ViewPosition")
_ONLY_DIGITAL = ("PresentationIntentType", "ImageLaterality", "PixelIntensityRelationship", "DetectorType")
_BYTE = 8
_REGIONS = {"KNEE": ("72696002", "Knee"), "LEG": ("30021000", "Lower leg")}
"""Body parts and their SNOMED CT codes (PS3.16 Annex L); a DX film must give both or neither."""

_CALIBRATED = "As the source states it"


def complete(source: Dataset, result: Dataset, *, is_changed: bool) -> None:
    """Make a valid object of a header that has its pixels: its kind, what it must state, and what may be empty.

    Parameters
    ----------
    source : Dataset
        The film as it was read.
    result : Dataset
        What is kept of its header, and its pixels.
    is_changed : bool
        Whether something was blacked out.

    Raises
    ------
    UnsupportedImage
        When it has several frames that no object of that kind can hold.
    """
    _drop_what_does_not_fit(result)
    kind = _kind(source, result)
    result.SOPClassUID = kind
    if kind in (ComputedRadiographyImageStorage, *_DIGITAL) and "ConversionType" in result:
        del result.ConversionType
    if kind == ComputedRadiographyImageStorage:
        result.Modality = "CR"
        _empty(result, *_RADIOGRAPH)
    elif kind in _DIGITAL:
        _complete_digital(result, _DIGITAL[kind])
    elif kind == SecondaryCaptureImageStorage:
        _complete_capture(result)
    else:
        _complete_frames(source, result)
    _empty(result, *_PATIENT, *_STUDY, *_IMAGE)
    _settle_side(result)
    if is_changed and result.get("ImageType"):
        result.ImageType = ["DERIVED", *list(result.ImageType)[1:]]


def _kind(source: Dataset, result: Dataset) -> UID:
    is_gray = str(result.PhotometricInterpretation) in _GRAY
    if frames_of(source) > 1:
        return _kind_of_frames(result)
    kind = source.get("SOPClassUID")
    if kind == ComputedRadiographyImageStorage and is_gray:
        return ComputedRadiographyImageStorage
    if kind in _DIGITAL and is_gray and _states_all(result, _DIGITAL[kind]):
        return UID(kind)
    return SecondaryCaptureImageStorage


def _states_all(result: Dataset, intent: str) -> bool:
    """Tell whether a header states what a DX film must (PS3.3 C.8.11)."""
    has_window = "WindowCenter" in result or "VOILUTSequence" in result
    is_linear = "RescaleSlope" not in result or (result.RescaleSlope, result.RescaleIntercept) == (1, 0)
    return (
        all(result.get(keyword) not in (None, "") for keyword in _DIGITAL_NEEDS)
        and result.get("PresentationIntentType", intent) == intent
        and (has_window or intent == "FOR PROCESSING")
        and is_linear
        and "ModalityLUTSequence" not in result
        and not result.PixelRepresentation
        and len(result.ImageType) >= 2
    )


def _complete_digital(result: Dataset, intent: str) -> None:
    result.Modality, result.PresentationIntentType = "DX", intent
    result.RescaleIntercept, result.RescaleSlope, result.RescaleType = 0, 1, "US"
    result.PresentationLUTShape = "INVERSE" if result.PhotometricInterpretation == "MONOCHROME1" else "IDENTITY"
    result.ImageType = [*list(result.ImageType)[:2], ""]
    result.AcquisitionContextSequence = Sequence()
    result.AnatomicRegionSequence = _region(str(result.get("BodyPartExamined")))
    if not result.AnatomicRegionSequence and "BodyPartExamined" in result:
        del result.BodyPartExamined
    _empty(result, "PositionerType")


def _settle_side(result: Dataset) -> None:
    """State the side once: of the image, or else of the series, there perhaps empty; of head and trunk not at all."""
    if result.get("ImageLaterality") or result.get("BodyPartExamined") in UNPAIRED:
        if "Laterality" in result:
            del result.Laterality
    else:
        _empty(result, "Laterality")


def _region(body_part: str) -> Sequence:
    if body_part not in _REGIONS:
        return Sequence()
    code = Dataset()
    code.CodeValue, code.CodeMeaning = _REGIONS[body_part]
    code.CodingSchemeDesignator = "SCT"
    return Sequence([code])


def _complete_capture(result: Dataset) -> None:
    result.Modality = result.get("Modality") or "OT"
    result.ConversionType = result.get("ConversionType") or "WSD"
    if result.get("ImageLaterality") in ("R", "L"):
        result.Laterality = result.ImageLaterality
    for keyword in _ONLY_DIGITAL:
        if keyword in result:
            delattr(result, keyword)


def _kind_of_frames(result: Dataset) -> UID:
    photometric = str(result.PhotometricInterpretation)
    if photometric == "MONOCHROME2" and not result.PixelRepresentation:
        if result.BitsAllocated == _BYTE:
            return MultiFrameGrayscaleByteSecondaryCaptureImageStorage
        return MultiFrameGrayscaleWordSecondaryCaptureImageStorage
    if result.SamplesPerPixel == 3 and result.BitsAllocated == _BYTE:
        return MultiFrameTrueColorSecondaryCaptureImageStorage
    raise UnsupportedImage(
        "Several frames of this kind cannot be written as DICOM.", "Export the frame on the screen as a picture."
    )


def _complete_frames(source: Dataset, result: Dataset) -> None:
    """Make a multi-frame Secondary Capture (PS3.3 A.8.2 to A.8.5), whose frames are pages."""
    _complete_capture(result)
    result.NumberOfFrames = frames_of(source)
    result.PageNumberVector = list(range(1, frames_of(source) + 1))
    result.FrameIncrementPointer = Tag("PageNumberVector")
    result.BurnedInAnnotation = result.get("BurnedInAnnotation") or "YES"  # must be stated, and nobody knows better
    if result.SamplesPerPixel == 1:
        result.PresentationLUTShape = "IDENTITY"
        if "RescaleSlope" not in result:
            result.RescaleIntercept, result.RescaleSlope = 0, 1
        result.RescaleType = result.get("RescaleType") or "US"


def _drop_what_does_not_fit(result: Dataset) -> None:
    """Take out what another part of the header must accompany and does not."""
    for one, other in (
        ("RescaleSlope", "RescaleIntercept"),
        ("RescaleIntercept", "RescaleSlope"),
        ("WindowCenter", "WindowWidth"),
        ("WindowWidth", "WindowCenter"),
        ("RescaleType", "RescaleSlope"),
        ("VOILUTFunction", "WindowCenter"),
        ("PixelPaddingRangeLimit", "PixelPaddingValue"),
        ("PixelSpacingCalibrationType", "PixelSpacing"),
        ("NumberOfFrames", "Rows"),
    ):
        if one in result and other not in result:
            delattr(result, one)
    if "NumberOfFrames" in result and frames_of(result) == 1:
        del result.NumberOfFrames
    if "RescaleSlope" in result and "RescaleType" not in result:
        result.RescaleType = "US"
    if "PixelSpacingCalibrationType" in result:
        result.PixelSpacingCalibrationDescription = _CALIBRATED


def _empty(result: Dataset, *keywords: str) -> None:
    """Add elements that must be there, but may be empty."""
    for keyword in keywords:
        if keyword not in result:
            setattr(result, keyword, None)
