"""The worklist in the window: many films behind the one on the screen."""

import csv
import gc
import shutil
import time
import weakref
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from osteoviewer.errors import UnreadableFile
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.paths import resources
from osteoviewer.studies.library import Library
from osteoviewer.ui.film_job import load_model
from osteoviewer.ui.film_source import FilmSource, read_early
from osteoviewer.ui.films import State as ScreenState
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.privacy import Privacy
from osteoviewer.ui.screen_answers import ScreenAnswers
from osteoviewer.ui.session import Session
from osteoviewer.ui.worklist_desk import Phase, WorklistDesk
from osteoviewer.ui.worklist_feature import WorklistFeature
from osteoviewer.ui.worklist_job import FilmsListed
from osteoviewer.ui.worklist_model import Column, WorklistModel
from osteoviewer.ui.worklist_words import chances_text, classes_text, progress_text, time_left
from osteoviewer.worklist.film import KneeResult, ListedFilm, Outcome, State
from osteoviewer.worklist.worklist import Entry
from tests.ui.builders import knee, knee_file, knee_source, noise

Desk = tuple[WorklistDesk, Session]


@pytest.fixture
def desk(session: Session) -> Iterator[WorklistDesk]:
    made = WorklistDesk(session, ScreenAnswers(session))
    yield made
    made.close()


@pytest.fixture
def threaded(qapp: object, tiny_bundle: Path, library: Library) -> Iterator[Session]:
    """A session whose work is done in threads, as in the program."""
    executor = ThreadPoolExecutor(max_workers=6)
    made = Session(
        executor,
        partial(load_model, tiny_bundle, resources()),
        read=read_early(executor, (), max_pixels=4_000_000),
        library=library,
    )
    yield made
    made.stop()
    executor.shutdown(wait=True, cancel_futures=True)


def film(key: str, read: Callable[[], Radiograph] = knee) -> ListedFilm:
    return ListedFilm(key, key, "Planted^Name", "4711", "2024-01-01  Knees", None, read)


def listed(*films: ListedFilm) -> FilmsListed:
    return FilmsListed(films)


def states(desk: WorklistDesk) -> list[State]:
    return [entry.state for entry in desk.entries.values()]


def broken() -> Radiograph:
    raise UnreadableFile("The file is empty.", "Copy it again.")


def bug() -> Radiograph:
    raise ZeroDivisionError


def test_every_film_gets_its_answer_and_the_worklist_comes_to_its_end(qtbot: QtBot, desk: WorklistDesk) -> None:
    with qtbot.waitSignal(desk.finished, timeout=5000):
        desk.add(listed(film("one"), film("two")))
    assert desk.phase is Phase.IDLE
    assert {state.is_over for state in states(desk)} == {True}
    assert [entry.outcome.knees != () for entry in desk.entries.values() if entry.outcome] == [True, True]


def test_a_film_that_fails_says_why_and_the_next_one_goes_on(
    qtbot: QtBot, desk: WorklistDesk, caplog: pytest.LogCaptureFixture
) -> None:
    with qtbot.waitSignal(desk.finished, timeout=5000):
        desk.add(listed(film("broken", broken), film("bug", bug), film("noise", noise), film("knee")))
    assert states(desk)[:3] == [State.FAILED, State.FAILED, State.REFUSED]
    assert desk.entries["knee"].state.is_over
    messages = [desk.entries[key].outcome.message for key in ("broken", "bug")]  # type: ignore[union-attr]
    assert messages == ["The file is empty.", "Something unexpected went wrong."]
    assert "ZeroDivisionError" in caplog.text


def test_a_pause_keeps_what_is_known_and_the_film_under_way_begins_anew(qtbot: QtBot, desk: WorklistDesk) -> None:
    reads: list[str] = []

    def counted() -> Radiograph:
        reads.append("read")
        return knee()

    desk.changed.connect(lambda _keys: desk.pause() if desk.entries["two"].state is State.ANALYSING else None)
    desk.add(listed(film("one"), film("two", counted)))
    qtbot.waitUntil(lambda: desk.phase is Phase.PAUSED, timeout=5000)
    qtbot.wait(50)
    assert [state.is_over for state in states(desk)] == [True, False]
    assert (states(desk)[1], reads) == (State.WAITING, [])
    desk.changed.disconnect()
    with qtbot.waitSignal(desk.finished, timeout=5000):
        desk.resume()
    assert (len(reads), states(desk)[1].is_over) == (1, True)


def test_films_that_are_added_while_the_worklist_is_paused_wait(qtbot: QtBot, desk: WorklistDesk) -> None:
    desk.pause()
    desk.add(listed(film("one")))
    qtbot.wait(30)
    assert (states(desk), desk.phase) == ([State.WAITING], Phase.PAUSED)


def test_stop_lets_no_film_wait_and_what_was_stopped_can_go_on(qtbot: QtBot, desk: WorklistDesk) -> None:
    desk.add(listed(film("one"), film("two")))
    desk.stop()
    qtbot.wait(30)
    assert (states(desk), desk.phase) == ([State.STOPPED, State.STOPPED], Phase.IDLE)
    with qtbot.waitSignal(desk.finished, timeout=5000):
        desk.resume()
    assert [state.is_over for state in states(desk)] == [True, True]


def test_no_step_is_taken_while_the_session_works_on_the_film_on_the_screen(
    qtbot: QtBot, session: Session, desk: WorklistDesk
) -> None:
    session.open_source(knee_source())
    session._state = ScreenState.READING
    desk.add(listed(film("one")))
    qtbot.wait(50)
    assert (states(desk), desk.is_held) == ([State.WAITING], True)
    session._set_state(ScreenState.DONE)
    qtbot.waitUntil(lambda: desk.phase is Phase.IDLE, timeout=5000)
    assert states(desk)[0].is_over


def test_a_film_that_is_under_way_is_held_between_two_stages_for_the_one_on_the_screen(
    qtbot: QtBot, threaded: Session
) -> None:
    """Told by the order of what is delivered, in threads as in the program."""
    desk = WorklistDesk(threaded, ScreenAnswers(threaded))
    steps_while_busy: list[object] = []
    desk._task.delivered.connect(lambda _step: steps_while_busy.append(threaded.state.is_busy))
    desk.add(listed(*(film(str(number)) for number in range(4))))
    qtbot.waitUntil(lambda: len(steps_while_busy) > 3, timeout=5000)
    threaded.open_source(knee_source("screen", seed=2))
    threaded.film_opened.connect(threaded.film_shown)
    qtbot.waitUntil(lambda: desk.phase is Phase.IDLE, timeout=10_000)
    assert steps_while_busy.count(True) <= 1  # the step that was under way when the film was opened
    assert threaded.state is ScreenState.DONE or threaded.state is ScreenState.REFUSED
    assert all(state.is_over for state in states(desk))
    desk.close()


def test_what_was_found_of_the_film_on_the_screen_is_taken_over(qtbot: QtBot, session: Session) -> None:
    answers = ScreenAnswers(session)
    source = knee_source()
    session.open_source(source)
    session.film_shown()
    desk = WorklistDesk(session, answers)
    desk.add(listed(replace(film("k", bug), key=source.key)))
    (entry,) = desk.entries.values()
    assert entry.outcome is not None
    assert [knee.told for knee in entry.outcome.knees] == list(session.films.films[0].labels)
    analysed = WorklistDesk(session, ScreenAnswers(session))
    with qtbot.waitSignal(analysed.finished, timeout=5000):
        analysed.add(listed(film("k")))
    other = analysed.entries["k"].outcome
    assert other is not None
    assert (other.knees, other.state) == (entry.outcome.knees, entry.outcome.state)
    desk.close()
    analysed.close()


def test_knees_that_were_changed_by_hand_are_no_answer_for_the_worklist(session: Session) -> None:
    answers = ScreenAnswers(session)
    session.open_source(knee_source())
    session.film_shown()
    (before,) = answers.outcomes.values()
    session.knees.remove(0)
    assert list(answers.outcomes.values()) == [before]


def test_no_pixels_are_kept_of_any_film(qtbot: QtBot, desk: WorklistDesk) -> None:
    read: list[weakref.ref[Radiograph]] = []

    def remembered() -> Radiograph:
        radiograph = knee()
        read.append(weakref.ref(radiograph))
        return radiograph

    with qtbot.waitSignal(desk.finished, timeout=5000):
        desk.add(listed(*(film(str(number), remembered) for number in range(3))))
    gc.collect()
    assert [radiograph() for radiograph in read] == [None, None, None]


def many(count: int) -> dict[object, Entry]:
    """Lines in a fixed disorder: names, classes and times run against each other."""
    classes = ("normal", "osteopenia", "osteoporosis")
    entries: dict[object, Entry] = {}
    for number in range(count):
        label, chance = classes[number * 7 % 3], 0.34 + (number * 37 % 600) / 1000
        chances = tuple((name, chance if name == label else (1 - chance) / 2) for name in classes)
        outcome = Outcome(
            State.DONE, (KneeResult("R", chances, (label,)),), seconds=number * 31 % 977 / 100, sha256=str(number)
        )
        named = replace(film(f"film {number * 7919 % count:05}"), key=number)
        entries[number] = Entry(named, State.DONE, outcome) if number % 10 else Entry(named)
    return entries


def test_ten_thousand_rows_are_sorted_by_every_column_within_a_bound(qapp: object) -> None:
    entries = many(10_000)
    model = WorklistModel(lambda: entries, Privacy())
    slowest = 0.0
    for column in Column:
        started = time.perf_counter()
        model.sort(column, Qt.SortOrder.AscendingOrder)
        slowest = max(slowest, time.perf_counter() - started)
    assert slowest < 0.5
    seconds = [model.entry(place).outcome for place in range(model.rowCount())]
    known = [outcome.seconds for outcome in seconds if outcome is not None]
    assert (known, seconds[-1000:]) == (sorted(known), [None] * 1000)


def test_by_class_the_worst_and_most_probable_comes_first_and_what_is_not_known_last(qapp: object) -> None:
    entries = many(60)
    model = WorklistModel(lambda: entries, Privacy())
    model.sort(Column.CLASS)
    found = [model.entry(place).outcome for place in range(60)]
    order = ("osteoporosis", "osteopenia", "normal")
    knees = [outcome.knees[0] for outcome in found if outcome is not None]
    assert knees == sorted(knees, key=lambda knee: (order.index(knee.told or ""), -(knee.probability or 0)))
    assert found[54:] == [None] * 6
    model.sort(-1)
    assert [model.entry(place).film.key for place in range(60)] == list(range(60))


def test_rows_keep_their_places_while_answers_come_in_until_they_are_sorted_again(qapp: object) -> None:
    entries = many(3)
    model = WorklistModel(lambda: entries, Privacy())
    model.sort(Column.TIME, Qt.SortOrder.DescendingOrder)
    before = [model.entry(place).film.key for place in range(3)]
    answered = entries[1].outcome
    assert answered is not None
    entries[0] = replace(entries[0], state=State.DONE, outcome=replace(answered, seconds=99.0))
    model.take_changed((0,))
    assert [model.entry(place).film.key for place in range(3)] == before
    model.sort_again()
    assert model.entry(0).film.key == 0


def test_while_the_patient_is_hidden_no_cell_and_no_order_tells_a_name(qapp: object) -> None:
    entries = many(30)
    privacy = Privacy(is_on=True)
    model = WorklistModel(lambda: entries, privacy)
    lines = "\n".join(map(model.line, range(30)))
    for word in ("Planted", "4711", "2024", "Knees", "film 0"):
        assert word not in lines
    for column in (Column.PATIENT, Column.STUDY, Column.FILM):
        model.sort(column)
        assert [model.entry(place).film.key for place in range(30)] == list(range(30))
    privacy.switch(False)
    assert "Planted^Name  4711" in model.line(0)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (None, ""),
        (3.0, "less than a minute left"),
        (61.0, "about 1 min left"),
        (241.0, "about 4 min left"),
        (7400.0, "about 2 h 3 min left"),
    ],
)
def test_the_time_left_is_told_no_more_exactly_than_it_is_known(
    qapp: object, seconds: float | None, words: str
) -> None:
    assert time_left(seconds) == words


@pytest.fixture
def feature(window: MainWindow) -> WorklistFeature:
    (made,) = (feature for feature in window.features if isinstance(feature, WorklistFeature))
    return made


def folder_of(tmp_path: Path, count: int) -> Path:
    folder = tmp_path / "films"
    folder.mkdir()
    for number in range(1, count + 1):
        knee_file(folder, f"knee{number}.png", seed=number)
    return folder


def wait_for_end(qtbot: QtBot, feature: WorklistFeature, count: int) -> None:
    assert feature.desk is not None
    desk = feature.desk
    qtbot.waitUntil(lambda: len(desk.entries) == count and desk.phase is Phase.IDLE, timeout=10_000)


def test_the_films_that_the_browser_lists_are_added_those_of_folded_studies_too(
    qtbot: QtBot, window: MainWindow, feature: WorklistFeature, tmp_path: Path
) -> None:
    window.session.open_paths([folder_of(tmp_path, 3)])
    qtbot.waitUntil(lambda: len(window.session.studies.listing.film_keys) == 3)
    window.session.studies.fold_all(True)
    window.commands.actions["worklist"].trigger()
    assert feature.window is not None
    assert feature.window._add.text() == "&Add the 3 films listed"
    feature.window._add.click()
    wait_for_end(qtbot, feature, 3)
    window.session.studies.ask(search="knee2", folded=frozenset())
    assert feature.window._add.text() == "&Add the film listed"


def test_a_folder_that_goes_away_midway_leaves_failed_films_and_nothing_hangs(
    qtbot: QtBot, window: MainWindow, feature: WorklistFeature, tmp_path: Path
) -> None:
    folder = folder_of(tmp_path, 4)
    feature.show_window()
    assert feature.desk is not None
    assert feature.adder is not None
    desk = feature.desk
    desk.pause()
    feature.adder.add_folder(folder)
    qtbot.waitUntil(lambda: len(desk.entries) == 4)

    def remove(_keys: object) -> None:
        if desk.worklist.over == 1 and folder.exists():
            shutil.rmtree(folder)

    desk.changed.connect(remove)
    desk.resume()
    wait_for_end(qtbot, feature, 4)
    assert states(desk).count(State.FAILED) == 3
    assert progress_text(desk.worklist).startswith("4 of 4 films, 3 not analysed")


def test_answers_survive_the_window_and_a_film_is_opened_from_its_row(
    qtbot: QtBot, window: MainWindow, feature: WorklistFeature, tmp_path: Path
) -> None:
    folder = folder_of(tmp_path, 2)
    feature.show_window()
    assert feature.adder is not None
    assert feature.window is not None
    feature.adder.add_folder(folder)
    wait_for_end(qtbot, feature, 2)
    feature.window.close()
    feature.show_window()
    table = feature.window.table
    table.selectRow(1)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    current = window.session.films.current
    assert current is not None
    assert feature.window.isVisible()
    assert current.source.key == feature.window._model.entry(1).film.key
    assert window.session.name == "knee2.png"


def test_stop_ends_the_search_for_films_too(window: MainWindow, feature: WorklistFeature) -> None:
    feature.show_window()
    assert feature.adder is not None
    assert feature.window is not None
    feature.adder.is_looking = True
    feature.adder.changed.emit()
    assert feature.window._looking.text() == "Looking for films"
    feature.window._stop.click()
    assert (feature.adder.is_looking, feature.window._stop.isEnabled()) == (False, False)


def test_lines_are_copied_and_the_table_is_exported_without_names_while_they_are_hidden(
    qtbot: QtBot, window: MainWindow, feature: WorklistFeature, tmp_path: Path
) -> None:
    feature.show_window()
    assert feature.desk is not None
    assert feature.window is not None
    feature.desk.add(listed(film("=one"), film("two")))
    wait_for_end(qtbot, feature, 2)
    feature.window.table.selectAll()
    feature.window.copy_lines()
    assert [line.split("\t")[3] for line in QGuiApplication.clipboard().text().split("\n")] == ["=one", "two"]
    for is_on, names in ((False, ["'=one", "two"]), (True, ["Film 1", "Film 2"])):
        window.privacy.switch(is_on)
        feature.window.export(tmp_path / "table.csv")
        with (tmp_path / "table.csv").open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
        assert [row["film"] for row in rows] == names
        assert {row["patient"] for row in rows} == {"" if is_on else "Planted^Name"}
        shown = [entry.outcome.knees[0] for entry in feature.desk.entries.values() if entry.outcome]
        assert [float(row["probability_normal"]) for row in rows] == [
            round(dict(knee.probabilities)["normal"], 4) for knee in shown
        ]


def test_an_unwritable_table_is_told_in_the_window(
    window: MainWindow, feature: WorklistFeature, tmp_path: Path
) -> None:
    feature.show_window()
    assert feature.window is not None
    feature.window.export(tmp_path / "none" / "table.csv")
    assert feature.window._more.text() == "There is no such folder. Choose another, or make it first."


def test_the_window_says_research_use_only_and_names_every_control(feature: WorklistFeature) -> None:
    from PySide6.QtWidgets import QAbstractButton, QLabel

    feature.show_window()
    assert feature.window is not None
    texts = [label.text() for label in feature.window.findChildren(QLabel)]
    assert "For research use only. Not for diagnosis." in texts
    buttons = feature.window.findChildren(QAbstractButton)
    visible = [button for button in buttons if button.isVisible() and button.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert all(button.text() or button.accessibleName() for button in visible)
    assert feature.window.table.accessibleName()


def test_nothing_of_the_worklist_is_built_before_it_is_opened(feature: WorklistFeature) -> None:
    assert (feature.desk, feature.adder, feature.window) == (None, None, None)


def test_a_drawn_film_is_on_the_worklist_too(qtbot: QtBot, window: MainWindow, feature: WorklistFeature) -> None:
    source = FilmSource("Synthetic knee", knee)
    window.session.open_source(source)
    window.session.film_shown()
    feature.show_window()
    assert feature.adder is not None
    feature.adder.add_listed()
    wait_for_end(qtbot, feature, 1)
    assert feature.desk is not None
    assert feature.desk.entries[source.key].state.is_over


@pytest.mark.parametrize(
    ("sides", "classes", "chances"),
    [
        (("R",), "R osteopenia", "0.80"),
        ((None,), "side ? osteopenia", "0.80"),
        (("R", "L"), "R osteopenia   L osteopenia", "R 0.80   L 0.80"),
        ((None, None), "1 osteopenia   2 osteopenia", "1 0.80   2 0.80"),
    ],
)
def test_every_class_says_which_knee_it_is_about(
    qapp: object, sides: tuple[str | None, ...], classes: str, chances: str
) -> None:
    found = Outcome(
        State.DONE,
        tuple(KneeResult(side, (("normal", 0.2), ("osteopenia", 0.8)), ("osteopenia",)) for side in sides),
    )
    assert (classes_text(found), chances_text(found)) == (classes, chances)


def test_films_that_are_added_come_below_and_the_others_keep_their_places(qapp: object) -> None:
    entries = many(20)
    model = WorklistModel(lambda: entries, Privacy())
    model.sort(Column.TIME, Qt.SortOrder.DescendingOrder)
    before = [model.entry(place).film.key for place in range(20)]
    entries["new"] = Entry(film("new"))
    model.take_list()
    assert [model.entry(place).film.key for place in range(21)] == [*before, "new"]
    entries.clear()
    model.take_list()
    assert model.rowCount() == 0
