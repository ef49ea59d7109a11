"""Square windows on an image, turned and mirrored at will, cut out at a network's size; and the way back.

The landmark networks are trained and run on the same windows, so both use this module.
"""

from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from osteoviewer.imaging.radiograph import FloatImage


@dataclass(frozen=True)
class Window:
    """A square on an image.

    Attributes
    ----------
    row, column : float
        Its centre, in pixels; the first pixel's centre is 0.
    side : float
        Its side in pixels.
    degrees : float
        Turned clockwise by so much.
    is_mirrored : bool
        Left and right exchanged.
    """

    row: float
    column: float
    side: float
    degrees: float = 0.0
    is_mirrored: bool = False

    def to_image(self, size: int) -> NDArray[np.float64]:
        """Return the 3 x 3 matrix from ``(row, column, 1)`` of a cut of `size` pixels a side to the image's.

        Both are at pixel centres.
        """
        scale, middle = self.side / size, (size - 1) / 2
        angle = np.deg2rad(self.degrees)
        cosine, sine = np.cos(angle) * scale, np.sin(angle) * scale
        sign = -1.0 if self.is_mirrored else 1.0
        turn = np.array([[cosine, sine * sign], [-sine, cosine * sign]])
        shift = np.array([self.row, self.column]) - turn @ [middle, middle]
        return np.block([[turn, shift[:, np.newaxis]], [np.zeros(2), 1.0]])


def cut(image: FloatImage, window: Window, size: int) -> FloatImage:
    """Cut a window out of an image.

    Parameters
    ----------
    image : ndarray of float32, shape (rows, columns)
    window : Window
        May reach beyond the image; what lies outside is 0.
    size : int
        Rows and columns of the cut.

    Returns
    -------
    ndarray of float32, shape (size, size)
        Averaged where the window has more pixels than the cut, interpolated elsewhere.
    """
    shrink = window.side / size
    matrix = window.to_image(size)
    if shrink > 1.0:
        rows, columns = image.shape
        small = (max(1, round(columns / shrink)), max(1, round(rows / shrink)))
        row_shrink, column_shrink = rows / small[1], columns / small[0]
        image = cv2.resize(image, small, interpolation=cv2.INTER_AREA)  # type: ignore[assignment]
        to_small = np.diag([1 / row_shrink, 1 / column_shrink, 1.0])
        to_small[:2, 2] = [(1 / row_shrink - 1) / 2, (1 / column_shrink - 1) / 2]
        matrix = to_small @ matrix
    as_xy = matrix[[1, 0]][:, [1, 0, 2]]
    flags = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP
    return cv2.warpAffine(image, as_xy, (size, size), flags=flags)  # type: ignore[return-value]


def apply(matrix: NDArray[np.floating], points: NDArray[np.floating]) -> NDArray[np.float64]:
    """Take (n, 2) points, row first, through a 3 x 3 matrix."""
    moved: NDArray[np.float64] = (points @ matrix[:2, :2].T + matrix[:2, 2]).astype(np.float64)
    return moved
