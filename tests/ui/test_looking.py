"""How the film is looked at: windows for what is seen, sizes that are true or say why not, and the lens."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.film_pixels import WholePixels
from osteoviewer.imaging.gray_window import FULL_WINDOW, choose_window
from osteoviewer.imaging.radiograph import Spacing
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.lens import Lens
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.raster import make_raster
from osteoviewer.ui.seen_part import seen_part
from osteoviewer.ui.sizes import true_zoom
from tests.builders import film_of
from tests.ui.builders import knee, knee_source
from tests.ui.mouse import move

VALUES = np.random.default_rng(7).random((40, 30)).astype(np.float32)


def _open(window: MainWindow, source: FilmSource | None = None) -> None:
    window.session.open_source(source or knee_source())
    window.session.film_shown()
    QApplication.processEvents()


def _spaced(spacing: Spacing | None) -> FilmSource:
    return FilmSource("spaced", lambda: film_of(knee().pixels, "5" * 64, spacing=spacing))


@given(st.integers(0, 39), st.integers(0, 29), st.integers(1, 40), st.integers(1, 30))
def test_what_is_seen_of_a_film_is_a_part_of_its_pixels(top: int, left: int, rows: int, columns: int) -> None:
    raster = make_raster(WholePixels(VALUES.copy()), np.eye(3))
    part = seen_part(raster, QRectF(left, top, columns, rows))
    np.testing.assert_array_equal(part, VALUES[top : top + rows, left : left + columns])


def test_what_is_seen_of_a_reduced_crop_is_found_in_its_own_pixels() -> None:
    """A crop that begins at row 100 and column 50 of the film, and whose pixels are 2 x 2 of the film's."""
    raster = make_raster(WholePixels(VALUES.copy()), np.array([[2.0, 0, 100.5], [0, 2.0, 50.5], [0, 0, 1.0]]))
    np.testing.assert_array_equal(seen_part(raster, QRectF(60, 110, 20, 40)), VALUES[5:25, 5:15])
    assert seen_part(raster, QRectF(0, 0, 20, 20)).size == 0


def test_the_window_for_what_is_seen_is_chosen_from_that_part_alone(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    window.view.canvas.look_at(QRectF(100, 120, 40, 40))
    seen = window.view.canvas.seen_of_film
    qtbot.keyClick(window, Qt.Key.Key_U)
    chosen = window.display.window(0)
    assert chosen == choose_window(seen_part(window.display.frame(0).raster, seen))
    assert chosen.width < choose_window(knee().pixels).width
    assert window.display.window(1) == chosen
    qtbot.keyClick(window, Qt.Key.Key_U, Qt.KeyboardModifier.ShiftModifier)
    assert window.display.window(0) == FULL_WINDOW


def test_windows_for_bone_and_soft_tissue_are_parts_of_the_films_grays(window: MainWindow) -> None:
    _open(window)
    whole = choose_window(knee().pixels)
    ends = {}
    for name in ("most", "bright", "dark"):
        window.commands.actions[f"window_{name}"].trigger()
        ends[name] = window.display.window(0).low, window.display.window(0).high
    assert ends["most"] == pytest.approx((whole.low, whole.high))
    assert ends["bright"] == pytest.approx((whole.low + 0.4 * whole.width, whole.high))
    assert ends["dark"] == pytest.approx((whole.low, whole.low + 0.5 * whole.width))


def test_nothing_is_changed_where_there_is_no_film(window: MainWindow) -> None:
    before = window.display.window(0), window.view.canvas.view_rect
    names = ("window_seen", "window_most", "zoom_in", "zoom_out", "pixel_size", "true_size", "rotate", "flip")
    for name in (*names, "lens", "lens"):
        window.commands.actions[name].trigger()
    assert (window.display.window(0), window.view.canvas.view_rect) == before


@pytest.mark.parametrize(
    ("key", "modifier", "factor"),
    [
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.NoModifier, 1.25),
        (Qt.Key.Key_Equal, Qt.KeyboardModifier.NoModifier, 1.25),
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.KeypadModifier, 1.25),
        (Qt.Key.Key_Minus, Qt.KeyboardModifier.NoModifier, 0.8),
        (Qt.Key.Key_Minus, Qt.KeyboardModifier.KeypadModifier, 0.8),
    ],
)
def test_keys_zoom_about_the_middle_of_what_is_seen_in_every_view(
    qtbot: QtBot, window: MainWindow, key: Qt.Key, modifier: Qt.KeyboardModifier, factor: float
) -> None:
    _open(window)
    canvas, tile = window.view.canvas, window.stages.panels[1].canvas
    canvas.look_at(QRectF(100, 120, 60, 60))
    zoom, middle = canvas.zoom, canvas.view_rect.center()
    qtbot.keyClick(window, key, modifier)
    assert canvas.zoom == pytest.approx(zoom * factor)
    assert (canvas.view_rect.center() - middle).manhattanLength() < 1e-6
    assert tile.view_rect.contains(canvas.view_rect.adjusted(0.01, 0.01, -0.01, -0.01))
    assert (tile.view_rect.center() - middle).manhattanLength() < 1e-6


def test_zooming_by_key_ends_where_the_wheel_ends(window: MainWindow) -> None:
    _open(window)
    canvas = window.view.canvas
    for name, end in (("zoom_in", 64.0), ("zoom_out", 0.02)):
        for _ in range(100):
            window.commands.actions[name].trigger()
        assert end / 1.3 < canvas.zoom / canvas.devicePixelRatioF() < end * 1.3


def test_pixel_for_pixel_is_one_pixel_of_the_screen_for_one_of_the_film(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    canvas = window.view.canvas
    middle = canvas.view_rect.center()
    with qtbot.waitSignal(canvas.looked_at):
        window.commands.actions["pixel_size"].trigger()
    assert canvas.zoom == pytest.approx(1.0, rel=1e-6)
    assert canvas.view_rect.center().x() == pytest.approx(middle.x())
    way = canvas.to_screen()
    one, other = way.map(QPointF(0, 0)), way.map(QPointF(100, 0))
    assert (other.x() - one.x()) * canvas.devicePixelRatioF() == pytest.approx(100)


@given(st.floats(0.05, 0.5), st.floats(2, 20))
def test_in_true_size_ten_millimetres_of_the_film_are_ten_of_the_screen(mm: float, dots_per_mm: float) -> None:
    zoom = true_zoom(Spacing(mm, mm, "calibrated"), dots_per_mm)
    pixels_of_film = 10 / mm
    assert pixels_of_film * zoom / dots_per_mm == pytest.approx(10)


@pytest.mark.parametrize(
    ("spacing", "dots_per_mm", "word"),
    [
        (None, 4.0, "how large a pixel"),
        (Spacing(0.1, 0.1, "calibrated"), 0.0, "screen"),
        (Spacing(0.1, 0.1, "calibrated"), 1000.0, "screen"),
    ],
)
def test_a_size_that_is_not_known_is_never_guessed(spacing: Spacing | None, dots_per_mm: float, word: str) -> None:
    with pytest.raises(OsteoViewerError, match=word):
        true_zoom(spacing, dots_per_mm)


def test_true_size_follows_spacing_and_screen_and_says_where_it_is_from(window: MainWindow) -> None:
    _open(window, _spaced(Spacing(0.2, 0.2, "detector plane")))
    window.commands.actions["true_size"].trigger()
    canvas = window.view.canvas
    dots_per_mm = canvas.screen().size().width() / canvas.screen().physicalSize().width()
    assert canvas.zoom == pytest.approx(0.2 * dots_per_mm * canvas.devicePixelRatioF(), rel=0.02)
    assert "detector plane" in window.status._what.text()


def test_in_true_size_pixels_that_are_not_square_are_as_wide_and_as_high_as_they_are(window: MainWindow) -> None:
    _open(window, _spaced(Spacing(0.3, 0.2, "calibrated")))
    window.commands.actions["true_size"].trigger()
    canvas = window.view.canvas
    dots_per_mm = canvas.screen().size().width() / canvas.screen().physicalSize().width()
    pixel = canvas.to_screen().mapRect(QRectF(0, 0, 1, 1))
    assert pixel.width() == pytest.approx(0.2 * dots_per_mm, rel=0.02)
    assert pixel.height() == pytest.approx(0.3 * dots_per_mm, rel=0.02)


def test_true_size_of_a_film_without_spacing_is_refused_in_words(window: MainWindow) -> None:
    _open(window)
    before = window.view.canvas.view_rect
    window.commands.actions["true_size"].trigger()
    assert window.view.canvas.view_rect == before
    assert "not known" in window.status._what.text()


def _lens(window: MainWindow) -> Lens:
    return window.view.canvas.findChild(Lens)


def test_the_lens_shows_the_films_own_pixels_larger_around_the_cursor(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    canvas = window.view.canvas
    qtbot.keyClick(window, Qt.Key.Key_X)
    for place in ((149, 120), (150, 120)):
        move(qtbot, canvas, place)
    lens = _lens(window)
    assert lens.isVisible()
    for power in (4, 8, 2):
        assert lens.zoom == pytest.approx(power)
        assert (lens.view_rect.center().y(), lens.view_rect.center().x()) == pytest.approx((150, 120), abs=1)
        qtbot.keyClick(window, Qt.Key.Key_X, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(window, Qt.Key.Key_X)
    move(qtbot, canvas, (160, 120))
    assert not lens.isVisible()


def test_the_lens_shows_what_the_large_view_shows(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    qtbot.keyClick(window, Qt.Key.Key_X)
    move(qtbot, window.view.canvas, (150, 120))
    lens = _lens(window)
    window.display.choose(2)
    assert lens.raster is window.display.frame(2).raster
    window.display.flip()
    assert lens.transform() == window.view.canvas.transform()
    window.session.open_source(knee_source("other", 2))
    assert not lens.isVisible()
    window.session.film_shown()
    move(qtbot, window.view.canvas, (150, 120))
    assert lens.raster is window.display.frame(0).raster


def test_clicks_go_through_the_lens(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    qtbot.keyClick(window, Qt.Key.Key_X)
    move(qtbot, window.view.canvas, (150, 120))
    QApplication.processEvents()
    at = _lens(window).geometry().center()
    under = window.view.canvas.childAt(at)
    assert under is None or under is window.view.canvas.viewport()
