"""What a report has beside the analysis: the heat maps on the screen, the reader's verdicts, and what was drawn."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt

from osteoviewer.ui.annotation_desk import AnnotationDesk
from osteoviewer.ui.privacy import Privacy

if TYPE_CHECKING:
    from osteoviewer.imaging.knees import Knee
    from osteoviewer.report.facts import Report
    from osteoviewer.ui.heat_desk import HeatDesk
    from osteoviewer.ui.verdicts import Verdict

_WINDOW_ROWS = 800
"""Rows of a film on a usual screen: lines and letters are as large as they would be there."""


def with_heat(desk: "HeatDesk", report: "Report") -> "Report":
    """Add the heat maps that are shown, of each knee where it is whole."""
    from osteoviewer.inference.saliency import on_film
    from osteoviewer.report.facts import HeatMap

    knees = []
    for place, knee in enumerate(report.knees):
        made = desk.whole_map(place)
        heat = None if made is None else HeatMap(on_film(made, *report.film.shape), made.label, made.kind.value)
        knees.append(replace(knee, heat=heat))
    return replace(report, knees=tuple(knees))


def with_verdicts(verdict_on: "Callable[[Knee], Verdict | None]", report: "Report") -> "Report":
    """Add what the reader says of each diagnosis."""
    from osteoviewer.report.facts import Verdict as Said
    from osteoviewer.ui.verdicts import Opinion

    words = {Opinion.AGREE: "Agree", Opinion.DISAGREE: "Disagree", Opinion.CANNOT_TELL: "Cannot tell"}
    knees = []
    for knee in report.knees:
        verdict = verdict_on(knee.knee)
        said = None
        if verdict is not None:
            given_at = datetime.fromisoformat(verdict.at).astimezone()
            said = Said(words[verdict.opinion], verdict.label, verdict.reason, given_at)
        knees.append(replace(knee, verdict=said))
    return replace(report, knees=tuple(knees))


def with_annotations(desk: AnnotationDesk, privacy: Privacy, report: "Report") -> "Report":
    """Add what is drawn on the film and shown."""
    return replace(
        report, annotations=_drawn(desk, *report.film.shape, is_private=privacy.is_on) if desk.shown else None
    )


def _drawn(desk: AnnotationDesk, rows: int, columns: int, *, is_private: bool) -> NDArray[np.uint8]:
    from PySide6.QtGui import QGuiApplication, QImage, QPainter

    from osteoviewer.ui.annotation_paint import make_drawing, paint_drawings
    from osteoviewer.ui.annotation_words import label_lines
    from osteoviewer.ui.label_place import Crowd

    ratio, font = max(1.0, rows / _WINDOW_ROWS), QGuiApplication.font()
    image = QImage(columns, rows, QImage.Format.Format_RGBA8888_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    image.setDevicePixelRatio(ratio)
    points = [[QPointF(column / ratio, row / ratio) for row, column in one.points] for one in desk.shown]
    crowd = Crowd(QRectF(0, 0, columns / ratio, rows / ratio), [point for some in points for point in some])
    drawings = [
        make_drawing(
            one,
            places,
            "\n".join(label_lines(one, desk.measured(one), is_private=is_private)),
            font=font,
            crowd=crowd,
            is_chosen=False,
        )
        for one, places in zip(desk.shown, points, strict=True)
    ]
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_drawings(painter, drawings, font)
    painter.end()
    return np.frombuffer(image.constBits(), np.uint8).reshape(rows, columns, 4).copy()
