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
from osteoviewer.export import write_png
from osteoviewer.imaging.phantom import draw_knee

STARTS = 9
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
        ours: list[float] = []
        bare: list[float] = []
        for number in range(STARTS + 1):
            times = (
                _seconds_until_ready([OURS, str(folder / "film.png")], folder),
                _seconds_until_ready([BARE, str(folder / "film.npy")], folder),
            )
            if number:  # the first fills the disk cache
                ours.append(times[0])
                bare.append(times[1])
    yield Figure(
        "window shown with a 2430 x 1994 film / bare PySide6 + pyqtgraph",
        median(ours) / median(bare),
        1.5,
        f"{median(ours) * 1e3:.0f} ms / {median(bare) * 1e3:.0f} ms",
    )


def _seconds_until_ready(arguments: Sequence[str], home: Path) -> float:
    environment = {
        **os.environ,
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
