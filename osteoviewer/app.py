"""The composition root of the window: the only place that builds everything, and takes it down in the right order.

Qt is imported inside the functions: this module must be importable where Qt cannot start, to say so in a sentence.
"""

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from osteoviewer import paths as places
from osteoviewer.crashes import CrashWatch, watched
from osteoviewer.errors import BadSettings, OsteoViewerError
from osteoviewer.handover import First, Handed, meet, meeting_folder
from osteoviewer.settings import Settings, load_settings, save_settings, set_aside
from osteoviewer.studies.library import Library
from osteoviewer.ui.film_job import load_model
from osteoviewer.ui.film_source import FilmSource, ReadFilm, read_early
from osteoviewer.ui.loaded_once import LoadedOnce
from osteoviewer.ui.screen import why_no_window
from osteoviewer.ui.workers import make_workers

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from osteoviewer.imaging.radiograph import Radiograph
    from osteoviewer.ui.faults import Faults
    from osteoviewer.ui.main_window import MainWindow
    from osteoviewer.ui.session import Session

CANNOT_START = 1
_WORKERS = 10
"""A film and one given up, a search, the rows of the list, thumbnails, an export, what is kept (two), and a worklist
with its search."""
_SWITCH_SECONDS = 0.0005  # the window must not wait long for its turn while a search runs
_GC_THRESHOLDS = (20_000, 20, 100)  # what a search keeps is no garbage; going through it stops everything
_LAST_PAINT_MS = 100
_PATIENCE_MS = 300_000


@dataclass(frozen=True, eq=False)
class Viewer:
    """Everything that lives as long as the window; `faults` tells what broke that should not have."""

    app: "QApplication"
    session: "Session"
    window: "MainWindow"
    faults: "Faults"


def has_display() -> bool:
    """Tell whether a window can be opened here."""
    return why_no_window() is None


def run_viewer(
    paths: Sequence[Path],
    *,
    model: Path | None = None,
    demo: bool = False,
    is_alone: bool = False,
    on_first_film: Callable[[], None] | None = None,
) -> int:
    """Open the window and stay until it is closed; or have a window that is open already show the films.

    Parameters
    ----------
    paths : sequence of Path
        Files and folders to open.
    model : Path, optional
        Folder of the model to use instead of the one of the settings.
    demo : bool
        Open the synthetic knee.
    is_alone : bool
        Open a window of its own in any case; one with `model` or `demo` always is.
    on_first_film : callable, optional
        Called once, when the first film has been painted.

    Returns
    -------
    int
        Exit status: 0, or `CANNOT_START` where no window can be opened; the reason is then on standard error.
    """
    problem = why_no_window()
    if problem is not None:
        return _cannot_start(problem)
    first = Handed.NOBODY if model or demo or is_alone else _meet(paths)
    if first is Handed.OVER:
        return 0
    with watched(places.crash_folder()) as watch:
        return _show(paths, _Start(model, demo, on_first_film), first, watch)


@dataclass(frozen=True)
class _Start:
    """What a window is opened with, beside films; as for `run_viewer`."""

    model: Path | None
    demo: bool
    on_first_film: Callable[[], None] | None


def _show(paths: Sequence[Path], start: _Start, first: First | Handed, watch: CrashWatch) -> int:
    gc.disable()  # nothing imported or built until the window is shown is garbage, and looking for it takes time
    settings, complaint = _settings()
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    executor = make_workers(_WORKERS)
    read = read_early(executor, paths[:1], max_pixels=settings.max_pixels)
    try:
        import PySide6.QtWidgets  # noqa: F401
    except ImportError:
        executor.shutdown(wait=False, cancel_futures=True)
        return _cannot_start(
            OsteoViewerError("The window’s libraries cannot be loaded.", "Install OsteoViewer and its libraries again.")
        )
    library = Library(places.studies_index_file(), max_pixels=settings.max_pixels)
    with _viewer(paths, settings, executor, read, library, model=start.model, demo=start.demo) as viewer:
        if complaint is not None:
            from osteoviewer.ui.sentences import told

            viewer.window.show_message(*told(complaint))
        viewer.window.settings_changed.connect(partial(_keep, viewer.window))
        if start.on_first_film is not None:
            _call_once_painted(viewer, start.on_first_film)
        stop = _after_paint(viewer, first, watch)
        viewer.window.show()
        settle_python()
        from osteoviewer.own_log import start_log  # brings sockets and pickling with it; the film is shown first

        start_log(places.log_file())
        try:
            return viewer.app.exec()
        finally:
            stop()  # at once: taking everything down may take a while


def _meet(paths: Sequence[Path]) -> First | Handed:
    return meet(meeting_folder(places.state_folder()), [os.path.abspath(path) for path in paths])  # noqa: PTH100


def _after_paint(viewer: Viewer, first: First | Handed, watch: CrashWatch) -> Callable[[], None]:
    """Prepare what waits for the first film: listening to later starts, telling of a crash; return what stops it."""
    from osteoviewer.ui.crash_offer import CrashOffer
    from osteoviewer.ui.one_window import OneWindow

    parts: list[OneWindow | CrashOffer] = [CrashOffer(viewer.window, watch)]
    if isinstance(first, First):
        parts.append(OneWindow(viewer.window, first))

    def stop() -> None:
        for part in reversed(parts):
            part.stop()

    return stop


def settle_python() -> None:
    """Have the interpreter keep the window waiting as little as it can, once the window is shown.

    Workers give way quickly, and garbage is looked for seldom, and not among what the window is made of.
    """
    sys.setswitchinterval(_SWITCH_SECONDS)
    gc.set_threshold(*_GC_THRESHOLDS)
    gc.freeze()
    gc.enable()


def render_window(
    paths: Sequence[Path],
    *,
    out: Path,
    model: Path | None = None,
    demo: bool = False,
    size: tuple[int, int] = (1280, 800),
    scale: float = 1.0,
    theme: str = "dark",
    language: str = "en",
) -> None:
    """Run the same window without a display until the analysis is done, and save a picture of it.

    Parameters
    ----------
    paths, model, demo
        As for `run_viewer`.
    out : Path
        The PNG file to write.
    size : tuple of int
        Width and height of the window, before `scale`.
    scale : float
        Pixels of the picture for one of the window.
    theme : str
        ``"system"``, ``"dark"`` or ``"light"``.
    language : str
        One of `osteoviewer.settings.LANGUAGES`.

    Raises
    ------
    OsteoViewerError
        When Qt cannot start, or the picture cannot be written.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(scale)
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # it cannot pass on size hints, and says so
    problem = why_no_window()
    if problem is not None:
        raise problem
    settings = Settings(theme=theme, language=language)
    with TemporaryDirectory() as folder, viewer_in(Path(folder), settings, paths, model=model, demo=demo) as viewer:
        viewer.window.resize(*size)
        viewer.window.show()
        wait_for_result(viewer)
        if not viewer.window.grab().save(str(out), "PNG"):
            raise OsteoViewerError("The picture of the window could not be written.", "Choose another folder.")


def start_offscreen() -> object:
    """Start Qt without a display, or tell why it cannot be started; it ends with what is returned.

    Raises
    ------
    OsteoViewerError
        When libraries are missing.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    problem = why_no_window()
    if problem is not None:
        raise problem
    from PySide6.QtWidgets import QApplication

    return QApplication(["osteoviewer", "-platform", "offscreen"])


@contextmanager
def viewer_in(
    folder: Path, settings: Settings, paths: Sequence[Path] = (), *, model: Path | None = None, demo: bool = False
) -> Iterator[Viewer]:
    """Build the window as the program does, not shown yet, with everything that it keeps in a folder of its own."""
    executor = make_workers(_WORKERS)
    read = read_early(executor, (), max_pixels=settings.max_pixels)
    library = Library(folder / "studies.sqlite", max_pixels=settings.max_pixels)
    kept = folder / "kept.sqlite"
    with _viewer(paths, settings, executor, read, library, model=model, demo=demo, kept=kept) as viewer:
        yield viewer


@contextmanager
def _viewer(
    paths: Sequence[Path],
    settings: Settings,
    executor: ThreadPoolExecutor,
    read: ReadFilm,
    library: Library,
    *,
    model: Path | None,
    demo: bool,
    kept: Path | None = None,
) -> Iterator[Viewer]:
    """Build everything; on the way out stop the work, wait for the worker, and only then let the widgets go."""
    from PySide6.QtWidgets import QApplication

    from osteoviewer.ui.faults import Faults
    from osteoviewer.ui.session import Session

    resources = places.resources()
    existing = QApplication.instance()
    app = existing if isinstance(existing, QApplication) else QApplication(["osteoviewer"])
    folder = model or (Path(settings.model_folder) if settings.model_folder else None)
    answered = places.answered_file() if places.is_packaged() else None
    session = Session(
        executor, LoadedOnce(partial(load_model, folder, resources, answered)), read=read, library=library
    )
    faults = Faults()
    faults.caught.connect(session.fail_unexpectedly)
    faults.install()
    try:
        if demo:
            session.open_source(FilmSource("Synthetic knee", _demo_film))
        session.open_paths(paths)
        _load_ahead(session, executor)
        window = _window(app, session, settings, resources, kept=kept)
        try:
            yield Viewer(app, session, window, faults)
        finally:
            window.close()  # while there are workers to keep what was done last
    finally:
        session.stop()
        executor.shutdown(wait=True, cancel_futures=True)
        library.close()
        faults.remove()
    window.deleteLater()


def _window(
    app: "QApplication", session: "Session", settings: Settings, resources: Path, *, kept: Path | None
) -> "MainWindow":
    """Build the window while the worker is reading the first film."""
    from PySide6.QtGui import QIcon

    from osteoviewer.ui.language import apply_language
    from osteoviewer.ui.main_window import MainWindow
    from osteoviewer.ui.restyling import Restyling
    from osteoviewer.ui.theme import apply_theme, load_fonts

    app.setApplicationName("OsteoViewer")
    app.setWindowIcon(QIcon(str(resources / "icons" / "osteoviewer.png")))
    apply_language(app, resources, settings.language)
    load_fonts(resources, settings.text_size)
    window = MainWindow(session, settings, kept=kept)
    apply_theme(app, resources, settings.theme, settings.text_size)  # before, each part that is put in is styled anew
    window.settings_changed.connect(Restyling(app, resources, settings, window).follow)
    return window


def _demo_film() -> "Radiograph":
    from osteoviewer.imaging.phantom import demo_knee

    return demo_knee().radiograph()


def _settings() -> tuple[Settings, OsteoViewerError | None]:
    """Return the user's settings, or the standard ones and what was wrong with the file, which is kept aside."""
    file = places.settings_file()
    try:
        return load_settings(file), None
    except BadSettings as error:
        try:
            set_aside(file)
        except BadSettings as second:
            return Settings(), second
        return Settings(), error


def _keep(window: "MainWindow", settings: Settings) -> None:
    from osteoviewer.ui.sentences import told

    try:
        save_settings(places.settings_file(), settings)
    except BadSettings as error:
        window.show_message(*told(error))


def _load_ahead(session: "Session", executor: ThreadPoolExecutor) -> None:
    """Import, once the first film is analysed, what reports, exports and the worklist would keep the window for."""
    from PySide6.QtCore import Qt

    once = Qt.ConnectionType.SingleShotConnection
    session.analysis_finished.connect(lambda: executor.submit(_load_for_dialogs), once)


def _load_for_dialogs() -> None:
    from osteoviewer.imaging.first_import import load_pydicom

    load_pydicom()
    import osteoviewer.film_export
    import osteoviewer.report.forms  # noqa: F401


def _call_once_painted(viewer: Viewer, tell: Callable[[], None]) -> None:
    from PySide6.QtCore import Qt

    once = Qt.ConnectionType.SingleShotConnection
    viewer.window.view.canvas.painted.connect(tell, once)


def wait_for_result(viewer: Viewer) -> None:
    """Run the event loop until nothing is being read, searched or analysed."""
    from PySide6.QtCore import QEventLoop, QTimer

    loop = QEventLoop()

    def look(*_: object) -> None:
        if not viewer.session.state.is_busy and not viewer.session.studies.is_searching:
            QTimer.singleShot(_LAST_PAINT_MS, loop.quit)

    viewer.session.state_changed.connect(look)
    viewer.session.studies.progress_changed.connect(look)
    QTimer.singleShot(_PATIENCE_MS, loop.quit)
    look()
    loop.exec()


def _cannot_start(problem: OsteoViewerError) -> int:
    sys.stderr.write(f"{problem.message} {problem.hint}\n")
    return CANNOT_START
