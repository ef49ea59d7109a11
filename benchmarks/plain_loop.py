"""A plain PyTorch loop: float32, default layout, no cache; in a process of its own, as a program that is only that."""

from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from types import TracebackType

import torch

from benchmarks.drawn_films import CLASSES, decode_again, list_drawn_films
from benchmarks.learner import Learner


class PlainLoop:
    """A process that trains on the films of a folder, an epoch when it is told to.

    Parameters
    ----------
    folder : Path
        With what `benchmarks.drawn_films.draw_films` drew.
    side_px : int
        Of the images.
    """

    def __init__(self, folder: Path, side_px: int) -> None:
        self._pool = ProcessPoolExecutor(
            1, mp_context=get_context("spawn"), initializer=_prepare, initargs=(folder, side_px)
        )

    def __enter__(self) -> "PlainLoop":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._pool.shutdown()

    def epoch(self) -> None:
        """Read the films, take them through all stages, and learn from them once."""
        self._pool.submit(_epoch).result()


class _Loop:
    def __init__(self, folder: Path, side_px: int) -> None:
        self._films, self._source = list_drawn_films(folder)
        self._side_px = side_px
        self._method = self._source.method()  # a plain loop, too, loads the networks that find the knees once
        self._learner = Learner(torch.float32)

    def epoch(self) -> None:
        images = decode_again(self._films, self._source, self._method, side_px=self._side_px)
        self._learner.step(images, torch.tensor([CLASSES.index(film.label) for film in self._films]))


_loops: list[_Loop] = []


def _prepare(folder: Path, side_px: int) -> None:
    _loops.append(_Loop(folder, side_px))


def _epoch() -> None:
    _loops[0].epoch()
