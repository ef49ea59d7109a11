"""The size of all words: larger and smaller at once, kept, and no panel that loses its words."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from osteoviewer.paths import resources
from osteoviewer.settings import TEXT_SIZES
from osteoviewer.ui.elided_label import ElidedLabel
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.theme import LIGHT, apply_theme, set_font
from osteoviewer.ui.words import doubt_text
from tests.ui.builders import knee_source


@pytest.fixture(autouse=True)
def standard_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    _apply(qapp, 100)


def _apply(app: QApplication, percent: int) -> None:
    set_font(percent)
    apply_theme(app, resources(), "dark", percent)


def test_the_text_becomes_larger_at_once_and_the_size_is_kept(qapp: QApplication, window: MainWindow) -> None:
    actions = window.commands.actions
    before = window.films.list.fontMetrics().height(), window.diagnosis._headline.fontMetrics().height()
    for _ in TEXT_SIZES:
        actions["text_larger"].trigger()
    QApplication.processEvents()
    after = window.films.list.fontMetrics().height(), window.diagnosis._headline.fontMetrics().height()
    assert window.settings.text_size == TEXT_SIZES[-1] == 200
    assert [round(large / small) for small, large in zip(before, after, strict=True)] == [2, 2]
    assert (actions["text_larger"].isEnabled(), actions["text_smaller"].isEnabled()) == (False, True)
    actions["text_standard"].trigger()
    QApplication.processEvents()
    assert (window.settings.text_size, qapp.font().pointSizeF()) == (100, 10)


def test_another_theme_keeps_the_size(qapp: QApplication, window: MainWindow) -> None:
    window.commands.actions["text_larger"].trigger()
    size = qapp.font().pointSizeF()
    window.commands.actions["theme_light"].trigger()
    QApplication.processEvents()
    assert qapp.palette().window().color().name() == LIGHT.window
    assert qapp.font().pointSizeF() == size == 11


@pytest.mark.parametrize("percent", [80, 150])
def test_no_words_are_cut_off_in_a_window_of_the_usual_size(
    qtbot: QtBot, qapp: QApplication, window: MainWindow, percent: int
) -> None:
    window.session.open_source(knee_source())
    window.session.film_shown()
    doubt = "This knee is unlike those that the model was trained on.\n" + doubt_text(0.53, 0.39, 0.65)
    window.diagnosis.show_diagnosis(
        {"normal": 0.2, "osteopenia": 0.7, "osteoporosis": 0.1}, model="m", time="", doubt=doubt
    )
    _apply(qapp, percent)
    window.resize(1280, 800)
    for _ in range(3):
        QApplication.processEvents()
    assert (window.width(), window.height()) == (1280, 800)
    for panel in (window.diagnosis, window.notice, window.status, window.knees, window.films):
        for label in panel.findChildren(QLabel):
            if label.isVisible() and label.text() and not isinstance(label, ElidedLabel):
                needed = label.heightForWidth(label.width()) if label.wordWrap() else label.sizeHint().height()
                assert label.height() >= needed, label.text()
                assert label.wordWrap() or label.width() >= label.sizeHint().width(), label.text()
                inside = label.mapTo(panel, label.rect().bottomRight())
                assert panel.rect().contains(inside), label.text()
        bottom = panel.mapTo(window, panel.rect().bottomRight())
        assert window.rect().contains(bottom)
        assert panel.visibleRegion().boundingRect().height() == panel.height()
