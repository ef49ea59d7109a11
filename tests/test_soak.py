"""Random actions in a whole window: nothing breaks; and what breaks is told."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from soak.__main__ import is_borne, told
from soak.run import Verdict

SECONDS = 15


def test_a_while_of_random_actions_raises_nothing() -> None:
    command = [sys.executable, "-m", "soak", "--seconds", str(SECONDS), "--seed", "3"]
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    root = Path(__file__).parents[1]
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, timeout=120)
    assert "exceptions           0" in done.stdout, done.stdout + done.stderr
    actions = int(done.stdout.split()[1])
    assert actions > 20


@pytest.mark.parametrize(
    ("verdict", "is_sound"),
    [
        (Verdict(actions=9), True),
        (Verdict(faults=["after find: ValueError"]), False),
        (Verdict(stalls_ms={"find": 120.0}), False),
        (Verdict(growth=1.3), False),
    ],
)
def test_an_exception_a_stall_and_a_leak_each_fail_the_run(verdict: Verdict, is_sound: bool) -> None:
    assert is_borne(verdict) is is_sound
    assert all(fault in told(verdict) for fault in verdict.faults)
