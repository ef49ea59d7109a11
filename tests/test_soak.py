"""Random actions in a whole window: nothing breaks, leaks or stalls; and what does is told."""

import os
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace

import pytest

from soak.__main__ import is_borne, told
from soak.held import MOST_MORE, Held, growth, leaks
from soak.run import Verdict
from soak.watch import Stall, Watch

SECONDS = 300
SEED = int(os.environ.get("SOAK_SEED", "3"))
_PAUSE_MS = 150
_FEWEST_ACTIONS = 300
_HELD = Held(widgets=400, objects=30_000, threads=9)


@pytest.mark.long
def test_five_minutes_of_random_actions_leave_no_exception_leak_or_stall() -> None:
    command = [sys.executable, "-m", "soak", "--seconds", str(SECONDS), "--seed", str(SEED)]
    command += ["--pause", str(_PAUSE_MS), "--own-time"]  # the other tests run at the same time
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    root = Path(__file__).parents[1]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, timeout=2 * SECONDS)
    assert done.returncode == 0, f"seed {SEED}\n{done.stdout}{done.stderr}"
    actions = int(done.stdout.split("actions")[1].split()[0])
    assert actions > _FEWEST_ACTIONS


@pytest.mark.parametrize(
    ("verdict", "is_sound"),
    [
        (Verdict(actions=9), True),
        (Verdict(faults=["after find: ValueError"]), False),
        (Verdict(stalls={"find": Stall(wall_ms=120.0, n_wall=1)}), False),
        (Verdict(growth=1.3), False),
        (Verdict(early=_HELD, late=Held(widgets=500, objects=30_000, threads=9)), False),
    ],
)
def test_an_exception_a_stall_and_a_leak_each_fail_the_run(verdict: Verdict, is_sound: bool) -> None:
    assert is_borne(verdict) is is_sound
    assert all(fault in told(verdict) for fault in verdict.faults)


def test_what_a_busy_machine_delays_does_not_count_by_the_threads_own_time() -> None:
    delayed = Verdict(stalls={"find": Stall(wall_ms=300.0, own_ms=20.0, n_wall=1)})
    busy = Verdict(stalls={"find": Stall(wall_ms=300.0, own_ms=200.0, n_wall=1, n_own=1)})
    assert (is_borne(delayed), is_borne(delayed, by_own_time=True)) == (False, True)
    assert not is_borne(busy, by_own_time=True)


def test_a_stall_is_told_with_its_action_its_times_and_its_place() -> None:
    stall = Stall(wall_ms=250.4, own_ms=130.0, queued_ms=90.0, n_wall=3, n_own=1, places=Counter({"a.py:1 f": 7}))
    words = told(Verdict(stalls={"find": stall}))
    assert "stalls, by the clock 3 over 100 ms" in words
    assert "by the thread's own  1 over 150 ms" in words
    assert "clock 3 × to 250 ms (90 of it for a processor), own 1 × to 130 ms" in words
    assert "7 × a.py:1 f" in words


def test_each_kind_of_thing_may_grow_by_its_own_measure() -> None:
    more = {name: getattr(_HELD, name) + most for name, most in vars(MOST_MORE).items()}
    assert leaks(_HELD, Held(**more)) == []
    for name in more:
        assert len(leaks(_HELD, Held(**{**more, name: more[name] + 1}))) == 1


def test_memory_is_compared_with_what_it_was_once_all_was_built() -> None:
    beginning, middle, end = [100] * 10, [200] * 30, [220] * 10
    assert growth([*beginning, *middle, *end]) == pytest.approx(1.1)
    assert growth([1, 2, 3]) == 1.0


_COMPUTING = """
import time

def compute():
    until = time.thread_time() + 0.2
    while time.thread_time() < until:
        sum(range(100))
"""


@pytest.mark.usefixtures("qapp")
def test_the_watch_tells_what_the_thread_did_itself_from_what_it_waited_for_and_where() -> None:
    from PySide6.QtCore import QEventLoop, QObject, QTimer

    program: dict[str, Callable[[], None]] = {}
    exec(compile(_COMPUTING, "osteoviewer/watched.py", "exec"), program)  # noqa: S102 - as a module of the program
    owner, watch, loop = QObject(), Watch(), QEventLoop()
    watch.start(owner)
    steps = iter((("computes", program["compute"]), ("waits", lambda: time.sleep(0.15))))

    def step() -> None:
        watch.doing, act = next(steps, ("", loop.quit))
        act()

    timer = QTimer(interval=50)
    timer.timeout.connect(step)
    timer.start()
    loop.exec()
    watch.stop()
    computed, waited = watch.stalls["computes"], watch.stalls["waits"]
    assert (computed.n_wall, computed.n_own, waited.n_wall, waited.n_own) == (1, 1, 1, 0)
    assert computed.own_ms > 190 > 20 > waited.own_ms
    ((place, _),) = computed.places.most_common(1)
    assert place.startswith("watched.py")
    assert "compute" in place


def test_the_longest_test_begins_first() -> None:
    from tests.conftest import pytest_collection_modifyitems

    items = [
        SimpleNamespace(name=name, get_closest_marker=lambda _, marked=marked: marked)
        for name, marked in (("a", None), ("b", object()), ("c", None))
    ]
    pytest_collection_modifyitems(items)
    assert [item.name for item in items] == ["b", "a", "c"]
