"""Two knees side by side: the chosen one is marked, and every number stands under its own knee."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from osteoviewer.ui.class_signs import ProbabilityBar
from osteoviewer.ui.class_table import ClassTable, KneeColumn
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.words import probability_text
from tests.builders import film_of, two_knees
from tests.ui.conftest import Record

LEFT = {"normal": 0.21, "osteopenia": 0.61, "osteoporosis": 0.18}
RIGHT = {"normal": 0.05, "osteopenia": 0.35, "osteoporosis": 0.6}


@pytest.fixture
def table(qtbot: QtBot) -> ClassTable:
    made = ClassTable()
    qtbot.addWidget(made)
    made.resize(240, 100)
    made.show()
    return made


def texts(table: ClassTable) -> list[str]:
    return [label.text() for label in table.findChildren(QLabel) if label.isVisible() and label.text()]


def bars(table: ClassTable) -> list[str]:
    return [bar.accessibleName() for bar in table.findChildren(ProbabilityBar) if bar.isVisible()]


def test_two_knees_stand_side_by_side_and_the_chosen_one_is_marked(table: ClassTable) -> None:
    table.show_columns((KneeColumn(LEFT, {}, "1 right"), KneeColumn(RIGHT, {}, "2 left", is_chosen=False)))
    assert [text for text in texts(table) if text[0] in "▸12"] == ["▸ 1 right", "2 left"]
    assert "1 right osteopenia 0.61" in bars(table)
    assert "2 left osteopenia 0.35" in bars(table)
    assert len(bars(table)) == 6
    table.show_columns((KneeColumn(LEFT, {}),))
    assert len(bars(table)) == 3
    assert not [text for text in texts(table) if "▸" in text]


def test_a_knee_without_a_diagnosis_has_a_dash_and_no_number(table: ClassTable) -> None:
    table.show_columns((KneeColumn({}, {}, "1 right", is_chosen=False), KneeColumn(RIGHT, {}, "2 left")))
    assert "1 right normal –" in bars(table)
    assert "2 left normal 0.05" in bars(table)


def test_what_the_film_alone_says_is_told_with_each_bar(table: ClassTable) -> None:
    table.show_columns((KneeColumn(LEFT, RIGHT),))
    assert "osteoporosis 0.18, by the film alone 0.60" in bars(table)


def test_the_panel_shows_both_knees_of_a_film(window: MainWindow, record: Record) -> None:
    window.session.open_source(FilmSource("pair", lambda: film_of(two_knees())))
    window.session.film_shown()
    table = window.diagnosis.findChildren(ClassTable)[0]
    told = {values[0]: values[1].probabilities for name, values in record.said if name == "diagnosed"}  # type: ignore[attr-defined]
    assert set(told) == {0, 1}
    for chosen in (0, 1):
        window.display.choose_knee(chosen)
        heads = [text for text in texts(table) if "side unknown" in text]
        assert [head.startswith("▸") for head in heads] == [chosen == 0, chosen == 1]
        for knee, probabilities in told.items():
            for label, value in probabilities.items():
                assert f"{knee + 1} side unknown {label} {probability_text(value)}" in bars(table)
