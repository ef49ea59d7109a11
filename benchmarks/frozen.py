"""The frozen program against the same program from source: start, diagnosis, and the same answers in the same time.

Both are started as a user starts them, and neither is changed to tell: when a film was painted and when its diagnosis
was there is read from the audit record, which a film enters once it was painted. The bundle is that of
`make installer-linux`.
"""

import json
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from statistics import median

from benchmarks.measure import Figure
from benchmarks.start import COLUMNS, OFFSCREEN, ROWS, StartFailed, write_dicom_film
from osteoviewer.export import write_png
from osteoviewer.imaging.phantom import demo_knee

PROJECT = Path(__file__).parents[1]
FROZEN = PROJECT / "dist" / "osteoviewer" / "osteoviewer"
ABSENT = "  nothing is frozen here: “make installer-linux” does it"
SOURCE = (sys.executable, "-m", "osteoviewer")
STARTS, RUNS = 9, 5
_PATIENCE_SECONDS = 120
_LOOK_SECONDS = 0.05
_SAME = 1e-5


@dataclass(frozen=True)
class Started:
    """Seconds from the start of the process until the film was painted, and until its diagnosis was there."""

    painted: float
    diagnosed: float


def frozen_figures() -> Iterator[Figure | str]:
    """Measure both in turn, each start in a process and a home of its own."""
    if not FROZEN.is_file():
        yield ABSENT
        return
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        write_dicom_film(folder / "film.dcm")
        write_png(folder / "knee.png", demo_knee().pixels)
        yield from _starts(folder / "film.dcm", folder / "knee.png", folder)
        yield from _answers(folder / "knee.png", folder)


def _starts(film: Path, knee: Path, folder: Path) -> Iterator[Figure]:
    programs: Sequence[Sequence[str]] = ((str(FROZEN),), SOURCE)
    for program in programs:  # fills the disk cache, and that of compiled modules
        start(program, film, folder)
    rounds = [[start(program, film, folder).painted for program in programs] for _ in range(STARTS)]
    ours, floor = (median(seconds) for seconds in zip(*rounds, strict=True))
    yield Figure(
        f"frozen: window shown with a {ROWS} x {COLUMNS} DICOM film / from source",
        ours / floor,
        1.1,
        f"{ours * 1e3:.0f} ms / {floor * 1e3:.0f} ms",
    )
    program, cache = (str(FROZEN),), folder / "cache"
    start(program, knee, folder, cache=cache)
    rows = [
        (
            start(program, knee, folder, cache=cache).diagnosed,
            analyse(program, knee, folder)[1]["seconds"]["network"],
            start(program, knee, folder).diagnosed,
        )
        for _ in range(STARTS)  # in turn: how fast the machine is changes within a minute
    ]
    shown, network, first = (median(seconds) for seconds in zip(*rows, strict=True))
    yield Figure(
        "frozen: from start to diagnosis in the window / the network's own time",
        shown / network,
        3,
        f"{shown * 1e3:.0f} ms / {network * 1e3:.0f} ms",
    )
    yield f"  at the first start of all, which asks for the known answers: {first / network:.2f} ({first * 1e3:.0f} ms)"


def _answers(knee: Path, folder: Path) -> Iterator[Figure]:
    programs: Sequence[Sequence[str]] = ((str(FROZEN),), SOURCE)
    rounds = [[analyse(program, knee, folder) for program in programs] for _ in range(RUNS)]
    frozen, source = (rounds[0][place][1]["probabilities"] for place in range(len(programs)))
    apart = max(abs(frozen[name] - source[name]) for name in source)
    yield Figure(
        f"frozen: probabilities apart from those from source, in {_SAME:g}", apart / _SAME, 1, f"{apart:.1e} at most"
    )
    ours, floor = (median(row[place][0] for row in rounds) for place in range(len(programs)))
    yield Figure(
        "frozen: “analyze” of one film, whole process / from source",
        ours / floor,
        1.05,
        f"{ours * 1e3:.0f} ms / {floor * 1e3:.0f} ms",
    )


def analyse(program: Sequence[str], film: Path, folder: Path) -> tuple[float, dict[str, object]]:
    """Run ``analyze`` and return its seconds and what it says of the film's only knee."""
    started = time.perf_counter()
    done = subprocess.run(
        [*program, "analyze", str(film), "--format", "json"],
        env=_environment(folder, folder),
        cwd=PROJECT,
        capture_output=True,
        text=True,
        check=True,
    )
    seconds = time.perf_counter() - started
    return seconds, json.loads(done.stdout)


def start(program: Sequence[str], film: Path, folder: Path, *, cache: Path | None = None) -> Started:
    """Open a film in the window, offscreen, and end the program once there is a diagnosis.

    Parameters
    ----------
    program : sequence of str
        What starts it.
    film : Path
        The film.
    folder : Path
        For what is left behind.
    cache : Path, optional
        What the program keeps to be quicker the next time; without, this is its first start of all.

    Raises
    ------
    StartFailed
        With what it wrote on standard error, when there is none after two minutes.
    """
    with tempfile.TemporaryDirectory(dir=folder) as home:
        record = Path(home, "osteoviewer", "kept.sqlite")
        began = time.time()
        process = subprocess.Popen(
            [*program, str(film)],
            env={**_environment(Path(home), folder), "XDG_CACHE_HOME": str(cache or home)},
            cwd=PROJECT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        try:
            while time.time() - began < _PATIENCE_SECONDS and process.poll() is None:
                time.sleep(_LOOK_SECONDS)
                deeds = _deeds(record)
                if "analysed" in deeds:
                    return Started(deeds["opened"] - began, deeds["analysed"] - began)
        finally:
            process.kill()
            _, complaints = process.communicate()
    raise StartFailed(complaints)


def _deeds(record: Path) -> dict[str, float]:
    """Return when the first of each deed was noted, in seconds since 1970."""
    if not record.is_file():
        return {}
    try:
        with closing(sqlite3.connect(f"file:{record}?mode=ro", uri=True)) as link:
            rows = link.execute("SELECT what, min(at) FROM audit GROUP BY what").fetchall()
    except sqlite3.OperationalError:  # it is just being made
        return {}
    return {what: datetime.fromisoformat(at).timestamp() for what, at in rows}


def _environment(home: Path, folder: Path) -> dict[str, str]:
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    homes = dict.fromkeys(("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"), str(home))
    return {**kept, **homes, **OFFSCREEN, "PYTHONPYCACHEPREFIX": str(folder / "bytecode")}
