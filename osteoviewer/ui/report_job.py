"""What the worker thread does for a report: draw its pages, write them, and write the table of many films. No Qt."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from osteoviewer import RESEARCH_USE
from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.first_import import load_pydicom
from osteoviewer.report.facts import Occasion, Report, Subject
from osteoviewer.report.forms import Form, file_bytes, pages_in, usual_name
from osteoviewer.report.layout import Parts
from osteoviewer.studies.header import clean_text, person_name
from osteoviewer.whole_files import write_new

if TYPE_CHECKING:
    from osteoviewer.batch import FileResult
    from osteoviewer.report.drawing import Page
    from osteoviewer.studies.named import NamedFilm
    from osteoviewer.ui.film_job import Model

_POINTS_AN_INCH = 72.0


@dataclass(frozen=True, eq=False)
class Wanted:
    """A report as it was asked for.

    Attributes
    ----------
    report : Report
    form : Form
    parts : Parts
    load : callable or None
        Returns the film's file, where the report is to say whose it is.
    """

    report: Report
    form: Form
    parts: Parts
    load: Callable[[], bytes] | None = None


@dataclass(frozen=True, eq=False)
class DrawnPages:
    """Pages as pictures, uint8 of shape (rows, columns, 3)."""

    pictures: tuple[NDArray[np.uint8], ...]


@dataclass(frozen=True)
class Done:
    """How many films of a table were looked at."""

    count: int


@dataclass(frozen=True)
class Written:
    """A file is there."""

    path: Path


@dataclass(frozen=True)
class Stopped:
    """The user stopped it, and nothing was written."""


@dataclass(frozen=True, eq=False)
class TableWanted:
    """A table as it was asked for: of which films, with which model, and how.

    Attributes
    ----------
    films : tuple of NamedFilm
        In the order of the list.
    has_names : bool
        Whether films are called as on the screen rather than by their number.
    has_mark : bool
        Whether the file begins with the mark of UTF-8.
    is_stopped : callable
        Asked after each film.
    """

    films: "tuple[NamedFilm, ...]"
    model: "Model"
    occasion: Occasion
    max_pixels: int
    is_stopped: Callable[[], bool]
    has_names: bool = False
    has_mark: bool = False


def draw_wide(wanted: Wanted, columns: int) -> Iterator[DrawnPages]:
    """Draw a report's pages so many pixels wide, to look at."""
    pages = _pages(wanted)
    yield DrawnPages(tuple(_drawn(page, columns * _POINTS_AN_INCH / page.width) for page in pages))


def draw_fine(wanted: Wanted, dots_an_inch: float) -> Iterator[DrawnPages]:
    """Draw a report's pages for a printer."""
    yield DrawnPages(tuple(_drawn(page, dots_an_inch) for page in _pages(wanted)))


def write_report(wanted: Wanted, folder: Path, is_stopped: Callable[[], bool]) -> Iterator[Written | Stopped]:
    """Write a report under a name of its own, whole or not at all."""
    data = file_bytes(wanted.form, wanted.report, _pages(wanted))
    if is_stopped():
        yield Stopped()
        return
    yield Written(_write(folder, usual_name(wanted.form, wanted.report), data))


def write_table(wanted: TableWanted, folder: Path) -> Iterator[Done | Written | Stopped]:
    """Analyse films as they were found, and write what was said of them, when all have been looked at."""
    load_pydicom()
    from osteoviewer.batch import analyse_files
    from osteoviewer.inference.bundle import ModelBundle

    model = wanted.model
    bundle: ModelBundle | OsteoViewerError
    if model.card is None or model.classifier is None:
        bundle = model.error or OsteoViewerError("There is no model.", "Choose one in the settings.")
    else:
        bundle = ModelBundle(model.card, model.pipeline, model.classifier, model.landmarks)
    results: list[FileResult] = []
    for result in analyse_files(wanted.films, bundle=bundle, max_pixels=wanted.max_pixels):
        results.append(replace(result, radiograph=None, events=()))
        yield Done(len(results))
        if wanted.is_stopped():
            yield Stopped()
            return
    name = f"films-{wanted.occasion.made_at:%Y%m%d-%H%M%S}.csv"
    yield Written(_write(folder, name, _table(wanted, results)))


def _table(wanted: TableWanted, results: "list[FileResult]") -> bytes:
    from osteoviewer.report.csv_table import Encoding, TableFilm, csv_bytes, numbered

    rows = [
        TableFilm(film.name if wanted.has_names else numbered(place), result.records)
        for place, (film, result) in enumerate(zip(wanted.films, results, strict=True))
    ]
    encoding = Encoding.UTF_8_WITH_MARK if wanted.has_mark else Encoding.UTF_8
    occasion = wanted.occasion
    return csv_bytes(rows, made_at=occasion.made_at, program=occasion.program, note=RESEARCH_USE, encoding=encoding)


def _write(folder: Path, name: str, data: bytes) -> Path:
    """Write a file under a name, or the name with a number where it is taken."""
    from osteoviewer.film_export import make_folder

    make_folder(folder)
    target, number = folder / name, 1
    while target.exists():
        number += 1
        target = folder / f"{Path(name).stem}-{number}{target.suffix}"
    write_new(target, data)
    return target


def _pages(wanted: Wanted) -> "tuple[Page, ...]":
    report = wanted.report
    if wanted.load is not None:
        report = replace(report, subject=_subject(wanted.load()))
    return pages_in(wanted.form, report, wanted.parts)


def _subject(data: bytes) -> Subject:
    """Return whose film a file says it is; empty words for what it does not say."""
    load_pydicom()
    import io

    from pydicom import dcmread
    from pydicom.errors import InvalidDicomError

    try:
        header = dcmread(io.BytesIO(data), stop_before_pixels=True, specific_tags=["PatientName", "PatientID"])
    except InvalidDicomError:
        return Subject("", "")
    return Subject(person_name(header.get("PatientName")), clean_text(header.get("PatientID")))


def _drawn(page: "Page", dots_an_inch: float) -> NDArray[np.uint8]:
    from osteoviewer.report.raster import draw_page

    return draw_page(page, dots_an_inch)
