"""What the program holds: memory, widgets, objects, threads; and how that grew over a run."""

import gc
import threading
from dataclasses import dataclass
from pathlib import Path
from statistics import median

_STATUS = Path("/proc/self/statm")
_PAGE = 4096
_FIFTHS = 5


@dataclass(frozen=True)
class Held:
    """What there is at one time, with nothing open but the window.

    Attributes
    ----------
    widgets, objects, threads : int
        Widgets of Qt, objects of Python that can hold others, threads of Python.
    """

    widgets: int
    objects: int
    threads: int

    @classmethod
    def now(cls) -> "Held":
        """Return what is held once rubbish has gone."""
        from PySide6.QtWidgets import QApplication

        gc.collect()
        return cls(len(QApplication.allWidgets()), len(gc.get_objects()), threading.active_count())


NOTHING = Held(0, 0, 0)
MOST_MORE = Held(widgets=40, objects=30_000, threads=2)
"""How many more there may be at the end than early in a run: what a list, a cache or a panel holds differs."""


def leaks(early: Held, late: Held) -> list[str]:
    """Return what there is too much more of, as lines."""
    return [
        f"{name}: {before} early, {after} at the end"
        for name in ("widgets", "objects", "threads")
        if (after := getattr(late, name)) - (before := getattr(early, name)) > getattr(MOST_MORE, name)
    ]


def memory() -> int:
    """Return the bytes that this process holds."""
    return int(_STATUS.read_text().split()[1]) * _PAGE


def growth(samples: list[int]) -> float:
    """Return the median memory of the last fifth of a run over that of its second fifth, in which all has been built.

    Parameters
    ----------
    samples : list of int
        Bytes, at even times over the whole run.
    """
    size = len(samples) // _FIFTHS
    if size == 0:
        return 1.0
    return median(samples[-size:]) / median(samples[size : 2 * size])
