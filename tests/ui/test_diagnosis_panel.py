"""The diagnosis: never without its numbers, and honest about what it does not know."""

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from osteoviewer.ui.class_signs import ProbabilityBar, sign_of
from osteoviewer.ui.diagnosis_panel import DiagnosisPanel
from osteoviewer.ui.words import doubt_text, model_text, probability_text, side_text, time_text

PROBABILITIES = {"normal": 0.21, "osteopenia": 0.61, "osteoporosis": 0.18}


@pytest.fixture
def panel(qtbot: QtBot) -> DiagnosisPanel:
    made = DiagnosisPanel()
    qtbot.addWidget(made)
    made.resize(360, 230)
    made.show()
    return made


def _words(panel: DiagnosisPanel) -> list[str]:
    return [label.text() for label in panel.findChildren(QLabel) if label.isVisible() and label.text()]


def test_a_diagnosis_stands_with_all_probabilities_model_time_and_research_use(panel: DiagnosisPanel) -> None:
    panel.show_knee("RIGHT KNEE")
    panel.show_diagnosis(PROBABILITIES, model="knee-b3 1.0.0 (a41f…)", time="0.4 s")
    words = _words(panel)
    for word in ("RIGHT KNEE", "Research use only", "Osteopenia", "normal", "osteopenia", "osteoporosis"):
        assert word in words
    assert [word for word in words if word[0] == "0"] == ["0.61", "0.21", "0.61", "0.18"]
    assert any("knee-b3 1.0.0 (a41f…)" in word and "0.4 s" in word for word in words)
    assert "osteopenia" in panel.accessibleName()


def test_what_is_to_be_doubted_stands_beside_the_diagnosis_and_goes_with_it(panel: DiagnosisPanel) -> None:
    doubt = doubt_text(0.514, 0.324, 0.709)
    assert doubt == "On held-out films this model could not be told from chance: AUC 0.51 (0.32 to 0.71)."
    panel.show_diagnosis(PROBABILITIES, model="m", time="t", doubt=doubt)
    assert doubt in _words(panel)
    assert doubt in panel.accessibleName()
    panel.show_diagnosis(PROBABILITIES, model="m", time="t")
    assert doubt not in _words(panel)
    panel.show_diagnosis(PROBABILITIES, model="m", time="t", doubt=doubt)
    panel.show_refused("a", "b")
    assert doubt not in _words(panel)


def test_where_nothing_can_be_told_no_class_is_the_headline_and_every_number_stays(panel: DiagnosisPanel) -> None:
    panel.show_diagnosis(PROBABILITIES, model="m", time="t", doubt="At 90 % no class can be ruled out.", can_tell=False)
    words = _words(panel)
    assert "Cannot tell" in words
    assert "Osteopenia" not in words
    assert [word for word in words if word[0] == "0"] == ["0.21", "0.61", "0.18"]
    assert "for research use only: cannot tell" in panel.accessibleName()
    assert "osteopenia 0.61" in panel.accessibleName()
    panel.show_diagnosis(PROBABILITIES, model="m", time="t")
    assert "Osteopenia" in _words(panel)
    assert "Cannot tell" not in _words(panel)


def test_a_model_of_two_classes_shows_two(panel: DiagnosisPanel) -> None:
    panel.show_diagnosis({"normal": 0.4, "osteoporosis": 0.6}, model="m", time="t")
    assert sum(bar.isVisible() for bar in panel.findChildren(ProbabilityBar)) == 2


@pytest.mark.parametrize("state", ["empty", "reading", "working", "refused", "no_model", "failed", "cancelled"])
def test_no_number_of_an_earlier_diagnosis_stays_in_another_state(panel: DiagnosisPanel, state: str) -> None:
    panel.show_diagnosis(PROBABILITIES, model="knee-b3", time="785 ms")
    arguments = {"working": ("stage 2 of 5",), "refused": ("a", "b"), "no_model": ("a", "b"), "failed": ("a", "b")}
    getattr(panel, f"show_{state}")(*arguments.get(state, ()))
    assert not [word for word in _words(panel) if word[0] == "0" or "785" in word]
    assert "steopenia" not in " ".join(_words(panel))
    assert "steopenia" not in panel.accessibleName()
    assert "Research use only" in _words(panel)


def test_no_state_changes_the_size(panel: DiagnosisPanel) -> None:
    long = "A rather long sentence that says what the matter is with this film, and why. " * 2
    heights = set()
    for show in (
        panel.show_empty,
        lambda: panel.show_diagnosis(PROBABILITIES, model="m", time="t"),
        lambda: panel.show_refused(long, long),
        lambda: panel.show_failed(long, long),
        panel.show_cancelled,
    ):
        show()
        heights.add(panel.sizeHint().height() if panel.minimumHeight() == 0 else panel.minimumHeight())
    assert len(heights) == 1


def test_after_a_failure_and_a_cancellation_it_can_be_repeated(qtbot: QtBot, panel: DiagnosisPanel) -> None:
    button = next(each for each in panel.findChildren(QPushButton) if each.accessibleName() == "Analyse again")
    panel.show_refused("a", "b")
    assert not button.isVisible()
    panel.show_cancelled()
    with qtbot.waitSignal(panel.repeat_wanted):
        button.click()


@pytest.mark.parametrize(
    ("probability", "text"),
    [
        (0.0, "0.00"),
        (1.0, "1.00"),
        (0.004, "< 0.01"),
        (0.9951, "> 0.99"),
        (0.9949, "0.99"),
        (0.006, "0.01"),
        (0.5, "0.50"),
        (1e-12, "< 0.01"),
    ],
)
def test_a_probability_never_claims_a_certainty_it_has_not(probability: float, text: str) -> None:
    assert probability_text(probability) == text


def test_classes_are_told_apart_without_colours() -> None:
    signs = [sign_of(label) for label in ("normal", "osteopenia", "osteoporosis", "another", None)]
    assert len({sign.draw for sign in signs[:4]}) == 4
    assert [sign.colour for sign in signs[:3]] == ["#009e73", "#f0e442", "#d55e00"]


def test_the_side_is_never_guessed() -> None:
    assert side_text("R") == "RIGHT KNEE"
    assert side_text("L") == "LEFT KNEE"
    assert side_text(None) == "KNEE, SIDE UNKNOWN"


def test_times_and_models_are_short() -> None:
    assert [time_text(seconds) for seconds in (0.0002, 0.0042, 0.4164, 1.26)] == ["< 1 ms", "4 ms", "416 ms", "1.3 s"]
    assert model_text("knee-b3", "1.0.0", "a41fc0ffee") == "knee-b3 1.0.0 (a41f…)"
