"""The folder that a report goes to: filled beside its place, and moved there only when it is whole."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from osteoviewer.errors import ResultNotWritten
from training.errors import BadTrainingData


@contextmanager
def whole_folder(out: Path) -> Iterator[Path]:
    """Give a folder to fill; when the block ends well it becomes `out`, otherwise nothing is left.

    Raises
    ------
    BadTrainingData
        When `out` is there and not an empty folder.
    ResultNotWritten
        When it cannot be written to.
    """
    check_free(out)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=f".{out.name}-", dir=out.parent) as beside:
            unfinished = Path(beside) / out.name
            unfinished.mkdir()
            yield unfinished
            unfinished.replace(out)
    except OSError as error:
        raise _not_written() from error


def check_free(out: Path) -> None:
    """Refuse a place where something is already, or where nothing can be written.

    Raises
    ------
    BadTrainingData
        When there is a file, or a folder that is not empty.
    ResultNotWritten
        When the folder above it is none, or may not be written to.
    """
    try:
        is_taken = out.is_symlink() or (out.exists() and (not out.is_dir() or any(out.iterdir())))
        above = next(folder for folder in out.absolute().parents if folder.exists())
    except OSError as error:
        raise _not_written() from error
    if is_taken:
        raise BadTrainingData(
            "The folder for the report exists and is not empty.", "Choose another folder; nothing is overwritten."
        )
    if not above.is_dir() or not os.access(above, os.W_OK):
        raise _not_written()


def _not_written() -> ResultNotWritten:
    return ResultNotWritten("The report cannot be written.", "Check that the folder may be written to and has room.")
