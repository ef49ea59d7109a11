"""Age, sex, height and weight: shown with their origin, typed in, followed at once, undone, hidden, forgotten."""

import logging
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from osteoviewer.imaging.clinical import ClinicalRecord, Sex
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.inference.calibration import ClinicalModel, PredictionSets, set_key, subsets
from osteoviewer.inference.classifier import Classifier
from osteoviewer.inference.network import Network
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.patient_dialog import PatientDialog
from osteoviewer.ui.words import probability_text
from tests.builders import film_of, plain_calibration, save_tiny_bundle, two_knees
from tests.ui.conftest import Record

HEADER = ClinicalRecord(31.0, Sex.FEMALE, 1.62)
INPUTS = ["age_years", "sex", "bmi_kg_m2"]
CLINICAL = ClinicalModel(
    inputs=INPUTS,
    means={"normal": [33.0, 0.6, 26.0], "osteopenia": [51.0, 0.5, 28.0], "osteoporosis": [65.0, 0.3, 27.0]},
    covariance=[[90.0, -1.0, -5.0], [-1.0, 0.25, 0.5], [-5.0, 0.5, 18.0]],
    radiographs=90,
)
SETS = PredictionSets(coverage=0.9, thresholds={set_key(used): 0.2 for used in subsets(INPUTS)}, radiographs=20)


@pytest.fixture(scope="session")
def tiny_bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model that uses age, sex and body mass index beside the film."""
    calibration = plain_calibration(clinical=CLINICAL, prediction_sets=SETS)
    return save_tiny_bundle(tmp_path_factory.mktemp("clinical"), calibration=calibration)


def knee_of(record: ClinicalRecord = HEADER, seed: int = 1) -> FilmSource:
    def read() -> Radiograph:
        return replace(draw_knee(seed=seed, density=0.6, rows=300, columns=240).radiograph(), clinical=record)

    return FilmSource("knee", read)


def show(window: MainWindow, source: FilmSource) -> None:
    window.session.open_source(source)
    window.session.film_shown()


def words(widget: QWidget) -> str:
    return " ".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden() and label.text())


def expected(session_classifier: Classifier, record: Record, typed: ClinicalRecord) -> dict[str, float]:
    """The probabilities that the classifier gives of the same scores with another record."""
    diagnosis = record.last("diagnosed")[1]
    return dict(session_classifier.read(diagnosis.raw, typed, seconds=0.0).probabilities)  # type: ignore[attr-defined]


def form(window: MainWindow) -> PatientDialog:
    window.commands.actions["patient"].trigger()
    return window.findChildren(PatientDialog)[-1]


def test_what_is_known_is_shown_with_where_it_is_from(window: MainWindow) -> None:
    show(window, knee_of())
    assert "31 years, female, 162 cm (header); weight unknown" in words(window.diagnosis)
    window.session.patient.type_in(replace(HEADER, weight_kg=61.0))
    assert "31 years, female, 162 cm (header); 61 kg (typed in)" in words(window.diagnosis)


def test_the_diagnosis_follows_without_running_the_network_again(
    window: MainWindow, record: Record, monkeypatch: pytest.MonkeyPatch
) -> None:
    show(window, knee_of())
    classifier = window.session.model.classifier  # type: ignore[union-attr]
    typed = ClinicalRecord(79.0, Sex.FEMALE, 1.6, 60.0)
    told = expected(classifier, record, typed)  # type: ignore[arg-type]

    def refuse(*_: object) -> None:
        raise AssertionError("the network was run again")

    monkeypatch.setattr(Network, "run", refuse)
    before = record.last("diagnosed")[1]
    window.session.patient.type_in(typed)
    after = record.last("diagnosed")[1]
    assert after.probabilities == pytest.approx(told)  # type: ignore[attr-defined]
    assert after.image_probabilities == before.image_probabilities  # type: ignore[attr-defined]
    assert after.label != before.label  # type: ignore[attr-defined]
    for value in told.values():
        assert probability_text(value) in words(window.diagnosis)
    assert window.session.films.current.labels == (after.told,)  # type: ignore[union-attr, attr-defined]
    assert "typed in" in " ".join(window.answers.lines())


def test_both_knees_follow(window: MainWindow, record: Record) -> None:
    pair = FilmSource("pair", lambda: film_of(two_knees(), clinical=HEADER))
    show(window, pair)
    count = record.names.count("diagnosed")
    window.session.patient.type_in(ClinicalRecord(79.0, Sex.FEMALE, 1.6, 60.0))
    assert record.names.count("diagnosed") == count + 2
    assert [values[0] for name, values in record.said if name == "diagnosed"][-2:] == [0, 1]
    assert window.session.films.current.labels == ("osteoporosis", "osteoporosis")  # type: ignore[union-attr]


def test_a_change_can_be_undone_redone_and_taken_back_to_the_header(window: MainWindow) -> None:
    show(window, knee_of())
    desk = window.session.patient
    first, second = replace(HEADER, age_years=50.0), replace(HEADER, age_years=79.0)
    assert not desk.can_undo
    desk.type_in(first)
    desk.type_in(second)
    desk.undo()
    assert desk.facts.record == first
    desk.redo()
    assert desk.facts.record == second
    desk.reset()
    assert (desk.facts.record, desk.facts.is_changed, desk.can_redo) == (HEADER, False, False)
    desk.undo()
    assert desk.facts.record == second


def test_what_was_typed_in_stays_with_its_film_until_it_is_closed(window: MainWindow) -> None:
    first, second = knee_of(), knee_of(ClinicalRecord(44.0), seed=2)
    typed = replace(HEADER, age_years=79.0)
    show(window, first)
    window.session.patient.type_in(typed)
    show(window, second)
    assert window.session.patient.facts.record == ClinicalRecord(44.0)
    assert "79" not in words(window.diagnosis)
    show(window, first)
    assert window.session.patient.facts.record == typed
    window.session.close_film()
    show(window, first)
    assert window.session.patient.facts.record == HEADER


def test_another_analysis_uses_what_was_typed_in(window: MainWindow, record: Record) -> None:
    show(window, knee_of())
    typed = ClinicalRecord(79.0, Sex.FEMALE, 1.6, 60.0)
    window.session.patient.type_in(typed)
    told = record.last("diagnosed")[1].probabilities  # type: ignore[attr-defined]
    window.session.analyse_again()
    assert record.last("diagnosed")[1].probabilities == told  # type: ignore[attr-defined]


def test_nothing_typed_in_brings_a_diagnosis_back_that_was_given_up(window: MainWindow, record: Record) -> None:
    show(window, knee_of())
    window.session.fail_unexpectedly(ValueError())
    count = record.names.count("diagnosed")
    window.session.patient.type_in(replace(HEADER, age_years=79.0))
    assert record.names.count("diagnosed") == count


def test_the_form_refuses_what_no_person_can_have_and_keeps_what_was_typed(window: MainWindow) -> None:
    show(window, knee_of())
    dialog = form(window)
    height = next(entry for entry in dialog.findChildren(QLineEdit) if entry.accessibleName() == "height cm")
    assert height.text() == "162"
    height.setText("1.62")
    dialog.accept()
    assert dialog.isVisible()
    assert "The height is not one that a person can have." in words(dialog)
    assert height.text() == "1.62"
    height.setText("170")
    dialog.findChildren(QComboBox)[0].setCurrentIndex(2)
    dialog.accept()
    assert not dialog.isVisible()
    assert window.session.patient.facts.record == ClinicalRecord(31.0, Sex.MALE, 1.7)


def test_using_the_form_unchanged_types_nothing_in(window: MainWindow) -> None:
    show(window, knee_of(replace(HEADER, age_years=31.41593)))
    form(window).accept()
    assert not window.session.patient.facts.is_changed
    assert not window.session.patient.can_undo


def test_the_buttons_of_the_form_undo_and_go_back_to_the_header(window: MainWindow) -> None:
    show(window, knee_of())
    window.session.patient.type_in(replace(HEADER, age_years=79.0))
    dialog = form(window)
    buttons = {button.text(): button for button in dialog.findChildren(QPushButton)}
    buttons["Undo"].click()
    assert window.session.patient.facts.record == HEADER
    assert not buttons["Undo"].isEnabled()
    buttons["Redo"].click()
    buttons["As in the header"].click()
    assert window.session.patient.facts.record == HEADER
    assert {entry.text() for entry in dialog.findChildren(QLineEdit)} == {"31", "162", ""}


def test_with_the_patient_hidden_the_values_are_used_and_not_shown(window: MainWindow, record: Record) -> None:
    show(window, knee_of())
    dialog = form(window)
    window.privacy.switch(True)
    assert not dialog.isVisible()
    shown = words(window.diagnosis)
    assert "Patient hidden; what is known is used all the same." in shown
    assert not any(value in shown for value in ("31 years", "female", "162"))
    assert record.last("diagnosed")[1].clinical_used == ("age_years", "sex")  # type: ignore[attr-defined]
    window.commands.actions["patient"].trigger()
    assert not any(each.isVisible() for each in window.findChildren(PatientDialog))
    window.privacy.switch(False)
    assert "31 years" in words(window.diagnosis)


def test_the_form_closes_with_its_film(window: MainWindow) -> None:
    show(window, knee_of())
    dialog = form(window)
    window.session.close_film()
    assert not dialog.isVisible()


def test_nothing_typed_in_is_logged(window: MainWindow, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        show(window, knee_of())
        window.session.patient.type_in(ClinicalRecord(77.0, Sex.FEMALE, 1.77, 77.7))
    assert "77" not in caplog.text


def test_the_film_alone_is_told_beside_what_is_known(window: MainWindow, record: Record) -> None:
    show(window, knee_of())
    alone = record.last("diagnosed")[1].image_probabilities  # type: ignore[attr-defined]
    numbers = ", ".join(f"{name} {probability_text(value)}" for name, value in alone.items())
    assert f"Used beside the film: age, sex. By the film alone (|): {numbers}." in words(window.diagnosis)
    window.session.patient.type_in(ClinicalRecord())
    assert "By the film alone" not in words(window.diagnosis)
