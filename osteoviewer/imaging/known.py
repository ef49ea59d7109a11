"""`Known`: what was made of a film already, from which a run with other parameters goes on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile
from types import MappingProxyType

from osteoviewer.imaging.knees import Knee
from osteoviewer.imaging.pipeline import Stage, StageResult


@dataclass(frozen=True, eq=False)
class Known:
    """What earlier runs have made of a film, so that another need not make it again.

    Attributes
    ----------
    film : tuple of StageResult
        Of the film as a whole, in order.
    region : Stage or None
        What the knees were found with.
    knees : tuple of Knee
        As they were found on the last image of `film`, not as somebody drew them.
    of_knees : Mapping of int to tuple of StageResult
        Of each knee, by its place, made of the last image of `film`.
    """

    film: tuple[StageResult, ...] = ()
    region: Stage | None = None
    knees: tuple[Knee, ...] = ()
    of_knees: Mapping[int, tuple[StageResult, ...]] = field(default_factory=lambda: MappingProxyType({}))

    def with_result(self, knee: int | None, result: StageResult) -> "Known":
        """Take a result in its place; what was made of the one that stood there is forgotten."""
        if knee is None:
            return self if result in self.film else Known(film=_put(self.film, result))
        chain = self.of_knees.get(knee, ())
        of_knees = chain if result in chain else _put(chain, result)
        return replace(self, of_knees=MappingProxyType({**self.of_knees, knee: of_knees}))

    def with_knees(self, knees: Sequence[Knee], region: Stage | None) -> "Known":
        """Take the knees that were found, and what they were found with."""
        return replace(self, knees=tuple(knees), region=region)


def _put(chain: tuple[StageResult, ...], result: StageResult) -> tuple[StageResult, ...]:
    return (*takewhile(lambda other: other.name != result.name, chain), result)


NOTHING = Known()
