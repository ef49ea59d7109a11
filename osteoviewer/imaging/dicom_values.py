"""What an element is called, of what kind its value is, and that value as text."""

from collections.abc import Sequence
from typing import Any

from pydicom.charset import convert_encodings, default_encoding
from pydicom.datadict import (
    dictionary_description,
    dictionary_keyword,
    dictionary_VR,
    private_dictionary_description,
    private_dictionary_VR,
)
from pydicom.dataelem import RawDataElement
from pydicom.tag import BaseTag
from pydicom.uid import UID
from pydicom.valuerep import BYTES_VR, CUSTOMIZABLE_CHARSET_VR, STANDARD_VR, STR_VR

from osteoviewer.imaging.texts import one_line

MOST_BYTES = 1 << 16
"""Of a value so many are turned to text, and the rest is left out."""

_SHORT_BYTES = 16
_TEXT_BYTES = 4096
_LONGEST_CREATOR = 64
_UID_SIGNS = set("0123456789.")
_EITHER = {"US or SS": ("US", "SS"), "US or OW": ("OW", "OW"), "US or SS or OW": ("OW", "OW"), "OB or OW": ("OW", "OW")}


def is_private(number: int) -> bool:
    """Tell whether an element is a manufacturer's own."""
    return bool(number >> 16 & 1)


def is_creator(number: int) -> bool:
    """Tell whether a private element says whose the others of its block are."""
    return is_private(number) and 0x10 <= number & 0xFFFF <= 0xFF


def describe(number: int, creator: str) -> tuple[str, str]:
    """Return keyword and name of an element; the keyword is empty where it has none."""
    if is_creator(number):
        return "", "Private creator"
    if is_private(number):
        try:
            name = private_dictionary_description(number, creator)
        except KeyError:
            name = "Private"
        return "", f"{name} ({creator})" if creator else name
    try:
        return dictionary_keyword(number), dictionary_description(number)
    except KeyError:
        return "", "Group length" if number & 0xFFFF == 0 else "Unknown"


def known_vr(number: int, creator: str, *, is_signed: bool) -> str:
    """Return the VR that the dictionaries give to an element; empty where they do not know it."""
    if is_creator(number):
        return "LO"
    if number & 0xFFFF == 0:
        return "UL"
    try:
        vr = private_dictionary_VR(number, creator) if is_private(number) else dictionary_VR(number)
    except KeyError:
        return ""
    return _EITHER[vr][is_signed] if vr in _EITHER else str(vr)


def encodings_of(value: bytes) -> list[str]:
    """Return Python's names of a Specific Character Set."""
    names = [name.strip(" \0") for name in value.decode(default_encoding).split("\\")]
    return list(convert_encodings(names))


def creator_of(value: bytes, encodings: Sequence[str]) -> str:
    """Return who a private block belongs to."""
    return one_line(value_text("LO", value[:_LONGEST_CREATOR], encodings, is_little=True))


def value_text(vr: str, value: bytes, encodings: Sequence[str], *, is_little: bool) -> str:
    r"""Return a value as text, several joined by ``\`` as in the file; empty for no value.

    Parameters
    ----------
    vr : str
        Its kind; values of unknown kinds are treated as bytes.
    value : bytes
        At most `MOST_BYTES` of it.
    encodings : sequence of str
        Python's names of the character sets.
    is_little : bool
        The order of bytes in numbers.

    Raises
    ------
    Exception
        Whatever pydicom raises where the bytes are no such value.
    """
    if not value:
        return ""
    if vr in BYTES_VR or vr not in STANDARD_VR:
        return _of_bytes(value, may_be_text=vr not in BYTES_VR or vr == "UN")
    if vr in STR_VR and vr not in CUSTOMIZABLE_CHARSET_VR:
        return value.decode(default_encoding).strip(" \0")
    from pydicom.values import convert_value

    raw = RawDataElement(BaseTag(0), vr, len(value), value, 0, False, is_little)
    found = convert_value(vr, raw, list(encodings))
    return found.rstrip(" \0") if isinstance(found, str) else _joined(found)


def meaning_of(vr: str, text: str) -> str:
    """Return the name behind a UID; empty where it is no well-known one."""
    if vr != "UI" or not set(text) <= _UID_SIGNS:
        return ""
    name = str(UID(text).name)
    return "" if name == text else name


def size_text(length: int) -> str:
    """Return a number of bytes in words."""
    return "1 byte" if length == 1 else f"{length:,} bytes"


def _joined(found: Any) -> str:
    values = found if isinstance(found, Sequence) and not isinstance(found, str) else [found]
    return "\\".join(_number(value) for value in values).rstrip(" \0")


def _number(value: object) -> str:
    if isinstance(value, BaseTag):
        return f"({value.group:04X},{value.element:04X})"
    return str(value)


def _of_bytes(value: bytes, *, may_be_text: bool) -> str:
    text = value.rstrip(b" \0")
    if (
        may_be_text
        and text
        and len(text) <= _TEXT_BYTES
        and all(32 <= sign < 127 or sign in b"\t\r\n" for sign in text)
    ):
        return text.decode("ascii")
    return value.hex(" ").upper() if len(value) <= _SHORT_BYTES else size_text(len(value))
