"""The configuration of the landmark networks: a TOML file becomes one frozen value, checked before anything is made."""

from pathlib import Path

from pydantic import Field

from osteoviewer.inference.landmarks import Thresholds
from training.checked import Checked, Output, read_checked

_EXAMPLE = "training/configs/landmarks.toml"


class Data(Checked):
    """The folder with the marked films, the size beyond which one is refused, and what the card calls them."""

    root: str = Field(min_length=1)
    max_pixels: int = Field(gt=0)
    description: str


class Plan(Checked):
    """How long and how fast one network is fitted."""

    steps: int = Field(gt=0)
    batch: int = Field(gt=0)
    learning_rate: float = Field(gt=0, le=10)
    weight_decay: float = Field(ge=0)


class Fitting(Checked):
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


class Limits(Checked):
    """When a place counts as a knee, as in `osteoviewer.inference.landmarks.Thresholds`."""

    peak: float = Field(gt=0, lt=1)
    knee: float = Field(gt=0, lt=1)
    disagreement: float = Field(gt=0)

    def thresholds(self) -> Thresholds:
        """Return them as the finder takes them."""
        return Thresholds(self.peak, self.knee, self.disagreement)


class LandmarkConfig(Checked):
    """Everything that a run is told."""

    output: Output
    data: Data
    fitting: Fitting
    thresholds: Limits


def read_landmark_config(path: Path) -> LandmarkConfig:
    """Read a configuration; relative folders in it are relative to the folder that the command is started in.

    Raises
    ------
    BadConfiguration
        When the file is missing, is not TOML, has an unknown or missing key, or a value that cannot be.
    """
    return read_checked(path, LandmarkConfig, example=_EXAMPLE)
