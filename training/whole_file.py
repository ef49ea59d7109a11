"""A file that is there whole or not at all, however the program ends."""

from pathlib import Path


def write_whole(path: Path, content: bytes | str) -> None:
    """Write a file beside its place and move it there; text as UTF-8.

    Raises
    ------
    OSError
        When it cannot be written; what stood there before stays.
    """
    unfinished = path.with_name(f"{path.name}.unfinished")
    unfinished.write_bytes(content.encode() if isinstance(content, str) else content)
    unfinished.replace(path)
