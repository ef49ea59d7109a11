"""The layers of the design hold, and the check that says so can fail."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import PROJECT

LINT = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]


def lint(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*LINT, "--no-cache"], cwd=folder, capture_output=True, text=True, timeout=120)


def test_every_import_points_down_the_layers() -> None:
    done = lint(PROJECT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("module", "line"),
    [
        ("osteoviewer/imaging/field.py", "import PySide6.QtCore"),
        ("osteoviewer/imaging/field.py", "import osteoviewer.inference.card"),
        ("osteoviewer/studies/natural.py", "import osteoviewer.inference.card"),
        ("osteoviewer/analysis.py", "import torch"),
        ("osteoviewer/ui/words.py", "import onnxruntime"),
        ("osteoviewer/inference/card.py", "import training.network"),
        ("training/network.py", "import osteoviewer.ui.words"),
    ],
)
def test_a_forbidden_import_is_caught(tmp_path: Path, module: str, line: str) -> None:
    for name in ("osteoviewer", "training"):
        shutil.copytree(PROJECT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(PROJECT / "pyproject.toml", tmp_path)
    with (tmp_path / module).open("a") as file:
        file.write(f"\n{line}\n")
    done = lint(tmp_path)
    assert done.returncode == 1
    assert "BROKEN" in done.stdout


def test_modules_stay_small_enough_to_hold_one_idea() -> None:
    lengths = {
        path.relative_to(PROJECT).as_posix(): len(path.read_text(encoding="utf-8").splitlines())
        for package in ("osteoviewer", "training")
        for path in (PROJECT / package).rglob("*.py")
    }
    assert {name: length for name, length in lengths.items() if length > 400} == {}


def test_every_painter_ends_where_its_block_ends() -> None:
    """One that outlives it, held by the traceback of an error, ends the program at the next repaint of its window."""
    begun = [
        f"{path.name}:{number}"
        for path in (PROJECT / "osteoviewer" / "ui").rglob("*.py")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1)
        if "Painter(" in line and not line.lstrip().startswith("with Q")
    ]
    assert begun == []


def test_no_layout_is_asked_for_its_items() -> None:
    """PySide would go on believing in an item that Qt has deleted since, and end the program at some later time."""
    found = [
        path.relative_to(PROJECT).as_posix()
        for path in (PROJECT / "osteoviewer" / "ui").rglob("*.py")
        if ".itemAt(" in path.read_text(encoding="utf-8")
    ]
    assert found == []
