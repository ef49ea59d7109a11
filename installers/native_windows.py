"""Windows' installer by way of PyInstaller, as the release workflow makes it; none of it runs on a developer's machine.

``freeze`` runs on Windows, in the environment of `requirements/installer.lock`, and leaves ``dist/osteoviewer``;
``pack`` runs on Debian or Ubuntu, with NSIS, and makes of that folder the setup, signed if OSTEOVIEWER_SIGN names how.
`make installer-windows` makes a setup on Linux alone, in another way, with the same script of NSIS.
"""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
APP, BUILD = PROJECT / "dist" / "osteoviewer", PROJECT / "build" / "windows"
ICON = PROJECT / "installers" / "windows" / "osteoviewer.ico"
VERSION_FILE = PROJECT / "build" / "version.txt"
"""Where `build_installer.spec` looks for them."""


def freeze() -> None:
    """Make ``dist/osteoviewer`` with PyInstaller."""
    _write_icon(ICON)
    VERSION_FILE.parent.mkdir(parents=True, exist_ok=True)
    VERSION_FILE.write_text(version_resource(program_version()), encoding="utf-8")
    spec = PROJECT / "build_installer.spec"
    subprocess.run([sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", str(spec)], check=True, cwd=PROJECT)


def pack() -> None:
    """Make the setup of ``dist/osteoviewer``."""
    from installers.windows import signing
    from installers.windows.launchers import ICON as ICON_NAME
    from installers.windows.setup_file import make_setup, name_of

    BUILD.mkdir(parents=True, exist_ok=True)
    _write_icon(BUILD / ICON_NAME)
    shutil.copy(BUILD / ICON_NAME, APP / ICON_NAME)
    for program in sorted(APP.glob("*.exe")):
        signing.sign(program)
    version, seconds = program_version(), int(os.environ["SOURCE_DATE_EPOCH"])
    setup = APP.parent / name_of(version)
    make_setup(APP, BUILD, setup, version=version, compressor="lzma", seconds=seconds)


def _write_icon(path: Path) -> None:
    from installers.windows.launchers import icon_bytes

    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(icon_bytes(PROJECT / "resources" / "icons" / "osteoviewer.png"))


def program_version() -> str:
    """Return the version that `pyproject.toml` gives."""
    return str(tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]["version"])


def version_resource(version: str) -> str:
    """Return what Windows shows of the program's version, as PyInstaller reads it.

    Parameters
    ----------
    version : str
        Such as "0.1.0".
    """
    numbers = tuple(int(part) for part in [*version.split("."), "0", "0", "0"][:4])
    strings = {
        "CompanyName": "The OsteoViewer developers",
        "FileDescription": "OsteoViewer",
        "FileVersion": version,
        "LegalCopyright": "Copyright The OsteoViewer developers. Apache License 2.0.",
        "ProductName": "OsteoViewer",
        "ProductVersion": version,
    }
    table = ", ".join(f"StringStruct({name!r}, {words!r})" for name, words in strings.items())
    return (
        f"VSVersionInfo(ffi=FixedFileInfo(filevers={numbers}, prodvers={numbers}, mask=0x3F, flags=0x0, OS=0x40004, "
        "fileType=0x1, subtype=0x0, date=(0, 0)), kids=["
        f"StringFileInfo([StringTable('040904B0', [{table}])]), "
        "VarFileInfo([VarStruct('Translation', [1033, 1200])])])\n"
    )


if __name__ == "__main__":
    {"freeze": freeze, "pack": pack}[sys.argv[1]]()
