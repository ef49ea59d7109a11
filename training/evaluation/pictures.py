"""The pictures of a report as PNG, drawn without a window and without matplotlib's global state."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

from training.evaluation.curves import Epoch
from training.evaluation.diagrams import Bin, Roc
from training.evaluation.result import Evaluation
from training.metrics import Integers
from training.page import COLOURS

_STYLES = ("-", "--", "-.")
"""Of curves, so that none hides behind another."""
_DPI = 150
_GRAY = "#777777"
_FEW = 30
"""With no more epochs than these, each is a dot."""
_WIDEST = 4
"""With more classes than these, their names are tilted."""


@dataclass(frozen=True, eq=False)
class Drawing:
    """One picture: the name of its file, a PNG, what it shows, and its width in pixels on a page."""

    name: str
    png: bytes
    told: str
    width: int


def draw_all(evaluation: Evaluation) -> tuple[Drawing, ...]:
    """Draw the confusion matrix, the training curves, the reliability diagram and the ROC curves."""
    knees = len(evaluation.held_out.answers)
    return (
        Drawing(
            "confusion",
            draw_confusion(evaluation.confusion, evaluation.classes),
            f"Confusion matrix of {knees} held-out knees: how many of each true class were answered as which class, "
            "and which share of the true class they are.",
            560,
        ),
        Drawing(
            "training-curves",
            draw_curves(evaluation.epochs),
            "Accuracy and loss of training and validation by epoch. Training figures are of augmented images with "
            "dropout, validation figures of the films as they are; each phase goes on from the best epoch (ringed) of "
            "the one before.",
            1000,
        ),
        Drawing(
            "reliability",
            draw_reliability(evaluation.bins),
            "Reliability: how often the answer is right, where a probability was claimed for it; below, how many knees "
            "are in each bin. On the diagonal the probabilities mean what they say.",
            560,
        ),
        Drawing(
            "roc",
            draw_rocs(
                evaluation.rocs,
                {score.name: score.value for score in (*evaluation.held_out.scores, *evaluation.further)},
            ),
            "ROC curves of each class against the rest.",
            560,
        ),
    )


def draw_confusion(counts: Integers, classes: Sequence[str]) -> bytes:
    """Draw counts and the share of each true class."""
    size = len(classes)
    figure = _figure(2 + 1.2 * size, 1 + 1.2 * size)
    axes = figure.add_subplot()
    totals = counts.sum(axis=1)
    shares = counts / np.maximum(totals, 1)[:, None]
    axes.imshow(shares, cmap="Blues", vmin=0, vmax=1)
    for row in range(size):
        for column in range(size):
            colour = "white" if shares[row, column] > 0.5 else "black"
            told = f"{counts[row, column]}\n{100 * shares[row, column]:.0f} %"
            axes.text(column, row, told, ha="center", va="center", color=colour)
    axes.set_xticks(range(size), classes)
    axes.tick_params(axis="x", rotation=30 if size > _WIDEST else 0)
    axes.set_yticks(range(size), [f"{label}\n(n = {total})" for label, total in zip(classes, totals, strict=True)])
    axes.set_xlabel("answered class")
    axes.set_ylabel("true class")
    return _png(figure)


def draw_curves(epochs: Sequence[Epoch]) -> bytes:
    """Draw accuracy and loss side by side, epochs counted through all phases."""
    figure = _figure(10, 4.6)
    accuracy, loss = figure.subplots(1, 2)
    accuracies = [(epoch.train_accuracy, epoch.validation_accuracy) for epoch in epochs]
    _draw_curve(accuracy, epochs, accuracies, name="accuracy")
    _draw_curve(loss, epochs, [(epoch.train_loss, epoch.validation_loss) for epoch in epochs], name="loss")
    figure.legend(*loss.get_legend_handles_labels(), loc="outside lower center", ncols=3, frameon=False)
    return _png(figure)


def _draw_curve(
    axes: Axes, epochs: Sequence[Epoch], values: Sequence[tuple[float | None, float | None]], *, name: str
) -> None:
    numbers = np.arange(1, len(epochs) + 1)
    known = np.array(values, np.float64)  # None becomes no number, which is not drawn
    axes.set_xlabel("epoch")
    axes.set_ylabel(name)
    _mark_phases(axes, epochs)
    if np.isnan(known).all():
        axes.text(0.5, 0.5, f"this run did not keep its {name}", ha="center", transform=axes.transAxes, color=_GRAY)
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
            axes.axvline(start + 0.5, color=_GRAY, linestyle=":")
        middle = (start + end + 1) / 2
        axes.annotate(
            f"{epochs[start].side_px} px", (middle, 1), (0, 4), xycoords=("data", "axes fraction"),
            textcoords="offset points", ha="center", color=_GRAY,
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


def draw_reliability(bins: Sequence[Bin]) -> bytes:
    """Draw how often answers are right by the probability that was claimed for them, over counts."""
    figure = _figure(5.6, 6)
    axes, below = figure.subplots(2, 1, sharex=True, height_ratios=(3, 1))
    filled = [(each.claimed, each.right) for each in bins if each.claimed is not None and each.right is not None]
    claimed, right = np.array(filled).T
    axes.plot([0, 1], [0, 1], color=_GRAY, linestyle="--", label="as claimed")
    axes.plot(claimed, right, color=COLOURS[0], marker="o", label="held-out knees")
    axes.set_ylabel("share of right answers")
    axes.set_ylim(-0.03, 1.03)
    axes.grid(alpha=0.3)
    axes.legend(frameon=False, loc="upper left")
    widths = [each.high - each.low for each in bins]
    counts = [each.knees for each in bins]
    bars = below.bar([each.low for each in bins], counts, widths, align="edge", color=COLOURS[0], edgecolor="white")
    below.bar_label(bars, [str(count) if count else "" for count in counts], padding=1, fontsize=8)
    below.margins(y=0.25)
    below.set_xlim(0, 1)
    below.set_xlabel("probability claimed for the answer")
    below.set_ylabel("knees")
    return _png(figure)


def draw_rocs(rocs: Sequence[Roc], scores: dict[str, float]) -> bytes:
    """Draw one curve a class; their AUC are taken from `scores`."""
    figure = _figure(5.6, 5.4)
    axes = figure.add_subplot()
    axes.plot([0, 1], [0, 1], color=_GRAY, linestyle=":", label="chance")
    for place, roc in enumerate(rocs):
        colour = COLOURS[place % len(COLOURS)]
        area = scores[f"auc_{roc.label}_against_rest"]
        style = _STYLES[place % len(_STYLES)]
        label = f"{roc.label}, AUC {area:.2f}"
        axes.plot(roc.false_positive_rate, roc.sensitivity, style, color=colour, linewidth=2, label=label)
    axes.set_xlabel("1 - specificity")
    axes.set_ylabel("sensitivity")
    axes.set_xlim(-0.02, 1.02)
    axes.set_ylim(-0.02, 1.02)
    axes.set_aspect("equal")
    axes.grid(alpha=0.3)
    axes.legend(frameon=False, loc="lower right")
    return _png(figure)


def _figure(width: float, height: float) -> Figure:
    figure = Figure(figsize=(width, height), dpi=_DPI, layout="constrained")
    FigureCanvasAgg(figure)
    return figure


def _png(figure: Figure) -> bytes:
    held = io.BytesIO()
    figure.savefig(held, format="png", metadata={"Software": None})
    return held.getvalue()
