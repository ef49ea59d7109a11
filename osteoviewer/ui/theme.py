"""Colours and type: two palettes of grays, one accent for what is chosen; one sans in three sizes, two weights."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

FILM_BLACK = "#000000"
"""Around the film; the darkest thing on the screen in either theme."""

REGION = "#56b4e9"
"""The region of interest, drawn on the film (sky blue of Okabe and Ito, seen by every kind of colour vision)."""

OVERLAY = "#f0e442"
"""What the file has drawn over the film (yellow of the same palette)."""

ANNOTATION = "#cc79a7"
"""What the reader has drawn on the film (reddish purple of the same palette)."""

FONT_FILES = ("NotoSans-Regular.ttf", "NotoSans-Bold.ttf", "NotoSansArabic-Regular.ttf")
"""In the folder ``fonts`` of the resources."""

FAMILIES = ["Noto Sans", "Noto Sans Arabic"]
"""What they are called."""

_SMALL, _NORMAL, _LARGE = 9, 10, 17
_STYLE = "fusion"


@dataclass(frozen=True)
class Colours:
    """The colours of one theme; text on any of the three grounds has a contrast of 7:1 or more."""

    window: str
    panel: str
    raised: str
    border: str
    text: str
    muted: str
    accent: str
    chosen: str


DARK = Colours(
    window="#1b1b1b",
    panel="#232323",
    raised="#2d2d2d",
    border="#414141",
    text="#ececec",
    muted="#c2c2c2",
    accent="#56b4e9",
    chosen="#23455c",
)
LIGHT = Colours(
    window="#ededed",
    panel="#f9f9f9",
    raised="#e2e2e2",
    border="#b0b0b0",
    text="#161616",
    muted="#3f3f3f",
    accent="#005f9e",
    chosen="#cbe2f3",
)
_SCHEMES: Mapping[str, Qt.ColorScheme] = {
    "system": Qt.ColorScheme.Unknown,
    "dark": Qt.ColorScheme.Dark,
    "light": Qt.ColorScheme.Light,
}


def load_fonts(resources: Path, text_size: int = 100) -> None:
    """Make the shipped fonts known, and the standard ones of the program, in a size in percent."""
    for name in FONT_FILES:
        QFontDatabase.addApplicationFont(str(resources / "fonts" / name))
    set_font(text_size)


def set_font(text_size: int) -> None:
    """Give all words a size, in percent; those that the style sheet gives one of its own need `apply_theme` too."""
    font = QFont(FAMILIES)
    font.setPointSizeF(_scaled(_NORMAL, text_size))
    font.setFeature(QFont.Tag("tnum"), 1)
    QGuiApplication.setFont(font)


def colours_of(theme: str) -> Colours:
    """Return the colours of ``"dark"``, ``"light"``, or of what the system asks for; dark where it does not say."""
    if theme == "system":
        is_light = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Light
        return LIGHT if is_light else DARK
    return LIGHT if theme == "light" else DARK


def _scaled(points: float, text_size: int) -> float:
    return points * text_size / 100


def apply_theme(app: QApplication, resources: Path, theme: str, text_size: int = 100) -> None:
    """Give the whole program a theme.

    Parameters
    ----------
    app : QApplication
        The program.
    resources : Path
        Where ``style.qss`` is.
    theme : str
        ``"system"``, ``"dark"`` or ``"light"``.
    text_size : int
        Percent of the standard size.
    """
    QGuiApplication.styleHints().setColorScheme(_SCHEMES[theme])
    colours = colours_of(theme)
    sheet = _style_sheet(resources / "style.qss", colours, text_size)
    if sheet == app.styleSheet():
        return
    unstyle(app)
    if app.style().name() != _STYLE:
        app.setStyle(_STYLE)
    app.setPalette(_palette(colours))
    app.setStyleSheet(sheet)


def unstyle(app: QApplication) -> None:
    """Take the style sheet away: one in place of another is gone through once for each widget above a widget (6.11)."""
    app.setStyleSheet("")


def _palette(colours: Colours) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette()
    for entry, value in (
        (role.Window, colours.window),
        (role.Base, colours.panel),
        (role.AlternateBase, colours.raised),
        (role.Button, colours.raised),
        (role.Mid, colours.border),
        (role.WindowText, colours.text),
        (role.Text, colours.text),
        (role.ButtonText, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.ToolTipBase, colours.raised),
        (role.ToolTipText, colours.text),
        (role.Highlight, colours.chosen),
        (role.HighlightedText, colours.text),
        (role.Link, colours.accent),
        (role.Accent, colours.accent),
    ):
        palette.setColor(entry, QColor(value))
    for entry in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, entry, _between(colours.text, colours.window))
    return palette


def _between(one: str, other: str) -> QColor:
    first, second = QColor(one), QColor(other)
    return QColor(
        (first.red() + second.red()) // 2, (first.green() + second.green()) // 2, (first.blue() + second.blue()) // 2
    )


def _style_sheet(file: Path, colours: Colours, text_size: int) -> str:
    sheet = file.read_text(encoding="utf-8")
    sizes = {"small": f"{_scaled(_SMALL, text_size):g}pt", "large": f"{_scaled(_LARGE, text_size):g}pt"}
    kind = "light" if colours is LIGHT else "dark"
    words = {**asdict(colours), "film": FILM_BLACK, "icons": (file.parent / "icons").as_posix(), "kind": kind, **sizes}
    for word, value in words.items():
        sheet = sheet.replace(f"@{word}", value)
    return sheet
