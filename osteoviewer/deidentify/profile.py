"""Which header elements a de-identified film keeps (PS3.15 Annex E, Basic Application Level Confidentiality Profile).

Table E.1-1 is that of `dicom-anonymizer`, which has it entry by entry, of 2026c. Its engine is not used: it acts on the
outermost elements only, turns dates that are to be removed into 00010101, and keeps one table of UIDs for the whole
process. `dicognito` does not follow the table: comments, descriptions, private elements, overlays and device serial
numbers stay.

What the table names is left out, UIDs aside, which are replaced. Of the rest only what is listed here is kept, since a
name may stand in any text: numbers, codes that the standard defines, names of makers, and references to other images.
"""

import math
import re
from collections.abc import Callable
from typing import Any

from dicomanonymizer.dicom_anonymization_databases import dicomfields_2026c as table
from pydicom.datadict import dictionary_VR
from pydicom.dataelem import DataElement
from pydicom.dataset import Dataset
from pydicom.multival import MultiValue
from pydicom.sequence import Sequence
from pydicom.tag import Tag
from pydicom.uid import UID

from osteoviewer.deidentify.vocabulary import MAKERS, PAIRED, UNPAIRED

REPLACED = frozenset(Tag(*entry) for entry in (*table.U_TAGS, *table.X_Z_U_STAR_TAGS))
"""Elements whose UIDs are replaced, in themselves or in what they hold."""

NAMED = frozenset(Tag(*entry) for entry in table.ALL_TAGS if len(entry) == 2)
"""All that Table E.1-1 names; curves and overlays, which it names by group, are never kept."""

_SIDE = "[RLUB]"
CODES = {
    "ImageType": "ORIGINAL|DERIVED|PRIMARY|SECONDARY",
    "BodyPartExamined": "|".join(sorted(PAIRED | UNPAIRED)),
    "ViewPosition": "AP|PA|LL|RL|RLD|LLD|RLO|LLO|LAT|LATERAL|OBL|OBLIQUE|AXIAL|SKYLINE|SUNRISE|TUNNEL|ROSENBERG",
    "Modality": "CR|DX|RG|RF|XA|XC|OT|DR|SC",
    "Laterality": _SIDE,
    "ImageLaterality": _SIDE,
    "PatientOrientation": "[AFHLPR]{1,3}",
    "PresentationIntentType": "FOR PRESENTATION|FOR PROCESSING",
    "PhotometricInterpretation": "MONOCHROME1|MONOCHROME2|RGB|PALETTE COLOR|YBR_(FULL|FULL_422|ICT|RCT|PARTIAL_420)",
    "PixelIntensityRelationship": "LIN|LOG",
    "PixelSpacingCalibrationType": "GEOMETRY|FIDUCIAL",
    "VOILUTFunction": "LINEAR|LINEAR_EXACT|SIGMOID",
    "PresentationLUTShape": "IDENTITY|INVERSE",
    "RescaleType": "US|OD|HU",
    "ModalityLUTType": "US|OD|HU",
    "BurnedInAnnotation": "YES|NO",
    "LossyImageCompression": "00|01",
    "LossyImageCompressionMethod": r"ISO_\d{5}_\d",
    "ConversionType": "DV|DI|DF|WSD|SD|SI|DRW|SYN",
    "DetectorType": "DIRECT|SCINTILLATOR|STORAGE|FILM",
    "Grid": "FIXED|FOCUSED|RECIPROCATING|PARALLEL|CROSSED|NONE",
}
"""Codes that are kept if they are among those that the standard defines."""

NUMBERS = frozenset(
    {
        *("SeriesNumber", "InstanceNumber", "ReferencedFrameNumber"),
        *("SamplesPerPixel", "PlanarConfiguration", "NumberOfFrames", "Rows", "Columns", "BitsAllocated", "BitsStored"),
        *("HighBit", "PixelRepresentation", "PixelPaddingValue", "PixelPaddingRangeLimit", "PixelAspectRatio"),
        *("RescaleIntercept", "RescaleSlope", "WindowCenter", "WindowWidth", "PixelIntensityRelationshipSign"),
        *("PixelSpacing", "ImagerPixelSpacing", "NominalScannedPixelSpacing"),
        *("EstimatedRadiographicMagnificationFactor", "DistanceSourceToDetector", "DistanceSourceToPatient"),
        *("KVP", "ExposureTime", "ExposureTimeInuS", "XRayTubeCurrent", "XRayTubeCurrentInuA", "Exposure"),
        *("ExposureInuAs", "ExposureIndex", "TargetExposureIndex", "DeviationIndex"),
        *("LossyImageCompressionRatio", "LUTDescriptor"),
        *(f"{colour}PaletteColorLookupTableDescriptor" for colour in ("Red", "Green", "Blue")),
    }
)
TABLES = {
    "LUTData": "LUTDescriptor",
    **{
        f"{colour}PaletteColorLookupTableData": f"{colour}PaletteColorLookupTableDescriptor"
        for colour in ("Red", "Green", "Blue")
    },
}
"""Tables of numbers, and where their length is stated; what goes beyond it is cut off."""

_MEASURES = frozenset({"PixelSpacing", "ImagerPixelSpacing", "NominalScannedPixelSpacing", "PixelAspectRatio"})
"""Numbers that mean nothing if they are not above 0."""

UIDS = frozenset({"SOPInstanceUID", "StudyInstanceUID", "SeriesInstanceUID"})
SEQUENCES = frozenset({"ReferencedImageSequence", "SourceImageSequence", "ModalityLUTSequence", "VOILUTSequence"})
REFERENCES = frozenset({"ReferencedSOPClassUID", "ReferencedSOPInstanceUID"})

MAKER = "Manufacturer"
_LONGEST_NUMBER = 16
_MOST_ENTRIES = 1 << 16
_MOST_TYPES = 2
_BYTE = 8


def kept(dataset: Dataset, new_uid: Callable[[object], UID]) -> Dataset:
    """Return a new header with what may be kept of this one; whatever is odd there is left out."""
    result = Dataset()
    for keyword in (MAKER, *CODES, *NUMBERS, *UIDS, *REFERENCES, *SEQUENCES, *TABLES):
        element = _element(dataset, keyword)
        if element is None or (element.tag in NAMED and element.tag not in REPLACED):
            continue
        if keyword in SEQUENCES:
            items = [kept(item, new_uid) for item in element.value]
            value: Any = Sequence(item for item in items if _is_whole(item))
        elif keyword in TABLES:
            value = _table(element, result.get(TABLES[keyword]))
        elif element.VR == "UI":
            value = new_uid(element.value) if element.tag in REPLACED else _class_uid(element.value)
        else:
            value = _maker(str(element.value)) if keyword == MAKER else _values(keyword, element)
        if value:
            result.add(DataElement(element.tag, element.VR, value))
    return result


def _element(dataset: Dataset, keyword: str) -> DataElement | None:
    """Return an element that can be read and is of the type that it is to be."""
    tag = Tag(keyword)
    try:
        element = dataset.get(tag)
    except Exception:  # noqa: BLE001 - what cannot be read is not kept
        return None
    if element is None or element.is_empty or element.VR not in (dictionary_VR(tag), *dictionary_VR(tag).split(" or ")):
        return None
    return element


def _values(keyword: str, element: DataElement) -> list[Any] | None:
    """Return an element's values if all of them may be kept."""
    values = list(element.value) if isinstance(element.value, (MultiValue, list, tuple)) else [element.value]
    if keyword == "ImageType":
        values = values[:_MOST_TYPES]
    texts = [str(value).strip(" \0") for value in values]
    if keyword in CODES:
        return texts if all(re.fullmatch(CODES[keyword], text) for text in texts) else None
    if keyword in _MEASURES and not all(_is_number(text, is_whole=False) and float(text) > 0 for text in texts):
        return None
    if element.VR in ("DS", "IS"):
        return texts if all(_is_number(text, is_whole=element.VR == "IS") for text in texts) else None
    return values if all(isinstance(value, (int, float)) and math.isfinite(value) for value in values) else None


def _maker(text: str) -> str | None:
    """Return the longest name of a maker that is known and stands in a text."""
    known = [maker for maker in MAKERS if re.search(rf"\b{maker}\b", text, re.IGNORECASE)]
    return max(known, key=len, default=None)


def _is_number(text: str, *, is_whole: bool) -> bool:
    form = r"[+-]?\d{1,9}" if is_whole else r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?"
    return len(text) <= _LONGEST_NUMBER and bool(re.fullmatch(form, text, re.ASCII)) and math.isfinite(float(text))


def _class_uid(value: object) -> UID | None:
    """Return a UID if it is that of a kind of object that the standard names; no other can be kept as it is."""
    uid = UID(str(value))
    return uid if uid.type == "SOP Class" else None


def _table(element: DataElement, descriptor: Any) -> bytes | list[int] | None:
    """Return a table of numbers, no longer than its descriptor says; None where that is not known, or it is shorter."""
    if not isinstance(descriptor, (MultiValue, list, tuple)) or len(descriptor) != 3:
        return None
    entries, data = int(descriptor[0]) or _MOST_ENTRIES, element.value
    if isinstance(data, (MultiValue, list, tuple)):
        return [int(value) for value in data[:entries]] if len(data) >= entries else None
    if not isinstance(data, bytes):
        return None
    is_packed = int(descriptor[2]) <= _BYTE and len(data) != 2 * entries
    size = entries + entries % 2 if is_packed else 2 * entries
    return data[:size] if len(data) >= size else None


def swap_tables(header: Dataset) -> None:
    """Turn the words of tables round, which come as they are from a file of the other byte order."""
    for keyword in TABLES:
        value = header.get(keyword)
        if isinstance(value, bytes) and len(value) % 2 == 0:
            setattr(header, keyword, swapped(value))
    for keyword in SEQUENCES:
        for item in header.get(keyword, ()):
            swap_tables(item)


def swapped(data: bytes) -> bytes:
    """Return bytes with every two of them exchanged."""
    turned = bytearray(data)
    turned[::2], turned[1::2] = data[1::2], data[::2]
    return bytes(turned)


def _is_whole(item: Dataset) -> bool:
    """Tell whether a reference or a table has all that makes it one."""
    return all(keyword in item for keyword in REFERENCES) or ("LUTDescriptor" in item and "LUTData" in item)
