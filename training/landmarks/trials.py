"""What a finder is tried on beside the marked films: the same film in another guise, and pictures without a knee."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw, ImageFont

from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.digest import known
from osteoviewer.imaging.film_pixels import WholePixels
from osteoviewer.imaging.knees import Landmarks, Point
from osteoviewer.imaging.lateral_phantom import draw_lateral_knee
from osteoviewer.imaging.radiograph import FloatImage, Radiograph
from osteoviewer.imaging.reader import read_radiograph
from osteoviewer.paths import resources

_SIZE = (1200, 1000)
_WORDS = "Findings and impression: no acute osseous abnormality is identified. "


@dataclass(frozen=True, eq=False)
class Guise:
    """A change that must not matter: what it does to the pixels, and to a place on the film."""

    change: Callable[[FloatImage], FloatImage]
    move: Callable[[Point, tuple[int, int]], Point]

    def expected(self, marks: Landmarks, shape: tuple[int, int]) -> Landmarks:
        """Return where landmarks of a film of this shape must be found after the change."""
        joint, left, right = (self.move(point, shape) for point in (marks.joint, marks.left_edge, marks.right_edge))
        return Landmarks(joint, *sorted((left, right), key=lambda point: point.column))


def _stay(point: Point, _shape: tuple[int, int]) -> Point:
    return point


def _mirrored(point: Point, shape: tuple[int, int]) -> Point:
    return Point(point.row, shape[1] - 1 - point.column)


def _scaled(factor: float) -> Guise:
    def change(pixels: FloatImage) -> FloatImage:
        way = cv2.INTER_AREA if factor < 1 else cv2.INTER_CUBIC
        resized = cv2.resize(pixels, None, fx=factor, fy=factor, interpolation=way)
        return np.clip(resized, 0.0, 1.0).astype(np.float32)

    def move(point: Point, _shape: tuple[int, int]) -> Point:
        return Point((point.row + 0.5) * factor - 0.5, (point.column + 0.5) * factor - 0.5)

    return Guise(change, move)


def _turned(degrees: float) -> Guise:
    """Turn a film about its middle, without cutting anything off."""

    def matrix(rows: int, columns: int) -> tuple[NDArray[np.float64], tuple[int, int]]:
        angle = np.deg2rad(degrees)
        cosine, sine = np.cos(angle), np.sin(angle)
        size = round(abs(rows * sine) + abs(columns * cosine)), round(abs(rows * cosine) + abs(columns * sine))
        shift = np.array([size[0] - 1, size[1] - 1]) / 2
        turn = np.array([[cosine, sine], [-sine, cosine]])
        return np.column_stack([turn, shift - turn @ [(columns - 1) / 2, (rows - 1) / 2]]), size

    def change(pixels: FloatImage) -> FloatImage:
        turn, size = matrix(*pixels.shape)
        return cv2.warpAffine(pixels, turn, size, flags=cv2.INTER_LINEAR)  # type: ignore[return-value]

    def move(point: Point, shape: tuple[int, int]) -> Point:
        turn, _ = matrix(*shape)
        column, row = turn @ [point.column, point.row, 1.0]
        return Point(float(row), float(column))

    return Guise(change, move)


def _gamma(power: float) -> Guise:
    return Guise(lambda pixels: np.power(pixels, np.float32(power)), _stay)


def _sixteen_bits(pixels: FloatImage) -> FloatImage:
    """Return what a 16-bit file of the same film holds: noise in the bits that 8 do not have."""
    noise = np.random.default_rng(1).uniform(-0.5, 0.5, pixels.shape) / 255
    deep = np.rint(np.clip(pixels + noise, 0, 1) * 65535) / 65535
    return deep.astype(np.float32)


GUISES: Mapping[str, Guise] = MappingProxyType(
    {
        "mirrored": Guise(lambda pixels: np.ascontiguousarray(pixels[:, ::-1]), _mirrored),
        "16 bits": Guise(_sixteen_bits, _stay),
        "half the size": _scaled(0.5),
        "twice the size": _scaled(2.0),
        "gamma 0.7": _gamma(0.7),
        "gamma 1.4": _gamma(1.4),
        "turned by 10 degrees": _turned(10.0),
        "turned by -20 degrees": _turned(-20.0),
        "polarity inverted": Guise(lambda pixels: np.float32(1) - pixels, _stay),
    }
)
"""By what the table calls them."""


def no_knees(root: Path, *, max_pixels: int) -> Iterator[tuple[str, Radiograph | OsteoViewerError]]:
    """Yield films and pictures without a knee: those of `root`/dicom, and drawn ones; or why one cannot be opened."""
    for path in sorted((root / "dicom").iterdir()) if (root / "dicom").is_dir() else ():
        try:
            yield path.name, read_radiograph(path, max_pixels=max_pixels)
        except OsteoViewerError as error:
            yield path.name, error
    for name, pixels in _drawn().items():
        yield name, Radiograph(WholePixels(np.clip(pixels, 0, 1).astype(np.float32)), known("0" * 64))


def _drawn() -> dict[str, FloatImage]:
    generator = np.random.default_rng(7)
    rows, columns = np.mgrid[0 : _SIZE[0], 0 : _SIZE[1]] / np.array(_SIZE)[:, None, None]
    fine = generator.random(_SIZE)
    coarse = cv2.GaussianBlur(generator.normal(size=_SIZE), (0, 0), 40)
    page = _page()
    return {
        "noise": fine,
        "gaussian noise": generator.normal(0.5, 0.1, _SIZE),
        "clouds": (coarse - coarse.min()) / np.ptp(coarse),
        "gradient across": columns,
        "gradient down": rows,
        "gradient round": np.hypot(rows - 0.5, columns - 0.5),
        "stripes": 0.5 + 0.5 * np.sin(columns * 60),
        "text page": page,
        "text page, white on black": 1 - page,
        "blank gray with one spot": _blank(0.5),
        "nearly black": _blank(0.0),
        "nearly white": _blank(1.0),
        **{f"drawn side view {n}": draw_lateral_knee(seed=n, density=n / 6, rows=900, columns=740) for n in range(6)},
    }


def _blank(gray: float) -> FloatImage:
    blank = np.full(_SIZE, gray)
    blank[10, 10] = 1 - gray if gray != 0.5 else 0.6
    return blank


def _page() -> FloatImage:
    """Set a page of text in the program's own font."""
    page = Image.new("L", _SIZE[::-1], 255)
    font = ImageFont.truetype(str(resources() / "fonts" / "NotoSans-Regular.ttf"), 24)
    draw = ImageDraw.Draw(page)
    for line in range(30):
        draw.text((40, 30 + 38 * line), (_WORDS * 2)[line % 40 :][:72], fill=0, font=font)
    set_page: FloatImage = np.asarray(page).astype(np.float32) / np.float32(255)
    return set_page
