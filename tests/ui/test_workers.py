"""Workers give way to the interface."""

import os
import sys
import threading

import pytest

from osteoviewer.ui.workers import GIVEN_WAY, make_workers


def _priority() -> int:
    return os.getpriority(os.PRIO_PROCESS, threading.get_native_id())


@pytest.mark.skipif(sys.platform != "linux", reason="only there does a thread have a priority of its own")
def test_workers_and_what_they_start_are_nicer_than_the_interface() -> None:
    started: list[int] = []

    def start_another() -> int:
        thread = threading.Thread(target=lambda: started.append(_priority()))
        thread.start()
        thread.join()
        return _priority()

    own = _priority()
    with make_workers(1) as workers:
        nice = workers.submit(start_another).result()
    assert nice == started[0] == min(19, own + GIVEN_WAY)
    assert _priority() == own
