"""Analyse many files one after the other, reading the next while the network runs on this one. No Qt."""

import time
from collections.abc import Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from osteoviewer.analysis import AnalysisEvent, Method, Refused, analyse
from osteoviewer.clinical_table import ClinicalTable
from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.clinical import ClinicalRecord
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.imaging.reader import read_radiograph_bytes
from osteoviewer.inference.bundle import ModelBundle
from osteoviewer.records import error_record, knee_records
from osteoviewer.studies.member import Member
from osteoviewer.studies.named import NamedFilm


@dataclass(frozen=True, eq=False)
class FileResult:
    """What became of one file.

    Attributes
    ----------
    records : tuple of dict
        One a knee as `knee_records` makes them, or a single one of `error_record`.
    radiograph : Radiograph or None
        The film, if it could be read.
    events : tuple of AnalysisEvent
        What the analysis said; empty if it failed.
    hints : tuple of str
        What the user can do about the refusal or the error in each record; empty if there is nothing to do.
    """

    records: tuple[dict[str, Any], ...]
    radiograph: Radiograph | None
    events: tuple[AnalysisEvent, ...]
    hints: tuple[str, ...]

    @property
    def has_failed(self) -> bool:
        """True if the file could not be analysed; a refusal is not a failure."""
        return "error" in self.records[0]


def analyse_files(
    films: Sequence[NamedFilm],
    *,
    bundle: ModelBundle | OsteoViewerError,
    max_pixels: int,
    clinical: ClinicalTable | None = None,
) -> Generator[FileResult, None, None]:
    """Analyse films in order, one result a file; a bad file never stops the rest.

    Parameters
    ----------
    films : sequence of NamedFilm
        In the order in which they are analysed.
    bundle : ModelBundle or OsteoViewerError
        The model, or why there is none; without one every file fails with that reason.
    max_pixels : int
        Pictures with more pixels are refused before they are decoded.
    clinical : ClinicalTable, optional
        What is known of the patients; of a film that it does not name, what its header states.
    """
    with ThreadPoolExecutor(max_workers=1, thread_name_prefix="read-ahead") as reader:
        ahead: Future[_Read] | None = None
        try:
            for index, film in enumerate(films):
                current = ahead or reader.submit(_read, film.member, max_pixels)
                reading = current.result()
                ahead = reader.submit(_read, films[index + 1].member, max_pixels) if index + 1 < len(films) else None
                known = None if clinical is None else clinical.find(Path(film.name))
                yield _analyse_one(film.name, reading, bundle, known)
        finally:
            reader.shutdown(wait=False, cancel_futures=True)


@dataclass(frozen=True, eq=False)
class _Read:
    film: Radiograph | OsteoViewerError
    seconds: float


def _read(member: Member, max_pixels: int) -> _Read:
    started = time.perf_counter()
    try:
        film: Radiograph | OsteoViewerError = read_radiograph_bytes(member.read(), max_pixels=max_pixels)
    except OsteoViewerError as error:
        film = error
    return _Read(film, time.perf_counter() - started)


def _analyse_one(
    name: str, reading: _Read, bundle: ModelBundle | OsteoViewerError, clinical: ClinicalRecord | None
) -> FileResult:
    try:
        if isinstance(reading.film, OsteoViewerError):
            raise reading.film
        if isinstance(bundle, OsteoViewerError):
            raise bundle
        method = Method(bundle.pipeline, bundle.landmarks, bundle.classifier)
        events = tuple(analyse(reading.film, method, clinical=clinical))
    except OsteoViewerError as error:
        return FileResult((error_record(name, error),), None, (), (error.hint,))
    records = knee_records(name, reading.film, events, card=bundle.card, read_seconds=reading.seconds)
    hints = {event.knee or 0: event.hint for event in events if isinstance(event, Refused)}
    return FileResult(
        tuple(records), reading.film, events, tuple(hints.get(place, "") for place in range(len(records)))
    )
