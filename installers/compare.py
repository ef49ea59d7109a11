"""Tell whether two builds are the same, file by file: `python -m installers.compare ONE OTHER`.

Each is a folder, or a Debian package or an archive, which are compared as wholes and then by what is in them.
"""

import hashlib
import subprocess
import sys
import tempfile
from pathlib import Path


def contents(folder: Path) -> dict[str, str]:
    """Return each file's name with its mode and SHA-256, or where it points if it is a link."""
    found = {}
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        mode = oct(path.lstat().st_mode & 0o7777)
        if path.is_symlink():
            found[name] = f"link to {path.readlink()}"
        elif path.is_file():
            found[name] = f"{mode} {hashlib.sha256(path.read_bytes()).hexdigest()}"
        else:
            found[name] = mode
    return found


def differences(one: Path, other: Path) -> list[str]:
    """Return a sentence for each file that is in one only, or not the same in both."""
    if one.is_file() and one.read_bytes() == other.read_bytes():
        return []
    with tempfile.TemporaryDirectory() as place:
        first, second = (contents(_opened(path, Path(place, str(n)))) for n, path in enumerate((one, other)))
    told = [f"only in {one}: {name}" for name in sorted(first.keys() - second.keys())]
    told += [f"only in {other}: {name}" for name in sorted(second.keys() - first.keys())]
    told += [f"not the same: {name}" for name in sorted(first.keys() & second.keys()) if first[name] != second[name]]
    if not told and one.is_file():
        told = ["The same files, packed otherwise."]
    return told


def _opened(path: Path, place: Path) -> Path:
    if path.is_dir():
        return path
    place.mkdir()
    if path.suffix == ".deb":
        subprocess.run(["dpkg-deb", "-R", str(path), str(place)], check=True)
    else:
        subprocess.run(["tar", "-C", str(place), "-xf", str(path)], check=True)
    return place


if __name__ == "__main__":
    found = differences(*map(Path, sys.argv[1:3]))
    print("\n".join(found) or "The same.")
    sys.exit(bool(found))
