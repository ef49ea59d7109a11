"""The configuration of a comparison: one training, and what is changed in it."""

import json
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import Field, ValidationError, model_validator

from osteoviewer.errors import BadPipeline
from osteoviewer.paths import resources
from training.checked import Checked, check, read_toml
from training.config import TrainingConfig, read_config
from training.errors import BadConfiguration

_EXAMPLE = "training/configs/ablate-phase1.toml"


class Arm(Checked):
    """One way to train.

    `pretrained` is the run folder of a phase 1; `pipeline` is a file of the program's resources whose stages are taken
    instead of the training's own; `stages` gives stages other parameters, such as ``{ smudge = { window = 1 } }``.
    """

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    pretrained: str | None = Field(default=None, min_length=1)
    pipeline: Literal["pipeline.json", "pipeline-paper.json"] | None = None
    stages: dict[str, dict[str, Any]] = Field(default_factory=dict)

    def apply(self, base: TrainingConfig) -> TrainingConfig:
        """Return the training with this arm's changes.

        Raises
        ------
        BadConfiguration
            When a stage is named that the pipeline has not, or a parameter that it cannot have.
        """
        chosen = base.pipeline if self.pipeline is None else json.loads((resources() / self.pipeline).read_bytes())
        missing = set(self.stages) - {stage["stage"] for stage in chosen}
        if missing:
            raise BadConfiguration(
                f"The arm “{self.name}” changes a stage that the pipeline has not: {', '.join(sorted(missing))}.",
                "Correct the name of the stage.",
            )
        pipeline = [
            {**stage, "parameters": {**stage["parameters"], **self.stages.get(stage["stage"], {})}} for stage in chosen
        ]
        content = base.model_dump(mode="json")
        content["pipeline"] = pipeline
        content["fitting"]["pretrained"] = self.pretrained
        try:
            return TrainingConfig.model_validate(content)
        except (ValidationError, BadPipeline) as error:
            raise BadConfiguration(
                f"The arm “{self.name}” makes no training that could be run.", "Correct its stages."
            ) from error


class Ablation(Checked):
    """Everything that a comparison is told.

    `base` is the configuration of a training; its split is not used: each of `folds` parts of the radiographs is held
    out once, and `validation` of the others choose the epochs. The first arm is what the others are compared with.
    """

    base: str = Field(min_length=1)
    run_folder: str = Field(min_length=1)
    folds: int = Field(ge=2)
    validation: float = Field(gt=0, lt=1)
    seed: int = Field(ge=0)
    resamples: int = Field(gt=1)
    arms: list[Arm] = Field(min_length=1)

    @model_validator(mode="after")
    def _check(self) -> Self:
        if len({arm.name for arm in self.arms}) != len(self.arms):
            raise ValueError("an arm stands twice")
        return self

    def trainings(self) -> dict[str, TrainingConfig]:
        """Return the training of each arm by its name."""
        base = read_config(Path(self.base))
        return {arm.name: arm.apply(base) for arm in self.arms}


def read_ablation(path: Path) -> Ablation:
    """Read a comparison; relative folders in it are relative to the folder that the command is started in.

    Raises
    ------
    BadConfiguration
        When the file is missing, is not TOML, has an unknown or missing key, or a value that cannot be.
    """
    return read_toml(path, _parse, example=_EXAMPLE)


def _parse(content: dict[str, Any]) -> Ablation:
    return check(Ablation, content, example=_EXAMPLE)
