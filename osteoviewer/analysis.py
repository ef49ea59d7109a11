"""Analyse one film: a generator of events that the window, the command line and the tests all listen to. No Qt."""

from collections.abc import Generator, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from osteoviewer.errors import BadPipeline, KneeNotFound
from osteoviewer.imaging.clinical import ClinicalRecord
from osteoviewer.imaging.gate import refuse_pixels
from osteoviewer.imaging.knees import Knee, Refusal
from osteoviewer.imaging.known import NOTHING, Known
from osteoviewer.imaging.pipeline import Pipeline, Stage, StageResult
from osteoviewer.imaging.radiograph import FloatImage, Radiograph
from osteoviewer.imaging.regions import LANDMARKS
from osteoviewer.imaging.search import FindLandmarks, find_knees

if TYPE_CHECKING:
    from osteoviewer.inference.classifier import Classifier
    from osteoviewer.inference.diagnosis import Diagnosis


@dataclass(frozen=True, eq=False)
class StageCompleted:
    """A stage is done, of a knee or, where `knee` is None, of the film as a whole."""

    knee: int | None
    result: StageResult


@dataclass(frozen=True, eq=False)
class PolarityCorrected:
    """The film shows its knees only with dark and bright exchanged; from here on everything is about `radiograph`."""

    radiograph: Radiograph


@dataclass(frozen=True, eq=False)
class KneesFound:
    """The film was searched, or its knees were given by hand; what follows is about these knees, by their place.

    `findings` is what the method noted on its way: cluster centres and threshold of the paper's.
    """

    knees: tuple[Knee, ...]
    seconds: float
    findings: Mapping[str, Any]


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


AnalysisEvent = StageCompleted | PolarityCorrected | KneesFound | Diagnosed | Refused


@dataclass(frozen=True, eq=False)
class Method:
    """What films are analysed with.

    Attributes
    ----------
    pipeline : Pipeline
        The stages, from the model card.
    landmarks : callable or None
        Finds the knees, where the pipeline's method needs it.
    classifier : Classifier or None
        None shows the stages and diagnoses nothing.
    """

    pipeline: Pipeline
    landmarks: FindLandmarks | None = None
    classifier: "Classifier | None" = None


_NONE_LEFT = Refusal("none_left", "Every knee of this film was taken away.", "Undo that, or draw a region by hand.")


def analyse(
    radiograph: Radiograph,
    method: Method,
    *,
    by_hand: Sequence[Knee] | None = None,
    clinical: ClinicalRecord | None = None,
) -> Iterator[AnalysisEvent]:
    """Run the stages on a film, find its knees, and run stages and network on each, yielding what happens.

    Parameters
    ----------
    radiograph : Radiograph
        The film.
    method : Method
        What it is analysed with.
    by_hand : sequence of Knee, optional
        The knees as the user wants them, instead of a search; may be empty.
    clinical : ClinicalRecord, optional
        What is known of the patient; what the film's header states unless given.

    Yields
    ------
    AnalysisEvent
        Stop iterating to cancel; nothing is left behind. A knee that is refused still has its stages.

    Raises
    ------
    StageFailed
        When a stage breaks.
    """
    looked = yield from _look(radiograph, method, by_hand)
    if looked.may_be_inverted:
        again = _look_inverted(radiograph, method)
        if again is not None:
            yield PolarityCorrected(again.film)
            yield from (StageCompleted(None, result) for result in again.stages)
            looked = again.looked
    yield from _tell(looked, method, clinical or radiograph.clinical)


def analyse_from(
    radiograph: Radiograph, method: Method, known: Known, *, by_hand: Sequence[Knee] | None = None
) -> Iterator[AnalysisEvent]:
    """Do what `analyse` does, from the first stage on that is not known with the same parameters.

    Parameters
    ----------
    radiograph : Radiograph
        The film, with the polarity that it was last analysed with; it is not turned round.
    method, by_hand
        As for `analyse`.
    known : Known
        What runs on this film have made.

    Yields
    ------
    AnalysisEvent
        Results that are known are among them, as the same objects.

    Raises
    ------
    StageFailed
        When a stage breaks.
    """
    looked = yield from _look(radiograph, method, by_hand, known)
    yield from _tell(looked, method, radiograph.clinical, known)


def _tell(
    looked: "_Looked", method: Method, clinical: ClinicalRecord, known: Known = NOTHING
) -> Iterator[AnalysisEvent]:
    """Tell what was found on a film, and go on with each of its knees."""
    yield KneesFound(looked.knees, looked.seconds, looked.findings)
    if looked.refusal is not None:
        yield _refused(None, looked.refusal)
    of_knees = known.of_knees if known.film and known.film[-1].image is looked.image else {}
    for place, knee in enumerate(looked.knees):
        yield from _analyse_knee(place, knee, _Start(looked.image, of_knees.get(place, ())), method, clinical)


@dataclass(frozen=True, eq=False)
class _Looked:
    """What is known of a film before its knees are looked at one by one."""

    image: FloatImage
    knees: tuple[Knee, ...] = ()
    refusal: Refusal | None = None
    seconds: float = 0.0
    findings: Mapping[str, Any] = field(default_factory=lambda: MappingProxyType({}))

    @property
    def may_be_inverted(self) -> bool:
        """Whether it is worth looking with dark and bright exchanged."""
        return self.refusal is not None and self.refusal.reason in ("no_field", "no_knee")


@dataclass(frozen=True, eq=False)
class _LookedInverted:
    film: Radiograph
    stages: tuple[StageResult, ...]
    looked: _Looked


@dataclass(frozen=True, eq=False)
class _Start:
    """What the stages of a knee begin with, and those that are known."""

    image: FloatImage
    earlier: tuple[StageResult, ...]


def _look(
    film: Radiograph, method: Method, by_hand: Sequence[Knee] | None, known: Known = NOTHING
) -> Generator[StageCompleted, None, _Looked]:
    """Run the stages about the whole film and find its knees."""
    stage = method.pipeline.region
    if stage is None:
        raise BadPipeline("The pipeline has no region of interest.", "Use a model made for this version.")
    image = film.pixels
    try:
        for result in method.pipeline.run_film(image, earlier=known.film):
            image = result.image
            yield StageCompleted(None, result)
        if by_hand is not None:
            return _Looked(image, tuple(_checked(knee, stage) for knee in by_hand), None if by_hand else _NONE_LEFT)
        if known.knees and known.region == stage and known.film and known.film[-1].image is image:
            return _Looked(image, known.knees)
        found = find_knees(film, image, stage, landmarks=method.landmarks)
    except KneeNotFound as error:
        return _Looked(image, refusal=Refusal(error.reason, error.message, error.hint))
    knees = found.knees if found.refusal is None else ()
    return _Looked(image, knees, found.refusal, found.seconds, found.findings)


def _look_inverted(film: Radiograph, method: Method) -> _LookedInverted | None:
    """Look at the film with dark and bright exchanged; None where it shows no knee either."""
    if method.pipeline.region is None or method.pipeline.region.parameters["method"] != LANDMARKS:
        return None  # the paper's way finds bright components in any picture
    inverted = film.inverted()
    stages: list[StageResult] = []
    looking = _look(inverted, method, None)
    try:
        while True:
            stages.append(next(looking).result)
    except StopIteration as end:
        looked: _Looked = end.value
    return None if looked.refusal is not None else _LookedInverted(inverted, tuple(stages), looked)


def _checked(knee: Knee, stage: Stage) -> Knee:
    """Judge a region that was drawn by hand by its size alone: that it holds a knee is for the user to say."""
    if not knee.is_manual:
        return knee
    return replace(knee, refusal=refuse_pixels(knee.region.columns / stage.parameters["widths"]))


def _analyse_knee(
    place: int, knee: Knee, start: _Start, method: Method, clinical: ClinicalRecord
) -> Iterator[AnalysisEvent]:
    result: StageResult | None = None
    for result in method.pipeline.run_knee(start.image, knee.region, earlier=start.earlier):
        yield StageCompleted(place, result)
    if knee.refusal is not None:
        yield _refused(place, knee.refusal)
    elif method.classifier is not None and result is not None:
        yield Diagnosed(place, method.classifier.classify(result.image, clinical))


def _refused(knee: int | None, refusal: Refusal) -> Refused:
    return Refused(knee, refusal.reason, refusal.message, refusal.hint)
