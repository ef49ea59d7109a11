"""Reads the side letter, R or L, that radiographers put on a film; says nothing rather than something wrong.

A letter is a patch of one gray on a flat ground, with no other letter beside it. It is compared with drawn letters, and
with everything that it must not be: mirrored and turned letters, the other letters and the digits. A mirrored film
therefore gives no reading: its letters look like none that may be read.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from osteoviewer.imaging.letters import Mask, known_letters, shape_of
from osteoviewer.imaging.radiograph import FloatImage, Side

# Finding, on a copy whose longest side has this many pixels; letters on knee films are 20 to 40 of them high.
_LONGEST = 1024
_NEIGHBOURHOOD = 31
_LIFT = 8
_HEIGHTS = (12, 80)
_ASPECTS = (0.4, 1.1)
_FILLED = (0.15, 0.75)
_RING = 2
_CONTRAST, _CONTRAST_TO_RING = 15.0, 3.0

# Cutting out, from the film itself: the letter is brought to this height, with so many heights of ground around it.
_TALL = 40
_AROUND = 1.0
_CLEAR = 4
_LETTER_HEIGHTS = (0.45 * _TALL, 1.7 * _TALL)

# Reading: how alike a letter must be, and by how much more than anything else; and how it must be built.
_SIMILAR = {Side.RIGHT: 0.85, Side.LEFT: 0.95}
_MARGIN = {Side.RIGHT: 0.12, Side.LEFT: 0.08}
_WIDTHS = {Side.RIGHT: (0.5, 1.0), Side.LEFT: (0.42, 0.85)}
_HOLES = {Side.RIGHT: 1, Side.LEFT: 0}
_SMALLEST_HOLE = 6
_EMPTY, _FOOT = 0.03, 0.88


@dataclass(frozen=True)
class Marker:
    """A side letter that was read on a film.

    Attributes
    ----------
    side : Side
        What it says.
    row, column : float
        Its middle, in pixels of the film.
    height_px : float
        Its height, in pixels of the film.
    """

    side: Side
    row: float
    column: float
    height_px: float


@dataclass(frozen=True, eq=False)
class _Glyph:
    """One patch that may be a letter: its mask, cut close, `_TALL` pixels high or nearly, and where it is."""

    mask: Mask
    row: float
    column: float
    height_px: float


def read_markers(pixels: FloatImage) -> tuple[Marker, ...]:
    """Return every side letter that can be read without doubt, from the top of the film down.

    Parameters
    ----------
    pixels : ndarray of float32, shape (rows, columns)
        The film, in [0, 1]; it is not changed.

    Returns
    -------
    tuple of Marker
        Empty where nothing is certain. Two markers may disagree; that is for the caller to judge.
    """
    scale = min(1.0, _LONGEST / max(pixels.shape))
    rows, columns = (max(1, int(length * scale)) for length in pixels.shape)
    # without the odd last row, halving is ten times as fast
    whole = pixels[: round(rows / scale), : round(columns / scale)]
    reduced = cv2.resize(whole, (columns, rows), interpolation=cv2.INTER_AREA) if scale < 1.0 else pixels
    small: Mask = cv2.convertScaleAbs(reduced, alpha=255.0).astype(np.uint8)
    glyphs = []
    for sign in (1, -1):
        for box, ink, ground in _patches(small, sign):
            glyph = _cut_out(pixels, box / scale, (ink + ground) / 510, sign, ground / 255)
            if glyph is not None:
                glyphs.append(glyph)
    return tuple(sorted(_read(glyphs), key=lambda marker: (marker.row, marker.column)))


def _patches(small: Mask, sign: int) -> Iterator[tuple[NDArray[np.float64], float, float]]:
    """Yield box (left, top, width, height), gray and ground's gray of what has a letter's size on a flat ground."""
    around = cv2.blur(small, (_NEIGHBOURHOOD, _NEIGHBOURHOOD))
    higher, lower = (small, around) if sign > 0 else (around, small)
    lifted = (cv2.subtract(higher, lower) > _LIFT).view(np.uint8)
    labels, stats = _components(lifted)
    left, top, width, height, area = stats.T
    fits = (height >= _HEIGHTS[0]) & (height <= _HEIGHTS[1])
    fits &= (width >= _ASPECTS[0] * height) & (width <= _ASPECTS[1] * height)
    fits &= (area > _FILLED[0] * width * height) & (area < _FILLED[1] * width * height)
    fits &= (left >= _RING) & (left + width + _RING <= small.shape[1])
    fits &= (top >= _RING) & (top + height + _RING <= small.shape[0])
    for number in np.flatnonzero(fits):
        x, y, w, h = (int(value) for value in stats[number, :4])
        wide = small[y - _RING : y + h + _RING, x - _RING : x + w + _RING]
        ring = np.concatenate([wide[0], wide[-1], wide[:, 0], wide[:, -1]])
        ground, ink = _middle(ring), _middle(small[y : y + h, x : x + w][labels[y : y + h, x : x + w] == number])
        if sign * (ink - ground) >= max(_CONTRAST, _CONTRAST_TO_RING * float(ring.std())):
            yield stats[number, :4].astype(np.float64), ink, ground


def _components(mask: Mask) -> tuple[NDArray[np.generic], NDArray[np.int32]]:
    """Return the labels and the statistics of what is connected; short labels, where they last, are twice as fast."""
    try:
        _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8, ltype=cv2.CV_16U)
    except cv2.error:
        _, labels, stats, _ = cv2.connectedComponentsWithStats(mask, connectivity=8)
    return np.asarray(labels), np.asarray(stats, np.int32)


def _middle(values: Mask) -> float:
    """Return the upper median; on so few values it is much faster than NumPy's."""
    return float(np.sort(values)[len(values) // 2])


def _cut_out(pixels: FloatImage, box: NDArray[np.float64], middle: float, sign: int, ground: float) -> _Glyph | None:
    """Return the letter in a box of the film as a mask; None where it is not clear of everything else."""
    left, top, width, height = box
    reach = _AROUND * height
    first = np.floor([top - reach, left - reach]).astype(int)
    last = np.ceil([top + height + reach, left + width + reach]).astype(int)
    low, high = np.maximum(first, 0), np.minimum(last, pixels.shape)
    inside = pixels[low[0] : high[0], low[1] : high[1]]
    above, before, below, behind = (int(v) for v in (*(low - first), *(last - high)))
    patch = cv2.copyMakeBorder(inside, above, below, before, behind, cv2.BORDER_CONSTANT, value=(ground,))
    scale = _TALL / height
    patch = cv2.resize(patch, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR)
    inked = (sign * (patch - middle) > 0).astype(np.uint8)
    _, labels, stats, _ = cv2.connectedComponentsWithStats(inked, connectivity=8)
    row, column = (top - first[0]) * scale, (left - first[1]) * scale
    within = labels[int(row) : int(row) + _TALL, int(column) : int(column + width * scale)]
    counts = np.bincount(within.ravel(), minlength=len(stats))
    counts[0] = 0
    number = int(counts.argmax())
    x, y, w, h, _ = (int(value) for value in stats[number])
    if counts[number] == 0 or not 0.8 * _TALL <= h <= 1.25 * _TALL or not _is_alone(labels, stats, number):
        return None
    mask = (labels[y : y + h, x : x + w] == number).astype(np.uint8)
    place = first + np.array([y + h / 2, x + w / 2]) / scale - 0.5
    return _Glyph(mask, float(place[0]), float(place[1]), h / scale)


def _is_alone(labels: NDArray[Any], stats: NDArray[Any], number: int) -> bool:
    """Tell whether nothing else of the letter's gray is close to it, and no other letter beside it."""
    x, y, w, h, _ = (int(value) for value in stats[number])
    if min(x, y) < _CLEAR or x + w + _CLEAR > labels.shape[1] or y + h + _CLEAR > labels.shape[0]:
        return False
    near = labels[y - _CLEAR : y + h + _CLEAR, x - _CLEAR : x + w + _CLEAR]
    if np.count_nonzero((near != 0) & (near != number)):
        return False
    tops, heights = stats[:, 1], stats[:, 3]
    beside = (tops < y + h / 2) & (tops + heights > y + h / 2) & (tops > 0) & (tops + heights < labels.shape[0])
    beside &= (heights >= _LETTER_HEIGHTS[0]) & (heights <= _LETTER_HEIGHTS[1])
    beside[[0, number]] = False
    return not beside.any()


def _read(glyphs: list[_Glyph]) -> Iterator[Marker]:
    """Yield the glyphs that are an R or an L, that nothing else resembles nearly as much, and that are built so."""
    if not glyphs:
        return
    letters = known_letters()
    shapes = np.stack([shape_of(glyph.mask) for glyph in glyphs])
    scores = {side: (shapes @ known.T).max(axis=1) for side, known in letters.sides.items()}
    others = (shapes @ letters.decoys.T).max(axis=1)
    for number, glyph in enumerate(glyphs):
        best, rival = sorted(letters.sides, key=lambda side: -float(scores[side][number]))
        score, second = float(scores[best][number]), max(float(scores[rival][number]), float(others[number]))
        if score >= _SIMILAR[best] and score - second >= _MARGIN[best] and _is_built_like(best, glyph.mask):
            yield Marker(best, glyph.row, glyph.column, glyph.height_px)


def _is_built_like(side: Side, mask: Mask) -> bool:
    """Tell whether a mask has the letter's proportions, holes and feet; an L must be empty at its upper right."""
    rows, columns = mask.shape
    padded = cv2.copyMakeBorder(1 - mask, 1, 1, 1, 1, cv2.BORDER_CONSTANT, value=(1,))
    _, _, stats, centres = cv2.connectedComponentsWithStats(padded, connectivity=4)
    inner = (stats[:, 0] > 0) & (stats[:, 1] > 0) & (stats[:, 4] >= _SMALLEST_HOLE)
    holes = centres[1:][inner[1:]]
    narrow, wide = _WIDTHS[side]
    if len(holes) != _HOLES[side] or not narrow * rows <= columns <= wide * rows:
        return False
    if side is Side.LEFT:
        return float(mask[: round(0.6 * rows), round(0.55 * columns) :].mean()) <= _EMPTY
    foot = mask[round(_FOOT * rows)].astype(np.int8)
    strokes = np.count_nonzero(np.diff(foot, prepend=0) == 1)
    return bool(holes[0, 1] < 0.5 * rows) and int(strokes) == 2
