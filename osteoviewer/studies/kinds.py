"""What tells a place of films from a film; imports next to nothing, since the first film waits for it."""

from pathlib import Path

ARCHIVE_MARK = (b"PK\x03\x04", b"PK\x05\x06")
"""The first bytes of a ZIP archive, and of an empty one."""

MEDIUM = "dicomdir"
"""A medium's list is called so, in any case."""


def is_medium(path: Path) -> bool:
    """Tell whether a file is the list of a medium, by its name."""
    return path.name.casefold() == MEDIUM


def is_searched(path: Path) -> bool:
    """Tell whether something that was named is a folder, an archive or the list of a medium rather than a film."""
    try:
        if path.is_dir() or is_medium(path):
            return True
        with path.open("rb") as file:
            return file.read(len(ARCHIVE_MARK[0])).startswith(ARCHIVE_MARK)
    except (OSError, ValueError):
        return False
