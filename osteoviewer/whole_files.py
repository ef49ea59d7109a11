"""Write a file whole or not at all: what was there stays until the new one is complete."""

import errno
from contextlib import suppress
from pathlib import Path

from osteoviewer.errors import ResultNotWritten
from osteoviewer.putting import OpenElsewhere, put_in_place


def write_new(target: Path, data: bytes) -> None:
    """Write a file under a name that nothing has; the name is taken before anything is written.

    Raises
    ------
    ResultNotWritten
        When there is such a file, or it cannot be written; nothing of it is then left.
    """
    try:
        target.open("xb").close()
    except FileExistsError as error:
        raise ResultNotWritten(
            "There is a file of this name already, and it was left as it is.", "Choose another name."
        ) from error
    except OSError as error:
        raise not_written(error) from error
    try:
        write_over(target, data)
    except BaseException:
        with suppress(OSError):
            target.unlink()
        raise


def write_over(target: Path, data: bytes) -> None:
    """Write a file in place of another, if there is one.

    Raises
    ------
    ResultNotWritten
        When it cannot be written; the other is then as it was.
    """
    try:
        replace_whole(target, data)
    except OSError as error:
        raise not_written(error) from error


def replace_whole(target: Path, data: bytes) -> None:
    """Write a file in place of another, if there is one; raises what the system says."""
    temporary = target.with_name(f".{target.name}.part")
    try:
        temporary.write_bytes(data)
        put_in_place(temporary, target)
    except BaseException:
        with suppress(OSError):
            temporary.unlink()
        raise


def not_written(error: OSError) -> ResultNotWritten:
    """Return what to say of a file that could not be written."""
    if error.errno in (errno.ENOSPC, errno.EDQUOT):
        return ResultNotWritten("The disk is full.", "Make room on it, or choose a folder on another.")
    if isinstance(error, OpenElsewhere):
        return ResultNotWritten("The file is open in another program.", "Close it there, or choose another name.")
    if isinstance(error, PermissionError):
        return ResultNotWritten("You are not allowed to write to this folder.", "Choose another folder.")
    if isinstance(error, FileNotFoundError):
        return ResultNotWritten("There is no such folder.", "Choose another, or make it first.")
    return ResultNotWritten("The folder cannot be written to.", "Check the disk or network drive that it is on.")
