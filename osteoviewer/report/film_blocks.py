"""The blocks of a report that are about the film: what it is, its stages, and what they were made with."""

from collections.abc import Iterator

from osteoviewer import RESEARCH_USE
from osteoviewer.imaging.knees import Point
from osteoviewer.imaging.pipeline import StageResult
from osteoviewer.report import words
from osteoviewer.report.blocks import (
    SMALL,
    TITLE,
    USUAL,
    heading,
    label_on_film,
    pairs,
    paragraph,
    picture,
    table,
)
from osteoviewer.report.drawing import GRAY, Block, Mark, Shape, below, beside, box
from osteoviewer.report.facts import Report
from osteoviewer.report.images import film_picture, stage_picture
from osteoviewer.report.mirror import mirrored

REGION = "#56b4e9"
"""The colour that regions have on the screen."""
_CROSS = 3.0
_GAP = 8.0
_FEWEST_IN_A_ROW, _MOST_IN_A_ROW = 5, 6
_FLAT = 0.85
_MODEL_INPUT = "resize"
"""Has no panel in the window either: it is the smudged region in fewer pixels, three times."""
_STAGE_WIDTH, _TIME_WIDTH, _TIMES_WIDTH = 78.0, 46.0, 72.0


def title(report: Report, width: float) -> Block:
    """Return the report's title, what it must not be used for, and when it was made."""
    language = report.occasion.language
    made = f"OsteoViewer {report.occasion.program}, {words.moment_text(report.occasion.made_at)}"
    rows = [
        paragraph(language.say("Knee radiograph: report of the analysis"), width, size=TITLE, is_bold=True),
        paragraph(language.word(RESEARCH_USE), width, size=USUAL + 1, is_bold=True),
        paragraph(made, width, size=SMALL, colour=GRAY),
    ]
    if report.subject is not None:
        said = (
            (language.say("Name"), report.subject.name),
            (language.say("Identifier"), report.subject.identifier),
        )
        rows.append(pairs([(label, text or language.say("not stated")) for label, text in said], width))
    return below(rows, 2)


def film(report: Report, height: float, width: float) -> Block:
    """Return the film with its regions and landmarks, as large as it fits into a place."""
    made, language = picture(film_picture(report), height, width), report.occasion.language
    rows, columns = report.film.shape
    down, right = made.height / rows, made.width / columns
    marks: list[Mark] = []
    for place, knee in enumerate(report.knees):
        region = knee.knee.region.within(rows, columns)
        top, left = region.top * down, region.left * right
        corners = box(top, left, region.rows * down, region.columns * right)
        marks.append(Shape(corners, edge=REGION, edge_width=1.2))
        marks += label_on_film(words.knee_mark(language, place, knee), top + 1, left + 1)
        if knee.knee.landmarks is not None:
            found = knee.knee.landmarks
            for point in (found.joint, found.left_edge, found.right_edge):
                marks += _cross(point, down, right)
    whole = Block(made.height, made.width, (*made.marks, *marks))
    return mirrored(whole) if language.is_leftwards else whole


def _cross(point: Point, down: float, right: float) -> Iterator[Mark]:
    y, x = (point.row + 0.5) * down, (point.column + 0.5) * right
    yield Shape(((y, x - _CROSS), (y, x + _CROSS)), edge=REGION, edge_width=1.0)
    yield Shape(((y - _CROSS, x), (y + _CROSS, x)), edge=REGION, edge_width=1.0)


def facts(report: Report, width: float) -> Block:
    """Return what is known of the film."""
    image, window = report.film, report.occasion.window
    rows, columns = image.shape
    language = report.occasion.language
    say, none = language.say, language.say("not stated")
    done = "; ".join(words.by_hand(language, report.knees, has_annotations=report.annotations is not None))
    shown = say("W {width:.3f} L {level:.3f} of the range 0 to 1", width=window.width, level=window.level)
    said = [
        ("SHA-256", image.sha256),
        (say("Frame"), say("{n} of {count}", n=image.frame + 1, count=image.frames) if image.frames > 1 else ""),
        (say("Size"), say("{rows} rows × {columns} columns", rows=rows, columns=columns)),
        (say("Spacing"), words.spacing_text(language, image)),
        (say("View position"), image.view_position or none),
        (say("Side by header"), str(image.side) if image.side else none),
        (
            say("Dark and bright"),
            say("exchanged by the program, since the knee can only be seen so") if image.is_inverted else "",
        ),
        (say("Shown with"), shown),
        (say("Shown"), say("with dense dark") if report.occasion.is_inverted else ""),
        (say("Drawn film"), say("synthetic: not a patient") if image.is_synthetic else ""),
        (say("By hand"), done or say("nothing")),
    ]
    return below([heading(say("Film"), width), pairs(said, width)], 3)


def stages(report: Report, width: float) -> Block:
    """Return a small picture of every stage, in rows."""
    say = report.occasion.language.say
    of_knees = [
        (stage, say(", knee {n}", n=place + 1) if len(report.knees) > 1 else "")
        for place, knee in enumerate(report.knees)
        for stage in knee.stages
        if stage.name != _MODEL_INPUT
    ]
    shown = [*((stage, "") for stage in report.stages), *of_knees]
    in_a_row = min(max(len(shown), _FEWEST_IN_A_ROW), _MOST_IN_A_ROW)
    each = (width - (in_a_row - 1) * _GAP) / in_a_row
    made = [_stage(report, stage, of_knee, each) for stage, of_knee in shown]
    rows = [beside(made[at : at + in_a_row], _GAP) for at in range(0, len(made), in_a_row)]
    return below([heading(say("Stages"), width), *rows], 4)


def _stage(report: Report, stage: StageResult, of_knee: str, side: float) -> Block:
    shown = picture(stage_picture(report, stage), side * _FLAT, side)
    name = paragraph(words.stage_title(report.occasion.language, stage.name) + of_knee, side, size=SMALL, is_bold=True)
    time = paragraph(words.time_text(stage.seconds), side, size=SMALL, colour=GRAY)
    return Block(shown.height + name.height + time.height, side, below([shown, name, time]).marks)


def methods(report: Report, width: float) -> Block:
    """Return the pipeline with all parameters and times, and the model."""
    half = (width - 2 * _GAP) / 2
    return beside([_pipeline(report, half), _model(report, half)], 2 * _GAP)


def _pipeline(report: Report, width: float) -> Block:
    several, language = len(report.knees) > 1, report.occasion.language
    say = language.say
    times = {stage.name: words.time_text(stage.seconds) for stage in report.stages}
    for stage in report.means.pipeline.stages:
        of_knees = [made.seconds for knee in report.knees for made in knee.stages if made.name == stage.name]
        if of_knees:
            times[stage.name] = " + ".join(words.time_text(seconds) for seconds in of_knees)
    rows = [(say("Stage"), say("Parameters"), say("Time, a knee") if several else say("Time"))]
    for stage in report.means.pipeline.stages:
        parameters = words.parameters_text(language, stage.parameters)
        rows.append((words.stage_title(language, stage.name), parameters, times.get(stage.name, say("not run"))))
    rows.append((say("Finding the knees"), "", words.time_text(report.search_seconds)))
    network = [knee.diagnosis.seconds for knee in report.knees if knee.diagnosis is not None]
    rows.append((say("Network"), "", " + ".join(words.time_text(seconds) for seconds in network) or say("not run")))
    time = _TIMES_WIDTH if several else _TIME_WIDTH
    widths = (_STAGE_WIDTH, width - _STAGE_WIDTH - time, time)
    digest = pairs([(say("Digest, SHA-256"), report.means.pipeline.digest)], width)
    return below([heading(say("Pipeline"), width), table(rows, widths, figures=(2,)), digest], 3)


def _model(report: Report, width: float) -> Block:
    card, error, language = report.means.card, report.means.error, report.occasion.language
    say = language.say
    if card is None:
        why = " ".join((say("No model was used."), *(() if error is None else language.told(error))))
        return below([heading(say("Model"), width), paragraph(why, width, size=SMALL)], 3)
    score = card.doubt or next(iter(card.metrics), None)
    said = [
        (say("Name"), f"{card.name} {card.version}"),
        (say("Architecture"), card.architecture),
        (say("Weights, SHA-256"), card.files.weights_safetensors),
        (say("Graph, SHA-256"), card.files.model_onnx),
        (say("Card, SHA-256"), card.sha256),
        (say("Held-out"), words.score_text(language, score) if score is not None else ""),
        (say("Intended use"), card.intended_use),
    ]
    return below([heading(say("Model"), width), pairs(said, width)], 3)
