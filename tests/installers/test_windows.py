"""How the Windows setup is put together: what is left out, what is locked, and what removal deletes."""

import marshal
import re
import struct
import subprocess
import sys
from pathlib import Path
from types import CodeType

import pytest

from installers.windows import contents, signing
from installers.windows.contents import reason_against, reason_against_module
from installers.windows.launchers import icon_bytes
from installers.windows.packages import compile_all
from installers.windows.setup_file import LANGUAGES, removal
from installers.windows.tools import need
from tests.conftest import PROJECT

LOCKS = PROJECT / "requirements"
FOR_BUILDING = {"editables", "hatchling", "pathspec", "pluggy", "tomlkit", "trove-classifiers"}
NEEDED_BY_WINDOWS = {"colorama"}
HERE = PROJECT / "installers" / "windows"


def locked(name: str) -> dict[str, str]:
    lines = (LOCKS / name).read_text(encoding="utf-8").splitlines()
    return dict(line.split("==") for line in lines if re.match(r"[\w.-]+==", line))


def test_windows_has_the_same_versions_as_linux_and_what_it_needs_besides() -> None:
    linux, windows = locked("viewer.lock"), locked("windows.lock")
    assert {name: version for name, version in linux.items() if name not in FOR_BUILDING} == {
        name: version for name, version in windows.items() if name not in NEEDED_BY_WINDOWS
    }
    assert windows.keys() >= NEEDED_BY_WINDOWS


def test_every_package_that_is_not_put_in_is_one_of_the_lock_and_has_a_reason() -> None:
    names = [row.what for row in contents.NOT_INSTALLED]
    assert set(names) <= locked("windows.lock").keys()
    assert len(names) == len(set(names))
    assert all(row.why for row in (*contents.NOT_INSTALLED, *contents.LEFT_OUT, *contents.STANDARD_LIBRARY))


@pytest.mark.parametrize(
    "path",
    [
        "imagecodecs/_jpeg8.pyd",
        "imagecodecs/_jpegls.pyd",
        "imagecodecs/_jpeg2k.pyd",
        "rle/rle.cp311-win_amd64.pyd",
        "_openjpeg.cp311-win_amd64.pyd",
        "PIL/_imaging.cp311-win_amd64.pyd",
        "cv2/cv2.pyd",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/QtNetwork.pyd",
        "PySide6/translations/qtbase_ar.qm",
        "pydicom/data/urls.json",
        "sqlalchemy/dialects/sqlite/base.py",
    ],
)
def test_what_reads_films_or_shows_the_window_stays(path: str) -> None:
    assert reason_against(path) is None


@pytest.mark.parametrize(
    "path",
    [
        "imagecodecs/_avif.pyd",
        "PySide6/opengl32sw.dll",
        "PySide6/Qt6Quick.dll",
        "PySide6/designer.exe",
        "PySide6/translations/qtbase_ja.qm",
        "cv2/opencv_videoio_ffmpeg500_64.dll",
        "numpy/_core/tests/test_umath.py",
        "onnxruntime/transformers/optimizer.py",
        "PIL/Image.pyi",
    ],
)
def test_what_is_not_needed_goes_with_a_reason(path: str) -> None:
    assert reason_against(path)


@pytest.mark.parametrize(("name", "stays"), [("sqlite3", True), ("hashlib", True), ("tkinter", False), ("ssl", False)])
def test_of_the_standard_library_networks_and_other_windows_are_left_out(name: str, stays: bool) -> None:
    assert (reason_against_module(name) is None) is stays


def test_compiled_files_are_the_same_each_time_and_know_no_folder_of_the_builder(tmp_path: Path) -> None:
    compiled = []
    for name in ("one", "another, longer"):
        folder = tmp_path / name / "Lib"
        folder.mkdir(parents=True)
        (folder / "module.py").write_text("def f(a, b=('x', 1)):\n    return [a, b, 'module']\n")
        compile_all(tmp_path / name)
        assert [path.name for path in folder.iterdir()] == ["module.pyc"]
        compiled.append((folder / "module.pyc").read_bytes())
    assert compiled[0] == compiled[1]
    flags, stamp, size = struct.unpack_from("<III", compiled[0], 4)
    assert (flags, stamp, size) == (0, 0, 0)
    code = marshal.loads(compiled[0][16:])  # noqa: S302 - our own
    assert isinstance(code, CodeType)
    assert code.co_filename == "Lib/module.py"


def test_a_compiled_file_runs_without_its_source(tmp_path: Path) -> None:
    (tmp_path / "alone.py").write_text("print(6 * 7)\n")
    compile_all(tmp_path)
    done = subprocess.run([sys.executable, "-c", "import alone"], cwd=tmp_path, capture_output=True, text=True)
    assert done.stdout == "42\n", done.stderr


def test_removal_names_every_file_and_deletes_no_folder_with_what_is_in_it(tmp_path: Path) -> None:
    (tmp_path / "Lib" / "deeper").mkdir(parents=True)
    (tmp_path / "Lib" / "deeper" / "a$b.pyc").touch()
    (tmp_path / "OsteoViewer.exe").touch()
    lines = removal(tmp_path).splitlines()
    assert lines == [
        'Delete "$INSTDIR\\Lib\\deeper\\a$$b.pyc"',
        'Delete "$INSTDIR\\OsteoViewer.exe"',
        'RMDir "$INSTDIR\\Lib\\deeper"',
        'RMDir "$INSTDIR\\Lib"',
    ]


def test_the_default_program_of_no_kind_of_file_is_written_over() -> None:
    script = (HERE / "osteoviewer.nsi").read_text(encoding="utf-8")
    assert 'WriteRegStr SHCTX "Software\\Classes\\.dcm\\OpenWithProgids" "${PROGID}" ""' in script
    assert not re.search(r'WriteRegStr \S+ "Software\\Classes\\\.\w+" ', script)
    assert 'RMDir /r "$INSTDIR' not in script


def test_the_setup_speaks_every_language_of_the_window() -> None:
    words = (HERE / "words.nsh").read_text(encoding="utf-8")
    for line in words.splitlines():
        if line.startswith("!insertmacro WORD"):
            assert len(re.findall(r'"[^"]+"', line)) == len(LANGUAGES), line
    for language in LANGUAGES:
        notice = (HERE / "notices" / f"{language}.txt").read_text(encoding="utf-8")
        assert "OsteoViewer" in notice
        assert len(notice) > 300


def test_the_icon_has_the_sizes_that_windows_shows() -> None:
    data = icon_bytes(PROJECT / "resources" / "icons" / "osteoviewer.png")
    _, kind, count = struct.unpack_from("<HHH", data)
    sizes = {data[6 + 16 * at] or 256 for at in range(count)}
    assert kind == 1
    assert {16, 32, 48, 256} <= sizes


def test_what_signs_is_run_on_each_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    signer = tmp_path / "sign it.sh"
    signer.write_text('#!/bin/sh\nprintf signed >> "$2"\n')
    signer.chmod(0o755)
    program = tmp_path / "a program.exe"
    program.write_bytes(b"MZ")
    signing.sign(program)
    assert program.read_bytes() == b"MZ"
    monkeypatch.setenv(signing.VARIABLE, f"'{signer}' --key")
    signing.sign(program)
    assert program.read_bytes() == b"MZsigned"


def test_what_is_missing_is_said_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda _: None)
    monkeypatch.setattr("os.geteuid", lambda: 1000)
    with pytest.raises(SystemExit, match=r"sudo apt-get install .*nsis"):
        need("make the setup")
