"""Where films of one radiograph are labelled differently: within a data set, between two, and on the same pixels."""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from training.audit.films import ListedFilm


@dataclass(frozen=True)
class Contradiction:
    """A radiograph with more than one label.

    Attributes
    ----------
    group : str
        The radiograph, as found.
    datasets : tuple of str
        One, or the two that contradict each other.
    labels : tuple of tuple of str
        Of each of `datasets`, its labels of this radiograph.
    files : tuple of str
        The films of these data sets.
    """

    group: str
    datasets: tuple[str, ...]
    labels: tuple[tuple[str, ...], ...]
    files: tuple[str, ...]


@dataclass(frozen=True)
class Crossing:
    """How two data sets label the radiographs that both show.

    Attributes
    ----------
    datasets : tuple of str
    groups : int
        Radiographs in both.
    counts : tuple of tuple
        The label in each, and how many radiographs have both; one with several labels counts for each.
    """

    datasets: tuple[str, str]
    groups: int
    counts: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True)
class SamePixels:
    """Films whose pixels are the same and whose labels, within one data set, are not."""

    dataset: str
    labels: tuple[str, ...]
    files: tuple[str, ...]


def find_contradictions(films: Iterable[ListedFilm], group_of: Mapping[str, str]) -> tuple[Contradiction, ...]:
    """Find radiographs with several labels in one data set, then those with different labels in two."""
    by_group = _by_group_and_dataset(films, group_of)
    within = [_contradiction(group, (name,), sets) for group, sets in by_group.items() for name in sorted(sets)]
    between = [
        _contradiction(group, pair, sets) for group, sets in by_group.items() for pair in combinations(sorted(sets), 2)
    ]
    return tuple(each for each in [*within, *between] if len(set().union(*each.labels)) > 1)


def cross_labels(films: Iterable[ListedFilm], group_of: Mapping[str, str]) -> tuple[Crossing, ...]:
    """Count for every two data sets which labels they give the radiographs that both show."""
    counts: defaultdict[tuple[str, str], Counter[tuple[str, str]]] = defaultdict(Counter)
    groups: Counter[tuple[str, str]] = Counter()
    for sets in _by_group_and_dataset(films, group_of).values():
        for one, other in combinations(sorted(sets), 2):
            groups[one, other] += 1
            counts[one, other].update((a, b) for a in _labels(sets[one]) for b in _labels(sets[other]))
    return tuple(
        Crossing(pair, groups[pair], tuple((*labels, count) for labels, count in sorted(each.items())))
        for pair, each in sorted(counts.items())
    )


def find_same_pixels(films: Iterable[ListedFilm], sets: Iterable[Collection[str]]) -> tuple[SamePixels, ...]:
    """Find sets of films with the same pixels that one data set lists under several labels."""
    film_of = {film.file: film for film in films}
    found = []
    for files in sets:
        alike = [film_of[file] for file in files]
        for dataset in sorted({film.dataset for film in alike}):
            chosen = [film for film in alike if film.dataset == dataset]
            if len(_labels(chosen)) > 1:
                found.append(SamePixels(dataset, _labels(chosen), tuple(film.file for film in chosen)))
    return tuple(found)


def find_wrong_b_labels(films: Sequence[ListedFilm], group_of: Mapping[str, str]) -> tuple[str, ...]:
    """Find films whose `b_labels` are not the labels of the films of B that show the same radiograph."""
    by_group = _by_group_and_dataset(films, group_of)
    return tuple(
        film.file
        for film in films
        if film.b_labels
        and film.file in group_of
        and (shown := by_group[group_of[film.file]].get("B"))
        and _labels(shown) != tuple(sorted(set(film.b_labels)))
    )


def _contradiction(group: str, datasets: tuple[str, ...], sets: Mapping[str, Sequence[ListedFilm]]) -> Contradiction:
    labels = tuple(_labels(sets[name]) for name in datasets)
    return Contradiction(group, datasets, labels, tuple(film.file for name in datasets for film in sets[name]))


def _by_group_and_dataset(
    films: Iterable[ListedFilm], group_of: Mapping[str, str]
) -> dict[str, dict[str, list[ListedFilm]]]:
    groups: dict[str, dict[str, list[ListedFilm]]] = {}
    for film in films:
        if film.file in group_of:
            groups.setdefault(group_of[film.file], {}).setdefault(film.dataset, []).append(film)
    return groups


def _labels(films: Iterable[ListedFilm]) -> tuple[str, ...]:
    return tuple(sorted({film.label for film in films}))
