"""The model card: everything that is in the card, one click away, with nothing made up."""

import json

import pytest
from msgspec.structs import replace
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QTextBrowser

from osteoviewer.inference.card import ModelCard
from osteoviewer.paths import resources
from osteoviewer.ui.card_dialog import CardDialog
from osteoviewer.ui.card_text import card_page, metric_word
from osteoviewer.ui.main_window import MainWindow
from tests.builders import tiny_card, tiny_network
from tests.ui.builders import knee_source

CARDS = sorted((resources() / "models").glob("*/card.json"))


def plain(page: str) -> str:
    from PySide6.QtGui import QTextDocument

    document = QTextDocument()
    document.setHtml(page)
    return " ".join(document.toPlainText().split())


def button(window: MainWindow) -> QPushButton:
    return next(each for each in window.diagnosis.findChildren(QPushButton) if each.text() == "Model card")


def test_the_card_is_one_click_away_once_there_is_a_model(window: MainWindow) -> None:
    assert button(window).isHidden()
    window.session.open_source(knee_source())
    window.session.film_shown()
    button(window).click()
    page = window.findChildren(CardDialog)[0].findChildren(QTextBrowser)[0]
    card = window.session.model.card  # type: ignore[union-attr]
    assert card is not None
    assert card.sha256 in page.toPlainText()
    assert page.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_without_a_model_it_is_said(window: MainWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    said: list[str] = []
    monkeypatch.setattr(window.status, "show_message", lambda what, _hint: said.append(what))
    window.commands.actions["model_card"].trigger()
    assert said == ["No model was loaded yet."]


@pytest.mark.parametrize("file", CARDS, ids=lambda file: file.parent.name)
def test_every_score_limitation_and_hash_of_a_card_is_on_the_page(file: object) -> None:
    data = file.read_bytes()  # type: ignore[attr-defined]
    card, raw = ModelCard.from_bytes(data), json.loads(data)
    page = plain(card_page(card))
    for metric in raw["metrics"]:
        row = f"{metric_word(metric['name'])} {metric['value']:.2f} {metric['low']:.2f} – {metric['high']:.2f}"
        assert row in page
    for sha in (raw["card_sha256"], *raw["files"].values()):
        assert sha in page
    for limitation in raw["limitations"]:
        assert limitation.split("”")[-1].strip() in page
    for said in (raw["intended_use"], raw["training"]["config"]["data"]["description"], "For research use only."):
        assert said in page
    assert not any(f"“{metric['name']}”" in page for metric in raw["metrics"] if "_" in metric["name"])


def test_what_stands_in_a_card_is_text_and_never_markup() -> None:
    card = replace(tiny_card(tiny_network(), b"weights"), limitations=["<b>less</b> than <img src=x>"])
    assert "<b>less</b> than <img src=x>" in plain(card_page(card))


def test_a_card_that_tells_little_of_its_training_is_a_page_all_the_same() -> None:
    card = replace(tiny_card(tiny_network(), b"weights"), training={})
    assert "tiny 1.0.0" in plain(card_page(card))
