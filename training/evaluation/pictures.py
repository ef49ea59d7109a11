"""The pictures of a report as PNG."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from training.evaluation.canvas import GRAY, new_figure, to_png
from training.evaluation.curve_picture import draw_curves
from training.evaluation.diagrams import Bin, Roc
from training.evaluation.result import Evaluation
from training.metrics import Integers
from training.page import COLOURS

_STYLES = ("-", "--", "-.")
"""Of curves, so that none hides behind another."""
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
    figure = new_figure(2 + 1.2 * size, 1 + 1.2 * size)
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
    return to_png(figure)


def draw_reliability(bins: Sequence[Bin]) -> bytes:
    """Draw how often answers are right by the probability that was claimed for them, over counts."""
    figure = new_figure(5.6, 6)
    axes, below = figure.subplots(2, 1, sharex=True, height_ratios=(3, 1))
    filled = [(each.claimed, each.right) for each in bins if each.claimed is not None and each.right is not None]
    claimed, right = np.array(filled).T
    axes.plot([0, 1], [0, 1], color=GRAY, linestyle="--", label="as claimed")
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
    return to_png(figure)


def draw_rocs(rocs: Sequence[Roc], scores: dict[str, float]) -> bytes:
    """Draw one curve a class; their AUC are taken from `scores`."""
    figure = new_figure(5.6, 5.4)
    axes = figure.add_subplot()
    axes.plot([0, 1], [0, 1], color=GRAY, linestyle=":", label="chance")
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
    return to_png(figure)
