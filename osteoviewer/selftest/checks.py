"""`Check`: something that an installation must be able to do; how it is tried, and what is said where it cannot."""

import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from osteoviewer.errors import OsteoViewerError
from osteoviewer.fault_places import places_of


class Unsound(Exception):
    """A check failed; its text is a sentence to send in, without the path of a user's file."""


@dataclass(frozen=True)
class Check:
    """One thing to try.

    Attributes
    ----------
    name : str
        What it is about, in a few words.
    work : callable
        Does it; raises where that fails.
    """

    name: str
    work: Callable[[], object]


@dataclass(frozen=True)
class Outcome:
    """What became of a check; `problem` is empty where it went well."""

    name: str
    problem: str
    milliseconds: int

    @property
    def is_sound(self) -> bool:
        """Whether it went well."""
        return not self.problem

    def line(self) -> str:
        """Return what is printed of it."""
        head = f"{'ok' if self.is_sound else 'FAILED':<7}{self.milliseconds:>6} ms  {self.name}"
        return head if self.is_sound else f"{head}: {self.problem}"


def outcomes_of(checks: Iterable[Check]) -> Iterator[Outcome]:
    """Try one check after the other; none stops the others."""
    for check in checks:
        started = time.perf_counter()
        problem = ""
        try:
            check.work()
        except Exception as error:  # noqa: BLE001  # whatever it is, it is what is looked for
            problem = told(error)
        yield Outcome(check.name, problem, round((time.perf_counter() - started) * 1000))


def told(error: Exception) -> str:
    """Return what went wrong; of an unexpected exception its kind and place, since its text may hold a path."""
    if isinstance(error, Unsound):
        return str(error)
    if isinstance(error, OsteoViewerError):
        return f"{error.message} {error.hint}"
    missing = f" of {error.name}" if isinstance(error, ImportError) and error.name else ""
    return f"Unexpected {type(error).__name__}{missing} at {places_of(error)}."
