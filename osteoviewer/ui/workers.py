"""The threads that work in the background, which give way to the interface's own thread. No Qt."""

import os
import sys
import threading
from concurrent.futures import ThreadPoolExecutor

GIVEN_WAY = 5
"""By how much a worker is nicer than the interface. Where a processor is free that costs it nothing; other programs
would starve one that is nicer still."""


def make_workers(count: int) -> ThreadPoolExecutor:
    """Return so many threads, for whatever may take longer than a repaint."""
    return ThreadPoolExecutor(max_workers=count, thread_name_prefix="analysis", initializer=_give_way)


def _give_way() -> None:
    """Have the interface's thread run first, where a thread has a priority of its own; what it starts has it too."""
    if sys.platform == "linux":
        thread = threading.get_native_id()
        os.setpriority(os.PRIO_PROCESS, thread, os.getpriority(os.PRIO_PROCESS, thread) + GIVEN_WAY)
