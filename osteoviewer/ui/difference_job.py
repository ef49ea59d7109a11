"""What the worker thread does for the difference view. No Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from osteoviewer.imaging.film_pixels import WholePixels
from osteoviewer.ui.raster import Raster, make_raster

if TYPE_CHECKING:
    from osteoviewer.imaging.difference import Difference


@dataclass(frozen=True, eq=False)
class DifferenceMade:
    """A difference, and its picture; None where the two share no pixel of the film."""

    difference: "Difference | None"
    raster: Raster | None


def make_difference(one: Raster, other: Raster, shape: tuple[int, int]) -> Iterator[DifferenceMade]:
    """Subtract `other` from `one` on a film of this shape."""
    from osteoviewer.imaging.difference import Placed, subtract

    difference = subtract(Placed(one.values, one.to_source), Placed(other.values, other.to_source), shape)
    if difference is None:
        yield DifferenceMade(None, None)
        return
    to_source = np.array([[1.0, 0.0, difference.box.top], [0.0, 1.0, difference.box.left], [0.0, 0.0, 1.0]])
    yield DifferenceMade(difference, make_raster(WholePixels(difference.scaled()), to_source))
