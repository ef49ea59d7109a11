"""What can be measured of a knee without a network: texture, the profile of the shafts, the condyle width.

Each is what the anatomy suggests. Texture is that of the trabecular bone beside the joint, at the film's resolution:
gray-level co-occurrence (Haralick, Shanmugam and Dinstein, 1973) and local binary patterns (Ojala, Pietikäinen and
Mäenpää, 2002), as scikit-image computes them. The profile runs across the shafts of femur and tibia, where the cortices
are. The condyle width in pixels is a length where films were made at one scale; the size of the film stands beside it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Any, Final

import cv2
import numpy as np
import skimage.feature
from numpy.typing import NDArray

from osteoviewer.analysis import KneesFound, Method, PolarityCorrected, analyse
from osteoviewer.imaging.knees import Landmarks
from osteoviewer.imaging.radiograph import FloatImage, Radiograph
from osteoviewer.imaging.reader import read_radiograph
from osteoviewer.imaging.windows import Window, apply, cut
from training.dataset import Source
from training.manifest import Film
from training.metrics import Floats

TEXTURE, SHAFTS, WIDTH = "texture", "shafts", "condyle-width"
MEASURED = (TEXTURE, SHAFTS, WIDTH)
_PATCHES: Final = ((0.2, -0.22), (0.2, 0.22), (-0.28, -0.22), (-0.28, 0.22))
"""Middles of squares in tibia and femur beside the joint: down and right of it, in condyle widths."""
_PATCH_SIDE: Final = 0.24
_LEAST_PATCH_PX: Final = 24
_GRAYS: Final = 16
_PROPERTIES: Final = ("contrast", "homogeneity", "energy", "correlation")
_DEVIATIONS: Final = 3.0
"""Gray values beyond so many standard deviations are clipped."""
_TREND_PX: Final = 6.0
"""What is smoother than this is no texture."""
_DISTANCES_PX: Final = (1, 2, 4)
_HEIGHTS: Final = ((-0.95, -0.8), (0.8, 0.95))
"""Across femur and tibia: from, to, in condyle widths below the joint."""
_ACROSS: Final = 1.6
_WIDTH_PX: Final = 200
_STEPS: Final = 40


@dataclass(frozen=True, eq=False)
class KneeFacts:
    """What is measured of one knee.

    Attributes
    ----------
    texture : ndarray of float64, shape (34,)
        Co-occurrence and binary patterns, the mean of four squares of bone.
    shafts : ndarray of float64, shape (40,)
        Brightness from the middle of the femur's shaft outwards and of the tibia's, darkest 0 and brightest 1, the mean
        of both sides.
    width : ndarray of float64, shape (4,)
        Condyle width in pixels, its share of the film's columns, and rows and columns of the film.
    """

    texture: Floats
    shafts: Floats
    width: Floats


@dataclass(frozen=True, eq=False)
class MeasuredKnees:
    """What is measured of the knees of some films, by file and knee."""

    of: Mapping[tuple[str, int], KneeFacts]

    def stack(self, name: str, films: Sequence[Film]) -> Floats:
        """Return one of `MEASURED` of these knees, shape (knees, numbers)."""
        attribute = dict(zip(MEASURED, fields(KneeFacts), strict=True))[name].name
        return np.array([getattr(self.of[film.file, film.knee], attribute) for film in films])


def measure_knees(films: Sequence[Film], source: Source) -> MeasuredKnees:
    """Measure every knee that is found on these films.

    Raises
    ------
    OsteoViewerError
        When a film cannot be read, or a stage fails on it.
    """
    method = source.method()
    return MeasuredKnees(
        {
            (file, knee): measure_knee(pixels, landmarks)
            for file in dict.fromkeys(film.file for film in films)
            for knee, pixels, landmarks in _find(
                read_radiograph(source.root / file, max_pixels=source.max_pixels), method
            )
        }
    )


def _find(film: Radiograph, method: Method) -> Iterator[tuple[int, FloatImage, Landmarks]]:
    for event in analyse(film, method):
        if isinstance(event, PolarityCorrected):
            film = event.radiograph
        if isinstance(event, KneesFound):
            for place, knee in enumerate(event.knees):
                if knee.landmarks is not None:  # as every knee that was searched for has
                    yield place, film.pixels, knee.landmarks
            return


def measure_knee(pixels: FloatImage, landmarks: Landmarks) -> KneeFacts:
    """Measure one knee of a film.

    Parameters
    ----------
    pixels : ndarray of float32, shape (rows, columns), values in [0, 1]
    landmarks : Landmarks
    """
    rows, columns = pixels.shape
    width = landmarks.width_px
    return KneeFacts(
        np.mean([describe_texture(patch) for patch in _patches(pixels, landmarks)], axis=0),
        np.concatenate([_profile(pixels, landmarks, *heights) for heights in _HEIGHTS]),
        np.array([width, width / columns, rows, columns]),
    )


def describe_texture(patch: FloatImage) -> Floats:
    """Return co-occurrence and binary patterns of a square, whatever its brightness and contrast, shape (34,)."""
    fine = patch - cv2.GaussianBlur(patch, (0, 0), _TREND_PX)
    fine /= fine.std() + np.finfo(np.float32).eps
    share = np.clip(fine / (2 * _DEVIATIONS) + 0.5, 0, 1)
    grays = np.minimum(share * _GRAYS, _GRAYS - 1).astype(np.uint8)
    features: Any = skimage.feature  # without types
    pairs = features.graycomatrix(grays, _DISTANCES_PX, (0, np.pi / 2), _GRAYS, symmetric=True, normed=True)
    found = [features.graycoprops(pairs, name).ravel() for name in _PROPERTIES]
    patterns = features.local_binary_pattern(np.rint(share * 65535).astype(np.uint16), 8, 1, "uniform")
    return np.concatenate([*found, np.bincount(patterns.astype(np.int64).ravel(), minlength=10) / patterns.size])


def _patches(pixels: FloatImage, landmarks: Landmarks) -> Iterator[FloatImage]:
    """Cut the squares out at the film's resolution, turned as the knee is."""
    side = _PATCH_SIDE * landmarks.width_px
    size = max(_LEAST_PATCH_PX, round(side))
    centres = apply(_to_film(landmarks), np.array(_PATCHES))
    for row, column in centres.tolist():
        yield cut(pixels, Window(row, column, side, _degrees(landmarks)), size)


def _profile(pixels: FloatImage, landmarks: Landmarks, top: float, bottom: float) -> Floats:
    """Return the brightness from the middle of a shaft outwards, the mean of both sides, shape (steps / 2,)."""
    ((row, column),) = apply(_to_film(landmarks), np.array([((top + bottom) / 2, 0.0)])).tolist()
    size = round(_ACROSS * _WIDTH_PX)
    square = cut(pixels, Window(row, column, _ACROSS * landmarks.width_px, _degrees(landmarks)), size)
    half = round((bottom - top) / 2 * _WIDTH_PX)
    across = square[size // 2 - half : size // 2 + half].mean(axis=0)
    steps = across.reshape(_STEPS, -1).mean(axis=1).astype(np.float64)
    steps = (steps - steps.min()) / max(float(np.ptp(steps)), 1e-6)
    middle = _STEPS // 2
    outwards: Floats = (steps[middle:] + steps[:middle][::-1]) / 2
    return outwards


def _to_film(landmarks: Landmarks) -> NDArray[np.float64]:
    """Return the matrix from condyle widths below and right of the joint, along the knee, to pixels of the film."""
    joint = landmarks.joint
    return Window(joint.row, joint.column, landmarks.width_px, _degrees(landmarks)).to_image(1)


def _degrees(landmarks: Landmarks) -> float:
    left, right = landmarks.left_edge, landmarks.right_edge
    return float(np.rad2deg(np.arctan2(right.row - left.row, right.column - left.column)))
