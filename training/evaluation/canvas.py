"""Figures of matplotlib without a window and without its global state."""

import io

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

GRAY = "#777777"
_DPI = 150


def new_figure(width: float, height: float) -> Figure:
    """Return an empty figure of a width and height in inches that no window shows."""
    figure = Figure(figsize=(width, height), dpi=_DPI, layout="constrained")
    FigureCanvasAgg(figure)
    return figure


def to_png(figure: Figure) -> bytes:
    """Return a figure as the bytes of a PNG."""
    held = io.BytesIO()
    figure.savefig(held, format="png", metadata={"Software": None})
    return held.getvalue()
