"""Nothing is shipped whose licence nobody has looked at, and every licence's text comes with the program."""

import csv
import shutil
from email.message import Message
from pathlib import Path

import numpy
import pytest

pytest.importorskip("license_expression", reason="what makes installers is not installed: make setup-training")

from installers import licence_list, native_libraries, shipped
from installers.allowed_licences import EXCEPTIONS, NotAllowed, check, expression_of
from tests.conftest import PROJECT
from tests.installers.made_up import install, lock

SITE = Path(numpy.__file__).parents[1]


def options_for(folder: Path, name: str) -> list[str]:
    return ["--site", str(folder / "site"), "--lock", str(lock(folder, name)), "--out", str(folder / "out")]


@pytest.fixture(scope="module")
def found() -> list[shipped.Shipped]:
    return licence_list.gather(SITE)


def test_every_package_of_the_viewers_lock_has_a_licence_and_its_text(found: list[shipped.Shipped]) -> None:
    packages = {one.name: one for one in found if one.kind == "package"}
    assert set(packages) == set(shipped.names_in_lock(licence_list.LOCK))
    assert len(packages) > 20
    assert all(one.licence and one.version and one.texts for one in packages.values())


def test_the_list_names_what_the_wheels_do_not_say_themselves(found: list[shipped.Shipped]) -> None:
    by_name = {one.name: one.licence for one in found}
    assert by_name["CPython"] == "PSF-2.0"
    assert by_name["python-bidi"] == "LGPL-3.0-or-later"
    assert by_name["dicom-anonymizer"] == "BSD-3-Clause"
    assert by_name["OpenBLAS"] == "BSD-3-Clause"
    assert by_name["libgfortran"] in EXCEPTIONS
    assert by_name["Noto Sans"] == "OFL-1.1"
    models = [one for one in found if one.kind == "model"]
    assert {one.name for one in models} >= {"knee-b3", "knee-landmarks"}
    assert all("No radiograph" in one.note for one in models)


def test_the_text_carries_every_licence_once_and_says_how_qt_is_replaced(found: list[shipped.Shipped]) -> None:
    text = licence_list.as_text(found)
    for words in (
        "you may replace them by changed ones",
        "https://download.qt.io/archive/qt/",
        "GNU LESSER GENERAL PUBLIC LICENSE\n                       Version 3, 29 June 2007",
        "PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2",
        "SIL OPEN FONT LICENSE Version 1.1",
        "GCC RUNTIME LIBRARY EXCEPTION",
        "Jim Crist-Harif",
    ):
        assert words in text, words
    assert text.count("PYTHON SOFTWARE FOUNDATION LICENSE VERSION 2\n") <= 2  # typing-extensions has one of its own
    rows = list(csv.reader(licence_list.as_table(found).splitlines()))
    assert rows[0] == list(licence_list.FIELDS)
    assert len(rows) == len(found) + 1


@pytest.mark.parametrize(
    "says",
    [
        "License-Expression: GPL-3.0-or-later\n",
        "License-Expression: AGPL-3.0-only\n",
        "License-Expression: MIT AND GPL-2.0-only\n",
        "Classifier: License :: OSI Approved :: BSD License\n",  # which one?
        "License: as is\n",
        "",
    ],
)
def test_a_package_that_must_not_be_shipped_ends_it_with_a_sentence_that_names_it(
    says: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    install(tmp_path / "site", "madeup", says=says)
    options = options_for(tmp_path, "madeup")
    assert licence_list.main(options) == 1
    assert "madeup" in capsys.readouterr().err
    assert not (tmp_path / "out").exists()


def test_a_package_under_a_choice_of_licences_is_shipped_under_the_allowed_one(tmp_path: Path) -> None:
    install(tmp_path / "site", "madeup", says="License-Expression: GPL-3.0-only OR MIT\n")
    options = options_for(tmp_path, "madeup")
    assert licence_list.main(options) == 0
    assert "madeup: LICENSE" in (tmp_path / "out" / "THIRD-PARTY-LICENCES.txt").read_text()


def test_a_package_without_a_licence_text_is_not_shipped(tmp_path: Path) -> None:
    install(tmp_path / "site", "madeup", says="License-Expression: MIT\n", text=None)
    with pytest.raises(NotAllowed, match=r"madeup 1\.0 carries no licence text"):
        licence_list.gather(tmp_path / "site", lock=lock(tmp_path, "madeup"))


def test_a_package_that_changes_what_it_says_must_be_looked_at_again() -> None:
    metadata = Message()
    metadata["Classifier"] = "License :: OSI Approved :: GNU General Public License v3 (GPLv3)"
    with pytest.raises(NotAllowed, match="look again"):
        expression_of("python-bidi", metadata)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("numpy.libs/libgfortran-040039e1-0352e75f.so.5.0.0", "libgfortran"),
        ("opencv_python_headless.libs/libopenblasp-r0-59ffcd50.3.15.so", "OpenBLAS"),
        ("opencv_python_headless.libs/libcrypto-5409cd36.so.1.1.1k", "OpenSSL 1.1"),
        ("internal/libcrypto.so.3", "OpenSSL 3"),
        ("numpy.libs/libscipy_openblas64_-63c857e738469261263c764a36be9436.dll", "OpenBLAS"),
        ("internal/PySide6/Qt/lib/libQt6Core.so.6", "Qt"),
        ("internal/PySide6/Qt/plugins/platforms/libqxcb.so", "Qt"),
        ("Lib/site-packages/shiboken6/msvcp140_codecvt_ids.dll", "Microsoft Visual C++ runtime"),
        ("internal/libpython3.11.so.1.0", "CPython"),
        ("python311.dll", "CPython"),
        ("internal/libsomething.so.4", None),
    ],
)
def test_libraries_are_told_by_their_file_names(file: str, name: str | None) -> None:
    row = native_libraries.library_of(file)
    assert (row and row.name) == name


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("internal/libreadline.so.8", "GPL-3.0-or-later must not be shipped"),
        ("internal/PySide6/Qt/lib/libQt6VirtualKeyboard.so.6", "GPL-3.0-only must not be shipped"),
        ("internal/libsomething.so.4", "Nobody has looked"),
        ("internal/reportlab/fonts/DarkGardenMK.pfb", "font under the GPL"),
    ],
)
def test_a_bundle_that_holds_what_must_not_be_shipped_is_refused(file: str, words: str, tmp_path: Path) -> None:
    for name in ("madeup", "PySide6", "reportlab"):
        install(tmp_path / "site", name, says="License-Expression: MIT\n")
    bundle = tmp_path / "bundle"
    (bundle / "internal" / "madeup").mkdir(parents=True)
    assert "madeup" in {one.name for one in licence_list.gather(tmp_path / "site", bundle=bundle)}
    (bundle / file).parent.mkdir(parents=True, exist_ok=True)
    (bundle / file).write_bytes(b"not really one")
    with pytest.raises(NotAllowed, match=words):
        licence_list.gather(tmp_path / "site", bundle=bundle)


def test_of_a_bundle_only_the_packages_and_models_that_it_holds_are_listed(tmp_path: Path) -> None:
    for name in ("inside", "outside"):
        install(tmp_path / "site", name, says="License-Expression: MIT\n")
    bundle = tmp_path / "bundle"
    (bundle / "internal" / "inside").mkdir(parents=True)
    (bundle / "internal" / "osteoviewer" / "resources" / "models" / "knee-b3-0.3.0").mkdir(parents=True)
    (bundle / "internal" / "licences" / "libz").mkdir(parents=True)
    (bundle / "internal" / "licences" / "libz" / "copyright").write_text("Of a library of the system.")
    found = licence_list.gather(tmp_path / "site", bundle=bundle)
    assert "libz: copyright" in licence_list.as_text(found, bundle)
    assert [one.name for one in found if one.kind in ("package", "model")] == ["inside", "knee-b3"]


def test_a_library_of_two_names_is_listed_once_and_the_text_of_a_font_is_no_font(tmp_path: Path) -> None:
    install(tmp_path / "site", "inside", says="License-Expression: MIT\n")
    contents = tmp_path / "bundle" / "internal"
    (contents / "inside.libs").mkdir(parents=True)
    (contents / "inside").mkdir()
    (contents / "inside.libs" / "libz.so.1").write_bytes(b"not really one")
    (contents / "libz.so.1").symlink_to("inside.libs/libz.so.1")
    (contents / "inside" / "DarkGarden-copying.txt").write_text("about a font that is not here")
    found = licence_list.gather(tmp_path / "site", bundle=tmp_path / "bundle")
    assert [one.file for one in found if one.kind == "library"] == ["internal/inside.libs/libz.so.1"]


@pytest.mark.parametrize("place", ["internal/inside", "Lib/site-packages/inside", "Lib/site-packages/inside.pyc"])
def test_a_package_is_found_where_bundles_keep_it(place: str, tmp_path: Path) -> None:
    install(tmp_path / "site", "inside", says="License-Expression: MIT\n")
    path = tmp_path / "bundle" / place
    path.parent.mkdir(parents=True)
    path.write_bytes(b"") if path.suffix else path.mkdir()
    assert "inside" in {one.name for one in licence_list.gather(tmp_path / "site", bundle=tmp_path / "bundle")}


def test_a_bundle_with_a_module_that_no_package_brings_is_refused(tmp_path: Path) -> None:
    install(tmp_path / "site", "inside", says="License-Expression: MIT\n")
    bundle = tmp_path / "bundle"
    for name in ("inside", "json", "osteoviewer", "inside.libs", "stranger"):
        (bundle / "internal" / name).mkdir(parents=True)
    with pytest.raises(NotAllowed, match="holds stranger, which"):
        licence_list.gather(tmp_path / "site", bundle=bundle)


def test_packages_can_be_read_from_their_wheels(tmp_path: Path) -> None:
    install(tmp_path / "site", "inside", says="License-Expression: MIT\n")
    wheels = tmp_path / "wheels"
    wheels.mkdir()
    shutil.make_archive(str(wheels / "inside-1.0-py3-none-any"), "zip", tmp_path / "site")
    (wheels / "inside-1.0-py3-none-any.zip").rename(wheels / "inside-1.0-py3-none-any.whl")
    options = ["--wheels", str(wheels), "--lock", str(lock(tmp_path, "inside")), "--out", str(tmp_path / "out")]
    assert licence_list.main(options) == 0
    assert "package,inside,1.0,MIT" in (tmp_path / "out" / "THIRD-PARTY-LICENCES.csv").read_text()


def test_an_exception_to_the_gpl_is_allowed_only_where_its_reason_is_written() -> None:
    check("libgfortran", "GPL-3.0-or-later WITH GCC-exception-3.1")
    with pytest.raises(NotAllowed, match="Classpath"):
        check("madeup", "GPL-2.0-only WITH Classpath-exception-2.0")
    assert all(len(reason) > 20 for reason in EXCEPTIONS.values())


def test_the_texts_that_the_repository_adds_are_whole() -> None:
    texts = {path.name for path in (PROJECT / "installers" / "licence_texts").glob("*.txt")}
    assert texts >= {"NOTES.txt", "CPython.txt", *licence_list.COMMON_TEXTS}
    assert "Everyone is permitted to copy" in (PROJECT / "installers" / "licence_texts" / "LGPL-2.1.txt").read_text()
