"""Sentences that name a key name the one that is in force, in every language, and none where there is none."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from osteoviewer.errors import OsteoViewerError
from osteoviewer.paths import resources
from osteoviewer.settings import Settings
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.keys_feature import KeysFeature
from osteoviewer.ui.keys_in_force import keys_in_force, with_keys
from osteoviewer.ui.language import apply_language
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.sentences import told
from osteoviewer.ui.session import Session
from scripts.translations import LANGUAGES, gather, read
from tests.ui.builders import noise

FIELD = re.compile(r"\{key:(\w+)\}")
WRITTEN_OUT = re.compile(r"\b(?:Ctrl|Alt|Shift)\+|\bF\d+\b|\((?:[A-Z]|Esc|Space)\)|\b(?:Escape|Space)\b")


@pytest.fixture(autouse=True)
def english_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    QLocale.setDefault(QLocale.c())


def _change(window: MainWindow, **keys: str) -> None:
    feature = next(one for one in window.features if isinstance(one, KeysFeature))
    feature.show_dialog()
    dialog = feature._dialog
    assert dialog is not None
    changed = dialog._map
    for name, key in keys.items():
        changed = changed.with_keys(name, tuple(key.split()))
    dialog.changed.emit(changed)
    dialog.hide()


def _words(window: MainWindow) -> str:
    return "\n".join(label.text() for label in window.view.findChildren(QLabel))


def test_a_changed_key_is_named_in_the_sentence_at_once(window: MainWindow) -> None:
    assert "Open radiographs (Ctrl+O), or" in _words(window)
    assert window.knees._edit.text() == "Change by hand (B)"
    _change(window, open="F12", edit_region="Ctrl+J")
    assert "Open radiographs (F12), or" in _words(window)
    assert window.knees._edit.text() == "Change by hand (Ctrl+J)"


def test_a_command_without_a_key_leaves_no_empty_parentheses(window: MainWindow) -> None:
    _change(window, open="", edit_region="", undo="")
    assert "Open radiographs, or drop" in _words(window)
    assert window.knees._edit.text() == "Change by hand"
    assert "undo, or restore what was found (Shift+R)" in window.knees._edit.toolTip()


def test_a_key_that_was_kept_is_named_from_the_start(qtbot: QtBot, session: Session) -> None:
    window = MainWindow(session, Settings(shortcuts={"open": "Ctrl+J"}))
    qtbot.addWidget(window)
    window.show()
    assert "Open radiographs (Ctrl+J), or" in _words(window)


def test_a_refusal_names_the_key_that_draws_a_region_while_it_is_read(window: MainWindow) -> None:
    window.session.open_source(FilmSource("noise", noise))
    window.session.film_shown()
    assert "Draw the region by hand (B), or open another film." in window.diagnosis.accessibleName()
    _change(window, edit_region="F8")
    assert "Draw the region by hand (F8), or open another film." in window.diagnosis.accessibleName()


def test_a_key_that_is_a_brace_does_not_break_a_sentence_with_numbers(window: MainWindow) -> None:
    _change(window, again="{")
    assert with_keys("Frame {n} again ({key:again}).", n=7) == "Frame 7 again ({)."
    assert with_keys("Once more ({key:again}).") == "Once more ({)."


def test_keys_are_called_as_the_language_calls_them(qtbot: QtBot, qapp: QApplication, session: Session) -> None:
    apply_language(qapp, resources(), "de")
    window = MainWindow(session, Settings(language="de"))
    qtbot.addWidget(window)
    window.show()
    assert "(Strg+O)" in _words(window)


def test_keys_keep_their_order_where_letters_run_leftwards(qtbot: QtBot, qapp: QApplication, session: Session) -> None:
    apply_language(qapp, resources(), "ar")
    window = MainWindow(session, Settings(language="ar"))
    qtbot.addWidget(window)
    window.show()
    assert with_keys("X ({key:region_larger}).") == "X (\u2068Ctrl++\u2069)."


@pytest.mark.parametrize("language", ["en", *LANGUAGES])
def test_every_field_stands_for_a_command_and_in_parentheses(window: MainWindow, language: str) -> None:
    texts = [words.text for words in gather()] if language == "en" else list(read(language).values())
    fields = [(text, name) for text in texts for name in FIELD.findall(text)]
    assert len(fields) > 25
    assert {name for _, name in fields} <= set(window.commands.actions)
    keys_in_force().take({})
    assert [text for text, _ in fields if "{key" in with_keys(text)] == []


def test_no_sentence_has_a_key_of_a_command_written_out() -> None:
    of_the_canvas = "Shift with arrows"
    assert [
        words.text for words in gather() if WRITTEN_OUT.search(words.text) and of_the_canvas not in words.text
    ] == []


def test_a_sentence_below_the_window_that_has_no_key_there_has_one_in_the_window(window: MainWindow) -> None:
    _change(window, undo="F11")
    error = OsteoViewerError("Every knee of this film was taken away.", "Undo that, or draw a region by hand.")
    assert told(error)[1] == "Undo that (F11), or draw a region by hand (B)."
