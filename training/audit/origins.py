"""Which data set's films come from which other: copies of its films, and parts cut out of them."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from training.audit.relations import Kind, Relation

_HALF = (0.3, 0.7)
"""Share of a film's area that a part must cover to be called a half of it."""


@dataclass(frozen=True)
class Origin:
    """Films of one data set that are also, whole or in part, films of another.

    Attributes
    ----------
    dataset, source : str
    films : int
        Of `dataset`.
    copies, halves, other_parts : int
        How many of them are the whole of a film of `source`, a half of one, or another part of one. Each is counted
        once, as the first of these that it is.
    """

    dataset: str
    source: str
    films: int
    copies: int
    halves: int
    other_parts: int

    @property
    def traced(self) -> int:
        """How many films of `dataset` are to be found in `source`."""
        return self.copies + self.halves + self.other_parts


def find_origins(dataset_of: Mapping[str, str], relations: Iterable[Relation]) -> tuple[Origin, ...]:
    """Count for every two data sets what one holds of the other.

    Parameters
    ----------
    dataset_of : Mapping of str to str
        The data set of every file.
    relations : iterable of Relation
    """
    ranks: defaultdict[tuple[str, str], dict[str, int]] = defaultdict(dict)
    for one, other, rank in _spread_over_copies(relations):
        pair = dataset_of[one], dataset_of[other]
        if pair[0] != pair[1]:
            ranks[pair][one] = min(rank, ranks[pair].get(one, rank))
    origins = []
    for (dataset, source), rank_of in sorted(ranks.items()):
        each = [sum(rank == wanted for rank in rank_of.values()) for wanted in range(3)]
        films = sum(name == dataset for name in dataset_of.values())
        origins.append(Origin(dataset, source, films, *each))
    return tuple(origins)


def _spread_over_copies(relations: Iterable[Relation]) -> Iterable[tuple[str, str, int]]:
    """Yield who is found in whom, how (0 a copy, 1 a half, 2 another part), also for copies of both films."""
    chosen = list(relations)
    alike: defaultdict[str, set[str]] = defaultdict(set)
    for each in chosen:
        if each.kind in (Kind.SAME_BYTES, Kind.SAME_PIXELS):
            alike[each.other] |= {each.other, each.one}
    for each in chosen:
        if each.kind is Kind.OVERLAP:
            continue
        rank = 0 if each.kind is not Kind.PART else 1 if _HALF[0] <= each.share <= _HALF[1] else 2
        for one in sorted(alike[each.one] | {each.one}):
            for other in sorted(alike[each.other] | {each.other}):
                yield one, other, rank
                if rank == 0:
                    yield other, one, rank
