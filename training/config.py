"""The training configuration: a TOML file becomes one frozen value that is checked before anything is computed."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import AfterValidator, Field, SerializerFunctionWrapHandler, model_serializer, model_validator

from osteoviewer.checked import make
from osteoviewer.imaging.pipeline import Pipeline
from osteoviewer.inference.card import InputSize
from osteoviewer.paths import resources
from training.checked import Checked, Output, check, read_toml
from training.dataset import Source
from training.errors import BadConfiguration
from training.network import CHANNELS, NETWORKS, UNITS
from training.rivals import RIVALS

DEFAULT_PIPELINE = "default"
_EXAMPLE = "training/configs/knee-b3.toml"


class Data(Checked):
    """Which films: a folder with `films.csv`, one of its data sets, and the classes in the order of the outputs.

    `max_pixels` is the size beyond which a film is refused; `description` is what the model card calls the data;
    `label_source` says how the labels were obtained.
    """

    root: str = Field(min_length=1)
    dataset: str = Field(min_length=1)
    classes: list[str] = Field(min_length=2)
    max_pixels: int = Field(gt=0)
    description: str
    label_source: str

    @model_validator(mode="after")
    def _check(self) -> Self:
        if len(set(self.classes)) != len(self.classes):
            raise ValueError("a class stands twice")
        return self


Protocol = Literal["group", "paper"]
"""How films are divided: whole radiographs, or files as the paper does."""


class SplitPlan(Checked):
    """Shares of the radiographs kept from training, and the seed that chooses them; what is left is trained on.

    The protocol ``"group"`` keeps all files of a radiograph on one side. ``"paper"`` divides files, as the paper does:
    two files of one radiograph may be trained on and scored, so its scores say too much and stand only beside the
    others. `manifest` is a file that `osteotrain split` wrote; the sides are then taken from it, and shares and seed
    are not used.
    """

    protocol: Protocol = "group"
    manifest: str | None = Field(default=None, min_length=1)
    validation: float = Field(gt=0, lt=1)
    test: float = Field(gt=0, lt=1)
    seed: int = Field(ge=0)

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.validation + self.test >= 1:
            raise ValueError("nothing is left to train on")
        return self


class Augmentation(Checked):
    """How far a film is changed at random each time it is shown (paper, 3.4); 0 changes nothing.

    `rotation_degrees`, `scale`, `noise` and `exposure` are the largest angle, relative change of size, standard
    deviation of the noise in gray values, and relative change of brightness; `flip` is the probability of a mirror
    image.
    """

    rotation_degrees: float = Field(ge=0, le=180)
    scale: float = Field(ge=0, lt=1)
    flip: float = Field(ge=0, le=1)
    noise: float = Field(ge=0)
    exposure: float = Field(ge=0, lt=1)


def _known_network(name: str) -> str:
    if name not in NETWORKS:
        raise ValueError(f"no network is called {name!r}; known are {', '.join(NETWORKS)}")
    return name


Architecture = Annotated[str, AfterValidator(_known_network)]
"""The name of a network."""


def known_network(name: str) -> str:
    """Return the name of the network of Table 1 or of one of the paper's rivals.

    Raises
    ------
    ValueError
        When no network has it.
    """
    return name if name in RIVALS else _known_network(name)


class Phase(Checked):
    """Some epochs at one size; each phase goes on from the best weights of the one before."""

    side_px: int = Field(gt=0)
    epochs: int = Field(gt=0)
    learning_rate: float = Field(gt=0, le=10)
    batch: int = Field(gt=0)


def require_sides(phases: Sequence[Phase], *, rows: int, columns: int) -> None:
    """Be certain that the pipeline's images can be averaged down to the size of every phase.

    Raises
    ------
    ValueError
        When they cannot.
    """
    for phase in phases:
        if rows % phase.side_px or rows != columns:
            raise ValueError(f"a side of {phase.side_px} px does not divide {rows} x {columns}")


class FineTuningPhase(Phase):
    """A phase that may keep the first so many parts of the network as they are, their BatchNorm too."""

    frozen: int = Field(default=0, ge=0, le=UNITS)


class Fitting(Checked):
    """How the network is fitted.

    `pretrained` is the run folder of a finished phase 1, whose layers are gone on from; without it the network starts
    from random weights. For one of the paper's rivals it is what `training.rivals.build_rival` starts from.
    `class_weights` is ``"balanced"`` (a class counts for as much as any other) or ``"none"``; `best_by` is the
    validation figure that chooses the best epoch of a phase, which ends early after `patience` epochs without a better
    one. `t_score_weight` is that of the T-score's loss beside the classes' cross-entropy, for comparisons only; with 0
    the network has no such output, and what is written of the configuration is as it was before there was one.
    """

    architecture: Annotated[str, AfterValidator(known_network)]
    seed: int = Field(ge=0)
    weight_decay: float = Field(ge=0)
    class_weights: Literal["balanced", "none"]
    best_by: Literal["validation_loss", "validation_macro_auc"]
    patience: int = Field(gt=0)
    pretrained: str | None = Field(default=None, min_length=1)
    t_score_weight: float = Field(default=0.0, ge=0)
    phases: list[FineTuningPhase] = Field(min_length=1)

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.architecture in RIVALS and any(phase.frozen for phase in self.phases):
            raise ValueError("only the network of Table 1 can keep parts as they are")
        if self.architecture in RIVALS and self.learns_t_score:
            raise ValueError("only the network of Table 1 can learn the T-score")
        return self

    @model_serializer(mode="wrap")
    def _write(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave a weight of 0 out, so that records of earlier versions stay equal."""
        content: dict[str, Any] = write(self)
        if not self.learns_t_score:
            content.pop("t_score_weight", None)
        return content

    @property
    def learns_t_score(self) -> bool:
        """Whether the network has an output for the patient's T-score."""
        return self.t_score_weight > 0


class Evaluation(Checked):
    """How the held-out radiographs are scored: bootstrap resamples for the intervals, and their seed."""

    resamples: int = Field(gt=1)
    seed: int = Field(ge=0)


class TrainingConfig(Checked):
    """Everything that a training run is told.

    `pipeline` is the stages, as `Pipeline.from_json` reads them; in the file it may be ``"default"``, which becomes the
    stages of `resources/pipeline.json` as they are when the file is read.
    """

    output: Output
    data: Data
    pipeline: list[dict[str, Any]]
    split: SplitPlan
    augmentation: Augmentation
    fitting: Fitting
    evaluation: Evaluation

    @model_validator(mode="after")
    def _check(self) -> Self:
        size = self.input_size()
        if size.channels != CHANNELS:
            raise ValueError(f"the network takes {CHANNELS} channels, the pipeline makes {size.channels}")
        require_sides(self.fitting.phases, rows=size.rows, columns=size.columns)
        return self

    def build_pipeline(self) -> Pipeline:
        """Make the pipeline."""
        return Pipeline.from_json(self.pipeline)

    def source(self) -> Source:
        """Return where the films are and how they become model inputs."""
        return Source(Path(self.data.root), self.build_pipeline(), self.data.max_pixels)

    def input_size(self) -> InputSize:
        """Return the size that the pipeline's last stage makes."""
        last = self.build_pipeline().stages[-1]
        if last.name != "resize":
            raise ValueError("the pipeline must end with the stage “resize”")
        return make(InputSize, dict(last.parameters))

    def with_seed(self, seed: int) -> Self:
        """Return the same configuration with another training seed; the split stays."""
        return self.model_copy(update={"fitting": self.fitting.model_copy(update={"seed": seed})})


def _with_stages(content: dict[str, Any]) -> dict[str, Any]:
    if content.get("pipeline") != DEFAULT_PIPELINE:
        return content
    return {**content, "pipeline": json.loads((resources() / "pipeline.json").read_bytes())}


def read_config(path: Path) -> TrainingConfig:
    """Read a configuration; relative folders in it are relative to the folder that the command is started in.

    Raises
    ------
    BadConfiguration
        When the file is missing, is not TOML, has an unknown or missing key, or a value that cannot be, or names one of
        the paper's rivals: no bundle is made of these.
    """
    config = read_toml(path, parse_config, example=_EXAMPLE)
    if config.fitting.architecture in RIVALS:
        raise BadConfiguration(
            f"“{config.fitting.architecture}” is one of the networks that the paper compares its own with.",
            "Train it with osteotrain baselines.",
        )
    return config


def parse_config(content: dict[str, Any]) -> TrainingConfig:
    """Check a configuration's content.

    Raises
    ------
    BadConfiguration
        When a key is unknown or missing, or a value cannot be.
    """
    return check(TrainingConfig, _with_stages(content), example=_EXAMPLE)
