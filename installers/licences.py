"""The licence texts of all that is frozen, found where each library brings them."""

import subprocess
import sys
import sysconfig
from collections.abc import Iterable
from importlib.metadata import Distribution, PackageNotFoundError, distribution, packages_distributions
from pathlib import Path

FOLDER = "licences"
"""In the bundle."""

_TEXTS = Path(__file__).parent / "licence_texts"
ADDED = tuple(_TEXTS / name for name in ("qt.txt", "LGPL-3.0.txt", "GPL-3.0.txt", "LGPL-2.1.txt"))
"""Texts that the wheels of Qt and of OpenCV do not bring, and where to find Qt's sources."""

_WORDS = ("licen", "copying", "notice", "thirdparty")
_HIDDEN = {"_openjpeg": "pylibjpeg-openjpeg", "shiboken6": "shiboken6", "PySide6": "PySide6-Essentials"}
"""Modules that no distribution names as its own."""


def licence_files(modules: Iterable[str], libraries: Iterable[str]) -> list[tuple[str, str]]:
    """Return the licence texts as pairs of a file and its folder in the bundle.

    Parameters
    ----------
    modules : iterable of str
        Names of the modules that are frozen.
    libraries : iterable of str
        Files of the system that are frozen, on Linux; their Debian packages say how they are licensed.
    """
    pairs = [(str(path), FOLDER) for path in ADDED]
    pairs.append((str(_TEXTS.parents[1] / "LICENSE"), f"{FOLDER}/osteoviewer"))
    python = Path(sysconfig.get_path("stdlib"), "LICENSE.txt")
    for place in (python, Path(sys.base_prefix, "LICENSE.txt"), Path("/usr/share/doc/python3/copyright")):
        if place.is_file():
            pairs.append((str(place), f"{FOLDER}/python-{sys.version_info.major}.{sys.version_info.minor}"))
            break
    for package in sorted(_distributions(modules) | {"pyinstaller"}, key=str.lower):
        found = distribution(package)
        name = f"{found.metadata['Name'].lower()}-{found.version}"
        pairs += [(str(path), f"{FOLDER}/{name}") for path in _texts(found)]
    return pairs + [(str(path), f"{FOLDER}/{path.parent.name}") for path in _copyrights(libraries)]


def _distributions(modules: Iterable[str]) -> set[str]:
    owners = packages_distributions()
    names: set[str] = set()
    for top in {module.split(".")[0] for module in modules}:
        names.update(owners.get(top, ()), *([_HIDDEN[top]] if top in _HIDDEN else []))
    present = set()
    for name in names - {"osteoviewer"}:
        try:
            present.add(distribution(name).metadata["Name"])
        except PackageNotFoundError:
            continue
    return present


def _texts(found: Distribution) -> list[Path]:
    files = (Path(str(found.locate_file(file))) for file in found.files or ())
    return sorted(
        path
        for path in files
        if path.suffix in ("", ".txt", ".md", ".rst", ".APACHE", ".BSD")
        and any(word in path.name.lower().replace("_", "").replace("-", "") for word in _WORDS)
        and path.is_file()
        and path.stat().st_size  # a wheel names codecs that it was built without
        and "darkgarden" not in path.name.lower()  # of a font that is left out
    )


def _copyrights(libraries: Iterable[str]) -> list[Path]:
    """Return what Debian says of the libraries of the system; empty on other systems."""
    found = set()
    for library in libraries:
        for name in (library, f"/usr{library}", library.removeprefix("/usr")):
            try:
                told = subprocess.run(["dpkg", "-S", name], capture_output=True, text=True)
            except FileNotFoundError:
                return []
            if told.returncode == 0:
                found.add(Path("/usr/share/doc") / told.stdout.split(":")[0] / "copyright")
                break
    return sorted(path for path in found if path.is_file())
