"""What is known of a run that ended by a crash, and nothing of a patient; left by the run, read by the next. No Qt.

A run keeps a file open that `faulthandler` writes to, and takes it away when it ends as it should. The next run makes a
report of what others have left; see `osteoviewer.crash_reports`.
"""

import faulthandler
import logging
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from osteoviewer import __version__
from osteoviewer.fault_places import places_of
from osteoviewer.locked_file import locked

_MOST_FAULTS = 50

_log = logging.getLogger("osteoviewer")


class CrashWatch:
    """Watches over this run.

    Parameters
    ----------
    folder : Path
        Where reports are; made if need be. Where it cannot be written to, nothing is watched.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._file: IO[bytes] | None = None
        self._path = folder / f"run-{os.getpid()}-{os.urandom(4).hex()}.txt"
        self._faults = _Faults(self._write)

    def begin(self) -> None:
        """Watch from now on."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self._file = locked(self._path)
        except OSError:
            return
        if self._file is not None:
            self._write(f"OsteoViewer {__version__}")
            faulthandler.enable(self._file, all_threads=True)
            _log.addHandler(self._faults)

    def note(self, lines: Iterable[str]) -> None:
        """Write what the program runs on, for the case of a crash."""
        for line in lines:
            self._write(line)

    def note_end(self, error: BaseException) -> None:
        """Write that an exception is ending the program."""
        self._write(f"ended by {type(error).__name__} at {places_of(error)}")

    def end(self, *, is_crash: bool = False) -> None:
        """Watch no more, and leave nothing behind unless something is to be told."""
        if self._file is None:
            return
        _log.removeHandler(self._faults)
        faulthandler.disable()
        self._file.close()
        self._file = None
        if not is_crash:
            with suppress(OSError):
                self._path.unlink()

    def _write(self, line: str) -> None:
        if self._file is not None:
            with suppress(OSError, ValueError):
                self._file.write(line.encode("ascii", "backslashreplace") + b"\n")
                self._file.flush()


@contextmanager
def watched(folder: Path) -> Iterator[CrashWatch]:
    """Watch over what is done meanwhile; an exception that ends it is a crash too."""
    watch = CrashWatch(folder)
    watch.begin()
    is_crash = False
    try:
        yield watch
    except Exception as error:
        watch.note_end(error)
        is_crash = True
        raise
    finally:
        watch.end(is_crash=is_crash)


class _Faults(logging.Handler):
    """Passes on the first of what was logged as an error."""

    def __init__(self, write: Callable[[str], None]) -> None:
        super().__init__(logging.ERROR)
        self._pass_on, self._left = write, _MOST_FAULTS

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line; what it may hold is looked at when the report is made."""
        if self._left:
            self._left -= 1
            self._pass_on(record.getMessage())
