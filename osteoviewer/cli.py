"""The entry point of the command ``osteoviewer``: films alone open the window at once, the rest is parsed first."""

import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

INTERRUPTED = 130
SELFTEST, SELFTEST_WINDOW = "--selftest", "--selftest-window"
"""The second is the part of the first that has a process of its own."""

_PATTERN_SIGNS = "*?"
_COMMANDS = ("analyze", "deidentify", "report", "view")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit.

    What does not begin with a command or an option of the program itself is for ``view``: ``osteoviewer FILE...`` opens
    the window. With nothing but files the parser, which takes a tenth of a second to load, is not even loaded.
    """
    _prepare_streams()
    words = list(sys.argv[1:] if arguments is None else arguments)
    if sys.platform == "win32":
        words = with_files_named(words)
    try:
        if words[:1] and words[0] in (SELFTEST, SELFTEST_WINDOW):
            sys.exit(_test_itself(words))
        elif words[:1] and words[0] in (*_COMMANDS, "--help", "--version"):
            _parse(words)
        elif any(word.startswith("-") for word in words):
            _parse(["view", *words])
        else:
            from osteoviewer.launch import open_window

            sys.exit(open_window([Path(word) for word in words]))
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)


def _prepare_streams() -> None:
    """Have everything printed: letters that a console of Windows lacks as escapes, and without a console nowhere.

    A program of Windows that has a window has no console, and then Python has no streams.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, open(os.devnull, "w", encoding="utf-8"))  # noqa: PTH123, SIM115  # until the program ends
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def with_files_named(words: Sequence[str]) -> list[str]:
    """Put the names of files in place of patterns such as ``*.dcm``, as shells do, but not those of Windows.

    An option, and a pattern that nothing matches, stay as they are.
    """
    from glob import glob

    named: list[str] = []
    for word in words:
        is_pattern = not word.startswith("-") and any(sign in word for sign in _PATTERN_SIGNS)
        named += (is_pattern and sorted(glob(word))) or [word]  # noqa: PTH207  # a word may be anything
    return named


def _parse(words: Sequence[str]) -> None:
    from osteoviewer.commands import app

    app(words)


def _test_itself(words: Sequence[str]) -> int:
    from osteoviewer.selftest.run import run_selftest
    from osteoviewer.selftest.window import check_window

    files = [Path(word) for word in words[1:2]]
    return check_window(*files) if words[0] == SELFTEST_WINDOW else run_selftest(*files)
