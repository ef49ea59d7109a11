"""A synthetic frontal knee film, drawn by a seeded generator, that knows its own joint; for the demo and the tests.

Lengths are in condyle widths, measured from the joint's centre, down and to the right. The picture says SYNTHETIC.
"""

import hashlib
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from osteoviewer.imaging.digest import known
from osteoviewer.imaging.film_pixels import WholePixels
from osteoviewer.imaging.knees import Landmarks, Point
from osteoviewer.imaging.radiograph import FloatImage, Radiograph, Side

# (distance below the joint, half width) along each bone, joint end last for the femur and first for the others
_FEMUR = [
    (-4.0, 0.23),
    (-1.5, 0.21),
    (-0.95, 0.25),
    (-0.6, 0.40),
    (-0.4, 0.48),
    (-0.25, 0.5),
    (-0.12, 0.47),
    (-0.05, 0.38),
]
_TIBIA = [(0.05, 0.47), (0.12, 0.49), (0.25, 0.46), (0.5, 0.34), (0.9, 0.24), (1.5, 0.20), (4.0, 0.18)]
_FIBULA = [(0.32, 0.05), (0.38, 0.10), (0.5, 0.10), (0.7, 0.06), (4.0, 0.06)]
_LEG = [(-4.0, 0.95), (-1.0, 0.80), (-0.2, 0.68), (0.3, 0.66), (1.2, 0.80), (4.0, 0.70)]
_FIBULA_OFFSET = 0.46
_WIDEST_ABOVE = 0.25
_PATELLA = (-0.38, 0.27, 0.25)
_NOTCH = (-0.04, 0.09, 0.13)

_SOFT, _BONE, _CORTEX, _PATELLA_GRAY = 0.40, (0.10, 0.20), 0.24, 0.06
_CORTEX_WIDTH = (0.012, 0.030)
NOISE = 0.012
_STEPS = 200
_ROUNDING = 0.14


@dataclass(frozen=True, eq=False)
class Phantom:
    """A drawn film and the truth about it.

    Attributes
    ----------
    pixels : ndarray of float32, shape (rows, columns)
        Values in [0, 1], bright is dense.
    joint : tuple of float
        Row and column of the joint's centre, in pixels.
    condyles : tuple of float
        Leftmost and rightmost column of the femoral condyles, in pixels.
    side : Side
        The fibula lies on the left of a right knee's film.
    density : float
        What it was drawn with: 0 is thin cortex and sparse trabeculae, 1 thick and dense.
    """

    pixels: FloatImage
    joint: tuple[float, float]
    condyles: tuple[float, float]
    side: Side
    density: float

    @property
    def landmarks(self) -> Landmarks:
        """The truth as landmarks; the condyles are drawn widest a quarter of their width above the joint."""
        row, (left, right) = self.joint[0] - _WIDEST_ABOVE * (self.condyles[1] - self.condyles[0]), self.condyles
        return Landmarks(Point(*self.joint), Point(row, left), Point(row, right))

    def radiograph(self) -> Radiograph:
        """Return the film as if it had been read from a file."""
        sha256 = hashlib.sha256(self.pixels.tobytes()).hexdigest()
        return Radiograph(WholePixels(self.pixels.copy()), known(sha256), side=self.side, is_synthetic=True)


def demo_knee() -> Phantom:
    """Draw the knee that the demonstration shows."""
    return draw_knee(seed=7, density=0.5, rows=1536, columns=1260)


@dataclass(frozen=True)
class Frame:
    """Where the joint is, how wide the condyles are and how far the leg is turned; maps lengths to pixels."""

    row: float
    column: float
    width: float
    angle: float
    lateral: int

    def points(self, below: NDArray[np.float64], right: NDArray[np.float64]) -> NDArray[np.float64]:
        """Return (n, 2) pixel positions, column first as OpenCV wants them."""
        cosine, sine = np.cos(self.angle), np.sin(self.angle)
        across, down = right * self.width, below * self.width
        return np.stack([self.column + across * cosine - down * sine, self.row + across * sine + down * cosine], axis=1)


def draw_knee(
    *,
    seed: int,
    density: float,
    rows: int = 1024,
    columns: int = 840,
    side: Side = Side.RIGHT,
    has_letter: bool = True,
) -> Phantom:
    """Draw one frontal knee.

    Parameters
    ----------
    seed : int
        Of everything random: place, size, turn, texture and noise.
    density : float
        In [0, 1]; sets cortex width, and the brightness and contrast of the trabeculae.
    rows, columns : int
        Size of the film in pixels.
    side : Side
        Which knee; a left one is drawn mirrored.
    has_letter : bool
        Whether the side is printed on the film.

    Raises
    ------
    ValueError
        When the density is out of range or the film too small to draw on.
    """
    if not 0.0 <= density <= 1.0:
        raise ValueError("density must lie in [0, 1]")
    if min(rows, columns) < 64:
        raise ValueError("a film needs at least 64 pixels a side")
    generator = np.random.default_rng(seed)
    lateral = -1 if side is Side.RIGHT else 1
    frame = Frame(
        row=rows * generator.uniform(0.46, 0.54),
        column=columns * generator.uniform(0.47, 0.53),
        width=min(columns * 0.46, rows * 0.40) * generator.uniform(0.92, 1.05),
        angle=np.deg2rad(generator.uniform(-3.0, 3.0)),
        lateral=lateral,
    )
    bones = [bone(frame, _FEMUR, 0.0, (rows, columns)), bone(frame, _TIBIA, 0.0, (rows, columns))]
    condyles = _extent(bones[0])
    bones[0] &= ~ellipse(frame, _NOTCH, (rows, columns))
    bones.append(bone(frame, _FIBULA, lateral * _FIBULA_OFFSET, (rows, columns)))
    pixels = soft_tissue(frame, (rows, columns))
    texture = trabeculae(generator, frame.width, (rows, columns))
    for shadow in bones:
        pixels += attenuation(shadow, texture, frame.width, density)
    pixels += _dome(ellipse(frame, _PATELLA, (rows, columns)), _PATELLA_GRAY * (0.5 + density))
    pixels = cv2.GaussianBlur(pixels, (0, 0), max(0.6, frame.width / 250)).astype(np.float32)
    pixels += generator.normal(0.0, NOISE, (rows, columns)).astype(np.float32)
    collimate(pixels)
    _letter(pixels, frame, str(side) if has_letter else "")
    return Phantom(np.clip(pixels, 0.0, 1.0).astype(np.float32), (frame.row, frame.column), condyles, side, density)


def bone(frame: Frame, outline: list[tuple[float, float]], offset: float, shape: tuple[int, int]) -> NDArray[np.bool_]:
    """Return the pixels of a bone whose outline is (distance below the joint, half width), so far aside."""
    below = np.linspace(outline[0][0], outline[-1][0], 4 * _STEPS)
    half = _smooth(np.interp(below, *np.transpose(outline)), below[1] - below[0])
    there, back = frame.points(below, offset - half), frame.points(below[::-1], offset + half[::-1])
    canvas = np.zeros(shape, np.uint8)
    cv2.fillPoly(canvas, [np.rint(np.concatenate([there, back])).astype(np.int32)], (1,))
    radius = max(1, round(frame.width * 0.04))
    rounding = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (2 * radius + 1, 2 * radius + 1))
    rounded: NDArray[np.bool_] = cv2.morphologyEx(canvas, cv2.MORPH_OPEN, rounding) > 0
    return rounded


def _smooth(half: NDArray[np.float64], step: float) -> NDArray[np.float64]:
    """Round the corners of an outline that is sampled every `step` condyle widths."""
    reach = round(_ROUNDING / step)
    weights = np.hanning(2 * reach + 3)[1:-1]
    rounded: NDArray[np.float64] = np.convolve(np.pad(half, reach, mode="edge"), weights / weights.sum(), mode="valid")
    return rounded


def ellipse(
    frame: Frame, place: tuple[float, float, float], shape: tuple[int, int], *, offset: float = 0.0
) -> NDArray[np.bool_]:
    """Return the pixels of an ellipse: its middle below the joint, half its height and width, and how far aside."""
    below, half_height, half_width = place
    turn = np.linspace(0.0, 2 * np.pi, _STEPS)
    edge = frame.points(below + half_height * np.sin(turn), offset + half_width * np.cos(turn))
    canvas = np.zeros(shape, np.uint8)
    cv2.fillPoly(canvas, [np.rint(edge).astype(np.int32)], (1,))
    return canvas > 0


def _extent(femur: NDArray[np.bool_]) -> tuple[float, float]:
    columns = np.flatnonzero(femur.any(axis=0))
    return float(columns[0]), float(columns[-1])


def soft_tissue(frame: Frame, shape: tuple[int, int]) -> FloatImage:
    """Return the shadow of the leg without its bones."""
    rows, columns = np.mgrid[0 : shape[0], 0 : shape[1]].astype(np.float32)
    cosine, sine = np.cos(frame.angle), np.sin(frame.angle)
    right, down = (columns - frame.column) / frame.width, (rows - frame.row) / frame.width
    across, below = right * cosine + down * sine, -right * sine + down * cosine
    half = np.interp(below.ravel(), *np.transpose(_LEG)).reshape(shape)
    depth = np.sqrt(np.clip(1.0 - (across / half) ** 2, 0.0, 1.0))
    soft: FloatImage = (0.015 + _SOFT * depth).astype(np.float32)
    return soft


def trabeculae(generator: np.random.Generator, width: float, shape: tuple[int, int]) -> FloatImage:
    """Return noise of unit variance whose grains are longer along the leg, as the weight-bearing trabeculae are."""
    noise = generator.normal(size=shape).astype(np.float32)
    grain = width / 240
    fine = cv2.GaussianBlur(noise, (0, 0), sigmaX=max(0.5, grain), sigmaY=max(1.0, 3 * grain))
    coarse = cv2.GaussianBlur(noise, (0, 0), sigmaX=max(1.0, 3 * grain), sigmaY=max(3.0, 9 * grain))
    texture = fine - coarse
    return texture / np.float32(texture.std())


def attenuation(shadow: NDArray[np.bool_], texture: FloatImage, width: float, density: float) -> FloatImage:
    """Return what a bone adds to the shadow: its cortex, its marrow and its trabeculae."""
    depth = cv2.distanceTransform(shadow.astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    cortex_width = width * float(np.interp(density, (0.0, 1.0), _CORTEX_WIDTH))
    marrow = float(np.interp(density, (0.0, 1.0), _BONE))
    cortex = _CORTEX * (0.6 + 0.4 * density) * np.clip(cortex_width / np.maximum(depth, 0.5), 0.0, 1.0) ** 2
    grain = (0.015 + 0.02 * density) * texture
    added: FloatImage = np.where(shadow, marrow + cortex + grain, 0.0).astype(np.float32)
    return added


def _dome(shape: NDArray[np.bool_], height: float) -> FloatImage:
    """Return a shadow that is deepest in the middle and fades at its edge, as of a rounded bone."""
    depth = cv2.distanceTransform(shape.astype(np.uint8), cv2.DIST_L2, cv2.DIST_MASK_PRECISE)
    dome: FloatImage = (height * np.sqrt(depth / max(1.0, float(depth.max())))).astype(np.float32)
    return dome


def collimate(pixels: FloatImage) -> None:
    """Blacken the margin, in place."""
    margin_rows, margin_columns = pixels.shape[0] // 40, pixels.shape[1] // 40
    inside = np.zeros(pixels.shape, np.bool_)
    inside[margin_rows:-margin_rows, margin_columns:-margin_columns] = True
    pixels[~inside] = 0.0


def _letter(pixels: FloatImage, frame: Frame, side: str) -> None:
    """Print the side on the lateral side of the leg, and what the picture is along its foot."""
    rows, columns = pixels.shape
    scale = columns / 840
    _print(pixels, side, middle=(0.15 * rows, columns * (0.5 + 0.40 * frame.lateral)), size=1.6 * scale)
    _print(pixels, "SYNTHETIC", middle=(0.945 * rows, 0.5 * columns), size=1.1 * scale)


def _print(pixels: FloatImage, words: str, *, middle: tuple[float, float], size: float) -> None:
    thickness = max(1, round(2 * size))
    (width, height), _ = cv2.getTextSize(words, cv2.FONT_HERSHEY_SIMPLEX, size, thickness)
    place = (round(middle[1] - width / 2), round(middle[0] + height / 2))
    ink = np.zeros(pixels.shape, np.uint8)
    cv2.putText(ink, words, place, cv2.FONT_HERSHEY_SIMPLEX, size, (240,), thickness, cv2.LINE_AA)
    np.maximum(pixels, ink.astype(np.float32) / 255, out=pixels)
