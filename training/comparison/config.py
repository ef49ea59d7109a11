"""What every comparison is told, and one arm of it, ready to train."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Self, get_args

from pydantic import Field, model_validator

from training.checked import Checked
from training.config import Protocol, TrainingConfig, read_config

IMAGE_SIZE = "image-size"
CLINICAL = "age-sex-bmi"
BOTH_KNEES = "both-knees"
Beside = Literal["image-size", "texture", "shafts", "condyle-width", "both-knees", "age-sex-bmi"]


class Comparison(Checked):
    """How arms are compared.

    `base` is the configuration of a training; its split is not used: each of `folds` parts of the radiographs is held
    out once, and `validation` of the others choose the epochs. With ``"paper"`` among `protocols`, everything is also
    done with folds of files, as the paper divides them, which leaks. `beside` names rows without a network of their
    own, on the same folds: ``"image-size"`` (rows and columns of the file), what is measured of the knee without a
    network (``"texture"``, ``"shafts"``, ``"condyle-width"``: see `training.anatomy`), ``"both-knees"`` (an arm's
    answers on all knees of a radiograph, taken together) and ``"age-sex-bmi"`` (the patient's record, alone and
    together with each arm).
    """

    base: str = Field(min_length=1)
    run_folder: str = Field(min_length=1)
    folds: int = Field(ge=2)
    validation: float = Field(gt=0, lt=1)
    seed: int = Field(ge=0)
    resamples: int = Field(gt=1)
    protocols: list[Protocol] = Field(default=["group"], min_length=1)
    beside: list[Beside] = Field(default_factory=list)

    @model_validator(mode="after")
    def _check_lists(self) -> Self:
        if len(set(self.protocols)) != len(self.protocols) or len(set(self.beside)) != len(self.beside):
            raise ValueError("a protocol or a row beside the arms stands twice")
        return self

    def read_base(self, seed: int | None) -> TrainingConfig:
        """Return the training that is compared, with another seed where one is given.

        Raises
        ------
        BadConfiguration
            When there is none.
        """
        base = read_config(Path(self.base))
        return base if seed is None else base.with_seed(seed)

    def check_names(self, names: list[str]) -> None:
        """Be certain that every row of the table has a name of its own.

        Raises
        ------
        ValueError
            When one has not.
        """
        if len(set(names)) != len(names):
            raise ValueError("an arm stands twice")
        if set(get_args(Beside)) & set(names):
            raise ValueError("an arm is called as a row without a network is")


@dataclass(frozen=True, eq=False)
class PlannedArm:
    """One arm.

    Attributes
    ----------
    name : str
        Of its folder.
    title : str
        In the table.
    training : TrainingConfig
        Its split and run folder are not used.
    share : float
        Of the training radiographs of each fold that are trained on.
    folds : int or None
        The first so many are trained on and answered; None is all.
    """

    name: str
    title: str
    training: TrainingConfig
    share: float = 1.0
    folds: int | None = None


@dataclass(frozen=True, eq=False)
class Plan:
    """A comparison and its arms; the first is what the others are compared with."""

    comparison: Comparison
    arms: tuple[PlannedArm, ...]
    command: str

    @property
    def base(self) -> TrainingConfig:
        """The first arm's training; films and classes are those of every arm."""
        return self.arms[0].training
