"""Draw pages as pictures: to look at before writing, for the printer, and as a contact sheet."""

import io
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from osteoviewer.report.drawing import WHITE, Page, Picture, Shape, Text
from osteoviewer.report.fonts import font_of, run_width, runs_of

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw

POINTS_AN_INCH = 72.0
_FINER = 3
"""Shapes are drawn so many times larger and made small again, for smooth edges."""


def draw_page(page: Page, dots_an_inch: float) -> NDArray[np.uint8]:
    """Return a page in red, green and blue, shape (rows, columns, 3)."""
    return np.asarray(_drawn(page, dots_an_inch))


def png_bytes(page: Page, dots_an_inch: float) -> bytes:
    """Return a page as a PNG file, without anything beside the picture but its resolution."""
    file = io.BytesIO()
    _drawn(page, dots_an_inch).save(file, "PNG", dpi=(dots_an_inch, dots_an_inch))
    return file.getvalue()


def _drawn(page: Page, dots_an_inch: float) -> "Image":
    from PIL import Image, ImageDraw

    scale = dots_an_inch / POINTS_AN_INCH
    image = Image.new("RGB", (round(page.width * scale), round(page.height * scale)), WHITE)
    draw = ImageDraw.Draw(image)
    for mark in page.marks:
        match mark:
            case Text():
                _draw_text(draw, mark, scale)
            case Shape():
                _draw_shape(image, mark, scale)
            case Picture():
                _draw_picture(image, mark, scale)
    return image


def _draw_text(draw: "ImageDraw", text: Text, scale: float) -> None:
    right = text.right
    for run in runs_of(text.words, is_bold=text.is_bold):
        place = (right * scale, text.down * scale)
        draw.text(place, run.letters, fill=text.colour, font=font_of(run.face, text.size * scale), anchor="ls")
        right += run_width(run, text.size)


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
            ring = [*points, points[0]] if len(points) > 2 else points
            draw.line(ring, 255, width)
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
