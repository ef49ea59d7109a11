"""How a film was looked at last, as it is kept: which part, with which grays, which stage, which knee."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from osteoviewer.imaging.gray_window import Curve, Window
from osteoviewer.imaging.knees import MOST_KNEES
from osteoviewer.keeping.values import JSON
from osteoviewer.ui.words import PANEL_STAGES

_FARTHEST = 1e6
"""Nothing that is seen of a film, and no gray, is farther from 0."""


@dataclass(frozen=True)
class KeptView:
    """A view.

    Attributes
    ----------
    seen : tuple of float or None
        Top, left, bottom and right of the part of the film that is seen; None where it is the whole film.
    windows : Mapping of str to Window
        By the units that they are about, without names: those of a header may tell of somebody.
    is_inverted : bool
        Whether dense is dark.
    is_corrected : bool
        Whether the windows are about the film with its polarity corrected.
    stage, knee : int
        What is large, and which knee the panels are about.
    """

    seen: tuple[float, float, float, float] | None
    windows: Mapping[str, Window]
    is_inverted: bool = False
    is_corrected: bool = False
    stage: int = 0
    knee: int = 0


def view_to_json(view: KeptView) -> JSON:
    """Write a view."""
    return {
        "seen": None if view.seen is None else list(view.seen),
        "windows": {
            unit: {"low": window.low, "high": window.high, "curve": window.curve.value}
            for unit, window in view.windows.items()
        },
        "is_inverted": view.is_inverted,
        "is_corrected": view.is_corrected,
        "stage": PANEL_STAGES[view.stage],
        "knee": view.knee,
    }


def view_from_json(value: JSON) -> KeptView:
    """Read it.

    Raises
    ------
    ValueError
        When it is nothing that `view_to_json` writes.
    """
    match value:
        case {
            "seen": None | list() as seen,
            "windows": dict(windows),
            "is_inverted": bool(is_inverted),
            "is_corrected": bool(is_corrected),
            "stage": str(stage),
            "knee": int(knee),
        } if stage in PANEL_STAGES and 0 <= knee < MOST_KNEES:
            part = None if seen is None else _part(seen)
            of_units = {unit: _window(window) for unit, window in windows.items()}
            return KeptView(part, of_units, is_inverted, is_corrected, PANEL_STAGES.index(stage), knee)
    raise ValueError("not a view of a film")


def without_names(windows: Mapping[str, Window]) -> dict[str, Window]:
    """Return windows without what a header calls them."""
    return {unit: replace(window, name="") for unit, window in windows.items()}


def _part(seen: Sequence[Any]) -> tuple[float, float, float, float]:
    if len(seen) != len(("top", "left", "bottom", "right")) or not all(map(_is_number, seen)):
        raise ValueError("not a part of a film")
    top, left, bottom, right = map(float, seen)
    if not (top < bottom and left < right):
        raise ValueError("an empty part of a film")
    return top, left, bottom, right


def _window(value: Any) -> Window:
    match value:
        case {"low": low, "high": high, "curve": Curve.LINEAR | Curve.SIGMOID as curve}:
            if _is_number(low) and _is_number(high) and low < high:
                return Window(float(low), float(high), Curve(curve))
    raise ValueError("not a window")


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool) and -_FARTHEST < value < _FARTHEST
