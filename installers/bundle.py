"""Freeze the viewer into a folder, the same bytes each time: `python -m installers.bundle`."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

from installers import licence_list
from installers.contents import strangers
from installers.elf import forget_search_path

PROJECT = Path(__file__).resolve().parent.parent
BUNDLE = PROJECT / "dist" / "osteoviewer"
CONTENTS = "internal"
LIST = PROJECT / "installers" / "bundle-linux.txt"


def epoch() -> int:
    """Return the time that all files get: SOURCE_DATE_EPOCH, or when the commit was made."""
    return int(os.environ.get("SOURCE_DATE_EPOCH") or _of_commit("%ct"))


def _of_commit(what: str) -> str:
    command = ["git", "log", "-1", f"--format={what}"]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, check=True).stdout.strip()


def freeze() -> Path:
    """Run PyInstaller and return the folder that it made.

    Raises
    ------
    SystemExit
        When the bundle holds what it must not, or something under a licence that is not allowed.
    """
    stated = PROJECT / "build" / "build.json"
    stated.parent.mkdir(exist_ok=True)
    stated.write_text(json.dumps({"commit": _of_commit("%H")}) + "\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONHASHSEED": "0", "SOURCE_DATE_EPOCH": str(epoch())}
    command = [sys.executable, "-m", "PyInstaller", "--noconfirm", "--clean", "--log-level", "WARN"]
    folders = ["--distpath", str(BUNDLE.parent), "--workpath", str(PROJECT / "build" / "pyinstaller")]
    subprocess.run([*command, *folders, str(PROJECT / "build_installer.spec")], env=environment, check=True)
    if sys.platform == "linux":
        _tidy_interpreter(BUNDLE / CONTENTS)
    if licence_list.main(["--bundle", str(BUNDLE), "--out", str(BUNDLE / CONTENTS / "licences")]):
        raise SystemExit(1)
    for path in sorted(BUNDLE.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == BUNDLE / "osteoviewer" else 0o644)
        os.utime(path, (epoch(), epoch()), follow_symlinks=False)
    if found := strangers(name.removeprefix(f"{CONTENTS}/") for name in listing(BUNDLE)):
        raise SystemExit("\n".join(f"{name}: {why}" for name, why in found.items()))
    return BUNDLE


def listing(bundle: Path) -> list[str]:
    """Return the names of a bundle's files, sorted; of a link, where it points too."""
    names = []
    for path in bundle.rglob("*"):
        name = path.relative_to(bundle).as_posix()
        if path.is_symlink():
            names.append(f"{name} -> {path.readlink().as_posix()}")
        elif path.is_file():
            names.append(name)
    return sorted(names)


def _tidy_interpreter(contents: Path) -> None:
    """Take the notes for debuggers and the builder's folders from the interpreter's own files.

    Those of the wheels stay as they are: numpy's libraries do not survive it.
    """
    for path in sorted([*contents.glob("libpython3*"), *contents.glob("python3*/lib-dynload/*.so")]):
        path.chmod(0o755)
        if shutil.which("strip"):
            subprocess.run(["strip", "--strip-debug", str(path)], check=True)
        path.write_bytes(forget_search_path(path.read_bytes()))


if __name__ == "__main__":
    freeze()
    if "--list" in sys.argv:
        LIST.write_text("\n".join(listing(BUNDLE)) + "\n", encoding="utf-8")
