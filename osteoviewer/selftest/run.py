"""``osteoviewer --selftest``: try all that the installation must be able to do, and print a report to send in."""

import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from typing import TextIO

from osteoviewer.about_system import library_lines, program_lines
from osteoviewer.selftest.checks import Check, Outcome, outcomes_of
from osteoviewer.selftest.program import program_checks
from osteoviewer.selftest.window import window_outcomes

FAILED = 1


def run_selftest(out: Path | None = None) -> int:
    """Print the report line by line, so that what was reached is known even if the program ends on the way.

    Parameters
    ----------
    out : Path, optional
        A file to write it to as well; a program without a console has nothing to print on.

    Returns
    -------
    int
        0, or `FAILED` if any check failed.
    """
    with ExitStack() as stack:
        places = [sys.stdout]  # None in a program without a console
        if out is not None:
            places.append(stack.enter_context(out.open("w", encoding="utf-8")))
        return _run(partial(_print, [place for place in places if place is not None]))


def _run(write: Callable[[str], None]) -> int:
    failed = 0
    for line in program_lines():
        write(line)
    for outcome in _outcomes():
        write(outcome.line())
        failed += not outcome.is_sound
    write("Libraries:")
    for line in library_lines():
        write(line)
    write(f"{failed} FAILED." if failed else "Everything is as it should be.")
    return FAILED if failed else 0


def _outcomes() -> Iterator[Outcome]:
    yield from outcomes_of(program_checks())
    yield from outcomes_of(_film_checks())
    yield from window_outcomes()


def _film_checks() -> Iterator[Check]:
    """Yield the checks of all forms of a film; where their libraries cannot be loaded, one that says so."""
    try:
        from osteoviewer.selftest.films import film_checks

        checks = list(film_checks())
    except Exception as error:  # noqa: BLE001  # it is told of
        yield Check("films", partial(_raise, error))
        return
    yield from checks


def _raise(error: Exception) -> None:
    raise error


def _print(places: list[TextIO], words: str) -> None:
    for place in places:
        encoding = place.encoding or "ascii"
        place.write(words.encode(encoding, "backslashreplace").decode(encoding) + "\n")
        place.flush()
