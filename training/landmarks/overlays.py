"""Pictures of what was found beside what was marked by hand."""

from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np
from PIL import Image, ImageDraw

from osteoviewer.imaging.field import reduce
from osteoviewer.imaging.knees import Landmarks
from osteoviewer.imaging.radiograph import FloatImage
from training.landmarks.films import MarkedFilm
from training.landmarks.score import REGION_WIDTHS, marked_landmarks

_SIDE = 900
_BY_HAND, _FOUND = (0, 220, 120), (86, 180, 233)
_CROSS = 6


def draw_overlay(path: Path, pixels: FloatImage, film: MarkedFilm, found: Sequence[Landmarks]) -> None:
    """Write a film with the hand marks in green and what was found in blue: squares, joints and condyle edges."""
    small = reduce(pixels, side=_SIDE)
    scale = small.shape[0] / pixels.shape[0]
    gray = cv2.cvtColor(np.rint(small * 255).astype(np.uint8), cv2.COLOR_GRAY2RGB)
    picture = Image.fromarray(gray)
    draw = ImageDraw.Draw(picture)
    for knees, colour in ((marked_landmarks(film), _BY_HAND), (found, _FOUND)):
        for knee in knees:
            region = knee.region(REGION_WIDTHS)
            corners = [side * scale for side in (region.left, region.top, region.right, region.bottom)]
            draw.rectangle(corners, outline=colour, width=2)
            for point in (knee.joint, knee.left_edge, knee.right_edge):
                x, y = point.column * scale, point.row * scale
                draw.line((x - _CROSS, y, x + _CROSS, y), fill=colour, width=2)
                draw.line((x, y - _CROSS, x, y + _CROSS), fill=colour, width=2)
    path.parent.mkdir(parents=True, exist_ok=True)
    picture.save(path)
