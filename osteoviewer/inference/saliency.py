"""Which parts of the model input a class rests on: the class activation map, and the occlusion map. No Qt.

Class activation: Zhou et al., "Learning Deep Features for Discriminative Localization", CVPR 2016. Occlusion: Zeiler
and Fergus, "Visualizing and Understanding Convolutional Networks", ECCV 2014. Both lie on the model input;
`to_source` takes them to the film.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray

from osteoviewer.imaging.radiograph import FloatImage
from osteoviewer.inference.classifier import Classifier
from osteoviewer.inference.diagnosis import Diagnosis

PATCHES_A_SIDE = 7
"""An occluding patch is this share of the model input's side: 32 of 224 pixels."""


class Kind(StrEnum):
    """How a map was made."""

    ACTIVATION = "activation"
    OCCLUSION = "occlusion"


_STEPS = (6, 2, 1)
"""Halves of a patch from one patch to the next, coarse to fine."""
_NARROWEST = {Kind.ACTIVATION: 0.1, Kind.OCCLUSION: 0.02}
"""The least that the ends of a colour scale are apart, in the unit of the map."""


@dataclass(frozen=True, eq=False)
class SaliencyMap:
    """How much a class rests on each place.

    Attributes
    ----------
    kind : Kind
        Which says the unit: of an activation map the class's score, whose mean plus a constant is the score of the
        knee; of an occlusion map the probability, from the film alone, that the class loses when the place is hidden.
    label : str
        The class.
    values : ndarray of float32, shape (rows, columns)
        Higher where the class rests more on the place; NaN where that is not known yet; not writeable.
    to_source : ndarray of float64, shape (3, 3)
        Takes ``(row, column, 1)`` of `values` to the film's, both at pixel centres.
    share : float
        How much of it is done, in [0, 1].
    """

    kind: Kind
    label: str
    values: NDArray[np.float32]
    to_source: NDArray[np.float64]
    share: float = 1.0

    @property
    def limits(self) -> tuple[float, float]:
        """The lowest and the highest value."""
        return float(np.nanmin(self.values)), float(np.nanmax(self.values))

    @property
    def scale(self) -> tuple[float, float]:
        """What the ends of a colour scale stand for: the limits, but never so close that noise looks like a finding."""
        low, high = self.limits
        spread = max(0.0, _NARROWEST[self.kind] - (high - low)) / 2
        return low - spread, high + spread


def on_film(made: SaliencyMap, rows: int, columns: int, *, longest: int = 800) -> FloatImage:
    """Lay a map on its film, scaled to what is drawn dark and bright.

    Parameters
    ----------
    made : SaliencyMap
    rows, columns : int
        Size of the film.
    longest : int
        The result's longer side has at most so many pixels.

    Returns
    -------
    ndarray of float32
        The whole film in every nth pixel: from 0 to 1, and NaN beyond the map and where it is not known.
    """
    step = max(1, -(-max(rows, columns) // longest))
    row, column = (np.arange(0, side, step) + (step - 1) / 2 for side in (rows, columns))
    back = np.linalg.inv(made.to_source)
    places = [
        np.floor(line[0] * row[:, np.newaxis] + line[1] * column + line[2] + 0.5).astype(np.int64) for line in back[:2]
    ]
    inside = np.ones(places[0].shape, bool)
    for place, side in zip(places, made.values.shape, strict=True):
        inside &= (place >= 0) & (place < side)
    low, high = made.scale
    laid = np.full(inside.shape, np.nan, np.float32)
    laid[inside] = (made.values[places[0][inside], places[1][inside]] - low) / max(high - low, np.finfo(float).tiny)
    return np.clip(laid, 0.0, 1.0)


def activation_map(
    diagnosis: Diagnosis, label: str, input_shape: tuple[int, int], to_source: NDArray[np.float64]
) -> SaliencyMap:
    """Return the class activation map of a class (Zhou et al., 2016).

    Parameters
    ----------
    diagnosis : Diagnosis
        What the network said; a map of every class is part of it.
    label : str
        The class.
    input_shape : tuple of int
        Rows and columns of the model input, of which the network may have reduced the map.
    to_source : ndarray of float64, shape (3, 3)
        From the model input to the film, as in `StageResult`.
    """
    values = diagnosis.activation[list(diagnosis.probabilities).index(label)]
    return SaliencyMap(Kind.ACTIVATION, label, values, to_source @ _enlarge(values.shape, input_shape))


def occlusion_maps(
    image: FloatImage, classifier: Classifier, label: str, to_source: NDArray[np.float64]
) -> Iterator[SaliencyMap]:
    """Hide one patch of the model input after another, and see what becomes of a class (Zeiler and Fergus, 2014).

    A patch is filled with the mean of the frame around it, half as wide as the patch, so that what stands out from its
    surroundings disappears. The first patches lie far apart, then side by side, then between each other. The map is, at
    each pixel, the mean loss of the patches over it, so its unit does not change while it grows.

    Parameters
    ----------
    image : ndarray of float32, shape (rows, columns, channels)
        The model input; not changed.
    classifier : Classifier
        Asked once a patch.
    label : str
        The class; what is watched is its probability from the film alone.
    to_source : ndarray of float64, shape (3, 3)
        As in `activation_map`.

    Yields
    ------
    SaliencyMap
        What is known so far, after each patch. Stop iterating to cancel.

    Raises
    ------
    StageFailed
        When the network fails.
    """
    whole = classifier.classify(image).image_probabilities[label]
    total = np.zeros(image.shape[:2], np.float64)
    count = np.zeros(image.shape[:2], np.float64)
    patches = patches_of(image.shape[0], image.shape[1])
    for done, place in enumerate(patches, start=1):
        hidden = classifier.classify(occluded(image, place)).image_probabilities[label]
        total[place] += whole - hidden
        count[place] += 1
        values = np.divide(total, count, out=np.full_like(total, np.nan), where=count > 0).astype(np.float32)
        values.flags.writeable = False
        yield SaliencyMap(Kind.OCCLUSION, label, values, to_source, done / len(patches))


Patch = tuple[slice, slice]
"""Rows and columns."""


def patches_of(rows: int, columns: int) -> tuple[Patch, ...]:
    """Return the patches of an image, from coarse to fine: nine far apart, those that tile it, those between them."""
    edges = [np.rint(np.linspace(0, side, 2 * PATCHES_A_SIDE + 1)).astype(int).tolist() for side in (rows, columns)]
    starts = range(2 * PATCHES_A_SIDE - 1)
    places = [(row, column) for row in starts for column in starts]
    ordered = sorted(places, key=lambda place: (_turn(place), place))
    return tuple(
        (slice(edges[0][row], edges[0][row + 2]), slice(edges[1][column], edges[1][column + 2]))
        for row, column in ordered
    )


def _turn(place: tuple[int, int]) -> int:
    """Return when a patch has its turn, by its place in halves of a patch."""
    return next(turn for turn, step in enumerate(_STEPS) if place[0] % step == place[1] % step == 0)


def occluded(image: FloatImage, place: Patch) -> FloatImage:
    """Return a copy of an image with one patch hidden by the mean of the frame around it, each channel by its own."""
    around = tuple(
        slice(max(0, side.start - _frame(side)), min(size, side.stop + _frame(side)))
        for side, size in zip(place, image.shape, strict=False)
    )
    outer, inner = image[around], image[place]
    n_frame = outer.shape[0] * outer.shape[1] - inner.shape[0] * inner.shape[1]
    sums = outer.sum(axis=(0, 1), dtype=np.float64) - inner.sum(axis=(0, 1), dtype=np.float64)
    hidden = image.copy()
    hidden[place] = (sums / max(n_frame, 1)).astype(np.float32)
    return hidden


def _frame(side: slice) -> int:
    width: int = side.stop - side.start
    return max(1, width // 2)


def _enlarge(small: tuple[int, ...], large: tuple[int, int]) -> NDArray[np.float64]:
    """Return what takes the pixels of a map to those of the model input it was reduced from, at pixel centres."""
    row, column = large[0] / small[0], large[1] / small[1]
    return np.array([[row, 0.0, (row - 1) / 2], [0.0, column, (column - 1) / 2], [0.0, 0.0, 1.0]])
