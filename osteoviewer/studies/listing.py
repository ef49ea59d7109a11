"""The rows of the list that a question about the films on the shelf leaves: a study, a series of several films, a film.

Rows are made from one immutable `Contents` at a time, in whatever thread.
"""

from collections.abc import Iterator

from osteoviewer.imaging.reader import Kind
from osteoviewer.imaging.texts import plain
from osteoviewer.studies.arrange import Patient, Series, Study, arrange, matching
from osteoviewer.studies.found import FilmEntry
from osteoviewer.studies.rows import Contents, FilmRow, Query, Row, SeriesRow, StudyRow, loose_rows


def rows_of(contents: Contents, query: Query) -> tuple[Row, ...]:
    """Return the rows of the list.

    Parameters
    ----------
    contents : Contents
        Everything on the shelf.
    query : Query
        What of it is listed, and how; while words are searched for, nothing is folded.
    """
    rows = loose_rows(contents, query)
    films = matching(contents.films, search=query.search, last_rank=query.last_rank)
    for patient in arrange(films, order=query.order):
        for study in patient.studies:
            rows.extend(_rows_of_study(patient, study, query))
    return tuple(rows)


def _rows_of_study(patient: Patient, study: Study, query: Query) -> Iterator[Row]:
    is_folded = not query.search and study.key in query.folded
    count = sum(len(series.films) for series in study.series)
    yield StudyRow(study.key, patient.name, patient.identifier, study.date, study.description, count, is_folded)
    if is_folded:
        return
    for series in study.series:
        has_row = len(series.films) > 1 and len(study.series) > 1
        if has_row:
            yield SeriesRow(series.key, series.number, series.description, series.modality, len(series.films))
        for film in series.films:
            yield FilmRow(film.member.spot, _title(film, series, has_row=has_row), _detail(film), film)


def _title(film: FilmEntry, series: Series, *, has_row: bool) -> str:
    """Return what tells a film from its neighbours: the view below a series row, else the series."""
    header = film.header
    if header.kind is Kind.PICTURE:
        return film.member.name
    view = " ".join(part for part in (header.body_part.capitalize(), header.view_position, header.laterality) if part)
    if has_row:
        return view or film.member.name
    if not series.description or plain(series.description) == plain(view):
        return view or film.member.name
    extra = (header.view_position, header.laterality)
    said = plain(series.description).split()
    return " ".join((series.description, *(part for part in extra if part and plain(part) not in said)))


def _detail(film: FilmEntry) -> str:
    header = film.header
    size = f"{header.columns} × {header.rows}" if header.rows and header.columns else ""
    return " ".join(part for part in (header.modality, size) if part)
