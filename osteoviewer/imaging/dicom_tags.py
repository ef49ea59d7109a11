"""The header of a DICOM file as an immutable tree of rows for the eye: everything in it, whatever it says.

A damaged element is a row that says so. Depth, number of rows and lengths of texts have bounds, whatever a file claims.
"""

import warnings
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

from osteoviewer.errors import OsteoViewerError, UnreadableFile, UnsupportedImage
from osteoviewer.imaging.dicom_elements import (
    ITEM,
    ITEM_END,
    SEQUENCE_END,
    SYNTAX,
    UNDEFINED,
    Element,
    ElementFile,
    main_part,
    meta_part,
)
from osteoviewer.imaging.dicom_values import (
    MOST_BYTES,
    creator_of,
    describe,
    encodings_of,
    is_creator,
    is_private,
    known_vr,
    meaning_of,
    size_text,
    value_text,
)
from osteoviewer.imaging.reader import START_LENGTH, Kind, kind_of
from osteoviewer.imaging.tag_rows import LONGEST_COPIED, LONGEST_SHOWN, TagRow, Tags, remark, tag_text
from osteoviewer.imaging.texts import cut, harmless, one_line, plain

MOST_ROWS = 50_000
_MOST_TEXT = 1 << 24
_SEARCHED = 4096
_DEEPEST = 24
_CHARACTER_SET, _PIXEL_REPRESENTATION = 0x00080005, 0x00280103
_FIRST_GROUP = 2
_BINARY = ("OB", "OW", "OF", "OD", "OL", "OV", "UN")
_UNREADABLE = "cannot be read"
_LOST = "What follows cannot be read"
_DAMAGED = "Copy or export it again from where it came from."


def read_tags(data: bytes) -> Tags:
    """Read the header of a DICOM file, file meta group included.

    Parameters
    ----------
    data : bytes
        The whole file.

    Raises
    ------
    UnsupportedImage
        When it is a picture of another kind, which has no such header.
    UnreadableFile
        When it is nothing known, or nothing in it can be read.
    """
    kind = kind_of(data[:START_LENGTH])
    if kind is Kind.PICTURE:
        raise UnsupportedImage("This film is no DICOM file.", "Only DICOM files have tags; open one to see its own.")
    if kind is None:
        raise UnreadableFile("This is no DICOM file.", "Open a DICOM file to see its tags.")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            tags = _Reading().tags_of(data)
        except OsteoViewerError:
            raise
        except Exception as error:
            raise UnreadableFile("This DICOM file is damaged or incomplete.", _DAMAGED) from error
    if not any(row.tag and not row.is_damaged for row in tags.rows):
        raise UnreadableFile("This DICOM file is damaged or incomplete.", _DAMAGED)
    return tags


@dataclass(slots=True)
class _Scope:
    """What earlier elements of a data set say of later ones."""

    encodings: Sequence[str]
    creators: dict[int, str] = field(default_factory=dict)
    is_signed: bool = False

    def creator_of(self, number: int) -> str:
        return self.creators.get(number >> 8, "") if is_private(number) else ""

    def note(self, number: int, value: bytes, *, is_little: bool) -> None:
        if number == _CHARACTER_SET:
            self.encodings = encodings_of(value)
        elif number == _PIXEL_REPRESENTATION:
            self.is_signed = int.from_bytes(value, "little" if is_little else "big") == 1
        elif is_creator(number):
            self.creators[number >> 16 << 8 | number & 0xFF] = creator_of(value, self.encodings)


class _Reading:
    """One pass through a file. What cannot be read makes it lost until the end of a part whose length is known."""

    def __init__(self) -> None:
        self._rows_left, self._text_left = MOST_ROWS, _MOST_TEXT
        self._is_lost = False
        self._file = ElementFile(b"", is_implicit=False, is_little=True)

    def tags_of(self, data: bytes) -> Tags:
        self._file = meta_part(data)
        scope = _Scope(encodings_of(b""))
        rows = self._data_set(len(data), 0, scope, last_group=_FIRST_GROUP)
        syntax = next((row.whole for row in rows if row.number == SYNTAX), "")
        try:
            self._file = main_part(data, self._file.place, syntax)
        except zlib.error:
            return Tags((*rows, remark(_LOST)), MOST_ROWS - self._rows_left)
        self._is_lost = False
        rows += self._data_set(len(self._file.data), 0, scope)
        count = MOST_ROWS - self._rows_left
        if self._rows_left <= 0:
            rows.append(remark(f"Only the first {MOST_ROWS:,} rows are shown"))
        elif self._is_lost or self._file.place < len(self._file.data):
            rows.append(remark(_LOST))
        return Tags(tuple(rows), count)

    def _data_set(self, end: int, depth: int, scope: _Scope, *, last_group: int = 0xFFFF) -> list[TagRow]:
        rows: list[TagRow] = []
        while self._file.place < end and not self._is_lost and self._rows_left > 0:
            before = self._file.place
            try:
                element = self._file.next_element()
            except Exception:  # noqa: BLE001 - whatever pydicom makes of a beginning that is cut off
                self._is_lost = True
                break
            if element is None:
                break
            if element.number >> 16 > last_group or element.number == SEQUENCE_END:
                self._file.go_to(before)
                break
            self._rows_left -= 1
            rows.append(self._row(element, end, depth, scope))
        return rows

    def _row(self, element: Element, end: int, depth: int, scope: _Scope) -> TagRow:
        creator = scope.creator_of(element.number)
        vr = element.vr or ""
        if vr in ("", "UN"):
            known = known_vr(element.number, creator, is_signed=scope.is_signed)
            is_sequence = element.length == UNDEFINED and self._file.has_item_at(element.start)
            vr = "SQ" if is_sequence and known in ("", "UN") else known or "UN"
        if vr == "SQ":
            return self._sequence(element, end, depth, scope)
        if element.length == UNDEFINED:
            return self._fragments(element, end, vr, creator)
        return self._plain_row(element, end, vr, scope)

    def _plain_row(self, element: Element, end: int, vr: str, scope: _Scope) -> TagRow:
        creator = scope.creator_of(element.number)
        stop = element.start + element.length
        if stop > end:
            self._is_lost = True
            return self._made(element, vr, creator, "", is_damaged=True)
        self._file.go_to(stop)
        if vr in _BINARY and element.length > MOST_BYTES:
            return self._made(element, vr, creator, size_text(element.length))
        value = self._file.data[element.start : min(stop, element.start + MOST_BYTES)]
        try:
            scope.note(element.number, value, is_little=self._file.is_little)
            text = value_text(vr, value, scope.encodings, is_little=self._file.is_little)
            meaning = meaning_of(vr, text)
        except Exception:  # noqa: BLE001 - pydicom raises all kinds of things at values that are none
            return self._made(element, vr, creator, "", is_damaged=True)
        more = " …" if element.length > MOST_BYTES else ""
        return self._made(element, vr, creator, text + more, meaning=meaning)

    def _sequence(self, element: Element, end: int, depth: int, scope: _Scope) -> TagRow:
        is_open = element.length == UNDEFINED
        stop = end if is_open else min(end, element.start + element.length)
        is_short = not is_open and element.start + element.length > end
        creator = scope.creator_of(element.number)
        if depth >= _DEEPEST:
            self._is_lost = is_open or is_short
            self._file.go_to(stop)
            return self._made(element, "SQ", creator, "nested too deeply to be shown", is_damaged=True)
        items = self._items(stop, depth, scope, is_open=is_open)
        is_damaged = self._is_lost or is_short
        if not is_open and not is_short:  # its end is known, whatever was in it
            self._is_lost = False
            self._file.go_to(stop)
        self._is_lost = self._is_lost or is_short
        text = "1 item" if len(items) == 1 else f"{len(items):,} items"
        if is_damaged:
            items.append(remark("What follows in this sequence cannot be read"))
        return self._made(element, "SQ", creator, text, children=tuple(items))

    def _items(self, stop: int, depth: int, scope: _Scope, *, is_open: bool) -> list[TagRow]:
        items: list[TagRow] = []
        while (is_open or self._file.place < stop) and not self._is_lost and self._rows_left > 0:
            before = self._file.place
            head = self._file.next_item()
            if head is not None and head[0] == SEQUENCE_END:
                break
            if head is None or head[0] != ITEM:
                self._file.go_to(before)
                self._is_lost = True
                break
            self._rows_left -= 1
            start, length = self._file.place, head[1]
            end = stop if length == UNDEFINED else min(stop, start + length)
            inner = _Scope(scope.encodings, is_signed=scope.is_signed)
            rows = self._data_set(end, depth + 1, inner)
            if length != UNDEFINED and start + length <= stop:
                self._is_lost = False
                self._file.go_to(end)
            items.append(self._item(len(items) + 1, length, rows))
        return items

    def _item(self, number: int, length: int, rows: list[TagRow]) -> TagRow:
        name = f"Item {number}"
        stated = None if length == UNDEFINED else length
        return TagRow(ITEM, tag_text(ITEM), "", name, "", "", "", stated, tuple(rows), searched=plain(name))

    def _fragments(self, element: Element, end: int, vr: str, creator: str) -> TagRow:
        """Pass over a value in pieces, such as compressed pixels."""
        count = size = 0
        while (head := self._file.next_item()) is not None and self._file.place <= end:
            tag, length = head
            if tag == SEQUENCE_END:
                return self._made(element, vr, creator, f"{size_text(size)} in {count:,} parts")
            if tag not in (ITEM, ITEM_END) or self._file.place + length > end:
                break
            self._file.go_to(self._file.place + length)
            count, size = count + 1, size + length
        self._is_lost = True
        return self._made(element, vr, creator, "", is_damaged=True)

    def _made(
        self,
        element: Element,
        vr: str,
        creator: str,
        text: str,
        *,
        meaning: str = "",
        children: tuple[TagRow, ...] = (),
        is_damaged: bool = False,
    ) -> TagRow:
        whole = harmless(cut(text, LONGEST_COPIED if self._text_left > 0 else LONGEST_SHOWN))
        self._text_left -= len(whole)
        value = cut(one_line(whole[: 4 * LONGEST_SHOWN]), LONGEST_SHOWN)
        tag = tag_text(element.number)
        keyword, name = describe(element.number, creator)
        if is_damaged and not whole:
            value = _UNREADABLE
        if meaning:
            value = cut(f"{value} ({meaning})", LONGEST_SHOWN)
        words = f"{tag} {element.number:08X} {keyword} {name} {vr} {whole[:_SEARCHED]} {meaning}"
        length = None if element.length == UNDEFINED else element.length
        return TagRow(
            element.number, tag, keyword, name, one_line(vr), value, whole, length, children, is_damaged, plain(words)
        )
