"""What lies over the film in a picture of it, beside its regions: the heat map, and what the reader drew."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt

from osteoviewer.ui.annotated import WINDOW_ROWS
from osteoviewer.ui.annotation_desk import AnnotationDesk

if TYPE_CHECKING:
    from osteoviewer.inference.saliency import SaliencyMap

_STRIP = 256
_OPAQUE = 255
Layer = NDArray[np.uint8]
"""Of shape (rows, columns, 4): red, green and blue, multiplied by opacity, and opacity."""


@dataclass(frozen=True, eq=False)
class Heat:
    """A heat map as it is over the film on the screen, its opacity from 0 to 1."""

    made: "SaliencyMap"
    opacity: float


@dataclass(frozen=True, eq=False)
class ShownOver:
    """What is over the film on the screen.

    Attributes
    ----------
    heat : Heat or None
    draw : callable or None
        Draws what the reader drew, as it may be seen at that moment, on a film of so many rows and columns.
    """

    heat: Heat | None = None
    draw: Callable[[int, int], Layer] | None = None


def heat_layer(heat: Heat, rows: int, columns: int) -> Layer:
    """Lay a heat map over a film, in the film's own pixels; where nothing is known the film is seen alone."""
    from osteoviewer.inference.saliency import on_film
    from osteoviewer.report.images import heat_colours

    layer = np.zeros((rows, columns, 4), np.uint8)
    for top in range(0, rows, _STRIP):  # of a large film the places of all pixels take much room
        strip = layer[top : top + _STRIP]
        up = np.eye(3)
        up[0, 2] = -top
        laid = on_film(
            replace(heat.made, to_source=up @ heat.made.to_source), len(strip), columns, longest=max(rows, columns)
        )
        is_known = np.isfinite(laid)
        strip[is_known, :3] = np.rint(heat_colours(np.nan_to_num(laid))[is_known] * heat.opacity)
        strip[is_known, 3] = round(_OPAQUE * heat.opacity)
    return layer


def draw_annotations(
    desk: AnnotationDesk, rows: int, columns: int, *, is_private: bool, seen_rows: float = WINDOW_ROWS
) -> Layer:
    """Draw the annotations that are shown.

    Parameters
    ----------
    desk : AnnotationDesk
    rows, columns : int
        Size of the film.
    is_private : bool
        Whether the patient is hidden: what is written in them is then left out.
    seen_rows : float
        How high the film is looked at, in pixels of a screen: the fewer, the larger lines and letters are.
    """
    from PySide6.QtGui import QGuiApplication, QImage, QPainter

    from osteoviewer.ui.annotation_paint import make_drawing, paint_drawings
    from osteoviewer.ui.annotation_words import label_lines
    from osteoviewer.ui.label_place import Crowd

    ratio, font = max(1.0, rows / seen_rows), QGuiApplication.font()
    image = QImage(columns, rows, QImage.Format.Format_RGBA8888_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    image.setDevicePixelRatio(ratio)
    points = [[QPointF(column / ratio, row / ratio) for row, column in one.points] for one in desk.shown]
    crowd = Crowd(QRectF(0, 0, columns / ratio, rows / ratio), [point for some in points for point in some])
    drawings = [
        make_drawing(
            one,
            places,
            "\n".join(label_lines(one, desk.measured(one), is_private=is_private)),
            font=font,
            crowd=crowd,
            is_chosen=False,
        )
        for one, places in zip(desk.shown, points, strict=True)
    ]
    with QPainter(image) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_drawings(painter, drawings, font)
    return np.frombuffer(image.constBits(), np.uint8).reshape(rows, columns, 4).copy()
