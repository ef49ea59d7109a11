"""Analyse one film: a generator of events that the window, the command line and the tests all listen to. No Qt."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from osteoviewer.errors import KneeNotFound
from osteoviewer.imaging.pipeline import Pipeline, StageResult
from osteoviewer.imaging.radiograph import Radiograph

if TYPE_CHECKING:
    from osteoviewer.inference.classifier import Classifier
    from osteoviewer.inference.diagnosis import Diagnosis


@dataclass(frozen=True, eq=False)
class StageCompleted:
    """A stage of a knee is done."""

    knee: int
    result: StageResult


@dataclass(frozen=True, eq=False)
class Diagnosed:
    """The network has spoken on a knee."""

    knee: int
    diagnosis: "Diagnosis"


@dataclass(frozen=True)
class Refused:
    """Nothing can be diagnosed, and why; `knee` is None when it concerns the whole film."""

    knee: int | None
    reason: str
    message: str
    hint: str


AnalysisEvent = StageCompleted | Diagnosed | Refused


def analyse(radiograph: Radiograph, *, pipeline: Pipeline, classifier: "Classifier | None") -> Iterator[AnalysisEvent]:
    """Run the stages on a film and then the network, yielding what happens as it happens.

    Parameters
    ----------
    radiograph : Radiograph
        The film.
    pipeline : Pipeline
        The stages, from the model card.
    classifier : Classifier or None
        None shows the stages and diagnoses nothing.

    Yields
    ------
    StageCompleted, Diagnosed or Refused
        Stop iterating to cancel; nothing is left behind.

    Raises
    ------
    StageFailed
        When a stage breaks.
    """
    knee = 0
    result: StageResult | None = None
    try:
        for result in pipeline.run(radiograph.pixels):
            yield StageCompleted(knee, result)
    except KneeNotFound as refusal:
        yield Refused(None, refusal.reason, refusal.message, refusal.hint)
        return
    if classifier is not None and result is not None:
        yield Diagnosed(knee, classifier.classify(result.image))
