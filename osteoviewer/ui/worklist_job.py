"""What the worker threads do for the worklist: list films, analyse one step by step, write the table. No Qt."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from osteoviewer.analysis import Method
from osteoviewer.studies.listing import rows_of
from osteoviewer.studies.rows import Contents, FilmRow, Query, Row
from osteoviewer.ui.film_job import Model
from osteoviewer.ui.film_source import FilmSource, ReadFilm
from osteoviewer.worklist.film import ListedFilm
from osteoviewer.worklist.table import table_text, write_table
from osteoviewer.worklist.work import Equipment, Step
from osteoviewer.worklist.worklist import Entry

if TYPE_CHECKING:
    from osteoviewer.studies.library import Library
    from osteoviewer.studies.problems import Problem


@dataclass(frozen=True, eq=False)
class FilmsListed:
    """Films for the worklist, and what a search could not use so far."""

    films: tuple[ListedFilm, ...]
    problems: "tuple[Problem, ...]" = ()


def films_of_list(
    contents: Contents, query: Query, read: ReadFilm, drawn: Mapping[Hashable, FilmSource]
) -> Iterator[FilmsListed]:
    """List the films that a question leaves of the study browser's, those of folded studies too.

    Parameters
    ----------
    contents, query : Contents, Query
        What the study browser holds, and what is asked of it.
    read : callable
        Reads a member.
    drawn : mapping
        The films that no search has found, by their keys.
    """
    yield FilmsListed(tuple(_listed(rows_of(contents, replace(query, folded=frozenset())), read, drawn)))


def films_in(library: "Library", paths: Sequence[Path], read: ReadFilm) -> Iterator[FilmsListed]:
    """Search folders, archives and media; stops as soon as all films are listed."""
    with closing(library.search(paths)) as batches:  # type: ignore[type-var]
        for batch in batches:
            rows = rows_of(Contents(batch.films, ()), Query())
            yield FilmsListed(tuple(_listed(rows, read, {})), batch.problems)
            if batch.progress.is_listed:
                return


def _listed(rows: Iterable[Row], read: ReadFilm, drawn: Mapping[Hashable, FilmSource]) -> Iterator[ListedFilm]:
    for row in rows:
        if not isinstance(row, FilmRow):
            continue
        if row.entry is not None:
            header, member = row.entry.header, row.entry.member
            study = "  ".join(part for part in (header.study_date, header.study_description) if part)
            names = header.patient_name, header.patient_id, study
            yield ListedFilm(row.key, row.title, *names, member, partial(read, member))
        elif row.key in drawn:
            source = drawn[row.key]
            yield ListedFilm(row.key, row.title, "", "", "", source.member, source.read)


def equipment_of(model: Model) -> Equipment:
    """Return what films are analysed with."""
    return Equipment(Method(model.pipeline, model.landmarks, model.classifier), model.card, model.error)


def find_equipment(find_model: Callable[[], Model]) -> Equipment:
    """Look for the model."""
    return equipment_of(find_model())


def one_step(work: Iterator[Step]) -> Iterator[Step]:
    """Take a film one step on; whether and when the next one is taken is for the caller to say."""
    yield next(work)


def export_table(path: Path, entries: Sequence[Entry], classes: Sequence[str], *, model: str) -> Iterator[Path]:
    """Write the table."""
    write_table(path, table_text(entries, classes, model=model))
    yield path
