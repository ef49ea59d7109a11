"""What a side letter on a film is compared with: the shapes of R and L, and of everything that is neither.

They are drawn from fonts, which takes a fifth of a second, so the program comes with them drawn; `python -m
scripts.drawn` does that anew.
"""

import functools
import string
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from osteoviewer.imaging.radiograph import FloatImage, Side
from osteoviewer.paths import resources

Mask = NDArray[np.uint8]
"""1 where there is ink, 0 elsewhere."""

NAME = "letters.npy"

# Masks are stretched to this size (rows, columns) and compared by normalised correlation.
_GLYPH = (24, 16)
_FONTS = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf")
_FONT_SIZE, _CANVAS = 64, 120
_TURNS = (-9.0, -4.5, 0.0, 4.5, 9.0)
_DECOY_TURNS = (-8.0, 0.0, 8.0)
_STROKES = (-3, 0, 3)
_LEAD_STROKE = 7
_LEAD_R = [(42, 90), (42, 40), (70, 40), (77, 43), (80, 48), (80, 54), (77, 60), (70, 63), (42, 63)]
_LEAD_R += [(62, 63), (69, 67), (74, 75), (78, 84), (81, 90)]


@dataclass(frozen=True, eq=False)
class Letters:
    """Shapes as `shape_of` makes them.

    Attributes
    ----------
    sides : dict of Side to ndarray of float32, shape (shapes, values)
        Of the letters that are read.
    decoys : ndarray of float32, shape (shapes, values)
        Of what must not be read: other letters and digits, and all of them mirrored and turned.
    """

    sides: dict[Side, FloatImage]
    decoys: FloatImage


def shape_of(mask: Mask) -> FloatImage:
    """Return a mask, cut close, as a vector of mean 0 and length 1."""
    stretched = cv2.resize(mask.astype(np.float32), _GLYPH[::-1], interpolation=cv2.INTER_AREA)
    vector = cv2.GaussianBlur(stretched, (3, 3), 0).ravel().astype(np.float32)
    vector -= vector.mean()
    unit: FloatImage = vector / np.float32(max(1e-6, float(np.linalg.norm(vector))))
    return unit


@functools.cache
def known_letters() -> Letters:
    """Return the shapes that the program comes with; where they are missing or damaged, drawn now."""
    try:
        return read_letters(resources() / NAME)
    except (OSError, EOFError, ValueError):
        return draw_letters()


def read_letters(path: Path) -> Letters:
    """Read what `write_letters` has written.

    Raises
    ------
    OSError, EOFError, ValueError
        When the file cannot be read or does not hold shapes.
    """
    with path.open("rb") as file:
        rows = np.load(file, allow_pickle=False)
    if rows.dtype != np.float32 or rows.ndim != 2 or rows.shape[1] != 1 + _GLYPH[0] * _GLYPH[1]:
        raise ValueError("these are no shapes of letters")
    kinds = [rows[rows[:, 0] == kind, 1:] for kind in range(1 + len(Side))]
    if sum(map(len, kinds)) != len(rows) or not all(map(len, kinds)):
        raise ValueError("there are not shapes of every kind")
    return Letters(dict(zip(Side, kinds[1:], strict=True)), kinds[0])


def write_letters(path: Path, letters: Letters) -> None:
    """Write shapes as an array whose first column says of each row what it is: 0 for a decoy, then the sides.

    Raises
    ------
    OSError
        When the file cannot be written.
    """
    kinds = [letters.decoys, *(letters.sides[side] for side in Side)]
    named = [np.insert(shapes, 0, kind, axis=1) for kind, shapes in enumerate(kinds)]
    np.save(path, np.concatenate(named).astype(np.float32))


def draw_letters() -> Letters:
    """Draw all shapes."""
    letters: dict[Side, list[FloatImage]] = {side: [] for side in Side}
    decoys = []
    for character, drawn in _alphabet():
        for seen, variant in enumerate((drawn, drawn[:, ::-1], drawn[::-1], drawn[::-1, ::-1])):
            if character in tuple(Side) and seen == 0:
                thick = [_stroked(variant, stroke) for stroke in _STROKES]
                letters[Side(character)] += [shape_of(_turned(mask, turn)) for mask in thick for turn in _TURNS]
            else:
                decoys += [shape_of(_turned(variant, turn)) for turn in _DECOY_TURNS]
    return Letters({side: np.stack(shapes) for side, shapes in letters.items()}, np.stack(decoys))


def _alphabet() -> Iterator[tuple[str, Mask]]:
    """Yield every letter and digit as the fonts draw it, and the R of lead markers, whose leg is curved and steep."""
    from PIL import Image, ImageDraw, ImageFont  # not where the shapes are read

    for name in _FONTS:
        font = ImageFont.truetype(str(resources() / "fonts" / name), _FONT_SIZE)
        for character in string.ascii_letters + string.digits:
            picture = Image.new("L", (_CANVAS, _CANVAS))
            ImageDraw.Draw(picture).text((_CANVAS / 2, _CANVAS / 2), character, fill=255, font=font, anchor="mm")
            yield character, (np.asarray(picture) > 127).astype(np.uint8)
    lead = np.zeros((_CANVAS, _CANVAS), np.uint8)
    cv2.polylines(lead, [np.array(_LEAD_R, np.int32)], isClosed=False, color=(1,), thickness=_LEAD_STROKE)
    yield Side.RIGHT, lead


def _stroked(mask: Mask, change: int) -> Mask:
    """Return the mask with strokes that are thicker by so many pixels, or thinner where it is negative."""
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (abs(change) | 1,) * 2)
    operation = cv2.MORPH_DILATE if change > 0 else cv2.MORPH_ERODE
    return cv2.morphologyEx(mask, operation, kernel).astype(np.uint8) if change else mask


def _turned(mask: Mask, degrees: float) -> Mask:
    """Return the mask turned about its middle and cut close."""
    turn = cv2.getRotationMatrix2D((_CANVAS / 2, _CANVAS / 2), degrees, 1.0)
    turned = cv2.warpAffine(np.ascontiguousarray(mask), turn, (_CANVAS, _CANVAS), flags=cv2.INTER_NEAREST)
    x, y, w, h = cv2.boundingRect(turned)
    return turned[y : y + h, x : x + w].astype(np.uint8)
