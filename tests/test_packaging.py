"""The wheel carries everything that the program needs, and the project's files say nothing of any one machine."""

import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

from tests.conftest import PROJECT
from training.__main__ import NEEDED

_WRITTEN = frozenset({".py", ".md", ".toml", ".json", ".lock", ".sh", ".yaml", ".qss", ".svg"})


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder), str(PROJECT)],
        check=True,
        capture_output=True,
        timeout=300,
    )
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_the_resources_and_the_commands(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
        commands = next(archive.read(name).decode() for name in names if name.endswith("entry_points.txt"))
    assert "osteoviewer/resources/pipeline.json" in names
    assert any(re.fullmatch(r"osteoviewer/resources/models/[^/]+/model\.onnx", name) for name in names)
    assert any(name.startswith("osteoviewer/resources/fonts/") for name in names)
    assert any(name.startswith("training/configs/") for name in names)
    assert not any(name.startswith(("tests/", "benchmarks/", "resources/")) for name in names)
    assert "osteoviewer = osteoviewer.cli:main" in commands
    assert "osteotrain = training.__main__:main" in commands


def test_the_wheel_works_from_any_folder(wheel: Path, tmp_path: Path) -> None:
    site = tmp_path / "site"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    code = (
        "import sys; sys.path.insert(0, sys.argv.pop(1))\n"
        "import osteoviewer, pathlib\n"
        "assert pathlib.Path(osteoviewer.__file__).is_relative_to(sys.path[0])\n"
        "from osteoviewer.imaging.phantom import demo_knee\n"
        "from osteoviewer.export import write_png\n"
        "write_png(pathlib.Path('knee.png'), demo_knee().pixels)\n"
        "from osteoviewer.cli import main\n"
        "main(['analyze', 'knee.png'])\n"
    )
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    done = subprocess.run(
        [sys.executable, "-P", "-c", code, str(site)],
        cwd=elsewhere,
        capture_output=True,
        text=True,
        timeout=120,
        env={**os.environ, "PYTHONPATH": ""},
    )
    assert done.returncode == 0, done.stderr
    assert "For research use only" in done.stdout


@pytest.mark.parametrize("name", ["viewer.lock", "dev.lock", "baselines.lock", "installer.lock"])
def test_lock_files_pin_every_version_and_name_no_index(name: str) -> None:
    lines = (PROJECT / "requirements" / name).read_text().splitlines()
    requirements = [line for line in lines if line.strip() and not line.lstrip().startswith("#")]
    assert len(requirements) > 20
    for line in requirements:
        assert re.match(r"^[a-z0-9._-]+==[^\s=]+( *;.*)?$", line), line
    assert "://" not in "\n".join(lines)
    assert not any(line.lstrip().startswith("-") for line in lines)


@pytest.mark.parametrize("extra", ["training", "baselines"])
def test_osteotrain_starts_in_every_environment_that_is_made_for_it(extra: str) -> None:
    declared = tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]["optional-dependencies"][extra]
    names = {re.split(r"[<>=]", package)[0].replace("scikit-learn", "sklearn") for package in declared}
    assert set(NEEDED) <= names


def test_the_viewers_lock_holds_no_training_package_and_agrees_with_the_other() -> None:
    def pins(name: str) -> dict[str, str]:
        lines = (PROJECT / "requirements" / name).read_text().splitlines()
        return dict(line.split("==") for line in lines if "==" in line and not line.lstrip().startswith("#"))

    viewer, dev = pins("viewer.lock"), pins("dev.lock")
    assert not {"torch", "lightning", "scikit-learn", "pytest"} & set(viewer)
    assert viewer.items() <= dev.items()
    assert dev["torch"] == "2.13.0"
    baselines = pins("baselines.lock")
    assert viewer.items() <= baselines.items()
    assert (baselines["torch"], baselines["torchvision"]) == ("2.14.1", "0.29.1")
    assert viewer["pyside6-essentials"] == "6.11.3"


def test_no_project_file_names_a_folder_of_one_machine() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=PROJECT, capture_output=True, text=True)
    if listed.returncode:
        pytest.skip("this is not a git checkout")
    anywhere, but_in_tests = re.compile(r"(?<![\w.])/(?:root|work)/"), re.compile(r"(?<![\w.])/(?:home|Users)/")
    found = []
    for name in listed.stdout.splitlines():
        path = PROJECT / name
        if path.suffix not in _WRITTEN or not path.is_file() or path == Path(__file__):
            continue
        for line in path.read_text(encoding="utf-8").splitlines():
            if anywhere.search(line) or (not name.startswith("tests/") and but_in_tests.search(line)):
                found += [f"{name}: {line}"]
    assert found == []
