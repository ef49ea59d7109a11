"""The language of a report, from the window's own catalogues. QtCore only: it is needed without a window too."""

from PySide6.QtCore import QLocale, Qt, QTranslator

from osteoviewer.paths import resources
from osteoviewer.report.language import ENGLISH, Language


def language_named(code: str) -> Language:
    """Return one of the languages that the program has words of; English where they cannot be loaded."""
    catalogue = QTranslator()
    if code == ENGLISH.code or not catalogue.load(str(resources() / "translations" / f"osteoviewer_{code}.qm")):
        return ENGLISH

    def translate(table: str, text: str) -> str:
        return catalogue.translate(table, text) or text

    is_leftwards = QLocale(code).textDirection() == Qt.LayoutDirection.RightToLeft
    return Language(code, is_leftwards, translate)
