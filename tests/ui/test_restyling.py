"""Another theme or size of text in two rounds of the event loop: no window is seen without its style."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from osteoviewer.paths import resources
from osteoviewer.settings import Settings
from osteoviewer.ui.restyling import Restyling
from osteoviewer.ui.theme import DARK, LIGHT, apply_theme, set_font

_DARK = Settings(theme="dark")
_LIGHT = replace(_DARK, theme="light")


class _Painted(QWidget):
    """Notes the colour of its window each time it is painted, and whether the program had a style sheet then."""

    def __init__(self, app: QApplication) -> None:
        super().__init__()
        self.app = app
        self.seen: list[tuple[str, bool]] = []
        self.restyled = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        super().paintEvent(event)
        self.seen.append((self.palette().window().color().name(), bool(self.app.styleSheet())))

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        self.restyled += event.type() == QEvent.Type.StyleChange


@pytest.fixture
def restyling(qapp: QApplication) -> Iterator[Restyling]:
    apply_theme(qapp, resources(), "dark")
    yield Restyling(qapp, resources(), _DARK)
    set_font(100)
    apply_theme(qapp, resources(), "dark")


@pytest.fixture
def painted(qtbot: QtBot, qapp: QApplication, restyling: Restyling) -> _Painted:
    widget = _Painted(qapp)
    qtbot.addWidget(widget)
    widget.show()
    qtbot.waitUntil(lambda: bool(widget.seen))
    widget.seen.clear()
    return widget


def test_nothing_is_painted_until_the_new_style_is_there(qtbot: QtBot, restyling: Restyling, painted: _Painted) -> None:
    restyling.follow(_LIGHT)
    painted.repaint()
    qtbot.waitUntil(lambda: bool(painted.seen))
    assert set(painted.seen) == {(LIGHT.window, True)}


def test_the_event_loop_comes_round_between_the_two_halves(
    qapp: QApplication, restyling: Restyling, painted: _Painted
) -> None:
    painted.restyled = 0
    restyling.follow(_LIGHT)
    assert (qapp.styleSheet(), painted.restyled) == ("", 1)
    qapp.processEvents()
    assert painted.restyled == 2


def test_of_many_wishes_at_once_the_last_is_fulfilled(
    qtbot: QtBot, qapp: QApplication, restyling: Restyling, painted: _Painted
) -> None:
    restyling.follow(_LIGHT)
    restyling.follow(replace(_LIGHT, text_size=150))
    restyling.follow(replace(_DARK, text_size=125))
    qtbot.waitUntil(lambda: bool(painted.seen))
    assert set(painted.seen) == {(DARK.window, True)}
    assert qapp.font().pointSizeF() == 12.5


def test_other_settings_leave_the_look_alone(qapp: QApplication, restyling: Restyling, painted: _Painted) -> None:
    sheet, painted.restyled = qapp.styleSheet(), 0
    restyling.follow(replace(_DARK, is_patient_hidden=True))
    assert (qapp.styleSheet(), painted.restyled) == (sheet, 0)


def test_a_window_that_is_gone_meanwhile_does_no_harm(qapp: QApplication, restyling: Restyling) -> None:
    gone = QWidget()
    gone.show()
    restyling.follow(_LIGHT)
    gone.deleteLater()
    qapp.sendPostedEvents(gone, QEvent.Type.DeferredDelete)
    qapp.processEvents()
    assert qapp.palette().window().color().name() == LIGHT.window
