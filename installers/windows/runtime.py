"""Python for Windows: python.org's own libraries, which the wheel of Panda3D carries, and the standard library.

No registry of Python packages offers Python for Windows itself. The wheel holds ``python311.dll`` and the compiled
modules as python.org signed them; nothing of Panda3D is taken. The standard library's modules, which are the same on
all systems, are the building machine's, so that must be Python 3.11 too. ``python3.dll``, which libraries for several
versions of Python ask for, only passes on to ``python311.dll``, and is made here.
"""

import hashlib
import shutil
import struct
import subprocess
import sys
import sysconfig
import zipfile
from pathlib import Path

from installers.windows.contents import reason_against_module

CARRIER = "panda3d==1.10.16"
CARRIER_SHA256 = "37acfb92655c4226879f95c988e2ef1449a53c54486d6c1ebc00e2772429af82"
PYTHON = "python311"
"""Of the library, and of what stands beside it."""

EXTENSIONS = (
    "_asyncio.pyd",
    "_bz2.pyd",
    "_ctypes.pyd",
    "_decimal.pyd",
    "_elementtree.pyd",
    "_hashlib.pyd",
    "_lzma.pyd",
    "_multiprocessing.pyd",
    "_overlapped.pyd",
    "_queue.pyd",
    "_socket.pyd",
    "_sqlite3.pyd",
    "_uuid.pyd",
    "_zoneinfo.pyd",
    "libcrypto-3.dll",
    "libffi-8.dll",
    "pyexpat.pyd",
    "select.pyd",
    "sqlite3.dll",
    "unicodedata.pyd",
)
"""Left out: _ssl (nothing here talks to a network), _tkinter with Tcl and Tk, _msi, winsound."""

MICROSOFT = ("msvcp140.dll", "msvcp140_1.dll", "msvcp140_2.dll", "vcruntime140.dll", "vcruntime140_1.dll")
"""Microsoft's libraries for C++, which may be passed on with a program; the newest are those of Shiboken's wheel."""

_SEARCH = ("DLLs", "Lib", "Lib\\site-packages")


def put_python(app: Path, wheels: Path, tools: str) -> None:
    """Put Python into the program's folder.

    Parameters
    ----------
    app : Path
        The folder.
    wheels : Path
        Where the wheels lie.
    tools : str
        What the names of the cross compiler's programs begin with.

    Raises
    ------
    SystemExit
        When this machine's Python is not 3.11, or a wheel is not the one that is meant.
    """
    if sys.version_info[:2] != (3, 11):
        raise SystemExit("The Windows installer is built with Python 3.11, whose standard library it takes.")
    _put_libraries(app, _the_wheel(wheels, "panda3d"))
    _put_standard_library(app / "Lib")
    _put_forwarder(app, tools)
    with zipfile.ZipFile(next(wheels.glob("shiboken6-*.whl"))) as wheel:
        for name in MICROSOFT:
            (app / name).write_bytes(wheel.read(f"shiboken6/{name}"))
    (app / f"{PYTHON}._pth").write_text("\r\n".join((*_SEARCH, "")), encoding="utf-8", newline="")


def _the_wheel(wheels: Path, name: str) -> Path:
    wheel = next(wheels.glob(f"{name}-*.whl"))
    if hashlib.sha256(wheel.read_bytes()).hexdigest() != CARRIER_SHA256:
        raise SystemExit(f"{wheel.name} is not the file that was checked.")
    return wheel


def _put_libraries(app: Path, carrier: Path) -> None:
    folder = app / "DLLs"
    folder.mkdir(parents=True)
    with zipfile.ZipFile(carrier) as wheel:
        (app / f"{PYTHON}.dll").write_bytes(wheel.read(f"deploy_libs/{PYTHON}.dll"))
        for name in EXTENSIONS:
            (folder / name).write_bytes(wheel.read(f"deploy_libs/{name}"))


def _put_standard_library(target: Path) -> None:
    source = Path(sysconfig.get_path("stdlib"))

    def unwanted(folder: str, names: list[str]) -> list[str]:
        at_top = Path(folder) == source
        return [name for name in names if name == "__pycache__" or (at_top and _is_unwanted(name))]

    shutil.copytree(source, target, ignore=unwanted)
    for tests in [path for path in target.rglob("*") if path.is_dir() and path.name in ("test", "tests")]:
        shutil.rmtree(tests)
    shutil.copy(source / "LICENSE.txt", target / "LICENSE.txt")


def _is_unwanted(name: str) -> bool:
    return reason_against_module(name.partition(".")[0]) is not None or name.startswith(("config-", "_sysconfigdata"))


def _put_forwarder(app: Path, tools: str) -> None:
    library = app / f"{PYTHON}.dll"
    definition = app / "python3.def"
    lines = [f" {name} = {PYTHON}.{name}\n" for name in exported_names(library.read_bytes())]
    definition.write_text("LIBRARY python3.dll\nEXPORTS\n" + "".join(lines), encoding="ascii")
    subprocess.run(
        [
            f"{tools}gcc",
            "-shared",
            "-nostdlib",
            "-s",
            "-Wl,--no-insert-timestamp",
            "-Wl,--disable-auto-image-base",  # it would follow from the folder's name
            "-Wl,--entry=0",
            str(definition),
            "-o",
            str(app / "python3.dll"),
        ],
        check=True,
    )
    definition.unlink()


def exported_names(library: bytes) -> list[str]:
    """Return the names that a 64-bit Windows library exports (Microsoft PE and COFF Specification, 6.3)."""
    header = struct.unpack_from("<I", library, 0x3C)[0]
    sections, optional = (struct.unpack_from("<H", library, header + at)[0] for at in (6, 20))
    table = [struct.unpack_from("<8sIIII", library, header + 24 + optional + 40 * at) for at in range(sections)]

    def place(address: int) -> int:
        return int(
            next(
                address - start + raw
                for _, size, start, there, raw in table
                if start <= address < start + max(size, there)
            )
        )

    exports = place(struct.unpack_from("<I", library, header + 24 + 112)[0])
    count = struct.unpack_from("<I", library, exports + 24)[0]
    names = place(struct.unpack_from("<I", library, exports + 32)[0])
    found = []
    for at in range(count):
        start = place(struct.unpack_from("<I", library, names + 4 * at)[0])
        found.append(library[start : library.index(0, start)].decode("ascii"))
    return found
