"""A crash leaves a report without a word of the patient, and the next start offers it; no other end leaves anything."""

import json
import logging
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from osteoviewer.crash_reports import MOST_REPORTS, clean, collect, forget, reports
from osteoviewer.crashes import CrashWatch, watched
from osteoviewer.paths import crash_folder
from osteoviewer.ui.crash_dialog import CrashDialog
from osteoviewer.ui.main_window import MainWindow
from tests.builders import dicom_bytes, dicom_dataset, knee_levels
from tests.conftest import PROJECT

_SAY = "OsteoViewer ended unexpectedly the last time."
_RUN = """
import json, os, signal, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from osteoviewer import app as program
from osteoviewer.ui.films import State
from osteoviewer.ui.status import StatusLine

said = []
show = StatusLine.show_message
StatusLine.show_message = lambda line, what, hint: (said.append(what), show(line, what, hint))
prepare = program._after_paint

def prepared(viewer, first, watch):
    window = viewer.window
    def look():
        if window.session.state.is_busy or window.session.state is State.EMPTY:
            return
        timer.stop()
        QTimer.singleShot(1500, window, end)
    def end():
        if sys.argv[2] == "close":
            window.close()
        elif sys.argv[2] == "raise":
            viewer.app.exit(77)
        else:
            os.kill(os.getpid(), getattr(signal, sys.argv[2]))
    timer = QTimer(window, interval=50)
    timer.timeout.connect(look)
    timer.start()
    return prepare(viewer, first, watch)

program._after_paint = prepared
status = program.run_viewer([Path(sys.argv[1])])
print(json.dumps(said))
"""


def _run(film: Path, end: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", _RUN, film, end],
        cwd=PROJECT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def _planted_film(folder: Path) -> Path:
    place = folder / "Planted^Name 1970"
    place.mkdir(exist_ok=True)
    film = place / "Planted Film.dcm"
    film.write_bytes(dicom_bytes(dicom_dataset(knee_levels(150, 120), bits=8)))
    return film


def _left() -> list[str]:
    return sorted(path.name for path in crash_folder().glob("*"))


def test_a_crash_leaves_a_report_of_nobody_which_the_next_start_offers_once(tmp_path: Path) -> None:
    film = _planted_film(tmp_path)
    assert _run(film, "SIGSEGV").returncode == -signal.SIGSEGV
    assert _SAY in json.loads(_run(film, "close").stdout)
    (report,) = reports(crash_folder())
    assert [report.name] == _left()
    text = report.read_text()
    for words in ("OsteoViewer ", "Fatal Python error: Segmentation fault", "Current thread", "app.py:", "libraries: "):
        assert words in text
    for private in ("Planted", str(tmp_path), str(PROJECT), os.environ["HOME"], "/", os.uname().nodename):
        assert private not in text
    again = _run(film, "close")
    assert (again.returncode, json.loads(again.stdout)) == (0, [])


@pytest.mark.parametrize("end", ["close", "SIGKILL", "SIGTERM"])
def test_an_end_that_is_no_crash_offers_nothing_and_breaks_nothing(tmp_path: Path, end: str) -> None:
    film = _planted_film(tmp_path)
    _run(film, end)
    after = _run(film, "close")
    assert (after.returncode, json.loads(after.stdout)) == (0, [])
    assert _left() == []


def test_an_exception_that_ends_the_program_is_a_crash_told_without_its_text(tmp_path: Path) -> None:
    log = logging.getLogger("osteoviewer.ui")

    def fail() -> None:
        with watched(tmp_path):
            log.error("unexpected ValueError at dicom.py:7 read < app.py:9 run")
            log.error("of a film of Planted^Name")
            raise KeyError("Planted^Name")

    with pytest.raises(KeyError):
        fail()
    report = collect(tmp_path)
    assert report is not None
    text = report.read_text()
    assert "ended by KeyError at test_crashes.py:" in text
    assert "unexpected ValueError at dicom.py:7 read < app.py:9 run" in text
    assert "Planted" not in text


def test_faults_of_a_run_that_ends_as_it_should_are_forgotten(tmp_path: Path) -> None:
    with watched(tmp_path):
        logging.getLogger("osteoviewer.ui").error("unexpected ValueError at dicom.py:7 read")
    assert collect(tmp_path) is None
    assert not list(tmp_path.iterdir())


def test_the_run_of_a_window_that_is_open_is_left_alone(tmp_path: Path) -> None:
    watch = CrashWatch(tmp_path)
    watch.begin()
    try:
        watch.note_end(ValueError())
        assert collect(tmp_path) is None
        assert len(list(tmp_path.iterdir())) == 1
    finally:
        watch.end()


def test_few_reports_are_kept_and_all_can_be_forgotten(tmp_path: Path) -> None:
    for _ in range(MOST_REPORTS + 2):
        with pytest.raises(ValueError, match="x"), watched(tmp_path):
            raise ValueError("x")
        newest = collect(tmp_path)
    assert len(reports(tmp_path)) == MOST_REPORTS
    assert reports(tmp_path)[0] == newest
    forget(tmp_path)
    assert reports(tmp_path) == []


def test_a_folder_that_cannot_be_written_to_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with watched(tmp_path / "file" / "crashes"):
        assert collect(tmp_path / "file" / "crashes") is None


@pytest.mark.parametrize(
    ("line", "kept"),
    [
        ('  File "/home/Planted^Name/osteoviewer/app.py", line 12 in run', "  app.py:12 run\n"),
        (r'  File "C:\Users\Planted\osteoviewer\ui\canvas.py", line 7 in <lambda>', "  canvas.py:7 <lambda>\n"),
        ('  File "/films/Planted^Name.dcm", line 7 in read', "  ?:7 read\n"),
        ("Windows fatal exception: access violation", "Windows fatal exception: access violation\n"),
        ("Windows fatal exception: code 0xc0000374", "Windows fatal exception: code 0xc0000374\n"),
        ("Thread 0x00007f52 [Planted^Name] (most recent call first):", ""),
        ("Extension modules: numpy._core, cv2 (total: 2)", "Extension modules: numpy._core, cv2 (total: 2)\n"),
        ("/films/Planted^Name.dcm", ""),
        ("unexpected KeyError at dicom.py:7 read of /films/Planted^Name.dcm", ""),
        ("", ""),
    ],
)
def test_only_known_lines_get_into_a_report_and_no_path_does(line: str, kept: str) -> None:
    assert clean(line) == kept


def test_a_damaged_file_of_a_run_is_no_trouble(tmp_path: Path) -> None:
    (tmp_path / "run-1-a.txt").write_bytes(os.urandom(5000) + b"\nFatal Python error: Aborted\n" + b"\xff" * 3_000_000)
    report = collect(tmp_path)
    assert report is not None
    assert report.read_text() == "Fatal Python error: Aborted\n"


def test_the_report_is_shown_copied_saved_and_forgotten(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    action = window.commands.actions["crash_report"]
    action.trigger()
    assert window.status._what.text() == "There is no crash report."
    crash_folder().mkdir(parents=True)
    (crash_folder() / "crash-20260101-000000-000000.txt").write_text("Fatal Python error: Aborted\n")
    action.trigger()
    (dialog,) = window.findChildren(CrashDialog)
    (shown,) = dialog.findChildren(QPlainTextEdit)
    assert shown.toPlainText() == "Fatal Python error: Aborted\n"
    assert shown.isReadOnly()
    dialog.copy()
    assert QGuiApplication.clipboard().text() == "Fatal Python error: Aborted\n"
    dialog.save_wanted.emit(tmp_path / "out.txt")
    assert (tmp_path / "out.txt").read_text() == "Fatal Python error: Aborted\n"
    dialog._forget()
    assert reports(crash_folder()) == []
    assert window.status._what.text() == "The crash report is deleted."
