"""The forms that a report is written in, and the bytes of each."""

from collections.abc import Sequence
from enum import StrEnum

from osteoviewer import RESEARCH_USE
from osteoviewer.report.drawing import Page
from osteoviewer.report.facts import Report
from osteoviewer.report.layout import EVERYTHING, Paper, Parts, pages_of, sheet_of

_SHEET_DOTS = 150.0
_HASH = 16


class Form(StrEnum):
    """A PDF on one of two papers, or a contact sheet as a picture."""

    A4 = "a4"
    LETTER = "letter"
    SHEET = "sheet"

    @property
    def suffix(self) -> str:
        """What a file's name ends with."""
        return ".png" if self is Form.SHEET else ".pdf"


def pages_in(form: Form, report: Report, parts: Parts = EVERYTHING) -> tuple[Page, ...]:
    """Return a report's pages; what is looked at, printed and written is made of these."""
    if form is Form.SHEET:
        return (sheet_of(report, parts),)
    return pages_of(report, Paper[form.name], parts)


def file_bytes(form: Form, report: Report, pages: Sequence[Page]) -> bytes:
    """Return the file of a report's pages: the same bytes for the same report."""
    if form is Form.SHEET:
        from osteoviewer.report.raster import png_bytes

        return png_bytes(pages[0], _SHEET_DOTS)
    from osteoviewer.report.pdf import pdf_bytes

    language = report.occasion.language
    film = language.say("Film {hash}", hash=report.film.sha256[:_HASH])
    title = f"{film}. {language.word(RESEARCH_USE)}"
    return pdf_bytes(pages, title=title, made_at=report.occasion.made_at, language=language)


def usual_name(form: Form, report: Report) -> str:
    """Return a name for a report's file that says nothing of the patient: the film's hash and the time."""
    return f"report-{report.film.sha256[:_HASH]}-{report.occasion.made_at:%Y%m%d-%H%M%S}{form.suffix}"
