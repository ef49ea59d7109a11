"""A process that reads inputs one after another, and the handle on it: it may crash, hang or take too much memory."""

import contextlib
import logging
import multiprocessing
import os
import resource
import tempfile
import time
import traceback
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing.connection import Connection
from pathlib import Path

from fuzzing.inputs import Inputs
from fuzzing.reading import read_input
from fuzzing.seeds import Kind, all_seeds, drawn_seeds

LONGEST_SECONDS = 5.0
"""What one input may take."""

MOST_BYTES = 1 << 30
"""By how much one input may let the process grow."""

_HARD_BYTES = 6 << 30
_SECONDS_TO_START = 120.0
Task = Callable[["Connection[object, object]", int], None]
_STATUS, _CLEAR = Path("/proc/self/status"), Path("/proc/self/clear_refs")


@dataclass(frozen=True)
class Verdict:
    """What became of one input.

    Attributes
    ----------
    kind : str
        ``"film"``, ``"sentence"``, or what went wrong: ``"crash"``, ``"hang"``, ``"memory"`` or ``"exception"``.
    detail : str
        Of what went wrong.
    seconds : float
    """

    kind: str
    detail: str = ""
    seconds: float = 0.0


class Worker:
    """A handle on one process, which is started when it is needed and again after it is gone.

    Parameters
    ----------
    run : int
        The run whose inputs are read.
    task : callable, optional
        What the process does; reads inputs if it is not given.
    """

    def __init__(self, run: int, task: "Task | None" = None) -> None:
        self._run, self._task = run, task or _work
        self._process: multiprocessing.process.BaseProcess | None = None

    def read(self, number: int) -> Verdict:
        """Have an input read."""
        if self._process is None:
            self._start()
        try:
            self._pipe.send(number)
            self._pipe.recv()  # the input is made
            if not self._pipe.poll(LONGEST_SECONDS):
                self.stop()
                return Verdict("hang", f"longer than {LONGEST_SECONDS:g} s", LONGEST_SECONDS)
            verdict: Verdict = self._pipe.recv()
        except (EOFError, OSError):
            assert self._process is not None
            self._process.join()
            code = self._process.exitcode
            self.stop()
            return Verdict("crash", f"exit code {code}")
        return verdict

    def stop(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._pipe.close()
            self._process = None

    def _start(self) -> None:
        context = multiprocessing.get_context("spawn")
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(target=self._task, args=(theirs, self._run), daemon=True)
        self._process.start()
        theirs.close()
        if not self._pipe.poll(_SECONDS_TO_START) or self._pipe.recv() != "ready":
            raise RuntimeError("the process that reads did not start")


def _work(pipe: "Connection[object, object]", run: int) -> None:
    quiet = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):  # native decoders write there
        os.dup2(quiet, stream)
    logging.disable()
    warnings.simplefilter("error")
    resource.setrlimit(resource.RLIMIT_AS, (_HARD_BYTES, _HARD_BYTES))
    inputs = Inputs(all_seeds(), run, drawn=len(drawn_seeds()))
    with tempfile.TemporaryDirectory() as name:
        _warm_up(inputs, Path(name))
        pipe.send("ready")
        with contextlib.suppress(EOFError):
            while True:
                number = pipe.recv()
                assert isinstance(number, int)
                seed, data = inputs.make(number)
                pipe.send("made")
                pipe.send(_verdict(seed.kind, data, Path(name)))


def _warm_up(inputs: Inputs, folder: Path) -> None:
    """Have the decoders loaded before memory is measured."""
    for seed in inputs.drawn:
        read_input(seed.kind, seed.load(), folder)


def _verdict(how: Kind, data: bytes, folder: Path) -> Verdict:
    before = _forgetpeak_bytes()
    started = time.monotonic()
    try:
        kind, detail = read_input(how, data, folder), ""
    except MemoryError:
        kind, detail = "memory", f"more than {_HARD_BYTES >> 20} MiB in all"
    except BaseException as error:  # noqa: BLE001  # whatever it is, it is what is looked for
        kind, detail = "exception", "".join(traceback.format_exception(error))
    seconds, grown = time.monotonic() - started, peak_bytes() - before
    if kind in ("film", "sentence") and grown > MOST_BYTES:
        kind, detail = "memory", f"grew by {grown >> 20} MiB"
    return Verdict(kind, detail, seconds)


def _forgetpeak_bytes() -> int:
    """Let the kernel forget the highest use of memory so far; return what is used now."""
    with contextlib.suppress(OSError):
        _CLEAR.write_text("5")
    return peak_bytes()


def peak_bytes() -> int:
    """Return the most memory that this process has held."""
    for line in _STATUS.read_text().splitlines():
        if line.startswith("VmHWM:"):
            return int(line.split()[1]) * 1024
    return 0
