"""What is drawn on a film comes back when it is opened again."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from osteoviewer.annotations.annotation import Annotation, Kind
from osteoviewer.settings import Settings
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.keeping_feature import KeepingFeature
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.session import Session
from tests.builders import film_of, two_knees

LENGTH = Annotation(Kind.LENGTH, ((10.0, 20.0), (60.0, 80.0)))
ARROW = Annotation(Kind.ARROW, ((5.0, 5.0), (40.0, 40.0)))
Again = Callable[[], MainWindow]


@pytest.fixture
def another(qtbot: QtBot, window: MainWindow, session: Session) -> Again:
    def open_again() -> MainWindow:
        window.close()
        session.close_all()
        made = MainWindow(session, Settings())
        qtbot.addWidget(made)
        made.show()
        return made

    return open_again


def show(window: MainWindow) -> None:
    window.session.open_source(FilmSource("pair", lambda: film_of(two_knees(), "2" * 64)))
    window.session.film_shown()


def keeping(window: MainWindow) -> KeepingFeature:
    return next(feature for feature in window.features if isinstance(feature, KeepingFeature))


def test_what_was_drawn_comes_back_in_another_window(window: MainWindow, another: Again) -> None:
    show(window)
    window.annotations.add(LENGTH)
    window.annotations.add(ARROW)
    again = another()
    show(again)
    assert again.annotations.annotations == (LENGTH, ARROW)


def test_what_was_taken_away_does_not_come_back(window: MainWindow, another: Again) -> None:
    show(window)
    window.annotations.add(LENGTH)
    window.annotations.remove()
    again = another()
    show(again)
    assert again.annotations.annotations == ()


def test_what_is_kept_and_damaged_is_left_alone_and_the_film_opens(window: MainWindow, another: Again) -> None:
    show(window)
    keeping(window)._keeper.keep("annotations", {"format": "nonsense"})
    again = another()
    show(again)
    assert again.annotations.annotations == ()
    assert again.session.film is not None
    assert keeping(again)._keeper.value("annotations") == {"format": "nonsense"}


def test_imported_annotations_lie_over_those_drawn_and_can_be_undone(window: MainWindow) -> None:
    show(window)
    window.annotations.add(LENGTH)
    keeper = keeping(window)._keeper
    drawn = window.annotations.to_json()
    window.annotations.add(ARROW)
    keeper.restored.emit({"annotations": drawn})
    assert window.annotations.annotations == (LENGTH,)
    window.annotations.undo()
    assert window.annotations.annotations == (LENGTH, ARROW)
