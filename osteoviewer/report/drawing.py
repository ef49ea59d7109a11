"""What a page is made of: texts, shapes and pictures at places in points, and blocks of them put together.

A place is (down, right) from the top left corner, in points of 1/72 inch. Nothing here knows how it is written.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

BLACK, GRAY, LIGHT, WHITE = "#000000", "#4a4a4a", "#d9d9d9", "#ffffff"
"""Gray is dark enough for text: 8.8 to 1 on white."""
Place = tuple[float, float]


@dataclass(frozen=True)
class Text:
    """One line of text; `down` is that of its baseline.

    `is_leftwards` says in which direction the parts of a line follow each other where some are Arabic and some Latin;
    without it that of the page does.
    """

    down: float
    right: float
    words: str
    size: float
    is_bold: bool = False
    colour: str = BLACK
    is_leftwards: bool | None = None

    def moved(self, down: float, right: float) -> "Text":
        """Return it elsewhere."""
        return replace(self, down=self.down + down, right=self.right + right)


@dataclass(frozen=True)
class Shape:
    """A closed line through points, filled or drawn or both; two points make a line."""

    points: tuple[Place, ...]
    fill: str | None = None
    edge: str | None = None
    edge_width: float = 0.5

    def moved(self, down: float, right: float) -> "Shape":
        """Return it elsewhere."""
        return replace(self, points=tuple((y + down, x + right) for y, x in self.points))


@dataclass(frozen=True, eq=False)
class Picture:
    """Gray levels or colours, uint8 of shape (rows, columns) or (rows, columns, 3), stretched over a rectangle."""

    down: float
    right: float
    height: float
    width: float
    pixels: NDArray[np.uint8]

    def moved(self, down: float, right: float) -> "Picture":
        """Return it elsewhere."""
        return replace(self, down=self.down + down, right=self.right + right)


Mark = Text | Shape | Picture


@dataclass(frozen=True, eq=False)
class Block:
    """Something on a page, and the room that it takes; one that goes on from that above it stands close to it."""

    height: float
    width: float
    marks: tuple[Mark, ...] = ()
    goes_on: bool = False

    def moved(self, down: float, right: float) -> tuple[Mark, ...]:
        """Return its marks elsewhere."""
        return tuple(mark.moved(down, right) for mark in self.marks)


@dataclass(frozen=True, eq=False)
class Page:
    """A page of a size in points."""

    height: float
    width: float
    marks: tuple[Mark, ...]


def box(down: float, right: float, height: float, width: float) -> tuple[Place, ...]:
    """Return the corners of a rectangle."""
    return ((down, right), (down, right + width), (down + height, right + width), (down + height, right))


def below(blocks: Sequence[Block], gap: float = 0.0) -> Block:
    """Put blocks below each other."""
    marks: list[Mark] = []
    down = 0.0
    for block in blocks:
        marks += block.moved(down, 0)
        down += block.height + gap
    return Block(max(0.0, down - gap), max((block.width for block in blocks), default=0.0), tuple(marks))


def beside(blocks: Sequence[Block], gap: float = 0.0) -> Block:
    """Put blocks beside each other, their tops in line."""
    marks: list[Mark] = []
    right = 0.0
    for block in blocks:
        marks += block.moved(0, right)
        right += block.width + gap
    return Block(max((block.height for block in blocks), default=0.0), max(0.0, right - gap), tuple(marks))
