"""Playing through the stages, the histogram of the large one, its controls, and the record in the clipboard."""

import json

import numpy as np
import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QFrame, QLabel, QPushButton, QSlider, QWidget
from pytestqt.qtbot import QtBot

from osteoviewer.imaging.pipeline import Stage
from osteoviewer.imaging.stage_controls import Control, controls_of
from osteoviewer.pipeline_record import record_sha256
from osteoviewer.ui.inspection_feature import InspectionFeature
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.parameter_panel import ParameterPanel
from osteoviewer.ui.words import PANEL_STAGES
from tests.builders import default_pipeline, paper_pipeline
from tests.ui.builders import knee_source

SOURCE, DENOISE, EQUALIZE, ROI, SMUDGE = range(len(PANEL_STAGES))


@pytest.fixture
def feature(window: MainWindow) -> InspectionFeature:
    """Of a window with a film that has been analysed."""
    window.session.open_source(knee_source())
    window.session.film_shown()
    return next(each for each in window.features if isinstance(each, InspectionFeature))


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text())


def test_playing_goes_through_all_stages_and_round_again(window: MainWindow, feature: InspectionFeature) -> None:
    window.commands.actions["play"].trigger()
    seen = [window.display.index]
    for _ in range(5):
        feature._player._timer.timeout.emit()
        seen.append(window.display.index)
    assert seen == [DENOISE, EQUALIZE, ROI, SMUDGE, SOURCE, DENOISE]
    assert "Playing through" in words(window)


@pytest.mark.parametrize("stop", ["space", "button", "key", "choice", "film"])
def test_space_a_button_a_choice_and_another_film_stop_it(
    qtbot: QtBot, window: MainWindow, feature: InspectionFeature, stop: str
) -> None:
    window.commands.actions["play"].trigger()
    bar = next(each for each in window.findChildren(QFrame) if each.accessibleName() == "Playing through the stages")
    assert bar.isVisible()
    {
        "space": lambda: qtbot.keyClick(window.view, Qt.Key.Key_Space),
        "button": lambda: bar.findChild(QPushButton).click(),
        "key": lambda: qtbot.keyClick(window, Qt.Key.Key_Y, Qt.KeyboardModifier.ShiftModifier),
        "choice": lambda: qtbot.keyClick(window, Qt.Key.Key_5),
        "film": window.session.close_film,
    }[stop]()
    assert not feature._player.is_playing
    assert not window.commands.actions["play"].isChecked()
    assert not bar.isVisible()
    assert window.display.index == {"choice": SMUDGE, "film": SOURCE}.get(stop, DENOISE)


def test_a_film_without_stages_is_not_played(window: MainWindow) -> None:
    window.commands.actions["play"].trigger()
    assert not window.commands.actions["play"].isChecked()


def test_the_histogram_is_that_of_the_large_stage(window: MainWindow, feature: InspectionFeature) -> None:
    window.commands.actions["histogram"].trigger()
    panel = feature.inspector.histogram
    for index in (SOURCE, DENOISE, SMUDGE):
        window.display.choose(index)
        expected = np.histogram(window.display.frame(index).raster.values, 256, (0, 1))[0]
        assert np.array_equal(panel._values._histogram.counts, expected)


def test_only_a_stage_that_is_a_curve_shows_one(window: MainWindow, feature: InspectionFeature) -> None:
    window.commands.actions["histogram"].trigger()
    panel = feature.inspector.histogram
    told = {}
    for index in range(len(PANEL_STAGES)):
        window.display.choose(index)
        told[index] = panel._curve._curve is not None, panel._curve._words
    assert [has_curve for has_curve, _ in told.values()] == [False, False, True, True, False]
    assert "Nothing comes before" in told[SOURCE][1]
    assert "neighbours" in told[DENOISE][1]
    assert "neighbours" in told[SMUDGE][1]


def test_the_histogram_follows_the_window_and_the_film(window: MainWindow, feature: InspectionFeature) -> None:
    window.commands.actions["histogram"].trigger()
    panel = feature.inspector.histogram
    window.display.change_window(-0.2, 0.1)
    assert panel._values._window == window.display.window(SOURCE)
    window.display.invert()
    assert panel._values._is_inverted
    window.session.close_film()
    assert panel._values._histogram is None


def test_a_hidden_histogram_measures_nothing(window: MainWindow, feature: InspectionFeature) -> None:
    window.commands.actions["histogram"].trigger()
    window.commands.actions["histogram"].trigger()
    before = feature.inspector.histogram._values._histogram
    window.display.choose(SMUDGE)
    assert feature.inspector.histogram._values._histogram is before


def test_the_plots_paint_what_they_know(window: MainWindow, feature: InspectionFeature) -> None:
    window.commands.actions["histogram"].trigger()
    window.display.choose(EQUALIZE)
    panel = feature.inspector.histogram
    shown = [plot.grab().toImage() for plot in (panel._values, panel._curve)]
    panel.clear()
    assert [plot.grab().toImage() for plot in (panel._values, panel._curve)] != shown
    assert QRectF(panel._values.rect()).width() > 100


def test_every_number_of_a_stage_that_can_be_tried_has_a_slider_and_a_box_with_a_name(qtbot: QtBot) -> None:
    panel = ParameterPanel()
    qtbot.addWidget(panel)
    for pipeline in (default_pipeline(), paper_pipeline()):
        for stage in pipeline.stages:
            panel.show_stage(stage, {})
            assert list(panel._sliders) == [control.key for control in controls_of(stage)]
            for kind in (QSlider, QDoubleSpinBox):
                assert all(each.accessibleName() for each in panel.findChildren(kind))
            for key, slider in panel._sliders.items():
                assert slider._box.value() == pytest.approx(stage.parameters[key])


def test_a_window_is_always_odd() -> None:
    (control,) = controls_of(Stage("denoise", {"window": 5}))
    values = [control.value(place) for place in range(control.count + 1)]
    assert values == list(range(1, 52, 2))
    assert all(isinstance(value, int) for value in values)
    assert control.value(control.place(8)) in (7, 9)


def test_a_number_with_decimals_has_no_noise() -> None:
    control = Control("widths", 0.5, 2.5, 0.05, False)
    assert [control.value(place) for place in (0, 1, 14, 15, 40)] == [0.5, 0.55, 1.2, 1.25, 2.5]
    assert control.decimals == 2


def test_typing_an_even_window_takes_an_odd_neighbour(window: MainWindow, feature: InspectionFeature) -> None:
    window.commands.actions["parameters"].trigger()
    window.display.choose(DENOISE)
    feature.inspector.parameters._sliders["window"]._box.setValue(8)
    assert feature.exploration.pipeline.stages[0].parameters["window"] in (7, 9)


def test_the_way_to_find_the_knee_can_be_exchanged(window: MainWindow, feature: InspectionFeature) -> None:
    window.commands.actions["parameters"].trigger()
    window.display.choose(ROI)
    panel = feature.inspector.parameters
    box = panel.findChildren(QComboBox)[0]
    other = next(
        at for at in range(box.count()) if box.itemData(at) != feature.exploration.pipeline.region.parameters["method"]
    )
    box.setCurrentIndex(other)
    box.activated.emit(other)
    assert feature.exploration.pipeline.region.parameters["method"] == box.itemData(other)
    assert "clusters" in panel._sliders


def test_the_record_is_copied_with_its_hash(window: MainWindow, feature: InspectionFeature) -> None:
    window.commands.actions["copy_record"].trigger()
    record = json.loads(QGuiApplication.clipboard().text())
    assert record["sha256"] == record_sha256(record)
    assert record["exploratory"] is False
    assert record["pipeline"] == window.session.model.pipeline.to_json()
    assert record["pipeline_sha256"] == record["model_pipeline_sha256"] == window.session.model.pipeline.digest
    assert record["film"]["sha256"] == window.session.film.radiograph.sha256
    assert [stage["stage"] for stage in record["stages"]] == ["denoise", "equalize", "roi", "smudge", "resize"]
    assert "clipboard" in words(window.status)


def test_the_record_of_a_trial_says_so(window: MainWindow, feature: InspectionFeature) -> None:
    window.commands.actions["parameters"].trigger()
    feature.exploration.set_parameters("smudge", {"window": 7})
    window.commands.actions["copy_record"].trigger()
    record = json.loads(QGuiApplication.clipboard().text())
    assert record["exploratory"] is True
    assert record["notice"].startswith("Exploratory")
    assert record["pipeline_sha256"] != record["model_pipeline_sha256"]
    assert {stage["stage"]: stage["parameters"] for stage in record["stages"]}["smudge"] == {"window": 7}


def test_without_a_film_there_is_no_record(window: MainWindow) -> None:
    window.commands.actions["copy_record"].trigger()
    assert "no record yet" in words(window.status)


def test_the_histogram_says_that_a_stage_is_exploratory(window: MainWindow, feature: InspectionFeature) -> None:
    for name in ("parameters", "histogram"):
        window.commands.actions[name].trigger()
    window.display.choose(ROI)
    region = feature.exploration.pipeline.region.parameters
    feature.exploration.set_parameters("roi", {**region, "widths": 1.5})
    assert "exploratory" in words(feature.inspector.histogram)
    feature.exploration.reset()
    assert "exploratory" not in words(feature.inspector.histogram)
