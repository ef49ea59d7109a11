"""What a search tells and goes on after: a sentence, a hint, and how often it happened."""

from dataclasses import dataclass, replace

from osteoviewer.errors import OsteoViewerError

_MOST_KINDS = 50


@dataclass(frozen=True)
class Problem:
    """Something that could not be used.

    Attributes
    ----------
    message, hint : str
        What happened and what to do, as one sentence each; never a path, never a patient.
    count : int
        How often.
    place : str
        Where it happened first, for the screen only; empty where there is no one place.
    """

    message: str
    hint: str
    count: int = 1
    place: str = ""

    @classmethod
    def of(cls, error: OsteoViewerError, place: str = "") -> "Problem":
        """Return an expected failure as a value."""
        return cls(error.message, error.hint, place=place)


class Tally:
    """Counts problems of a kind, so that a thousand unreadable files are told in one line."""

    def __init__(self) -> None:
        self._problems: dict[tuple[str, str], Problem] = {}
        self._changed: set[tuple[str, str]] = set()

    def add(self, problem: Problem) -> None:
        """Count a problem. Kinds beyond the first fifty are counted together."""
        key = (problem.message, problem.hint)
        if key not in self._problems and len(self._problems) >= _MOST_KINDS:
            problem = replace(problem, message="More could not be used.", hint="Open fewer files at a time.")
            key = (problem.message, problem.hint)
        earlier = self._problems.get(key)
        self._problems[key] = replace(earlier, count=earlier.count + problem.count) if earlier else problem
        self._changed.add(key)

    def take_changed(self) -> tuple[Problem, ...]:
        """Return the problems that are new or were counted up since the last call, each with its count so far."""
        changed = tuple(problem for key, problem in self._problems.items() if key in self._changed)
        self._changed.clear()
        return changed

    @property
    def total(self) -> int:
        """How many problems there were in all."""
        return sum(problem.count for problem in self._problems.values())
