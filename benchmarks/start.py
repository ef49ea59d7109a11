"""From a cold process to the window with the film, against a bare window that shows the same array."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from statistics import median
from threading import Timer
from types import MappingProxyType

import numpy as np

from benchmarks.measure import Figure
from benchmarks.opening import film_levels
from osteoviewer.export import write_png
from osteoviewer.imaging.phantom import draw_knee
from tests.builders import dicom_dataset

STARTS = 9
ROWS, COLUMNS = 3056, 2544
OFFSCREEN: Mapping[str, str] = MappingProxyType({"QT_QPA_PLATFORM": "offscreen"})
_READY = "READY"
_PATIENCE_SECONDS = 120

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


class StartFailed(Exception):
    """A program ended, or was ended after two minutes, without saying that it shows the film."""


@dataclass(frozen=True)
class Program:
    """A program that prints READY when its window has painted the film.

    Attributes
    ----------
    code : str
        Python.
    film : Path
        Its only argument.
    python : str
        What runs it.
    environment : mapping of str to str
        What it has besides our environment, first of all the platform of its window.
    """

    code: str
    film: Path
    python: str = sys.executable
    environment: Mapping[str, str] = field(default_factory=lambda: OFFSCREEN)


def start_figures() -> Iterator[Figure]:
    """Measure both in turn, offscreen, each start in a process and a home of its own."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        knee = draw_knee(seed=1, density=0.5, rows=2430, columns=1994)
        write_png(folder / "film.png", knee.pixels)
        np.save(folder / "film.npy", np.rint(knee.pixels * 65535).astype(np.uint16))
        write_dicom_film(folder / "film.dcm")
        yield _figure(
            "window shown with a 2430 x 1994 film / bare PySide6 + pyqtgraph",
            Program(OURS, folder / "film.png"),
            Program(BARE, folder / "film.npy"),
            folder,
            1.5,
        )
        yield _figure(
            f"first image of a {ROWS} x {COLUMNS} DICOM film / 15 lines of pydicom, PySide6, pyqtgraph",
            Program(OURS, folder / "film.dcm"),
            Program(DICOM_FLOOR, folder / "film.dcm"),
            folder,
            1.2,
        )


def write_dicom_film(path: Path) -> None:
    """Write the film of 12 bits that every program opens."""
    dicom_dataset(film_levels(ROWS, COLUMNS), bits=12).save_as(path, enforce_file_format=True)


def _figure(what: str, ours: Program, floor: Program, home: Path, goal: float) -> Figure:
    for program in (ours, floor):  # fills the disk cache, and that of compiled modules
        seconds_until_ready(program, home)
    shown, bare = median_starts((ours, floor), home)
    return Figure(what, shown / bare, goal, f"{shown * 1e3:.0f} ms / {bare * 1e3:.0f} ms")


def median_starts(programs: Sequence[Program], home: Path, *, starts: int = STARTS) -> list[float]:
    """Return the median seconds until each program shows its film, started in turn; none is cold any more."""
    rounds = [[seconds_until_ready(program, home) for program in programs] for _ in range(starts)]
    return [median(seconds) for seconds in zip(*rounds, strict=True)]


def seconds_until_ready(program: Program, home: Path, *, patience: float = _PATIENCE_SECONDS) -> float:
    """Start a program and return the seconds until it has painted its film.

    Raises
    ------
    StartFailed
        With what it wrote on standard error, when it ends first or is not ready after `patience` seconds.
    """
    environment = {
        **{name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"},
        "PYTHONPYCACHEPREFIX": str(home / "bytecode"),  # as installed: the first start compiles, the others do not
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_STATE_HOME": str(home / "state"),
        **program.environment,
    }
    started = time.perf_counter()
    process = subprocess.Popen(
        [program.python, "-c", program.code, str(program.film)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment,
    )
    watch = Timer(patience, process.kill)
    watch.start()
    try:
        assert process.stdout is not None
        for line in process.stdout:
            if line.strip() == _READY:
                return time.perf_counter() - started
        raise StartFailed(process.communicate()[1])
    finally:
        watch.cancel()
        process.kill()
        process.communicate()
