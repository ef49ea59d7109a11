"""`Soak`: a window, a stream of random actions, and what came of it."""

import random
import sys
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch

from osteoviewer.app import settle_python, viewer_in
from osteoviewer.settings import Settings
from soak.films import break_films, make_films
from soak.hands import LEFT_OUT, Hands
from soak.held import NOTHING, Held, growth, memory
from soak.watch import Stall, Watch

if TYPE_CHECKING:
    from osteoviewer.app import Viewer

PAUSE_MS = 40
"""On average, between two actions."""
_EARLY = 0.4
"""Share of the time after which what is held is counted for the first time."""
_MAX_PIXELS = 10_000_000
_CALM_MS = 1500
_GUARD_MS = 400


@dataclass
class Verdict:
    """What came of it.

    Attributes
    ----------
    actions, films : int
        Done, and opened.
    faults : list of str
        Tracebacks, each once.
    stalls : dict of Stall
        Where the window did not answer for long, by kind of action.
    growth : float
        See `soak.held.growth`.
    early, late : Held
        What was held well within the run, and at its end.
    """

    actions: int = 0
    films: int = 0
    faults: list[str] = field(default_factory=list)
    stalls: dict[str, Stall] = field(default_factory=dict)
    growth: float = 1.0
    early: Held = NOTHING
    late: Held = NOTHING


class Soak:
    """Random actions, chosen alike for the same seed.

    Parameters
    ----------
    folder : Path
        For films and what the program keeps; empty.
    seed : int
    pause_ms : int
        On average, between two actions.
    """

    def __init__(self, folder: Path, *, seed: int, pause_ms: int = PAUSE_MS) -> None:
        self._folder, self._pause_ms = folder, pause_ms
        self._random = random.Random(seed)  # noqa: S311  # no secret
        self._watch, self._counts, self._is_acting = Watch(), Counter[str](), False
        self.verdict = Verdict()

    def go(self, seconds: float) -> Verdict:
        """Act for so long."""
        from PySide6.QtCore import QTimer
        from PySide6.QtWidgets import QFileDialog

        good = make_films(self._folder / "films")
        bad = break_films(self._folder / "bad", good, self._random)
        with (
            viewer_in(self._folder, Settings(theme="dark", max_pixels=_MAX_PIXELS)) as viewer,
            patch.object(QFileDialog, "getOpenFileNames", lambda *_: ([str(self._random.choice(good))], "")),
            patch.object(QFileDialog, "getExistingDirectory", lambda *_: str(self._folder / "out")),
            patch.object(QFileDialog, "getSaveFileName", lambda *_: (str(self._folder / "out.csv"), "")),
        ):
            viewer.faults.caught.connect(self._note)
            viewer.window.show()
            settle_python()
            hands = Hands(viewer.window, self._random, good=good, bad=bad, say=self._say)
            guard = QTimer(viewer.window, interval=_GUARD_MS)
            guard.timeout.connect(self._leave_waiting_dialogs)
            guard.start()
            self._act(hands, viewer, seconds)
            guard.stop()
        self.verdict.films = self._counts["open a film"]
        self.verdict.stalls = self._watch.stalls
        return self.verdict

    def _act(self, hands: Hands, viewer: "Viewer", seconds: float) -> None:
        samples: list[int] = []
        begun = time.monotonic()
        self._watch.start(viewer.window)
        names = [name for name in viewer.window.commands.actions if name not in LEFT_OUT]
        hands.open_a_film()
        self._wait(_CALM_MS)
        while (spent := time.monotonic() - begun) < seconds:
            self._is_acting = True
            if names:  # first of all each command once, so that all has been built
                hands.give(names.pop(0))
            else:
                hands.act()
            self._is_acting = False
            self.verdict.actions += 1
            self._wait(self._random.randint(0, 2 * self._pause_ms))
            if len(samples) <= spent:
                samples.append(memory())
            if self.verdict.early is NOTHING and spent > _EARLY * seconds:
                self.verdict.early = self._count(hands)
        self.verdict.late = self._count(hands)
        self._watch.stop()
        self.verdict.growth = growth(samples)

    def _count(self, hands: Hands) -> Held:
        """Close all and count what is left; that waits for rubbish to be gathered, and is no stall of the program."""
        hands.close_all_dialogs()
        hands.give("close_all")
        self._wait(_CALM_MS)
        self._watch.pause()
        held = Held.now()
        self._watch.resume()
        return held

    def _leave_waiting_dialogs(self) -> None:
        """Close a dialog that an action waits for."""
        from PySide6.QtWidgets import QApplication

        waiting = QApplication.activeModalWidget() or QApplication.activePopupWidget()
        if self._is_acting and waiting is not None:
            waiting.close()

    def _wait(self, milliseconds: int) -> None:
        from PySide6.QtCore import QEventLoop, QTimer

        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    def _say(self, what: str) -> None:
        self._watch.doing = what
        self._counts[what] += 1

    def _note(self, error: BaseException) -> None:
        fault = f"after {self._watch.doing}: " + "".join(traceback.format_exception(error)[-3:])
        if fault not in self.verdict.faults:
            self.verdict.faults.append(fault)
            print(fault, file=sys.stderr, flush=True)  # a long run may be cut short
