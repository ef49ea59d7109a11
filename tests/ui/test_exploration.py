"""Trying other parameters: what is shown follows and is marked, and the model's own results are never touched."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from osteoviewer.analysis import Diagnosed, Method, StageCompleted, analyse
from osteoviewer.imaging.clinical import ClinicalRecord
from osteoviewer.ui.display import SOURCE
from osteoviewer.ui.exploration import Exploration
from osteoviewer.ui.export_dialog import on_screen
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.films import State
from osteoviewer.ui.inspection_feature import InspectionFeature
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.words import PANEL_STAGES, probability_text
from tests.builders import film_of, two_knees
from tests.ui.builders import knee, knee_source
from tests.ui.conftest import Record

DENOISE, EQUALIZE, ROI, SMUDGE = (PANEL_STAGES.index(name) for name in ("denoise", "equalize", "roi", "smudge"))


def feature(window: MainWindow) -> InspectionFeature:
    return next(each for each in window.features if isinstance(each, InspectionFeature))


def words(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel) if label.isVisible() and label.text())


@pytest.fixture
def exploration(window: MainWindow) -> Exploration:
    """An exploration of a film that has been analysed."""
    window.session.open_source(knee_source())
    window.session.film_shown()
    window.commands.actions["parameters"].trigger()
    return feature(window).exploration


def rest(exploration: Exploration) -> None:
    """Let the parameters have come to rest."""
    assert exploration._rest.isActive()
    exploration._rest.stop()
    exploration._follow()


def pictures(window: MainWindow) -> list[object]:
    return [frame and frame.raster for frame in map(window.display.frame, range(len(PANEL_STAGES)))]


def test_the_changed_stage_is_shown_at_once_and_the_rest_when_the_parameter_rests(
    window: MainWindow, exploration: Exploration
) -> None:
    before = pictures(window)
    exploration.set_parameters("equalize", {"bins": 8})
    after = pictures(window)
    assert [one is other for one, other in zip(before, after, strict=True)] == [True, True, False, True, True]
    assert "follows…" in words(window.stages.panels[SMUDGE])
    assert "osteo" not in words(window.diagnosis)
    rest(exploration)
    final = pictures(window)
    assert [one is other for one, other in zip(before, final, strict=True)] == [True, True, False, False, False]
    assert "follows…" not in words(window.stages)
    assert "exploratory: 8 gray bins" in words(window.stages.panels[EQUALIZE])


def test_what_is_shown_is_what_a_whole_run_with_these_parameters_gives(
    window: MainWindow, exploration: Exploration
) -> None:
    exploration.set_parameters("denoise", {"window": 9})
    exploration.set_parameters("smudge", {"window": 7})
    rest(exploration)
    model = window.session.model
    method = Method(exploration.pipeline, model.landmarks, model.classifier)
    for event in analyse(knee(), method):
        if isinstance(event, StageCompleted) and event.result.name in ("denoise", "equalize", "smudge"):
            shown = window.display.frame(PANEL_STAGES.index(event.result.name))
            assert np.array_equal(shown.raster.values, event.result.image)
        elif isinstance(event, Diagnosed):
            numbers = [probability_text(value) for value in event.diagnosis.probabilities.values()]
            assert all(number in words(window.diagnosis) for number in numbers)


def test_all_that_is_exploratory_is_marked_until_it_is_reset(window: MainWindow, exploration: Exploration) -> None:
    note = next(each for each in window.findChildren(QWidget) if each.objectName() == "exploratory")
    before = pictures(window), words(window.diagnosis), words(window.stages)
    assert not note.isVisible()
    window.display.choose(SMUDGE)
    exploration.set_parameters("smudge", {"window": 7})
    assert "EXPLORATORY" in words(window.view)
    rest(exploration)
    assert note.isVisible()
    assert "not the model’s own pipeline" in words(note)
    assert "EXPLORATORY" in words(window.diagnosis)
    window.display.choose(SOURCE)
    assert "EXPLORATORY" not in words(window.view)
    note.findChild(QPushButton).click()
    assert not note.isVisible()
    assert not exploration.is_on
    assert (pictures(window), words(window.diagnosis), words(window.stages)) == before


def test_the_model_s_own_value_is_the_way_back_too(window: MainWindow, exploration: Exploration) -> None:
    before = pictures(window)
    exploration.set_parameters("denoise", {"window": 9})
    exploration.set_parameters("denoise", {"window": 5})
    assert not exploration.is_on
    assert pictures(window) == before


def test_the_session_and_what_is_exported_hear_nothing_of_it(
    window: MainWindow, exploration: Exploration, record: Record
) -> None:
    window.session.analyse_again()
    before = window.answers.lines(), window.display.marks, window.session.films
    said = list(record.names)
    exploration.set_parameters("roi", {**exploration.pipeline.region.parameters, "widths": 2.0})
    rest(exploration)
    assert record.names == said
    assert (window.answers.lines(), window.display.marks, window.session.films) == before
    assert window.display.frame(ROI).marks[0].region != window.display.marks[0].region
    assert window.display.frame(SOURCE).marks == window.display.marks
    seen = on_screen(window.display, window.session, window.privacy, window.answers.lines())
    assert seen.marks == before[1]


@pytest.mark.parametrize("leave", ["open", "again", "by_hand", "close"])
def test_another_film_or_another_analysis_ends_it(window: MainWindow, exploration: Exploration, leave: str) -> None:
    exploration.set_parameters("denoise", {"window": 9})
    {
        "open": lambda: window.session.open_source(knee_source("second", 2)),
        "again": window.session.analyse_again,
        "by_hand": lambda: window.session.knees.remove(0),
        "close": window.session.close_film,
    }[leave]()
    assert not exploration.is_on
    assert not exploration._rest.isActive()
    assert "EXPLORATORY" not in words(window)
    assert "exploratory" not in words(window.stages)


def test_nothing_can_be_tried_before_a_film_was_analysed(window: MainWindow) -> None:
    window.commands.actions["parameters"].trigger()
    exploration = feature(window).exploration
    assert not exploration.can_explore
    exploration.set_parameters("denoise", {"window": 9})
    assert not exploration.is_on
    assert "once a film has been analysed" in words(window)


def test_where_no_knee_is_found_any_more_its_pictures_are_gone_until_the_reset(
    window: MainWindow, exploration: Exploration
) -> None:
    before = pictures(window)
    region = exploration.pipeline.region.parameters
    paper = {"clusters": 3, "edge_low": 0.4, "edge_high": 0.8, "erosion": 10, "smallest": 0.2}
    exploration.set_parameters("roi", {"method": "paper", "widths": region["widths"], **paper})
    rest(exploration)
    assert window.display.frame(SMUDGE) is None
    assert "Cannot tell" in words(window.diagnosis)
    exploration.reset()
    assert pictures(window) == before


def test_dragging_a_slider_tries_its_value_and_the_newest_wins(qtbot: QtBot, live: MainWindow) -> None:
    live.session.open_source(knee_source())
    qtbot.waitUntil(lambda: live.session.state is State.DONE, timeout=20_000)
    live.commands.actions["parameters"].trigger()
    live.display.choose(DENOISE)
    exploration = feature(live).exploration
    slider = feature(live).inspector.parameters._sliders["window"]
    with qtbot.waitSignal(exploration.finished, timeout=20_000):
        for place in (3, 5, 8, 12):
            slider._slider.setValue(place)
    assert exploration.pipeline.stages[0].parameters == {"window": 25}
    assert dict(exploration.known.film[0].parameters) == {"window": 25}
    assert "mean 25 × 25" in words(live.stages.panels[DENOISE])


def test_a_key_goes_back(qtbot: QtBot, window: MainWindow, exploration: Exploration) -> None:
    exploration.set_parameters("denoise", {"window": 9})
    modifiers = Qt.KeyboardModifier
    qtbot.keyClick(window, Qt.Key.Key_R, modifiers.ControlModifier | modifiers.ShiftModifier)
    assert not exploration.is_on


def test_of_two_knees_the_one_looked_at_is_made_first_and_each_has_its_answer(window: MainWindow) -> None:
    window.session.open_source(FilmSource("pair", lambda: film_of(two_knees(), "2" * 64)))
    window.session.film_shown()
    window.commands.actions["parameters"].trigger()
    exploration = feature(window).exploration
    window.display.choose_knee(1)
    official = words(window.diagnosis)
    exploration.set_parameters("smudge", {"window": 7})
    assert exploration.known.of_knees[1][1].parameters == {"window": 7}
    assert window.display.is_explored(SMUDGE)
    rest(exploration)
    assert [exploration.known.of_knees[knee][1].parameters for knee in (0, 1)] == [{"window": 7}] * 2
    answers = []
    for place in (0, 1):
        window.display.choose_knee(place)
        assert "EXPLORATORY" in words(window.diagnosis)
        answers.append(words(window.diagnosis))
    assert answers[0] != answers[1] != official
    exploration.reset()
    assert words(window.diagnosis) == official


def test_the_values_under_the_cursor_follow_what_is_tried(window: MainWindow, exploration: Exploration) -> None:
    window.view.canvas.hovered.emit(150.5, 120.5)
    exploration.set_parameters("denoise", {"window": 31})
    value = window.display.frame(DENOISE).raster.values[150, 120]
    assert f"{value:.3f}" in words(window.stages.panels[DENOISE])


def test_while_parameters_are_tried_there_is_no_heat_map_and_it_says_why(
    window: MainWindow, exploration: Exploration
) -> None:
    heat = window.commands.actions["heat"]
    heat.trigger()
    assert heat.isChecked()
    exploration.set_parameters("denoise", {"window": 9})
    assert not heat.isChecked()
    heat.trigger()
    assert not heat.isChecked()
    assert "model’s own pipeline" in window.status._message.toolTip()
    exploration.reset()
    heat.trigger()
    assert heat.isChecked()


def test_an_exploratory_diagnosis_follows_what_is_typed_in_of_the_patient(
    window: MainWindow, exploration: Exploration
) -> None:
    exploration.set_parameters("denoise", {"window": 9})
    record = ClinicalRecord(age_years=81.0)
    window.session.patient.type_in(record)
    assert exploration._trial is not None
    assert exploration._trial.film.radiograph.clinical == record
    assert exploration._rest.isActive(), "and its diagnosis is made anew"
    assert window.session.film.radiograph.clinical != record
