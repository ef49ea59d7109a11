"""The fonts of a report, which come with the program, which of them a letter is written in, and how wide words are.

Arabic letters are joined by arabic-reshaper, and put in the order in which they are seen by python-bidi.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from osteoviewer.paths import resources

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

_MEASURED_AT = 1000
"""Units of an em: at this size widths are whole numbers of the font's own units."""
_FONTS = 64
"""Kept open; a window that is made larger wants others each time."""
_LINES = 4096
MARKS = "\u200e\u200f"
"""Letters that are not seen, one to the right and one to the left: they put signs beside them in their place."""
_UNSEEN = dict.fromkeys(map(ord, MARKS))
_LEFTWARDS = ("R", "AL", "AN")
_ARABIC = ((0x0600, 0x06FF), (0x0750, 0x077F), (0x08A0, 0x08FF), (0xFB50, 0xFDFF), (0xFE70, 0xFEFF))


class Face(StrEnum):
    """A font, by the name of its file."""

    REGULAR = "NotoSans-Regular"
    BOLD = "NotoSans-Bold"
    ARABIC = "NotoSansArabic-Regular"

    @property
    def file(self) -> Path:
        """Where it is."""
        return resources() / "fonts" / f"{self.value}.ttf"


@dataclass(frozen=True)
class Run:
    """Letters of one font, as they stand from left to right."""

    face: Face
    letters: str


def has_right_to_left(words: str) -> bool:
    """Tell whether anything in a line runs from right to left."""
    return not words.isascii() and any(unicodedata.bidirectional(letter) in _LEFTWARDS for letter in words)


def runs_leftwards(words: str) -> bool:
    """Tell whether a text runs from right to left as a whole: as its first letter does."""
    kinds = (unicodedata.bidirectional(letter) for letter in words)
    return next((kind in _LEFTWARDS for kind in kinds if kind in ("L", *_LEFTWARDS)), False)


@lru_cache(maxsize=_LINES)
def as_seen(words: str, is_leftwards: bool = False) -> str:
    """Return a line's letters, joined, in the order in which they stand from left to right.

    Parameters
    ----------
    words : str
    is_leftwards : bool
        Whether the parts of a line with Arabic follow each other to the left; one without runs to the right.
    """
    if not has_right_to_left(words):
        return words.translate(_UNSEEN)
    # the other function of this library, in Rust, does not turn brackets round
    from bidi.algorithm import get_display

    shown = get_display(_reshaper().reshape(words), base_dir="R" if is_leftwards else "L")
    return str(shown).translate(_UNSEEN)


@cache
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper()


def runs_of(words: str, *, is_bold: bool = False, is_leftwards: bool = False) -> Iterator[Run]:
    """Yield the parts of a line from left to right, each in the font that has its letters."""
    latin = Face.BOLD if is_bold else Face.REGULAR
    for is_arabic, letters in groupby(as_seen(words, is_leftwards), _is_arabic):
        yield Run(Face.ARABIC if is_arabic else latin, "".join(letters))


def width_of(words: str, size: float, *, is_bold: bool = False) -> float:
    """Return how wide a line is, in points."""
    return sum(run_width(run, size) for run in runs_of(words, is_bold=is_bold))


def run_width(run: Run, size: float) -> float:
    """Return how wide a part of a line is, in points."""
    return font_of(run.face, _MEASURED_AT).getlength(run.letters) * size / _MEASURED_AT


@lru_cache(maxsize=_FONTS)
def font_of(face: Face, size: float) -> "FreeTypeFont":
    """Return a font for drawing; letters are put beside each other as the PDF does, without kerning."""
    from PIL import ImageFont

    return ImageFont.truetype(face.file, size, layout_engine=ImageFont.Layout.BASIC)


def _is_arabic(letter: str) -> bool:
    return any(first <= ord(letter) <= last for first, last in _ARABIC)
