"""A report has what is on the screen beside the analysis: heat map, verdict and annotations."""

from datetime import UTC, datetime
from typing import TypeVar

import numpy as np
from pytestqt.qtbot import QtBot

from osteoviewer.annotations.annotation import Annotation, Kind
from osteoviewer.report.facts import Report
from osteoviewer.ui.heat_feature import HeatFeature
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.report_feature import ReportFeature
from osteoviewer.ui.verdict_feature import VerdictFeature
from osteoviewer.ui.verdicts import Opinion
from tests.ui.builders import knee_source

NOW = datetime(2026, 11, 27, tzinfo=UTC)
F = TypeVar("F")


def feature(window: MainWindow, kind: type[F]) -> F:
    return next(each for each in window.features if isinstance(each, kind))


def report_of(window: MainWindow) -> Report:
    report = feature(window, ReportFeature).material.report(NOW)
    assert report is not None
    return report


def show(window: MainWindow) -> None:
    window.session.open_source(knee_source())
    window.session.film_shown()


def test_a_plain_analysis_has_none_of_them(window: MainWindow) -> None:
    show(window)
    report = report_of(window)
    assert report.annotations is None
    assert [(knee.heat, knee.verdict) for knee in report.knees] == [(None, None)]


def test_the_heat_map_lies_on_the_region_of_its_knee(window: MainWindow) -> None:
    show(window)
    feature(window, HeatFeature).switch(True)
    report = report_of(window)
    heat, region = report.knees[0].heat, report.knees[0].knee.region.within(*report.film.shape)
    assert heat is not None
    assert heat.label == report.knees[0].diagnosis.label
    step = -(-max(report.film.shape) // max(heat.values.shape))
    rows, columns = np.nonzero(np.isfinite(heat.values))
    assert abs(rows.min() * step - region.top) <= 2 * step
    assert abs(rows.max() * step - region.bottom) <= 2 * step
    assert abs(columns.min() * step - region.left) <= 2 * step
    assert abs(columns.max() * step - region.right) <= 2 * step
    assert np.nanmin(heat.values) == 0.0
    assert np.nanmax(heat.values) > 0.5


def test_a_verdict_is_in_the_report_with_its_time(window: MainWindow) -> None:
    show(window)
    feature(window, VerdictFeature).judge(Opinion.AGREE)
    verdict = report_of(window).knees[0].verdict
    assert verdict is not None
    assert verdict.words == "Agree"
    assert verdict.given_at is not None


def test_annotations_are_drawn_where_they_lie_and_only_while_they_are_shown(qtbot: QtBot, window: MainWindow) -> None:
    show(window)
    window.annotations.add(Annotation(Kind.ARROW, ((50.0, 50.0), (200.0, 50.0))))
    drawn = report_of(window).annotations
    assert drawn is not None
    assert drawn.shape == (300, 240, 4)
    assert drawn[60:190, 50, 3].min() == 255, "the shaft, down the film"
    assert drawn[:, 150:, 3].max() == 0, "and nothing far beside it"
    window.annotations.switch(False)
    assert report_of(window).annotations is None
