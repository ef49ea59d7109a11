"""The model card: everything that a model is, in one checked and immutable value that is `card.json` on disk.

The card's last entry is the sha256 of the rest, and the file must be exactly what `ModelCard.to_bytes` writes, so that
a changed byte anywhere is noticed.
"""

from typing import Annotated, Any, Literal, Self

from msgspec import Meta

from osteoviewer.checked import Frozen, make, plain
from osteoviewer.errors import BadModelBundle, BadPipeline
from osteoviewer.imaging.pipeline import Pipeline
from osteoviewer.inference.calibration import Calibration
from osteoviewer.inference.sealed import digest, is_sealed, seal, unseal

FORMAT = 2
OVERALL = "macro_auc"
"""The metric that says whether a model tells the classes apart at all: the mean AUC of each class against the rest."""
CHANCE = 0.5
IMAGE = "image"
"""Stands for the film among what is known of a knee."""
Sha256 = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]
Name = Annotated[str, Meta(pattern=r"^[a-z0-9][a-z0-9-]*\Z")]
Version = Annotated[str, Meta(pattern=r"^[0-9]+\.[0-9]+\.[0-9]+\Z")]


class InputSize(Frozen, frozen=True, kw_only=True):
    """Shape of the model input, channels last as the pipeline makes it; values in [0, 1]."""

    rows: Annotated[int, Meta(gt=0)]
    columns: Annotated[int, Meta(gt=0)]
    channels: Annotated[int, Meta(gt=0)]


class Metric(Frozen, frozen=True, kw_only=True):
    """One score with its 95 % confidence interval, and what it was measured on."""

    name: str
    value: float
    low: float
    high: float
    n: Annotated[int, Meta(gt=0)]
    data: str
    split: str


class ModelMetric(Metric, frozen=True, kw_only=True):
    """A score of a model.

    Attributes
    ----------
    inputs : list of str
        What was known when answering: `IMAGE`, names of `osteoviewer.imaging.clinical.INPUTS`, or both.
    """

    inputs: Annotated[list[str], Meta(min_length=1)]


class KnownAnswer(Frozen, frozen=True, kw_only=True):
    """What the model says of a synthetic knee, so that a machine on which it says otherwise is noticed on load.

    The network is given every `stride`-th row and column of the model input: it is fully convolutional up to its
    average, so this costs a fraction of a whole film and still runs every weight.
    """

    phantom_seed: int
    density: float
    stride: Annotated[int, Meta(gt=0)]
    probabilities: dict[str, float]
    tolerance: Annotated[float, Meta(gt=0)]


class Files(Frozen, frozen=True, kw_only=True):
    """The sha256 of the two files beside the card."""

    model_onnx: Sha256
    weights_safetensors: Sha256


class ModelCard(Frozen, frozen=True, kw_only=True):
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
    name: Name
    version: Version
    architecture: str
    classes: Annotated[list[str], Meta(min_length=2)]
    input: InputSize
    pipeline: list[dict[str, Any]]
    calibration: Calibration
    training: dict[str, Any]
    metrics: list[ModelMetric]
    intended_use: str
    limitations: list[str]
    files: Files
    known_answer: KnownAnswer

    def __post_init__(self) -> None:
        """Check that all is about the same classes, and that the pipeline makes the model's input."""
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
        if last.parameters != plain(self.input):
            raise ValueError("the pipeline's last stage does not make the model's input")

    @classmethod
    def from_bytes(cls, data: bytes) -> Self:
        """Read `card.json`.

        Raises
        ------
        BadModelBundle
            When it is not a card, is of another format, or was changed after it was written.
        """
        try:
            content = unseal(data)
        except ValueError as error:
            raise BadModelBundle("The model's card cannot be read.", BadModelBundle.REINSTALL) from error
        if content.get("format") != FORMAT:
            raise BadModelBundle(
                "The model was made for another version of OsteoViewer.", "Choose a model made for this version."
            )
        try:
            card = make(cls, content)
        except ValueError as error:
            raise BadModelBundle(
                "The model's card is not valid: {problem}.", BadModelBundle.REINSTALL, problem=str(error).rstrip(".")
            ) from error
        if not is_sealed(data, plain(card)):
            raise BadModelBundle("The model's card was changed after it was made.", BadModelBundle.REINSTALL)
        return card

    def to_bytes(self) -> bytes:
        """Write what `from_bytes` reads."""
        return seal(plain(self))

    @property
    def doubt(self) -> ModelMetric | None:
        """The score from films alone that cannot be told from chance, if the model's overall AUC is such a one."""
        of_films = (metric for metric in self.metrics if metric.inputs == [IMAGE])
        overall = next((metric for metric in of_films if metric.name == OVERALL), None)
        return overall if overall is not None and overall.low <= CHANCE else None

    @property
    def sha256(self) -> str:
        """The hash of the card's content."""
        return digest(plain(self))
