"""The window and the command line work whatever the user's folders and the installation's are like."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from osteoviewer.own_log import SharedFileHandler
from osteoviewer.paths import resources
from tests.builders import knee_levels, png_bytes
from tests.conftest import PROJECT

_SHOW = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from osteoviewer import app as program

prepare = program._after_paint

def prepared(viewer, first, watch):
    window = viewer.window
    def look():
        if window.session.film is not None and not window.session.state.is_busy:
            timer.stop()
            print(window.session.state)
            QTimer.singleShot(1200, window.close)
    timer = QTimer(window, interval=50)
    timer.timeout.connect(look)
    timer.start()
    return prepare(viewer, first, watch)

program._after_paint = prepared
sys.exit(program.run_viewer([Path(sys.argv[1])]))
"""


def _run(home: Path, film: Path, *words: str, program: Path = PROJECT) -> "subprocess.CompletedProcess[str]":
    surroundings = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
    return subprocess.run(
        [*_nobody(), sys.executable, "-B", *words, film],
        cwd=program,
        env={**surroundings, "HOME": str(home), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )


def _nobody() -> list[str]:
    """Root may write everywhere; without that right it is as any other user."""
    if os.geteuid():
        return []
    if shutil.which("setpriv") is None:
        pytest.skip("root may write everywhere, and setpriv is not installed")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"]


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "film.png"
    path.write_bytes(png_bytes(knee_levels()))
    return path


@pytest.fixture
def sealed(tmp_path: Path) -> Iterator[Path]:
    """A folder that nothing can be written to."""
    folder = tmp_path / "sealed"
    folder.mkdir()
    folder.chmod(0o555)
    yield folder
    folder.chmod(0o755)


def _both_work(home: Path, film: Path, program: Path = PROJECT) -> None:
    shown = _run(home, film, "-c", _SHOW, program=program)
    assert (shown.returncode, shown.stdout) == (0, "done\n"), shown.stderr
    assert "Traceback" not in shown.stderr
    analysed = _run(home, film, "-m", "osteoviewer", "analyze", "--format", "json", program=program)
    assert analysed.returncode == 0, analysed.stderr
    assert "error" not in json.loads(analysed.stdout.splitlines()[0])


def test_a_home_with_spaces_and_letters_of_all_kinds(tmp_path: Path, film: Path) -> None:
    home = tmp_path / "Zoë Ünal مريم"
    home.mkdir()
    _both_work(home, film)
    assert list(home.rglob("settings.json"))
    assert list(home.rglob("kept.sqlite"))


def test_a_home_that_cannot_be_written_to(sealed: Path, film: Path) -> None:
    _both_work(sealed, film)
    assert list(sealed.iterdir()) == []


def test_no_home_at_all(tmp_path: Path, film: Path) -> None:
    _both_work(Path("/nonexistent/home"), film)


def test_an_installation_that_cannot_be_written_to(tmp_path: Path, film: Path) -> None:
    program, home = tmp_path / "program files", tmp_path / "home"
    home.mkdir()
    shutil.copytree(PROJECT / "osteoviewer", program / "osteoviewer", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(resources(), program / "resources")
    folders = [program, *(path for path in program.rglob("*") if path.is_dir())]
    for folder in folders:
        folder.chmod(0o555)
    try:
        _both_work(home, film, program)
    finally:
        for folder in folders:
            folder.chmod(0o755)


_LOG = """
import logging, sys
from pathlib import Path
from osteoviewer.own_log import SharedFileHandler

log = logging.getLogger("osteoviewer")
log.propagate = False
log.setLevel(logging.INFO)
log.addHandler(SharedFileHandler(Path(sys.argv[1]), most_bytes=2000, files=3))
for number in range(300):
    log.info("%s %03d", sys.argv[2], number)
"""


def test_two_processes_share_a_log_of_a_bounded_size(tmp_path: Path) -> None:
    file = tmp_path / "osteoviewer.log"
    processes = [
        subprocess.Popen([sys.executable, "-c", _LOG, file, name], cwd=PROJECT, stderr=subprocess.PIPE, text=True)
        for name in ("one", "two")
    ]
    for process in processes:
        assert process.communicate(timeout=60)[1] == ""
    logs = sorted(tmp_path.glob("osteoviewer.log*"))
    assert 1 < len(logs) <= 4
    assert all(log.stat().st_size <= 2100 for log in logs)
    lines = [line for log in logs for line in log.read_text().splitlines()]
    assert all(line[:4] in ("one ", "two ") and line[4:].isdigit() for line in lines)
    assert any(line.endswith("299") for line in lines)


def test_a_log_in_a_folder_that_cannot_be_written_to_says_nothing(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    import logging

    handler = SharedFileHandler(tmp_path / "none" / "osteoviewer.log")
    handler.handle(logging.LogRecord("osteoviewer", logging.INFO, "", 0, "words", None, None))
    handler.close()
    assert capsys.readouterr().err == ""
