"""What a DICOM header is shown as: an immutable tree of rows. No pydicom."""

from dataclasses import dataclass

from osteoviewer.imaging.texts import plain

LONGEST_SHOWN = 240
LONGEST_COPIED = 1 << 16


@dataclass(frozen=True, slots=True)
class TagRow:
    r"""An element, an item of a sequence, or a remark on what is missing.

    Attributes
    ----------
    number : int
        Group and element, ``0x00100010``; 0 for a remark.
    tag : str
        The same as ``(0010,0010)``; empty for a remark.
    keyword, name : str
        Of the dictionary; the name of a private element ends with its creator's, that of an item is its number.
    vr : str
        Two letters; empty for an item.
    value : str
        One line of at most `LONGEST_SHOWN` characters; several values joined by ``\``, bytes summarised.
    whole : str
        What is copied: the value with its lines, of at most `LONGEST_COPIED` characters.
    length : int or None
        Bytes in the file; None where it is not stated.
    children : tuple of TagRow
        Items of a sequence, elements of an item.
    is_damaged : bool
        Whether the file does not hold what it says here.
    searched : str
        What a search looks through, without case and accents.
    """

    number: int
    tag: str
    keyword: str
    name: str
    vr: str
    value: str
    whole: str
    length: int | None
    children: "tuple[TagRow, ...]" = ()
    is_damaged: bool = False
    searched: str = ""

    @property
    def is_private(self) -> bool:
        """Whether it is a manufacturer's own."""
        return bool(self.number >> 16 & 1)


@dataclass(frozen=True, slots=True)
class Tags:
    """All rows of a file, and how many there are at every depth together."""

    rows: tuple[TagRow, ...]
    count: int


def tag_text(number: int) -> str:
    """Return group and element as ``(0010,0010)``."""
    return f"({number >> 16:04X},{number & 0xFFFF:04X})"


def remark(text: str) -> TagRow:
    """Return a row that says what is missing in its place."""
    return TagRow(0, "", "", text, "", "", "", None, is_damaged=True, searched=plain(text))
