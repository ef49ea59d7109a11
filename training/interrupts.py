"""Ctrl-C during training ends it as everywhere else."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def interrupts_kept() -> Iterator[None]:
    """Raise KeyboardInterrupt where Lightning would exit; it answers Ctrl-C by exiting, with Ctrl-C switched off.

    Raises
    ------
    KeyboardInterrupt
        When the user stopped what ran inside.
    """
    try:
        yield
    except SystemExit as stop:
        signal.signal(signal.SIGINT, signal.default_int_handler)
        raise KeyboardInterrupt from stop
