"""The configuration of a comparison: one training, and what is changed in it."""

import json
from pathlib import Path
from typing import Any, Literal, Self

from pydantic import Field, ValidationError, model_validator

from osteoviewer.errors import BadPipeline
from osteoviewer.paths import resources
from training.checked import Checked, read_checked
from training.comparison.config import Comparison, Plan, PlannedArm
from training.config import TrainingConfig
from training.errors import BadConfiguration

_EXAMPLE = "training/configs/ablate-phase1.toml"


class Arm(Checked):
    """One way to train.

    `pretrained` is the run folder of a phase 1; `pipeline` is a file of the program's resources whose stages are taken
    instead of the training's own; `stages` gives stages other parameters, such as ``{ smudge = { window = 1 } }``.
    `without` names stages that are left out; without ``"roi"`` the network sees whole films instead of knees.
    `share` is how much of the training radiographs of each fold, in every class, is trained on; those of a smaller
    share are among those of a larger one. `t_score_weight` is that of the patient's T-score, learned beside the
    classes; 0 learns none, whatever the base does.
    """

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    pretrained: str | None = Field(default=None, min_length=1)
    pipeline: Literal["pipeline.json", "pipeline-paper.json"] | None = None
    stages: dict[str, dict[str, Any]] = Field(default_factory=dict)
    without: list[str] = Field(default_factory=list)
    share: float = Field(default=1.0, gt=0, le=1)
    t_score_weight: float = Field(default=0.0, ge=0)

    def apply(self, base: TrainingConfig) -> TrainingConfig:
        """Return the training with this arm's changes.

        Raises
        ------
        BadConfiguration
            When a stage is named that the pipeline has not, or a parameter that it cannot have.
        """
        chosen = base.pipeline if self.pipeline is None else json.loads((resources() / self.pipeline).read_bytes())
        missing = {*self.stages, *self.without} - {stage["stage"] for stage in chosen}
        if missing:
            raise BadConfiguration(
                f"The arm “{self.name}” changes a stage that the pipeline has not: {', '.join(sorted(missing))}.",
                "Correct the name of the stage.",
            )
        pipeline = [
            {**stage, "parameters": {**stage["parameters"], **self.stages.get(stage["stage"], {})}}
            for stage in chosen
            if stage["stage"] not in self.without
        ]
        content = base.model_dump(mode="json")
        content["pipeline"] = pipeline
        content["fitting"] |= {"pretrained": self.pretrained, "t_score_weight": self.t_score_weight}
        try:
            return TrainingConfig.model_validate(content)
        except (ValidationError, BadPipeline) as error:
            raise BadConfiguration(
                f"The arm “{self.name}” makes no training that could be run.", "Correct its stages."
            ) from error


class Ablation(Comparison):
    """Everything that a comparison is told; the first arm is what the others are compared with."""

    arms: list[Arm] = Field(min_length=1)

    @model_validator(mode="after")
    def _check(self) -> Self:
        self.check_names([arm.name for arm in self.arms])
        return self

    def plan(self, *, seed: int | None = None) -> Plan:
        """Return the comparison ready to run, its trainings with another seed where one is given.

        Raises
        ------
        BadConfiguration
            When the base is none, or an arm makes no training.
        """
        base = self.read_base(seed)
        arms = tuple(PlannedArm(arm.name, arm.name, arm.apply(base), arm.share) for arm in self.arms)
        return Plan(self, arms, "osteotrain ablate")


def read_ablation(path: Path) -> Ablation:
    """Read a comparison; relative folders in it are relative to the folder that the command is started in.

    Raises
    ------
    BadConfiguration
        When the file is missing, is not TOML, has an unknown or missing key, or a value that cannot be.
    """
    return read_checked(path, Ablation, example=_EXAMPLE)
