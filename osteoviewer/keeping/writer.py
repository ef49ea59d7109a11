"""`Writer`: does what has to be kept in the background, one after another; of one topic only the newest is done."""

import threading
from collections.abc import Callable, Hashable
from concurrent.futures import Executor

Work = Callable[[], object]


class Writer:
    """Work that is waiting to be done.

    Parameters
    ----------
    executor : Executor
        Does it.
    tell : callable
        Is told, in the worker, what went wrong.
    """

    def __init__(self, executor: Executor, tell: Callable[[Exception], object]) -> None:
        self._executor, self._tell = executor, tell
        self._waiting: dict[Hashable, Work] = {}
        self._changing, self._doing = threading.Lock(), threading.Lock()
        self._is_stopped = False

    def put(self, key: Hashable, work: Work) -> None:
        """Have something done after what is waiting, in place of waiting work of the same key."""
        with self._changing:
            self._waiting.pop(key, None)
            self._waiting[key] = work

    def start(self) -> None:
        """Have a worker do what is waiting; where there are no workers any more, do it here."""
        if self._is_stopped:
            return
        try:
            self._executor.submit(self.finish)
        except RuntimeError:  # shut down
            self.finish()

    def finish(self) -> None:
        """Do what is waiting here and now, after what a worker is doing."""
        with self._doing:
            while (work := self._next()) is not None:
                try:
                    work()
                except Exception as error:  # noqa: BLE001 - what is waiting behind it is done all the same
                    self._tell(error)

    def stop(self) -> None:
        """Do what is waiting, and leave the executor alone from now on."""
        self._is_stopped = True
        self.finish()

    def _next(self) -> Work | None:
        with self._changing:
            first = next(iter(self._waiting), None)
            return None if first is None else self._waiting.pop(first)
