"""The entry point of the command ``osteoviewer``: films alone open the window at once, the rest is parsed first."""

import sys
from collections.abc import Sequence
from pathlib import Path

INTERRUPTED = 130
SELFTEST, SELFTEST_WINDOW = "--selftest", "--selftest-window"
"""The second is the part of the first that has a process of its own."""

_COMMANDS = ("analyze", "deidentify", "report", "view")


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit.

    What does not begin with a command or an option of the program itself is for ``view``: ``osteoviewer FILE...`` opens
    the window. With nothing but files the parser, which takes a tenth of a second to load, is not even loaded.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
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


def _parse(words: Sequence[str]) -> None:
    from osteoviewer.commands import app

    app(words)


def _test_itself(words: Sequence[str]) -> int:
    from osteoviewer.selftest.run import run_selftest
    from osteoviewer.selftest.window import check_window

    files = [Path(word) for word in words[1:2]]
    return check_window(*files) if words[0] == SELFTEST_WINDOW else run_selftest(*files)
