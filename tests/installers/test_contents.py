"""What is shipped, by the tables that the builds use and by the list of what was built last."""

import re
import struct
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from installers import contents
from installers.bundle import BUNDLE, CONTENTS, LIST, listing
from installers.compare import differences
from installers.elf import forget_search_path
from installers.manual import manual_page
from tests.conftest import PROJECT

RESOURCES = PROJECT / "resources"


@pytest.fixture(scope="module")
def built() -> list[str]:
    return LIST.read_text(encoding="utf-8").splitlines()


def test_every_row_of_the_tables_has_a_reason_and_stands_once() -> None:
    for table in (
        contents.RESOURCES,
        contents.NAMED_MODULES,
        contents.METADATA,
        contents.MODULES_LEFT_OUT,
        contents.FILES_LEFT_OUT,
        contents.LIBRARIES_OF_THE_BUILDER,
    ):
        names = [row.what for row in table]
        assert len(names) == len(set(names))
        assert all(row.why for row in table)


def test_the_default_model_and_its_landmark_networks_are_shipped_and_no_other() -> None:
    from osteoviewer.inference.bundle import newest_bundle
    from osteoviewer.inference.card import ModelCard

    folder = newest_bundle(RESOURCES / "models")
    assert folder.name == contents.MODEL
    card = ModelCard.from_bytes((folder / "card.json").read_bytes())
    assert contents.LANDMARKS in str(card.pipeline)
    models = {name.parts[1] for name in contents.shipped_resources(RESOURCES) if name.parts[0] == "models"}
    assert models == {contents.MODEL}


def test_all_that_the_program_opens_of_its_resources_is_shipped() -> None:
    shipped = {name.as_posix() for name in contents.shipped_resources(RESOURCES)}
    of_others = ("models/", "translations/", "README")
    every = {path.relative_to(RESOURCES).as_posix() for path in RESOURCES.rglob("*") if path.is_file()}
    assert {name for name in every - shipped if not name.startswith(of_others)} == set()
    assert {f"translations/osteoviewer_{code}.qm" for code in contents.QT_LANGUAGES} <= shipped
    assert not any(name.endswith(".ts") for name in shipped)


def test_a_row_that_stands_for_no_file_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"pipeline\.json"):
        contents.shipped_resources(tmp_path)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Quick.so.6",
        "PySide6\\Qt6Qml.dll",
        "PySide6/Qt/plugins/platforms/libqvnc.so",
        "PySide6/Qt/translations/qtbase_ja.qm",
        "PySide6/translations/qtbase_pl.qm",
        "libgtk-3.so.0",
        "libreadline.so.8",
        "libstdc++.so.6",
        "osteoviewer/resources/translations/osteoviewer_de.ts",
        "pydicom/data/test_files/CT_small.dcm",
        "cv2/opencv_videoio_ffmpeg500_64.dll",
    ],
)
def test_what_is_not_needed_is_left_out(name: str) -> None:
    assert contents.why_left_out(name)


@pytest.mark.parametrize(
    "name",
    [
        "PySide6/Qt/lib/libQt6Widgets.so.6",
        "PySide6/Qt/plugins/platforms/libqxcb.so",
        "PySide6/plugins/platforms/qwindows.dll",
        "PySide6/Qt/translations/qtbase_ar.qm",
        "libpython3.11.so.1.0",
        "libxcb-cursor.so.0",
        "osteoviewer/resources/translations/osteoviewer_de.qm",
        "osteoviewer/resources/models/knee-b3-0.3.0/model.onnx",
    ],
)
def test_what_is_needed_stays(name: str) -> None:
    assert contents.why_left_out(name) is None


def test_a_modules_parts_are_left_out_with_it() -> None:
    assert contents.why_module_left_out("torch.nn")
    assert contents.why_module_left_out("sqlalchemy.dialects.mysql.base")
    assert contents.why_module_left_out("sqlalchemy.dialects.sqlite") is None
    assert contents.why_module_left_out("torchless") is None


def test_nothing_that_the_program_imports_is_left_out() -> None:
    code = (
        "import sys\n"
        "import osteoviewer.app, osteoviewer.commands, osteoviewer.console, osteoviewer.export_console\n"
        "import osteoviewer.report_console, osteoviewer.demo\n"
        "import osteoviewer.deidentify.deidentifier, osteoviewer.report.pdf\n"
        "import osteoviewer.studies.index, osteoviewer.keeping.store, osteoviewer.imaging.dicom\n"
        "from installers.contents import why_module_left_out\n"
        "left_out = {name for name in sys.modules if why_module_left_out(name)}\n"
        "print(*sorted(name for name in left_out if name.split('.')[0] not in ('distutils', '_distutils_hack')))\n"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=PROJECT, capture_output=True, text=True, check=True)
    asked_for_in_vain = {"ssl", "_ssl", "_uuid", "gdcm"}  # whoever asks does without
    assert set(done.stdout.split()) <= asked_for_in_vain


def test_pydicom_fetches_nothing_when_it_is_imported_without_its_test_files() -> None:
    """It looks for thirteen of them, and would fetch those that its list of addresses names."""
    import pydicom.data.download
    import pydicom.examples

    asked_for = {Path(path).name for path in pydicom.examples._DATASETS.values()}
    assert len(asked_for) > 10
    assert asked_for & pydicom.data.download.get_url_map().keys() == set()


def test_the_list_of_what_was_built_holds_no_stranger(built: list[str]) -> None:
    assert len(built) > 300
    assert contents.strangers(name.removeprefix(f"{CONTENTS}/") for name in built) == {}
    words = re.compile(
        rf"^{CONTENTS}/_?(torch|lightning|matplotlib|pytest|tkinter|gdcm|pip|training|tests|benchmarks|installers)[/.]"
        r"|/readline\.|QtQuick|Qml|test_files|\.ts$|\.pyx$|/tests/"
    )
    assert [name for name in built if words.search(name)] == []


@pytest.mark.parametrize("file", ["torch/nn/__init__.pyc", "tests.pyc", "training/fit.pyc", "tkinter/__init__.pyc"])
def test_a_compiled_module_that_is_left_out_is_a_stranger(file: str) -> None:
    assert list(contents.strangers([file, "osteoviewer/app.pyc"])) == [file]
    assert list(contents.strangers([file.replace("/", "\\")])) == [file.replace("/", "\\")]


def test_the_list_of_what_was_built_holds_what_the_program_cannot_do_without(built: list[str]) -> None:
    for name in (*map(Path.as_posix, contents.shipped_resources(RESOURCES)),):
        assert f"{CONTENTS}/osteoviewer/resources/{name}" in built
    for pattern in (
        r"osteoviewer$",
        r".*/platforms/libqxcb\.so$",
        r".*/platforms/libqoffscreen\.so$",
        r".*/imagecodecs/_jpegls\.abi3\.so$",
        r".*/imagecodecs/_jpeg2k\.abi3\.so$",
        r".*/imagecodecs/_jpeg8\.abi3\.so$",
        r".*/rle/rle\..*\.so$",
        r".*/pylibjpeg_rle-.*/entry_points\.txt$",
        r".*/pylibjpeg_openjpeg-.*/entry_points\.txt$",
        r".*/licences/LGPL-3\.0\.txt$",
        r".*/pydicom/data/urls\.json$",
    ):
        assert any(re.match(pattern, name) for name in built), pattern


def test_the_list_names_the_versions_that_are_locked(built: list[str]) -> None:
    locked = (PROJECT / "requirements" / "installer.lock").read_text(encoding="utf-8")
    for name in ("pyside6-essentials", "onnxruntime", "opencv-python-headless", "pydicom", "pyinstaller"):
        version = re.search(rf"^{name}==(\S+)$", locked, re.MULTILINE)
        assert version
    for name in ("onnxruntime", "pydicom", "opencv-python-headless", "pyinstaller"):
        version = re.search(rf"^{name}==(\S+)$", locked, re.MULTILINE)
        assert version
        assert any(f"/licences/{name}-{version[1]}/" in line for line in built), name


def test_the_lock_of_what_freezes_is_the_viewers_and_a_little_more() -> None:
    def pins(name: str) -> dict[str, str]:
        lines = (PROJECT / "requirements" / name).read_text(encoding="utf-8").splitlines()
        return dict(line.split("==") for line in lines if "==" in line and not line.lstrip().startswith("#"))

    viewer, installer = pins("viewer.lock"), pins("installer.lock")
    assert viewer.items() <= installer.items()
    assert {"pyinstaller", "pyinstaller-hooks-contrib", "altgraph"} <= installer.keys() - viewer.keys()
    assert "python-gdcm" not in installer


def test_the_manual_page_tells_every_command_and_option_of_the_help() -> None:
    import typer.main

    from osteoviewer.commands import app

    page = manual_page(0).replace("\\-", "-")
    for name, command in typer.main.get_command(app).commands.items():  # type: ignore[attr-defined]
        assert f"osteoviewer {name}" in page
        for parameter in command.params:
            assert all(word in page for word in parameter.opts)


def test_the_menu_entry_opens_dicom_films_and_is_in_every_language_of_the_window() -> None:
    entry = (PROJECT / "installers" / "linux" / "osteoviewer.desktop").read_text(encoding="utf-8")
    assert "Exec=osteoviewer %F\n" in entry
    assert re.search(r"^MimeType=.*application/dicom;", entry, re.MULTILINE)
    for code in contents.QT_LANGUAGES:
        assert all(re.search(rf"^{key}\[{code}\]=.", entry, re.MULTILINE) for key in ("GenericName", "Comment"))


def test_a_library_forgets_where_its_builder_kept_others() -> None:
    path = b"/somewhere/of/the/builder"
    strings = b"\0" + path + b"\0other\0"
    start = 64 + 2 * 56
    dynamic = struct.pack("<qQqQqQ", 29, 1, 5, start + 48, 0, 0)
    load = struct.pack("<IIQQQQQQ", 1, 4, 0, 0, 0, start + 48 + len(strings), 0, 0)
    table = struct.pack("<IIQQQQQQ", 2, 4, start, start, start, 48, 48, 8)
    header = struct.pack("<16sHHIQQQIHHHHHH", b"\x7fELF\x02\x01\x01", 3, 62, 1, 0, 64, 0, 0, 64, 56, 2, 0, 0, 0)
    changed = forget_search_path(header + load + table + dynamic + strings)
    assert path not in changed
    assert b"other" in changed
    assert struct.unpack_from("<qQ", changed, start)[0] not in (15, 29)
    assert forget_search_path(b"no library") == b"no library"


def test_two_builds_are_compared_file_by_file(tmp_path: Path) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    for folder in (one, other):
        folder.mkdir()
        (folder / "same").write_text("same")
    assert differences(one, other) == []
    (one / "same").write_text("changed")
    (other / "more").write_text("")
    assert differences(one, other) == [f"only in {other}: more", "not the same: same"]


def test_the_version_of_the_package_is_that_of_the_program() -> None:
    from installers.staging import version
    from osteoviewer import __version__

    assert version() == __version__ == tomllib.loads((PROJECT / "pyproject.toml").read_text())["project"]["version"]


def test_the_list_is_of_what_was_built(built: list[str]) -> None:
    if not BUNDLE.is_dir() or sys.platform != "linux":
        pytest.skip("nothing is frozen here: “make installer-linux” does it")
    assert listing(BUNDLE) == built
