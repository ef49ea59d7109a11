"""The place under the cursor is marked in every other view, at the same place of the film."""

import pytest
from PySide6.QtCore import QPointF

from osteoviewer.ui.inspection_feature import InspectionFeature
from osteoviewer.ui.main_window import MainWindow
from tests.ui.builders import knee_source


@pytest.fixture
def feature(window: MainWindow) -> InspectionFeature:
    window.session.open_source(knee_source())
    window.session.film_shown()
    return next(each for each in window.features if isinstance(each, InspectionFeature))


def shown(feature: InspectionFeature) -> dict[object, QPointF]:
    return {canvas: cross.pos() for canvas, cross in feature.cursor._crosses.items() if cross.isVisible()}


def test_every_view_but_the_one_under_the_cursor_marks_the_place(
    window: MainWindow, feature: InspectionFeature
) -> None:
    large, tiles = window.view.canvas, [panel.canvas for panel in window.stages.panels]
    large.hovered.emit(120.0, 80.0)
    assert shown(feature) == dict.fromkeys(tiles, QPointF(80.0, 120.0))
    tiles[2].hovered.emit(10.0, 20.0)
    assert set(shown(feature)) == {large, *tiles} - {tiles[2]}
    assert set(map(QPointF.toTuple, shown(feature).values())) == {(20.0, 10.0)}


def test_each_stage_says_its_value_there_or_that_it_has_no_pixel(
    window: MainWindow, feature: InspectionFeature
) -> None:
    window.view.canvas.hovered.emit(150.5, 120.5)
    panels = window.stages.panels
    for index in range(4):
        assert panels[index]._value.text() == f"{window.display.frame(index).raster.values[150, 120]:.3f}"
    window.view.canvas.hovered.emit(0.5, 0.5)
    assert panels[4]._value.text() == "no pixel"


@pytest.mark.parametrize("leave", ["mouse", "film"])
def test_the_marks_are_gone_with_the_cursor_and_with_the_film(
    window: MainWindow, feature: InspectionFeature, leave: str
) -> None:
    window.view.canvas.hovered.emit(150.5, 120.5)
    if leave == "mouse":
        window.view.canvas.left.emit()
    else:
        window.session.close_film()
    assert not shown(feature)
    assert {panel._value.text() for panel in window.stages.panels} == {""}
