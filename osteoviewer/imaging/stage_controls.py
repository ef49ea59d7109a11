"""Which parameters of a stage can be tried out, and between which ends: what sliders are made from."""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from osteoviewer.imaging.pipeline import Stage


@dataclass(frozen=True)
class Control:
    """A number of a stage.

    Attributes
    ----------
    key : str
        As the stage calls it.
    low, high, step : float
        The values that are offered: `low`, and every step from there to `high`.
    is_whole : bool
        Whether it is a whole number.
    """

    key: str
    low: float
    high: float
    step: float
    is_whole: bool

    @property
    def count(self) -> int:
        """How many steps lead from one end to the other."""
        return round((self.high - self.low) / self.step)

    @property
    def decimals(self) -> int:
        """How many digits tell two neighbouring values apart."""
        return 0 if self.is_whole else max(0, -math.floor(math.log10(self.step)))

    def place(self, value: float) -> int:
        """Return the number of the offered value that is nearest."""
        return min(max(round((value - self.low) / self.step), 0), self.count)

    def value(self, place: int) -> int | float:
        """Return an offered value by its number, without the noise of adding up steps."""
        value = round(self.low + place * self.step, 6)
        return round(value) if self.is_whole else value


_CONTROLS: Mapping[str, Mapping[str, Control]] = MappingProxyType(
    {
        "denoise": {"window": Control("window", 1, 51, 2, True)},
        "smudge": {"window": Control("window", 1, 101, 2, True)},
        "equalize": {"bins": Control("bins", 2, 1024, 2, True)},
        "roi": {
            "widths": Control("widths", 0.5, 2.5, 0.05, False),
            "clusters": Control("clusters", 2, 8, 1, True),
            "edge_low": Control("edge_low", 0.0, 2.0, 0.05, False),
            "edge_high": Control("edge_high", 0.0, 2.0, 0.05, False),
            "erosion": Control("erosion", 0, 10, 1, True),
            "smallest": Control("smallest", 0.0, 0.2, 0.005, False),
        },
    }
)
"""Windows are odd, so that the mean of a pixel's neighbourhood stays where the pixel is."""


def controls_of(stage: Stage) -> tuple[Control, ...]:
    """Return the numbers of a stage that can be tried out, in the order in which the stage names them.

    The size of the model's input is not among them: the network takes no other.
    """
    known = _CONTROLS.get(stage.name, {})
    return tuple(known[key] for key in stage.parameters if key in known)
