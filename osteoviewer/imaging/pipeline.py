"""Stages as data: a `Pipeline` is a list of names and parameters that stands in the model card and is executed from it.

What a stage does is in `osteoviewer.imaging.stages`; this module knows how stages are checked, chained, timed and
written as JSON, and keeps the way back from a stage's pixels to the film's.
"""

import hashlib
import inspect
import json
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import takewhile
from typing import Any

import numpy as np
from numpy.typing import NDArray

from osteoviewer.errors import BadPipeline, OsteoViewerError, StageFailed
from osteoviewer.imaging.radiograph import Box, FloatImage
from osteoviewer.imaging.regions import STAGE as REGION
from osteoviewer.imaging.regions import crop, parameter_kinds
from osteoviewer.imaging.stages import STAGES, StageOutput

NAMES = ("denoise", "equalize", REGION, "smudge", "resize")
"""The stages that a pipeline may name, in their usual order."""
_CORRECT_IT = "Correct the pipeline in the model card or the training configuration."


@dataclass(frozen=True)
class Stage:
    """A stage's name and all of its parameters.

    Raises
    ------
    BadPipeline
        When no stage has that name, or a parameter is missing, unknown or of the wrong kind.
    """

    name: str
    parameters: Mapping[str, Any]

    def __post_init__(self) -> None:
        """Check the name and the parameters against the stage function's signature."""
        if self.name not in NAMES:
            raise BadPipeline(
                f"The pipeline names a stage “{self.name}” that this version does not know.",
                f"Known stages are {', '.join(NAMES)}; use a model made for this version.",
            )
        try:
            kinds = _parameter_kinds(self.name, self.parameters)
            inspect.Signature([inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY) for name in kinds]).bind(
                **self.parameters
            )
        except TypeError as error:
            raise BadPipeline(
                f"The stage “{self.name}” was given the wrong parameters: {error}.",
                "Every parameter of a stage must stand in the model card, and no other.",
            ) from error
        for key, value in self.parameters.items():
            _check_kind(self.name, key, value, kinds[key])


def _parameter_kinds(name: str, parameters: Mapping[str, Any]) -> Mapping[str, Any]:
    if name == REGION:
        return parameter_kinds(parameters.get("method"))
    return {
        key: parameter.annotation
        for key, parameter in inspect.signature(STAGES[name]).parameters.items()
        if parameter.kind is inspect.Parameter.KEYWORD_ONLY
    }


def _check_kind(stage: str, key: str, value: object, kind: object) -> None:
    if kind is str:
        if not isinstance(value, str):
            raise BadPipeline(f"The stage “{stage}” needs a word for “{key}”, not {value!r}.", _CORRECT_IT)
        return
    allowed: tuple[type, ...] = (int, float) if kind is float else (int,)
    is_number = isinstance(value, allowed) and not isinstance(value, bool)
    if not is_number or not 0 <= value < np.inf:  # type: ignore[operator]
        raise BadPipeline(
            f"The stage “{stage}” needs a non-negative {'number' if kind is float else 'whole number'} "
            f"for “{key}”, not {value!r}.",
            _CORRECT_IT,
        )


@dataclass(frozen=True, eq=False)
class StageResult:
    """What one stage made.

    Attributes
    ----------
    name : str
        The stage.
    image : ndarray of float32, shape (rows, columns) or (rows, columns, channels)
        Values in [0, 1], not writeable.
    parameters : Mapping
        As they stood in the card.
    seconds : float
        Time the stage took.
    findings : Mapping
        What the stage found, ready for JSON: thresholds, cluster centres, box.
    to_source : ndarray of float64, shape (3, 3)
        Takes ``(row, column, 1)`` of this image to the film's, both at pixel centres.
    """

    name: str
    image: FloatImage
    parameters: Mapping[str, Any]
    seconds: float
    findings: Mapping[str, Any]
    to_source: NDArray[np.float64]

    @property
    def box(self) -> Box | None:
        """The region of interest in pixels of the stage's input, if this stage chose one."""
        return Box(**self.findings["box"]) if "box" in self.findings else None


@dataclass(frozen=True)
class Pipeline:
    """An ordered list of stages.

    Raises
    ------
    BadPipeline
        When it is empty or names a stage twice.
    """

    stages: tuple[Stage, ...]

    def __post_init__(self) -> None:
        """Refuse an empty list and repeated names."""
        names = [stage.name for stage in self.stages]
        if not names or len(set(names)) != len(names):
            raise BadPipeline(
                "The pipeline has no stage, or the same stage twice.",
                _CORRECT_IT,
            )

    @classmethod
    def from_json(cls, rows: Sequence[Mapping[str, Any]]) -> "Pipeline":
        """Read ``[{"stage": name, "parameters": {...}}, ...]``."""
        try:
            return cls(tuple(Stage(row["stage"], dict(row["parameters"])) for row in rows))
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            raise BadPipeline(
                "The pipeline is not a list of stages with their parameters.",
                "Each entry needs “stage” and “parameters”.",
            ) from error

    def to_json(self) -> list[dict[str, Any]]:
        """Write what `from_json` reads."""
        return [{"stage": stage.name, "parameters": dict(stage.parameters)} for stage in self.stages]

    @property
    def digest(self) -> str:
        """The sha256 of the canonical JSON; two pipelines with the same digest do the same."""
        return hashlib.sha256(json.dumps(self.to_json(), sort_keys=True).encode()).hexdigest()

    def with_parameters(self, name: str, parameters: Mapping[str, Any]) -> "Pipeline":
        """Return the same pipeline with all parameters of one stage exchanged.

        Raises
        ------
        BadPipeline
            When the stage cannot take them.
        """
        changed = (Stage(name, dict(parameters)) if stage.name == name else stage for stage in self.stages)
        return Pipeline(tuple(changed))

    @property
    def region(self) -> Stage | None:
        """The stage that chooses the region of interest, if there is one."""
        return next((stage for stage in self.stages if stage.name == REGION), None)

    def run_film(self, image: FloatImage, *, earlier: Sequence[StageResult] = ()) -> Iterator[StageResult]:
        """Run the stages about the film as a whole, those before the region of interest, yielding each as it is done.

        Parameters
        ----------
        image : ndarray of float32, shape (rows, columns)
            The film's pixels in [0, 1]; not changed.
        earlier : sequence of StageResult
            Of a run on the same pixels: as long as stages and parameters are the same, these are yielded as they are.

        Raises
        ------
        KneeNotFound
            When nothing stands out from the background.
        StageFailed
            When a stage breaks on this film.
        """
        yield from _run(self._split()[0], image, np.eye(3), earlier)

    def run_knee(self, image: FloatImage, region: Box, *, earlier: Sequence[StageResult] = ()) -> Iterator[StageResult]:
        """Cut one region out and run the stages about it, yielding each as it is done; stop iterating to cancel.

        Parameters
        ----------
        image : ndarray of float32, shape (rows, columns)
            What the last stage of `run_film` made; not changed.
        region : Box
            In pixels of it; may reach beyond it.
        earlier : sequence of StageResult
            Of a run on the same image, used as in `run_film` where the region is the same too.

        Raises
        ------
        StageFailed
            When a stage breaks on this knee.
        """
        stage, *rest = self._split()[1]
        if earlier and _is_of(earlier[0], stage) and earlier[0].box == region:
            result, earlier = earlier[0], earlier[1:]
        else:
            started = time.perf_counter()
            output = crop(image, region)
            result, earlier = _result(stage, output, time.perf_counter() - started, output.to_input), ()
        yield result
        yield from _run(rest, result.image, result.to_source, earlier)

    def _split(self) -> tuple[tuple[Stage, ...], tuple[Stage, ...]]:
        place = next((place for place, stage in enumerate(self.stages) if stage.name == REGION), len(self.stages))
        return self.stages[:place], self.stages[place:]


def _run(
    stages: Sequence[Stage], image: FloatImage, to_source: NDArray[np.float64], earlier: Sequence[StageResult]
) -> Iterator[StageResult]:
    kept = [result for result, _ in takewhile(lambda pair: _is_of(*pair), zip(earlier, stages, strict=False))]
    yield from kept
    if kept:
        image, to_source = kept[-1].image, kept[-1].to_source
    for stage in stages[len(kept) :]:
        started = time.perf_counter()
        output = _run_stage(stage, image)
        seconds = time.perf_counter() - started
        image, to_source = output.image, to_source @ output.to_input
        yield _result(stage, output, seconds, to_source)


def _is_of(result: StageResult, stage: Stage) -> bool:
    return result.name == stage.name and result.parameters == stage.parameters


def _result(stage: Stage, output: StageOutput, seconds: float, to_source: NDArray[np.float64]) -> StageResult:
    output.image.flags.writeable = False
    return StageResult(stage.name, output.image, dict(stage.parameters), seconds, output.findings, to_source)


def _run_stage(stage: Stage, image: FloatImage) -> StageOutput:
    try:
        return STAGES[stage.name](image, **stage.parameters)
    except OsteoViewerError:
        raise
    except Exception as error:
        raise StageFailed(
            "The stage “{stage}” failed on this film.",
            "The film can still be viewed; please report the film's kind to the makers.",
            stage=stage.name,
        ) from error
