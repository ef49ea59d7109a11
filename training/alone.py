"""One process at a time in a run folder: two that trained in it would write over each other's epochs."""

from pathlib import Path

from filelock import FileLock, Timeout

from training.errors import BadRun

LOCK = "run.lock"
_held: dict[Path, FileLock] = {}


def hold(folder: Path) -> None:
    """Keep other processes out of an existing folder until this one ends, however it ends; more than once is once.

    Raises
    ------
    BadRun
        When another process is in it.
    """
    path = folder.resolve() / LOCK
    if path in _held:
        return
    lock = FileLock(path)
    try:
        lock.acquire(timeout=0)
    except Timeout as error:
        raise BadRun("Another process is at work in the run folder.", "Wait until it ends, or stop it.") from error
    _held[path] = lock
