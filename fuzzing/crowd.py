"""A folder of a hundred thousand files, with links that lead in circles, that goes away while it is searched."""

import os
import shutil
import time
from dataclasses import dataclass
from pathlib import Path

from osteoviewer.studies.catalog import scan
from osteoviewer.studies.index import Index

FILES = 100_000
_FILES_A_FOLDER = 5_000
_FILM_EVERY = 100
_MAX_PIXELS = 1_000_000
_CUT = 150
"""Bytes that are left of a damaged film: the beginning of its header."""


@dataclass(frozen=True)
class CrowdResult:
    """How a search of the folder went.

    Attributes
    ----------
    films : int
        That were listed.
    first_seconds : float
        Until the first film was listed.
    longest_wait_seconds : float
        Between two signs of life.
    problems : int
        Kinds of problems that were told.
    """

    films: int
    first_seconds: float
    longest_wait_seconds: float
    problems: int


def make_crowd(folder: Path, film: bytes, files: int) -> int:
    """Fill a folder with files: one in a hundred is a film, the others are empty, text or damaged; return the films."""
    kinds = [b"", b"no film\n" * 9, film[:_CUT], film]
    sources = []
    for number, data in enumerate(kinds):
        source = folder.parent / f"kind-{number}"
        source.write_bytes(data)
        sources.append(source)
    for number in range(files):
        place = folder / f"{number // _FILES_A_FOLDER:03}"
        if number % _FILES_A_FOLDER == 0:
            place.mkdir(parents=True)
            (place / "up").symlink_to(folder, target_is_directory=True)
            (place / "itself").symlink_to(place / "itself")
        if number % _FILM_EVERY == 0:
            (place / f"{number}.dcm").write_bytes(film)
        else:
            os.link(sources[number % 3], place / f"{number}.{('dat', 'txt', 'dcm')[number % 3]}")
    return len(range(0, files, _FILM_EVERY))


def search_crowd(folder: Path, *, is_taken_away: bool = False) -> CrowdResult:
    """Search the folder; where it is taken away, from the first film on."""
    index = Index(folder.parent / "index.sqlite")
    begun = last = time.monotonic()
    films, first, longest = 0, float("inf"), 0.0
    problems: set[str] = set()
    for batch in scan([folder], index, max_pixels=_MAX_PIXELS):
        now = time.monotonic()
        longest, last = max(longest, now - last), now
        films += len(batch.films)
        problems |= {problem.message for problem in batch.problems}
        if films and first == float("inf"):
            first = now - begun
            if is_taken_away:
                shutil.rmtree(folder)
                last = time.monotonic()
    index.close()
    return CrowdResult(films, first, longest, len(problems))
