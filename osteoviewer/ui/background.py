"""One piece of work in the background, of which the newest wins. QtCore only.

A job is a generator. Each of its yields is a delivery, and the place where it may be given up. A ticket number tells
whether a delivery still belongs to the newest job, even when it was already waiting in the event queue.
"""

from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Executor, Future
from contextlib import closing, contextmanager

from PySide6.QtCore import QObject, Signal, Slot

Job = Callable[[], Iterator[object]]


class LatestTask(QObject):
    """Run the newest job and forget the older ones.

    Parameters
    ----------
    executor : Executor
        With a worker to spare: a job that was given up goes on to its next yield while the new one begins. Its owner
        shuts it down after `cancel` and before this object goes.

    Notes
    -----
    Nothing but immutable values crosses the threads: the worker only reads the ticket, and writes nothing.
    """

    delivered = Signal(object)
    """What the newest job yielded."""
    failed = Signal(object)
    """The exception that ended the newest job."""
    finished = Signal()
    """The newest job came to its end."""

    _arrived = Signal(int, str, object)

    def __init__(self, executor: Executor, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._executor = executor
        self._ticket = 0
        self._pending: Future[None] | None = None
        self._held: list[tuple[int, str, object]] | None = None
        self._arrived.connect(self._pass_on)

    def start(self, job: Job) -> None:
        """Give up the running job, if any, and run this one."""
        self.cancel()
        self._pending = self._executor.submit(self._work, self._ticket, job)

    @contextmanager
    def begun(self, job: Job) -> Iterator[None]:
        """Start the job, and deliver nothing of it before the block is over, which says that it was started."""
        self._held = []
        try:
            self.start(job)
            yield
        finally:
            held, self._held = self._held, None
            for ticket, kind, value in held or ():  # a job that was begun within the block has delivered its own
                self._pass_on(ticket, kind, value)

    def cancel(self) -> None:
        """Give up the running job at its next yield; nothing of it is delivered from now on."""
        self._ticket += 1
        if self._pending is not None:
            self._pending.cancel()
            self._pending = None

    def _work(self, ticket: int, job: Job) -> None:
        """Run in the worker thread."""
        try:
            with closing(_values(job)) as values:
                if ticket != self._ticket:
                    return
                for value in values:
                    if ticket != self._ticket:
                        return
                    self._arrived.emit(ticket, "delivered", value)
        except Exception as error:  # noqa: BLE001 - whatever ends a job is told in the interface's thread
            self._arrived.emit(ticket, "failed", error)
        else:
            self._arrived.emit(ticket, "finished", None)

    @Slot(int, str, object)
    def _pass_on(self, ticket: int, kind: str, value: object) -> None:
        if ticket != self._ticket:
            return
        if self._held is not None:
            self._held.append((ticket, kind, value))
        elif kind == "delivered":
            self.delivered.emit(value)
        elif kind == "failed":
            self.failed.emit(value)
        else:
            self.finished.emit()


def _values(job: Job) -> Generator[object, None, None]:
    yield from job()
