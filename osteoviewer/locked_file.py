"""A file that is locked by one process at a time; the system gives the lock back when the process ends, however."""

import sys
from pathlib import Path
from typing import IO

_FAR = 0x7FFF0000
"""Where Windows locks a byte: behind all that is written, which others may read."""


def locked(path: Path) -> IO[bytes] | None:
    """Open a file to add to it, made where there is none, and lock it until it is closed.

    Returns
    -------
    file object or None
        None where another process, or another call of this, has it locked.

    Raises
    ------
    OSError
        When it cannot be opened, or locks are not known where it is.
    """
    file = path.open("ab")
    try:
        if sys.platform == "win32":
            import msvcrt
            import os

            os.lseek(file.fileno(), _FAR, os.SEEK_SET)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        file.close()
        return None
    except OSError:
        file.close()
        raise
    return file
