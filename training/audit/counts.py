"""What films there are, counted by data set and label, size, and how they are stored."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from training.audit.films import ListedFilm
from training.audit.pictures import Picture


@dataclass(frozen=True)
class Sizes:
    """Heights and widths of one data set's films, in pixels: smallest, median and largest; and how many sizes."""

    rows: tuple[float, float, float]
    columns: tuple[float, float, float]
    distinct: int


@dataclass(frozen=True)
class Counts:
    """Films by what they are.

    Attributes
    ----------
    labels : tuple of tuple
        Data set, label, and how many films are listed so.
    formats, modes, bits : tuple of tuple
        Data set, the file format, colour mode or bits of a sample, and how many readable films have it.
    sizes : tuple of tuple
        Data set and its `Sizes`.
    """

    labels: tuple[tuple[str, str, int], ...]
    formats: tuple[tuple[str, str, int], ...]
    modes: tuple[tuple[str, str, int], ...]
    bits: tuple[tuple[str, str, int], ...]
    sizes: tuple[tuple[str, Sizes], ...]


def count_all(films: Sequence[ListedFilm], pictures: Sequence[Picture]) -> Counts:
    """Count all films by label, and those that could be read by the rest."""
    labels = Counter((film.dataset, film.label) for film in films)
    datasets = sorted({picture.film.dataset for picture in pictures})
    return Counts(
        labels=tuple((*key, count) for key, count in sorted(labels.items())),
        formats=_count(pictures, lambda picture: picture.header.format),
        modes=_count(pictures, lambda picture: picture.header.mode),
        bits=_count(pictures, lambda picture: str(picture.header.bits)),
        sizes=tuple((name, _sizes([one for one in pictures if one.film.dataset == name])) for name in datasets),
    )


def _count(pictures: Sequence[Picture], key: Callable[[Picture], str]) -> tuple[tuple[str, str, int], ...]:
    counted = Counter((picture.film.dataset, key(picture)) for picture in pictures)
    return tuple((*name, count) for name, count in sorted(counted.items()))


def _sizes(pictures: Sequence[Picture]) -> Sizes:
    rows, columns = [one.rows for one in pictures], [one.columns for one in pictures]
    return Sizes(_spread(rows), _spread(columns), len(set(zip(rows, columns, strict=True))))


def _spread(values: Sequence[int]) -> tuple[float, float, float]:
    return float(min(values)), float(np.median(values)), float(max(values))
