"""`Header`: what the study browser lists of a film, read without its pixels. Any field may be missing or nonsense."""

import re
import struct
import unicodedata
import warnings
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import IO, Any, BinaryIO, cast

from osteoviewer.errors import OsteoViewerError, UnreadableFile
from osteoviewer.imaging.first_import import load_pydicom
from osteoviewer.imaging.reader import START_LENGTH, Kind, kind_of
from osteoviewer.imaging.texts import cut, one_line

_TEXT, _CODE, _UID = 120, 16, 64
_WHOLE = re.compile(r" *[+-]?[0-9]+")
_ODD = (ValueError, TypeError, AttributeError, LookupError, ArithmeticError, NotImplementedError, struct.error, OSError)
_LARGEST_NUMBER = 1_000_000
_LARGEST_PIECE, _LARGEST_WHOLE, _LARGEST_UNPACKED = 8 << 20, 256 << 10, 4 << 20
_MEDIUM_STORAGE = "1.2.840.10008.1.3.10"
_CHARACTER_SETS_OF_ASCII = (None, "", "ISO_IR 6", "ISO_IR 100", "ISO_IR 192")
"""Those in which bytes below 128 are ASCII; not all, but nearly all films name one of them."""
_NO_TEXT = (None, "US", "UN", "OB", "OW", "SQ")
"""Numbers, bytes, and what an implicit syntax does not say."""
_DAMAGED = "Copy or export it again from where it came from."


@dataclass(frozen=True, slots=True)
class Header:
    """What is listed of a film; empty or None where it is not stated, or not in a way that can be used.

    Attributes
    ----------
    kind : Kind
        Picture or DICOM. A picture states nothing but its size.
    patient_name, patient_id : str
        Family name first; at most 120 characters, as all texts.
    study_uid, series_uid, sop_uid : str
        At most 64 characters.
    study_date : str
        As ``2024-05-31``.
    study_description, series_description : str
        As entered.
    series_number : int or None
        Position of the series in the study.
    modality, body_part, view_position, laterality : str
        As coded, in capitals; at most 16 characters.
    rows, columns : int or None
        Size of the picture; None where there is none.
    frames : int
        1 for a film.
    has_burned_in : bool or None
        Whether the pixels are said to name the patient.
    """

    kind: Kind
    patient_name: str = ""
    patient_id: str = ""
    study_uid: str = ""
    study_date: str = ""
    study_description: str = ""
    series_uid: str = ""
    series_number: int | None = None
    series_description: str = ""
    modality: str = ""
    sop_uid: str = ""
    view_position: str = ""
    laterality: str = ""
    body_part: str = ""
    rows: int | None = None
    columns: int | None = None
    frames: int = 1
    has_burned_in: bool | None = None


def read_header(file: IO[bytes]) -> Header | None:
    """Read what is listed of a film; None where the file is no film at all.

    Parameters
    ----------
    file : binary file
        At its beginning, and able to seek.

    Raises
    ------
    UnreadableFile
        When it begins like a film but is damaged.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            kind = kind_of(file.read(START_LENGTH))
            file.seek(0)
            if kind is None:
                return None
            careful = cast(BinaryIO, _Careful(file))
            return _read_picture(careful) if kind is Kind.PICTURE else _read_dicom(careful)
        except OsteoViewerError:
            raise
        except Exception as error:
            raise UnreadableFile("Files are damaged or incomplete.", _DAMAGED) from error


class _Careful:
    """A file that is not read in huge pieces, however long its header says that a text is."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file = file
        self.seek, self.tell = file.seek, file.tell

    def read(self, size: int | None = -1) -> bytes:
        if size is not None and 0 <= size <= _LARGEST_PIECE:
            return self._file.read(size)
        data = self._file.read(_LARGEST_WHOLE + 1)
        if len(data) > _LARGEST_WHOLE:
            raise ValueError("a part of the header is too long")
        return data


def _read_picture(file: BinaryIO) -> Header:
    from osteoviewer.imaging.pictures import measure_picture

    rows, columns = measure_picture(file)
    return Header(Kind.PICTURE, rows=rows, columns=columns)


def _read_dicom(file: BinaryIO) -> Header | None:
    load_pydicom()
    from osteoviewer.imaging.quiet_pydicom import dcmread

    tags = _tags()
    dataset = dcmread(
        file,
        most_unpacked=_LARGEST_UNPACKED,
        may_cut=True,
        force=True,
        stop_before_pixels=True,
        specific_tags=list(tags.values()),
    )
    if _value(dataset.file_meta, tags["MediaStorageSOPClassUID"], _uid, is_ascii=True) == _MEDIUM_STORAGE:
        return None
    if not any(tags[keyword] in dataset for keyword in ("SOPClassUID", "Rows", "PatientID")):
        return None  # a few bytes that look like a DICOM file's first ones
    listed = {}
    characters = _value(dataset, tags["SpecificCharacterSet"], clean_text, is_ascii=True)
    is_ascii = characters in _CHARACTER_SETS_OF_ASCII
    for name, (keywords, clean) in _FIELDS.items():
        for keyword in keywords:
            value = _value(dataset, tags[keyword], clean, is_ascii=is_ascii)
            if value not in ("", None):
                listed[name] = value
                break
    return Header(Kind.DICOM, **listed)


def _value(dataset: Any, tag: int, clean: Callable[[object], Any], *, is_ascii: bool) -> Any:
    try:
        raw = dataset.get_item(tag)
        text = _plain_text(raw) if is_ascii or clean not in (clean_text, person_name) else None
        if text and clean in (_number, _count) and not _WHOLE.fullmatch(text):
            text = None  # pydicom knows what else is a number
        return clean(dataset[tag].value if text is None else text)
    except _ODD:
        return None


def _plain_text(element: Any) -> str | None:
    """Return the text of an element that pydicom has not read yet, where that needs none of pydicom's care.

    Of a film that is only listed, making an object of each value takes longer than everything else.
    """
    value = element.value
    if type(value) is not bytes or not value.isascii() or b"\x1b" in value or element.VR in _NO_TEXT:
        return None
    return value.decode("ascii").rstrip("\0 ").replace("\\", " ")


@lru_cache
def _tags() -> Mapping[str, int]:
    """Return the numbers of the elements that are read; pydicom is loaded only where there is DICOM."""
    from pydicom.tag import Tag

    listed = (name for names, _ in _FIELDS.values() for name in names)
    return {
        keyword: Tag(keyword) for keyword in ("MediaStorageSOPClassUID", "SpecificCharacterSet", "SOPClassUID", *listed)
    }


def clean_text(value: object, length: int = _TEXT) -> str:
    """Return a value as one line of at most `length` characters, without controls, marks of direction and the like."""
    if value is None:
        return ""
    if not isinstance(value, str | bytes) and hasattr(value, "__iter__") and not hasattr(value, "components"):
        value = " ".join(str(part) for part in value)
    text = value.decode("latin-1") if isinstance(value, bytes) else str(value)
    return cut(one_line(unicodedata.normalize("NFC", text[: 8 * length])), length)


def person_name(value: object) -> str:
    """Return a person's name with the family name first; of several spellings the first that there is (PS3.5 6.2.1)."""
    spellings = [clean_text(part, 4 * _TEXT) for part in clean_text(value, 8 * _TEXT).split("=")]
    family, *others = next((spelling for spelling in spellings if spelling.strip("^ ")), "").split("^")
    given = " ".join(part.strip() for part in others if part.strip())
    return clean_text(", ".join(part for part in (family.strip(), given) if part))


def _code(value: object) -> str:
    return clean_text(value, _CODE).upper()


def _uid(value: object) -> str:
    return clean_text(value, _UID)


def _date(value: object) -> str:
    digits = clean_text(value, _CODE).replace(".", "").replace("-", "")
    if len(digits) != len("YYYYMMDD") or not (digits.isascii() and digits.isdigit()):
        return ""
    return date(int(digits[:4]), int(digits[4:6]), int(digits[6:])).isoformat()


def _number(value: object) -> int | None:
    number = int(cast(Any, value)) if value not in (None, "") else None
    return number if number is not None and abs(number) < _LARGEST_NUMBER else None


def _count(value: object) -> int | None:
    number = _number(value)
    return number if number is not None and number > 0 else None


def _laterality(value: object) -> str:
    code = _code(value)
    return code if code in ("R", "L", "B", "U") else ""


def _burned_in(value: object) -> bool | None:
    return {"YES": True, "NO": False}.get(_code(value))


_FIELDS: Mapping[str, tuple[tuple[str, ...], Callable[[object], Any]]] = {
    "patient_name": (("PatientName",), person_name),
    "patient_id": (("PatientID",), clean_text),
    "study_uid": (("StudyInstanceUID",), _uid),
    "study_date": (("StudyDate",), _date),
    "study_description": (("StudyDescription",), clean_text),
    "series_uid": (("SeriesInstanceUID",), _uid),
    "series_number": (("SeriesNumber",), _number),
    "series_description": (("SeriesDescription",), clean_text),
    "modality": (("Modality",), _code),
    "sop_uid": (("SOPInstanceUID",), _uid),
    "view_position": (("ViewPosition",), _code),
    "laterality": (("ImageLaterality", "Laterality"), _laterality),
    "body_part": (("BodyPartExamined",), _code),
    "rows": (("Rows",), _count),
    "columns": (("Columns",), _count),
    "frames": (("NumberOfFrames",), _count),
    "has_burned_in": (("BurnedInAnnotation",), _burned_in),
}
