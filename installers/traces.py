"""Where a bundle tells in which folder it was built: `python -m installers.traces` looks into every file and module."""

import marshal
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from PyInstaller.archive.readers import CArchiveReader

from installers.bundle import BUNDLE, PROJECT

_ARCHIVE = "PYZ.pyz"


def traces(bundle: Path, folders: Sequence[str]) -> Iterator[str]:
    """Yield the names of files, and of modules within the executables, in which one of the folders is named."""
    words = [folder.encode() for folder in folders]
    for path in sorted(bundle.rglob("*")):
        if path.is_symlink() or not path.is_file():
            continue
        data = path.read_bytes()
        if any(word in data for word in words):
            yield path.relative_to(bundle).as_posix()
        if path.parent == bundle and _ARCHIVE.encode() in data:
            modules = CArchiveReader(str(path)).open_embedded_archive(_ARCHIVE)
            for name in sorted(modules.toc):
                code = modules.extract(name)
                if code is not None and any(word in marshal.dumps(code) for word in words):
                    yield f"{path.name}: {name}"


if __name__ == "__main__":
    found = list(traces(BUNDLE, sys.argv[1:] or [str(PROJECT), sys.prefix]))
    print("\n".join(found) or "No trace of the folder in which this was built.")
    sys.exit(bool(found))
