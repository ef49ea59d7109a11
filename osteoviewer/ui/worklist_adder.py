"""Finds the films that are to be added to the worklist: those on the study browser's list, or those of a folder."""

import logging
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from osteoviewer.errors import OsteoViewerError
from osteoviewer.studies.problems import Problem
from osteoviewer.studies.rows import Listing, StudyRow
from osteoviewer.ui.background import LatestTask
from osteoviewer.ui.faults import log_fault
from osteoviewer.ui.film_source import FilmSource, ReadFilm, source_of
from osteoviewer.ui.privacy import Privacy
from osteoviewer.ui.session import Session
from osteoviewer.ui.worklist_job import FilmsListed, films_in, films_of_list

if TYPE_CHECKING:
    from osteoviewer.worklist.film import ListedFilm
    from osteoviewer.worklist.worklist import Entry

_log = logging.getLogger(__name__)


class WorklistAdder(QObject):
    """Looks for films in the background.

    Parameters
    ----------
    session : Session
        Its studies are what is listed.
    privacy : Privacy
        Says what a film is called while names are hidden.
    read : callable
        Reads films.

    Attributes
    ----------
    count_listed : int
        How many films the study browser lists, those of folded studies too.
    is_looking : bool
        Whether a folder is being searched.
    problems : tuple of Problem
        What could not be listed.
    """

    found = Signal(object)
    """`FilmsListed`."""
    changed = Signal()

    def __init__(self, session: Session, privacy: Privacy, read: ReadFilm, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._studies, self._privacy, self._read = session.studies, privacy, read
        self.problems: tuple[Problem, ...] = ()
        self.is_looking = False
        self._tasks = LatestTask(session.executor, self), LatestTask(session.executor, self)
        for task in self._tasks:
            task.delivered.connect(self._take)
            task.failed.connect(self._fail)
            task.finished.connect(self._finish)
        self.count_listed = _count(session.studies.listing)
        session.studies.rows_changed.connect(self._count_listed)

    @Slot()
    def add_listed(self) -> None:
        """Have the films added that the study browser lists."""
        contents = self._studies.contents()
        drawn = {film.key: source for film in contents.loose if (source := self._studies.source(film.key)) is not None}
        self._tasks[0].start(partial(films_of_list, contents, self._studies.query, self._read, drawn))

    def add_folder(self, folder: Path) -> None:
        """Have the films of a folder added, as they are found."""
        self.problems, self.is_looking = (), True
        self._tasks[1].start(partial(films_in, self._studies.library, [folder], self._read))
        self.changed.emit()

    def stop(self) -> None:
        """Look no further."""
        for task in self._tasks:
            task.cancel()
        self.is_looking = False
        self.changed.emit()

    def source(self, film: "ListedFilm") -> FilmSource | None:
        """Return how a film is opened in the main window, the same way as from its list where it is on that."""
        listed = self._studies.source(film.key)
        return listed if listed is not None or film.member is None else source_of(film.member, self._read)

    def without_names(self, entry: "Entry") -> "Entry":
        """Return a line that names neither patient nor study nor file."""
        name = self._privacy.film_name(entry.film.name, entry.film.key)
        return replace(entry, film=replace(entry.film, name=name, patient="", patient_id="", study=""))

    @Slot(object)
    def _count_listed(self, listing: Listing) -> None:
        self.count_listed = _count(listing)
        self.changed.emit()

    @Slot(object)
    def _take(self, listed: FilmsListed) -> None:
        by_words = {(problem.message, problem.hint): problem for problem in (*self.problems, *listed.problems)}
        self.problems = tuple(by_words.values())
        if listed.films:
            self.found.emit(listed)
        self.changed.emit()

    @Slot()
    def _finish(self) -> None:
        self.is_looking = False
        self.changed.emit()

    @Slot(object)
    def _fail(self, error: Exception) -> None:
        self._finish()
        if not isinstance(error, OsteoViewerError):
            log_fault(_log, error)
            error = OsteoViewerError("The search for films broke off.", "Details are in the log; add them again.")
        self.problems = (*self.problems, Problem.of(error))
        self.changed.emit()


def _count(listing: Listing) -> int:
    folded = sum(row.films for row in listing.rows if isinstance(row, StudyRow) and row.is_folded)
    return len(listing.film_keys) + folded
