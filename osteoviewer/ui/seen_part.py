"""The values of the part of an image that is seen on the screen."""

import numpy as np
from PySide6.QtCore import QRectF

from osteoviewer.imaging.radiograph import FloatImage
from osteoviewer.ui.raster import Raster


def seen_part(raster: Raster, seen: QRectF) -> FloatImage:
    """Return the values of an image within a part of the film; empty where the image does not reach there.

    Parameters
    ----------
    raster : Raster
    seen : QRectF
        In film pixels, the first from 0 to 1.
    """
    back = np.linalg.inv(raster.to_source)
    corners = [[seen.top() - 0.5, seen.left() - 0.5, 1.0], [seen.bottom() - 0.5, seen.right() - 0.5, 1.0]]
    (top, left), (bottom, right) = ((back @ corner)[:2] + 0.5 for corner in corners)
    rows, columns = raster.pixels.shape
    return raster.values[
        max(0, int(np.floor(top))) : min(rows, int(np.ceil(bottom))),
        max(0, int(np.floor(left))) : min(columns, int(np.ceil(right))),
    ]
