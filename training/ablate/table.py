"""The scores of each arm and how far it is from the first, with intervals from the same resampled radiographs."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from training.gains import measure_gains
from training.metrics import Answers, Measured, measure

COMPARED = ("macro_auc", "auc_osteoporosis_against_rest", "auc_abnormal_against_normal", "balanced_accuracy")


@dataclass(frozen=True)
class ArmScores:
    """What one arm reached.

    Attributes
    ----------
    knees, radiographs : int
        That were scored.
    scores : tuple of Measured
        Of all folds together.
    gains : tuple of Measured
        Each score less that of the first arm, resampled together; empty for the first arm.
    """

    name: str
    knees: int
    radiographs: int
    scores: tuple[Measured, ...]
    gains: tuple[Measured, ...]


def score_arms(
    answers: Mapping[str, Answers], *, classes: Sequence[str], resamples: int, seed: int
) -> tuple[ArmScores, ...]:
    """Score every arm, and compare it with the first on the radiographs that both have.

    Parameters
    ----------
    answers : Mapping of str to Answers
        Of each arm, all folds together.
    classes : sequence of str
        In the order of the probabilities.
    resamples : int
        Of the bootstrap over radiographs, within classes.
    seed : int
        Of it.
    """
    first = next(iter(answers.values()))
    return tuple(
        ArmScores(
            name,
            len(arm),
            len(np.unique(arm.groups)),
            measure(arm, classes=classes, resamples=resamples, generator=np.random.default_rng(seed)),
            ()
            if arm is first
            else measure_gains(arm, first, classes=classes, resamples=resamples, generator=np.random.default_rng(seed)),
        )
        for name, arm in answers.items()
    )


def format_arms(arms: Sequence[ArmScores]) -> str:
    """Write the table: a row for each arm, the scores of `COMPARED` with their intervals, and the gain on the first."""
    names = [name for name in COMPARED if any(score.name == name for score in arms[0].scores)]
    lines = [f"| arm | n | {' | '.join(names)} |", f"|---|---|{'---|' * len(names)}"]
    for arm in arms:
        n = f"{arm.knees} knees of {arm.radiographs} radiographs"
        lines.append(f"| {arm.name} | {n} | {' | '.join(_cells(arm.scores, names, '.3f'))} |")
        if arm.gains:
            lines.append(f"| {arm.name} less {arms[0].name} | | {' | '.join(_cells(arm.gains, names, '+.3f'))} |")
    return "\n".join(lines)


def _cells(scores: Sequence[Measured], names: Sequence[str], form: str) -> list[str]:
    by_name = {score.name: score for score in scores}
    chosen = (by_name[name] for name in names)
    return [f"{score.value:{form}} ({score.low:{form}} to {score.high:{form}})" for score in chosen]
