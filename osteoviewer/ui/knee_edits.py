"""What the user has done to the knees of one film, as an immutable value: every step can be undone and done again."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from osteoviewer.history import History
from osteoviewer.imaging.knees import MOST_KNEES, Knee, from_left_to_right
from osteoviewer.imaging.radiograph import Box

Knees = tuple[Knee, ...]
_NOTHING_DONE: History[Knees] = History(())


@dataclass(frozen=True)
class KneeEdits:
    """The knees of a film.

    Attributes
    ----------
    automatic : tuple of Knee
        As the program found them.
    steps : History of tuple of Knee
        As they are now, and were.
    """

    automatic: Knees = ()
    steps: History[Knees] = _NOTHING_DONE

    @property
    def current(self) -> Knees:
        """As they are now."""
        return self.steps.current

    @property
    def is_changed(self) -> bool:
        """Whether the knees are other than the program found them."""
        return self.current != self.automatic

    @property
    def can_add(self) -> bool:
        """Whether there is room for another knee."""
        return len(self.current) < MOST_KNEES

    def found(self, knees: Sequence[Knee]) -> "KneeEdits":
        """Take what the program found; steps that were taken before can still be undone."""
        return KneeEdits(tuple(knees), self.steps.corrected(tuple(knees)))

    def judged(self, knees: Sequence[Knee]) -> "KneeEdits":
        """Take the current knees back with what an analysis says of them."""
        return replace(self, steps=self.steps.corrected(tuple(knees)))

    def moved(self, place: int, region: Box) -> "KneeEdits":
        """Give a knee another region."""
        knee = replace(self.current[place], region=region, landmarks=None, is_manual=True, refusal=None)
        return self._changed((*self.current[:place], knee, *self.current[place + 1 :]))

    def added(self, region: Box) -> "KneeEdits":
        """Add a knee."""
        return self._changed((*self.current, Knee(region, is_manual=True))) if self.can_add else self

    def removed(self, place: int) -> "KneeEdits":
        """Take a knee away."""
        return self._changed((*self.current[:place], *self.current[place + 1 :]))

    def reset(self) -> "KneeEdits":
        """Go back to what the program found, in a step of its own."""
        return self._changed(self.automatic) if self.is_changed else self

    def undone(self) -> "KneeEdits":
        """Take the last step back."""
        return replace(self, steps=self.steps.undone())

    def redone(self) -> "KneeEdits":
        """Do again what was taken back last."""
        return replace(self, steps=self.steps.redone())

    def _changed(self, knees: Knees) -> "KneeEdits":
        return replace(self, steps=self.steps.changed(from_left_to_right(knees)))
