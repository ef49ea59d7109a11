"""`History`: a value and what it was before, so that every step can be undone and done again. No Qt."""

from dataclasses import dataclass, replace
from typing import Generic, TypeVar

Value = TypeVar("Value")
MOST_STEPS = 200
"""That can be undone; the oldest are forgotten, or a value changed all day would never be let go."""


@dataclass(frozen=True)
class History(Generic[Value]):
    """An immutable value with its steps.

    Attributes
    ----------
    current : Value
        As it is now.
    past, future : tuple of Value
        What undoing and redoing lead to, the next step last.
    """

    current: Value
    past: tuple[Value, ...] = ()
    future: tuple[Value, ...] = ()

    def changed(self, to: Value) -> "History[Value]":
        """Take a step; what was undone before it cannot be done again."""
        return History(to, (*self.past, self.current)[-MOST_STEPS:])

    def corrected(self, to: Value) -> "History[Value]":
        """Put another value in the place of the current one, which is no step."""
        return replace(self, current=to)

    def undone(self) -> "History[Value]":
        """Take the last step back, if there was one."""
        if not self.past:
            return self
        *past, current = self.past
        return History(current, tuple(past), (*self.future, self.current))

    def redone(self) -> "History[Value]":
        """Do again what was taken back last, if anything was."""
        if not self.future:
            return self
        *future, current = self.future
        return History(current, (*self.past, self.current), tuple(future))
