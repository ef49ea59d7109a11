"""EXIF orientation (Exif 2.32, tag 0x0112): from pixels as stored to the upright film, and back for boxes."""

from typing import Any

from numpy.typing import NDArray

from osteoviewer.imaging.knees import Point
from osteoviewer.imaging.radiograph import Box

AS_STORED = 1
_MIRRORED_COLUMNS = (2, 3, 7, 8)
_MIRRORED_ROWS = (3, 4, 6, 7)
TRANSPOSED = (5, 6, 7, 8)


def upright(values: NDArray[Any], orientation: int) -> NDArray[Any]:
    """Turn pixels as stored upright.

    Parameters
    ----------
    values : ndarray, shape (rows, columns)
        As stored.
    orientation : int
        1 to 8; anything else means as stored.

    Returns
    -------
    ndarray
        A view of `values`.
    """
    if orientation in _MIRRORED_COLUMNS:
        values = values[:, ::-1]
    if orientation in _MIRRORED_ROWS:
        values = values[::-1]
    return values.T if orientation in TRANSPOSED else values


def stored_box(box: Box, shape: tuple[int, int], orientation: int) -> Box:
    """Give a box on the upright film in pixels as stored.

    Parameters
    ----------
    box : Box
        On the upright film.
    shape : tuple of int
        Rows and columns of the upright film.
    orientation : int
        As for `upright`.
    """
    rows, columns = shape
    if orientation in TRANSPOSED:
        box = Box(box.left, box.top, box.right, box.bottom)
        rows, columns = columns, rows
    if orientation in _MIRRORED_ROWS:
        box = Box(rows - box.bottom, box.left, rows - box.top, box.right)
    if orientation in _MIRRORED_COLUMNS:
        box = Box(box.top, columns - box.right, box.bottom, columns - box.left)
    return box


def stored_point(point: Point, shape: tuple[int, int], orientation: int) -> Point:
    """Give a place on the upright film in pixels as stored; parameters as for `stored_box`."""
    rows, columns = shape
    row, column = point.row, point.column
    if orientation in TRANSPOSED:
        row, column, rows, columns = column, row, columns, rows
    if orientation in _MIRRORED_ROWS:
        row = rows - 1 - row
    if orientation in _MIRRORED_COLUMNS:
        column = columns - 1 - column
    return Point(row, column)
