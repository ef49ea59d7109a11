"""Reports of the runs that ended by a crash, made by the next one of what they have left. No Qt.

Only lines of kinds that are known here get into a report, and no path does.
"""

import re
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from osteoviewer.locked_file import locked

MOST_REPORTS = 3
_RUN, _REPORT = "run-*.txt", "crash-*.txt"
_MOST_BYTES, _MOST_LINES = 1 << 20, 400
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
