"""Windows come back where they were, for each arrangement of screens, and never out of sight."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from osteoviewer.settings import MOST_PLACES, Settings
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.session import Session
from osteoviewer.ui.window_places import (
    PlaceKeeper,
    arrangement,
    in_sight,
    kept_state,
    packed,
    restore,
    unpacked,
    with_state,
)
from tests.ui.every_screen import open_dialog, settle

LAPTOP, BESIDE = QRect(0, 0, 1366, 728), QRect(1366, 0, 2560, 1400)
SIZES = st.builds(
    QRect, st.integers(-5000, 5000), st.integers(-5000, 5000), st.integers(200, 4000), st.integers(200, 4000)
)


def test_a_window_that_is_in_sight_stays_where_it_is() -> None:
    place = QRect(1500, 100, 1280, 800)
    assert in_sight(place, [LAPTOP, BESIDE]) == place


def test_a_window_of_a_screen_that_is_gone_comes_wholly_onto_one_that_is_there() -> None:
    assert in_sight(QRect(1500, 100, 1280, 800), [LAPTOP]) == QRect(86, 32, 1280, 696)


def test_a_window_half_out_of_sight_comes_onto_the_screen_that_holds_most_of_it() -> None:
    assert in_sight(QRect(3600, 1000, 1000, 600), [LAPTOP, BESIDE]) == QRect(2926, 800, 1000, 600)


@given(SIZES, st.lists(SIZES, min_size=1, max_size=3))
def test_whatever_the_screens_the_whole_window_is_on_one(place: QRect, screens: list[QRect]) -> None:
    found = in_sight(place, screens)
    assert any(screen.contains(found) for screen in screens)
    assert in_sight(found, screens) == found


def test_an_arrangement_is_the_same_in_whatever_order_the_screens_are_named() -> None:
    assert arrangement([LAPTOP, BESIDE]) == arrangement([BESIDE, LAPTOP]) != arrangement([LAPTOP])


def test_a_window_left_on_a_screen_that_is_gone_is_wholly_seen_again(qtbot: QtBot) -> None:
    left, again = QWidget(), QWidget()
    for widget in (left, again):
        qtbot.addWidget(widget)
    left.setGeometry(5000, 4000, 500, 400)
    restore(again, left.saveGeometry())
    screen = again.screen().availableGeometry()
    assert screen.contains(again.geometry())
    assert (again.width(), again.height()) == (500, 400)


def test_each_arrangement_of_screens_has_its_own_layout(
    qtbot: QtBot, session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = QWidget()
    qtbot.addWidget(left)
    left.setGeometry(10, 40, 700, 500)
    settings = with_state(Settings(), "tags", left.saveGeometry())
    assert kept_state(settings, "tags") == left.saveGeometry()
    monkeypatch.setattr("osteoviewer.ui.window_places.arrangement", lambda: "another")
    assert kept_state(settings, "tags").isEmpty()


def test_the_oldest_places_are_forgotten() -> None:
    settings = Settings()
    for number in range(MOST_PLACES + 5):
        settings = with_state(settings, f"window {number}", unpacked(packed(QWidget().saveGeometry())))
    assert len(settings.places) == MOST_PLACES
    assert kept_state(settings, "window 0").isEmpty()
    assert not kept_state(settings, f"window {MOST_PLACES + 4}").isEmpty()


@pytest.mark.parametrize("name", ["tags", "keys", "worklist"])
def test_a_window_beside_the_main_one_remembers_its_size(
    qtbot: QtBot, session: Session, window: MainWindow, name: str
) -> None:
    dialog = open_dialog(window, name)
    dialog.resize(733, 555)
    dialog.close()
    again = MainWindow(session, window.settings)
    qtbot.addWidget(again)
    again.show()
    other = open_dialog(again, name)
    assert other is not dialog
    assert (other.width(), other.height()) == (733, 555)
    other.close()
    settle()


def test_a_place_that_is_nonsense_gives_the_usual_one(qtbot: QtBot) -> None:
    widget, usual = QWidget(), QRect(20, 50, 300, 200)
    qtbot.addWidget(widget)
    widget.setGeometry(usual)
    kept = replace(Settings(), places={f"{arrangement()} x": "%%%ö"})
    PlaceKeeper(widget, "x", lambda: kept, lambda _settings: None)
    assert widget.geometry() == usual
