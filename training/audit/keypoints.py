"""Points of films that look alike at any scale and turn (SIFT), and which films share many of them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

MOST_POINTS = 500
_LEAST_CONTRAST = 0.01
_KD_TREES = {"algorithm": 1, "trees": 4}
_CHECKS = {"checks": 64}
_NEIGHBOURS = 16
_CANDIDATES = 8
_SHARED = 0.1
_REPORT_EVERY = 100

Floats = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class Keypoints:
    """What stands out on one film.

    Attributes
    ----------
    places : ndarray of float32, shape (points, 2)
        Column and row, in pixels.
    descriptors : ndarray of float32, shape (points, 128)
        Square roots of SIFT's, of length 1 (Arandjelović and Zisserman, CVPR 2012).
    """

    places: Floats
    descriptors: Floats

    def __len__(self) -> int:
        """Count the points."""
        return len(self.places)


def describe_films(
    films: Sequence[NDArray[np.uint8]], *, report: Callable[[str], None]
) -> tuple[list[Keypoints], list[Keypoints]]:
    """Return the points of every film, and of every film mirrored.

    Parameters
    ----------
    films : sequence of ndarray of uint8, shape (rows, columns)
    """
    sift = cv2.SIFT_create(nfeatures=MOST_POINTS, contrastThreshold=_LEAST_CONTRAST)  # type: ignore[attr-defined]
    plain, mirrored = [], []
    for place, film in enumerate(films, start=1):
        plain.append(_describe(sift, film))
        mirrored.append(_describe(sift, np.ascontiguousarray(film[:, ::-1])))
        if place % _REPORT_EVERY == 0 or place == len(films):
            report(f"Described {place} of {len(films)} different films")
    return plain, mirrored


def _describe(sift: cv2.SIFT, film: NDArray[np.uint8]) -> Keypoints:
    points, found = sift.detectAndCompute(film, None)
    if found is None or len(points) == 0:
        return Keypoints(np.zeros((0, 2), np.float32), np.zeros((0, 128), np.float32))
    places = np.array([point.pt for point in points[:MOST_POINTS]], np.float32)
    descriptors = np.asarray(found[:MOST_POINTS], np.float32)
    sums = np.maximum(descriptors.sum(axis=1, keepdims=True), np.finfo(np.float32).tiny)
    return Keypoints(places, np.sqrt(descriptors / sums))


def propose_pairs(asked: Sequence[Keypoints], known: Sequence[Keypoints], *, seed: int) -> list[tuple[int, int]]:
    """Return the pairs of films that may show the same, by how many points of one are near a point of the other.

    Parameters
    ----------
    asked, known : sequence of Keypoints
        Of the same films in the same order; `asked` may be mirrored.

    Returns
    -------
    list of tuple of int
        Places of two different films, the smaller first; sorted.
    """
    owners = np.repeat(np.arange(len(known)), [len(points) for points in known])
    neighbours = min(_NEIGHBOURS, len(owners))
    if neighbours == 0:
        return []
    cv2.setRNGSeed(seed)
    index = cv2.flann_Index(np.concatenate([points.descriptors for points in known]), _KD_TREES)  # type: ignore[attr-defined]
    pairs: set[tuple[int, int]] = set()
    for film, points in enumerate(asked):
        if len(points) == 0:
            continue
        nearest, _ = index.knnSearch(points.descriptors, neighbours, params=_CHECKS)
        votes = _count_votes(owners[nearest], len(known))
        votes[film] = 0
        best = np.argsort(-votes, kind="stable")[:_CANDIDATES]
        pairs |= {
            (min(film, int(other)), max(film, int(other))) for other in best if votes[other] > _SHARED * len(points)
        }
    return sorted(pairs)


def _count_votes(owners: NDArray[np.int64], films: int) -> NDArray[np.int64]:
    """Count for every film the points, one a row, that have at least one neighbour on it."""
    rows = np.arange(len(owners))[:, None]
    once = np.unique(rows * films + owners)
    return np.bincount(once % films, minlength=films).astype(np.int64)
