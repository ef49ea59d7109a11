"""The configuration of the landmark networks: a TOML file becomes one frozen value, checked before anything is made."""

import tomllib
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from training.errors import BadConfiguration

_CORRECT_IT = "Correct the configuration; training/configs/landmarks.toml is an example of a whole one."


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True, allow_inf_nan=False)


class Output(_Frozen):
    """What the networks are called, and the folder that the run keeps them in."""

    name: str = Field(pattern=r"^[a-z0-9][a-z0-9-]*$")
    version: str = Field(pattern=r"^\d+\.\d+\.\d+$")
    run_folder: str = Field(min_length=1)


class Data(_Frozen):
    """The folder with the marked films, the size beyond which one is refused, and what the card calls them."""

    root: str = Field(min_length=1)
    max_pixels: int = Field(gt=0)
    description: str


class Plan(_Frozen):
    """How long and how fast one network is fitted."""

    steps: int = Field(gt=0)
    batch: int = Field(gt=0)
    learning_rate: float = Field(gt=0, le=10)
    weight_decay: float = Field(ge=0)


class Fitting(_Frozen):
    """Folds of the cross-validation, the seed of everything random, and what is shown beside the marked films.

    Every `inverted_every`-th film is shown in the wrong polarity too, as one without a knee; of each knee so many
    `close_ups` are shown, as of films collimated to it; `drawn` synthetic knees are shown from the front, as many from
    the side.
    """

    folds: int = Field(gt=1)
    seed: int = Field(ge=0)
    inverted_every: int = Field(gt=0)
    close_ups: int = Field(ge=0)
    drawn: int = Field(ge=0)
    coarse: Plan
    fine: Plan


class Thresholds(_Frozen):
    """When a place counts as a knee: height of the coarse heat map, and probability that the fine network gives."""

    peak: float = Field(gt=0, lt=1)
    knee: float = Field(gt=0, lt=1)


class LandmarkConfig(_Frozen):
    """Everything that a run is told."""

    output: Output
    data: Data
    fitting: Fitting
    thresholds: Thresholds


def read_landmark_config(path: Path) -> LandmarkConfig:
    """Read a configuration; relative folders in it are relative to the folder that the command is started in.

    Raises
    ------
    BadConfiguration
        When the file is missing, is not TOML, has an unknown or missing key, or a value that cannot be.
    """
    try:
        return LandmarkConfig.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except OSError as error:
        raise BadConfiguration(f"The configuration “{path.name}” cannot be read.", "Check the file's name.") from error
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(str(part) for part in first["loc"]) or "as a whole"
        raise BadConfiguration(f"The configuration is not valid: {where}: {first['msg']}.", _CORRECT_IT) from error
    except ValueError as error:  # TOMLDecodeError and UnicodeDecodeError
        raise BadConfiguration(f"The configuration “{path.name}” is not TOML: {error}.", _CORRECT_IT) from error
