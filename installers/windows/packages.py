"""The libraries and the program itself: unpacked from wheels for Windows, rid of what is not needed, and compiled.

All Python is put in compiled, without its source: it starts sooner and takes less room. The few files that a library
reads as source stay (`READ_AS_SOURCE`). Compiled files carry no times, so that two builds are the same.
"""

import importlib.util
import json
import marshal
import os
import shutil
import struct
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path

from installers.contents import shipped_resources
from installers.licences import ADDED
from installers.windows.contents import NOT_INSTALLED, reason_against
from installers.windows.runtime import CARRIER

TARGET = ("--platform", "win_amd64", "--python-version", "3.11", "--implementation", "cp")
ABIS = ("--abi", "cp311", "--abi", "abi3", "--abi", "none")
READ_AS_SOURCE = ("Lib/site-packages/cv2/*.py",)
"""OpenCV runs its configuration from source files."""

KEPT_OF_METADATA = (
    "METADATA",
    "entry_points.txt",
    "licenses",
    "LICENSE*",
    "COPYING*",
    "NOTICE*",
    "AUTHORS*",
    "LICENCE*",
)
"""Pydicom asks for pylibjpeg's version, and pylibjpeg for the entry points of its decoders."""

_MACHINE_READ = ("METADATA", "entry_points.txt")


def fetch(lock: Path, wheels: Path) -> None:
    """Download the wheels for Windows that are not there yet, and no others are left there.

    Parameters
    ----------
    lock : Path
        ``requirements/windows.lock``.
    wheels : Path
        The folder for them.
    """
    wheels.mkdir(parents=True, exist_ok=True)
    wanted = [*_installed(lock), CARRIER]
    stamp = wheels / "wanted.txt"
    if stamp.is_file() and stamp.read_text(encoding="utf-8") == "\n".join(wanted):
        return
    for old in wheels.glob("*.whl"):
        old.unlink()
    _pip("download", "--no-deps", "--only-binary=:all:", *TARGET, *ABIS, "--dest", str(wheels), *wanted)
    stamp.write_text("\n".join(wanted), encoding="utf-8")


def _installed(lock: Path) -> list[str]:
    """Return what is put in, as ``name==version``. Markers would be evaluated for this machine, so there are none."""
    lines = lock.read_text(encoding="utf-8").splitlines()
    unwanted = {row.what for row in NOT_INSTALLED}
    return [line for line in lines if "==" in line and line.partition("==")[0] not in unwanted]


def _pip(command: str, *arguments: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "pip", "--disable-pip-version-check", command, "--quiet", *arguments], check=True
    )


def put_packages(app: Path, lock: Path, wheels: Path) -> dict[str, Counter[str]]:
    """Unpack the wheels into the program's folder, without what is left out.

    Returns
    -------
    dict of str to Counter
        The bytes that were left out, by reason and package.
    """
    site = app / "Lib" / "site-packages"
    _pip(
        "install", "--no-deps", "--no-compile", "--no-index", "--only-binary=:all:", *TARGET, *ABIS,
        "--find-links", str(wheels), "--target", str(site), *_installed(lock),
    )  # fmt: skip
    shutil.rmtree(site / "bin", ignore_errors=True)
    left_out: dict[str, Counter[str]] = {}
    for path in _files(site):
        place = path.relative_to(site).as_posix()
        reason = _of_metadata(place) if ".dist-info/" in place else reason_against(place)
        if reason is not None:
            left_out.setdefault(reason, Counter())[place.partition("/")[0]] += path.stat().st_size
            path.unlink()
    remove_empty(app)
    return left_out


def _of_metadata(place: str) -> str | None:
    name = place.split("/")[1]
    return None if any(fnmatchcase(name, kept) for kept in KEPT_OF_METADATA) else "how the package was installed"


def put_program(app: Path, root: Path) -> None:
    """Put the program itself in, with the resources that it needs.

    Parameters
    ----------
    app, root : Path
        The program's folder, and the project's.
    """
    package = app / "Lib" / "site-packages" / "osteoviewer"
    shutil.copytree(root / "osteoviewer", package, ignore=shutil.ignore_patterns("__pycache__"))
    for name in shipped_resources(root / "resources"):
        target = package / "resources" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(root / "resources" / name, target)
    stated = json.dumps({"commit": _commit(root)})
    (package / "resources" / "build.json").write_text(stated, encoding="utf-8")


def _commit(root: Path) -> str:
    asked = ["git", "-C", str(root), "rev-parse", "HEAD"]
    return subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip() or "unknown"


def put_licences(app: Path, root: Path) -> None:
    """Put the licence texts where a user looks for them; those of the libraries are beside each of them, too."""
    folder = app / "licences"
    folder.mkdir()
    shutil.copy(root / "LICENSE", folder / "OsteoViewer.txt")
    shutil.move(app / "Lib" / "LICENSE.txt", folder / "Python.txt")
    for text in ADDED:
        shutil.copy(text, folder / text.name)
    site = app / "Lib" / "site-packages"
    for metadata in sorted(site.glob("*.dist-info")):
        name = metadata.name.partition("-")[0]
        for text in [path for path in _files(metadata) if path.name not in _MACHINE_READ]:
            target = folder / name / text.relative_to(metadata)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(text, target)
    for name in ("LICENSE", "ThirdPartyNotices.txt"):
        target = folder / "onnxruntime" / name
        target.parent.mkdir(exist_ok=True)
        shutil.move(site / "onnxruntime" / name, target)
    remove_empty(app)


def compile_all(app: Path) -> None:
    """Compile every Python file in place of its source.

    Raises
    ------
    SyntaxError
        When one cannot be compiled.
    """
    for path in _files(app):
        place = path.relative_to(app).as_posix()
        if path.suffix != ".py" or any(fnmatchcase(place, pattern) for pattern in READ_AS_SOURCE):
            continue
        source = path.read_bytes()
        code = compile(source, place, "exec", dont_inherit=True, optimize=0)
        path.with_suffix(".pyc").write_bytes(_HEADER + marshal.dumps(_settled(code)))
        path.unlink()


_HEADER = importlib.util.MAGIC_NUMBER + struct.pack("<III", 0, 0, 0)
"""Of a compiled file that stands alone: no time and no size of a source (PEP 552)."""


def _settled(code: object) -> object:
    """Return code read back from what was written of it, whose parts are shared in the same way every time."""
    return marshal.loads(marshal.dumps(code))  # noqa: S302 - our own


def set_times(app: Path, seconds: int) -> None:
    """Give every file and folder the same time, so that two builds are the same."""
    for path in [app, *app.rglob("*")]:
        os.utime(path, (seconds, seconds))


def remove_empty(folder: Path) -> None:
    """Remove folders in which nothing is left."""
    for path in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        if not any(path.iterdir()):
            path.rmdir()


def _files(folder: Path) -> Iterable[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_file())
