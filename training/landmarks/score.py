"""How well a way to find knees does on films marked by hand: errors of each knee, and figures with intervals."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.stats import binomtest

from osteoviewer.imaging.knees import Landmarks, Point
from osteoviewer.imaging.radiograph import Box
from training.landmarks.films import MarkedFilm

REGION_WIDTHS = 1.25
"""Side of the square that hand marks and findings are compared by, in condyle widths."""
LEVEL = 0.95
_CLAIM = 0.5
_MISSED = float("inf")

Floats = NDArray[np.float64]


@dataclass(frozen=True)
class KneeScore:
    """What became of one marked knee.

    Attributes
    ----------
    file, group : str
        The film, and the radiograph that it was cut from.
    error : float
        Distance of the joint centres in condyle widths of the hand marks; infinite where no knee was found.
    overlap : float
        Intersection over union of the two squares; 0 where no knee was found.
    """

    file: str
    group: str
    error: float
    overlap: float


@dataclass(frozen=True)
class FilmScore:
    """What became of one marked film: its knees, and how many were found where none is marked."""

    film: MarkedFilm
    knees: tuple[KneeScore, ...]
    invented: int


@dataclass(frozen=True)
class Figure:
    """A figure of the table with its 95 % interval, and how many of what it is about."""

    name: str
    value: float
    low: float
    high: float
    n: int
    of: str


def marked_landmarks(film: MarkedFilm) -> tuple[Landmarks, ...]:
    """Return the hand marks as landmarks; the condyle edges have no row of their own and get the joint's."""
    return tuple(
        Landmarks(Point(row, column), Point(row, left), Point(row, right)) for row, column, left, right in film.knees
    )


def score_film(film: MarkedFilm, found: Sequence[Landmarks]) -> FilmScore:
    """Pair what was found with the marks, nearest first, and measure."""
    marks = marked_landmarks(film)
    distances = sorted(
        (_distance(mark, knee) / mark.width_px, place, other)
        for place, mark in enumerate(marks)
        for other, knee in enumerate(found)
    )
    pairs: dict[int, tuple[float, int]] = {}
    for error, place, other in distances:
        is_free = place not in pairs and other not in {taken for _, taken in pairs.values()}
        if is_free and error < _CLAIM:
            pairs[place] = error, other
    scores = []
    for place, mark in enumerate(marks):
        error, other = pairs.get(place, (_MISSED, -1))
        overlap = box_overlap(mark.region(REGION_WIDTHS), found[other].region(REGION_WIDTHS)) if place in pairs else 0.0
        scores.append(KneeScore(film.file, film.group, error, overlap))
    return FilmScore(film, tuple(scores), len(found) - len(pairs))


def box_overlap(one: Box, other: Box) -> float:
    """Return the intersection over union of two boxes."""
    rows = min(one.bottom, other.bottom) - max(one.top, other.top)
    columns = min(one.right, other.right) - max(one.left, other.left)
    common = max(0, rows) * max(0, columns)
    return common / (one.rows * one.columns + other.rows * other.columns - common)


def _distance(one: Landmarks, other: Landmarks) -> float:
    return float(np.hypot(one.joint.row - other.joint.row, one.joint.column - other.joint.column))


def summarise(films: Sequence[FilmScore], *, resamples: int, seed: int) -> list[Figure]:
    """Return the figures of the table that come from the marked films."""
    knees = [knee for film in films for knee in film.knees]
    errors, overlaps = np.array([knee.error for knee in knees]), np.array([knee.overlap for knee in knees])
    groups = np.array([knee.group for knee in knees])
    pairs = [film for film in films if len(film.film.knees) == 2]
    singles = [film for film in films if len(film.film.knees) == 1]
    whole = sum(film.invented == 0 and all(knee.error < _CLAIM for knee in film.knees) for film in pairs)

    def spread(name: str, values: Floats, statistic: Callable[[Floats], float]) -> Figure:
        low, high = bootstrap(values, groups, statistic, resamples=resamples, seed=seed)
        return Figure(name, statistic(values), low, high, len(values), "knees")

    return [
        share("joint within 10 % of the condyle width", int((errors <= 0.10).sum()), len(knees), "knees"),
        share("joint within 5 % of the condyle width", int((errors <= 0.05).sum()), len(knees), "knees"),
        spread("median joint error, condyle widths", errors, _median),
        spread("IoU of the region, median", overlaps, _median),
        spread("IoU of the region, 5th percentile", overlaps, lambda values: float(np.percentile(values, 5))),
        *_share_of_films("films of two knees with both found, none invented", whole, len(pairs)),
        *_share_of_films(
            "films of one knee with none invented", sum(film.invented == 0 for film in singles), len(singles)
        ),
    ]


def _median(values: Floats) -> float:
    """Return the median; infinite where a half that is infinite would have to be halved."""
    low, high = (float(np.percentile(values, 50, method=way)) for way in ("lower", "higher"))
    return low if low == high else (low + high) / 2


def _share_of_films(name: str, count: int, n: int) -> list[Figure]:
    return [share(name, count, n, "films")] if n else []


def share(name: str, count: int, n: int, of: str) -> Figure:
    """Return a share with its exact binomial interval (Clopper and Pearson)."""
    interval = binomtest(count, n).proportion_ci(LEVEL, method="exact")
    return Figure(name, count / n, float(interval.low), float(interval.high), n, of)


def bootstrap(
    values: Floats, groups: NDArray[np.str_], statistic: Callable[[Floats], float], *, resamples: int, seed: int
) -> tuple[float, float]:
    """Return the percentile interval of a statistic over radiographs drawn with replacement."""
    generator = np.random.default_rng(seed)
    rows = [np.flatnonzero(groups == group) for group in np.unique(groups)]
    drawn = [
        statistic(values[np.concatenate([rows[place] for place in generator.integers(0, len(rows), len(rows))])])
        for _ in range(resamples)
    ]
    # No interpolation: where half of the knees are missed, some medians are infinite.
    low, high = np.percentile(drawn, [50 * (1 - LEVEL), 50 * (1 + LEVEL)], method="nearest")
    return float(low), float(high)
