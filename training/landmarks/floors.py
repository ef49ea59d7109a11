"""What finding knees is timed against: bare library calls that read and equalize the same film."""

import time
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path
from types import MappingProxyType

import cv2
import numpy as np
from PIL import Image
from skimage.exposure import equalize_hist

from osteoviewer.imaging.radiograph import FloatImage
from training.landmarks.films import MarkedFilm
from training.landmarks.score import Figure

_LEVELS = 65536
_ROUNDS = 3


def time_ratios(find: Callable[[MarkedFilm], object], films: Sequence[MarkedFilm], root: Path) -> list[Figure]:
    """Compare the whole way to the knees with bare calls that read and equalize the same film, of two libraries.

    Parameters
    ----------
    find : callable
        Reads a film and finds its knees.
    films : sequence of MarkedFilm
        Timed one by one, the fastest of three runs each.
    root : Path
        The data folder.
    """
    ours = np.array([_fastest(partial(find, film)) for film in films])
    figures = []
    for name, bare in _FLOORS.items():
        ratios = ours / np.array([_fastest(partial(bare, root / film.file)) for film in films])
        low, high = np.percentile(ratios, (2.5, 97.5))
        figures.append(
            Figure(
                f"time / bare reading and equalizing, {name}, median",
                float(np.median(ratios)),
                float(low),
                float(high),
                len(ratios),
                "films; middle 95 % of them",
            )
        )
    return figures


def _read_bare(path: Path) -> FloatImage:
    pixels: FloatImage = np.asarray(Image.open(path).convert("L")).astype(np.float32) / np.float32(255)
    return pixels


def equalize_in_floating_point(path: Path) -> object:
    """Equalize as scikit-image does, whose call is the one for a film in floating point."""
    return equalize_hist(_read_bare(path))  # type: ignore[no-untyped-call]


def equalize_in_16_bits(path: Path) -> object:
    """Read a film with Pillow and equalize it with OpenCV at the depth that the stages use, and nothing else."""
    pixels = _read_bare(path)
    levels = cv2.multiply(pixels, float(_LEVELS - 1), dtype=cv2.CV_16U)  # type: ignore[call-overload]
    histogram = cv2.calcHist([levels], [0], None, [256], [0, _LEVELS]).ravel()
    shares = np.concatenate([[0.0], np.cumsum(histogram) / histogram.sum()])
    curve = np.interp(np.arange(_LEVELS), np.linspace(0, _LEVELS - 1, 257), shares).astype(np.float32)
    return cv2.LUT(levels, curve)


def _equalize_in_8_bits(path: Path) -> object:
    pixels = cv2.imread(str(path), cv2.IMREAD_GRAYSCALE)
    return None if pixels is None else cv2.equalizeHist(pixels)


_FLOORS: Mapping[str, Callable[[Path], object]] = MappingProxyType(
    {
        "scikit-image in floating point": equalize_in_floating_point,
        "OpenCV in 16 bits": equalize_in_16_bits,
        "OpenCV in 8 bits": _equalize_in_8_bits,
    }
)
"""Bare calls for the same work, the most generous floor first; the stages here work at the second one's depth."""


def _fastest(work: Callable[[], object]) -> float:
    times = []
    for _ in range(_ROUNDS):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)
