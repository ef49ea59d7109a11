"""The picture that is seen goes into the clipboard, with the words on research use and nothing of the patient."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from osteoviewer.imaging.overlay import Overlay, OverlayKind
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.seen_picture import seen_picture
from tests.builders import film_of
from tests.ui.builders import knee, knee_source


def _open(window: MainWindow, source: FilmSource | None = None) -> None:
    window.session.open_source(source or knee_source())
    window.session.film_shown()
    QApplication.processEvents()


def _copied(qtbot: QtBot, window: MainWindow) -> QImage:
    qtbot.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    return QGuiApplication.clipboard().image()


def _bytes(image: QImage) -> np.ndarray:
    plain = image.convertToFormat(QImage.Format.Format_RGB888)
    lines = np.frombuffer(plain.constBits(), np.uint8).reshape(plain.height(), plain.bytesPerLine())
    return lines[:, : 3 * plain.width()].reshape(plain.height(), plain.width(), 3).copy()


def test_it_is_what_the_large_view_shows_and_words_below_it(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    window.view.canvas.look_at(QRectF(60, 100, 80, 80))
    window.commands.actions["invert"].trigger()
    seen = _bytes(window.view.canvas.grab().toImage())
    copied = _bytes(_copied(qtbot, window))
    np.testing.assert_array_equal(copied[: seen.shape[0]], seen)
    strip = copied[seen.shape[0] :]
    assert strip.shape[0] > 20
    assert (strip == 240).any()
    assert "in the clipboard" in window.status._what.text()


def test_the_words_say_what_must_be_known_of_the_picture(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[tuple[str, ...]] = []
    monkeypatch.setattr(
        "osteoviewer.ui.seen_picture.seen_picture",
        lambda canvas, chips: said.append(tuple(chips)) or seen_picture(canvas, chips),
    )
    _open(window)
    actions = window.commands.actions
    for name in ("copy_picture", "invert", "copy_picture", "window_tool", "copy_picture"):
        actions[name].trigger()
    assert said == [("SYNTHETIC",), ("SYNTHETIC", "INVERTED"), ("SYNTHETIC", "INVERTED")]


def test_long_words_are_broken_rather_than_cut(window: MainWindow) -> None:
    _open(window)
    canvas = window.view.canvas
    short, long = (seen_picture(canvas, ["EXPLORATORY"] * count).height() for count in (0, 20))
    assert long > short


def test_what_the_films_file_draws_over_it_is_left_out_and_stays_on_the_screen(
    qtbot: QtBot, window: MainWindow
) -> None:
    drawn = np.zeros((300, 240), bool)
    drawn[100:200, 80:160] = True
    film = film_of(knee().pixels, overlays=(Overlay("", OverlayKind.GRAPHICS, drawn),))
    _open(window, FilmSource("drawn on", lambda: film))
    canvas = window.view.canvas
    with_overlay = _bytes(canvas.grab().toImage())
    copied = _bytes(_copied(qtbot, window))[: with_overlay.shape[0]]
    np.testing.assert_array_equal(_bytes(canvas.grab().toImage()), with_overlay)
    window.commands.actions["overlays"].trigger()
    without = _bytes(canvas.grab().toImage())
    assert (without != with_overlay).any()
    np.testing.assert_array_equal(copied, without)


def test_what_the_reader_draws_is_in_it(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    window.commands.actions["marks"].trigger()
    before = _bytes(_copied(qtbot, window))
    window.commands.actions["marks"].trigger()
    assert (_bytes(_copied(qtbot, window)) != before).any()


def test_no_name_of_a_window_of_the_header_and_no_words_go_along(qtbot: QtBot, window: MainWindow) -> None:
    _open(window)
    picture = _copied(qtbot, window)
    assert not picture.textKeys()
    assert not QGuiApplication.clipboard().text()


def test_without_a_film_nothing_is_copied(qtbot: QtBot, window: MainWindow) -> None:
    QGuiApplication.clipboard().setText("kept")
    qtbot.keyClick(window, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == "kept"
    assert "no picture" in window.status._what.text()


def test_where_nothing_is_seen_of_the_film_the_size_is_that_of_the_view(window: MainWindow) -> None:
    _open(window)
    canvas = window.view.canvas
    canvas.show_place(QPointF(-9000, -9000), 1.0)
    ratio = canvas.devicePixelRatioF()
    picture = seen_picture(canvas)
    assert picture.width() == round(canvas.width() * ratio)
    assert picture.devicePixelRatio() == 1.0
