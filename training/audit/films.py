"""Which films a data folder holds: from its list `films.csv`, or else from the folders DATASET/label/file."""

import csv
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from osteoviewer.imaging.reader import looks_like_a_film
from training.errors import BadTrainingData
from training.manifest import MANIFEST

_NEEDED = ("file", "dataset", "label")
_ROOT = "."
_HINT = f"Choose a folder with “{MANIFEST}” (columns {', '.join(_NEEDED)}), or with films as DATASET/label/file."


@dataclass(frozen=True)
class ListedFilm:
    """What is said of one film.

    Attributes
    ----------
    file : str
        Relative to the data folder, with slashes.
    dataset, label : str
    group : str or None
        The radiograph that the list says it shows; None where nothing is said.
    b_labels : tuple of str
        What the list says that the data set B calls this radiograph; empty where nothing is said.
    """

    file: str
    dataset: str
    label: str
    group: str | None = None
    b_labels: tuple[str, ...] = ()


@dataclass(frozen=True)
class Listing:
    """The films to look at.

    Attributes
    ----------
    films : tuple of ListedFilm
        In the order of the list, or of file names.
    has_list : bool
        Whether there is a `films.csv`.
    others : Mapping of str to int
        Pictures in the folder that are not among `films`, counted by the folder at the top.
    """

    films: tuple[ListedFilm, ...]
    has_list: bool
    others: Mapping[str, int]


def list_films(root: Path) -> Listing:
    """Find out which films there are, without opening them.

    Raises
    ------
    BadTrainingData
        When there is no such folder, no film in it, or its list is not a list of films.
    """
    if not root.is_dir():
        raise BadTrainingData("The data folder does not exist.", _HINT)
    has_list = (root / MANIFEST).exists()
    films = _read_list(root / MANIFEST) if has_list else _read_folders(root)
    if not films:
        raise BadTrainingData("The data folder holds no film.", _HINT)
    return Listing(films, has_list, _count_others(root, {film.file for film in films}))


def _read_list(path: Path) -> tuple[ListedFilm, ...]:
    try:
        with path.open(newline="", encoding="utf-8-sig") as file:
            reader = csv.DictReader(file, strict=True)
            rows = list(reader)
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise BadTrainingData(f"The data's list of films, “{MANIFEST}”, cannot be read as a table.", _HINT) from error
    missing = [column for column in _NEEDED if column not in (reader.fieldnames or ())]
    if missing or any(not row[column] for row in rows for column in _NEEDED):
        what = f"the columns {', '.join(missing)}" if missing else "entries"
        raise BadTrainingData(f"The data's list of films, “{MANIFEST}”, lacks {what}.", _HINT)
    films = tuple(_listed(row) for row in rows)
    _check_names([film.file for film in films])
    return films


def _listed(row: Mapping[str, str | None]) -> ListedFilm:
    file, dataset, label = (str(row[column]) for column in _NEEDED)
    labels = tuple(filter(None, (row.get("b_labels") or "").split("|")))
    return ListedFilm(PurePosixPath(file).as_posix(), dataset, label, row.get("group") or None, labels)


def _check_names(names: Sequence[str]) -> None:
    for name, times in Counter(names).items():
        if times > 1:
            raise BadTrainingData(f"“{MANIFEST}” lists “{name}” more than once.", "Keep one row a film.")
        if PurePosixPath(name).is_absolute() or ".." in PurePosixPath(name).parts:
            raise BadTrainingData(
                f"“{MANIFEST}” lists a film outside the data folder.", "Write files relative to the data folder."
            )


def _read_folders(root: Path) -> tuple[ListedFilm, ...]:
    films = []
    for path in sorted(root.glob("*/*/*")):
        name = path.relative_to(root)
        if path.is_file() and not any(part.startswith(".") for part in name.parts):
            dataset, label, _ = name.parts
            films.append(ListedFilm(name.as_posix(), dataset, label))
    return tuple(films)


def _count_others(root: Path, files: Collection[str]) -> dict[str, int]:
    names = (path.relative_to(root) for path in sorted(root.rglob("*")))
    others = (name for name in names if name.as_posix() not in files and looks_like_a_film(root / name))
    return dict(Counter(name.parts[0] if len(name.parts) > 1 else _ROOT for name in others))
