"""The blocks that any page is made of: paragraphs, tables, bars, pictures with a caption."""

import re
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from osteoviewer.imaging.texts import harmless
from osteoviewer.looks import Sign, look_of
from osteoviewer.report.drawing import BLACK, GRAY, LIGHT, WHITE, Block, Mark, Picture, Place, Shape, Text, below, box
from osteoviewer.report.fonts import MARKS, width_of

SMALL, USUAL, LARGE, TITLE = 7.0, 8.5, 12.0, 15.0
_AT_MARKS = re.compile(f"([{MARKS}])")
_LEADING = 1.32
_BASELINE = 1.02
_CORNERS_OF_CIRCLE = 48
_LABEL_GAP = 6.0
_NARROWEST_LABEL, _MOST_FOR_LABELS = 62.0, 0.36


def paragraph(words: str, width: float, *, size: float = USUAL, is_bold: bool = False, colour: str = BLACK) -> Block:
    """Return text that is broken into lines of a width, without controls and marks of direction."""
    return below(lines_of(words, width, size=size, is_bold=is_bold, colour=colour))


def lines_of(
    words: str, width: float, *, size: float = USUAL, is_bold: bool = False, colour: str = BLACK
) -> list[Block]:
    """Return the lines of a paragraph one by one, for a text that may go on on the next page."""
    parts = _safe(words).splitlines()
    lines = [line for part in parts for line in _broken(part, width, size, is_bold)]
    return [Block(size * _LEADING, width, (Text(size * _BASELINE, 0, line, size, is_bold, colour),)) for line in lines]


def _safe(words: str) -> str:
    """Return words without controls; the two marks that only put a sign in its place stay."""
    return "".join(part if part in MARKS else harmless(part) for part in _AT_MARKS.split(words)).replace("\t", " ")


def _broken(words: str, width: float, size: float, is_bold: bool) -> Iterator[str]:
    line = ""
    for word in words.split(" "):
        longer = f"{line} {word}" if line else word
        if not line or width_of(longer, size, is_bold=is_bold) <= width:
            line = longer
        else:
            yield line
            line = word
        while width_of(line, size, is_bold=is_bold) > width and len(line) > 1:
            end = _fitting(line, width, size, is_bold)
            yield line[:end]
            line = line[end:]
    yield line


def _fitting(word: str, width: float, size: float, is_bold: bool) -> int:
    """Return how many letters of a word that is too long, such as a hash, fit into a line; at least one."""
    return next((end for end in range(len(word) - 1, 1, -1) if width_of(word[:end], size, is_bold=is_bold) <= width), 1)


def heading(words: str, width: float) -> Block:
    """Return a title with a line under it."""
    title = paragraph(words, width, size=USUAL, is_bold=True)
    return below([title, Block(1.5, width, (Shape(((0.5, 0), (0.5, width)), edge=GRAY),))], 1)


def pairs(rows: Sequence[tuple[str, str]], width: float) -> Block:
    """Return a table of labels and what they are; an empty entry is left out."""
    widest = max((width_of(label, SMALL) for label, words in rows if words), default=0.0)
    label_width = min(max(widest + _LABEL_GAP, _NARROWEST_LABEL), width * _MOST_FOR_LABELS)
    made = []
    for label, words in rows:
        if words:
            left = paragraph(label, label_width - _LABEL_GAP, size=SMALL, colour=GRAY)
            right = paragraph(words, width - label_width, size=SMALL)
            made.append(Block(max(left.height, right.height), width, (*left.marks, *right.moved(0, label_width))))
    return below(made, 1.2)


def table(rows: Sequence[Sequence[str]], widths: Sequence[float], *, figures: Sequence[int] = ()) -> Block:
    """Return a table with a first row of titles; columns of figures end in line at the right."""
    made = []
    for place, row in enumerate(rows):
        marks: list[Mark] = []
        height, right = 0.0, 0.0
        for column, (words, width) in enumerate(zip(row, widths, strict=True)):
            cell = paragraph(words, width - 6, size=SMALL, is_bold=place == 0)
            if column in figures:
                cell = _at_the_right(cell, width - 6)
            marks += cell.moved(0, right)
            height, right = max(height, cell.height), right + width
        made.append(Block(height, sum(widths), tuple(marks)))
    return below(made, 1.2)


def _at_the_right(cell: Block, width: float) -> Block:
    texts = [mark for mark in cell.marks if isinstance(mark, Text)]
    moved = (text.moved(0, width - width_of(text.words, text.size, is_bold=text.is_bold)) for text in texts)
    return Block(cell.height, cell.width, tuple(moved))


def sign(label: str | None, side: float) -> Block:
    """Return the sign of a class; a ring where none is told."""
    if label is None:
        return Block(side, side, (Shape(_circle(side), edge=BLACK, edge_width=1.0),))
    look = look_of(label)
    points: dict[Sign, tuple[Place, ...]] = {
        Sign.CIRCLE: _circle(side),
        Sign.TRIANGLE: ((side, 0), (0, side / 2), (side, side)),
        Sign.SQUARE: box(0, 0, side, side),
        Sign.BAR: box(side * 0.35, 0, side * 0.3, side),
    }
    return Block(side, side, (Shape(points[look.sign], look.colour, BLACK),))


def _circle(side: float) -> tuple[Place, ...]:
    angles = np.linspace(0, 2 * np.pi, _CORNERS_OF_CIRCLE, endpoint=False)
    return tuple((float(side / 2 * (1 + np.sin(angle))), float(side / 2 * (1 + np.cos(angle)))) for angle in angles)


def bar(label: str, share: float, height: float, width: float) -> Block:
    """Return a bar as long as a share of its ground, in the colour of a class."""
    ground = Shape(box(0, 0, height, width), LIGHT)
    filled = Shape(box(0, 0, height, max(0.5, width * share)), look_of(label).colour, BLACK)
    return Block(height, width, (ground, filled))


def picture(pixels: NDArray[np.uint8], height: float, width: float) -> Block:
    """Return a picture as large as it fits into a place, at its left, with its own proportions."""
    rows, columns = pixels.shape[:2]
    scale = min(height / rows, width / columns)
    high, wide = rows * scale, columns * scale
    return Block(high, wide, (Picture(0, 0, high, wide, pixels), Shape(box(0, 0, high, wide), edge=GRAY)))


def label_on_film(words: str, down: float, right: float) -> tuple[Mark, ...]:
    """Return words on a dark ground, readable on any film."""
    wide = width_of(words, SMALL, is_bold=True) + 4
    ground = Shape(box(down, right, SMALL * _LEADING + 1, wide), BLACK)
    return (ground, Text(down + SMALL * _BASELINE + 0.5, right + 2, words, SMALL, True, WHITE))
