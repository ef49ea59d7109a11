"""Write pages as a PDF whose text can be found and copied; the same pages always give the same bytes."""

import io
from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any

from osteoviewer.report.drawing import Page, Picture, Shape, Text
from osteoviewer.report.fonts import Face, has_right_to_left, run_width, runs_of
from osteoviewer.report.language import ENGLISH, Language

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas


def pdf_bytes(
    pages: Sequence[Page],
    *,
    title: str,
    made_at: datetime,
    language: Language = ENGLISH,
    is_compressed: bool = True,
) -> bytes:
    """Return pages as a PDF file, the fonts that they need embedded.

    Parameters
    ----------
    pages : sequence of Page
    title : str
        As a reader's window shows it; no patient's name.
    made_at : datetime
        Stated in the file; the clock is not looked at.
    language : Language
        Which a reader's window is told, with the direction of its pages.
    is_compressed : bool
        Whether the text is packed; a test reads it unpacked.
    """
    from reportlab.pdfgen.canvas import Canvas

    _register_fonts()
    file = io.BytesIO()
    canvas = Canvas(file, pageCompression=int(is_compressed), invariant=1, lang=language.code)
    canvas.setDateFormatter(lambda *_: _pdf_date(made_at))
    canvas.setTitle(title)
    canvas.setCreator("OsteoViewer")
    canvas.setAuthor("")
    if language.is_leftwards:
        canvas.setViewerPreference("Direction", "R2L")
    for page in pages:
        canvas.setPageSize((page.width, page.height))
        for mark in page.marks:
            _write(canvas, mark, page.height)
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def _register_fonts() -> None:
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.ttfonts import TTFont

    for face in Face:
        if face.value not in pdfmetrics.getRegisteredFontNames():
            pdfmetrics.registerFont(TTFont(face.value, str(face.file)))


def _write(canvas: "Canvas", mark: Text | Shape | Picture, height: float) -> None:
    match mark:
        case Text():
            _write_text(canvas, mark, height)
        case Shape():
            _write_shape(canvas, mark, height)
        case Picture():
            from PIL import Image
            from reportlab.lib.utils import ImageReader

            image: Any = ImageReader(Image.fromarray(mark.pixels))
            bottom = height - mark.down - mark.height
            canvas.drawImage(image, mark.right, bottom, mark.width, mark.height)


def _write_text(canvas: "Canvas", text: Text, height: float) -> None:
    """Write a line; one with Arabic is also there as it is read, to be searched and copied (PDF 32000-1, 14.9.4)."""
    from reportlab.lib.colors import HexColor

    canvas.setFillColor(HexColor(text.colour))
    is_turned = has_right_to_left(text.words)
    if is_turned:
        said = (b"\xfe\xff" + text.words.encode("utf-16-be")).hex()
        canvas.addLiteral(f"/Span <</ActualText <{said}>>> BDC")
    right = text.right
    for run in runs_of(text.words, is_bold=text.is_bold, is_leftwards=bool(text.is_leftwards)):
        canvas.setFont(run.face.value, text.size)
        canvas.drawString(right, height - text.down, run.letters)
        right += run_width(run, text.size)
    if is_turned:
        canvas.addLiteral("EMC")


def _write_shape(canvas: "Canvas", shape: Shape, height: float) -> None:
    from reportlab.lib.colors import HexColor

    if shape.fill is not None:
        canvas.setFillColor(HexColor(shape.fill))
    if shape.edge is not None:
        canvas.setStrokeColor(HexColor(shape.edge))
        canvas.setLineWidth(shape.edge_width)
    path = canvas.beginPath()
    (down, right), *others = shape.points
    path.moveTo(right, height - down)
    for down, right in others:
        path.lineTo(right, height - down)
    if len(shape.points) > 2:
        path.close()
    canvas.drawPath(path, stroke=int(shape.edge is not None), fill=int(shape.fill is not None))


def _pdf_date(moment: datetime) -> str:
    """Return a time as PDF writes it (PDF 32000-1, 7.9.4)."""
    zone = moment.strftime("%z") or "+0000"
    return moment.strftime("D:%Y%m%d%H%M%S") + f"{zone[:3]}'{zone[3:5]}'"
