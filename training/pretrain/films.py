"""The unlabelled films, by patient, and which of them the objective is only measured on."""

import csv
import hashlib
from dataclasses import dataclass
from pathlib import Path

from training.errors import BadTrainingData
from training.manifest import Film
from training.pretrain.config import UnlabelledData

UNLABELLED = "unlabelled"
_CHECK_DATA = "Check “data.root” and “data.list” in the configuration."
_FEWEST_PATIENTS = 4


@dataclass(frozen=True)
class UnlabelledFilms:
    """Films of different patients on either side.

    Attributes
    ----------
    train, validation : tuple of Film
        Their group is the patient.
    sha256 : str
        Of the list's bytes.
    """

    train: tuple[Film, ...]
    validation: tuple[Film, ...]
    sha256: str


def read_unlabelled(data: UnlabelledData) -> UnlabelledFilms:
    """Read the list and divide the patients by the hash of their number, so that no seed moves a patient.

    Raises
    ------
    BadTrainingData
        When the list is missing or not such a list, or has too few patients.
    """
    try:
        content = (Path(data.root) / data.list).read_bytes()
        rows = list(csv.DictReader(content.decode("utf-8").splitlines(), strict=True))
        films = [Film(row["file"], UNLABELLED, row["patient"]) for row in rows]
    except OSError as error:
        raise BadTrainingData("The list of unlabelled films cannot be read.", _CHECK_DATA) from error
    except (UnicodeDecodeError, csv.Error, KeyError) as error:
        raise BadTrainingData(
            "The list of unlabelled films is no table with the columns file and patient.", _CHECK_DATA
        ) from error
    patients = sorted({film.group for film in films}, key=lambda patient: hashlib.sha256(patient.encode()).digest())
    if len(patients) < _FEWEST_PATIENTS or not all(film.file and film.group for film in films):
        raise BadTrainingData(
            f"The list of unlabelled films has {len(patients)} patients, or a film without its file or patient.",
            f"At least {_FEWEST_PATIENTS} patients are needed, and an entry in either column of every row.",
        )
    count = min(max(1, round(data.validation * len(patients))), len(patients) - 2)
    held, kept = frozenset(patients[:count]), frozenset(patients[count :: data.every])
    return UnlabelledFilms(
        tuple(film for film in films if film.group in kept),
        tuple(film for film in films if film.group in held),
        hashlib.sha256(content).hexdigest(),
    )
