"""How classes and probabilities look wherever they are shown, on the screen and on paper. No Qt."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

_CERTAIN = 0.995


class Sign(StrEnum):
    """A form that tells classes apart without colour."""

    CIRCLE = "circle"
    TRIANGLE = "triangle"
    SQUARE = "square"
    BAR = "bar"


@dataclass(frozen=True)
class ClassLook:
    """The colour of a class, as ``#rrggbb``, and its sign."""

    colour: str
    sign: Sign


_LOOKS: Mapping[str, ClassLook] = {
    "normal": ClassLook("#009e73", Sign.CIRCLE),
    "osteopenia": ClassLook("#f0e442", Sign.TRIANGLE),
    "osteoporosis": ClassLook("#d55e00", Sign.SQUARE),
}
_OTHER = ClassLook("#999999", Sign.BAR)


def look_of(label: str) -> ClassLook:
    """Return how a class looks; a gray bar for one that this version does not know."""
    return _LOOKS.get(label, _OTHER)


def probability_text(probability: float) -> str:
    """Return a probability with two decimals that never claims certainty: neither 0.00 nor 1.00 unless it is exact."""
    if _CERTAIN <= probability < 1.0:
        return "> 0.99"
    if 0.0 < probability < 1.0 - _CERTAIN:
        return "< 0.01"
    return f"{probability:.2f}"
