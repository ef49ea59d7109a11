"""The checks of the window, in a process of their own: where Qt cannot start, it ends the program it is in.

What became of each is a line of JSON in a file, which is there even if the next check is the end of the process.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from osteoviewer.paths import is_packaged, resources
from osteoviewer.selftest.checks import Check, Outcome, Unsound, outcomes_of
from osteoviewer.selftest.program import LANGUAGES

WORD = "--selftest-window"
"""Begins the command line of that process; the name of the file follows."""

_NAMES = ("Qt starts", "fonts", "icons", "style sheet", *(f"words ({code})" for code in LANGUAGES), "window")
_PATIENCE_S = 300


def window_outcomes() -> Iterator[Outcome]:
    """Start the process, and yield what became of each check."""
    with TemporaryDirectory(prefix="osteoviewer-", ignore_cleanup_errors=True) as folder:
        file = Path(folder) / "outcomes"
        ended = _ran([*_program(), WORD, str(file)])
        lines = file.read_text(encoding="utf-8").splitlines() if file.is_file() else []
    done = [Outcome(*json.loads(line)) for line in lines]
    yield from done
    names = [name for name in _NAMES if name not in {outcome.name for outcome in done}]
    if names:
        yield Outcome(names[0], f"The program {ended} here.", 0)
        yield from (Outcome(name, "Not tried, because of the failure before.", 0) for name in names[1:])


def _program() -> list[str]:
    """Return the command that starts this program: itself, or the interpreter that it runs in."""
    return [sys.executable] if is_packaged() else [sys.executable, "-m", "osteoviewer"]


def _ran(command: list[str]) -> str:
    """Run a command; return how it ended."""
    surroundings = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    quiet = subprocess.DEVNULL
    try:
        done = subprocess.run(  # noqa: S603  # this program itself
            command, env=surroundings, stdin=quiet, stdout=quiet, stderr=quiet, timeout=_PATIENCE_S, check=False
        )
    except subprocess.TimeoutExpired:
        return f"did not end within {_PATIENCE_S} seconds"
    except OSError as error:
        return f"could not be started ({type(error).__name__})"
    return f"ended with status {done.returncode}"


def check_window(file: Path) -> int:
    """Do the checks, in the process that is for them."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with file.open("w", encoding="utf-8") as out:
        for outcome in outcomes_of(_checks()):
            out.write(json.dumps([outcome.name, outcome.problem, outcome.milliseconds]) + "\n")
            out.flush()
    return 0


def _checks() -> Iterator[Check]:
    qt: list[object] = []
    yield Check("Qt starts", partial(_start_qt, qt))
    if not qt:
        return
    from osteoviewer.ui import self_check

    root = resources()
    for name, work in (
        ("fonts", partial(self_check.check_fonts, root)),
        ("icons", partial(self_check.check_icons, root)),
        ("style sheet", partial(self_check.check_style, root)),
        *((f"words ({code})", partial(self_check.check_language, root, code)) for code in LANGUAGES),
    ):
        yield Check(name, partial(_sentence_of, work))
    yield Check("window", _open_window)


def _sentence_of(work: "partial[None]") -> None:
    try:
        work()
    except ValueError as error:
        raise Unsound(str(error)) from error


def _start_qt(qt: list[object]) -> None:
    from osteoviewer.app import start_offscreen

    qt.append(start_offscreen())


def _open_window() -> None:
    """Open the synthetic knee in the window as it is, and wait for its diagnosis."""
    from osteoviewer.app import viewer_in, wait_for_result
    from osteoviewer.settings import Settings
    from osteoviewer.ui.films import State
    from osteoviewer.ui.self_check import check_picture

    unexpected: list[Exception] = []
    with (
        TemporaryDirectory(prefix="osteoviewer-", ignore_cleanup_errors=True) as folder,
        viewer_in(Path(folder), Settings(theme="dark", language="en"), demo=True) as viewer,
    ):
        viewer.faults.caught.connect(unexpected.append)
        viewer.window.show()
        wait_for_result(viewer)
        state = viewer.session.state
        _sentence_of(partial(check_picture, viewer.window))
    if unexpected:
        raise unexpected[0]
    if state is not State.DONE:
        raise Unsound(f"The synthetic knee was not diagnosed in the window, but is “{state}”.")
