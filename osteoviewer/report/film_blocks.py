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

REGION = "#56b4e9"
"""The colour that regions have on the screen."""
_CROSS = 3.0
_GAP = 8.0
_FEWEST_IN_A_ROW, _MOST_IN_A_ROW = 5, 6
_FLAT = 0.85
_MODEL_INPUT = "resize"
"""Has no panel in the window either: it is the smudged region in fewer pixels, three times."""
_LABEL_WIDTH, _STAGE_WIDTH, _TIME_WIDTH = 62.0, 76.0, 72.0


def title(report: Report, width: float) -> Block:
    """Return the report's title, what it must not be used for, and when it was made."""
    made = f"OsteoViewer {report.occasion.program}, {words.moment_text(report.occasion.made_at)}"
    rows = [
        paragraph("Knee radiograph: report of the analysis", width, size=TITLE, is_bold=True),
        paragraph(RESEARCH_USE, width, size=USUAL + 1, is_bold=True),
        paragraph(made, width, size=SMALL, colour=GRAY),
    ]
    if report.subject is not None:
        said = (("Name", report.subject.name), ("Identifier", report.subject.identifier))
        rows.append(pairs([(label, text or "not stated") for label, text in said], width, label_width=_LABEL_WIDTH))
    return below(rows, 2)


def film(report: Report, height: float, width: float) -> Block:
    """Return the film with its regions and landmarks, as large as it fits into a place."""
    made = picture(film_picture(report), height, width)
    rows, columns = report.film.shape
    down, right = made.height / rows, made.width / columns
    marks: list[Mark] = []
    for place, knee in enumerate(report.knees):
        region = knee.knee.region.within(rows, columns)
        top, left = region.top * down, region.left * right
        corners = box(top, left, region.rows * down, region.columns * right)
        marks.append(Shape(corners, edge=REGION, edge_width=1.2))
        marks += label_on_film(words.knee_mark(place, knee), top + 1, left + 1)
        if knee.knee.landmarks is not None:
            found = knee.knee.landmarks
            for point in (found.joint, found.left_edge, found.right_edge):
                marks += _cross(point, down, right)
    return Block(made.height, made.width, (*made.marks, *marks))


def _cross(point: Point, down: float, right: float) -> Iterator[Mark]:
    y, x = (point.row + 0.5) * down, (point.column + 0.5) * right
    yield Shape(((y, x - _CROSS), (y, x + _CROSS)), edge=REGION, edge_width=1.0)
    yield Shape(((y - _CROSS, x), (y + _CROSS, x)), edge=REGION, edge_width=1.0)


def facts(report: Report, width: float) -> Block:
    """Return what is known of the film."""
    image, window = report.film, report.occasion.window
    rows, columns = image.shape
    inverted = "exchanged by the program, since the knee can only be seen so" if image.is_inverted else ""
    done = "; ".join(words.by_hand(report.knees, has_annotations=report.annotations is not None))
    said = [
        ("SHA-256", image.sha256),
        ("Frame", f"{image.frame + 1} of {image.frames}" if image.frames > 1 else ""),
        ("Size", f"{rows} rows × {columns} columns"),
        ("Spacing", words.spacing_text(image)),
        ("View position", image.view_position or "not stated"),
        ("Side by header", str(image.side) if image.side else "not stated"),
        ("Dark and bright", inverted),
        ("Shown with", f"W {window.width:.3f} L {window.level:.3f} of the range 0 to 1"),
        ("Shown", "with dense dark" if report.occasion.is_inverted else ""),
        ("Drawn film", "synthetic: not a patient" if image.is_synthetic else ""),
        ("By hand", done or "nothing"),
    ]
    return below([heading("Film", width), pairs(said, width, label_width=_LABEL_WIDTH)], 3)


def stages(report: Report, width: float) -> Block:
    """Return a small picture of every stage, in rows."""
    of_knees = [
        (stage, f", knee {place + 1}" if len(report.knees) > 1 else "")
        for place, knee in enumerate(report.knees)
        for stage in knee.stages
        if stage.name != _MODEL_INPUT
    ]
    shown = [*((stage, "") for stage in report.stages), *of_knees]
    in_a_row = min(max(len(shown), _FEWEST_IN_A_ROW), _MOST_IN_A_ROW)
    each = (width - (in_a_row - 1) * _GAP) / in_a_row
    made = [_stage(report, stage, of_knee, each) for stage, of_knee in shown]
    rows = [beside(made[at : at + in_a_row], _GAP) for at in range(0, len(made), in_a_row)]
    return below([heading("Stages", width), *rows], 4)


def _stage(report: Report, stage: StageResult, of_knee: str, side: float) -> Block:
    shown = picture(stage_picture(report, stage), side * _FLAT, side)
    name = paragraph(words.stage_title(stage.name) + of_knee, side, size=SMALL, is_bold=True)
    time = paragraph(words.time_text(stage.seconds), side, size=SMALL, colour=GRAY)
    return Block(shown.height + name.height + time.height, side, below([shown, name, time]).marks)


def methods(report: Report, width: float) -> Block:
    """Return the pipeline with all parameters and times, and the model."""
    half = (width - 2 * _GAP) / 2
    return beside([_pipeline(report, half), _model(report, half)], 2 * _GAP)


def _pipeline(report: Report, width: float) -> Block:
    several = len(report.knees) > 1
    times = {stage.name: words.time_text(stage.seconds) for stage in report.stages}
    for stage in report.means.pipeline.stages:
        of_knees = [made.seconds for knee in report.knees for made in knee.stages if made.name == stage.name]
        if of_knees:
            times[stage.name] = " + ".join(words.time_text(seconds) for seconds in of_knees)
    rows = [("Stage", "Parameters", "Time, a knee" if several else "Time")]
    for stage in report.means.pipeline.stages:
        parameters = words.parameters_text(stage.parameters)
        rows.append((words.stage_title(stage.name), parameters, times.get(stage.name, "not run")))
    rows.append(("Finding the knees", "", words.time_text(report.search_seconds)))
    network = [knee.diagnosis.seconds for knee in report.knees if knee.diagnosis is not None]
    rows.append(("Network", "", " + ".join(words.time_text(seconds) for seconds in network) or "not run"))
    widths = (_STAGE_WIDTH, width - _STAGE_WIDTH - _TIME_WIDTH, _TIME_WIDTH)
    digest = pairs([("Digest, SHA-256", report.means.pipeline.digest)], width, label_width=_LABEL_WIDTH)
    return below([heading("Pipeline", width), table(rows, widths, figures=(2,)), digest], 3)


def _model(report: Report, width: float) -> Block:
    card, error = report.means.card, report.means.error
    if card is None:
        why = "No model was used." if error is None else f"No model was used. {error.message} {error.hint}"
        return below([heading("Model", width), paragraph(why, width, size=SMALL)], 3)
    said = [
        ("Name", f"{card.name} {card.version}"),
        ("Architecture", card.architecture),
        ("Weights, SHA-256", card.files.weights_safetensors),
        ("Graph, SHA-256", card.files.model_onnx),
        ("Card, SHA-256", card.sha256),
        ("Held-out", words.score_text(card.doubt) if card.doubt is not None else _first_score(report)),
        ("Intended use", card.intended_use),
    ]
    return below([heading("Model", width), pairs(said, width, label_width=_LABEL_WIDTH)], 3)


def _first_score(report: Report) -> str:
    card = report.means.card
    return words.score_text(card.metrics[0]) if card is not None and card.metrics else ""
