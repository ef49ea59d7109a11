"""The block of a report that says what was found of one knee: class, probabilities, prediction set, verdict."""

from dataclasses import replace

from osteoviewer.inference.diagnosis import Diagnosis
from osteoviewer.looks import probability_text
from osteoviewer.report import words
from osteoviewer.report.blocks import LARGE, SMALL, USUAL, bar, heading, lines_of, paragraph, picture, sign
from osteoviewer.report.drawing import GRAY, Block, Picture, Shape, Text, below, beside, box
from osteoviewer.report.facts import HeatMap, KneeReport, Report, Verdict
from osteoviewer.report.fonts import runs_leftwards, width_of
from osteoviewer.report.images import heat_picture, heat_scale
from osteoviewer.report.language import Language

_GAP = 8.0
_HEAT_HEIGHT = 110.0
_HEAT_WIDTH = 150.0
_NAME_WIDTH, _FIGURE_WIDTH, _BAR_WIDTH = 74.0, 34.0, 170.0
_ROW = 11.0
_SCALE_WIDTH = 8.0
_SHORT_NOTE, _LINES_TOGETHER = 3, 2
"""No line of a note stands alone at the end of a page, or at the beginning of one."""


def knee_block(report: Report, place: int, width: float, *, has_heat: bool) -> Block:
    """Return what is said of a knee, and where the network looked if that is known."""
    knee = report.knees[place]
    heat = knee.heat if has_heat else None
    language = report.occasion.language
    left = width if heat is None else width - _HEAT_WIDTH - _GAP
    title = heading(words.knee_title(language, place, len(report.knees), knee), width)
    said = [_answer(report, knee, left)]
    if knee.verdict is not None:
        said.append(paragraph(words.verdict_text(language, knee.verdict), left, is_bold=True))
        if knee.verdict.note and _is_short(knee.verdict.note, width):
            said.append(below(_note_lines(knee.verdict.note, left, language)))
    body = below(said, 4)
    if heat is not None:
        body = beside([Block(body.height, left, body.marks), _heat(report, knee, heat)], _GAP)
    return below([title, body], 4)


def note_blocks(verdict: Verdict | None, width: float, language: Language) -> list[Block]:
    """Return a note that is too long to stand with the verdict, in lines that may go on on the next page."""
    if verdict is None or _is_short(verdict.note, width):
        return []
    lines = _note_lines(verdict.note, width, language)
    title = paragraph(language.say("The reader’s note"), width, size=SMALL, colour=GRAY)
    end = max(_LINES_TOGETHER, len(lines) - _LINES_TOGETHER)
    others = [*lines[_LINES_TOGETHER:end], below(lines[end:])]
    return [below([title, *lines[:_LINES_TOGETHER]]), *(replace(block, goes_on=True) for block in others)]


def _note_lines(note: str, width: float, language: Language) -> list[Block]:
    """Return a note in lines that begin where its own language begins them, whatever that of the report is."""
    made = []
    for part in note.splitlines():
        is_leftwards = runs_leftwards(part)
        for line in lines_of(part or " ", width):
            (text,) = (mark for mark in line.marks if isinstance(mark, Text))
            is_turned = is_leftwards != language.is_leftwards
            right = width - width_of(text.words, text.size) if is_turned else 0.0
            made.append(replace(line, marks=(replace(text, right=right, is_leftwards=is_leftwards),)))
    return made


def _is_short(note: str, width: float) -> bool:
    """Tell whether a note has room beside a heat map."""
    return len(lines_of(note, width - _HEAT_WIDTH - _GAP)) <= _SHORT_NOTE


def film_answer(report: Report, width: float) -> Block | None:
    """Return why nothing is said of the film; None where something is."""
    language = report.occasion.language
    if report.refusal is not None:
        return _refused(*language.told(report.refusal), width, language)
    return None if report.knees else _refused(language.say("No knee was looked at."), "", width, language)


def _answer(report: Report, knee: KneeReport, width: float) -> Block:
    language = report.occasion.language
    if knee.diagnosis is None:
        if knee.refusal is not None:
            return _refused(*language.told(knee.refusal), width, language)
        return _refused(language.say("The network was not asked."), "", width, language)
    diagnosis, card = knee.diagnosis, report.means.card
    told = diagnosis.told
    answer = language.say("Cannot tell")
    if told is not None:
        word = language.word(told)
        answer = f"{word[:1].upper()}{word[1:]}  {probability_text(diagnosis.probabilities[told])}"
    first = beside(
        [
            Block(LARGE, LARGE, sign(told, LARGE).moved(2, 1)),
            paragraph(answer, width - LARGE - _GAP, size=LARGE, is_bold=True),
        ],
        _GAP,
    )
    lines = [words.set_text(language, diagnosis, card), words.clinical_text(language, diagnosis)]
    if card is not None and card.doubt is not None:
        lines.append(words.doubt_text(language, card.doubt))
    return below([first, _shares(diagnosis, language), paragraph("\n".join(lines), width, size=USUAL)], 4)


def _shares(diagnosis: Diagnosis, language: Language) -> Block:
    rows = []
    widest = max(width_of(language.word(label), USUAL) for label in diagnosis.probabilities)
    names = max(_NAME_WIDTH, widest + _GAP)
    for label, share in diagnosis.probabilities.items():
        figure = probability_text(share)
        end = _FIGURE_WIDTH - width_of(figure, USUAL)
        rows.append(
            beside(
                [
                    Block(_ROW, _ROW, sign(label, USUAL - 1).moved(1.5, 0)),
                    Block(_ROW, names, (Text(USUAL, 0, language.word(label), USUAL),)),
                    Block(_ROW, _BAR_WIDTH, bar(label, share, USUAL - 1, _BAR_WIDTH).moved(1.5, 0)),
                    Block(_ROW, _FIGURE_WIDTH, (Text(USUAL, end, figure, USUAL),)),
                ]
            )
        )
    return below(rows, 1)


def _refused(message: str, hint: str, width: float, language: Language) -> Block:
    rows = [paragraph(language.say("No class is given"), width, size=LARGE, is_bold=True), paragraph(message, width)]
    return below([*rows, *([paragraph(hint, width, size=SMALL, colour=GRAY)] if hint else [])], 2)


def _heat(report: Report, knee: KneeReport, heat: HeatMap) -> Block:
    shown = picture(heat_picture(report, knee, heat), _HEAT_HEIGHT, _HEAT_WIDTH - _SCALE_WIDTH - 4 * _GAP)
    scale = Block(
        shown.height,
        _SCALE_WIDTH + 2 * _GAP,
        (
            Picture(0, 0, shown.height, _SCALE_WIDTH, heat_scale()),
            Shape(box(0, 0, shown.height, _SCALE_WIDTH), edge=GRAY),
            Text(SMALL, _SCALE_WIDTH + 2, "1", SMALL),
            Text(shown.height - 1, _SCALE_WIDTH + 2, "0", SMALL),
        ),
    )
    caption = paragraph(words.heat_text(report.occasion.language, heat), _HEAT_WIDTH, size=SMALL, is_bold=True)
    return below([beside([shown, scale], 4), caption], 2)
