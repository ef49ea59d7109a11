"""`Soak`: a window, a stream of random actions, and what is watched meanwhile."""

import random
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from osteoviewer.app import viewer_in
from osteoviewer.export import write_png
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.settings import Settings

if TYPE_CHECKING:
    from osteoviewer.ui.main_window import MainWindow

_FILMS, _ROWS, _COLUMNS = 6, 900, 720
_PAUSE_MS = 40
MOST_STALL_MS = 100.0
"""For which the window may not answer."""

_BEGINNING = 0.2
"""Share of the time after which memory is looked at for the first time: by then everything has been built."""
_MAX_PIXELS = 10_000_000
_LEFT_OUT = {
    "quit",
    "open",
    "open_folder",
    "export_kept",
    "import_kept",
    "export_audit",
    "forget_kept",
    "forget",
    "keys",
    "about",
}  # they end the program or ask in a dialog of the system
_STATUS = Path("/proc/self/statm")
_PAGE = 4096


@dataclass
class Verdict:
    """What came of it.

    Attributes
    ----------
    actions, films : int
        Done, and opened.
    faults : list of str
        Tracebacks, each once.
    stalls_ms : Mapping of str to float
        The longest time for which the window did not answer after each kind of action, where that was long.
    growth : float
        Memory at the end over that after the first fifth of the time.
    """

    actions: int = 0
    films: int = 0
    faults: list[str] = field(default_factory=list)
    stalls_ms: dict[str, float] = field(default_factory=dict)
    growth: float = 1.0


class Soak:
    """Random actions, the same for the same seed.

    Parameters
    ----------
    folder : Path
        For films and what the program keeps; empty.
    seed : int
    """

    def __init__(self, folder: Path, *, seed: int) -> None:
        self._folder = folder
        self._random = random.Random(seed)  # noqa: S311  # no secret
        self.verdict = Verdict()
        self.counts: Counter[str] = Counter()
        self._last, self._ticked = "", 0.0

    def go(self, seconds: float) -> Verdict:
        """Act for so long."""
        from PySide6.QtCore import QEventLoop, QTimer

        paths = self._draw_films()
        with viewer_in(self._folder, Settings(theme="dark", max_pixels=_MAX_PIXELS)) as viewer:
            window = viewer.window
            viewer.faults.caught.connect(self._note)
            window.show()
            begun, first = time.monotonic(), 0
            tick = QTimer(window, interval=5)
            tick.timeout.connect(self._tick)
            self._ticked = time.perf_counter()
            tick.start()
            while (spent := time.monotonic() - begun) < seconds:
                if not first and spent > _BEGINNING * seconds:
                    first = _memory()
                self._act(window, paths)
                loop = QEventLoop()
                QTimer.singleShot(self._random.randint(0, 2 * _PAUSE_MS), loop.quit)
                loop.exec()
            tick.stop()
            self.verdict.growth = _memory() / max(1, first)
        return self.verdict

    def _draw_films(self) -> list[Path]:
        paths = []
        for number in range(_FILMS):
            path = self._folder / "films" / f"{number}.png"
            write_png(path, draw_knee(seed=number, density=0.5, rows=_ROWS, columns=_COLUMNS).pixels)
            paths.append(path)
        return paths

    def _act(self, window: "MainWindow", paths: list[Path]) -> None:
        self.verdict.actions += 1
        kind = self._random.choices(("command", "mouse", "film"), (6, 3, 1))[0]
        if kind == "film":
            self._say("open a film")
            self.verdict.films += 1
            window.session.open_paths([self._random.choice(paths)])
        elif kind == "mouse":
            self._use_mouse(window)
        else:
            names = sorted(name for name, action in window.commands.actions.items() if action.isEnabled())
            name = self._random.choice([name for name in names if name not in _LEFT_OUT])
            self._say(name)
            window.commands.actions[name].trigger()
            self._close_dialogs(window)

    def _close_dialogs(self, window: "MainWindow") -> None:
        from PySide6.QtWidgets import QApplication, QDialog

        for widget in QApplication.topLevelWidgets():
            if isinstance(widget, QDialog) and widget.isVisible():
                widget.reject()
            elif widget is not window and widget.isVisible() and widget.isWindow() and self._random.random() < 0.2:
                widget.hide()

    def _use_mouse(self, window: "MainWindow") -> None:
        from PySide6.QtCore import QPoint, QPointF, Qt
        from PySide6.QtGui import QWheelEvent
        from PySide6.QtTest import QTest
        from PySide6.QtWidgets import QApplication

        self._say("mouse")
        view = window.view.canvas.viewport()
        if not view.isVisible():
            return
        at, to = (QPoint(self._random.randrange(view.width()), self._random.randrange(view.height())) for _ in range(2))
        match self._random.choice(("move", "click", "drag", "wheel")):
            case "move":
                QTest.mouseMove(view, at)
            case "click":
                QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=at)
            case "drag":
                button = self._random.choice((Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton))
                QTest.mousePress(view, button, pos=at)
                QTest.mouseMove(view, to)
                QTest.mouseRelease(view, button, pos=to)
            case _:
                turned = QPoint(0, self._random.choice((-120, 120)))
                none = Qt.KeyboardModifier.NoModifier
                buttons, phase = Qt.MouseButton.NoButton, Qt.ScrollPhase.NoScrollPhase
                place = QPointF(view.mapToGlobal(at))
                wheel = QWheelEvent(QPointF(at), place, QPoint(), turned, buttons, none, phase, False)
                QApplication.sendEvent(view, wheel)

    def _say(self, what: str) -> None:
        self._last = what
        self.counts[what] += 1

    def _tick(self) -> None:
        now = time.perf_counter()
        stall = (now - self._ticked) * 1e3
        self._ticked = now
        if stall > MOST_STALL_MS:
            self.verdict.stalls_ms[self._last] = max(stall, self.verdict.stalls_ms.get(self._last, 0.0))

    def _note(self, error: BaseException) -> None:
        fault = f"after {self._last}: " + "".join(traceback.format_exception(error)[-3:])
        if fault not in self.verdict.faults:
            self.verdict.faults.append(fault)


def _memory() -> int:
    """Return the bytes that this process holds."""
    return int(_STATUS.read_text().split()[1]) * _PAGE
