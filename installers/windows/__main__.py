"""``python -m installers.windows``: make the program's folder for Windows and the setup, on Linux.

``make installer-windows`` calls it. On the way lie ``dist/windows/OsteoViewer``, the folder as it is installed, and
``build/windows``, the wheels. The setup is ``dist/osteoviewer-VERSION-windows-x64-setup.exe``.
"""

import argparse
import hashlib
import shutil
from collections import Counter
from pathlib import Path

from installers.bundle import epoch
from installers.windows import signing
from installers.windows.launchers import LAUNCHERS, put_launchers
from installers.windows.linked import unmet
from installers.windows.packages import compile_all, fetch, put_licences, put_packages, put_program, set_times
from installers.windows.runtime import put_python
from installers.windows.setup_file import make_setup, name_of
from installers.windows.tools import TOOLS, need
from osteoviewer import __version__

ROOT = Path(__file__).resolve().parents[2]


def main() -> None:
    """Make what is asked for."""
    parser = argparse.ArgumentParser(description="Make the Windows installer, on Linux.")
    parser.add_argument("--compressor", choices=("lzma", "zlib"), default="lzma", help="zlib is fast, lzma small")
    parser.add_argument("--folder-only", action="store_true", help="make the program's folder, and no setup")
    parser.add_argument("--setup-only", action="store_true", help="make the setup of the folder that is there")
    parser.add_argument("--into", type=Path, default=ROOT / "dist", help="where to put both")
    wanted = parser.parse_args()
    need("compile for Windows", "make the setup")
    app, build = wanted.into / "windows" / "OsteoViewer", ROOT / "build" / "windows"
    if not wanted.setup_only:
        make_folder(app, build)
    _tell_sizes(app)
    if not wanted.folder_only:
        setup = wanted.into / name_of(__version__)
        make_setup(app, build, setup, version=__version__, compressor=wanted.compressor, seconds=epoch())
        print(f"{setup.name}: {setup.stat().st_size / 1e6:.1f} MB, {hashlib.sha256(setup.read_bytes()).hexdigest()}")


def make_folder(app: Path, build: Path) -> None:
    """Make the program's folder as it is installed.

    Raises
    ------
    SystemExit
        When a library that is asked for is neither there nor Windows' own.
    """
    lock, wheels = ROOT / "requirements" / "windows.lock", build / "wheels"
    fetch(lock, wheels)
    shutil.rmtree(app, ignore_errors=True)
    app.mkdir(parents=True)
    put_python(app, wheels, TOOLS)
    left_out = put_packages(app, lock, wheels)
    put_program(app, ROOT)
    put_licences(app, ROOT)
    compile_all(app)
    put_launchers(app, build, ROOT / "resources", version=__version__, tools=TOOLS)
    problems = unmet(app, TOOLS)
    if problems:
        raise SystemExit("\n".join(problems))
    for launcher in LAUNCHERS:
        signing.sign(app / launcher.name)
    set_times(app, epoch())
    _tell_left_out(left_out)


def _tell_left_out(left_out: dict[str, Counter[str]]) -> None:
    print("Left out of the wheels (MB, package, reason):")
    rows = [(size, package, reason) for reason, sizes in left_out.items() for package, size in sizes.items()]
    for size, package, reason in sorted(rows, reverse=True):
        if size >= 1e6:
            print(f"{size / 1e6:7.1f}  {package}: {reason}")
    print(f"{sum(size for size, _, _ in rows) / 1e6:7.1f}  in all")


def _tell_sizes(app: Path) -> None:
    sizes: Counter[str] = Counter()
    for path in app.rglob("*"):
        if path.is_file():
            parts = path.relative_to(app).parts
            sizes["/".join(parts[: 3 if parts[:2] == ("Lib", "site-packages") else 1])] += path.stat().st_size
    print("In the folder (MB):")
    for place, size in sizes.most_common():
        if size >= 1e6:
            print(f"{size / 1e6:7.1f}  {place}")
    print(f"{sum(sizes.values()) / 1e6:7.1f}  in all, {sum(1 for path in app.rglob('*') if path.is_file())} files")


if __name__ == "__main__":
    main()
