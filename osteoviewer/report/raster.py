"""Draw pages as pictures: to look at before writing, for the printer, and as a contact sheet."""

import io
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from osteoviewer.report.drawing import WHITE, Page, Picture, Shape, Text
from osteoviewer.report.fonts import font_of, run_width, runs_of

if TYPE_CHECKING:
    from PIL.Image import Image

POINTS_AN_INCH = 72.0
_FINER = 3
"""Text and shapes are drawn so many times larger and made small again, for smooth edges."""
_REACH = 1.5
"""Ems around a line that no letter reaches beyond."""


def draw_page(page: Page, dots_an_inch: float) -> NDArray[np.uint8]:
    """Return a page in red, green and blue, shape (rows, columns, 3)."""
    return np.asarray(_drawn(page, dots_an_inch))


def png_bytes(page: Page, dots_an_inch: float) -> bytes:
    """Return a page as a PNG file, without anything beside the picture but its resolution."""
    file = io.BytesIO()
    _drawn(page, dots_an_inch).save(file, "PNG", dpi=(dots_an_inch, dots_an_inch))
    return file.getvalue()


def _drawn(page: Page, dots_an_inch: float) -> "Image":
    from PIL import Image

    scale = dots_an_inch / POINTS_AN_INCH
    image = Image.new("RGB", (round(page.width * scale), round(page.height * scale)), WHITE)
    for mark in page.marks:
        match mark:
            case Text():
                _draw_text(image, mark, scale)
            case Shape():
                _draw_shape(image, mark, scale)
            case Picture():
                _draw_picture(image, mark, scale)
    return image


def _draw_text(image: "Image", text: Text, scale: float) -> None:
    """Draw a line on a finer grid: letters then stand as far from each other as in the PDF."""
    from PIL import Image, ImageDraw

    right = text.right
    reach = text.size * scale * _REACH
    for run in runs_of(text.words, is_bold=text.is_bold, is_leftwards=bool(text.is_leftwards)):
        width = run_width(run, text.size)
        left, top = int(right * scale - reach), int(text.down * scale - reach)
        size = (int(width * scale + 2 * reach) + 2, int(2 * reach) + 2)
        mask = Image.new("L", (size[0] * _FINER, size[1] * _FINER), 0)
        place = ((right * scale - left) * _FINER, (text.down * scale - top) * _FINER)
        font = font_of(run.face, text.size * scale * _FINER)
        ImageDraw.Draw(mask).text(place, run.letters, fill=255, font=font, anchor="ls")
        image.paste(text.colour, (left, top), mask.resize(size, Image.Resampling.BOX))
        right += width


def _draw_shape(image: "Image", shape: Shape, scale: float) -> None:
    """Draw a shape on a finer grid, and lay it over the page."""
    from PIL import Image, ImageDraw

    reach = shape.edge_width * scale / 2 + 1
    xs = [right * scale for _, right in shape.points]
    ys = [down * scale for down, _ in shape.points]
    left, top = int(min(xs) - reach), int(min(ys) - reach)
    size = (int(max(xs) + reach) - left + 2, int(max(ys) + reach) - top + 2)
    points = [((x - left) * _FINER, (y - top) * _FINER) for x, y in zip(xs, ys, strict=True)]
    for colour, is_edge in ((shape.fill, False), (shape.edge, True)):
        if colour is None:
            continue
        mask = Image.new("L", (size[0] * _FINER, size[1] * _FINER), 0)
        draw = ImageDraw.Draw(mask)
        if is_edge:
            width = max(_FINER, round(shape.edge_width * scale * _FINER))
            draw.line([*points, points[0]] if len(points) > 2 else points, 255, width)
        else:
            draw.polygon(points, 255)
        image.paste(colour, (left, top), mask.resize(size, Image.Resampling.BOX))


def _draw_picture(image: "Image", mark: Picture, scale: float) -> None:
    from PIL import Image

    left, top = round(mark.right * scale), round(mark.down * scale)
    size = (max(1, round(mark.width * scale)), max(1, round(mark.height * scale)))
    picture = Image.fromarray(mark.pixels)
    is_smaller = size[0] < picture.width
    how = Image.Resampling.BOX if is_smaller else Image.Resampling.BILINEAR
    image.paste(picture.resize(size, how).convert("RGB"), (left, top))
