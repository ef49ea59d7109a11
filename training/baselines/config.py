"""The configuration of a comparison of the paper's rivals."""

from pathlib import Path
from typing import Annotated, Any, Self

from pydantic import AfterValidator, Field, ValidationError, model_validator

from training.checked import Checked, explain, read_checked
from training.comparison.config import Comparison, Plan, PlannedArm
from training.config import FineTuningPhase, TrainingConfig, known_network
from training.network import NETWORKS
from training.rivals import DOWNLOAD

_EXAMPLE = "training/configs/baselines-b.toml"
NONE = "none"


class Contender(Checked):
    """One network.

    `weights` is ``"none"`` (random weights), ``"download"`` (those of ImageNet that its library fetches) or a
    safetensors file of the library's network of 1,000 classes; for the network of Table 1, ``"none"`` or the run folder
    of a phase 1. `phases` are its own instead of those of all; `folds`,
    where given, says that only the first so many are trained on, for a network that is slow to train.
    """

    architecture: Annotated[str, AfterValidator(known_network)]
    weights: str = Field(default=NONE, min_length=1)
    phases: list[FineTuningPhase] | None = Field(default=None, min_length=1)
    folds: int | None = Field(default=None, ge=1)

    @model_validator(mode="after")
    def _check(self) -> Self:
        if self.architecture in NETWORKS and self.weights == DOWNLOAD:
            raise ValueError("there are no weights of ImageNet for the network of Table 1")
        return self

    @property
    def name(self) -> str:
        """Its folder's."""
        kind = self.weights if self.weights in (NONE, DOWNLOAD) else self._own
        return f"{self.architecture}-{kind}"

    @property
    def title(self) -> str:
        """Its row's, which says what it started from."""
        started = {NONE: "from scratch", DOWNLOAD: "ImageNet weights, downloaded"}
        own = {"file": "weights of", "phase-1": "phase 1 of"}[self._own]
        return f"{self.architecture}, {started.get(self.weights, f'{own} {Path(self.weights).name}')}"

    @property
    def _own(self) -> str:
        """What weights are called that are neither random nor downloaded."""
        return "phase-1" if self.architecture in NETWORKS else "file"

    def apply(self, base: TrainingConfig, phases: list[FineTuningPhase]) -> TrainingConfig:
        """Return the training of this network.

        Raises
        ------
        ValidationError
            When there is none.
        """
        content: dict[str, Any] = base.model_dump(mode="json")
        content["fitting"] |= {
            "architecture": self.architecture,
            "pretrained": None if self.weights == NONE else self.weights,
            "phases": [phase.model_dump(mode="json") for phase in self.phases or phases],
        }
        return TrainingConfig.model_validate(content)


class Baselines(Comparison):
    """Everything that a comparison of networks is told; the first is what the others are compared with.

    `phases` are those of every network without its own, instead of the base's.
    """

    phases: list[FineTuningPhase] = Field(min_length=1)
    networks: list[Contender] = Field(min_length=1)

    @model_validator(mode="after")
    def _check(self) -> Self:
        self.check_names([network.name for network in self.networks])
        if self.networks[0].folds is not None:
            raise ValueError("the first network, with which the others are compared, has all folds")
        if any((network.folds or 0) > self.folds for network in self.networks):
            raise ValueError("a network has more folds than there are")
        return self

    def plan(self, *, seed: int | None = None) -> Plan:
        """Return the comparison ready to run, its trainings with another seed where one is given.

        Raises
        ------
        BadConfiguration
            When the base is none, or its films do not become images of the phases' sizes.
        """
        base = self.read_base(seed)
        try:
            trainings = [network.apply(base, self.phases) for network in self.networks]
        except ValidationError as error:
            raise explain(error, example=_EXAMPLE) from error
        arms = zip(self.networks, trainings, strict=True)
        planned = tuple(
            PlannedArm(network.name, network.title, training, folds=network.folds) for network, training in arms
        )
        return Plan(self, planned, "osteotrain baselines")


def read_baselines(path: Path) -> Baselines:
    """Read a comparison; relative folders in it are relative to the folder that the command is started in.

    Raises
    ------
    BadConfiguration
        When the file is missing, is not TOML, has an unknown or missing key, or a value that cannot be.
    """
    return read_checked(path, Baselines, example=_EXAMPLE)
