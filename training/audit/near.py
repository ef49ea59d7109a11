"""Films of one radiograph whose pixels differ: saved again, scaled, turned, mirrored, or cut out of one another."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from training.audit.keypoints import Keypoints, describe_films, propose_pairs
from training.audit.pictures import Picture
from training.audit.relations import Kind, Relation

LEAST_MATCHES = 60
"""Agreeing points from which two films show the same radiograph. Measured at 640 pixels on the 614 candidate pairs of
431 films of 164 radiographs: 127 or more in all 286 pairs of a film and its copy or part, 28 or fewer in the others."""
_RATIO = 0.8
_REACH_PX = 3.0
_LEAST_SPREAD = 0.3
"""Of the middle half of the agreeing points, as a share of that of all points, down and across."""
_WHOLE = 0.9
_LEAST_SCALE, _LARGEST_SCALE = 0.1, 10.0

Floats = NDArray[np.float64]


@dataclass(frozen=True, eq=False)
class Fit:
    """How one film lies on another.

    Attributes
    ----------
    matrix : ndarray of float64, shape (2, 3)
        From column and row of the first film, mirrored where that is what was compared, to those of the second.
    matches : int
        Points that agree with it.
    """

    matrix: Floats
    matches: int


def find_near_copies(pictures: Sequence[Picture], *, seed: int, report: Callable[[str], None]) -> list[Relation]:
    """Find pairs of films that show the same radiograph, as they are or mirrored.

    Candidates are films that share many of their points; a pair counts when enough points agree on one scale, turn
    and shift.
    """
    plain, mirrored = describe_films([picture.small for picture in pictures], report=report)
    found: dict[tuple[int, int], tuple[int, Relation]] = {}
    for is_mirrored, asked in ((False, plain), (True, mirrored)):
        pairs = propose_pairs(asked, plain, seed=seed)
        report(f"Comparing {len(pairs)} pairs of films{', mirrored' if is_mirrored else ''}")
        for one, other in pairs:
            fit = fit_points(asked[one], plain[other], seed=seed)
            if fit is not None and ((one, other) not in found or fit.matches > found[one, other][0]):
                relation = relate(pictures[one], pictures[other], fit, is_mirrored=is_mirrored)
                found[one, other] = fit.matches, relation
    return [relation for _, (_, relation) in sorted(found.items(), key=lambda each: each[0])]


def fit_points(one: Keypoints, other: Keypoints, *, seed: int) -> Fit | None:
    """Find the scale, turn and shift that most points agree on; None where they are too few or too close together."""
    starts, ends = _match(one, other)
    if len(starts) < LEAST_MATCHES:
        return None
    cv2.setRNGSeed(seed)
    matrix, inside = cv2.estimateAffinePartial2D(starts, ends, method=cv2.RANSAC, ransacReprojThreshold=_REACH_PX)
    if matrix is None or int(inside.sum()) < LEAST_MATCHES:
        return None
    scale = float(np.hypot(matrix[0, 0], matrix[1, 0]))
    agree = inside.ravel() > 0
    # A logo or a letter that two films share is small beside both; a part fills at least itself.
    is_spread = _fills(starts[agree], one.places) or _fills(ends[agree], other.places)
    if not is_spread or not _LEAST_SCALE < scale < _LARGEST_SCALE:
        return None
    return Fit(np.asarray(matrix, np.float64), int(agree.sum()))


def _fills(places: NDArray[np.float32], film: NDArray[np.float32]) -> bool:
    """Tell whether the middle half of some points of a film is not far narrower than that of all."""
    of_places, of_film = (np.subtract(*np.quantile(each, (0.75, 0.25), axis=0)) for each in (places, film))
    return bool((of_places >= _LEAST_SPREAD * of_film).all())


def _match(one: Keypoints, other: Keypoints) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the places of points whose nearest is clearly nearer than the second nearest (Lowe's ratio test)."""
    nothing = np.zeros((0, 2), np.float32)
    if len(one) == 0 or len(other) < 2:
        return nothing, nothing
    likeness = one.descriptors @ other.descriptors.T
    rows = np.arange(len(one))
    nearest = likeness.argmax(axis=1)
    best = likeness[rows, nearest]
    likeness[rows, nearest] = -1.0
    second = likeness.max(axis=1)
    # Descriptors have length 1, so the squared distance is 2 - 2 x likeness.
    is_clear = 1 - best < _RATIO**2 * (1 - second)
    return one.places[is_clear], other.places[nearest[is_clear]]


def relate(one: Picture, other: Picture, fit: Fit, *, is_mirrored: bool) -> Relation:
    """Tell from how one film lies on the other which is part of which."""
    corners, frame = _corners(one), _corners(other)
    laid = _move(corners, fit.matrix)
    common = float(cv2.intersectConvexConvex(laid.astype(np.float32), frame.astype(np.float32))[0])
    of_one, of_other = common / _area(laid), common / _area(frame)
    if of_one < _WHOLE <= of_other:
        back = _move(frame, cv2.invertAffineTransform(fit.matrix))
        if is_mirrored:
            back[:, 0] = one.small.shape[1] - back[:, 0]
        return _relation(Kind.PART, other, one, fit, share=of_one, outline=back, is_mirrored=is_mirrored)
    kind = Kind.OVERLAP if of_one < _WHOLE else Kind.PART if of_other < _WHOLE else Kind.SAME_PICTURE
    return _relation(kind, one, other, fit, share=of_other, outline=laid, is_mirrored=is_mirrored)


def _relation(
    kind: Kind, one: Picture, other: Picture, fit: Fit, *, share: float, outline: Floats, is_mirrored: bool
) -> Relation:
    rows, columns = other.small.shape
    places = tuple((float(y / rows), float(x / columns)) for x, y in outline)
    return Relation(kind, one.film.file, other.film.file, is_mirrored, fit.matches, share, places)


def _corners(picture: Picture) -> Floats:
    rows, columns = picture.small.shape
    return np.array([(0, 0), (columns, 0), (columns, rows), (0, rows)], np.float64)


def _move(points: Floats, matrix: NDArray[np.generic]) -> Floats:
    moved: Floats = points @ np.asarray(matrix, np.float64)[:, :2].T + np.asarray(matrix, np.float64)[:, 2]
    return moved


def _area(corners: Floats) -> float:
    return float(cv2.contourArea(corners.astype(np.float32)))
