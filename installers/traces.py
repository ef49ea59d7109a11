"""Where a bundle tells in which folder it was built: `python -m installers.traces` looks into every file."""

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from installers.bundle import BUNDLE, PROJECT


def traces(bundle: Path, folders: Sequence[str]) -> Iterator[str]:
    """Yield the names of files in which one of the folders is named."""
    words = [folder.encode() for folder in folders]
    for path in sorted(bundle.rglob("*")):
        if path.is_symlink() or not path.is_file():
            continue
        data = path.read_bytes()
        if any(word in data for word in words):
            yield path.relative_to(bundle).as_posix()


if __name__ == "__main__":
    found = list(traces(BUNDLE, sys.argv[1:] or [str(PROJECT), sys.prefix]))
    print("\n".join(found) or "No trace of the folder in which this was built.")
    sys.exit(bool(found))
