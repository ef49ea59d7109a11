"""What the worker thread does for the histogram: count, then look for a curve. No Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from osteoviewer.ui.raster import Raster

if TYPE_CHECKING:
    from osteoviewer.imaging.histogram import Histogram, Transfer


@dataclass(frozen=True, eq=False)
class TransferMeasured:
    """The curve that leads to the large stage from the one before; None where there is none."""

    curve: "Transfer | None"


def measure(stage: Raster, before: Raster | None, shape: tuple[int, int]) -> Iterator["Histogram | TransferMeasured"]:
    """Measure a stage's values, and how they came from those before, on a film of this shape."""
    from osteoviewer.imaging.difference import Placed
    from osteoviewer.imaging.histogram import count, measure_transfer

    yield count(stage.values)
    if before is not None:
        old, new = Placed(before.values, before.to_source), Placed(stage.values, stage.to_source)
        yield TransferMeasured(measure_transfer(old, new, shape))
