"""Read many damaged files and search a crowded folder; exit with 1 if anything is not borne.

Inputs that are not borne are kept, and a table is printed.
"""

import argparse
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from fuzzing.crowd import FILES, CrowdResult, make_crowd, search_crowd
from fuzzing.inputs import Inputs
from fuzzing.seeds import all_seeds, drawn_seeds
from fuzzing.worker import LONGEST_SECONDS, MOST_BYTES, Verdict, Worker, peak_bytes

INPUTS = 20_000
_TOLD_EVERY = 500
_SOUND = ("film", "sentence")


class Run:
    """A run over a range of inputs, by several processes; what is found is kept in a folder.

    Parameters
    ----------
    numbers : range
        Which inputs.
    run : int
        The run's number.
    kept : Path
        Where inputs go that are not borne.
    """

    def __init__(self, numbers: range, run: int, kept: Path) -> None:
        self.counts: Counter[str] = Counter()
        self.slowest = 0.0
        self._numbers: Iterator[int] = iter(numbers)
        self._run, self._kept = run, kept
        self._inputs = Inputs(all_seeds(), run, drawn=len(drawn_seeds()))
        self._lock = threading.Lock()

    def go(self, processes: int) -> None:
        """Read all inputs."""
        threads = [threading.Thread(target=self._read_some) for _ in range(processes)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

    def _read_some(self) -> None:
        worker = Worker(self._run)
        try:
            while (number := self._next()) is not None:
                verdict = worker.read(number)
                if verdict.kind == "hang":  # perhaps the machine was busy
                    verdict = worker.read(number)
                with self._lock:
                    self._note(number, verdict)
        finally:
            worker.stop()

    def _next(self) -> int | None:
        with self._lock:
            return next(self._numbers, None)

    def _note(self, number: int, verdict: Verdict) -> None:
        self.counts[verdict.kind] += 1
        self.slowest = max(self.slowest, verdict.seconds)
        if verdict.kind not in _SOUND:
            seed, data = self._inputs.make(number)
            place = self._kept / f"{self._run}-{number}"
            self._kept.mkdir(parents=True, exist_ok=True)
            place.with_suffix(f".{seed.kind}").write_bytes(data)
            place.with_suffix(".txt").write_text(f"{verdict.kind}\n{seed.name}\n{verdict.detail}\n", encoding="utf-8")
            print(
                f"{verdict.kind} at input {number} of {seed.name}: {verdict.detail.strip().splitlines()[-1]}",
                flush=True,
            )
        done = sum(self.counts.values())
        if done % _TOLD_EVERY == 0:
            print(f"{done} inputs", flush=True)


def _search_crowds(files: int) -> bool:
    """Search a folder of so many files, once in peace and once while it goes away; say how it went."""
    film = drawn_seeds()["dicom"]
    is_sound = True
    for is_taken_away in (False, True):
        with tempfile.TemporaryDirectory() as name:
            expected = make_crowd(Path(name) / "crowd", film, files)
            before = peak_bytes()
            found = search_crowd(Path(name) / "crowd", is_taken_away=is_taken_away)
            grown = peak_bytes() - before
        is_sound &= is_borne(found, expected, grown, is_taken_away=is_taken_away)
        how = "that goes away" if is_taken_away else "with links in circles"
        print(
            f"folder of {files} files {how}: {found.films} of {expected} films listed, first after "
            f"{found.first_seconds:.2f} s, longest wait {found.longest_wait_seconds:.2f} s, {grown >> 20} MiB more"
        )
    return is_sound


def is_borne(found: CrowdResult, expected: int, grown: int, *, is_taken_away: bool) -> bool:
    """Tell whether a search found what was there, in time and in little memory."""
    is_whole = found.films == expected or (is_taken_away and found.problems > 0)
    return is_whole and found.longest_wait_seconds <= LONGEST_SECONDS and grown <= MOST_BYTES


def main(arguments: list[str]) -> int:
    """Run."""
    parser = argparse.ArgumentParser(prog="make fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=INPUTS)
    parser.add_argument("--first", type=int, default=0, help="number of the first input")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same inputs")
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--files", type=int, default=FILES, help="in the crowded folder; 0 for none")
    parser.add_argument("--kept", type=Path, default=Path(tempfile.gettempdir()) / "osteoviewer-fuzz")
    chosen = parser.parse_args(arguments)
    run = Run(range(chosen.first, chosen.first + chosen.inputs), chosen.seed, chosen.kept)
    run.go(chosen.processes)
    faults = sum(count for kind, count in run.counts.items() if kind not in _SOUND)
    print(f"limits {LONGEST_SECONDS:g} s and {MOST_BYTES >> 20} MiB an input; slowest {run.slowest:.2f} s")
    print(f"{'inputs':<12}{run.counts.total():>8}")
    for kind in (*_SOUND, "exception", "crash", "hang", "memory"):
        print(f"{kind:<12}{run.counts[kind]:>8}")
    if faults:
        print(f"{faults} inputs are kept in {chosen.kept}")
    is_crowd_borne = _search_crowds(chosen.files) if chosen.files else True
    return 0 if is_crowd_borne and not faults else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
