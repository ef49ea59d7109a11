"""From a cold process to the window with the film, against a bare window that shows the same array."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

import numpy as np

from benchmarks.measure import Figure
from benchmarks.opening import film_levels
from osteoviewer.export import write_png
from osteoviewer.imaging.phantom import draw_knee
from tests.builders import dicom_dataset

STARTS = 9
ROWS, COLUMNS = 3056, 2544
_READY = "READY"

BARE = """
import sys
import numpy as np
import pyqtgraph as pg
from PySide6 import QtCore, QtWidgets
app = QtWidgets.QApplication([])
window = QtWidgets.QMainWindow()
view = pg.GraphicsLayoutWidget()
box = view.addViewBox(lockAspect=True, invertY=True)
box.addItem(pg.ImageItem(np.load(sys.argv[1]), axisOrder="row-major"))
window.setCentralWidget(view)
window.resize(1280, 800)
window.show()
QtCore.QTimer.singleShot(0, lambda: (view.grab(), print("READY", flush=True)))
app.exec()
"""

DICOM_FLOOR = """
import sys
import pydicom
import pyqtgraph as pg
from PySide6 import QtCore, QtWidgets
app = QtWidgets.QApplication([])
window = QtWidgets.QMainWindow()
view = pg.GraphicsLayoutWidget()
box = view.addViewBox(lockAspect=True, invertY=True)
box.addItem(pg.ImageItem(pydicom.dcmread(sys.argv[1]).pixel_array, axisOrder="row-major"))
window.setCentralWidget(view)
window.resize(1280, 800)
window.show()
QtCore.QTimer.singleShot(0, lambda: (view.grab(), print("READY", flush=True)))
app.exec()
"""

OURS = """
import sys
import osteoviewer.app
from osteoviewer.cli import main
run = osteoviewer.app.run_viewer
def run_and_say(*arguments, **options):
    return run(*arguments, **options, on_first_film=lambda: print("READY", flush=True))
osteoviewer.app.run_viewer = run_and_say
main([sys.argv[1]])
"""


def start_figures() -> Iterator[Figure]:
    """Measure both in turn, offscreen, each start in a process and a home of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        knee = draw_knee(seed=1, density=0.5, rows=2430, columns=1994)
        write_png(folder / "film.png", knee.pixels)
        np.save(folder / "film.npy", np.rint(knee.pixels * 65535).astype(np.uint16))
        levels = film_levels(ROWS, COLUMNS)
        dicom_dataset(levels, bits=12).save_as(folder / "film.dcm", enforce_file_format=True)
        yield _figure(
            "window shown with a 2430 x 1994 film / bare PySide6 + pyqtgraph",
            [OURS, str(folder / "film.png")],
            [BARE, str(folder / "film.npy")],
            1.5,
        )
        yield _figure(
            f"first image of a {ROWS} x {COLUMNS} DICOM film / 15 lines of pydicom, PySide6, pyqtgraph",
            [OURS, str(folder / "film.dcm")],
            [DICOM_FLOOR, str(folder / "film.dcm")],
            1.2,
        )


def _figure(what: str, ours: Sequence[str], floor: Sequence[str], goal: float) -> Figure:
    times: tuple[list[float], list[float]] = ([], [])
    for number in range(STARTS + 1):
        for arguments, seconds in zip((ours, floor), times, strict=True):
            spent = _seconds_until_ready(arguments, Path(arguments[1]).parent)
            if number:  # the first fills the disk cache, and that of compiled modules
                seconds.append(spent)
    shown, bare = map(median, times)
    return Figure(what, shown / bare, goal, f"{shown * 1e3:.0f} ms / {bare * 1e3:.0f} ms")


def _seconds_until_ready(arguments: Sequence[str], home: Path) -> float:
    environment = {
        **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        "PYTHONPYCACHEPREFIX": str(home / "bytecode"),  # as installed: the first start compiles, the others do not
        "QT_QPA_PLATFORM": "offscreen",
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_STATE_HOME": str(home / "state"),
    }
    started = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-c", *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment
    )
    try:
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip() == _READY:
                return time.perf_counter() - started
        raise RuntimeError(process.communicate()[1])
    finally:
        process.kill()
        process.communicate()
