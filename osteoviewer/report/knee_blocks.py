"""The block of a report that says what was found of one knee: class, probabilities, prediction set, verdict."""

from osteoviewer.inference.diagnosis import Diagnosis
from osteoviewer.looks import probability_text
from osteoviewer.report import words
from osteoviewer.report.blocks import LARGE, SMALL, USUAL, bar, heading, lines_of, paragraph, picture, sign
from osteoviewer.report.drawing import GRAY, Block, Picture, Shape, Text, below, beside, box
from osteoviewer.report.facts import HeatMap, KneeReport, Report, Verdict
from osteoviewer.report.fonts import width_of
from osteoviewer.report.images import heat_picture, heat_scale

_GAP = 8.0
_HEAT_HEIGHT = 110.0
_HEAT_WIDTH = 150.0
_NAME_WIDTH, _FIGURE_WIDTH, _BAR_WIDTH = 74.0, 34.0, 170.0
_ROW = 11.0
_SCALE_WIDTH = 8.0
_SHORT_NOTE, _LINES_TOGETHER = 3, 20


def knee_block(report: Report, place: int, width: float, *, has_heat: bool) -> Block:
    """Return what is said of a knee, and where the network looked if that is known."""
    knee = report.knees[place]
    heat = knee.heat if has_heat else None
    left = width if heat is None else width - _HEAT_WIDTH - _GAP
    title = heading(words.knee_title(place, len(report.knees), knee), width)
    said = [_answer(report, knee, left)]
    if knee.verdict is not None:
        said.append(_verdict(knee.verdict, left))
        if _is_short(knee.verdict.note, width):
            said.append(paragraph(knee.verdict.note, left))
    body = below(said, 4)
    if heat is not None:
        body = beside([Block(body.height, left, body.marks), _heat(report, knee, heat)], _GAP)
    return below([title, body], 4)


def note_blocks(verdict: Verdict | None, width: float) -> list[Block]:
    """Return a note that is too long to stand with the verdict, in parts that a page has room for."""
    if verdict is None or _is_short(verdict.note, width):
        return []
    lines = lines_of(verdict.note, width)
    first = [paragraph("The reader’s note", width, size=SMALL, colour=GRAY), *lines[:_LINES_TOGETHER]]
    others = (lines[at : at + _LINES_TOGETHER] for at in range(_LINES_TOGETHER, len(lines), _LINES_TOGETHER))
    return [below(first), *(below(part) for part in others)]


def _is_short(note: str, width: float) -> bool:
    """Tell whether a note has room beside a heat map."""
    return len(lines_of(note, width - _HEAT_WIDTH - _GAP)) <= _SHORT_NOTE


def film_answer(report: Report, width: float) -> Block | None:
    """Return why nothing is said of the film; None where something is."""
    if report.refusal is not None:
        return _refused(report.refusal.message, report.refusal.hint, width)
    return None if report.knees else _refused("No knee was looked at.", "", width)


def _answer(report: Report, knee: KneeReport, width: float) -> Block:
    if knee.diagnosis is None:
        if knee.refusal is not None:
            return _refused(knee.refusal.message, knee.refusal.hint, width)
        return _refused("The network was not asked.", "", width)
    diagnosis, card = knee.diagnosis, report.means.card
    told = diagnosis.told
    answer = (
        "Cannot tell" if told is None else f"{told.capitalize()}  {probability_text(diagnosis.probabilities[told])}"
    )
    first = beside(
        [
            Block(LARGE, LARGE, sign(told, LARGE).moved(2, 1)),
            paragraph(answer, width - LARGE - _GAP, size=LARGE, is_bold=True),
        ],
        _GAP,
    )
    lines = [words.set_text(diagnosis, card), words.clinical_text(diagnosis)]
    if card is not None and card.doubt is not None:
        lines.append(words.doubt_text(card.doubt))
    return below([first, _shares(diagnosis), paragraph("\n".join(lines), width, size=USUAL)], 4)


def _shares(diagnosis: Diagnosis) -> Block:
    rows = []
    for label, share in diagnosis.probabilities.items():
        figure = probability_text(share)
        end = _FIGURE_WIDTH - width_of(figure, USUAL)
        rows.append(
            beside(
                [
                    Block(_ROW, _ROW, sign(label, USUAL - 1).moved(1.5, 0)),
                    Block(_ROW, _NAME_WIDTH, (Text(USUAL, 0, label, USUAL),)),
                    Block(_ROW, _BAR_WIDTH, bar(label, share, USUAL - 1, _BAR_WIDTH).moved(1.5, 0)),
                    Block(_ROW, _FIGURE_WIDTH, (Text(USUAL, end, figure, USUAL),)),
                ]
            )
        )
    return below(rows, 1)


def _refused(message: str, hint: str, width: float) -> Block:
    rows = [paragraph("No class is given", width, size=LARGE, is_bold=True), paragraph(message, width)]
    return below([*rows, *([paragraph(hint, width, size=SMALL, colour=GRAY)] if hint else [])], 2)


def _verdict(verdict: Verdict, width: float) -> Block:
    said = f"Reader: {verdict.words}" + (f", sees {verdict.label}" if verdict.label else "")
    when = "" if verdict.given_at is None else f" ({words.moment_text(verdict.given_at)})"
    return paragraph(said + when, width, is_bold=True)


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
    caption = paragraph(f"Heat map for {heat.label}", _HEAT_WIDTH, size=SMALL, is_bold=True)
    return below([beside([shown, scale], 4), caption], 2)
