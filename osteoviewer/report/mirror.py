"""Turn what is laid out for readers from left to right round for those who read from right to left.

Pictures are moved and never turned: a film keeps its sides. What lies on a picture is turned with it beforehand, and so
stays where it was.
"""

from dataclasses import replace

from osteoviewer.report.drawing import Block, Mark, Picture, Shape, Text
from osteoviewer.report.fonts import width_of


def mirrored(block: Block) -> Block:
    """Return a block with what was at its left at its right, and lines that run from right to left."""
    return replace(block, marks=tuple(_mirrored(mark, block.width) for mark in block.marks))


def _mirrored(mark: Mark, width: float) -> Mark:
    match mark:
        case Text():
            wide = width_of(mark.words, mark.size, is_bold=mark.is_bold)
            is_leftwards = True if mark.is_leftwards is None else mark.is_leftwards
            return replace(mark, right=width - mark.right - wide, is_leftwards=is_leftwards)
        case Shape():
            return replace(mark, points=tuple((down, width - right) for down, right in mark.points))
        case Picture():
            return replace(mark, right=width - mark.right - mark.width)
