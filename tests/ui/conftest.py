"""What the window's tests are made of: an executor that runs at once, a session on it, and a record of what it says."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from osteoviewer.paths import resources
from osteoviewer.settings import Settings
from osteoviewer.studies.library import Library
from osteoviewer.ui.film_job import load_model
from osteoviewer.ui.film_source import read_early
from osteoviewer.ui.loaded_once import LoadedOnce
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.restyling import Restyling
from osteoviewer.ui.session import Session
from osteoviewer.ui.theme import apply_theme, load_fonts

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

_HERE = Path(__file__).parent
_SIGNALS = (
    "cleared",
    "results_cleared",
    "film_reading",
    "film_opened",
    "analysis_started",
    "step_started",
    "model_loaded",
    "model_unusable",
    "stage_completed",
    "diagnosed",
    "not_diagnosed",
    "refused",
    "failed",
    "cancelled",
    "analysis_finished",
)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says of every window that it cannot pass on size hints; nothing else may be said."""
    for item in items:
        if _HERE in item.path.parents:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints"))


class InlineExecutor(ThreadPoolExecutor):
    """Runs a job where it is submitted, so that a test reads from top to bottom."""

    def __init__(self) -> None:
        super().__init__(max_workers=1)

    def submit(self, work: Callable[..., object], /, *args: object, **named: object) -> Future[object]:
        future: Future[object] = Future()
        future.set_result(work(*args, **named))
        return future


class Record:
    """Everything a session has said, in order."""

    def __init__(self, session: Session) -> None:
        self.said: list[tuple[str, tuple[object, ...]]] = []
        for name in _SIGNALS:
            getattr(session, name).connect(partial(self._note, name))
        session.knees.changed.connect(partial(self._note, "knees_changed"))

    def _note(self, name: str, *values: object) -> None:
        self.said.append((name, values))

    @property
    def names(self) -> list[str]:
        return [name for name, _ in self.said]

    def last(self, name: str) -> tuple[object, ...]:
        return [values for said, values in self.said if said == name][-1]


@pytest.fixture(autouse=True)
def closed_windows_are_gone() -> Iterator[None]:
    """Qt deletes what a test has closed only in an event loop that never runs here; do it, and in this test."""
    yield
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library whose index is the test's own."""
    made = Library(tmp_path_factory.mktemp("index") / "studies.sqlite", max_pixels=4_000_000)
    yield made
    made.close()


@pytest.fixture
def session(qapp: object, tiny_bundle: Path, library: Library) -> Iterator[Session]:
    """A session whose work is done at once, with a small model."""
    made = Session(
        InlineExecutor(),
        LoadedOnce(partial(load_model, tiny_bundle, resources())),
        read=read_early(InlineExecutor(), (), max_pixels=4_000_000),
        library=library,
    )
    yield made
    made.stop()


@pytest.fixture
def record(session: Session) -> Record:
    return Record(session)


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, session: Session) -> MainWindow:
    """A dark window of the usual size on that session."""
    load_fonts(resources())
    apply_theme(qapp, resources(), "dark")
    made = MainWindow(session, Settings())
    made.settings_changed.connect(Restyling(qapp, resources(), made.settings, made).follow)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def live(qtbot: QtBot, tiny_bundle: Path, library: Library) -> Iterator[MainWindow]:
    """A window whose work is done in threads, as in the program."""
    executor = ThreadPoolExecutor(max_workers=6)
    session = Session(
        executor,
        LoadedOnce(partial(load_model, tiny_bundle, resources())),
        read=read_early(executor, (), max_pixels=10_000_000),
        library=library,
    )
    window = MainWindow(session, Settings())
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    yield window
    session.stop()
    executor.shutdown(wait=True, cancel_futures=True)
