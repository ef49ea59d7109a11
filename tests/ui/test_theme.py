"""Contrast, fonts and colours that anyone can read."""

from dataclasses import astuple
from itertools import product

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetrics
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from osteoviewer.paths import resources
from osteoviewer.ui.theme import DARK, FILM_BLACK, LIGHT, Colours, apply_theme, colours_of, load_fonts


def _luminance(colour: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    bright, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [DARK, LIGHT], ids=["dark", "light"])
@pytest.mark.parametrize(
    ("text", "ground"), [*product(["text", "muted"], ["window", "panel", "raised"]), ("text", "chosen")]
)
def test_text_can_be_read_by_tired_eyes(colours: Colours, text: str, ground: str) -> None:
    assert _contrast(getattr(colours, text), getattr(colours, ground)) >= 7.0


@pytest.mark.parametrize("colours", [DARK, LIGHT], ids=["dark", "light"])
def test_what_is_chosen_stands_out(colours: Colours) -> None:
    assert _contrast(colours.accent, colours.panel) >= 3.0
    assert _contrast(colours.accent, colours.window) >= 3.0


def test_the_films_black_is_the_darkest_thing() -> None:
    assert all(_luminance(FILM_BLACK) < _luminance(colour) for theme in (DARK, LIGHT) for colour in astuple(theme))


def test_the_dark_theme_is_neutral() -> None:
    for colour in (DARK.window, DARK.panel, DARK.raised, DARK.border, DARK.text, DARK.muted):
        assert colour[1:3] == colour[3:5] == colour[5:7]


def test_every_word_of_the_style_sheet_is_replaced(qapp: QApplication) -> None:
    for theme in ("dark", "light", "system"):
        apply_theme(qapp, resources(), theme)
        assert "@" not in qapp.styleSheet().split("*/", 1)[1]


def test_without_a_wish_of_the_system_it_is_dark(qapp: QApplication) -> None:
    apply_theme(qapp, resources(), "system")
    assert colours_of("system") == DARK
    assert qapp.palette().window().color().name() == DARK.window


def test_the_shipped_fonts_cover_arabic_and_line_up_numbers(qapp: QApplication) -> None:
    load_fonts(resources())
    assert {"Noto Sans", "Noto Sans Arabic"} <= set(QFontDatabase.families())
    font = qapp.font()
    assert QFontInfo(font).family() == "Noto Sans"
    for weight in (QFont.Weight.Normal, QFont.Weight.Bold):
        font.setWeight(weight)
        assert len({QFontMetrics(font).horizontalAdvance(digit) for digit in "0123456789"}) == 1


def test_the_fonts_come_with_their_licence() -> None:
    folder = resources() / "fonts"
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text(encoding="utf-8")
    assert sum(file.stat().st_size for file in folder.iterdir()) < 3_000_000


class _Counting(QWidget):
    """Counts how often it is told of another style."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.count = 0

    def changeEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        super().changeEvent(event)
        self.count += event.type() == QEvent.Type.StyleChange


def test_a_widget_deep_in_a_window_is_restyled_no_more_often_than_the_window(qtbot: QtBot) -> None:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    apply_theme(app, resources(), "dark")
    top = widget = _Counting()
    qtbot.addWidget(top)
    for _ in range(8):
        QVBoxLayout(widget).addWidget(inner := _Counting())
        widget = inner
    top.show()
    top.count = widget.count = 0
    apply_theme(app, resources(), "light")
    assert widget.count == top.count == 2
    apply_theme(app, resources(), "light")
    assert widget.count == 2
