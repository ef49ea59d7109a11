"""Which Python packages a bundle really holds, by the modules that lie in it."""

import re
import sys
from importlib.metadata import Distribution
from pathlib import Path

from installers.allowed_licences import NotAllowed
from installers.native_libraries import is_extension_module

_OUR_OWN = re.compile(
    r"osteoviewer|installers|licences|entry|own_libraries|__main__|_?pyi(mod|boot|_).*|_sysconfigdata_.*|python3.*"
)
"""The program, its folder of licences, and what PyInstaller and Python themselves add."""


def modules_in(bundle: Path) -> set[str]:
    """Return the top-level modules that a bundle holds.

    Parameters
    ----------
    bundle : Path
        The folder that PyInstaller wrote, or one with a Python tree of its own.
    """
    return {path.name.split(".")[0] for path in _roots(bundle) if path.is_dir() or _is_module(path.name)}


def packages_in(bundle: Path, installed: dict[str, Distribution]) -> list[str]:
    """Return the names of the installed packages of which a bundle holds a module, sorted.

    Raises
    ------
    NotAllowed
        When it holds none, for then it is no bundle, or a module of which nobody knows the package.
    """
    modules = modules_in(bundle)
    tops = {name: _top_level(package) for name, package in installed.items()}
    known = sys.stdlib_module_names.union(*tops.values())
    strangers = sorted(name for name in modules - known if not _OUR_OWN.fullmatch(name))
    if strangers:
        raise NotAllowed(f"The bundle holds {', '.join(strangers)}, which comes with no package of this environment.")
    found = sorted(name for name, top in tops.items() if top & modules)
    if not found:
        raise NotAllowed(f"{bundle.name} holds no Python package.")
    return found


def _top_level(package: Distribution) -> set[str]:
    """Return the top-level modules of a package; folders of libraries alone (numpy.libs) and of metadata are none."""
    found = set()
    for file in package.files or []:
        first = file.parts[0]
        if first.endswith((".dist-info", ".data", ".libs", ".pth")) or first in ("..", "__pycache__", "google", "bin"):
            continue
        if len(file.parts) > 1 or file.suffix in (".py", ".pyd", ".so"):
            found.add(first.split(".")[0])
    if any(file.parts[:2] == ("google", "protobuf") for file in package.files or []):
        found.add("google")
    return found


def _is_module(name: str) -> bool:
    return is_extension_module(name) or name.endswith((".py", ".pyc"))


def _roots(bundle: Path) -> list[Path]:
    """Return what lies in the folders that a bundle's Python imports from."""
    folders = [*bundle.glob("internal"), *bundle.glob("_internal"), *bundle.glob("**/site-packages")]
    return [
        path
        for folder in folders or [bundle]
        for path in folder.iterdir()
        if not path.name.endswith((".dist-info", ".libs"))
    ]
