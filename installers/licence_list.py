"""Make the list of licences of all that is shipped, and gather their texts; refuse what must not be shipped.

``python -m installers.licence_list --out FOLDER`` reads the packages of the viewer's lock in the running environment;
``--site FOLDER`` reads another one, ``--wheels FOLDER`` the wheels in a folder, and ``--bundle FOLDER`` what a bundle
really holds. Writes
``THIRD-PARTY-LICENCES.csv`` and ``THIRD-PARTY-LICENCES.txt``. Ends with 1, and a sentence that names the package, when
something is under a licence that is not allowed.
"""

import argparse
import csv
import hashlib
import io
import platform
import sys
import sysconfig
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from installers import shipped
from installers.allowed_licences import NotAllowed, check
from installers.bundle_modules import packages_in
from installers.shipped import TEXTS, Shipped

PROJECT = Path(__file__).resolve().parent.parent
LOCK = PROJECT / "requirements" / "viewer.lock"
COMMON_TEXTS = ("LGPL-3.0.txt", "LGPL-2.1.txt", "GPL-3.0.txt", "GCC-exception-3.1.txt", "Apache-2.0.txt")
FIELDS = ("kind", "name", "version", "licence", "home page", "comes with", "file", "note")


def gather(site: Path, *, lock: Path = LOCK, bundle: Path | None = None, python: str | None = None) -> list[Shipped]:
    """Return everything that is shipped, sorted, each under an allowed licence.

    Parameters
    ----------
    site : Path
        The folder of installed packages that the program is made of.
    lock : Path
        Names the packages where there is no bundle.
    bundle : Path | None
        The folder with everything that is installed.
    python : str | None
        The version of Python in the bundle; that of the running one if None.

    Raises
    ------
    NotAllowed
        When something must not be shipped.
    """
    if bundle is None:
        found = shipped.packages(site, shipped.names_in_lock(lock))
        found += shipped.libraries_of(site, found)
    else:
        installed = shipped.installed_in(site)
        names = [name for name in packages_in(bundle, installed) if name not in _OUR_OWN]
        found = shipped.packages(site, names)
        found += shipped.in_bundle(bundle, found, site)
        if "pyinstaller" in installed:
            found.append(shipped.bootloader(site))
    found.append(shipped.python_itself(python or platform.python_version()))
    found += shipped.resources(PROJECT / "resources", bundle)
    for one in found:
        check(f"{one.name} {one.version}".strip() + (f" ({one.file})" if one.file else ""), one.licence)
    return sorted(found, key=lambda one: (_ORDER.index(one.kind), one.name.lower(), one.inside, one.file))


_OUR_OWN = frozenset({"osteoviewer", "pyinstaller", "pyinstaller-hooks-contrib", "altgraph"})
_ORDER = ("python", "package", "library", "font", "model")


def as_table(found: Iterable[Shipped]) -> str:
    """Return the list as CSV, the same on every system."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(FIELDS)
    for one in found:
        writer.writerow((one.kind, one.name, one.version, one.licence, one.home, one.inside, one.file, one.note))
    return text.getvalue()


def as_text(found: Sequence[Shipped], bundle: Path | None = None) -> str:
    """Return the notes, the list, and each licence text once under the names of all that it belongs to.

    What Debian says of the libraries of the system, which the building of a bundle put into it, stands there as well.
    """
    names: dict[str, list[str]] = {}
    texts: dict[str, str] = {}
    owned = [(text, one.name) for one in found for text in one.texts]
    if bundle is not None:
        owned += [(text, text.parent.name) for text in sorted(bundle.glob("*/licences/*/copyright"))]
    for text, owner in [*owned, *((TEXTS / name, "") for name in COMMON_TEXTS)]:
        words = text.read_text(encoding="utf-8", errors="replace").replace("\r\n", "\n").strip()
        digest = hashlib.sha256(words.encode()).hexdigest()
        texts[digest] = words
        place = f"{owner}: {text.name}" if owner else text.stem
        if place not in names.setdefault(digest, []):
            names[digest].append(place)
    parts = [(TEXTS / "NOTES.txt").read_text(encoding="utf-8").strip(), "\n".join(_lines(found))]
    parts += [f"{'=' * 100}\n{chr(10).join(names[digest])}\n{'-' * 100}\n{words}" for digest, words in texts.items()]
    return "\n\n".join(parts) + "\n"


def _lines(found: Iterable[Shipped]) -> Iterable[str]:
    """Yield the rows of the list; libraries that lie under several names once."""
    seen = set()
    for one in found:
        inside = f", comes with {one.inside}" if one.inside else ""
        line = f"{one.name} {one.version}".strip() + f" ({one.licence}){inside}" + (f" {one.home}" if one.home else "")
        line += f"\n    {one.note}" if one.note else ""
        if line not in seen:
            seen.add(line)
            yield line


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the list and the texts; return 1 if something must not be shipped."""
    parser = argparse.ArgumentParser(prog="python -m installers.licence_list", description=__doc__)
    add_places(parser)
    parser.add_argument("--out", type=Path, required=True, help="folder for the two files")
    chosen = parser.parse_args(arguments)
    try:
        with site_of(chosen) as site:
            found = gather(site, lock=chosen.lock, bundle=chosen.bundle, python=chosen.python)
            table, text = as_table(found), as_text(found, chosen.bundle)
    except NotAllowed as error:
        print(error, file=sys.stderr)
        return 1
    chosen.out.mkdir(parents=True, exist_ok=True)
    for ending, words in (("csv", table), ("txt", text)):
        (chosen.out / f"THIRD-PARTY-LICENCES.{ending}").write_text(words, encoding="utf-8", newline="\n")
    print(f"{len(found)} works under allowed licences: {chosen.out / 'THIRD-PARTY-LICENCES.txt'}")
    return 0


def add_places(parser: argparse.ArgumentParser) -> None:
    """Add the options that say what is shipped."""
    parser.add_argument("--site", type=Path, default=Path(sysconfig.get_path("purelib")), help="folder of packages")
    parser.add_argument("--wheels", type=Path, help="folder of wheels that are read instead")
    parser.add_argument("--lock", type=Path, default=LOCK, help="lock file that names the packages")
    parser.add_argument("--bundle", type=Path, help="folder with everything that is installed")
    parser.add_argument("--python", help="version of Python in the bundle")


@contextmanager
def site_of(chosen: argparse.Namespace) -> Iterator[Path]:
    """Give the folder of packages that the options name; wheels are unpacked for as long as they are read."""
    if chosen.wheels is None:
        yield chosen.site
        return
    with tempfile.TemporaryDirectory() as folder:
        for wheel in sorted(chosen.wheels.glob("*.whl")):
            with zipfile.ZipFile(wheel) as archive:
                archive.extractall(folder)
        yield Path(folder)


if __name__ == "__main__":
    sys.exit(main())
