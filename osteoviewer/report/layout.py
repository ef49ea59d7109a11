"""Put the blocks of a report on pages, or all on one large sheet."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from osteoviewer import RESEARCH_USE
from osteoviewer.imaging.texts import cut
from osteoviewer.report import film_blocks
from osteoviewer.report.blocks import SMALL, paragraph
from osteoviewer.report.drawing import GRAY, Block, Mark, Page, below, beside
from osteoviewer.report.facts import Report
from osteoviewer.report.fonts import width_of
from osteoviewer.report.knee_blocks import film_answer, knee_block, note_blocks
from osteoviewer.report.mirror import mirrored

_MARGIN, _FOOT, _GAP = 34.0, 16.0, 8.0
_FILM_HEIGHT, _FILM_WIDTH = 205.0, 225.0
_FILM_SCALES = (1.0, 0.85, 0.7)
"""The film is made smaller where that saves a page."""
_SHEET_FILM, _SHEET_SIDE = 470.0, 470.0
_HASH = 16
_MOST_OF_A_NAME = 40


class Paper(Enum):
    """Height and width of a page in points."""

    A4 = (841.89, 595.28)
    LETTER = (792.0, 612.0)


@dataclass(frozen=True)
class Parts:
    """What stands in a report beside the film and what is said of its knees."""

    has_stages: bool = True
    has_heat: bool = True
    has_methods: bool = True


EVERYTHING = Parts()


def pages_of(report: Report, paper: Paper, parts: Parts = EVERYTHING) -> tuple[Page, ...]:
    """Return a report as pages; each block but a note stays whole, and one knee usually fits on one page."""
    height, width = paper.value
    inner = width - 2 * _MARGIN
    room = height - 2 * _MARGIN - _FOOT
    columns = min((_on_pages(_blocks(report, inner, parts, scale), room) for scale in _FILM_SCALES), key=len)
    pages = []
    for number, column in enumerate(columns, start=1):
        foot = _foot(report, inner, number, len(columns))
        marks = (*column, *foot.moved(height - _MARGIN - 10, _MARGIN))
        pages.append(_page(report, Block(height, width, marks)))
    return tuple(pages)


def sheet_of(report: Report, parts: Parts = EVERYTHING) -> Page:
    """Return a report as one contact sheet, as high as it needs: the film at the left, all else at its right."""
    left = below([film_blocks.film(report, _SHEET_FILM, _SHEET_FILM), film_blocks.facts(report, _SHEET_FILM)], _GAP)
    right = below([film_blocks.title(report, _SHEET_SIDE), *_answers(report, _SHEET_SIDE, parts)], _GAP)
    body = beside([Block(left.height, _SHEET_FILM, left.marks), right], 2 * _GAP)
    rows = [body]
    if parts.has_stages and report.stages:
        rows.append(film_blocks.stages(report, body.width))
    if parts.has_methods:
        rows.append(film_blocks.methods(report, body.width))
    rows.append(_foot(report, body.width, 1, 1))
    whole = below(rows, _GAP)
    height, width = whole.height + 2 * _MARGIN, body.width + 2 * _MARGIN
    return _page(report, Block(height, width, whole.moved(_MARGIN, _MARGIN)))


def _page(report: Report, whole: Block) -> Page:
    turned = mirrored(whole) if report.occasion.language.is_leftwards else whole
    return Page(turned.height, turned.width, turned.marks)


def _blocks(report: Report, width: float, parts: Parts, scale: float) -> list[Block]:
    film = film_blocks.film(report, _FILM_HEIGHT * scale, _FILM_WIDTH * scale)
    facts = film_blocks.facts(report, width - film.width - _GAP)
    blocks = [film_blocks.title(report, width), beside([film, facts], _GAP), *_answers(report, width, parts)]
    if parts.has_stages and report.stages:
        blocks.append(film_blocks.stages(report, width))
    if parts.has_methods:
        blocks.append(film_blocks.methods(report, width))
    return blocks


def _answers(report: Report, width: float, parts: Parts) -> list[Block]:
    of_film = film_answer(report, width)
    of_knees = []
    for place, knee in enumerate(report.knees):
        of_knees.append(knee_block(report, place, width, has_heat=parts.has_heat))
        of_knees += note_blocks(knee.verdict, width, report.occasion.language)
    return of_knees if of_film is None else [of_film, *of_knees]


def _on_pages(blocks: Sequence[Block], room: float) -> list[list[Mark]]:
    """Return what stands on each page, its first block at the top."""
    pages: list[list[Mark]] = [[]]
    end = 0.0
    for block in blocks:
        start = end + (0.0 if block.goes_on else _GAP) if pages[-1] else 0.0
        if pages[-1] and start + block.height > room:
            pages.append([])
            start = 0.0
        pages[-1] += block.moved(start + _MARGIN, _MARGIN)
        end = start + block.height
    return pages


def _foot(report: Report, width: float, number: int, count: int) -> Block:
    language = report.occasion.language
    page = language.say(
        "Film {hash}   page {n} of {count}", hash=f"{report.film.sha256[:_HASH]}…", n=number, count=count
    )
    if report.subject is not None:
        whose = language.say(", ").join(text for text in (report.subject.name, report.subject.identifier) if text)
        page = f"{cut(whose, _MOST_OF_A_NAME)}   {page}" if whose else page
    left = paragraph(language.word(RESEARCH_USE), width * 0.6, size=SMALL, is_bold=True)
    right = paragraph(page, width, size=SMALL, colour=GRAY)
    end = width - width_of(page, SMALL)
    return Block(left.height, width, (*left.marks, *right.moved(0, end)))
