"""Read many damaged files, keep those that are not borne, print a table, and exit with 1 if there are any."""

import argparse
import sys
import tempfile
import threading
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from fuzzing.inputs import Inputs
from fuzzing.seeds import all_seeds, drawn_seeds
from fuzzing.worker import LONGEST_SECONDS, MOST_BYTES, Verdict, Worker

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


def main(arguments: list[str]) -> int:
    """Run."""
    parser = argparse.ArgumentParser(prog="make fuzz", description=__doc__)
    parser.add_argument("--inputs", type=int, default=INPUTS)
    parser.add_argument("--first", type=int, default=0, help="number of the first input")
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same inputs")
    parser.add_argument("--processes", type=int, default=2)
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
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
