"""What an annotation measures, in millimetres only where the file states how large a pixel is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial

import numpy as np

from osteoviewer.annotations.annotation import Annotation, Kind, Point
from osteoviewer.annotations.covered import covered_values
from osteoviewer.imaging.radiograph import FloatImage, Spacing

PIXELS = "px"


@dataclass(frozen=True)
class Quantity:
    """A number with what it means.

    Attributes
    ----------
    name : str
        ``"length"``, ``"angle"``, ``"area"``, ``"mean"``, ``"sd"``, ``"min"``, ``"max"`` or ``"n"``.
    value : float
    unit : str
        ``"mm"``, ``"mm²"``, ``"px"``, ``"px²"``, ``"°"``, or empty for the film's own values, which reach from 0 to 1,
        and for a count.
    provenance : str
        That of the spacing (see `Spacing`) for a length, an angle or an area. Empty where the file states none: lengths
        are then in pixels and angles those of square pixels. Empty, too, for values and counts.
    """

    name: str
    value: float
    unit: str = ""
    provenance: str = ""


def measure(annotation: Annotation, spacing: Spacing | None, pixels: FloatImage) -> tuple[Quantity, ...]:
    """Return what an annotation measures; nothing for arrows, texts, and what is too small.

    Parameters
    ----------
    annotation : Annotation
    spacing : Spacing or None
        Of the film.
    pixels : ndarray of float32, shape (rows, columns)
        The film's own values in [0, 1], as they were read: neither a stage's nor the screen's.

    Returns
    -------
    tuple of Quantity
        The standard deviation is that of the covered pixels themselves (divided by their number); a pixel is covered if
        its centre is. The area is that of the drawn shape.
    """
    if annotation.is_degenerate:
        return ()
    scale = (1.0, 1.0) if spacing is None else (spacing.row_mm, spacing.column_mm)
    points = np.array(annotation.points) * scale
    return tuple(
        Quantity(name, value, _unit(name, spacing), "" if spacing is None else spacing.provenance)
        for name, value in _GEOMETRY[annotation.kind](points).items()
    ) + (_statistics(annotation, pixels) if annotation.kind in _COVERING else ())


def _unit(name: str, spacing: Spacing | None) -> str:
    length = PIXELS if spacing is None else "mm"
    return {"length": length, "area": f"{length}²", "angle": "°"}[name]


_Points = np.ndarray[tuple[int, int], np.dtype[np.float64]]


def _length(points: _Points) -> dict[str, float]:
    return {"length": float(np.hypot(*(points[1] - points[0])))}


def _angle(points: _Points) -> dict[str, float]:
    one, other = points[0] - points[1], points[2] - points[1]
    return {"angle": _degrees(_across(one, other), float(one @ other))}


def _lines_angle(points: _Points) -> dict[str, float]:
    one, other = points[1] - points[0], points[3] - points[2]
    return {"angle": _degrees(_across(one, other), abs(float(one @ other)))}


def _across(
    one: "np.ndarray[tuple[int], np.dtype[np.float64]]", other: "np.ndarray[tuple[int], np.dtype[np.float64]]"
) -> float:
    return abs(float(one[0] * other[1] - one[1] * other[0]))


def _degrees(across: float, along: float) -> float:
    return float(np.degrees(np.arctan2(across, along)))


def _area(points: _Points, share: float) -> dict[str, float]:
    height, width = np.abs(points[1] - points[0])
    return {"area": float(share * height * width)}


def _nothing(_points: _Points) -> dict[str, float]:
    return {}


_GEOMETRY: Mapping[Kind, Callable[[_Points], dict[str, float]]] = {
    Kind.LENGTH: _length,
    Kind.MEDIAL_JOINT_SPACE: _length,
    Kind.LATERAL_JOINT_SPACE: _length,
    Kind.ANGLE: _angle,
    Kind.LINES_ANGLE: _lines_angle,
    Kind.RECTANGLE: partial(_area, share=1.0),
    Kind.ELLIPSE: partial(_area, share=np.pi / 4),
    Kind.ARROW: _nothing,
    Kind.TEXT: _nothing,
}
_MIDDLE = 0.5
_COVERING = (Kind.RECTANGLE, Kind.ELLIPSE)


def _statistics(annotation: Annotation, pixels: FloatImage) -> tuple[Quantity, ...]:
    corners: tuple[Point, Point] = annotation.points[0], annotation.points[1]
    count, total, squares, low, high = 0, 0.0, 0.0, np.inf, -np.inf
    for band in covered_values(pixels, corners, is_round=annotation.kind is Kind.ELLIPSE):
        above = band.ravel() - np.float64(_MIDDLE)  # around zero, and in float64, little is lost of the squares
        count, total, squares = (
            count + band.size,
            total + float(above.sum()),
            squares + float(np.einsum("i,i", above, above)),
        )
        low, high = min(low, float(band.min())), max(high, float(band.max()))
    if not count:
        return (Quantity("n", 0.0),)
    mean = total / count
    return (
        Quantity("mean", _MIDDLE + mean),
        Quantity("sd", float(np.sqrt(max(0.0, squares / count - mean**2)))),
        Quantity("min", low),
        Quantity("max", high),
        Quantity("n", float(count)),
    )
