"""The program as a process: with a display, without one, and without a window at all."""

import logging
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from osteoviewer import paths as places
from osteoviewer.app import _settings, has_display
from osteoviewer.own_log import start_log
from osteoviewer.settings import Settings
from osteoviewer.ui.screen import why_no_window
from tests.ui.builders import knee_file

_RENDER = """
import sys
from pathlib import Path
from osteoviewer.app import render_window
render_window([Path(sys.argv[1])], model=Path(sys.argv[2]), out=Path(sys.argv[3]), theme=sys.argv[4], scale=2.0)
"""
_SHOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from osteoviewer.app import run_viewer

def painted():
    from PySide6.QtWidgets import QApplication
    from osteoviewer.ui.films import State
    window = next(widget for widget in QApplication.topLevelWidgets() if hasattr(widget, "session"))
    print("painted", "onnxruntime" in sys.modules, "cv2" in sys.modules, "pydicom" in sys.modules)

    def look():
        if window.session.state is State.DONE:
            timer.stop()
            print(QApplication.platformName(), *window.session.films.current.labels, window.notice.isVisible())
            window.grab().save(sys.argv[3])
            window.close()
    timer = QTimer(window, interval=20)
    timer.timeout.connect(look)
    timer.start()

sys.exit(run_viewer([Path(sys.argv[1])], model=Path(sys.argv[2]), on_first_film=painted))
"""

_LOAD_AHEAD = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from osteoviewer.app import viewer_in
from osteoviewer.settings import Settings

with viewer_in(Path(sys.argv[1]), Settings(), model=Path(sys.argv[2]), demo=True) as viewer:
    viewer.window.show()
    print("pydicom" in sys.modules)
    timer = QTimer(interval=50)
    timer.timeout.connect(lambda: hasattr(sys.modules.get("pydicom"), "dcmread") and viewer.app.quit())
    timer.start()
    viewer.app.exec()
    print("imported")
"""


def _run(code: str, *words: object, **environment: str) -> "subprocess.CompletedProcess[str]":
    surroundings = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, words)],
        env={**surroundings, **environment},
        cwd=Path(__file__).parents[2],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_what_dialogs_need_is_imported_once_the_first_film_is_analysed(tmp_path: Path, tiny_bundle: Path) -> None:
    done = _run(_LOAD_AHEAD, tmp_path, tiny_bundle, QT_QPA_PLATFORM="offscreen")
    assert done.stdout.splitlines() == ["False", "imported"], done.stderr


def test_the_window_is_rendered_without_a_display(tmp_path: Path, tiny_bundle: Path) -> None:
    pictures = []
    for theme in ("dark", "light"):
        out = tmp_path / f"{theme}.png"
        done = _run(_RENDER, knee_file(tmp_path), tiny_bundle, out, theme, QT_QPA_PLATFORM="xcb")
        assert (done.returncode, done.stderr) == (0, "")
        pictures.append(QImage(str(out)))
    assert {(picture.width(), picture.height()) for picture in pictures} == {(2560, 1600)}
    corners = [picture.pixelColor(4, 1590).lightness() for picture in pictures]
    assert corners[0] < 80 < 200 < corners[1]


def test_the_film_is_painted_before_anything_heavy_is_loaded(tmp_path: Path, tiny_bundle: Path) -> None:
    done = _run(_SHOW, knee_file(tmp_path), tiny_bundle, tmp_path / "out.png", QT_QPA_PLATFORM="offscreen")
    assert done.returncode == 0, done.stderr
    first, second = done.stdout.splitlines()
    assert first == "painted False False False"
    assert second.startswith("offscreen ")


def test_a_real_window_opens_analyses_and_closes(tmp_path: Path, tiny_bundle: Path) -> None:
    if any(shutil.which(program) is None for program in ("xvfb-run", "Xvfb", "xauth")):
        pytest.skip("Xvfb and xauth are not installed")
    server = ["xvfb-run", "-a", "-s", "-screen 0 1400x900x24"]
    script = tmp_path / "show.py"
    script.write_text(_SHOW)
    out = tmp_path / "out.png"
    done = subprocess.run(
        [*server, sys.executable, script, knee_file(tmp_path), tiny_bundle, out],
        env={**os.environ, "QT_QPA_PLATFORM": "xcb", "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1].startswith("xcb ")
    assert done.stdout.splitlines()[-1].endswith(" True")
    assert not QImage(str(out)).isNull()


def test_without_a_display_it_says_so_and_ends(tmp_path: Path) -> None:
    code = "import sys; from osteoviewer.app import run_viewer; sys.exit(run_viewer([]))"
    for environment in (
        {"QT_QPA_PLATFORM": ""},
        {"QT_QPA_PLATFORM": "", "DISPLAY": ":999"},
        {"QT_QPA_PLATFORM": "xcb"},
    ):
        done = _run(code, **environment)
        assert done.returncode == 1
        assert "display" in done.stderr
        assert "Traceback" not in done.stderr
        assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_a_missing_library_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("osteoviewer.ui.screen._loads", lambda name: name != "libEGL.so.1")
    problem = why_no_window({"QT_QPA_PLATFORM": "offscreen"})
    assert problem is not None
    assert "libEGL.so.1" in problem.message
    assert "libGL.so.1" not in problem.message


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
@pytest.mark.parametrize("display", ["", "nonsense", ":", ":x", "host.invalid:0", ":987654321"])
def test_a_display_that_does_not_answer_is_none(display: str) -> None:
    assert why_no_window({"DISPLAY": display}) is not None


def test_offscreen_counts_as_a_place_for_a_window() -> None:
    assert has_display()


def test_broken_settings_are_told_of_kept_aside_and_replaced() -> None:
    file = places.settings_file()
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("{broken")
    settings, complaint = _settings()
    assert settings == Settings()
    assert complaint is not None
    assert file.with_name("settings.json.broken").read_text() == "{broken"
    assert _settings() == (Settings(), None)


@pytest.fixture
def log() -> Iterator[logging.Logger]:
    found = logging.getLogger("osteoviewer")
    before = list(found.handlers)
    yield found
    for handler in [handler for handler in found.handlers if handler not in before]:
        handler.close()
        found.removeHandler(handler)
    found.setLevel(logging.NOTSET)


def test_what_is_logged_gets_into_the_users_log_file(log: logging.Logger) -> None:
    start_log(places.log_file())
    log.info("something")
    assert "something" in places.log_file().read_text(encoding="utf-8")


def test_a_log_that_cannot_be_written_stops_nothing(log: logging.Logger) -> None:
    places.log_file().parent.parent.mkdir(parents=True, exist_ok=True)
    places.log_file().parent.write_text("a file where the folder should be")
    start_log(places.log_file())
    log.info("something")
