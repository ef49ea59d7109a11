"""The package in a bare Debian 12: installed with apt, used without a network, upgraded and removed."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import imagecodecs
import numpy as np
import pytest
from pydicom.dataset import Dataset
from pydicom.encaps import encapsulate
from pydicom.uid import JPEG2000Lossless, JPEGLosslessSV1, JPEGLSLossless, RLELossless

from benchmarks.peers import virtual_display
from installers.bundle import BUNDLE
from installers.debian import relabel
from installers.staging import version
from osteoviewer.export import write_png
from osteoviewer.imaging.phantom import demo_knee
from tests.builders import dicom_dataset
from tests.conftest import PROJECT
from tests.installers.chroot import BareDebian, why_not

PACKAGE = BUNDLE.parent / f"osteoviewer_{version()}_amd64.deb"
HOME = "/home/Jörg أ Müller"
SCREENSHOT = BUNDLE.parent / "installed-window.png"

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif("OSTEOVIEWER_TEST_INSTALLER" not in os.environ, reason="“make test-installer” runs this"),
]


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> BareDebian:
    if reason := why_not():
        pytest.skip(reason)
    kept = PROJECT / "build" / "debian-12"
    kept.parent.mkdir(exist_ok=True)
    return BareDebian(tmp_path_factory.mktemp("debian") / "root", kept)


@pytest.fixture(scope="module")
def before(bare: BareDebian) -> set[str]:
    bare.as_root("apt-get", "update", "-qq")
    return bare.files()


@pytest.fixture(scope="module")
def debian(bare: BareDebian, before: set[str]) -> BareDebian:
    """The package installed with what it depends on, and nothing that it only recommends."""
    shutil.copy(PACKAGE, bare.root / "tmp")
    bare.as_root("apt-get", "install", "-y", "-qq", "--no-install-recommends", f"/tmp/{PACKAGE.name}")
    home = bare.make_home(HOME)
    films = home / "Filme أ"
    films.mkdir()
    _write_films(films)
    for path in (films, *films.iterdir()):
        os.chown(path, 1000, 1000)
    return bare


def _write_films(folder: Path) -> None:
    pixels = demo_knee().pixels
    write_png(folder / "film.png", pixels)
    levels = np.rint(pixels * 4095).astype(np.uint16)
    jpeg_2000 = imagecodecs.jpeg2k_encode(levels, level=0, codecformat="j2k", bitspersample=12)
    frames = {
        "plain": None,
        "jpeg-ls": (JPEGLSLossless, imagecodecs.jpegls_encode(levels)),
        "jpeg-2000": (JPEG2000Lossless, jpeg_2000),
        "jpeg": (JPEGLosslessSV1, imagecodecs.ljpeg_encode(levels, bitspersample=12)),
    }
    for name, frame in frames.items():
        dataset: Dataset = dicom_dataset(levels, bits=12)
        if frame is not None:
            dataset.file_meta.TransferSyntaxUID, stream = frame
            dataset.PixelData = encapsulate([stream])
            dataset["PixelData"].is_undefined_length = True
        dataset.save_as(folder / f"{name}.dcm", enforce_file_format=True)
    dataset = dicom_dataset(levels, bits=12)
    dataset.compress(RLELossless, generate_instance_uid=False)
    dataset.save_as(folder / "rle.dcm", enforce_file_format=True)


def test_the_system_has_no_python(debian: BareDebian) -> None:
    assert not any(Path(debian.root, "usr", "bin").glob("python*"))


def test_it_tells_its_version(debian: BareDebian) -> None:
    done = debian.as_user("osteoviewer", "--version", home=HOME)
    assert done.stderr == ""
    assert done.stdout.startswith(f"OsteoViewer {version()}. For research use only.")


def test_it_analyses_a_picture_and_dicom_films_of_every_syntax_as_from_source(debian: BareDebian) -> None:
    done = debian.as_user("osteoviewer", "analyze", f"{HOME}/Filme أ", "--format", "json", home=HOME)
    assert done.returncode == 0, done.stderr
    frozen = {Path(row["file"]).name: row for row in map(json.loads, done.stdout.splitlines())}
    assert frozen.keys() == {"film.png", "plain.dcm", "jpeg-ls.dcm", "jpeg-2000.dcm", "jpeg.dcm", "rle.dcm"}
    films = Path(debian.root, HOME.lstrip("/"), "Filme أ")
    command = [sys.executable, "-m", "osteoviewer", "analyze", str(films), "--format", "json"]
    told = subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True).stdout
    for row in map(json.loads, told.splitlines()):
        same = frozen[Path(row["file"]).name]
        assert same["sha256"] == row["sha256"]
        for name, value in row["probabilities"].items():
            assert same["probabilities"][name] == pytest.approx(value, abs=1e-5)


def test_it_tries_itself(debian: BareDebian) -> None:
    if "--selftest" not in debian.as_user("osteoviewer", "--help", home=HOME).stdout:
        pytest.skip("this version has no --selftest")
    done = debian.as_user("osteoviewer", "--selftest", home=HOME, environment={"QT_QPA_PLATFORM": "offscreen"})
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("language", ["ar", "de", "en", "es", "fr"])
def test_it_writes_reports_in_five_languages(debian: BareDebian, language: str) -> None:
    report = f"{HOME}/Bericht {language}.pdf"
    film = f"{HOME}/Filme أ/plain.dcm"
    done = debian.as_user("osteoviewer", "report", film, "--out", report, "--language", language, home=HOME)
    assert done.returncode == 0, done.stderr
    assert Path(debian.root, report.lstrip("/")).read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("kind", "start"), [("dicom", b""), ("png", b"\x89PNG"), ("tiff", b"II"), ("jpeg", b"\xff\xd8")]
)
def test_it_deidentifies(debian: BareDebian, kind: str, start: bytes) -> None:
    out = f"{HOME}/out {kind}"
    done = debian.as_user("osteoviewer", "deidentify", f"{HOME}/Filme أ", "--out", out, "--format", kind, home=HOME)
    assert done.returncode in (0, 3), done.stderr  # as DICOM, the picture is told of
    written = sorted(Path(debian.root, out.lstrip("/")).iterdir())
    assert len(written) == (5 if kind == "dicom" else 6)
    assert all(path.read_bytes().startswith(start) for path in written)


@pytest.fixture
def display() -> Iterator[str]:
    if shutil.which("Xvfb") is None:
        pytest.skip("there is no Xvfb here")
    with virtual_display() as name:
        yield name


def test_its_window_shows_a_film_on_an_x11_display(debian: BareDebian, display: str) -> None:
    sockets = debian.root / "tmp" / ".X11-unix"
    sockets.mkdir(exist_ok=True)
    subprocess.run(["mount", "--bind", "/tmp/.X11-unix", str(sockets)], check=True)
    command = debian.user_command(["osteoviewer", f"{HOME}/Filme أ/plain.dcm"])
    environment = debian.user_environment(HOME, {"DISPLAY": display, "LANG": "de_DE.UTF-8", "LANGUAGE": "de"})
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as window:
        try:
            deadline, colours = time.monotonic() + 120, 0
            while colours < 100 and time.monotonic() < deadline:
                time.sleep(2)
                assert window.poll() is None, window.communicate()
                colours = _grab(display)
            time.sleep(20)  # until stages and diagnosis are there too
            colours = _grab(display)
        finally:
            _end(window)
            try:
                _, complaints = window.communicate(timeout=30)
            finally:
                subprocess.run(["umount", str(sockets)], check=True)
    assert colours > 100, complaints
    assert "Could not load" not in complaints


def _end(unshare: "subprocess.Popen[str]") -> None:
    """Kill what was started: as the first process of its own kind it takes no other signal, and as another user none
    that its parent's death would send."""
    for child in Path(f"/proc/{unshare.pid}/task/{unshare.pid}/children").read_text().split():
        os.kill(int(child), signal.SIGKILL)


def _grab(display: str) -> int:
    """Write what the display shows to `SCREENSHOT`; return how many colours it has."""
    code = (
        "import sys; from PySide6.QtWidgets import QApplication\n"
        "app = QApplication([]); image = app.primaryScreen().grabWindow(0).toImage(); image.save(sys.argv[1])\n"
        "print(len({image.pixel(x, y) for x in range(0, image.width(), 5) for y in range(0, image.height(), 5)}))\n"
    )
    environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    done = subprocess.run(
        [sys.executable, "-c", code, str(SCREENSHOT)], env=environment, capture_output=True, text=True, check=True
    )
    return int(done.stdout)


def test_the_menu_entry_the_icon_and_the_association_are_there(debian: BareDebian) -> None:
    share = debian.root / "usr" / "share"
    assert (share / "applications" / "osteoviewer.desktop").is_file()
    assert (share / "icons" / "hicolor" / "48x48" / "apps" / "osteoviewer.png").is_file()
    assert (share / "man" / "man1" / "osteoviewer.1.gz").is_file()
    assert (share / "doc" / "osteoviewer" / "licences" / "LGPL-3.0.txt").is_file()


def test_nobody_but_root_may_change_the_program(debian: BareDebian) -> None:
    for path in (debian.root / "usr" / "lib" / "osteoviewer").rglob("*"):
        status = path.lstat()
        assert status.st_uid == 0
        assert path.is_symlink() or not status.st_mode & 0o022, path


def test_it_is_upgraded_and_then_removed_and_leaves_what_the_user_has(
    debian: BareDebian, before: set[str], tmp_path: Path
) -> None:
    newer = relabel(PACKAGE, f"{version()}+1", tmp_path / "newer.deb")
    shutil.copy(newer, debian.root / "tmp" / "newer.deb")
    debian.as_root("apt-get", "install", "-y", "-qq", "--no-install-recommends", "/tmp/newer.deb")
    assert debian.as_root("dpkg-query", "-W", "-f", "${Version}", "osteoviewer") == f"{version()}+1"
    assert debian.as_user("osteoviewer", "--version", home=HOME).returncode == 0
    debian.as_root("apt-get", "purge", "-y", "-qq", "osteoviewer")
    left = {name for name in debian.files() if not name.startswith("/home")}
    assert [name for name in left if "osteoviewer" in name.lower()] == []
    debian.as_root("apt-get", "autoremove", "--purge", "-y", "-qq")
    left = {name for name in debian.files() if not name.startswith("/home")}
    assert sorted(left - before) == []
    kept = Path(debian.root, HOME.lstrip("/"))
    assert (kept / "Filme أ" / "film.png").is_file()
    assert (kept / ".local" / "share" / "osteoviewer" / "kept.sqlite").is_file()


def test_the_archive_is_installed_and_removed_by_a_user_without_rights(bare: BareDebian, debian: BareDebian) -> None:
    archive = BUNDLE.parent / f"osteoviewer-{version()}-linux-x86_64.tar.xz"
    home = "/home/ohne Rechte é"
    place = debian.make_home(home)
    subprocess.run(["tar", "-C", str(place), "-xf", str(archive)], check=True)
    subprocess.run(["chown", "-R", "1000:1000", str(place)], check=True)
    (folder,) = place.glob("osteoviewer-*")
    inside = f"{home}/{folder.name}"
    done = debian.as_user(f"{inside}/install.sh", home=home)
    assert f"OsteoViewer {version()}" in done.stdout, done.stderr
    entry = (place / ".local" / "share" / "applications" / "osteoviewer.desktop").read_text(encoding="utf-8")
    assert f'Exec="{home}/.local/bin/osteoviewer" %F\n' in entry
    told = debian.as_user(f"{home}/.local/bin/osteoviewer", "--version", home=home)
    assert told.returncode == 0, told.stderr
    (place / ".local" / "share" / "osteoviewer").mkdir()
    (place / ".local" / "share" / "osteoviewer" / "kept.sqlite").touch()
    shutil.rmtree(folder)
    done = debian.as_user(f"{home}/.local/lib/osteoviewer/uninstall.sh", home=home)
    assert done.returncode == 0, done.stderr
    left = {path.relative_to(place).as_posix() for path in place.rglob("*") if not path.is_dir()}
    assert left == {".local/share/osteoviewer/kept.sqlite"}
