"""Two stages are compared in the large view: by a divider, by their difference, and by blinking between them."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QMouseEvent
from pytestqt.qtbot import QtBot

from osteoviewer.ui.canvas import Canvas
from osteoviewer.ui.compare_desk import CompareDesk
from osteoviewer.ui.comparison import Comparison, Way
from osteoviewer.ui.difference_item import LESS, MORE, SAME, colours
from osteoviewer.ui.inspection_feature import InspectionFeature
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.words import PANEL_STAGES
from tests.ui.builders import knee_source

SOURCE, DENOISE, EQUALIZE, ROI, SMUDGE = range(len(PANEL_STAGES))


@pytest.fixture
def feature(window: MainWindow) -> InspectionFeature:
    """Of a window with a film that has been analysed."""
    window.session.open_source(knee_source())
    window.session.film_shown()
    return next(each for each in window.features if isinstance(each, InspectionFeature))


def desk(feature: InspectionFeature) -> CompareDesk:
    assert feature._compare_desk is not None
    return feature._compare_desk


def colour_at(canvas: Canvas, place: QPointF) -> QColor:
    at = canvas.to_screen().map(place).toPoint()
    return canvas.grab().toImage().pixelColor(QPoint(at.x(), at.y()) * canvas.devicePixelRatioF())


def pair(feature: InspectionFeature, window: MainWindow) -> tuple[int, int]:
    return window.display.index, feature.comparison.other


def test_a_comparison_begins_with_the_stage_before(window: MainWindow, feature: InspectionFeature) -> None:
    window.display.choose(SMUDGE)
    window.commands.actions["compare_stages"].trigger()
    assert desk(feature)._bar.isVisible()
    assert pair(feature, window) == (SMUDGE, ROI)
    window.commands.actions["compare_stages"].trigger()
    assert not desk(feature)._bar.isVisible()


def test_space_blinks_between_the_two_that_were_chosen(
    qtbot: QtBot, window: MainWindow, feature: InspectionFeature
) -> None:
    window.display.choose(EQUALIZE)
    window.commands.actions["compare_stages"].trigger()
    desk(feature)._bar.other_wanted.emit(SMUDGE)
    for expected in ((SMUDGE, EQUALIZE), (EQUALIZE, SMUDGE), (SMUDGE, EQUALIZE)):
        qtbot.keyClick(window.view, Qt.Key.Key_Space)
        assert pair(feature, window) == expected
    window.commands.actions["compare_stages"].trigger()
    qtbot.keyClick(window.view, Qt.Key.Key_Space)
    assert window.display.index == SOURCE


def test_left_of_the_divider_the_other_stage_is_seen(window: MainWindow, feature: InspectionFeature) -> None:
    canvas, display = window.view.canvas, window.display
    middle = canvas.extent.center()
    places = [QPointF(middle.x() + by, middle.y() / 2) for by in (-20, 20)]
    seen = {}
    window.commands.actions["compare_stages"].trigger()  # the bar takes room from the view
    for index in (SOURCE, EQUALIZE):
        display.choose(index)
        seen[index] = [colour_at(canvas, place) for place in places]
    assert seen[SOURCE] != seen[EQUALIZE]
    window.commands.actions["swipe"].trigger()
    desk(feature)._bar.other_wanted.emit(SOURCE)
    assert [colour_at(canvas, place) for place in places] == [seen[SOURCE][0], seen[EQUALIZE][1]]
    feature.comparison.put_divider(0.999)
    assert [colour_at(canvas, place) for place in places] == seen[SOURCE]
    feature.comparison.put_divider(0.001)
    assert [colour_at(canvas, place) for place in places] == seen[EQUALIZE]
    window.commands.actions["swipe"].trigger()
    assert not desk(feature)._swipe.is_shown


def test_keys_and_the_mouse_move_the_divider(qtbot: QtBot, window: MainWindow, feature: InspectionFeature) -> None:
    window.commands.actions["swipe"].trigger()
    qtbot.keyClick(window, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert feature.comparison.share == pytest.approx(0.55)
    for _ in range(30):
        qtbot.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert feature.comparison.share == 0.0
    view = window.view.canvas.view_rect
    desk(feature)._swipe.move_divider(view.left() + 0.25 * view.width())
    assert feature.comparison.share == pytest.approx(0.25)


def test_the_divider_keeps_its_place_in_the_window_while_the_film_moves(
    window: MainWindow, feature: InspectionFeature
) -> None:
    window.commands.actions["swipe"].trigger()
    canvas = window.view.canvas
    view = canvas.view_rect.adjusted(30, 30, -60, -60)
    canvas.look_at(view)
    shown = canvas.view_rect
    assert desk(feature)._swipe._line.line().x1() == pytest.approx(shown.left() + 0.5 * shown.width())


def test_a_difference_has_the_colours_of_less_same_and_more() -> None:
    table = colours()
    assert tuple(table[0]) == LESS
    assert tuple(table[len(table) // 2]) == SAME
    assert tuple(table[-1]) == MORE


def test_the_difference_is_that_to_the_stage_before_until_another_is_picked(
    window: MainWindow, feature: InspectionFeature
) -> None:
    window.display.choose(DENOISE)
    window.commands.actions["difference"].trigger()
    for index in (EQUALIZE, SMUDGE, DENOISE):
        window.display.choose(index)
        assert feature.comparison.other == index - 1
        made, frames = desk(feature)._made.difference, [window.display.frame(at) for at in (index, index - 1)]
        values = [frame.raster.values for frame in frames]
        box = made.box
        expected = _on_film(values[0], frames[0].raster.to_source, box) - _on_film(
            values[1], frames[1].raster.to_source, box
        )
        assert np.array_equal(made.values, expected)
    desk(feature)._bar.other_wanted.emit(SOURCE)
    window.display.choose(EQUALIZE)
    assert feature.comparison.other == SOURCE


def _on_film(values: np.ndarray, to_source: np.ndarray, box: object) -> np.ndarray:
    """By going through the pixels' own places one by one, row by row."""
    back = np.linalg.inv(to_source)
    rows = [np.rint(back @ [row, 0, 1])[0].astype(int) for row in range(box.top, box.bottom)]
    columns = [np.rint(back @ [0, column, 1])[1].astype(int) for column in range(box.left, box.right)]
    return values[np.ix_(rows, columns)]


def test_where_a_stage_has_no_pixels_the_difference_says_so(window: MainWindow, feature: InspectionFeature) -> None:
    window.display.choose(SMUDGE)
    window.commands.actions["difference"].trigger()
    assert "Hatched" in desk(feature)._bar._words.text()
    inside, outside = window.display.marks[0].region, QPointF(5, 5)
    canvas = window.view.canvas
    assert not desk(feature)._made.raster.to_source[0, 2] <= outside.y() < inside.bottom
    colours_outside = {
        colour_at(canvas, outside + QPointF(by, 0)).getRgb()[:3] for by in np.linspace(0, 20, 40).tolist()
    }
    assert all(red == green == blue for red, green, blue in colours_outside)
    feature.cursor.moved.emit(5.0, 5.0)
    assert "no pixel" in desk(feature)._bar._words.text()


def test_two_scales_of_gray_are_told_of(window: MainWindow, feature: InspectionFeature) -> None:
    window.display.choose(DENOISE)
    window.commands.actions["difference"].trigger()
    assert "different scales" not in desk(feature)._bar._words.text()
    window.display.choose(EQUALIZE)
    assert "different scales" in desk(feature)._bar._words.text()
    window.display.choose(ROI)
    assert "same wherever" in desk(feature)._bar._words.text()


def test_the_values_under_the_cursor_and_their_difference_are_said(
    window: MainWindow, feature: InspectionFeature
) -> None:
    window.display.choose(EQUALIZE)
    window.commands.actions["compare_stages"].trigger()
    window.view.canvas.hovered.emit(150.5, 120.5)
    values = [window.display.frame(index).raster.values[150, 120] for index in (EQUALIZE, DENOISE)]
    words = desk(feature)._bar._words.text()
    assert f"{values[0]:.3f}" in words
    assert f"{values[1]:.3f}" in words
    assert f"{values[0] - values[1]:+.3f}".replace("-", "−") in words


def test_an_explored_stage_is_compared_too(window: MainWindow, feature: InspectionFeature) -> None:
    window.commands.actions["parameters"].trigger()
    window.display.choose(DENOISE)
    window.commands.actions["difference"].trigger()
    before = desk(feature)._made.difference.largest
    feature.exploration.set_parameters("denoise", {"window": 31})
    assert desk(feature)._made.difference.largest > before


def test_another_film_begins_without_what_was_compared(window: MainWindow, feature: InspectionFeature) -> None:
    window.display.choose(EQUALIZE)
    window.commands.actions["difference"].trigger()
    shown: list[bool] = []
    window.session.film_opened.connect(lambda _: shown.append(desk(feature)._difference.is_shown))
    window.session.open_source(knee_source("second", 2))
    assert shown == [False]
    assert desk(feature)._difference.is_shown
    assert pair(feature, window) == (SOURCE, DENOISE)


def test_ways_exclude_each_other(window: MainWindow, feature: InspectionFeature) -> None:
    actions = window.commands.actions
    actions["swipe"].trigger()
    actions["difference"].trigger()
    assert (actions["swipe"].isChecked(), actions["difference"].isChecked()) == (False, True)
    assert not desk(feature)._swipe.is_shown
    assert isinstance(feature.comparison, Comparison)
    assert feature.comparison.way is Way.DIFFERENCE


def test_the_mouse_drags_the_divider_and_not_the_film(
    qtbot: QtBot, window: MainWindow, feature: InspectionFeature
) -> None:
    window.commands.actions["swipe"].trigger()
    canvas = window.view.canvas
    before, view = canvas.view_rect, canvas.view_rect
    start, end = (QPointF(view.left() + share * view.width(), view.center().y()) for share in (0.5, 0.3))
    places = [canvas.to_screen().map(start + (end - start) * share) for share in np.linspace(0, 1, 10).tolist()]
    for place in places[:1] * 2:
        _move(canvas, place, Qt.MouseButton.NoButton)
    qtbot.mousePress(canvas.viewport(), Qt.MouseButton.LeftButton, pos=places[0].toPoint())
    for place in places[1:]:
        qtbot.wait(20)
        _move(canvas, place, Qt.MouseButton.LeftButton)
    qtbot.mouseRelease(canvas.viewport(), Qt.MouseButton.LeftButton, pos=places[-1].toPoint())
    assert feature.comparison.share == pytest.approx(0.3, abs=0.02)
    assert canvas.view_rect == before


def _move(canvas: Canvas, at: QPointF, buttons: Qt.MouseButton) -> None:
    event = QMouseEvent(QEvent.Type.MouseMove, at, at, Qt.MouseButton.NoButton, buttons, Qt.KeyboardModifier.NoModifier)
    canvas.mouseMoveEvent(event)
