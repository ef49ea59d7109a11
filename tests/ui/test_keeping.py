"""What is done to a film comes back when it is opened again, in this window or another; and nothing names a patient."""

import json
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as some
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from osteoviewer.errors import NotKept
from osteoviewer.history import History
from osteoviewer.imaging.gray_window import Window
from osteoviewer.imaging.knees import Knee, Landmarks, Point
from osteoviewer.imaging.radiograph import Box, Side
from osteoviewer.keeping.audit import AuditRecord, Entry
from osteoviewer.keeping.database import Database
from osteoviewer.paths import kept_file
from osteoviewer.settings import Settings
from osteoviewer.ui.film_source import FilmSource
from osteoviewer.ui.films import State
from osteoviewer.ui.keeper import Keeper
from osteoviewer.ui.keeping_feature import KeepingFeature
from osteoviewer.ui.kept_knees import KeptKnees, knees_from_json, knees_to_json
from osteoviewer.ui.kept_view import KeptView, view_from_json, view_to_json
from osteoviewer.ui.knee_edits import KneeEdits
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.session import Session
from tests.builders import dicom_bytes, dicom_dataset, film_of, knee_levels, two_knees
from tests.ui.builders import knee_file, noise

_PLACES = some.integers(-5000, 5000)
_POINTS = some.builds(Point, some.floats(-1e4, 1e4), some.floats(-1e4, 1e4))
_BOXES = some.builds(
    lambda top, left, rows, columns: Box(top, left, top + rows, left + columns),
    *(_PLACES, _PLACES, some.integers(1, 4000), some.integers(1, 4000)),
)
_KNEES = some.builds(
    Knee,
    _BOXES,
    some.none() | some.builds(Landmarks, _POINTS, _POINTS, _POINTS),
    some.none() | some.sampled_from(Side),
    some.sampled_from(["header", "marker", None]),
    some.booleans(),
)
_JUNK = some.recursive(
    some.none() | some.booleans() | some.integers() | some.floats() | some.text(),
    lambda inner: some.lists(inner) | some.dictionaries(some.text(), inner),
    max_leaves=8,
)
Again = Callable[[], MainWindow]
PART = QRectF(40, 60, 80, 100)


@pytest.fixture
def another(qtbot: QtBot, window: MainWindow, session: Session) -> Again:
    """A window that is opened after the first one was closed."""
    made: list[MainWindow] = []

    def open_again() -> MainWindow:
        window.close()
        session.close_all()
        made.append(MainWindow(session, Settings()))
        qtbot.addWidget(made[0])
        made[0].show()
        return made[0]

    return open_again


def pair() -> FilmSource:
    return FilmSource("pair", lambda: film_of(two_knees(), "2" * 64))


def show(window: MainWindow, source: FilmSource) -> None:
    window.session.open_source(source)
    window.session.film_shown()


def regions(window: MainWindow) -> list[Box]:
    return [knee.region for knee in window.session.knees.edits.current]


def keeper_of(window: MainWindow) -> Keeper:
    (keeper,) = window.findChildren(Keeper)
    return keeper


def feature_of(window: MainWindow) -> KeepingFeature:
    (feature,) = window.findChildren(KeepingFeature)
    return feature


def chips(window: MainWindow) -> list[str]:
    return [name for name, chip in window.view._chips.items() if not chip.isHidden()]


def said(window: MainWindow) -> str:
    return f"{window.status._what.text()} {window.status._hint.text()}"


def audited() -> list[Entry]:
    database = Database(kept_file())
    entries = AuditRecord(database).entries()
    database.close()
    return list(entries)


@given(some.lists(_KNEES, max_size=2), some.lists(_KNEES, max_size=2), some.booleans())
def test_knees_come_back_as_they_were(automatic: list[Knee], current: list[Knee], is_inverted: bool) -> None:
    edits = KneeEdits(tuple(automatic), History(tuple(current)))
    written = json.loads(json.dumps(knees_to_json(edits, is_inverted=is_inverted)))
    if edits.is_changed:
        assert knees_from_json(written) == KeptKnees(edits.automatic, edits.current, is_inverted)
    else:
        assert written is None


@given(
    some.none() | some.builds(lambda box: (box.top / 3, box.left / 3, box.bottom / 3, box.right / 3), _BOXES),
    some.dictionaries(some.sampled_from(["film", "equalized"]), some.floats(-3, 3)),
    some.booleans(),
    some.integers(0, 4),
)
def test_a_view_comes_back_as_it_was(
    seen: tuple[float, float, float, float] | None, levels: dict[str, float], is_inverted: bool, stage: int
) -> None:
    windows = {unit: Window(level - 0.25, level + 0.5) for unit, level in levels.items()}
    view = KeptView(seen, windows, is_inverted, not is_inverted, stage, stage % 2)
    assert view_from_json(json.loads(json.dumps(view_to_json(view)))) == view


@given(_JUNK)
def test_anything_else_is_neither_knees_nor_a_view(junk: object) -> None:
    for read in (knees_from_json, view_from_json):
        with pytest.raises(ValueError, match=r"not|empty"):
            read(junk)  # type: ignore[arg-type]


@pytest.mark.parametrize("number", [float("nan"), 10**400, True, "1", None])
def test_a_number_that_is_none_spoils_a_view_and_knees(number: object) -> None:
    view = view_to_json(KeptView((0, 0, 1, 1), {"film": Window(0, 1)}))
    assert isinstance(view, dict)
    with pytest.raises(ValueError, match="not"):
        view_from_json(view | {"seen": [0, 0, 1, number]})
    with pytest.raises(ValueError, match="not"):
        view_from_json(view | {"windows": {"film": {"low": 0, "high": number, "curve": "linear"}}})
    knees = knees_to_json(KneeEdits((), History((Knee(Box(0, 0, 9, 9)),))), is_inverted=False)
    assert isinstance(knees, dict)
    knees["current"][0]["region"][3] = number
    with pytest.raises((ValueError, TypeError)):
        knees_from_json(knees)


def test_a_region_by_hand_comes_back_in_another_window_as_by_hand_and_is_analysed_so(
    window: MainWindow, another: Again
) -> None:
    show(window, pair())
    window.session.knees.move(1, Box(20, 300, 200, 480))
    kept = regions(window)
    again = another()
    show(again, pair())
    assert regions(again) == kept
    assert [knee.is_manual for knee in again.session.knees.edits.current] == [False, True]
    assert "by_hand" in chips(again)
    assert again.session.state is State.DONE
    assert again.display.frame(4) is not None


def test_a_region_by_hand_comes_back_when_its_film_was_closed(window: MainWindow) -> None:
    show(window, pair())
    window.session.knees.remove(0)
    kept = regions(window)
    window.session.close_film()
    show(window, pair())
    assert regions(window) == kept
    window.session.knees.reset()
    assert len(regions(window)) == 2
    window.session.close_film()
    show(window, pair())
    assert len(regions(window)) == 2
    assert "by_hand" not in chips(window)


def test_what_is_kept_of_one_film_is_not_shown_on_another(window: MainWindow) -> None:
    show(window, pair())
    window.session.knees.remove(0)
    show(window, FilmSource("other", lambda: film_of(two_knees(), "3" * 64)))
    assert len(regions(window)) == 2
    assert "by_hand" not in chips(window)


def test_of_a_film_that_is_only_looked_at_nothing_is_kept(window: MainWindow) -> None:
    show(window, pair())
    window.session.close_film()
    feature_of(window).stop()
    assert json.loads(exported(window))["films"] == []


def exported(window: MainWindow) -> str:
    path = kept_file().with_name("exported.json")
    feature_of(window).export_kept(path)
    return path.read_text(encoding="utf-8")


def test_the_last_view_comes_back_in_another_window(window: MainWindow, another: Again) -> None:
    show(window, pair())
    window.view.canvas.look_at(PART)
    window.view.canvas.looked_at.emit(PART)
    window.display.invert()
    window.display.change_window(-0.3, 0.1)
    window.display.choose_knee(1)
    window.display.choose(4)
    seen, grays = window.view.canvas.view_rect, window.display.window(0)
    again = another()
    show(again, pair())
    assert again.view.canvas.view_rect.intersected(seen) == seen
    assert again.display.window(0) == grays
    assert again.display.is_inverted
    assert (again.display.index, again.display.knee) == (4, 1)
    small = again.stages.panels[0].canvas
    assert small.view_rect.adjusted(-0.01, -0.01, 0.01, 0.01).contains(PART)
    assert not small.is_fitted


def test_a_window_of_the_header_has_its_name_again_and_the_name_is_not_kept(window: MainWindow, another: Again) -> None:
    named = (Window(0.1, 0.9, name="Planted^Name"), Window(0.2, 0.6, name="BONE"))
    source = FilmSource("named", lambda: film_of(two_knees(), "5" * 64, windows=named))
    show(window, source)
    window.display.next_window()
    text = exported(window)
    assert "BONE" not in text
    assert "0.6" in text
    again = another()
    show(again, source)
    assert again.display.window(0) == named[1]


def test_a_film_is_painted_for_the_first_time_as_it_was_looked_at_last(
    qtbot: QtBot, live: MainWindow, tmp_path: Path
) -> None:
    path = knee_file(tmp_path)
    keeping = next(feature for feature in live.features if isinstance(feature, KeepingFeature))
    keeping._view._wait.setInterval(10_000)  # a busy machine may take longer than a reader would wait
    live.session.open_paths([path])
    qtbot.waitUntil(lambda: live.session.state is State.DONE, timeout=20_000)
    live.view.canvas.look_at(PART)
    live.view.canvas.looked_at.emit(PART)
    seen = live.view.canvas.view_rect
    live.session.close_all()
    painted: list[QRectF] = []
    live.view.canvas.painted.connect(lambda: painted.append(live.view.canvas.view_rect))
    live.session.open_paths([path])
    qtbot.waitUntil(lambda: live.session.state is State.DONE, timeout=20_000)
    assert painted
    assert painted[0] == seen


def test_what_was_being_changed_when_the_window_is_closed_is_kept(window: MainWindow, another: Again) -> None:
    show(window, pair())
    window.display.invert()
    again = another()
    show(again, pair())
    assert again.display.is_inverted


def test_another_feature_keeps_a_topic_of_its_own_and_is_told_of_it(window: MainWindow) -> None:
    keeper, told = keeper_of(window), []
    keeper.restored.connect(told.append)
    show(window, pair())
    keeper.keep("annotations", [{"kind": "arrow"}])
    window.session.close_film()
    keeper.keep("annotations", "of no film")
    show(window, pair())
    assert told == [{}, {"annotations": [{"kind": "arrow"}]}]
    assert keeper.value("annotations") == [{"kind": "arrow"}]


def test_each_frame_keeps_its_own(window: MainWindow) -> None:
    keeper = keeper_of(window)

    def frame(number: int) -> FilmSource:
        return FilmSource("frames", lambda: film_of(two_knees(), "6" * 64, frame=number, frames=2))

    for number in (0, 1):
        show(window, frame(number))
        keeper.keep("annotations", number + 10)
    show(window, frame(0))
    assert keeper.value("annotations") == 10


def test_forgetting_a_film_forgets_all_of_it_and_leaves_the_audit_record(window: MainWindow, another: Again) -> None:
    show(window, pair())
    window.session.knees.remove(0)
    window.display.invert()
    keeper_of(window).keep("annotations", 1)
    window.commands.actions["forget_film"].trigger()
    assert "is deleted" in said(window)
    again = another()
    show(again, pair())
    assert len(regions(again)) == 2
    assert not again.display.is_inverted
    assert [entry.what for entry in audited()][:2] == ["opened", "analysed"]
    assert "forgot" in [entry.what for entry in audited()]


def test_forgetting_all_films_asks_first(window: MainWindow) -> None:
    show(window, pair())
    keeper_of(window).keep("annotations", 1)
    window.commands.actions["forget_kept"].trigger()
    (box,) = window.findChildren(QMessageBox)
    assert len(json.loads(exported(window))["films"]) == 1
    (delete,) = [button for button in box.findChildren(QPushButton) if button.text() == "Delete"]
    delete.click()
    assert json.loads(exported(window))["films"] == []


def test_what_was_exported_is_imported_and_shown_at_once(window: MainWindow) -> None:
    show(window, pair())
    window.session.knees.remove(0)
    kept = regions(window)
    exported(window)
    window.session.knees.undo()
    feature_of(window).forget_all()
    feature_of(window).import_kept(kept_file().with_name("exported.json"))
    assert regions(window) == kept
    assert "New: 1." in said(window)


def test_imported_knees_replace_those_on_the_screen_and_can_be_undone(window: MainWindow) -> None:
    show(window, pair())
    window.session.knees.remove(0)
    theirs = regions(window)
    content = json.loads(exported(window))
    content["films"][0]["topics"][0]["changed"] = "2999-01-01T00:00:00+00:00"
    path = kept_file().with_name("newer.json")
    path.write_text(json.dumps(content), encoding="utf-8")
    window.session.knees.undo()
    window.session.knees.move(0, Box(5, 5, 100, 100))
    ours = regions(window)
    feature_of(window).import_kept(path)
    assert regions(window) == theirs
    window.session.knees.undo()
    assert regions(window) == ours


def test_a_file_that_cannot_be_imported_is_told_of(window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "other.json").write_text("{}", encoding="utf-8")
    feature_of(window).import_kept(tmp_path / "other.json")
    assert "was not made by" in said(window)


def test_what_cannot_be_kept_is_told_once(window: MainWindow) -> None:
    kept_file().mkdir(parents=True)  # no file can be written there
    told: list[NotKept] = []
    keeper_of(window).failed.connect(told.append)
    show(window, pair())
    for number in range(3):
        keeper_of(window).keep("annotations", number)
    assert [error.kind for error in told] == ["not_kept"]
    assert "could not be kept" in said(window)


def test_a_damaged_file_is_told_of_and_the_window_works_on(window: MainWindow) -> None:
    kept_file().parent.mkdir(parents=True, exist_ok=True)
    kept_file().write_bytes(b"no database at all, but long enough to look like one")
    show(window, pair())
    assert "set aside" in said(window)
    window.session.knees.remove(0)
    assert len(json.loads(exported(window))["films"]) == 1


def test_kept_values_of_another_kind_are_passed_over(window: MainWindow) -> None:
    show(window, pair())
    keeper = keeper_of(window)
    for topic in ("knees", "view", "verdicts"):
        keeper.keep(topic, {"of": "another kind"})
    window.session.close_film()
    show(window, pair())
    assert len(regions(window)) == 2
    assert window.session.state is State.DONE


def test_a_film_whose_polarity_was_corrected_comes_back_with_its_knees_and_grays(
    window: MainWindow, another: Again
) -> None:
    pixels = 1 - two_knees()
    source = FilmSource("inverted", lambda: film_of(pixels, "7" * 64))
    show(window, source)
    if not window.session.film.radiograph.is_inverted:
        pytest.skip("this film was not turned round")
    window.session.knees.remove(0)
    window.display.change_window(-0.3, 0.1)
    kept, grays = regions(window), window.display.window(0)
    again = another()
    show(again, source)
    assert again.session.film.radiograph.is_inverted
    assert regions(again) == kept
    assert again.display.window(0) == grays


def test_the_audit_record_says_what_was_done_with_which_model(window: MainWindow) -> None:
    show(window, pair())
    window.session.knees.move(0, Box(20, 20, 200, 200))
    show(window, FilmSource("noise", noise))
    feature_of(window).export_audit(kept_file().with_name("audit.jsonl"))
    feature_of(window).stop()
    entries = audited()
    assert Counter(entry.what for entry in entries) == {"opened": 2, "analysed": 5, "overrode": 1, "exported": 1}
    assert entries[0].what == "opened"
    assert {entry.film for entry in entries} == {"2" * 64, "0" * 64, None}
    card = window.session.model.card
    judged = [entry for entry in entries if entry.what == "analysed"]
    assert {entry.model_sha256 for entry in judged} == {card.files.weights_safetensors}
    (overrode,) = [entry for entry in entries if entry.what == "overrode"]
    assert json.loads(overrode.details)["regions"][0] == [20, 20, 200, 200]
    assert "refused" in json.loads(judged[-1].details)
    lines = kept_file().with_name("audit.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(entries) - 1
    assert "No row was changed" in said(window)


def test_an_export_is_audited(window: MainWindow) -> None:
    show(window, pair())
    window.commands.actions["export"].trigger()
    from osteoviewer.ui.export_dialog import ExportDialog

    (dialog,) = window.findChildren(ExportDialog)
    dialog.exported.emit(1, "png", False)
    dialog.exported.emit(3, "dicom", True)
    feature_of(window).stop()
    alone, all_of_them = [entry for entry in audited() if entry.what == "exported"]
    assert (alone.film, json.loads(alone.details)) == ("2" * 64, {"films": 1, "as": "png"})
    assert (all_of_them.film, json.loads(all_of_them.details)) == (None, {"films": 3, "as": "dicom"})


def test_neither_a_name_nor_a_path_is_kept(window: MainWindow, tmp_path: Path) -> None:
    folder = tmp_path / "Planted-Folder"
    folder.mkdir()
    dataset = dicom_dataset(np.uint16(knee_levels()) * 16, bits=12)
    dataset.PatientID, dataset.PatientBirthDate = "PLANTED-ID", "19111111"
    dataset.WindowCenter, dataset.WindowWidth, dataset.WindowCenterWidthExplanation = 2000, 4000, "PLANTED-WINDOW"
    (folder / "Planted-File.dcm").write_bytes(dicom_bytes(dataset))
    window.session.open_paths([folder / "Planted-File.dcm"])
    window.session.film_shown()
    window.session.knees.add(Box(20, 20, 200, 200))
    window.display.invert()
    window.view.canvas.looked_at.emit(PART)
    exported(window)
    feature_of(window).export_audit(kept_file().with_name("audit.csv"))
    feature_of(window).stop()
    found = {file.name: file.read_bytes() for file in kept_file().parent.glob("*") if file.is_file()}
    assert {"kept.sqlite", "exported.json", "audit.csv"} <= set(found)
    for content in found.values():
        lowered = content.lower()
        assert b"planted" not in lowered
        assert b"19111111" not in lowered
        assert str(tmp_path).encode() not in content
    assert b"overrode" in found["audit.csv"]
