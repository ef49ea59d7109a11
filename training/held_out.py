"""A finished run's network asked about the films that were held out, and how good its answers are."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from training.assemble import Assembled, assemble
from training.evaluate import HeldOut, Knees, find_knees_of, judge, score_held_out
from training.finished_run import FinishedRun


@dataclass(frozen=True, eq=False)
class HeldOutScored:
    """What was scored and what came of it.

    Attributes
    ----------
    model : Assembled
    knees : Knees
        The held-out ones, in the order of the answers.
    held_out : HeldOut
    """

    model: Assembled
    knees: Knees
    held_out: HeldOut


def score_run(run: FinishedRun, *, report: Callable[[str], None]) -> HeldOutScored:
    """Put the run's model together and score it on the test side of its split.

    Raises
    ------
    OsteoViewerError
        When the weights are missing or of another network, a film cannot be read, or a class has no knee on a side.
    """
    model = assemble(run, report=report)
    report(f"Scoring {len(run.split.test)} held-out films")
    knees = find_knees_of(run.split.test, run.config)
    judged = judge(knees, model.network, known=model.known, classes=run.config.data.classes)
    scored = score_held_out(judged, model.calibration, run.config, refused=knees.refused)
    return HeldOutScored(model, knees, replace(scored, shared_groups=run.split.shared_groups))
