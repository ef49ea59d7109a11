"""What is known of a run that ended by a crash, and nothing of a patient; left by the run, read by the next. No Qt.

A run keeps a file open that `faulthandler` writes to, and takes it away when it ends as it should. The next run makes a
report of what others have left: only lines of kinds that are known here get into it, and no path does.
"""

import faulthandler
import logging
import os
import re
import secrets
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import IO

from osteoviewer import __version__
from osteoviewer.fault_places import places_of
from osteoviewer.locked_file import locked

MOST_REPORTS = 3
_RUN, _REPORT = "run-*.txt", "crash-*.txt"
_MOST_BYTES, _MOST_LINES, _MOST_FAULTS = 1 << 20, 400, 50
_CRASHED = re.compile(r"^(Fatal Python error|Windows fatal exception|ended by) ?[:\w]", re.MULTILINE)
_FRAME = re.compile(r'^  File "(.*)", line (\d+|\?+) in ([\w.<>]+)$', re.ASCII)
_MODULE = re.compile(r"[\w-]+\.py|<[\w ]+>", re.ASCII)
_PLACE = r"[\w.<>-]+:\d+ [\w.<>]+"
_KEPT = tuple(
    re.compile(pattern, re.ASCII)
    for pattern in (
        r"OsteoViewer [\w.+-]+",
        r"(system|python|processor|libraries): [\w .,()+@=:;-]{1,400}",
        r"(Fatal Python error|Windows fatal exception): [\w :;.,()-]{1,120}",
        r"(Current thread|Thread) 0x[0-9a-f]+( \[[\w .:-]{0,40}\])? \(most recent call first\):",
        r"  (<no Python frame>|\.\.\.|Garbage-collecting)",
        r"Extension modules: [\w., ]{1,8000}\(total: \d+\)",
        rf"(unexpected|ended by) \w+ at (unknown|{_PLACE}( < {_PLACE})*)",
    )
)
"""What the lines are like that get into a report, beside those that name a place in the program."""

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
        self._path = folder / f"run-{os.getpid()}-{secrets.token_hex(4)}.txt"
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


def collect(folder: Path) -> Path | None:
    """Make reports of the runs that have ended by a crash; forget those that were ended otherwise.

    Returns
    -------
    Path or None
        The newest of the reports that were made now.
    """
    made = None
    for path in sorted(folder.glob(_RUN)):
        try:
            lock = locked(path)
            if lock is None:  # of a window that is open
                continue
            with lock:
                text = path.read_bytes()[:_MOST_BYTES].decode("ascii", "replace")
                if _CRASHED.search(text):
                    made = _kept(folder, clean(text))
            path.unlink()
        except OSError:
            continue
    for old in reports(folder)[MOST_REPORTS:]:
        with suppress(OSError):
            old.unlink()
    return made


def _kept(folder: Path, text: str) -> Path:
    path = folder / f"crash-{datetime.now(UTC):%Y%m%d-%H%M%S-%f}.txt"
    path.write_text(text, encoding="ascii", errors="replace")
    return path


def reports(folder: Path) -> list[Path]:
    """Return the reports that are kept, the newest first."""
    try:
        return sorted(folder.glob(_REPORT), reverse=True)
    except OSError:
        return []


def forget(folder: Path) -> None:
    """Delete all reports.

    Raises
    ------
    OSError
        When one cannot be deleted.
    """
    for path in reports(folder):
        path.unlink(missing_ok=True)


def clean(text: str) -> str:
    """Return those lines that a report may hold; of places in the program the name of the module alone."""
    lines = (line for line in map(_cleaned, text.splitlines()) if line is not None)
    return "".join(f"{line}\n" for line, _ in zip(lines, range(_MOST_LINES), strict=False))


def _cleaned(line: str) -> str | None:
    frame = _FRAME.match(line)
    if frame is not None:
        name = re.split(r"[\\/]", frame[1])[-1]
        return f"  {name if _MODULE.fullmatch(name) else '?'}:{frame[2]} {frame[3]}"
    return line if any(kind.fullmatch(line) for kind in _KEPT) else None
