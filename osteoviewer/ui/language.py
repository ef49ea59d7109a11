"""The language of the window: which there are, and how one is put in place before the window is built."""

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from osteoviewer.settings import LANGUAGES

SYSTEM, ENGLISH = "system", "en"
OWN_NAMES = {"ar": "العربية", "de": "Deutsch", "en": "English", "es": "Español", "fr": "Français"}
"""Each language as those who speak it call it; never translated."""


def apply_language(app: QApplication, resources: Path, choice: str) -> str:
    """Let all words that are made from now on be in a language, and the window lie in its direction.

    Parameters
    ----------
    app : QApplication
    resources : Path
        Where ``translations`` is.
    choice : str
        One of `osteoviewer.settings.LANGUAGES`.

    Returns
    -------
    str
        The language that it is; English where the wanted one cannot be loaded.
    """
    code = language_of(choice)
    own, of_qt = QTranslator(app), QTranslator(app)
    if code != ENGLISH and own.load(str(resources / "translations" / f"osteoviewer_{code}.qm")):
        app.installTranslator(own)
        if of_qt.load(f"qtbase_{code}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            app.installTranslator(of_qt)
    else:
        code = ENGLISH
    directions = Qt.LayoutDirection
    is_leftwards = QLocale(code).textDirection() == directions.RightToLeft
    app.setLayoutDirection(directions.RightToLeft if is_leftwards else directions.LeftToRight)
    return code


def language_of(choice: str, system: QLocale | None = None) -> str:
    """Return the language that a choice stands for: that of the system, if there is one, else English."""
    if choice != SYSTEM:
        return choice
    for name in (system or QLocale.system()).uiLanguages():
        code = name.split("-")[0]
        if code in LANGUAGES:
            return code
    return ENGLISH
