"""Files and folders that a study browser meets."""

import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np

from osteoviewer.imaging.reader import Kind
from osteoviewer.studies.header import Header
from osteoviewer.studies.member import Member
from osteoviewer.studies.places import find_members
from osteoviewer.studies.problems import Problem
from tests.builders import dicom_bytes, dicom_dataset, knee_levels

LEVELS = knee_levels(96, 80)
DEEP = LEVELS.astype(np.uint16) * 257


def film_bytes(**fields: object) -> bytes:
    """A small DICOM film with fields set; None leaves one out."""
    dataset = dicom_dataset(LEVELS, bits=8)
    dataset.StudyInstanceUID, dataset.SeriesInstanceUID = "1.2.3", "1.2.3.4"
    for keyword, value in fields.items():
        if value is None:
            del dataset[keyword]
        else:
            setattr(dataset, keyword, value)
    return dicom_bytes(dataset)


def write_film(path: Path, **fields: object) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(film_bytes(**fields))
    return path


def write_zip(path: Path, members: Iterable[tuple[str, bytes]], method: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return path


def found_in(*paths: Path, **options: Any) -> tuple[list[Member], list[Problem]]:
    members, problems = [], []
    for found in find_members(paths, **options):
        (problems if isinstance(found, Problem) else members).append(found)  # type: ignore[arg-type]
    return members, problems


def names(members: Iterable[Member]) -> list[str]:
    return [member.name for member in members]


def radiograph(**fields: Any) -> Header:
    return Header(Kind.DICOM, **({"modality": "DX", "rows": 100, "columns": 80} | fields))
