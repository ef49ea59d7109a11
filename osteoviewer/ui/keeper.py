"""`Keeper`: what the user does to the film on the screen is kept as it is done, and told when the film is opened again.

Features give it values by topic and listen to what comes back. All reading and writing is in the background; QtCore
only.
"""

import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, SignalInstance, Slot

from osteoviewer.errors import OsteoViewerError
from osteoviewer.keeping.deeds import Deed, Event, ModelName
from osteoviewer.keeping.kept_file import KeptFile
from osteoviewer.keeping.values import JSON, FilmKey
from osteoviewer.keeping.writer import Writer
from osteoviewer.ui.background import LatestTask
from osteoviewer.ui.faults import log_fault
from osteoviewer.ui.film_job import FilmRead
from osteoviewer.ui.films import State
from osteoviewer.ui.session import Session

_log = logging.getLogger(__name__)
_SOON_MS = 400
_LATER_MS = 4000  # the first film is diagnosed by then; importing the database beside it would slow that down


@dataclass(frozen=True, eq=False)
class _Film:
    """The film on the screen; its digest is only asked for in a worker."""

    digest: Callable[[], str]
    frame: int

    def key(self) -> FilmKey:
        return FilmKey(self.digest(), self.frame)


class Keeper(QObject):
    """What is kept of the film on the screen.

    Parameters
    ----------
    session : Session
        Says which film that is; its executor does the work.
    path : Path
        The file; it need not exist.
    """

    restored = Signal(object)
    """What is kept of the film that was opened, by topic; empty where nothing is. Sent again after an import."""
    forgotten = Signal()
    """Nothing is kept of the film on the screen any more."""
    failed = Signal(object)
    """`OsteoViewerError`, each once: something cannot be kept."""

    _went_wrong = Signal(object)

    def __init__(self, session: Session, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session, self._file = session, KeptFile(path)
        self._film: _Film | None = None
        self._is_restored = False
        self._values: dict[str, JSON] = {}
        self._soon: dict[str, JSON] = {}
        self._told: set[str] = set()
        self._writer = Writer(session.executor, self._went_wrong.emit)
        self._task = LatestTask(session.executor, self)
        self._task.delivered.connect(self._take)
        self._task.failed.connect(self._take_nothing)
        self._soon_timer = QTimer(self, singleShot=True, interval=_SOON_MS)
        self._soon_timer.timeout.connect(self._flush)
        self._later_timer = QTimer(self, singleShot=True, interval=_LATER_MS)
        self._later_timer.timeout.connect(self._writer.start)
        self._went_wrong.connect(self._tell)
        self._heard: tuple[tuple[SignalInstance, Callable[..., None]], ...] = (
            (session.cleared, self._leave),
            (session.film_opened, self._begin),
            (session.state_changed, self._follow_state),
        )
        for signal, slot in self._heard:
            signal.connect(slot)

    def follow(self) -> None:
        """Take the film that was on the screen before; whoever is to hear of it has to listen by now."""
        if self._session.film is not None:
            self._begin(self._session.film)

    @property
    def is_restored(self) -> bool:
        """Whether it is known what is kept of the film on the screen."""
        return self._is_restored

    def value(self, topic: str) -> JSON:
        """Return what is kept of the film on the screen; None where nothing is, or that is not known yet."""
        return self._values.get(topic)

    def keep(self, topic: str, value: JSON) -> None:
        """Keep a value of the film on the screen, in place of the one before; None keeps nothing."""
        film = self._film
        self._soon.pop(topic, None)
        if film is None or (self._is_restored and self._values.get(topic) == value):
            return
        self._values[topic] = value
        self._writer.put((film, topic), lambda: self._do(lambda: self._file.store.write(film.key(), topic, value)))
        self._writer.start()

    def keep_soon(self, topic: str, value: JSON) -> None:
        """Keep a value that may change again at any moment, such as a view that is being moved."""
        if self._film is not None:
            self._soon[topic] = value
            self._soon_timer.start()

    def note(
        self,
        what: Deed,
        *,
        model: ModelName | None = None,
        details: Mapping[str, JSON] | None = None,
        has_film: bool = True,
    ) -> None:
        """Add to the audit record what was done, with the film on the screen unless it was done with others."""
        film = self._film if has_film else None
        event = Event(what, model=model, details=details or {})
        self._writer.put(object(), lambda: self._do(lambda: self._file.record.add(_about(event, film))))
        self._later_timer.start()

    def forget(self) -> None:
        """Forget what is kept of the film on the screen."""
        film = self._film
        if film is not None:
            self.note(Deed.FORGOT)
            self._start(lambda file: file.store.forget(film.key()))
            self._drop()

    def forget_all(self) -> None:
        """Forget what is kept of all films; the audit record stays."""
        self.note(Deed.FORGOT, details={"films": "all"}, has_film=False)
        self._start(lambda file: file.store.forget_all())
        self._drop()

    def look(self, job: Callable[[KeptFile], Iterator[object]]) -> Callable[[], Iterator[object]]:
        """Return a job for a worker that first has everything kept, and then works with the file."""
        self._flush()

        def run() -> Iterator[object]:
            self._writer.finish()
            for value in job(self._file):
                self._complain()
                yield value

        return run

    def read_again(self) -> None:
        """Tell anew what is kept of the film on the screen, because it may be something else now."""
        if self._film is not None:
            self._task.start(self.look(partial(_read, self._film)))

    def stop(self) -> None:
        """Keep everything that is waiting, here and now, and give the file back; nothing is kept from then on."""
        for signal, slot in self._heard:
            signal.disconnect(slot)
        self._heard = ()
        self._flush()
        self._task.cancel()
        self._later_timer.stop()
        self._writer.stop()
        self._film = None
        self._file.close()

    def _start(self, work: Callable[[KeptFile], object]) -> None:
        self._writer.put(object(), lambda: self._do(lambda: work(self._file)))
        self._writer.start()

    def _do(self, work: Callable[[], object]) -> None:
        """Do something with the file, in a worker, and tell what had to be mended."""
        work()
        self._complain()

    def _complain(self) -> None:
        for complaint in self._file.complaints():
            self._went_wrong.emit(complaint)

    @Slot(object)
    def _begin(self, film: FilmRead) -> None:
        self._film = _Film(film.radiograph.digest, film.radiograph.frame)
        self._is_restored = False
        if self._file.path.is_file():
            self._task.start(self.look(partial(_read, self._film)))
        else:
            self._take({})

    @Slot()
    def _leave(self) -> None:
        self._flush()
        self._task.cancel()
        self._film = None
        self._is_restored = False
        self._values = {}

    @Slot(object)
    def _take(self, found: Mapping[str, JSON]) -> None:
        self._values = {**found, **({} if self._is_restored else self._values)}
        self._is_restored = True
        self.restored.emit({topic: value for topic, value in self._values.items() if value is not None})

    @Slot(object)
    def _take_nothing(self, error: Exception) -> None:
        self._tell(error)
        self._take({})

    @Slot()
    def _flush(self) -> None:
        self._soon_timer.stop()
        for topic, value in tuple(self._soon.items()):
            self.keep(topic, value)

    @Slot(object)
    def _follow_state(self, state: State) -> None:
        """Write the audit record when nothing that the user waits for is going on."""
        if self._later_timer.isActive() and not state.is_busy:
            self._later_timer.stop()
            self._writer.start()

    def _drop(self) -> None:
        self._values, self._soon = {}, {}
        self.forgotten.emit()

    @Slot(object)
    def _tell(self, error: Exception) -> None:
        if not isinstance(error, OsteoViewerError):
            log_fault(_log, error)
            error = OsteoViewerError("What was done to this film could not be kept.", "Details are in the log.")
        if error.message not in self._told:
            self._told.add(error.message)
            self.failed.emit(error)


def _read(film: _Film, file: KeptFile) -> Iterator[Mapping[str, JSON]]:
    yield file.read(film.key())


def _about(event: Event, film: _Film | None) -> Event:
    """Name the film, in the worker."""
    return replace(event, film=None if film is None else film.key())
