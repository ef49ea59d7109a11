"""Which elements of a DICOM header may tell who a film is of, and a header's rows without them.

The elements are those of the basic profile of DICOM PS3.15 Annex E as far as they name the patient, other people,
institutions, devices, dates, times or identifiers. They are told by their kind rather than one by one, so that those of
later editions count too; what is in doubt is hidden. The picture itself may still show a name.
"""

from collections.abc import Iterable
from dataclasses import replace

from osteoviewer.imaging.tag_rows import TagRow, Tags
from osteoviewer.imaging.texts import plain

HIDDEN = "hidden"

_GROUPS = frozenset((0x0010, 0x0012, 0x0032, 0x0038, 0x4008))
"""Patient, clinical trial, request, visit, and interpretation."""

_OPEN_KINDS = frozenset(
    ("AT", "CS", "DS", "FD", "FL", "IS", "OB", "OD", "OF", "OL", "OV", "OW", "SL", "SQ", "SS", "SV", "UL", "US", "UV")
)
"""Numbers, coded words, and bytes; every other kind may hold a name, a date, a time or an identifier."""

_OPEN_TEXTS = frozenset(
    (
        "CodeMeaning",
        "CodeValue",
        "CodingSchemeDesignator",
        "ImplementationVersionName",
        "Manufacturer",
        "ManufacturerModelName",
        "SoftwareVersions",
    )
)
"""Texts that are about a device or a code."""

_TELLING = (
    "Admitting",
    "Admission",
    "Author",
    "Consult",
    "Custodia",
    "Department",
    "Institution",
    "Observer",
    "Operator",
    "Organization",
    "Participant",
    "Patient",
    "Performer",
    "Person",
    "Physician",
    "Request",
    "Study",
    "Subject",
)
"""Parts of the keywords of sequences about people and institutions, whatever is in them."""


def without_identity(tags: Tags) -> Tags:
    """Return the rows with every value that may tell of somebody replaced by a word, in the search too."""
    return Tags(_hidden_in(tags.rows, is_all=False), tags.count)


def is_identity(row: TagRow) -> bool:
    """Tell whether a row's value, and what hangs on it, may tell of somebody."""
    if not row.vr:
        return False  # an item or a remark, which has no value
    if row.is_private or row.number >> 16 in _GROUPS or not row.keyword:
        return row.number & 0xFFFF != 0 or row.is_private
    if row.vr == "SQ":
        return any(part in row.keyword for part in _TELLING)
    if row.vr == "UI":
        return not row.value.startswith(f"{row.whole} (")  # one of the standard's own is followed by its name
    return row.vr not in _OPEN_KINDS and row.keyword not in _OPEN_TEXTS


def _hidden_in(rows: Iterable[TagRow], *, is_all: bool) -> tuple[TagRow, ...]:
    return tuple(_hidden(row, is_all=is_all) for row in rows)


def _hidden(row: TagRow, *, is_all: bool) -> TagRow:
    is_hidden = bool(row.vr) and (is_all or is_identity(row))
    if not is_hidden and not row.children:
        return row
    children = _hidden_in(row.children, is_all=is_all or is_hidden)
    if not is_hidden:
        return replace(row, children=children)
    value = HIDDEN if row.whole or row.value else ""
    name = "Private" if row.is_private else row.name
    searched = plain(f"{row.tag} {row.number:08X} {row.keyword} {name} {row.vr} {value}")
    return replace(row, name=name, value=value, whole=value, children=children, searched=searched)
