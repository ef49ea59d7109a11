"""A split as a file that others can train and score with: the table, and its hash beside it as sha256sum writes it."""

import csv
import hashlib
from collections.abc import Sequence
from pathlib import Path

from training.config import SplitPlan
from training.errors import BadRun, BadTrainingData
from training.manifest import Film, count_films
from training.splits import SIDES, UNUSED, Split, split_films

SPLIT = "split.csv"
_WRITE_AGAIN = "Restore the file, or write it again with osteotrain split."


def write_split(split: Split, path: Path) -> None:
    """Write a split and its hash; an existing file is kept.

    Raises
    ------
    BadRun
        When the file exists or cannot be written.
    """
    if path.exists():
        raise BadRun(
            f"“{path.name}” exists already: a split that was scored on must not change.", "Choose another file."
        )
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _hash_file(path).write_text(f"{split.sha256}  {path.name}\n", encoding="utf-8")
        path.write_bytes(split.to_csv().encode())
    except OSError as error:
        raise BadRun("The split cannot be written.", "Choose another file with --out.") from error


def keep_split_file(path: Path, split: Split, films: Sequence[Film]) -> Path:
    """Write a split of these films down, or be certain that it is the one that stands there; return its path.

    Raises
    ------
    BadRun
        When it is another.
    """
    if not path.exists():
        write_split(split, path)
    if read_split(path, films) != split:
        raise BadRun(
            f"The films, or the split “{path.name}” of them, have changed since this was begun.",
            "Name another “run_folder”.",
        )
    return path


def read_split(path: Path, films: Sequence[Film]) -> Split:
    """Read a split of these films.

    Raises
    ------
    BadTrainingData
        When the file or its hash is missing, the file was changed, or it is not about these films.
    """
    content, digest = read_split_table(path)
    try:
        stated = _hash_file(path).read_text(encoding="utf-8").split()[0]
    except (OSError, UnicodeDecodeError, IndexError) as error:
        raise BadTrainingData(f"The hash of the split “{path.name}” cannot be read.", _WRITE_AGAIN) from error
    if digest != stated:
        raise BadTrainingData(f"The split “{path.name}” was changed after it was written.", _WRITE_AGAIN)
    rows = list(csv.DictReader(content.splitlines()))
    side_of = {(row["file"], row["label"], row["group"]): row["side"] for row in rows}
    if side_of.keys() != {(film.file, film.label, film.group) for film in films}:
        raise BadTrainingData(
            f"The split “{path.name}” is of other films, labels or groups than the list has now.", _WRITE_AGAIN
        )
    return Split(
        *(
            tuple(film for film in films if side_of[film.file, film.label, film.group] == side)
            for side in (*SIDES, UNUSED)
        )
    )


def read_split_table(path: Path) -> tuple[str, str]:
    """Return a split's table as text, and its hash.

    Raises
    ------
    BadTrainingData
        When it cannot be read.
    """
    try:
        content = path.read_bytes()
        return content.decode("utf-8"), hashlib.sha256(content).hexdigest()
    except (OSError, UnicodeDecodeError) as error:
        raise BadTrainingData(f"The split “{path.name}” cannot be read.", _WRITE_AGAIN) from error


def make_split(films: Sequence[Film], plan: SplitPlan) -> Split:
    """Return the split that the plan names a file of, or else the one that it describes."""
    return split_films(films, plan) if plan.manifest is None else read_split(Path(plan.manifest), films)


def keep_split(split: Split, folder: Path) -> None:
    """Write the split of a run into its folder, or be certain that it is still the one that stands there.

    Raises
    ------
    BadRun
        When the run was started with another split.
    """
    path = folder / SPLIT
    if not path.exists():
        path.write_bytes(split.to_csv().encode())
    elif path.read_bytes() != split.to_csv().encode():
        raise BadRun(
            "The run was started with another split of the films: what was held out would no longer be held out.",
            "Restore the split that it was started with, or train again.",
        )


def format_split(split: Split) -> str:
    """Write a split as a table: films and radiographs of each class on each side, and what leaks."""
    lines = [f"{'side':12}{'class':16}{'films':>6}{'radiographs':>13}"]
    for side, films in split.sides().items():
        for label, counts in count_films(films).items():
            lines.append(f"{side:12}{label:16}{counts['films']:6}{counts['groups']:13}")
    shared = split.shared_groups
    leak = (
        "No radiograph is both scored and trained or chosen on."
        if not shared
        else f"{shared} radiographs of the test side have other films to train or choose on: scores on it leak."
    )
    return "\n".join([*lines, leak, f"sha256 {split.sha256}"])


def _hash_file(path: Path) -> Path:
    return path.with_name(f"{path.name}.sha256")
