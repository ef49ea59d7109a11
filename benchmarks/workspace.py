"""The window at work: repainting, the way to a diagnosis, memory over many films, and what it uses when idle."""

import os
import re
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from pathlib import Path

import numpy as np
import pyqtgraph as pg

from benchmarks.measure import Figure, medians
from osteoviewer.app import Viewer, settle_python, viewer_in
from osteoviewer.export import write_png
from osteoviewer.imaging.film_pixels import WholePixels
from osteoviewer.imaging.gray_window import Window
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.reader import read_radiograph
from osteoviewer.paths import resources
from osteoviewer.settings import Settings

ROWS, COLUMNS = 3056, 2544
REPAINTS = 120
SMOOTH_MS = 16.7
ROUNDS = 5
FEW, MANY = 5, 50
IDLE_SECONDS = 5.0
_SIZE = (1280, 800)
_PATIENCE_MS = 120_000
_MAX_PIXELS = 10**8

# As in benchmarks.memory: the peak is read from /proc.
OPEN_ALL = """
import re, sys
from pathlib import Path
from tempfile import TemporaryDirectory
from benchmarks.workspace import opened
from osteoviewer.app import viewer_in
from osteoviewer.settings import Settings
with TemporaryDirectory() as folder, viewer_in(Path(folder), Settings()) as viewer:
    viewer.window.resize(1280, 800)
    viewer.window.show()
    for path in sorted(Path(sys.argv[1]).iterdir()):
        opened(viewer, path)
print(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1])
"""


def workspace_figures() -> Iterator[Figure | str]:
    """Measure all, offscreen, with the model that the program comes with."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    yield from _repaint_figures()
    with tempfile.TemporaryDirectory() as name:
        film = Path(name) / "film.png"
        write_png(film, draw_knee(seed=1, density=0.5, rows=2430, columns=1994).pixels)
        yield from _window_figures(film)
        yield _memory_figure(Path(name))


def _repaint_figures() -> Iterator[Figure]:
    from PySide6.QtCore import QRectF
    from PySide6.QtWidgets import QApplication

    from osteoviewer.ui.canvas import Canvas
    from osteoviewer.ui.raster import make_raster

    _ = QApplication.instance() or QApplication([])
    pixels = draw_knee(seed=1, density=0.5, rows=ROWS, columns=COLUMNS).pixels
    canvas, bare = Canvas(has_names=True), pg.GraphicsView()
    box = pg.ViewBox(lockAspect=True, invertY=True)
    item = pg.ImageItem(np.rint(pixels * 65535).astype(np.uint16), axisOrder="row-major")
    box.addItem(item)
    bare.setCentralItem(box)
    for view in (canvas, bare):
        view.resize(*_SIZE)
        view.show()
    canvas.begin(ROWS, COLUMNS)
    canvas.set_raster(make_raster(WholePixels(pixels.copy()), np.eye(3)), (), Window(0.0, 1.0), is_inverted=False)
    whole, part = QRectF(0, 0, COLUMNS, ROWS), QRectF(300, 400, 1280, 800)
    for what, rect in (("whole", whole), ("pixel by pixel", part)):
        canvas.look_at(rect)
        box.setRange(rect, padding=0)
        width = cycle(np.linspace(0.4, 0.9, 20))

        def window_ours(width: Iterator[float] = width) -> None:
            canvas.set_grays(Window(0.05, next(width)), is_inverted=False)
            canvas.grab()

        def window_bare(width: Iterator[float] = width) -> None:
            item.setLevels((0.05 * 65535, next(width) * 65535))
            bare.grab()

        yield _smooth(f"window/level, {ROWS} x {COLUMNS} film seen {what}", window_ours, window_bare)
        shift = cycle((3.0, -3.0))

        def pan_ours(rect: QRectF = rect, shift: Iterator[float] = shift) -> None:
            canvas.look_at(rect.translated(next(shift), 0))
            canvas.grab()

        def pan_bare(rect: QRectF = rect, shift: Iterator[float] = shift) -> None:
            box.setRange(rect.translated(next(shift), 0), padding=0)
            bare.grab()

        yield _smooth(f"pan, {ROWS} x {COLUMNS} film seen {what}", pan_ours, pan_bare)


def _smooth(what: str, ours: Callable[[], None], bare: Callable[[], None]) -> Figure:
    """Compare 95th percentiles; the floor is a bare item's and a fifth, or what 60 frames a second leave."""
    times: tuple[list[float], list[float]] = ([], [])
    for action in (ours, bare):
        action()
    for _ in range(REPAINTS):
        for action, seconds in zip((ours, bare), times, strict=True):
            started = time.perf_counter()
            action()
            seconds.append((time.perf_counter() - started) * 1e3)
    late, bare_late = (float(np.percentile(seconds, 95)) for seconds in times)
    most = max(SMOOTH_MS, 1.2 * bare_late)
    return Figure(
        f"{what}: 95 % of repaints / {most:.1f} ms", late / most, 1.0, f"{late:.1f} ms, bare {bare_late:.1f} ms"
    )


def opened(viewer: Viewer, path: Path) -> None:
    """Open a film and wait until its diagnosis is on the screen."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop, session = QEventLoop(), viewer.session
    session.analysis_finished.connect(loop.quit)
    session.failed.connect(loop.quit)
    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    session.open_paths([path])
    loop.exec()
    session.analysis_finished.disconnect(loop.quit)
    session.failed.disconnect(loop.quit)
    viewer.app.processEvents()


def _window_figures(film: Path) -> Iterator[Figure]:
    from osteoviewer.analysis import Method, analyse
    from osteoviewer.ui.film_job import load_model

    model = load_model(None, resources())
    method = Method(model.pipeline, model.landmarks, model.classifier)

    def alone() -> None:
        for _ in analyse(read_radiograph(film, max_pixels=_MAX_PIXELS), method):
            pass

    with tempfile.TemporaryDirectory() as folder, viewer_in(Path(folder), Settings()) as viewer:
        viewer.window.resize(*_SIZE)
        viewer.window.show()
        settle_python()  # as the program does once its window is shown
        shown, bare = medians(
            lambda: (opened(viewer, film), viewer.window.grab()),
            alone,
            rounds=ROUNDS,
        )
        yield Figure(
            "diagnosis on the screen / reading, stages and networks alone",
            shown / bare,
            1.15,
            f"{shown * 1e3:.0f} ms / {bare * 1e3:.0f} ms",
        )
        yield Figure(
            "processor time of the idle window, a share of the time", _idle_share(), 0.01, f"{IDLE_SECONDS:g} s"
        )


def _idle_share() -> float:
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()
    QTimer.singleShot(1000, loop.quit)  # what came after the last film is over
    loop.exec()
    before = _processor_seconds()
    QTimer.singleShot(int(IDLE_SECONDS * 1e3), loop.quit)
    loop.exec()
    return (_processor_seconds() - before) / IDLE_SECONDS


def _processor_seconds() -> float:
    used = resource.getrusage(resource.RUSAGE_SELF)
    return used.ru_utime + used.ru_stime


def _memory_figure(folder: Path) -> Figure:
    peaks = []
    for count in (FEW, MANY):
        films = folder / str(count)
        films.mkdir()
        for number in range(count):
            pixels = draw_knee(seed=number % FEW, density=0.5, rows=1600, columns=1300).pixels
            write_png(films / f"{number:02}.png", pixels)
        done = subprocess.run([sys.executable, "-c", OPEN_ALL, str(films)], capture_output=True, text=True, check=True)
        peaks.append(int(re.findall(r"\d+", done.stdout)[-1]) / 1024)
    small, large = peaks
    return Figure(
        f"peak memory with {MANY} films opened one after another / {FEW}",
        large / small,
        1.2,
        f"{large:.0f} MB / {small:.0f} MB",
    )
