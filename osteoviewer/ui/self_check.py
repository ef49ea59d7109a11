"""What only Qt can tell of the program's own files: fonts, pictures, the style sheet and the words of other languages.

Each function raises `ValueError` with a sentence where something is wrong. A QApplication must be there.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QMessageLogContext, QPoint, QtMsgType, QTranslator, qInstallMessageHandler
from PySide6.QtGui import QColor, QFont, QFontDatabase, QFontInfo, QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget

from osteoviewer import RESEARCH_USE
from osteoviewer.ui.theme import FAMILIES, FONT_FILES, apply_theme, load_fonts

_SIDE, _LETTER_PX = 48, 32
_LETTERS = (("a", "g"), ("ä", "ñ"), ("ب", "م"))
"""Two of each kind; where a font lacks them, both are the same box."""
_WORDS = (("words", RESEARCH_USE), ("sentences", "The file is empty."), ("report", "Film {hash}"))
"""A text of each table that is looked at; those of the window itself are in the same file."""
_OF_QT = ("QPlatformTheme", "Cancel")
"""What Qt itself says in dialogs."""


def check_fonts(resources: Path) -> None:
    """Check that the fonts load and that words are written in them, not in boxes."""
    for name in FONT_FILES:
        if QFontDatabase.addApplicationFont(str(resources / "fonts" / name)) < 0:
            raise ValueError(f"The font “{name}” is missing or damaged.")
    load_fonts(resources)
    for family in FAMILIES:
        if QFontInfo(QFont(family)).family() != family:
            raise ValueError(f"The font “{family}” is not the one that is used.")
    for letters in _LETTERS:
        pictures = [_written(letter) for letter in letters]
        if pictures[0] == pictures[1] or _written(" ") in pictures:
            raise ValueError(f"The letters “{letters[0]}” and “{letters[1]}” are not drawn.")


def _written(words: str) -> QImage:
    picture = QImage(_SIDE, _SIDE, QImage.Format.Format_Grayscale8)
    picture.fill(QColor("white"))
    font = QFont(FAMILIES)
    font.setPixelSize(_LETTER_PX)
    with QPainter(picture) as painter:
        painter.setFont(font)
        painter.drawText(QPoint(_SIDE // 4, _LETTER_PX), words)
    return picture


def check_icons(resources: Path) -> None:
    """Check that every icon is a picture for Qt, drawings too."""
    for file in sorted((resources / "icons").iterdir()):
        if QImage(str(file)).isNull():
            raise ValueError(f"The icon “{file.name}” is damaged, or Qt cannot draw its kind.")


def check_style(resources: Path) -> None:
    """Check that both themes can be put on, and that nothing stands in the style sheet that Qt does not understand."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError("Qt was not started")
    for theme in ("light", "dark"):
        with _said() as said:
            apply_theme(app, resources, theme)
            widget = QWidget()
            widget.ensurePolished()
        if not app.styleSheet().strip() or any("style" in words.lower() for words in said):
            raise ValueError("The style sheet is damaged.")


def check_language(resources: Path, code: str) -> None:
    """Check that a language has words for the window, and that Qt has its own."""
    own, of_qt = QTranslator(), QTranslator()
    if not own.load(str(resources / "translations" / f"osteoviewer_{code}.qm")):
        raise ValueError(f"The translation “osteoviewer_{code}.qm” is missing or damaged.")
    if any(not own.translate(table, text) for table, text in _WORDS):
        raise ValueError(f"The translation “osteoviewer_{code}.qm” lacks words.")
    if not of_qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
        raise ValueError(f"Qt’s own translation “qtbase_{code}.qm” is missing.")
    if not of_qt.translate(*_OF_QT):
        raise ValueError(f"Qt’s own translation “qtbase_{code}.qm” lacks words.")


def check_picture(widget: QWidget) -> None:
    """Check that something is seen of a window: neither nothing nor one colour."""
    picture = widget.grab().toImage().scaled(_SIDE, _SIDE)
    places = ((row, column) for row in range(_SIDE) for column in range(_SIDE))
    if picture.isNull() or len({picture.pixel(column, row) for row, column in places}) < len(_WORDS):
        raise ValueError("The window shows nothing.")


@contextmanager
def _said() -> Iterator[list[str]]:
    """Collect what Qt says meanwhile."""
    said: list[str] = []

    def hear(_kind: QtMsgType, _context: QMessageLogContext, words: str) -> None:
        said.append(words)

    before = qInstallMessageHandler(hear)
    try:
        yield said
    finally:
        qInstallMessageHandler(before)
