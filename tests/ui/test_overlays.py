"""What a film's file draws over it is seen on the film alone, in its place, and can be switched off."""

from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from osteoviewer.imaging.overlay import Overlay, OverlayKind
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.ui.display import SOURCE
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.overlay_layers import make_layers
from osteoviewer.ui.theme import OVERLAY
from tests.builders import film_of
from tests.ui.builders import knee, knee_source

ROW, COLUMN = 40, 190


def drawn() -> Radiograph:
    """A knee with a horizontal and a vertical line over its upper right part."""
    mask = np.zeros(knee().shape, bool)
    mask[ROW, 150:230] = mask[20:60, COLUMN] = True
    return replace(knee(), overlays=(Overlay("", OverlayKind.GRAPHICS, mask),))


def _open(window: MainWindow, film: Radiograph) -> None:
    window.session.open_source(FilmSource("film", lambda: film))
    window.session.film_shown()


def _colours(window: MainWindow, row: float, column: float) -> set[str]:
    canvas = window.view.canvas
    at = canvas.to_screen().map(QPointF(column + 0.5, row + 0.5)).toPoint()
    image = canvas.grab().toImage()
    return {image.pixelColor(at.x() + x, at.y() + y).name() for x in (-1, 0, 1) for y in (-1, 0, 1)}


def test_it_is_painted_where_the_file_says(window: MainWindow) -> None:
    _open(window, drawn())
    assert OVERLAY in _colours(window, ROW, 160)
    assert OVERLAY in _colours(window, 25, COLUMN)
    assert OVERLAY not in _colours(window, ROW, 60)
    assert OVERLAY not in _colours(window, 280, COLUMN)


def test_a_key_hides_it_and_shows_it_again(window: MainWindow, qtbot: QtBot) -> None:
    _open(window, drawn())
    action = window.commands.actions["overlays"]
    assert action.isEnabled()
    assert action.isChecked()
    qtbot.keyClick(window.view, Qt.Key.Key_O)
    assert not action.isChecked()
    assert OVERLAY not in _colours(window, ROW, 160)
    qtbot.keyClick(window.view, Qt.Key.Key_O)
    assert OVERLAY in _colours(window, ROW, 160)


def test_a_film_without_any_has_nothing_to_switch(window: MainWindow) -> None:
    action = window.commands.actions["overlays"]
    assert not action.isEnabled()
    _open(window, drawn())
    assert action.isEnabled()
    window.session.open_source(knee_source())
    assert not action.isEnabled()
    assert OVERLAY not in _colours(window, ROW, 160)


def test_the_stages_do_not_show_it_and_the_network_does_not_see_it(window: MainWindow) -> None:
    _open(window, drawn())
    bare = [window.display.frame(index) for index in range(1, 5)]
    assert all(frame is not None and frame.overlay == () for frame in bare)
    assert window.display.frame(SOURCE).overlay != ()
    window.display.choose(1)
    assert OVERLAY not in _colours(window, ROW, 160)


def test_a_thin_line_does_not_vanish_where_the_film_is_small(window: MainWindow) -> None:
    mask = np.zeros((2400, 1920), bool)
    mask[1001, 100:1800] = True
    pixels = np.kron(knee().pixels, np.ones((8, 8), np.float32))
    _open(window, film_of(pixels, "0" * 64, overlays=(Overlay("", OverlayKind.GRAPHICS, mask),)))
    assert window.view.canvas.zoom < 0.4
    assert OVERLAY in _colours(window, 1001, 400)


def test_it_stays_in_its_place_when_the_film_is_enlarged(window: MainWindow) -> None:
    _open(window, drawn())
    window.view.canvas.look_at(QRectF(150, 20, 60, 60))
    canvas = window.view.canvas
    image = canvas.grab().toImage()
    for row, column, is_drawn in ((ROW, 170, True), (ROW - 2, 170, False), (ROW + 2, 170, False), (30, COLUMN, True)):
        at = canvas.to_screen().map(QPointF(column + 0.5, row + 0.5)).toPoint()
        assert (QColor(image.pixel(at)).name() == OVERLAY) is is_drawn


@pytest.mark.parametrize("shape", [(200, 300), (201, 301), (97, 500)])
def test_a_reduced_layer_has_something_wherever_the_whole_has(shape: tuple[int, int]) -> None:
    mask = np.random.default_rng(0).random(shape) < 0.001
    layers = make_layers([Overlay("", OverlayKind.GRAPHICS, mask)])
    for level, layer in enumerate(layers):
        rows, columns = np.nonzero(mask)
        expected = np.zeros(layer.shape, np.uint8)
        expected[rows >> level, columns >> level] = 255
        assert np.array_equal(layer, expected)


def test_nothing_is_made_of_no_overlays() -> None:
    assert make_layers(()) == ()
