"""The window in other languages: all words there, all fields kept, and lying in the right direction."""

import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from osteoviewer.errors import UnreadableFile, UnsupportedImage
from osteoviewer.paths import resources
from osteoviewer.settings import LANGUAGES as CHOICES
from osteoviewer.settings import Settings
from osteoviewer.ui.language import OWN_NAMES, apply_language, language_of
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.sentences import told
from osteoviewer.ui.session import Session
from osteoviewer.ui.words import research_use
from scripts.translations import LANGUAGES, Words, catalogue, gather, read

FIELD = re.compile(r"\{[^}]*\}")
WORDS = gather()


@pytest.fixture
def app(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)


def test_the_words_of_every_part_are_gathered() -> None:
    contexts = {words.context for words in WORDS}
    assert {"Actions", "DiagnosisPanel", "words", "sentences"} <= contexts
    assert "" not in contexts
    assert len(WORDS) > 900
    assert Words("words", "For research use only. Not for diagnosis.") in WORDS
    assert Words("sentences", "The file is empty.") in WORDS
    assert Words("sentences", "Draw the region by hand, or open another film.") in WORDS, "of a constant"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_is_translated(language: str) -> None:
    known = read(language)
    assert [words for words in WORDS if words not in known] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_fields_and_the_mnemonic_of_the_original(language: str) -> None:
    known = read(language)
    wrong = [
        words
        for words, text in known.items()
        if sorted(FIELD.findall(words.text)) != sorted(FIELD.findall(text))
        or ("&" in words.text.replace("&&", "")) != ("&" in text.replace("&&", ""))
    ]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_the_program_loads_is_made_of_the_catalogue(language: str, tmp_path: Path) -> None:
    made = tmp_path / "made.qm"
    compiler = Path(sys.executable).with_name("pyside6-lrelease")
    subprocess.run([compiler, "-silent", catalogue(language), "-qm", made], check=True)
    assert made.read_bytes() == catalogue(language).with_suffix(".qm").read_bytes()


def test_every_language_can_be_chosen_and_is_called_by_its_own_name() -> None:
    assert set(CHOICES) == {"system", "en", *LANGUAGES}
    assert set(OWN_NAMES) == {"en", *LANGUAGES}


@pytest.mark.parametrize(
    ("locale", "expected"), [("de_AT", "de"), ("ar_EG", "ar"), ("fr_CA", "fr"), ("ja_JP", "en"), ("C", "en")]
)
def test_the_language_of_the_system_is_taken_where_there_is_one(locale: str, expected: str) -> None:
    assert language_of("system", QLocale(locale)) == expected
    assert language_of("es", QLocale(locale)) == "es"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_window_speaks_the_language_and_lies_in_its_direction(
    qtbot: QtBot, app: QApplication, session: Session, language: str
) -> None:
    assert apply_language(app, resources(), language) == language
    window = MainWindow(session, Settings(language=language))
    qtbot.addWidget(window)
    known = read(language)
    title = window.commands.menus["file"].title()
    assert title == known[Words("Actions", "&File")] != "&File"
    assert research_use() == known[Words("words", "For research use only. Not for diagnosis.")]
    expected = Qt.LayoutDirection.RightToLeft if language == "ar" else Qt.LayoutDirection.LeftToRight
    assert window.layoutDirection() == expected


def test_errors_are_told_in_the_language_of_the_window_with_their_numbers(app: QApplication) -> None:
    error = UnsupportedImage("This DICOM file holds {frames} frames.", "Choose another frame.", frames=7)
    assert told(error) == ("This DICOM file holds 7 frames.", "Choose another frame.")
    apply_language(app, resources(), "de")
    what, hint = told(error)
    assert "7" in what
    assert what != error.message
    assert hint == read("de")[Words("sentences", "Choose another frame.")]


def test_a_sentence_that_no_language_knows_is_told_in_english(app: QApplication) -> None:
    apply_language(app, resources(), "fr")
    assert told(UnreadableFile("Something {odd}.", "Do it.")) == ("Something {odd}.", "Do it.")


def test_a_language_whose_words_are_missing_leaves_english(app: QApplication, tmp_path: Path) -> None:
    assert apply_language(app, tmp_path, "de") == "en"
    assert research_use() == "For research use only. Not for diagnosis."


def test_choosing_a_language_keeps_it_and_says_when_it_comes(window: MainWindow) -> None:
    kept: list[Settings] = []
    window.settings_changed.connect(kept.append)
    window.commands.actions["language_ar"].trigger()
    assert kept[-1].language == "ar"
    assert "next time" in window.status._message.toolTip()
    assert window.commands.actions["language_ar"].isChecked()
