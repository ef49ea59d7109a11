"""Rows of a DICOM header in which the words of a search occur."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from osteoviewer.imaging.tag_rows import TagRow
from osteoviewer.imaging.texts import plain


@dataclass(frozen=True, slots=True)
class FoundTags:
    """What is left of a tree.

    Attributes
    ----------
    rows : tuple of TagRow
        Rows that match and those that hold them. A sequence that matches by itself keeps all that is in it.
    count : int
        How many match.
    opened : frozenset of int
        Python's ``id`` of those rows in which a match lies.
    """

    rows: tuple[TagRow, ...]
    count: int
    opened: frozenset[int] = frozenset()


def find_tags(rows: Iterable[TagRow], search: str) -> FoundTags:
    """Return the rows in whose tag, keyword, name, VR or value all words occur, whatever their case and accents.

    Parameters
    ----------
    rows : iterable of TagRow
        The whole tree.
    search : str
        Words, or a tag as ``0010,0010`` or ``00100010``; an empty text finds nothing.
    """
    words = plain(search).split()
    opened: set[int] = set()
    found, count = _found(rows, words, opened) if words else ([], 0)
    return FoundTags(tuple(found), count, frozenset(opened))


def _found(rows: Iterable[TagRow], words: list[str], opened: set[int]) -> tuple[list[TagRow], int]:
    kept: list[TagRow] = []
    total = 0
    for row in rows:
        is_match = all(word in row.searched for word in words)
        inner, count = _found(row.children, words, opened) if row.children else ([], 0)
        total += count + is_match
        if inner:
            row = replace(row, children=tuple(inner))
            opened.add(id(row))
        if inner or is_match:
            kept.append(row)
    return kept, total
