"""Dragging a stage's parameter on a large film: from the new value to the painted picture, against the stage alone."""

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import cycle
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.measure import Figure
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.stages import STAGES
from osteoviewer.paths import resources
from osteoviewer.ui.words import PANEL_STAGES

if TYPE_CHECKING:
    from osteoviewer.ui.main_window import MainWindow

ROWS, COLUMNS = 2430, 1994
ROUNDS = 9
_GOAL = 1.5
_SIZE = (1280, 800)
_PAUSE_S = 0.3
"""The network's threads go on waiting for more for a while, and would slow down what is timed next."""
_VIEW_SIZE = (660, 560)
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
            dragged, alone, painted = _times(window, stage, values)
            yield Figure(
                f"a dragged parameter of {stage}, {ROWS} x {COLUMNS} / the stage alone",
                dragged / alone,
                _GOAL,
                f"{dragged * 1e3:.1f} ms / {alone * 1e3:.1f} ms",
            )
            bare = alone + painted
            yield f"  against the stage and a bare ImageItem painting it: {dragged / bare:.2f} ({bare * 1e3:.1f} ms)"


def _times(window: "MainWindow", stage: str, values: tuple[Mapping[str, Any], ...]) -> tuple[float, float, float]:
    """Return the median seconds from a value to its picture, of the stage alone, and of painting it with nothing else.

    All three take turns, each with nothing else going on.
    """
    exploration = _feature(window).exploration
    exploration.reset()
    known = exploration.known
    chain = (*known.film, *known.of_knees.get(0, ()))
    place = [result.name for result in chain].index(stage)
    film = window.session.film
    assert film is not None
    before = chain[place - 1].image if place else film.radiograph.pixels
    window.display.choose(PANEL_STAGES.index(stage))
    wanted, alone, bare = cycle(values), cycle(values), _bare_painter(chain[place].image)
    seconds: list[list[float]] = [[], [], []]
    for _ in range(ROUNDS + 1):
        seconds[0].append(_drag(window, stage, next(wanted)))
        for place, action in enumerate((partial(STAGES[stage], before, **next(alone)), bare), start=1):
            started = time.perf_counter()
            action()
            seconds[place].append(time.perf_counter() - started)
    return tuple(statistics.median(times[1:]) for times in seconds)  # type: ignore[return-value]


def _drag(window: "MainWindow", stage: str, value: Mapping[str, Any]) -> float:
    """Return the seconds until the picture is painted, and wait until all that follows is done."""
    from PySide6.QtCore import QEventLoop, Qt

    exploration, once, loop = _feature(window).exploration, Qt.ConnectionType.SingleShotConnection, QEventLoop()
    window.view.canvas.painted.connect(loop.quit, once)
    started = time.perf_counter()
    exploration.set_parameters(stage, value)
    loop.exec()
    seconds = time.perf_counter() - started
    exploration.finished.connect(loop.quit, once)
    loop.exec()
    time.sleep(_PAUSE_S)
    return seconds


def _bare_painter(image: NDArray[np.float32]) -> Callable[[], object]:
    """Return what paints an image in a view of the large one's size."""
    import pyqtgraph as pg

    view, box, item = pg.GraphicsView(), pg.ViewBox(lockAspect=True, invertY=True), pg.ImageItem(axisOrder="row-major")
    box.addItem(item)
    view.setCentralItem(box)
    view.resize(*_VIEW_SIZE)
    view.show()
    levels = (image * np.float32(65535)).astype(np.uint16)

    def paint() -> None:
        item.setImage(levels, levels=(0, 65535))
        box.autoRange()
        view.grab()

    return paint


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
