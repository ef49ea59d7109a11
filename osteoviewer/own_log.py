"""The program's log: a few files of a bounded size, which several windows may write to; it never stops anything."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_BYTES, _FILES = 1_000_000, 3


class SharedFileHandler(RotatingFileHandler):
    """Opens the file for each line: another process may have put it aside, and on Windows could not while it is open.

    Parameters
    ----------
    file : Path
        In a folder that is there, or not: then nothing is logged.
    """

    def __init__(self, file: Path, *, most_bytes: int = _BYTES, files: int = _FILES) -> None:
        super().__init__(file, maxBytes=most_bytes, backupCount=files, encoding="utf-8", delay=True)

    def emit(self, record: logging.LogRecord) -> None:
        """Write a line."""
        super().emit(record)
        if self.stream is not None:
            self.stream.close()
            self.stream = None

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        """Do without the line: the disk is full, the folder cannot be written to, or another process was quicker."""


def start_log(file: Path) -> None:
    """Log to a file from now on, or nowhere if its folder cannot be made."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return
    handler = SharedFileHandler(file)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    log = logging.getLogger("osteoviewer")
    log.setLevel(logging.INFO)
    log.addHandler(handler)
