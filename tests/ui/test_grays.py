"""Window and level in the numbers of the film's file: told below the film, typed, and dragged."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from osteoviewer.imaging.gray_window import Window
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.imaging.reader import read_radiograph_bytes
from osteoviewer.ui.display import SOURCE
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.grays_popup import GraysPopup
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.words import PANEL_STAGES
from tests.builders import dicom_bytes, dicom_dataset, knee_levels, png_bytes
from tests.ui.builders import knee_source

DENOISE, EQUALIZE = PANEL_STAGES.index("denoise"), PANEL_STAGES.index("equalize")


def _film(photometric: str = "MONOCHROME2", **elements: object) -> Radiograph:
    levels = np.rint(knee_levels().astype(float) / 255 * 4095).astype(np.uint16)
    levels[0, :2] = 0, 4095
    if photometric == "MONOCHROME1":
        levels = 4095 - levels
    dataset = dicom_dataset(levels, photometric=photometric, bits=12)
    for name, value in {"WindowCenter": 1800, "WindowWidth": 2500, **elements}.items():
        setattr(dataset, name, value)
    return read_radiograph_bytes(dicom_bytes(dataset), max_pixels=1_000_000)


def _open(window: MainWindow, film: Radiograph | None = None) -> Radiograph:
    film = film or _film()
    window.session.open_source(FilmSource("film", lambda: film))
    window.session.film_shown()
    QApplication.processEvents()
    return film


def _button(window: MainWindow) -> QPushButton:
    return window.view._grays


def _place(window: MainWindow, row: float, column: float) -> str:
    window.view.canvas.hovered.emit(row, column)
    return "\n".join(label.text() for label in window.view.findChildren(QLabel))


def _popup(qtbot: QtBot, window: MainWindow) -> GraysPopup:
    qtbot.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    (popup,) = window.findChildren(GraysPopup)
    return popup


def _type(qtbot: QtBot, number: QWidget, text: str) -> None:
    number.setFocus()
    number.selectAll()
    qtbot.keyClicks(number, text)
    qtbot.keyClick(number, Qt.Key.Key_Return)


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
def test_a_dicom_film_is_told_in_the_values_of_its_file(window: MainWindow, photometric: str) -> None:
    film = _open(window, _film(photometric, RescaleSlope=2, RescaleIntercept=-100))
    assert _button(window).text() == "W 2500  L 1800"
    gray = float(film.pixels[150, 120])
    stored = round((gray if photometric == "MONOCHROME2" else 1 - gray) * 4095)
    assert f"value {stored * 2 - 100} " in _place(window, 150.5, 120.5)


def test_the_stages_of_the_films_unit_are_told_in_it_and_the_others_from_0_to_1(window: MainWindow) -> None:
    _open(window)
    window.display.choose(DENOISE)
    assert _button(window).text() == "W 2500  L 1800"
    mean = window.display.frame(DENOISE).raster.values[150, 120]
    assert f"value {mean * 4095:.0f} " in _place(window, 150.5, 120.5)
    assert window.stages.panels[DENOISE]._value.text() == f"{mean * 4095:.0f}"
    window.display.choose(EQUALIZE)
    assert _button(window).text() == "W 1.000  L 0.500"
    value = window.display.frame(EQUALIZE).raster.values[150, 120]
    assert f"value {value:.3f} " in _place(window, 150.5, 120.5)
    assert window.stages.panels[EQUALIZE]._value.text() == f"{value:.3f}"


def test_padding_is_not_told_as_a_value(window: MainWindow) -> None:
    levels = np.rint(knee_levels().astype(float) * 10).astype(np.uint16) + 50
    levels[:, :20] = 4000
    dataset = dicom_dataset(levels, bits=12)
    dataset.PixelPaddingValue = 4000
    _open(window, read_radiograph_bytes(dicom_bytes(dataset), max_pixels=1_000_000))
    assert f"value {levels[:, 20:].min()} or padding" in _place(window, 150.5, 5.5)
    assert f"value {levels[150, 120]} " in _place(window, 150.5, 120.5)


def test_a_gray_picture_is_told_in_its_levels(window: MainWindow) -> None:
    levels = knee_levels()
    _open(window, read_radiograph_bytes(png_bytes(levels), max_pixels=1_000_000))
    assert f"value {levels[150, 120]} " in _place(window, 150.5, 120.5)
    window.commands.actions["window_all"].trigger()
    assert _button(window).text() == "W 255  L 127.5"


def test_a_film_without_numbers_of_its_own_is_told_from_0_to_1_after_one_that_has_them(window: MainWindow) -> None:
    _open(window)
    window.session.open_source(knee_source())
    shown = window.display.window(SOURCE)
    assert _button(window).text() == f"W {shown.width:.3f}  L {shown.level:.3f}"


def test_a_film_that_is_kept_for_comparison_is_told_in_its_own_numbers(window: MainWindow) -> None:
    _open(window)
    window.commands.actions["compare"].trigger()
    window.session.open_source(knee_source())
    (kept,) = [view for view in window.findChildren(type(window.view)) if view is not window.view]
    assert kept._grays.text() == "W 2500  L 1800"
    assert not kept._grays.isEnabled()


def test_the_words_below_the_film_open_and_close_the_numbers(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    button = _button(window)
    assert button.accessibleName() == "Window and level: W 2500  L 1800"
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    (popup,) = window.findChildren(GraysPopup)
    assert popup.isVisible()
    assert window.rect().contains(popup.geometry())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert not popup.isVisible()


def test_a_window_that_is_typed_is_the_headers_to_the_last_bit(qtbot: QtBot, window: MainWindow) -> None:
    film = _open(window)
    popup = _popup(qtbot, window)
    width, level = popup._numbers
    assert (width.value(), level.value()) == (2500, 1800)
    assert width.hasFocus()
    _type(qtbot, width, "800")
    _type(qtbot, level, "1000")
    assert _button(window).text() == "W 800  L 1000"
    header = _film(WindowCenter=1000, WindowWidth=800).windows[0]
    typed = window.display.window(SOURCE)
    assert (typed.low, typed.high) == pytest.approx((header.low, header.high), abs=1e-12)
    assert window.display.window(DENOISE) == typed
    np.testing.assert_allclose(typed.shades(film.pixels), header.shades(film.pixels), atol=1e-9)


def test_arrow_keys_step_through_the_numbers_and_not_through_the_stages(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    popup = _popup(qtbot, window)
    _width, level = popup._numbers
    level.setFocus()
    qtbot.keyClick(level, Qt.Key.Key_Up)
    assert _button(window).text() == "W 2500  L 1820"
    popup._sliders[1].setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_PageUp, Qt.Key.Key_Home):
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, Qt.KeyboardModifier.NoModifier)
        asked.ignore()
        QApplication.sendEvent(popup._sliders[1], asked)
        assert asked.isAccepted()
    before = window.display.index
    qtbot.keyClick(popup._sliders[1], Qt.Key.Key_Right)
    assert window.display.index == before
    assert window.display.window(SOURCE) != _film().windows[0]


def test_half_a_value_in_the_header_is_told_and_not_rounded(qtbot: QtBot, window: MainWindow) -> None:
    _open(window, _film(WindowCenter=2000.5, WindowWidth=801))
    assert _button(window).text() == "W 801  L 2000.5"
    assert [number.text() for number in _popup(qtbot, window)._numbers] == ["801", "2000.5"]
    window.display.set_window(Window(0.123456, 0.654321))
    assert "." not in _button(window).text()


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
def test_sliders_change_the_window_at_once(qtbot: QtBot, window: MainWindow, photometric: str) -> None:
    _open(window, _film(photometric))
    popup = _popup(qtbot, window)
    popup._sliders[0].setValue(500)
    assert _button(window).text() == "W 2048  L 1800"  # half of 4095 values, and the one that DICOM adds
    popup._sliders[1].setValue(250)
    assert _button(window).text() == "W 2048  L 1024"
    assert [number.value() for number in popup._numbers] == [2048, 1024]
    lower = window.display.window(SOURCE).level
    popup._sliders[1].setValue(750)
    assert (window.display.window(SOURCE).level > lower) == (photometric == "MONOCHROME2")


def test_the_numbers_follow_the_mouse_and_the_stage(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    popup = _popup(qtbot, window)
    window.view.canvas.grays_dragged.emit(0.1, 0.0)
    scale = window.display.scale(SOURCE)
    assert popup._numbers[0].value() == round(scale.width(window.display.window(SOURCE)))
    window.display.choose(EQUALIZE)
    assert [number.value() for number in popup._numbers] == [1.0, 0.5]
    assert "0 to 1" in popup._unit.text()
    window.display.choose(SOURCE)
    assert "0 to 4095" in popup._unit.text()


def test_a_number_that_is_not_touched_stays_what_it_is_behind_its_digits(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    exact = Window(0.1, 0.4321987)
    window.display.set_window(exact)
    popup = _popup(qtbot, window)
    _type(qtbot, popup._numbers[0], "700")
    assert window.display.window(SOURCE).level == pytest.approx(exact.level, abs=1e-12)


def test_escape_closes_the_numbers_and_gives_the_keyboard_back(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    window.view.setFocus()
    popup = _popup(qtbot, window)
    qtbot.keyClick(popup._numbers[0], Qt.Key.Key_Tab)
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Escape)
    assert not popup.isVisible()
    assert window.view.hasFocus()


def test_the_numbers_go_with_the_film_and_do_not_open_without_one(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    popup = _popup(qtbot, window)
    window.session.close_film()
    assert not popup.isVisible()
    assert not _button(window).isVisible()
    qtbot.keyClick(window, Qt.Key.Key_W, Qt.KeyboardModifier.ShiftModifier)
    assert not popup.isVisible()
    assert "no picture" in window.status._what.text()


def test_each_control_of_the_numbers_has_a_name(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    popup = _popup(qtbot, window)
    names = [control.accessibleName() for control in (*popup._numbers, *popup._sliders)]
    assert names == ["Window (width)", "Level (middle)"] * 2
    assert popup.accessibleName() == "Window and level"
