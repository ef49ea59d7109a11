"""The setup for Windows, tried under Wine: installed silently, used, put over itself, and removed.

What Wine cannot tell, and a Windows must: the window on a screen (Wine 8 has only Qt's “offscreen”), the Explorer's
list of programs for DICOM files, SmartScreen and signatures, asking for an administrator's leave, and speed. The pages
of the setup show under Wine on an X display, but no test turns them. Wine lacks three libraries of Windows 10, which
`installers.windows.wine_shims` makes for it.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from installers.windows.setup_file import name_of
from installers.windows.tools import TOOLS, missing
from installers.windows.wine import Wine
from osteoviewer import __version__
from osteoviewer.imaging.phantom import demo_knee
from tests.builders import dicom_bytes, dicom_dataset, png_bytes
from tests.conftest import PROJECT

SETUP = PROJECT / "dist" / name_of(__version__)
FOLDER = "Prüfung Röntgen/Osteo Viewer"
"""With spaces, and letters that are not ASCII."""

REMOVAL = r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall\OsteoViewer"
ALIKE = 1e-5


def _reason() -> str:
    if os.environ.get("OSTEOVIEWER_TEST_WINDOWS") != "1":
        return "takes ten minutes; “make test-installer-windows” runs it"
    if not SETUP.is_file():
        return "there is no setup in dist/: make installer-windows"
    packages = missing("run Windows programs", "compile for Windows")
    return f"not installed: {' '.join(packages)}" if packages else ""


pytestmark = [pytest.mark.long, pytest.mark.skipif(bool(_reason()), reason=_reason() or "-")]


@pytest.fixture(scope="module")
def wine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Wine]:
    wine = Wine(tmp_path_factory.mktemp("wine"))
    wine.start(TOOLS)
    yield wine
    wine.stop()


def install(wine: Wine) -> Path:
    place = "C:\\" + FOLDER.replace("/", "\\")
    assert wine.run_line(f"{wine.name_of(SETUP)} /S /AllUsers /D={place}") == 0
    return wine.drive / FOLDER


@pytest.fixture(scope="module")
def installed(wine: Wine) -> Path:
    return install(wine)


@pytest.fixture(scope="module")
def films(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("films")
    levels = (np.asarray(demo_knee().radiograph().pixels) * 65535).round().astype(np.uint16)
    for name, data in {"صورة.png": png_bytes(levels), "knee.dcm": dicom_bytes(dicom_dataset(levels))}.items():
        (folder / name).write_bytes(data)
    return sorted(folder.iterdir())


def records(out: bytes) -> list[dict[str, Any]]:
    return [json.loads(line) for line in out.decode("ascii").splitlines()]


def test_it_says_its_version(wine: Wine, installed: Path) -> None:
    done = wine.run(installed / "osteoviewer-cli.exe", "--version")
    assert done.returncode == 0, done.stderr
    assert done.stdout.decode().startswith(f"OsteoViewer {__version__}")


def test_the_same_probabilities_as_from_source(wine: Wine, installed: Path, films: list[Path]) -> None:
    names = [str(film) for film in films]
    from_source = subprocess.run(
        [sys.executable, "-m", "osteoviewer", "analyze", *names, "--format", "json"],
        cwd=PROJECT, capture_output=True, check=True,
    )  # fmt: skip
    there = wine.run(
        installed / "osteoviewer-cli.exe", "analyze", *(wine.name_of(film) for film in films), "--format", "json"
    )
    assert there.returncode == 0, there.stderr
    ours, theirs = records(from_source.stdout), records(there.stdout)
    assert len(ours) == len(theirs) == len(films)
    for one, other in zip(ours, theirs, strict=True):
        assert one["sha256"] == other["sha256"]
        assert one["diagnosis"] == other["diagnosis"]
        assert other["probabilities"] == pytest.approx(one["probabilities"], abs=ALIKE)
        assert other["joint"] == pytest.approx(one["joint"], abs=1e-3)


def test_all_that_an_installation_must_be_able_to_do_is_done(wine: Wine, installed: Path, tmp_path: Path) -> None:
    done = wine.run(installed / "osteoviewer-cli.exe", "--selftest", timeout_s=1200)
    told = done.stdout.decode("utf-8", "replace")
    assert done.returncode == 0, told
    assert "window" in told


def test_the_windows_program_does_the_same_without_a_console(wine: Wine, installed: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.txt"
    done = wine.run(installed / "OsteoViewer.exe", "--selftest", wine.name_of(report), timeout_s=1200)
    assert done.returncode == 0, report.read_text(encoding="utf-8") if report.exists() else done.stderr
    assert "Everything is as it should be." in report.read_text(encoding="utf-8")


def test_nothing_is_written_beside_the_program_while_it_runs(wine: Wine, installed: Path) -> None:
    before = set(installed.rglob("*"))
    wine.run(installed / "osteoviewer-cli.exe", "--help")
    assert set(installed.rglob("*")) == before
    assert not list(installed.rglob("*.py[co].*"))


def test_what_windows_lists_of_the_program(wine: Wine, installed: Path) -> None:
    assert wine.value_of(REMOVAL, "DisplayVersion") == __version__
    assert wine.value_of(REMOVAL, "Publisher")
    kilobytes = int(wine.value_of(REMOVAL, "EstimatedSize"), 16)
    there = sum(path.stat().st_size for path in installed.rglob("*") if path.is_file()) / 1024
    assert kilobytes == pytest.approx(there, rel=0.02)
    assert wine.has_key(r"HKLM\Software\Classes\OsteoViewer.dcm\shell\open\command")
    assert wine.value_of(r"HKLM\Software\RegisteredApplications", "OsteoViewer")


def test_the_default_program_for_dicom_files_stays(wine: Wine, installed: Path) -> None:
    done = wine.run("reg", "query", r"HKLM\Software\Classes\.dcm", "/ve")
    assert b"OsteoViewer" not in done.stdout


def test_a_second_setup_removes_what_the_first_had_and_keeps_what_the_user_made(wine: Wine, installed: Path) -> None:
    surplus = installed / "Lib" / "site-packages" / "PySide6" / "QtCore.pyd"
    mine = installed / "my notes.txt"
    kept = user_data(wine)
    surplus.write_bytes(b"damaged")
    mine.write_text("mine")
    kept.parent.mkdir(parents=True, exist_ok=True)
    kept.write_text("{}")
    install(wine)
    assert surplus.stat().st_size > 1000
    assert mine.read_text() == "mine"
    assert kept.read_text() == "{}"
    done = wine.run(installed / "osteoviewer-cli.exe", "--version")
    assert done.returncode == 0
    mine.unlink()


def user_data(wine: Wine) -> Path:
    users = [path for path in (wine.drive / "users").iterdir() if path.name != "Public"]
    return users[0] / "AppData" / "Local" / "osteoviewer" / "settings.json"


def test_removal_leaves_nothing_but_the_users_data_and_those_too_if_asked(wine: Wine, installed: Path) -> None:
    copy = wine.drive / "removal.exe"
    shutil.copy(installed / "uninstall.exe", copy)
    place = "C:\\" + FOLDER.replace("/", "\\")
    data = user_data(wine)
    data.parent.mkdir(parents=True, exist_ok=True)
    data.write_text("{}")
    assert wine.run_line(f"C:\\removal.exe /S /AllUsers _?={place}") == 0
    assert not installed.exists() or not list(installed.rglob("*"))
    assert data.is_file()
    assert not wine.has_key(REMOVAL)
    assert not wine.has_key(r"HKLM\Software\OsteoViewer")
    assert not wine.has_key(r"HKLM\Software\Classes\OsteoViewer.dcm")
    assert not wine.value_of(r"HKLM\Software\RegisteredApplications", "OsteoViewer")
    assert not list(wine.drive.rglob("OsteoViewer*.lnk"))
    again = install(wine)
    shutil.copy(again / "uninstall.exe", copy)
    assert wine.run_line(f"C:\\removal.exe /S /AllUsers /PURGE _?={place}") == 0
    assert not data.parent.exists()
