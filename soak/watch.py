"""What is watched meanwhile: rounds of the event loop that take long, and where the interface's thread was in them."""

import faulthandler
import re
import tempfile
import threading
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

MOST_STALL_MS = 100.0
"""For which the window may not answer."""
MOST_OWN_MS = 150.0
"""Of a thread's own time in a round: where others use the processor too, the same work takes half as long again."""
_TICK_MS = 5
_LOOK_SECONDS = 0.01
_PLACES = 3
_HELD_SECONDS = 0.03
"""By which a look that comes so late shows that another thread kept Python to itself."""
_FRAME = re.compile(r'  File "(.*)", line (\d+) in (.*)')
_SCHEDULER = Path("/proc/thread-self/schedstat")
_OWN = ("osteoviewer", "soak")


@dataclass
class Stall:
    """What one kind of action has kept waiting.

    Attributes
    ----------
    wall_ms, own_ms : float
        The longest round of the event loop by the clock, and the most processor time that the interface's own thread
        spent in one: what a busy machine delays is in the first alone.
    queued_ms : float
        For how much of the longest round the thread waited for a processor, as Linux tells. What is left waited for
        other threads of the program.
    n_wall, n_own : int
        How many rounds were longer than `MOST_STALL_MS` by the clock, and than `MOST_OWN_MS` by the thread's own time.
    places : Counter of str
        Where the interface's thread was found during them.
    others : Counter of str
        Where threads were that may have kept it waiting, when it and its watch could not go on.
    """

    wall_ms: float = 0.0
    own_ms: float = 0.0
    queued_ms: float = 0.0
    n_wall: int = 0
    n_own: int = 0
    places: Counter[str] = field(default_factory=Counter)
    others: Counter[str] = field(default_factory=Counter)


class Watch:
    """Looks at the event loop from within, and from a thread beside it; to be started in the interface's thread."""

    def __init__(self) -> None:
        self.doing = ""
        """The kind of action that what follows is put down to."""
        self.stalls: dict[str, Stall] = {}
        self._ticked, self._spent, self._queued = _clocks()
        self._main, self._stopped = threading.get_ident(), threading.Event()
        self._places: Counter[str] = Counter()
        self._others: Counter[str] = Counter()
        self._thread = threading.Thread(target=self._look, name="watch", daemon=True)

    def start(self, owner: "QObject") -> None:
        """Begin."""
        from PySide6.QtCore import QTimer

        self._timer = QTimer(owner, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self.resume()
        self._thread.start()

    def pause(self) -> None:
        """Look away."""
        self._timer.stop()

    def resume(self) -> None:
        """Look again."""
        self._ticked, self._spent, self._queued = _clocks()
        self._places, self._others = Counter(), Counter()
        self._timer.start()

    def stop(self) -> None:
        """End."""
        self._timer.stop()
        self._stopped.set()
        self._thread.join()

    def _tick(self) -> None:
        before, (now, spent, queued) = (self._ticked, self._spent, self._queued), _clocks()
        wall, own, waited = (
            1e3 * (after - earlier) for after, earlier in zip((now, spent, queued), before, strict=True)
        )
        self._ticked, self._spent, self._queued = now, spent, queued
        found, others, self._places, self._others = self._places, self._others, Counter(), Counter()
        if max(wall, own) <= MOST_STALL_MS:
            return
        stall = self.stalls.setdefault(self.doing, Stall())
        if wall > stall.wall_ms:
            stall.wall_ms, stall.queued_ms = wall, waited
        stall.own_ms = max(own, stall.own_ms)
        stall.n_wall += wall > MOST_STALL_MS
        stall.n_own += own > MOST_OWN_MS
        stall.places.update(found)
        stall.others.update(others)

    def _look(self) -> None:
        """Run beside the interface's thread, and note where it is while its loop does not come round."""
        with tempfile.TemporaryFile("w+") as file:
            looked = time.perf_counter()
            while not self._stopped.wait(_LOOK_SECONDS):
                now = time.perf_counter()
                is_late, looked = now - looked > _HELD_SECONDS, now
                if (now - self._ticked) * 1e3 > MOST_STALL_MS / 4:
                    self._note(_threads(file), is_late=is_late)

    def _note(self, threads: "dict[int, list[str]]", *, is_late: bool) -> None:
        place = _place(threads.pop(self._main, []))
        threads.pop(threading.get_ident(), None)
        if place:
            self._places[place] += 1
        if is_late:
            self._others.update(filter(None, (_place(lines) for lines in threads.values())))


def _threads(file: "IO[str]") -> dict[int, list[str]]:
    """Return where each thread is, innermost first.

    Python writes it without making frames of it: one that is held keeps a method's painter alive when it has returned.
    """
    file.seek(0)
    file.truncate()
    faulthandler.dump_traceback(file)
    file.seek(0)
    threads: dict[int, list[str]] = {}
    for line in file:
        if line.startswith("  File") and threads:
            threads[next(reversed(threads))].append(line)
        elif "hread 0x" in line:
            threads[int(line.split("hread ")[1].split()[0], 16)] = []
    return threads


def _clocks() -> tuple[float, float, float]:
    """Return the clock, this thread's processor time and how long it waited for a processor; seconds."""
    queued = int(_SCHEDULER.read_text().split()[1]) * 1e-9 if _SCHEDULER.exists() else 0.0
    return time.perf_counter(), time.thread_time(), queued


def _place(lines: list[str]) -> str:
    """Return the innermost lines of the program itself, innermost first."""
    found = (_FRAME.match(line) for line in lines)
    frames = [(Path(match[1]), match[2], match[3]) for match in found if match]
    own = [f"{path.name}:{line} {name}" for path, line, name in frames if any(part in _OWN for part in path.parts)]
    return " < ".join(own[:_PLACES])
