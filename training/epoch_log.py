"""The table of a run's epochs, `metrics.csv`: one row for each epoch that was run, under one header."""

import csv
import io
from collections.abc import Mapping, Sequence
from pathlib import Path

from training.errors import BadRun
from training.whole_file import write_whole

LOG = "metrics.csv"
COLUMNS = (
    "phase",
    "side_px",
    "epoch",
    "train_loss",
    "train_accuracy",
    "validation_loss",
    "validation_accuracy",
    "validation_macro_auc",
    "is_best",
    "seconds",
)
T_SCORE_ERROR = "validation_t_score_error"
"""A column that only the table of a run has which learns the T-score."""
_DAMAGED = "The run's table of epochs, “metrics.csv”, is missing or damaged."


def add_epoch(path: Path, row: Mapping[str, object]) -> None:
    """Add a row; the header is written first, and a table begun with fewer columns gets the others, left blank.

    Raises
    ------
    BadRun
        When there is a table already, with other columns.
    """
    columns = (*COLUMNS, T_SCORE_ERROR) if T_SCORE_ERROR in row else COLUMNS
    is_new = not path.exists()
    if not is_new:
        _complete(path, columns)
    with path.open("a", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        if is_new:
            writer.writeheader()
        writer.writerow(row)


def read_epochs(path: Path) -> list[dict[str, str]]:
    """Return the rows, those of repeated epochs too.

    Raises
    ------
    BadRun
        When there is no such table.
    """
    try:
        with path.open(newline="", encoding="utf-8") as file:
            reader = csv.DictReader(file, strict=True)
            rows = list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadRun(_DAMAGED, "Train again.") from error
    columns = reader.fieldnames or ()
    if not _is_one_of_ours(columns) or any(None in row or None in row.values() for row in rows):
        raise BadRun(_DAMAGED, "Train again.")
    return rows


def _is_one_of_ours(columns: Sequence[str]) -> bool:
    """Tell whether these are columns that this or an earlier version wrote."""
    needed = {"phase", "side_px", "epoch", "train_loss", "validation_loss", "seconds"}
    return needed <= set(columns) <= {*COLUMNS, T_SCORE_ERROR}


def _complete(path: Path, columns: Sequence[str]) -> None:
    """Give a table that was begun without some of the columns all of them."""
    with path.open(newline="", encoding="utf-8") as file:
        if next(csv.reader(file), []) == list(columns):
            return
    rows = read_epochs(path)
    text = io.StringIO()
    writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    write_whole(path, text.getvalue())
