"""Find the knees of a film with two small networks: one marks the joints, the other places joint and condyle edges.

Both see the film reduced and equalized inside its exposed field, so that bit depth, gray curve, padding and collimator
strips change nothing. Every look at a knee is at its window as it is and mirrored, so a mirrored film gives the
mirrored answer.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from osteoviewer.errors import StageFailed
from osteoviewer.imaging.field import reduce
from osteoviewer.imaging.knees import Landmarks, Point
from osteoviewer.imaging.radiograph import FloatImage
from osteoviewer.imaging.stages import equalize
from osteoviewer.imaging.windows import Window, apply, cut

if TYPE_CHECKING:
    import onnxruntime

SIZE = 128
"""Rows and columns of the windows that the networks see."""
STRIDE = 2
"""Window pixels to one of the heat maps'."""
FINE_WIDTHS = 2.0
"""Side of the window around one joint, in condyle widths."""
BINS = 256
"""Of the equalization."""

_MARGIN = 1.04
_MOST_PEAKS = 6
_SAME_KNEE = 0.6
_MIRRORED = [0, 2, 1]

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Thresholds:
    """When a place counts as a knee.

    Attributes
    ----------
    peak : float
        Height of the coarse network's heat map, from 0 to 1.
    knee : float
        Probability that the fine network's window holds a knee.
    disagreement : float
        The largest distance, in condyle widths, between a landmark as it is found and as it is found on the mirrored
        window. On what is no knee the two hardly ever agree, however sure the network is.
    """

    peak: float
    knee: float
    disagreement: float


@dataclass(frozen=True)
class FoundKnee:
    """Landmarks in film pixels, how sure the networks are that they are a knee's, and how far two looks disagree."""

    landmarks: Landmarks
    score: float
    disagreement: float


@dataclass(frozen=True, eq=False)
class LandmarkView:
    """A film as the networks see it.

    Attributes
    ----------
    image : ndarray of float32, shape (rows, columns)
        Reduced and equalized; 0 outside the exposed field.
    to_film : ndarray of float64, shape (3, 3)
        Takes ``(row, column, 1)`` of it to the film's, both at pixel centres.
    """

    image: FloatImage
    to_film: NDArray[np.float64]


def landmark_view(image: FloatImage) -> LandmarkView:
    """Make the view of a film.

    Parameters
    ----------
    image : ndarray of float32, shape (rows, columns)
        The film after the stages before the region of interest; values in [0, 1].

    Raises
    ------
    KneeNotFound
        When nothing stands out from the background.
    """
    small = reduce(image)
    rows, columns = image.shape[0] / small.shape[0], image.shape[1] / small.shape[1]
    to_film = np.array([[rows, 0.0, (rows - 1) / 2], [0.0, columns, (columns - 1) / 2], [0.0, 0.0, 1.0]])
    return LandmarkView(equalize(small, bins=BINS).image, to_film)


@dataclass(frozen=True, eq=False)
class LandmarkNetworks:
    """The two networks, loaded, and the thresholds they were released with."""

    coarse: "onnxruntime.InferenceSession"
    fine: "onnxruntime.InferenceSession"
    thresholds: Thresholds

    def locate(self, image: FloatImage) -> tuple[Landmarks, ...]:
        """Return the landmarks of what `find` finds."""
        return tuple(knee.landmarks for knee in self.find(image))

    def find(self, image: FloatImage) -> tuple[FoundKnee, ...]:
        """Find every knee of a film, surest first.

        Parameters
        ----------
        image : ndarray of float32, shape (rows, columns)
            As for `landmark_view`.

        Returns
        -------
        tuple of FoundKnee
            Empty where there is none.

        Raises
        ------
        KneeNotFound
            When nothing stands out from the background.
        StageFailed
            When a network fails.
        """
        view = landmark_view(image)
        found: list[FoundKnee] = []
        for window in self._suspects(view.image):
            knee = self._place(view, window)
            if not self._is_knee(knee):
                knee = self._place(view, _window_around(knee, view))
            if self._is_knee(knee) and not any(_are_one(knee, other) for other in found):
                found.append(knee)
        return tuple(sorted(found, key=lambda knee: -knee.score))

    def _is_knee(self, knee: FoundKnee) -> bool:
        return knee.score >= self.thresholds.knee and knee.disagreement <= self.thresholds.disagreement

    def _suspects(self, image: FloatImage) -> list[Window]:
        """Return a window around every place that looks like a joint from afar, the likeliest first."""
        left, top, columns, rows = cv2.boundingRect((image > 0).view(np.uint8))
        frame = Window(top + (rows - 1) / 2, left + (columns - 1) / 2, _MARGIN * max(rows, columns))
        maps, _ = _run(self.coarse, cut(image, frame, SIZE)[np.newaxis, np.newaxis])
        joints, widths = maps[0]
        heights = 1 / (1 + np.exp(-joints))
        places = _peaks(heights, self.thresholds.peak)
        to_image = frame.to_image(SIZE)
        suspects = []
        for row, column in places:
            (image_row, image_column), *_ = apply(to_image, (np.array([[row, column]]) + 0.5) * STRIDE - 0.5)
            side = FINE_WIDTHS * float(np.exp(widths[row, column])) * frame.side
            suspects.append(Window(float(image_row), float(image_column), side))
        return suspects

    def _place(self, view: LandmarkView, window: Window) -> FoundKnee:
        """Place the landmarks of one knee: the mean of what the window and its mirror image show."""
        maps, whole = _run(self.fine, _with_mirror(cut(view.image, window, SIZE)))
        points = expected_places(maps)
        points[1, :, 1] = SIZE - 1 - points[1, :, 1]
        mirrored = points[1][_MIRRORED]
        middle = apply(window.to_image(SIZE), (points[0] + mirrored) / 2)
        apart = float(np.linalg.norm(points[0] - mirrored, axis=1).max()) * window.side / SIZE
        disagreement = apart / max(1e-6, float(np.hypot(*(middle[2] - middle[1]))))
        score = float(1 / (1 + np.exp(-whole.mean())))
        joint, left, right = (Point(float(row), float(column)) for row, column in apply(view.to_film, middle))
        return FoundKnee(Landmarks(joint, left, right), score, disagreement)


def _window_around(knee: FoundKnee, view: LandmarkView) -> Window:
    """Return the window of the view in which to look again for a knee that was not clear in another one."""
    marks = knee.landmarks
    places = [(point.row, point.column) for point in (marks.joint, marks.left_edge, marks.right_edge)]
    joint, left, right = apply(np.linalg.inv(view.to_film), np.array(places))
    return Window(float(joint[0]), float(joint[1]), max(4.0, FINE_WIDTHS * float(np.hypot(*(right - left)))))


def expected_places(maps: Floats) -> NDArray[np.float64]:
    """Return the mean place of each heat map's softmax.

    Parameters
    ----------
    maps : ndarray of float32, shape (batch, landmarks, rows, columns)

    Returns
    -------
    ndarray of float64, shape (batch, landmarks, 2)
        Row and column in pixels of the window.
    """
    powers = np.exp(maps.astype(np.float64) - maps.max(axis=(2, 3), keepdims=True))
    shares = powers / powers.sum(axis=(2, 3), keepdims=True)
    places = (np.arange(maps.shape[2]) + 0.5) * STRIDE - 0.5
    rows, columns = shares.sum(axis=3) @ places, shares.sum(axis=2) @ places
    return np.stack([rows, columns], axis=2)


def _with_mirror(window: FloatImage) -> Floats:
    return np.ascontiguousarray(np.stack([window, window[:, ::-1]])[:, np.newaxis])


def _run(session: "onnxruntime.InferenceSession", windows: Floats) -> tuple[Floats, Floats]:
    try:
        maps, whole = session.run(["maps", "whole"], {"windows": windows})
    except Exception as error:  # onnxruntime raises bare RuntimeError subclasses of its own
        raise StageFailed(
            "The search for the knee failed on this film.", "Close other programs, then try again."
        ) from error
    return maps, whole


def _peaks(heights: Floats, lowest: float) -> list[tuple[int, int]]:
    """Return row and column of the local maxima at least so high, highest first."""
    around = cv2.dilate(heights, np.ones((5, 5), np.uint8))
    rows, columns = np.nonzero((heights >= around) & (heights >= lowest))
    order = np.argsort(-heights[rows, columns])[:_MOST_PEAKS]
    return [(int(rows[place]), int(columns[place])) for place in order]


def _are_one(one: FoundKnee, other: FoundKnee) -> bool:
    a, b = one.landmarks, other.landmarks
    distance = float(np.hypot(a.joint.row - b.joint.row, a.joint.column - b.joint.column))
    return distance < _SAME_KNEE * max(a.width_px, b.width_px)
