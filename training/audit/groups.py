"""The radiographs that films belong to, as found from their relations, and how that agrees with the list's groups."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

import numpy as np
from scipy.sparse import coo_array
from scipy.sparse.csgraph import connected_components

from training.audit.films import ListedFilm
from training.audit.relations import Relation

Pair = tuple[str, str]


@dataclass(frozen=True)
class Agreement:
    """The groups found beside those that the list gives; pairs of files that are in one group.

    Attributes
    ----------
    found, given : int
        How many groups each has among the films that both speak of.
    in_both : int
        Pairs together in both.
    only_found, only_given : tuple of tuple of str
        Pairs together in one and not in the other.
    """

    found: int
    given: int
    in_both: int
    only_found: tuple[Pair, ...]
    only_given: tuple[Pair, ...]


def find_groups(files: Sequence[str], relations: Iterable[Relation]) -> dict[str, str]:
    """Return the group of every file: all that are related, directly or through others, share one.

    Groups are named ``R001`` and so on, in the order of their first files.
    """
    if not files:
        return {}
    place_of = {file: place for place, file in enumerate(files)}
    edges = np.array([(place_of[each.one], place_of[each.other]) for each in relations], np.int64).reshape(-1, 2)
    graph = coo_array((np.ones(len(edges)), (edges[:, 0], edges[:, 1])), shape=(len(files), len(files)))
    _, parts = connected_components(graph, directed=False)
    names: dict[int, str] = {}
    for part in parts.tolist():
        names.setdefault(part, f"R{len(names) + 1:03}")
    return {file: names[part] for file, part in zip(files, parts.tolist(), strict=True)}


def compare_groups(films: Iterable[ListedFilm], found: Mapping[str, str]) -> Agreement | None:
    """Compare the groups found with those of the list; None where the list gives none."""
    given = {film.file: film.group for film in films if film.group is not None and film.file in found}
    if not given:
        return None
    pairs_found = _pairs({file: found[file] for file in given})
    pairs_given = _pairs(given)
    return Agreement(
        found=len({found[file] for file in given}),
        given=len(set(given.values())),
        in_both=len(pairs_found & pairs_given),
        only_found=tuple(sorted(pairs_found - pairs_given)),
        only_given=tuple(sorted(pairs_given - pairs_found)),
    )


def members(group_of: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Return the files of every group."""
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for file, group in group_of.items():
        groups[group].append(file)
    return {group: tuple(files) for group, files in groups.items()}


def _pairs(group_of: Mapping[str, str]) -> set[Pair]:
    return {pair for files in members(group_of).values() for pair in combinations(sorted(files), 2)}
