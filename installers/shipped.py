"""What the program is shipped with: Python packages, libraries inside them and beside them, fonts and models.

It is told from an environment (any folder of installed packages), from the packages that a lock file names, and, where
there is one, from what a bundle really holds.
"""

import hashlib
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from importlib.metadata import Distribution, distributions
from pathlib import Path

from packaging.utils import canonicalize_name

from installers.allowed_licences import NotAllowed, expression_of
from installers.native_libraries import GPL_FONTS, is_extension_module, is_native, library_of

TEXTS = Path(__file__).parent / "licence_texts"

BUILD_ONLY = frozenset({"editables", "hatchling", "pathspec", "pluggy", "tomlkit", "trove-classifiers"})
"""In the viewer's lock because they build the project's wheel; they are in no bundle."""

_TEXT_NAME = re.compile(r"(licen[cs]e|copying|notice|thirdparty|third.party|authors|patents)", re.IGNORECASE)
_NOT_A_TEXT = (".py", ".pyc", ".so", ".pyd", ".dll")
_LACKING = {
    "flatbuffers": ("Apache-2.0.txt",),
    "pyside6-essentials": ("LGPL-3.0.txt", "GPL-3.0.txt"),
    "shiboken6": ("LGPL-3.0.txt", "GPL-3.0.txt"),
}
"""Texts of packages whose wheels carry none."""


@dataclass(frozen=True)
class Shipped:
    """One thing that is under a licence of its own.

    Attributes
    ----------
    kind : str
        "package", "library", "python", "font" or "model".
    name, version, licence, home : str
        The licence in SPDX; version and home page may be empty where nothing says them.
    inside : str
        The package that brings it, or nothing.
    file : str
        Of a library or a model: its place in the bundle or environment.
    sha256 : str
        Of that file.
    texts : tuple of Path
        The files with its licence, copyright and notices.
    note : str
        What a reader of the list should know.
    """

    kind: str
    name: str
    version: str
    licence: str
    home: str
    inside: str = ""
    file: str = ""
    sha256: str = ""
    texts: tuple[Path, ...] = ()
    note: str = ""


def names_in_lock(lock: Path) -> list[str]:
    """Return the names of the packages that a lock file pins, normalised, without those that only build."""
    lines = lock.read_text(encoding="utf-8").splitlines()
    found = (re.match(r"([A-Za-z0-9._-]+)==", line) for line in lines)
    return [name for match in found if match and (name := canonicalize_name(match[1])) not in BUILD_ONLY]


def packages(site: Path, names: Iterable[str]) -> list[Shipped]:
    """Return the named packages of an environment.

    Parameters
    ----------
    site : Path
        A folder of installed packages, such as ``.venv/lib/python3.11/site-packages``.
    names : iterable of str
        Normalised names.

    Raises
    ------
    NotAllowed
        When one is not installed there, says nothing clear of its licence, or carries no licence text.
    """
    installed = installed_in(site)
    found = []
    for name in sorted(set(names)):
        if name not in installed:
            raise NotAllowed(f"{name} is not installed in this environment, so its licence cannot be read.")
        package = installed[name]
        texts = (*texts_of(package), *(TEXTS / text for text in _LACKING.get(name, ())))
        if not texts:
            raise NotAllowed(f"{name} {package.version} carries no licence text.")
        licence = expression_of(name, package.metadata)
        found.append(Shipped("package", name, package.version, licence, home_of(package), texts=texts))
    return found


def installed_in(site: Path) -> dict[str, Distribution]:
    """Return the packages of a folder by their normalised names."""
    return {canonicalize_name(package.metadata["Name"]): package for package in distributions(path=[str(site)])}


def texts_of(package: Distribution) -> tuple[Path, ...]:
    """Return a package's files of licences and notices, sorted; not those of ReportLab's font that is not shipped."""
    found = {
        Path(str(file.locate()))
        for file in package.files or []
        if (_TEXT_NAME.search(file.name) or "licenses" in file.parts)
        and not file.name.endswith(_NOT_A_TEXT)
        and not file.name.startswith("DarkGarden")
    }
    return tuple(sorted(path for path in found if path.is_file() and path.stat().st_size))


def home_of(package: Distribution) -> str:
    """Return the address that a package names as its own; nothing if it names none."""
    addresses = dict(row.split(", ", 1) for row in package.metadata.get_all("Project-URL") or [] if ", " in row)
    by_name = {name.lower(): address for name, address in addresses.items()}
    home = "".join(package.metadata.get_all("Home-page") or [])
    return home or next((by_name[name] for name in ("homepage", "home", "source", "repository") if name in by_name), "")


def libraries_of(site: Path, found: Iterable[Shipped]) -> list[Shipped]:
    """Return the libraries that packages of an environment bring beside their own modules.

    Of Qt's only a bundle can tell: its package brings parts under the GPL too, which are left out of bundles.
    """
    installed, libraries = installed_in(site), []
    for package in found:
        for file in installed[package.name].files or []:
            is_library = is_native(file.name) and not is_extension_module(file.name)
            if is_library and file.parts[0] not in ("PySide6", "shiboken6"):
                libraries.append(_library(Path(str(file.locate())), file.as_posix(), package.name))
    return libraries


def in_bundle(bundle: Path, found: Iterable[Shipped], site: Path) -> list[Shipped]:
    """Return the libraries that a bundle really holds, each with the package that brings it.

    Parameters
    ----------
    bundle : Path
        The folder with everything that is installed.
    found : iterable of Shipped
        The packages.
    site : Path
        The environment that the bundle was made of.

    Raises
    ------
    NotAllowed
        When it holds a library that nobody has looked at, or a font under the GPL.
    """
    installed = installed_in(site)
    owners = {
        file.as_posix(): package.name
        for package in found
        for file in installed[package.name].files or []
        if is_native(file.name)
    }
    libraries = []
    for path in sorted(path for path in bundle.rglob("*") if path.is_file() and not _is_link_within(path, bundle)):
        place = path.relative_to(bundle).as_posix()
        if GPL_FONTS.search(path.name):
            raise NotAllowed(f"The bundle holds {place}, a font under the GPL that comes with reportlab.")
        if is_native(path.name) and not is_extension_module(path.name):
            owner = next((owners[file] for file in _endings(place) if file in owners), "")
            libraries.append(_library(path, place, owner))
    return libraries


def _is_link_within(path: Path, bundle: Path) -> bool:
    """Return whether a file is another name of one that the bundle holds."""
    return path.is_symlink() and path.resolve().is_relative_to(bundle.resolve())


def _endings(place: str) -> Iterator[str]:
    """Yield a place and what is left of it when folders are taken away from its beginning."""
    parts = place.split("/")
    for index in range(len(parts)):
        yield "/".join(parts[index:])


def _library(path: Path, place: str, owner: str) -> Shipped:
    row = library_of(place)
    if row is None:
        raise NotAllowed(f"Nobody has looked at the licence of {place}: add it to installers/native_libraries.py.")
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return Shipped("library", row.name, "", row.licence, row.home, inside=owner, file=place, sha256=digest)


def python_itself(version: str) -> Shipped:
    """Return Python, which a bundle holds as well."""
    texts = tuple(TEXTS / name for name in ("CPython.txt", "libffi.txt", "expat.txt", "zlib.txt", "bzip2.txt"))
    note = "With SQLite (public domain), OpenSSL 3 (Apache-2.0), libffi, Expat, zlib, bzip2 liblzma."
    return Shipped("python", "CPython", version, "PSF-2.0", "https://www.python.org", texts=texts, note=note)


def bootloader(site: Path) -> Shipped:
    """Return what PyInstaller puts before the program.

    Raises
    ------
    NotAllowed
        When PyInstaller is not installed there.
    """
    package = installed_in(site).get("pyinstaller")
    if package is None:
        raise NotAllowed("pyinstaller is not installed in this environment, so its licence cannot be read.")
    expression = "GPL-2.0-or-later WITH Bootloader-exception"
    texts, home = texts_of(package), "https://pyinstaller.org"
    return Shipped("library", "PyInstaller bootloader", package.version, expression, home, texts=texts)


def resources(folder: Path, holds: Path | None = None) -> list[Shipped]:
    """Return the fonts and the models of the project's resources.

    Parameters
    ----------
    folder : Path
        `resources/`.
    holds : Path | None
        A bundle: models that it does not hold are left out.
    """
    home = "https://fonts.google.com/noto"
    font = Shipped("font", "Noto Sans", "", "OFL-1.1", home, file="fonts", texts=(folder / "fonts" / "OFL.txt",))
    cards = sorted([*folder.glob("models/*/card.json"), *folder.glob("landmarks/*/card.json")])
    names = None if holds is None else {path.name for path in holds.rglob("*") if path.is_dir()}
    held = [card for card in cards if names is None or card.parent.name in names]
    return [font, *(model for card in held for model in _models(card, folder))]


def _models(card: Path, folder: Path) -> Iterator[Shipped]:
    """Yield the networks of a model card, whose data the card names; the radiographs themselves are not shipped."""
    said = json.loads(card.read_text(encoding="utf-8"))
    data = said["training"]["config"]["data"]["description"]
    base = Shipped(
        "model", said["name"], said["version"], "Apache-2.0", "", texts=(folder.parent / "LICENSE",),
        note=f"Fitted to: {data}. No radiograph of it is shipped.",
    )  # fmt: skip
    for network in sorted(card.parent.glob("*.onnx")):
        digest = hashlib.sha256(network.read_bytes()).hexdigest()
        yield replace(base, file=network.relative_to(folder).as_posix(), sha256=digest)
