"""Once a film is seen the model is loaded, and what the film did not wait for is built while it is analysed."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path
from threading import Event

import pytest
from pytestqt.qtbot import QtBot

from osteoviewer.paths import resources
from osteoviewer.studies.library import Library
from osteoviewer.ui.film_job import Model, load_model
from osteoviewer.ui.film_source import read_early
from osteoviewer.ui.films import State
from osteoviewer.ui.first_look import FirstLook
from osteoviewer.ui.loaded_once import LoadedOnce
from osteoviewer.ui.session import Session
from tests.ui.builders import knee_source


@pytest.fixture
def executor() -> Iterator[ThreadPoolExecutor]:
    with ThreadPoolExecutor(max_workers=4) as made:
        yield made


@pytest.fixture
def make_session(
    qapp: object, executor: ThreadPoolExecutor, tmp_path: Path
) -> Iterator[Callable[[Callable[[], Model]], Session]]:
    sessions: list[Session] = []

    def make(find: Callable[[], Model]) -> Session:
        library = Library(tmp_path / "studies.sqlite", max_pixels=4_000_000)
        read = read_early(executor, (), max_pixels=4_000_000)
        sessions.append(Session(executor, LoadedOnce(find), read=read, library=library))
        return sessions[-1]

    yield make
    for session in sessions:
        session.stop()


def test_the_window_is_completed_once_the_model_is_loaded_and_the_film_is_being_analysed(
    qtbot: QtBot, make_session: Callable[[Callable[[], Model]], Session], tiny_bundle: Path
) -> None:
    may_load, said = Event(), []

    def find() -> Model:
        assert may_load.wait(10)
        return load_model(tiny_bundle, resources())

    session = make_session(find)
    look = FirstLook(session, lambda: said.append(session.state))
    session.open_source(knee_source())
    with qtbot.waitSignal(session.film_opened):
        pass
    look.begin()
    qtbot.wait(50)
    assert said == []
    assert session.state is State.READING
    may_load.set()
    qtbot.waitUntil(lambda: session.state is State.DONE, timeout=10_000)
    assert said == [State.ANALYSING]


def test_a_model_that_takes_long_to_load_keeps_the_window_from_nothing(
    qtbot: QtBot, make_session: Callable[[Callable[[], Model]], Session], tiny_bundle: Path
) -> None:
    may_load = Event()

    def find() -> Model:
        assert may_load.wait(10)
        return load_model(tiny_bundle, resources())

    session = make_session(find)
    look = FirstLook(session, lambda: None)
    session.open_source(knee_source())
    with qtbot.waitSignal(session.film_opened):
        pass
    with qtbot.waitSignal(session.analysis_started, timeout=5000):
        look.begin()
    assert not may_load.is_set()
    may_load.set()
    qtbot.waitUntil(lambda: session.state is State.DONE, timeout=10_000)


def test_a_loading_that_breaks_is_told_and_the_window_is_completed(
    qtbot: QtBot, make_session: Callable[[Callable[[], Model]], Session]
) -> None:
    said: list[str] = []

    def find() -> Model:
        raise ValueError("broken")

    session = make_session(find)
    look = FirstLook(session, partial(said.append, "completed"))
    session.failed.connect(lambda _: said.append("failed"))
    session.open_source(knee_source())
    with qtbot.waitSignal(session.film_opened):
        pass
    look.begin()
    qtbot.waitUntil(lambda: len(said) == 2, timeout=5000)
    assert sorted(said) == ["completed", "failed"]


def test_nothing_begins_once_it_is_stopped(
    qtbot: QtBot, make_session: Callable[[Callable[[], Model]], Session], tiny_bundle: Path
) -> None:
    said: list[str] = []
    session = make_session(partial(load_model, tiny_bundle, resources()))
    look = FirstLook(session, partial(said.append, "completed"))
    session.open_source(knee_source())
    with qtbot.waitSignal(session.film_opened):
        pass
    look.begin()
    look.stop()
    session.stop()
    qtbot.wait(300)
    assert said == []
    assert session.state is State.READING
