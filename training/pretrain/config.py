"""The configuration of phase 1."""

from pathlib import Path
from typing import Any, Literal, Self

from pydantic import Field, model_validator

from osteoviewer.imaging.pipeline import Pipeline
from training.checked import Checked, Output, check, read_checked
from training.config import Architecture, Augmentation, Phase, require_sides
from training.dataset import Source

SMUDGE = "smudge"
_EXAMPLE = "training/configs/phase1-vicreg.toml"


class UnlabelledData(Checked):
    """Which films: a folder and a list of it, a table with the columns `file` and `patient`.

    `validation` is the share of the patients on whose films the objective is only measured; `every` takes every so
    many-th patient of the rest, 1 takes all.
    """

    root: str = Field(min_length=1)
    list: str = Field(min_length=1)
    max_pixels: int = Field(gt=0)
    description: str
    validation: float = Field(gt=0, lt=1)
    every: int = Field(gt=0)


class Objective(Checked):
    """What is optimised.

    `restore` gives the unsmudged region back from the smudged one (mean squared error of gray values); `vicreg` makes
    two changed views of one smudged region alike and their features varied and uncorrelated (Bardes, Ponce and LeCun,
    "VICReg", 2022), with a projection of `projection` features.
    """

    name: Literal["restore", "vicreg"]
    projection: int = Field(gt=1)


class Fitting(Checked):
    """How the network is fitted; the keys are those of phase 2."""

    architecture: Architecture
    seed: int = Field(ge=0)
    weight_decay: float = Field(ge=0)
    patience: int = Field(gt=0)
    phases: list[Phase] = Field(min_length=1)

    @model_validator(mode="after")
    def _check(self) -> Self:
        if any(phase.batch < 2 for phase in self.phases):
            raise ValueError("a batch of one film has nothing to be compared with")
        return self


class PretrainingConfig(Checked):
    """Everything that a run of phase 1 is told.

    `pipeline` is the stages as `Pipeline.from_json` reads them, written out in the file: films that were enlarged,
    cropped or equalized before need other windows than those of phase 2, so that a smudge covers the same share of a
    knee.
    """

    output: Output
    data: UnlabelledData
    pipeline: list[dict[str, Any]]
    objective: Objective
    augmentation: Augmentation
    fitting: Fitting

    @model_validator(mode="after")
    def _check(self) -> Self:
        stages = Pipeline.from_json(self.pipeline).stages
        if stages[-1].name != "resize" or SMUDGE not in [stage.name for stage in stages]:
            raise ValueError("the pipeline must have the stage “smudge” and end with “resize”")
        size = stages[-1].parameters
        require_sides(self.fitting.phases, rows=size["rows"], columns=size["columns"])
        return self

    def smudged(self) -> Source:
        """Return where the films are and how they become model inputs."""
        return self._source(self.pipeline)

    def unsmudged(self) -> Source:
        """Return the same without the smudging: what the objective “restore” aims at."""
        plain = [
            {**stage, "parameters": {**stage["parameters"], "window": 1}} if stage["stage"] == SMUDGE else stage
            for stage in self.pipeline
        ]
        return self._source(plain)

    def _source(self, stages: list[dict[str, Any]]) -> Source:
        return Source(Path(self.data.root), Pipeline.from_json(stages), self.data.max_pixels)

    def with_seed(self, seed: int) -> Self:
        """Return the same configuration with another seed; the split of the patients stays."""
        return self.model_copy(update={"fitting": self.fitting.model_copy(update={"seed": seed})})


def read_pretraining_config(path: Path) -> PretrainingConfig:
    """Read a configuration; relative folders in it are relative to the folder that the command is started in.

    Raises
    ------
    BadConfiguration
        When the file is missing, is not TOML, has an unknown or missing key, or a value that cannot be.
    """
    return read_checked(path, PretrainingConfig, example=_EXAMPLE)


def parse_pretraining_config(content: dict[str, Any]) -> PretrainingConfig:
    """Check a configuration's content.

    Raises
    ------
    BadConfiguration
        When a key is unknown or missing, or a value cannot be.
    """
    return check(PretrainingConfig, content, example=_EXAMPLE)
