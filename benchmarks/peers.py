"""From a cold process to the first painted image of one DICOM film, against other viewers.

The peers are those of `requirements/peers.in`: viewers written in Python that open a DICOM film. Each is started as its
user starts it, with the film or its folder as the only argument, and tells when the image stands in what it paints:

ours
    when the canvas has painted the film for the first time, as in `benchmarks.start`.
napari
    `napari film.dcm`, which reads the file with imageio. That is no slower than three lines with pydicom and
    `add_image` would be. Ready at the end of the first draw of its canvas with a layer in it, when OpenGL has finished.
pydiq
    `pydiq FOLDER`; it takes no file. Ready at the end of the first paint event of its picture, of which it shows the
    top left corner, pixel for pixel.
dicombrowser
    `dicombrowser FOLDER`. It waits for a click on the series, which is made for it as soon as there is a row to click
    on. Ready at the end of the first paint event of its picture.

None waits for the window system to show what was painted. Offscreen is nobody's handicap: Qt paints into memory there.
But napari needs OpenGL, which Qt has not offscreen, so that it is measured on Xvfb with Mesa in software, and ours and
pydiq there too. Drawing in software is no handicap either: it takes about 0.01 s of napari's seconds. dicombrowser is
measured offscreen only: its PyQt5 wants a library (libxcb-xinerama0) on a display that nothing else here needs.

aeskulap, xmedcon and ImageJ are no Python programs and cannot tell; they are not measured here.
"""

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.measure import Figure
from benchmarks.start import (
    DICOM_FLOOR,
    OFFSCREEN,
    OURS,
    STARTS,
    Program,
    StartFailed,
    median_starts,
    seconds_until_ready,
    write_dicom_film,
)

PROJECT = Path(__file__).parents[1]
ENVIRONMENT = PROJECT / ".venv-peers"
LOCK = PROJECT / "requirements" / "peers.lock"
ABSENT = "  other viewers are not installed: “make setup-peers” installs those that ours is compared with"
NO_DISPLAY = "  napari needs OpenGL, so a display: install Xvfb to compare with it"
_SCREEN = "1600x1200x24"

NAPARI = """
import napari._vispy.canvas
from napari.__main__ import main
on_draw = napari._vispy.canvas.VispyCanvas.on_draw
def on_draw_and_say(self, event=None):
    on_draw(self, event)
    if len(self.viewer.layers):
        self._scene_canvas.context.finish()
        print("READY", flush=True)
napari._vispy.canvas.VispyCanvas.on_draw = on_draw_and_say
main()
"""

PYDIQ = """
from pydiq.app import run_app
from pydiq.dicom_widget import DicomWidget
paint = DicomWidget.paintEvent
def paint_and_say(self, event):
    paint(self, event)
    if not self.pixmap().isNull():
        print("READY", flush=True)
DicomWidget.paintEvent = paint_and_say
run_app()
"""

DICOMBROWSER = """
import sys
import pyqtgraph
from dicombrowser.dicombrowser import DicomBrowser, main
paint = pyqtgraph.GraphicsView.paintEvent
update = DicomBrowser._update_series_view
def paint_and_say(self, event):
    paint(self, event)
    browser = self.window()
    if browser.selected_series is not None and self is browser.image_view.ui.graphicsView:
        print("READY", flush=True)
def update_and_click(self, source, series):
    update(self, source, series)
    model = self.seriesView.model()
    self.seriesView.setCurrentIndex(model.index(0, 0, model.index(0, 0)))
pyqtgraph.GraphicsView.paintEvent = paint_and_say
DicomBrowser._update_series_view = update_and_click
main(sys.argv)
"""


@dataclass(frozen=True)
class Peer:
    """Another viewer.

    Attributes
    ----------
    name : str
        As in `LOCK`.
    code : str
        What starts it and prints READY.
    binding : mapping of str to str
        Environment variables that say which of the installed bindings of Qt is its own.
    opens_folders : bool
        True if it is given the film's folder, instead of the film.
    """

    name: str
    code: str
    binding: Mapping[str, str]
    opens_folders: bool = False


_NAPARI = Peer("napari", NAPARI, {"QT_API": "pyside6"})
_PYDIQ = Peer("pydiq", PYDIQ, {"QT_API": "pyside6"}, opens_folders=True)
_DICOMBROWSER = Peer("dicombrowser", DICOMBROWSER, {"PYQTGRAPH_QT_LIB": "PyQt5"}, opens_folders=True)


def peer_figures(environment: Path = ENVIRONMENT) -> Iterator[Figure | str]:
    """Measure ours, the floor and the peers in turn, offscreen and on a display."""
    python = environment / "bin" / "python"
    if not python.exists():
        yield ABSENT
        return
    with tempfile.TemporaryDirectory() as name:
        home, film = Path(name) / "home", Path(name) / "film" / "film.dcm"
        for folder in (home, film.parent):
            folder.mkdir()
        write_dicom_film(film)
        yield from _platform("offscreen", OFFSCREEN, (_PYDIQ, _DICOMBROWSER), python, film, home)
        with virtual_display() as display:
            if display is None:
                yield NO_DISPLAY
                return
            on_display = {"QT_QPA_PLATFORM": "xcb", "DISPLAY": display}
            yield from _platform("on Xvfb", on_display, (_NAPARI, _PYDIQ), python, film, home)


def _platform(
    where: str, platform: Mapping[str, str], peers: Sequence[Peer], python: Path, film: Path, home: Path
) -> Iterator[Figure | str]:
    ours = Program(OURS, film, environment=platform)
    floor = Program(DICOM_FLOOR, film, environment=platform)
    lock = LOCK.read_text(encoding="utf-8")
    others = {
        f"{peer.name} {pinned_version(peer.name, lock)}": Program(
            peer.code, film.parent if peer.opens_folders else film, str(python), {**platform, **peer.binding}
        )
        for peer in peers
    }
    return compare(where, ours, floor, others, home)


def compare(
    where: str, ours: Program, floor: Program, others: Mapping[str, Program], home: Path, *, starts: int = STARTS
) -> Iterator[Figure | str]:
    """Start all in turn; yield a figure for each other program, or a line for one that does not show the film.

    The last line says what the floor of `benchmarks.start` takes on the same platform.
    """
    for program in (ours, floor):  # the first start fills the disk cache, and that of compiled modules
        seconds_until_ready(program, home)
    measured: dict[str, Program] = {}
    for name, program in others.items():
        try:
            seconds_until_ready(program, home)
        except StartFailed as failure:
            yield f"  {name} {where} is not measured, it does not show the film: {last_line(str(failure))}"
        else:
            measured[name] = program
    our_time, floor_time, *times = median_starts((ours, floor, *measured.values()), home, starts=starts)
    for name, seconds in zip(measured, times, strict=True):
        detail = f"{our_time * 1e3:.0f} ms / {seconds * 1e3:.0f} ms"
        yield Figure(f"first image of the DICOM film, {where} / {name}", our_time / seconds, 1.0, detail)
    ratio = our_time / floor_time
    yield f"  15 lines of pydicom, PySide6, pyqtgraph {where}: {floor_time * 1e3:.0f} ms; ours / it: {ratio:.2f}"


def pinned_version(name: str, lock: str) -> str:
    """Return the version that a lock file pins a package to."""
    found = re.search(rf"^{re.escape(name)}==(\S+)", lock, re.MULTILINE)
    if found is None:
        raise KeyError(name)
    return found[1]


def last_line(text: str) -> str:
    """Return the last line that says something, or that there is none."""
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    return lines[-1] if lines else "it wrote nothing"


@contextmanager
def virtual_display() -> Iterator[str | None]:
    """Start an X server without a screen; yield the name of its display, or None where there is no Xvfb."""
    xvfb = shutil.which("Xvfb")
    if xvfb is None:
        yield None
        return
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [xvfb, "-displayfd", str(writing), "-screen", "0", _SCREEN, "-nolisten", "tcp", "-noreset"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            number = told.readline().strip()
        yield f":{number}" if number else None
    finally:
        server.terminate()
        server.wait()
