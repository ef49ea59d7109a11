"""No word on a label or a button is cut off, in any language, in the smallest window and with large text."""

from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QHeaderView,
    QLabel,
    QScrollBar,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from osteoviewer.paths import resources
from osteoviewer.settings import Settings
from osteoviewer.ui.elided_combo import ElidedCombo
from osteoviewer.ui.elided_label import ElidedLabel
from osteoviewer.ui.language import apply_language
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.right_column import RightColumn
from osteoviewer.ui.session import Session
from osteoviewer.ui.theme import apply_theme, load_fonts
from scripts.translations import LANGUAGES
from tests.ui.builders import wordy_bundle
from tests.ui.every_screen import BY_OTHER_MEANS, DIALOGS, forget_language, open_dialog, open_film, panels, settle


@pytest.fixture(scope="session")
def tiny_bundle(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A model of which as much is to be said as can be."""
    return wordy_bundle(tmp_path_factory.mktemp("wordy"))


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    forget_language(qapp)
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    load_fonts(resources())
    apply_theme(qapp, resources(), "dark")


CASES = [(language, (860, 620), 100) for language in ("en", *LANGUAGES)] + [
    (language, (1280, 800), 150) for language in ("en", *LANGUAGES)
]


@pytest.mark.parametrize(("language", "size", "text_size"), CASES)
def test_no_word_is_cut_off(
    qtbot: QtBot,
    app: QApplication,
    session: Session,
    tmp_path: Path,
    *,
    language: str,
    size: tuple[int, int],
    text_size: int,
) -> None:
    apply_language(app, resources(), language)
    load_fonts(resources(), text_size)
    apply_theme(app, resources(), "dark", text_size)
    window = MainWindow(session, Settings(language=language, text_size=text_size))
    qtbot.addWidget(window)
    window.show()
    window.resize(*size)
    settle()
    found = [f"empty: {what}" for what in _cut(window)]
    open_film(window, tmp_path)
    for screen in panels(window):
        assert (window.width(), window.height()) == size
        assert window.view.width() >= 350 or screen.name == "compared film"
        found += [f"{screen.name}: {what}" for what in _cut(window)]
    for name in (*DIALOGS, *BY_OTHER_MEANS):
        dialog = open_dialog(window, name)
        found += [f"{name}: {what}" for what in _cut(dialog)]
        dialog.close()
        settle()
    assert "\n".join(dict.fromkeys(found)) == ""


def _cut(top: QWidget) -> list[str]:
    """Say which words in a window are not wholly seen."""
    found = []
    for widget in top.findChildren(QWidget):
        if not widget.isVisibleTo(top):
            continue
        if isinstance(widget, QHeaderView):
            found += _narrow_sections(widget)
        if isinstance(widget, QAbstractSpinBox | QAbstractSlider) and not isinstance(widget, QScrollBar):
            found += _beside_its_place(widget, top)
        text = widget.text() if isinstance(widget, QLabel | QAbstractButton) else ""
        if isinstance(widget, QComboBox):
            text = widget.currentText()
        if not text:
            continue
        where = f"{type(widget).__name__} “{text[:40]}” "
        needed = _needed(widget)
        if needed is not None and (widget.width() < needed[0] or widget.height() < needed[1]):
            found.append(f"{where}has {widget.width()} x {widget.height()}, needs {needed}")
        if not _scrolls(widget) and not top.rect().contains(QRect(widget.mapTo(top, QPoint(0, 0)), widget.size())):
            found.append(where + "leaves the window")
    found += [
        f"{type(one).__name__} lies over {type(other).__name__}"
        for column in top.findChildren(RightColumn)
        for one, other in combinations([child for child in column.children() if isinstance(child, QWidget)], 2)
        if one.isVisible() and other.isVisible() and one.geometry().intersects(other.geometry())
    ]
    more = top.findChild(QToolButton, "qt_menubar_ext_button")
    if more is not None and more.isVisible():
        found.append("menus that do not fit")
    return found


def _needed(widget: QWidget) -> tuple[int, int] | None:
    """Return the width and height that a widget's words need; None where they end in an ellipsis on purpose."""
    if isinstance(widget, ElidedLabel | ElidedCombo):
        return None
    if isinstance(widget, QLabel) and widget.wordWrap():
        words = widget.text().replace("<", " <").split()
        longest = max(map(widget.fontMetrics().horizontalAdvance, words)) if "<" not in widget.text() else 0
        return longest, widget.heightForWidth(widget.width())
    return widget.sizeHint().width(), widget.sizeHint().height()


def _beside_its_place(widget: QWidget, top: QWidget) -> list[str]:
    """Say so where a control is not seen in its whole width."""
    seen = widget.visibleRegion().boundingRect().width()
    is_there = seen > 0 and top.isVisible()
    return [f"{type(widget).__name__} of {widget.width()} shows {seen}"] if is_there and seen < widget.width() else []


def _narrow_sections(header: QHeaderView) -> list[str]:
    model = header.model()
    if header.orientation() is Qt.Orientation.Vertical or header.isHidden() or model is None:
        return []
    return [
        f"column “{model.headerData(place, Qt.Orientation.Horizontal)}”"
        for place in range(header.count())
        if header.sectionSize(place) < header.sectionSizeHint(place)
    ]


def _scrolls(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QAbstractScrollArea):
            return True
        parent = parent.parentWidget()
    return False
