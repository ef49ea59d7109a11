"""From an asymmetric DICOM phantom to the painted window: every mark in its place, every pixel of its own size."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel

from osteoviewer.imaging.reader import read_radiograph_bytes
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.main_window import MainWindow
from tests.builders import dicom_bytes, dicom_dataset

ROWS, COLUMNS = 240, 160
MARKS = {(20, 30): 3000, (20, 130): 2000, (200, 30): 1000}
"""Row and column of the middle of a mark, and its value; there is none at the lower right."""


def _open(window: MainWindow, **elements: object) -> None:
    levels = np.full((ROWS, COLUMNS), 100, np.uint16)
    for (row, column), value in MARKS.items():
        levels[row - 6 : row + 7, column - 3 : column + 4] = value
    levels[0, 0], levels[0, 1] = 0, 4095
    dataset = dicom_dataset(levels, bits=12)
    for name, value in elements.items():
        setattr(dataset, name, value)
    film = read_radiograph_bytes(dicom_bytes(dataset), max_pixels=1_000_000)
    window.session.open_source(FilmSource("phantom", lambda: film))
    window.display.change_window(0, 0)
    canvas = window.view.canvas
    canvas.set_grays(window.display.window(0), is_inverted=False)


def _words(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.view.findChildren(QLabel))


def test_a_mark_is_painted_and_read_at_its_row_and_column(window: MainWindow) -> None:
    _open(window, WindowCenter=2048, WindowWidth=4096)
    canvas = window.view.canvas
    image = canvas.grab().toImage()

    def gray(row: int, column: int) -> int:
        at = canvas.to_screen().map(QPointF(column + 0.5, row + 0.5)).toPoint()
        return QColor(image.pixel(at)).lightness()

    for (row, column), value in MARKS.items():
        assert gray(row, column) == pytest.approx(255 * value / 4095, abs=3)
        assert gray(row + 5, column) == pytest.approx(255 * value / 4095, abs=3)
        assert gray(row, column + 6) < 20  # a mark is higher than wide
        assert canvas.value_at(row + 0.5, column + 0.5) == pytest.approx(value / 4095)
    assert gray(200, 130) < 20


def test_a_pixel_that_is_no_square_is_told_with_both_sides(window: MainWindow) -> None:
    _open(window, ImagerPixelSpacing=[0.2, 0.1])
    window.view.canvas.hovered.emit(10, 10)
    assert "pixel 0.200 high × 0.100 wide mm (detector plane)" in _words(window)


def test_a_spacing_of_uncertain_meaning_gives_no_millimetres(window: MainWindow) -> None:
    _open(window, PixelSpacing=[0.2, 0.1])
    window.view.canvas.hovered.emit(10, 10)
    assert "x 10  y 10" in _words(window)
    assert "mm" not in _words(window)


def test_where_the_size_of_a_pixel_is_not_known_that_is_said_and_no_millimetre(window: MainWindow) -> None:
    _open(window, PixelSpacing=[0.2, 0.2], ImagerPixelSpacing=None)
    window.view.canvas.hovered.emit(10, 10)
    assert "pixel size unknown" in _words(window)
    assert " mm" not in _words(window)
