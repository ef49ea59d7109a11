"""What a run's epochs gave, from its table `metrics.csv`."""

from dataclasses import dataclass
from pathlib import Path

from training.epoch_log import LOG, read_epochs
from training.errors import BadRun


@dataclass(frozen=True)
class Epoch:
    """One epoch.

    Attributes
    ----------
    phase, epoch : int
        From 1; epochs are counted anew in each phase.
    side_px : int
        Of the images.
    train_loss, validation_loss : float
    train_accuracy, validation_accuracy : float or None
        None where the run did not keep them. Those of training are of augmented images, with dropout.
    is_best : bool
        Whether no earlier epoch of the phase was better.
    """

    phase: int
    epoch: int
    side_px: int
    train_loss: float
    validation_loss: float
    train_accuracy: float | None
    validation_accuracy: float | None
    is_best: bool


def read_curves(folder: Path) -> tuple[Epoch, ...]:
    """Return the epochs of a run in order; of one that was repeated after a stop, the last.

    Raises
    ------
    BadRun
        When the table is missing or damaged.
    """
    try:
        epochs = [_parse(row) for row in read_epochs(folder / LOG)]
    except (KeyError, ValueError) as error:
        raise BadRun("The run's table of epochs holds something that is no number.", "Train again.") from error
    if not epochs:
        raise BadRun("The run's table of epochs is empty.", "Train again.")
    last = {(epoch.phase, epoch.epoch): epoch for epoch in epochs}
    return tuple(last[key] for key in sorted(last))


def _parse(row: dict[str, str]) -> Epoch:
    return Epoch(
        phase=int(row["phase"]),
        epoch=int(row["epoch"]),
        side_px=int(row["side_px"]),
        train_loss=float(row["train_loss"]),
        validation_loss=float(row["validation_loss"]),
        train_accuracy=_optional(row.get("train_accuracy")),
        validation_accuracy=_optional(row.get("validation_accuracy")),
        is_best=row["is_best"] == "1",
    )


def _optional(text: str | None) -> float | None:
    return float(text) if text else None
