"""The project's own scripts: what the README's two commands rest on."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

from osteoviewer.ui import screen
from tests.conftest import PROJECT


def test_missing_libraries_are_named_as_debian_packages() -> None:
    code = (
        "import ctypes, sys; sys.path.insert(0, 'scripts'); import system_libraries as s\n"
        "def fail(name): raise OSError(name)\n"
        "ctypes.CDLL = fail\n"
        "print(*s.missing('offscreen'))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True)
    assert done.stdout.split() == [
        "libegl1",
        "libgl1",
        "libdbus-1-3",
        "libfontconfig1",
        "libxkbcommon0",
        "libglib2.0-0",
    ]


def test_the_set_up_installs_every_library_that_the_window_asks_for() -> None:
    code = "import sys; sys.path.insert(0, 'scripts'); import system_libraries as s; print(*s.LIBRARIES[sys.argv[1]])"
    for group, needed in (("offscreen", screen._FOR_QT), ("display", screen._FOR_X11)):
        done = subprocess.run(
            [sys.executable, "-c", code, group], cwd=PROJECT, capture_output=True, text=True, check=True
        )
        assert set(needed) <= set(done.stdout.split())


def test_on_this_machine_nothing_is_missing_offscreen() -> None:
    done = subprocess.run(
        [sys.executable, "scripts/system_libraries.py", "offscreen"],
        cwd=PROJECT, capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stdout == ""


def test_without_root_the_set_up_says_exactly_what_to_install(tmp_path: Path) -> None:
    project = tmp_path / "project"
    (project / "scripts").mkdir(parents=True)
    for name in ("setup.sh", "system_libraries.py"):
        shutil.copy(PROJECT / "scripts" / name, project / "scripts")
    fakes = tmp_path / "bin"
    fakes.mkdir()
    (fakes / "id").write_text("#!/bin/sh\necho 1000\n")
    (fakes / "apt-get").write_text("#!/bin/sh\nexit 0\n")
    (fakes / "python3.11").write_text(
        "#!/bin/sh\n"
        'case "$*" in *system_libraries*) echo libegl1; echo libgl1;; '
        f'*) exec {sys.executable} "$@";; esac\n'
    )
    for fake in fakes.iterdir():
        fake.chmod(0o755)
    done = subprocess.run(
        ["sh", "scripts/setup.sh", "viewer"],
        cwd=project,
        capture_output=True,
        text=True,
        env={**os.environ, "PATH": f"{fakes}:{os.environ['PATH']}", "PYTHON": ""},
    )
    assert done.returncode == 1
    assert "sudo apt-get install --no-install-recommends libegl1 libgl1" in done.stderr
    assert not (project / ".venv").exists()


def test_make_help_lists_every_target() -> None:
    done = subprocess.run(["make", "help"], cwd=PROJECT, capture_output=True, text=True, check=True)
    for target in ("setup", "run", "test", "lint", "bench", "help"):
        assert any(line.split()[0] == target for line in done.stdout.splitlines())
