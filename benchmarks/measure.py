"""Timing two things in turn, and what a figure is."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

ROUNDS = 9


@dataclass(frozen=True)
class Figure:
    """A measured ratio and its goal.

    Attributes
    ----------
    what : str
        What was measured, against what floor.
    ratio : float
        Ours over the floor.
    goal : float
        The most it may be, or the least if `is_floor`.
    detail : str
        The two medians, with units.
    is_floor : bool
        True if the ratio must be at least the goal.
    """

    what: str
    ratio: float
    goal: float
    detail: str
    is_floor: bool = False

    @property
    def is_met(self) -> bool:
        """True if the goal is reached."""
        return self.ratio >= self.goal if self.is_floor else self.ratio <= self.goal

    def __str__(self) -> str:
        """One line of the table."""
        sign = "≥" if self.is_floor else "≤"
        verdict = "met" if self.is_met else "MISSED"
        return f"{self.what:<62} {self.ratio:6.2f}  {sign} {self.goal:<4g} {verdict:<7} {self.detail}"


def medians(*actions: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """Return the median seconds of each action, run in turn so that a busy moment meets all of them alike."""
    for action in actions:
        action()
    times: list[list[float]] = [[] for _ in actions]
    for _ in range(rounds):
        for action, seconds in zip(actions, times, strict=True):
            started = time.perf_counter()
            action()
            seconds.append(time.perf_counter() - started)
    return [statistics.median(seconds) for seconds in times]
