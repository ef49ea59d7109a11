"""The picture of training: accuracy and loss by epoch, as in Figures 8 and 9 of the paper."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from matplotlib.axes import Axes
from matplotlib.ticker import MaxNLocator

from training.evaluation.canvas import GRAY, new_figure, to_png
from training.evaluation.curves import Epoch
from training.page import COLOURS

_FEW = 30
"""With no more epochs than these, each is a dot."""
_ROOM = 0.12
"""Of a phase with a smaller share of the epochs, the size is written upright, since it would not fit."""


def draw_curves(epochs: Sequence[Epoch]) -> bytes:
    """Draw accuracy and loss side by side, epochs counted through all phases."""
    figure = new_figure(10, 4.6)
    accuracy, loss = figure.subplots(1, 2)
    accuracies = [(epoch.train_accuracy, epoch.validation_accuracy) for epoch in epochs]
    _draw_curve(accuracy, epochs, accuracies, name="accuracy")
    _draw_curve(loss, epochs, [(epoch.train_loss, epoch.validation_loss) for epoch in epochs], name="loss")
    figure.legend(*loss.get_legend_handles_labels(), loc="outside lower center", ncols=3, frameon=False)
    return to_png(figure)


def _draw_curve(
    axes: Axes, epochs: Sequence[Epoch], values: Sequence[tuple[float | None, float | None]], *, name: str
) -> None:
    numbers = np.arange(1, len(epochs) + 1)
    known = np.array(values, np.float64)  # None becomes no number, which is not drawn
    axes.set_xlabel("epoch")
    axes.set_ylabel(name)
    _mark_phases(axes, epochs)
    if np.isnan(known).all():
        axes.text(0.5, 0.5, f"this run did not keep its {name}", ha="center", transform=axes.transAxes, color=GRAY)
        axes.set_yticks([])
        return
    marker = "o" if len(epochs) <= _FEW else ""
    for start, end in _phases(epochs):  # the next phase goes on from the best epoch, so no line leads there
        for column, name_of_side in enumerate(("training", "validation")):
            shown, label = slice(start, end), name_of_side if start == 0 else None
            axes.plot(
                numbers[shown], known[shown, column], color=COLOURS[column], label=label, marker=marker, markersize=4
            )
    best = np.array(_best_of_phases(epochs))
    axes.plot(numbers[best], known[best, 1], "o", color="black", fillstyle="none", markersize=9, label="best of phase")
    if name == "accuracy":
        axes.set_ylim(-0.03, 1.03)
    axes.grid(alpha=0.3)


def _mark_phases(axes: Axes, epochs: Sequence[Epoch]) -> None:
    """Draw a line between phases and write the size of the images above each."""
    for start, end in _phases(epochs):
        if start:
            axes.axvline(start + 0.5, color=GRAY, linestyle=":")
        middle = (start + end + 1) / 2
        is_short = (end - start) < _ROOM * len(epochs)
        axes.annotate(
            f"{epochs[start].side_px} px", (middle, 1), (0, 4), xycoords=("data", "axes fraction"),
            textcoords="offset points", ha="center", color=GRAY, rotation=90 if is_short else 0,
        )  # fmt: skip
    axes.set_xlim(0.5, len(epochs) + 0.5)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True))


def _phases(epochs: Sequence[Epoch]) -> list[tuple[int, int]]:
    """Return the places of each phase's first epoch and of the one after its last."""
    starts = [place for place, epoch in enumerate(epochs) if place == 0 or epoch.phase != epochs[place - 1].phase]
    return list(pairwise([*starts, len(epochs)]))


def _best_of_phases(epochs: Sequence[Epoch]) -> list[int]:
    """Return the place of the last epoch of each phase that was better than those before."""
    return sorted({epoch.phase: place for place, epoch in enumerate(epochs) if epoch.is_best}.values())
