"""The model card: everything that a model is, in one checked and immutable value that is `card.json` on disk.

The card's last entry is the sha256 of the rest, and the file must be exactly what `ModelCard.to_bytes` writes, so that
a changed byte anywhere is noticed.
"""

import json
from typing import Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from osteoviewer.errors import BadModelBundle, BadPipeline
from osteoviewer.imaging.pipeline import Pipeline
from osteoviewer.inference.calibration import Calibration
from osteoviewer.inference.sealed import SEAL, digest, seal

FORMAT = 2
OVERALL = "macro_auc"
"""The metric that says whether a model tells the classes apart at all: the mean AUC of each class against the rest."""
CHANCE = 0.5
IMAGE = "image"
"""Stands for the film among what is known of a knee."""
_SHA256 = r"^[0-9a-f]{64}$"


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class InputSize(_Frozen):
    """Shape of the model input, channels last as the pipeline makes it; values in [0, 1]."""

    rows: int = Field(gt=0)
    columns: int = Field(gt=0)
    channels: int = Field(gt=0)


class Metric(_Frozen):
    """One score with its 95 % confidence interval, and what it was measured on."""

    name: str
    value: float
    low: float
    high: float
    n: int = Field(gt=0)
    data: str
    split: str


class ModelMetric(Metric):
    """A score of a model.

    Attributes
    ----------
    inputs : list of str
        What was known when answering: `IMAGE`, names of `osteoviewer.imaging.clinical.INPUTS`, or both.
    """

    inputs: list[str] = Field(min_length=1)


class KnownAnswer(_Frozen):
    """What the model says of a synthetic knee, so that a machine on which it says otherwise is noticed on load.

    The network is given every `stride`-th row and column of the model input: it is fully convolutional up to its
    average, so this costs a fraction of a whole film and still runs every weight.
    """

    phantom_seed: int
    density: float
    stride: int = Field(gt=0)
    probabilities: dict[str, float]
    tolerance: float = Field(gt=0)


class Files(_Frozen):
    """The sha256 of the two files beside the card."""

    model_onnx: str = Field(pattern=_SHA256)
    weights_safetensors: str = Field(pattern=_SHA256)


class ModelCard(_Frozen):
    """A model: what it takes, what it answers, how it was made, and how good it is.

    Attributes
    ----------
    pipeline : list
        What `Pipeline.from_json` reads: the stages that the model was trained with and is run with.
    calibration : Calibration
        What makes probabilities of the network's scores.
    training : dict
        Command, seed, configuration, data with counts, library versions, machine and time.
    """

    format: Literal[2]
    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    version: str = Field(pattern=r"^\d+\.\d+\.\d+$")
    architecture: str
    classes: list[str] = Field(min_length=2)
    input: InputSize
    pipeline: list[dict[str, Any]]
    calibration: Calibration
    training: dict[str, Any]
    metrics: list[ModelMetric]
    intended_use: str
    limitations: list[str]
    files: Files
    known_answer: KnownAnswer

    @model_validator(mode="after")
    def _check(self) -> Self:
        if len(set(self.classes)) != len(self.classes):
            raise ValueError("a class stands twice")
        if list(self.known_answer.probabilities) != self.classes:
            raise ValueError("the known answer is not about the card's classes")
        if list(self.calibration.class_offsets) != self.classes:
            raise ValueError("the calibration is not about the card's classes")
        try:
            last = Pipeline.from_json(self.pipeline).stages[-1]
        except BadPipeline as error:
            raise ValueError(error.message) from error
        if last.parameters != self.input.model_dump():
            raise ValueError("the pipeline's last stage does not make the model's input")
        return self

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read `card.json`.

        Raises
        ------
        BadModelBundle
            When it is not a card, is of another format, or was changed after it was written.
        """
        try:
            content = json.loads(data)
            stated = content.pop(SEAL)
        except (ValueError, KeyError, AttributeError, TypeError) as error:
            raise BadModelBundle("The model's card cannot be read.", BadModelBundle.REINSTALL) from error
        if content.get("format") != FORMAT:
            raise BadModelBundle(
                "The model was made for another version of OsteoViewer.", "Choose a model made for this version."
            )
        try:
            card = cls.model_validate(content)
        except ValidationError as error:
            first = error.errors()[0]
            where = ".".join(str(part) for part in first["loc"])
            raise BadModelBundle(
                "The model's card is not valid: {problem}.",
                BadModelBundle.REINSTALL,
                problem=f"{where} {first['msg']}".rstrip("."),
            ) from error
        if stated != card.sha256 or data != card.to_bytes():
            raise BadModelBundle("The model's card was changed after it was made.", BadModelBundle.REINSTALL)
        return card

    def to_bytes(self) -> bytes:
        """Write what `from_bytes` reads."""
        return seal(self.model_dump())

    @property
    def doubt(self) -> ModelMetric | None:
        """The score from films alone that cannot be told from chance, if the model's overall AUC is such a one."""
        of_films = (metric for metric in self.metrics if metric.inputs == [IMAGE])
        overall = next((metric for metric in of_films if metric.name == OVERALL), None)
        return overall if overall is not None and overall.low <= CHANCE else None

    @property
    def sha256(self) -> str:
        """The hash of the card's content."""
        return digest(self.model_dump())
