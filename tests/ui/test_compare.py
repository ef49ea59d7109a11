"""Two films beside each other move together, and nothing of one is taken for the other's."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.radiograph import Spacing
from osteoviewer.ui.film_link import pixels_for_one, same_place
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.floating_note import FloatingNote
from osteoviewer.ui.image_view import ImageView
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.turn import UPRIGHT, Turn
from tests.ui.builders import knee_source
from tests.ui.mouse import drag, on_screen

FILM, OTHER_FILM = QRectF(0, 0, 240, 300), QRectF(0, 0, 480, 700)
turns = st.builds(Turn, st.integers(0, 3), st.booleans())


def _larger_source() -> FilmSource:
    film = draw_knee(seed=2, density=0.6, rows=600, columns=480).radiograph()
    return FilmSource("larger", lambda: film)


def _open(window: MainWindow, source: FilmSource) -> None:
    window.session.open_source(source)
    window.session.film_shown()
    QApplication.processEvents()


def _kept(window: MainWindow) -> ImageView:
    return next(view for view in window.findChildren(ImageView) if view is not window.view)


def _words(view: ImageView) -> str:
    return " ".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


@pytest.fixture
def compared(qtbot: QtBot, window: MainWindow) -> ImageView:
    """The view of a small film that is kept beside one of twice its size."""
    _open(window, knee_source("first"))
    qtbot.keyClick(window, Qt.Key.Key_C)
    _open(window, _larger_source())
    return _kept(window)


def test_films_that_tell_the_size_of_their_pixels_are_shown_equally_large() -> None:
    one, other = Spacing(0.2, 0.2, "calibrated"), Spacing(0.1, 0.1, "calibrated")
    assert pixels_for_one((300, one), (900, other)) == pytest.approx(2.0)


@pytest.mark.parametrize("spacing", [None, Spacing(0.2, 0.2, "detector plane")])
def test_sizes_that_cannot_be_compared_are_not(spacing: Spacing | None) -> None:
    assert pixels_for_one((300, spacing), (900, Spacing(0.1, 0.1, "calibrated"))) == 3.0


@given(st.floats(0, 240), st.floats(0, 300), turns, turns)
def test_the_way_to_the_other_film_and_back_ends_where_it_began(x: float, y: float, turn: Turn, other: Turn) -> None:
    place = same_place(QPointF(x, y), FILM, turn, other_film=OTHER_FILM, other_turn=other)
    back = same_place(place, OTHER_FILM, other, other_film=FILM, other_turn=turn)
    assert (back.x(), back.y()) == pytest.approx((x, y), abs=1e-6)


def test_on_a_flipped_film_the_same_place_is_at_the_other_side() -> None:
    place = same_place(QPointF(60, 100), FILM, UPRIGHT, other_film=FILM, other_turn=Turn(0, True))
    assert (place.x(), place.y()) == pytest.approx((180, 100))


def test_a_kept_film_stays_while_another_is_opened_and_says_that_the_diagnosis_is_not_of_it(
    window: MainWindow, compared: ImageView
) -> None:
    assert compared.isVisible()
    assert compared.geometry().right() < window.view.geometry().left()
    assert compared.canvas.raster.values.shape == (300, 240)
    assert window.display.frame(0).raster.values.shape == (600, 480)
    assert "first; the diagnosis is not of this film" in _words(compared)
    window.privacy.switch(True)
    assert "first" not in _words(compared)


def test_both_films_move_together_whichever_is_dragged(qtbot: QtBot, window: MainWindow, compared: ImageView) -> None:
    large, small = window.view.canvas, compared.canvas
    for leader, follower in ((large, small), (small, large)):
        film = leader.extent
        leader.look_at(QRectF(film.width() * 0.2, film.height() * 0.3, film.width() * 0.3, film.height() * 0.3))
        start = film.height() * 0.5, film.width() * 0.4
        drag(qtbot, leader, start, (start[0] + film.height() * 0.05, start[1] + film.width() * 0.05))
        shares = [
            (
                (canvas.view_rect.center().x() / canvas.extent.width()),
                (canvas.view_rect.center().y() / canvas.extent.height()),
            )
            for canvas in (leader, follower)
        ]
        assert shares[0] == pytest.approx(shares[1], abs=1e-6)
        assert small.zoom == pytest.approx(2 * large.zoom)
    window.view.canvas.fit()
    assert small.view_rect.contains(small.extent.adjusted(1, 1, -1, -1))


def test_a_film_that_was_kept_flipped_says_so_and_moves_with_the_hand(qtbot: QtBot, window: MainWindow) -> None:
    _open(window, knee_source("first"))
    qtbot.keyClick(window, Qt.Key.Key_F)
    qtbot.keyClick(window, Qt.Key.Key_C)
    _open(window, knee_source("other", 2))
    kept = _kept(window)
    note = next(note for note in kept.canvas.findChildren(FloatingNote))
    assert note.isVisible()
    assert note.text() == "FLIPPED"
    before = on_screen(kept.canvas, (150, 120)).x()
    drag(qtbot, window.view.canvas, (150, 120), (150, 140))
    assert on_screen(kept.canvas, (150, 120)).x() > before


def test_the_kept_film_has_a_window_of_its_own(window: MainWindow, compared: ImageView) -> None:
    before, of_film = compared.canvas._picture.grays, window.display.window(0)
    compared.canvas.grays_dragged.emit(0.1, 0.1)
    assert compared.canvas._picture.grays != before
    assert window.display.window(0) == of_film
    window.display.change_window(0.2, 0.0)
    assert compared.canvas._picture.grays.width == pytest.approx(before.width * 1.1)


def test_the_key_takes_the_kept_film_away_again_and_so_does_closing_all(
    qtbot: QtBot, window: MainWindow, compared: ImageView
) -> None:
    qtbot.keyClick(window, Qt.Key.Key_C)
    assert not compared.isVisible()
    qtbot.keyClick(window, Qt.Key.Key_C)
    assert compared.isVisible()
    assert compared.canvas.raster.values.shape == (600, 480)
    window.session.close_all()
    assert not compared.isVisible()
    assert not window.commands.actions["compare"].isChecked()
    assert compared.canvas.raster is None


def test_nothing_is_kept_where_there_is_no_film(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.keyClick(window, Qt.Key.Key_C)
    assert not window.commands.actions["compare"].isChecked()
    assert len(window.findChildren(ImageView)) == 1
