"""Dragging a stage's parameter on a large film: from the new value to the painted picture, against the stage alone."""

import os
import tempfile
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any

from benchmarks.measure import Figure, medians
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.stages import STAGES
from osteoviewer.paths import resources

if TYPE_CHECKING:
    from osteoviewer.ui.main_window import MainWindow

ROWS, COLUMNS = 2430, 1994
ROUNDS = 15
_GOAL = 1.5
_SIZE = (1280, 800)
_PATIENCE_MS = 60_000
_DRAGS: Mapping[str, tuple[Mapping[str, Any], ...]] = {
    "denoise": ({"window": 7}, {"window": 9}),
    "equalize": ({"bins": 64}, {"bins": 128}),
    "smudge": ({"window": 33}, {"window": 35}),
}
"""Two values of each stage that are dragged to in turn."""


def inspection_figures() -> Iterator[Figure | str]:
    """Measure each stage in the whole window, offscreen."""
    with _window() as window:
        for stage, values in _DRAGS.items():
            drag, run = actions(window, stage, values)
            ours, own = medians(drag, run, rounds=ROUNDS)
            yield Figure(
                f"a dragged parameter of {stage}, {ROWS} x {COLUMNS} / the stage alone",
                ours / own,
                _GOAL,
                f"{ours * 1e3:.1f} ms / {own * 1e3:.1f} ms",
            )


def actions(
    window: "MainWindow", stage: str, values: tuple[Mapping[str, Any], ...]
) -> tuple[Callable[[], object], Callable[[], object]]:
    """Return what drags a parameter and waits for the painted stage, and what runs the stage alone."""
    from PySide6.QtCore import QEventLoop, Qt, QTimer

    from osteoviewer.ui.words import PANEL_STAGES

    exploration = _feature(window).exploration
    exploration.reset()
    known, index = exploration.known, PANEL_STAGES.index(stage)
    chain = (*known.film, *known.of_knees.get(0, ()))
    place = [result.name for result in chain].index(stage)
    before = chain[place - 1].image if place else window.session.film.radiograph.pixels  # type: ignore[union-attr]
    dragged, alone = cycle(values), cycle(values)
    window.display.choose(index)

    def drag() -> None:
        loop = QEventLoop()
        window.view.canvas.painted.connect(loop.quit, Qt.ConnectionType.SingleShotConnection)
        QTimer.singleShot(_PATIENCE_MS, loop, loop.quit)
        exploration.set_parameters(stage, next(dragged))
        loop.exec()

    def run() -> None:
        STAGES[stage](before, **next(alone))

    return drag, run


def _feature(window: "MainWindow") -> Any:
    return next(feature for feature in window.features if hasattr(feature, "exploration"))


@contextmanager
def _window() -> "Iterator[MainWindow]":
    """Give a window with a film that has been analysed."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    from osteoviewer.settings import Settings
    from osteoviewer.studies.library import Library
    from osteoviewer.ui.film_job import load_model
    from osteoviewer.ui.film_source import FilmSource, read_early
    from osteoviewer.ui.main_window import MainWindow
    from osteoviewer.ui.session import Session

    app = QApplication.instance() or QApplication([])
    executor = ThreadPoolExecutor(max_workers=6)
    phantom = draw_knee(seed=1, density=0.5, rows=ROWS, columns=COLUMNS)
    with tempfile.TemporaryDirectory() as folder:
        library = Library(Path(folder) / "studies.sqlite", max_pixels=10**8)
        read = read_early(executor, (), max_pixels=10**8)
        session = Session(executor, partial(load_model, None, resources()), read=read, library=library)
        window = MainWindow(session, Settings())
        window.resize(*_SIZE)
        window.show()
        loop = QEventLoop()
        session.analysis_finished.connect(loop.quit)
        session.open_source(FilmSource("film", phantom.radiograph))
        loop.exec()
        window.commands.actions["parameters"].trigger()
        app.processEvents()
        try:
            yield window
        finally:
            session.stop()
            window.close()
            executor.shutdown(wait=True, cancel_futures=True)
            library.close()
            window.deleteLater()
