"""What is said of a knee is never cut off, and leaves the stages their place, in a usual window and in the smallest."""

from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLabel

from osteoviewer.imaging.clinical import ClinicalRecord, Sex
from osteoviewer.ui.elided_label import ElidedLabel
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.heat_bar import HeatBar
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.patient_dialog import PatientDialog
from tests.builders import film_of, two_knees
from tests.ui.builders import wordy_bundle

RECORD = ClinicalRecord(67.5, Sex.FEMALE, 1.625, 61.5)


@pytest.fixture(scope="session")
def tiny_bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of which as much is to be said as can be."""
    return wordy_bundle(tmp_path_factory.mktemp("wordy"))


@pytest.mark.parametrize("size", [(1280, 800), (860, 620)])
@pytest.mark.parametrize("count", [1, 2])
def test_nothing_is_cut_off_and_the_stages_keep_their_place(
    window: MainWindow, size: tuple[int, int], count: int
) -> None:
    window.resize(*size)
    pixels = two_knees()
    film = film_of(pixels if count == 2 else pixels[:, :240], clinical=RECORD)
    window.session.open_source(FilmSource("knees", lambda: film))
    window.session.film_shown()
    window.session.patient.type_in(replace(RECORD, age_years=79.25, weight_kg=62.75))
    QApplication.processEvents()
    assert (window.width(), window.height()) == size
    panel = window.diagnosis
    said = [label for label in panel.findChildren(QLabel) if label.isVisible() and label.text()]
    assert sum("unlike those" in label.text() for label in said) == 1
    for label in said:
        place = label.mapTo(panel, QPoint(0, 0))
        assert panel.rect().contains(label.rect().translated(place)), label.text()
        needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
        assert label.height() >= needed, label.text()
        if not isinstance(label, ElidedLabel) and not label.wordWrap():
            assert label.width() >= label.sizeHint().width(), label.text()
    assert window.rect().contains(panel.rect().translated(panel.mapTo(window, QPoint(0, 0))))
    column = window.columns.right
    shown = [column.layout().itemAt(place).widget() for place in range(column.layout().count())]
    places = [widget.geometry() for widget in shown if widget is not None and widget.isVisible()]
    assert not any(one.intersects(other) for one, other in combinations(places, 2))
    assert all(column.rect().contains(place) for place in places)
    for stage in window.stages.panels:
        assert min(stage.canvas.width(), stage.canvas.height()) >= 32
        assert window.rect().contains(stage.rect().translated(stage.mapTo(window, QPoint(0, 0))))


def test_tab_goes_through_the_controls_in_the_order_in_which_they_are_read(window: MainWindow) -> None:
    window.session.open_source(FilmSource("knee", lambda: film_of(two_knees()[:, :240], clinical=RECORD)))
    window.session.film_shown()
    window.commands.actions["heat"].trigger()
    window.commands.actions["patient"].trigger()
    QApplication.processEvents()
    for widget in (window.diagnosis, window.findChildren(HeatBar)[0], window.findChildren(PatientDialog)[0]):
        order, now = [], widget.nextInFocusChain()
        while now is not widget:
            if widget.isAncestorOf(now) and now.isVisible() and now.focusPolicy() & Qt.FocusPolicy.TabFocus:
                place = now.mapTo(widget, QPoint(0, 0))
                order.append((place.y() // 20, place.x(), now.accessibleName() or now.text()))
            now = now.nextInFocusChain()
        assert len(order) > 2
        assert order == sorted(order)


@pytest.mark.parametrize("size", [(1280, 800), (860, 620)])
def test_the_heat_bar_leaves_the_film_its_place(window: MainWindow, size: tuple[int, int]) -> None:
    window.resize(*size)
    window.session.open_source(FilmSource("knee", lambda: film_of(two_knees()[:, :240])))
    window.session.film_shown()
    window.commands.actions["heat"].trigger()
    QApplication.processEvents()
    bar = window.findChildren(HeatBar)[0]
    assert (window.width(), window.height()) == size
    assert window.rect().contains(bar.rect().translated(bar.mapTo(window, QPoint(0, 0))))
    assert not bar.geometry().intersects(window.view.geometry())
    assert window.view.canvas.height() > 150
    assert all(
        label.height() >= label.heightForWidth(label.width())
        for label in bar.findChildren(QLabel, options=Qt.FindChildOption.FindChildrenRecursively)
        if label.isVisible() and label.wordWrap()
    )
