"""Small pictures for the report: films with what was found on them, and sizes by label, all inside the page."""

import base64
import html
import io
from collections.abc import Sequence

import numpy as np
from PIL import Image, ImageDraw

from training.audit.pictures import Picture
from training.page import COLOURS

_SIDE = 260
_LINE = 3
_QUALITY = 80
_FOUND = (230, 159, 0)
_CHART, _MARGIN, _DOT = 320, 46, 4


def draw_film(picture: Picture, outline: Sequence[tuple[float, float]] = ()) -> str:
    """Return a film as an image element that carries its own picture.

    Parameters
    ----------
    picture : Picture
    outline : sequence of tuple of float
        Corners as shares of the film's height and width; drawn as a closed line.
    """
    image = Image.fromarray(picture.small).convert("RGB")
    image.thumbnail((_SIDE, _SIDE))
    if outline:
        places = [(column * image.width, row * image.height) for row, column in outline]
        ImageDraw.Draw(image).line([*places, places[0]], fill=_FOUND, width=_LINE)
    held = io.BytesIO()
    image.save(held, "JPEG", quality=_QUALITY)
    data = base64.b64encode(held.getvalue()).decode("ascii")
    size = f'width="{image.width}" height="{image.height}"'
    return f'<img {size} alt="{html.escape(picture.film.file)}" src="data:image/jpeg;base64,{data}">'


def draw_sizes(pictures: Sequence[Picture]) -> str:
    """Return a chart of width and height with one dot a film, coloured by label."""
    labels = sorted({picture.film.label for picture in pictures})
    sizes = np.array([(picture.columns, picture.rows) for picture in pictures], np.float64)
    most = float(sizes.max())
    dots = []
    for picture, (column, row) in zip(pictures, (sizes / most * _CHART).tolist(), strict=True):
        colour = COLOURS[labels.index(picture.film.label) % len(COLOURS)]
        place = f'cx="{_MARGIN + column:.1f}" cy="{_CHART - row + _DOT:.1f}"'
        dots.append(f'<circle {place} r="{_DOT}" fill="{colour}" fill-opacity="0.5"/>')
    middle, upright = _CHART // 2, f'transform="rotate(-90 14 {_CHART // 2})"'
    words = [
        f'<text x="{_MARGIN + middle}" y="{_CHART + 36}" text-anchor="middle">width, pixels</text>',
        f'<text x="14" y="{middle}" text-anchor="middle" {upright}>height, pixels</text>',
        f'<text x="{_MARGIN + _CHART}" y="{_CHART + 18}" text-anchor="end">{most:.0f}</text>',
        f'<text x="{_MARGIN - 6}" y="14" text-anchor="end">{most:.0f}</text>',
    ]
    words += [
        f'<text x="{_MARGIN + _CHART + 20}" y="{20 + 20 * place}" fill="{COLOURS[place % len(COLOURS)]}">'
        f"● {html.escape(label)}</text>"
        for place, label in enumerate(labels)
    ]
    axes = f'<path d="M{_MARGIN} 0V{_CHART + _DOT}H{_MARGIN + _CHART}" fill="none" stroke="#888"/>'
    width, height = _MARGIN + _CHART + 150, _CHART + 44
    return f'<svg width="{width}" height="{height}" role="img">{axes}{"".join(dots)}{"".join(words)}</svg>'
