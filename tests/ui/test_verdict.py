"""Agree, disagree, cannot tell: asked for beside a diagnosis only, kept at once, shown again, changed, taken back."""

import json
from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from osteoviewer.imaging.radiograph import Box
from osteoviewer.keeping.audit import AuditRecord, Entry
from osteoviewer.keeping.database import Database
from osteoviewer.keeping.deeds import ModelName
from osteoviewer.paths import kept_file
from osteoviewer.settings import Settings
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.keeper import Keeper
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.verdict_bar import VerdictBar
from osteoviewer.ui.verdict_feature import VerdictFeature
from osteoviewer.ui.verdicts import (
    Opinion,
    Verdict,
    overlap,
    verdict_of,
    verdicts_from_json,
    verdicts_to_json,
    with_verdict,
    without_verdict,
)
from tests.builders import film_of, two_knees
from tests.ui.builders import noise

MODEL = ModelName("knee", "1.0.0", "ab" * 32)
_TEXTS = some.text(max_size=50)
_VERDICTS = some.builds(
    Verdict,
    some.builds(lambda top, left, side: Box(top, left, top + side, left + side), *[some.integers(1, 900)] * 3),
    some.sampled_from(Opinion),
    some.none() | _TEXTS,
    _TEXTS,
    some.datetimes(timezones=some.just(UTC)).map(datetime.isoformat),
    some.builds(ModelName, _TEXTS, _TEXTS, _TEXTS),
    some.none() | _TEXTS,
)
_SMALL_BOXES = some.builds(
    lambda top, left, rows, columns: Box(top, left, top + rows, left + columns), *[some.integers(1, 12)] * 4
)


def verdict(left: int, opinion: Opinion = Opinion.AGREE) -> Verdict:
    return Verdict(Box(0, left, 100, left + 100), opinion, None, "", "2026-03-01T12:00:00+00:00", MODEL, "normal")


def pair() -> FilmSource:
    return FilmSource("pair", lambda: film_of(two_knees(), "2" * 64))


def show(window: MainWindow, source: FilmSource) -> None:
    window.session.open_source(source)
    window.session.film_shown()


def bar_of(window: MainWindow) -> VerdictBar:
    (bar,) = window.findChildren(VerdictBar)
    return bar


def button(window: MainWindow, text: str) -> QPushButton:
    (found,) = [one for one in bar_of(window).findChildren(QPushButton) if one.text() == text]
    return found


def reason(window: MainWindow) -> QLineEdit:
    (field,) = bar_of(window).findChildren(QLineEdit)
    return field


def classes(window: MainWindow) -> QComboBox:
    (field,) = bar_of(window).findChildren(QComboBox)
    return field


def words(window: MainWindow) -> str:
    return " ".join(label.text() for label in bar_of(window).findChildren(QLabel))


def kept(window: MainWindow) -> list[dict[str, object]]:
    (keeper,) = window.findChildren(Keeper)
    value = keeper.value("verdicts")
    return list(value) if isinstance(value, list) else []


def judged(window: MainWindow) -> list[Entry]:
    (keeper,) = window.findChildren(Keeper)
    keeper.stop()
    database = Database(kept_file())
    entries = AuditRecord(database).entries()
    database.close()
    return [entry for entry in entries if entry.what == "judged"]


@given(some.lists(_VERDICTS, max_size=3))
def test_verdicts_come_back_as_they_were(verdicts: list[Verdict]) -> None:
    assert verdicts_from_json(json.loads(json.dumps(verdicts_to_json(verdicts)))) == tuple(verdicts)


@pytest.mark.parametrize(
    "change",
    [
        {"opinion": "perhaps"},
        {"at": "yesterday"},
        {"at": "2026-03-01T12:00:00"},
        {"reason": "x" * 301},
        {"region": [0, 0, 0, 5]},
        {"region": [0, 0, 5]},
        {"model": {}},
        {"told": 1},
    ],
)
def test_a_value_of_another_kind_is_no_verdict(change: dict[str, object]) -> None:
    written = verdicts_to_json([verdict(0)])
    assert isinstance(written, list)
    with pytest.raises(ValueError, match=r"not|empty|unpack|Invalid"):
        verdicts_from_json([written[0] | change])


@given(_SMALL_BOXES, _SMALL_BOXES)
def test_the_overlap_of_two_boxes_is_what_counting_their_pixels_gives(one: Box, other: Box) -> None:
    pixels = [
        {(row, column) for row in range(box.top, box.bottom) for column in range(box.left, box.right)}
        for box in (one, other)
    ]
    assert overlap(one, other) == len(pixels[0] & pixels[1]) / len(pixels[0] | pixels[1])


def test_a_verdict_belongs_to_the_knee_whose_region_it_was_given_on() -> None:
    verdicts = (verdict(0), verdict(200, Opinion.DISAGREE))
    assert verdict_of(verdicts, Box(0, 210, 100, 310)) is verdicts[1]
    assert verdict_of(verdicts, Box(0, 90, 100, 190)) is None
    changed = with_verdict(verdicts, verdict(10, Opinion.CANNOT_TELL))
    assert [one.opinion for one in changed] == [Opinion.DISAGREE, Opinion.CANNOT_TELL]
    assert without_verdict(changed, Box(0, 0, 100, 100)) == (verdicts[1],)
    assert without_verdict(changed, Box(900, 0, 999, 100)) == changed


def test_without_a_diagnosis_nothing_can_be_judged_and_the_bar_says_why(window: MainWindow) -> None:
    for source in (None, FilmSource("noise", noise)):
        if source is not None:
            show(window, source)
        assert not any(button(window, text).isEnabled() for text in ("Agree", "Disagree", "Cannot tell", "Clear"))
        assert not any(window.commands.actions[name].isEnabled() for name in ("agree", "disagree", "clear_verdict"))
        assert "There is no diagnosis to judge" in words(window)
    (feature,) = window.findChildren(VerdictFeature)
    feature.judge(Opinion.AGREE)
    assert kept(window) == []


def test_a_verdict_is_kept_at_once_with_its_time_and_model(window: MainWindow) -> None:
    show(window, pair())
    button(window, "Agree").click()
    (said,) = kept(window)
    card = window.session.model.card
    assert said["opinion"] == "agree"
    assert said["model"] == {"name": card.name, "version": card.version, "sha256": card.files.weights_safetensors}
    assert abs((datetime.fromisoformat(str(said["at"])) - datetime.now(UTC)).total_seconds()) < 60
    assert "Kept, " in words(window)


def test_each_knee_has_its_own_verdict(window: MainWindow) -> None:
    show(window, pair())
    button(window, "Agree").click()
    window.display.choose_knee(1)
    assert not button(window, "Agree").isChecked()
    button(window, "Cannot tell").click()
    window.display.choose_knee(0)
    assert button(window, "Agree").isChecked()
    assert [said["opinion"] for said in kept(window)] == ["agree", "cannot_tell"]


def test_who_disagrees_may_say_which_class_it_is_and_why(qtbot: QtBot, window: MainWindow) -> None:
    show(window, pair())
    assert not classes(window).isEnabled()
    button(window, "Disagree").click()
    told = kept(window)[0]["told"]
    offered = [classes(window).itemData(place) for place in range(classes(window).count())]
    assert set(offered) == {None, "normal", "osteopenia", "osteoporosis"} - {told}
    classes(window).setCurrentIndex(2)
    classes(window).activated.emit(2)
    qtbot.keyClicks(reason(window), "thin cortex ")
    qtbot.keyClick(reason(window), Qt.Key.Key_Return)
    (said,) = kept(window)
    assert (said["opinion"], said["label"], said["reason"]) == ("disagree", offered[2], "thin cortex")
    button(window, "Agree").click()
    (said,) = kept(window)
    assert (said["opinion"], said["label"], said["reason"]) == ("agree", None, "thin cortex")
    assert not classes(window).isEnabled()


def test_a_reason_that_is_still_being_typed_is_not_lost(qtbot: QtBot, window: MainWindow) -> None:
    show(window, pair())
    button(window, "Agree").click()
    qtbot.keyClicks(reason(window), "half a sen")
    window.session.close_film()
    show(window, pair())
    assert reason(window).text() == "half a sen"


def test_a_verdict_comes_back_with_its_film_in_another_window(
    qtbot: QtBot, window: MainWindow, another: Callable[[], MainWindow]
) -> None:
    show(window, pair())
    window.display.choose_knee(1)
    button(window, "Disagree").click()
    again = another()
    show(again, FilmSource("other", lambda: film_of(two_knees(), "3" * 64)))
    assert not button(again, "Disagree").isChecked()
    show(again, pair())
    again.display.choose_knee(0)
    assert not button(again, "Disagree").isChecked()
    again.display.choose_knee(1)
    assert button(again, "Disagree").isChecked()


@pytest.fixture
def another(qtbot: QtBot, window: MainWindow) -> Callable[[], MainWindow]:
    """A window that is opened after the first one was closed."""

    def open_again() -> MainWindow:
        window.close()
        window.session.close_all()
        made = MainWindow(window.session, Settings())
        qtbot.addWidget(made)
        made.show()
        return made

    return open_again


def test_a_verdict_on_what_another_model_said_tells_so(window: MainWindow) -> None:
    show(window, pair())
    button(window, "Agree").click()
    (keeper,) = window.findChildren(Keeper)
    (said,) = kept(window)
    keeper.keep("verdicts", [said | {"model": {"name": "older", "version": "0.1.0", "sha256": "cd" * 32}}])
    window.session.close_film()
    show(window, pair())
    assert button(window, "Agree").isChecked()
    assert "when older 0.1.0 said" in words(window)


def test_a_verdict_is_taken_back(window: MainWindow) -> None:
    show(window, pair())
    button(window, "Agree").click()
    button(window, "Clear").click()
    assert kept(window) == []
    assert not button(window, "Agree").isChecked()
    assert not button(window, "Clear").isEnabled()
    window.session.close_film()
    show(window, pair())
    assert not button(window, "Agree").isChecked()


def test_a_verdict_goes_with_what_is_forgotten(window: MainWindow) -> None:
    show(window, pair())
    button(window, "Agree").click()
    window.commands.actions["forget_film"].trigger()
    assert not button(window, "Agree").isChecked()


def test_the_keys_give_a_verdict(qtbot: QtBot, window: MainWindow) -> None:
    show(window, pair())
    for key, opinion in ((Qt.Key.Key_1, "agree"), (Qt.Key.Key_2, "disagree"), (Qt.Key.Key_3, "cannot_tell")):
        qtbot.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
        assert [said["opinion"] for said in kept(window)] == [opinion]
    assert window.display.index == 0


def test_a_verdict_and_taking_it_back_are_in_the_audit_record_without_the_reason(window: MainWindow) -> None:
    show(window, pair())
    button(window, "Disagree").click()
    (feature,) = window.findChildren(VerdictFeature)
    feature._judge(Opinion.DISAGREE, "osteoporosis", "planted reason")
    button(window, "Clear").click()
    entries = judged(window)
    assert [json.loads(entry.details)["verdict"] for entry in entries] == ["disagree", "disagree", "cleared"]
    assert json.loads(entries[1].details)["class"] == "osteoporosis"
    assert {entry.film for entry in entries} == {"2" * 64}
    assert {entry.model_name for entry in entries} == {window.session.model.card.name}
    assert not any("planted" in entry.details for entry in entries)


def test_while_the_patient_is_hidden_so_is_the_reason(window: MainWindow) -> None:
    show(window, pair())
    button(window, "Agree").click()
    window.privacy.switch(True)
    assert reason(window).echoMode() is QLineEdit.EchoMode.Password
    window.privacy.switch(False)
    assert reason(window).echoMode() is QLineEdit.EchoMode.Normal


def test_the_bar_does_not_move_when_a_verdict_is_given(qtbot: QtBot, window: MainWindow) -> None:
    show(window, pair())
    before = bar_of(window).geometry()
    button(window, "Disagree").click()
    qtbot.wait(1)
    assert bar_of(window).geometry() == before


def test_the_tab_key_goes_through_the_bar_as_it_is_read(qtbot: QtBot, window: MainWindow) -> None:
    show(window, pair())
    button(window, "Disagree").click()
    wanted = [*(button(window, text) for text in ("Agree", "Disagree", "Cannot tell")), classes(window), reason(window)]
    widget, met = button(window, "Agree"), []
    while len(met) <= len(wanted):
        if widget in (*wanted, button(window, "Clear")):
            met.append(widget)
        widget = widget.nextInFocusChain()
    assert met == [*wanted, button(window, "Clear")]
