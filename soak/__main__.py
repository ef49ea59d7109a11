"""Act at random in the window for a long time, offscreen; exit with 1 if anything is not borne."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from soak.held import MOST_MORE, leaks
from soak.run import PAUSE_MS, Soak, Verdict
from soak.watch import MOST_OWN_MS, MOST_STALL_MS, Stall

SECONDS = 7200.0
MOST_GROWTH = 1.2
_MOST_PLACES = 2
_HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME")


def main(arguments: list[str]) -> int:
    """Run, and print what came of it."""
    parser = argparse.ArgumentParser(prog="make soak", description=__doc__)
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.add_argument("--seed", type=int, default=1, help="the same seed chooses the same actions")
    parser.add_argument("--pause", type=int, default=PAUSE_MS, help="milliseconds between two actions, on average")
    parser.add_argument(
        "--own-time",
        action="store_true",
        help="judge stalls by the processor time of the interface's thread: other programs do not count",
    )
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")  # it cannot pass on size hints, and says so
    with tempfile.TemporaryDirectory() as folder:
        os.environ.update(dict.fromkeys(_HOMES, folder))  # what is exported or reported goes nowhere else
        verdict = Soak(Path(folder) / "soak", seed=chosen.seed, pause_ms=chosen.pause).go(chosen.seconds)
    print(f"seed                 {chosen.seed}")
    print(told(verdict))
    return 0 if is_borne(verdict, by_own_time=chosen.own_time) else 1


def is_borne(verdict: Verdict, *, by_own_time: bool = False) -> bool:
    """Tell whether nothing broke, nothing leaked and nothing stalled, by the clock or by the thread's own time."""
    stalls = sum(stall.n_own if by_own_time else stall.n_wall for stall in verdict.stalls.values())
    return not (verdict.faults or leaks(verdict.early, verdict.late) or stalls) and verdict.growth <= MOST_GROWTH


def told(verdict: Verdict) -> str:
    """Return what came of it as lines."""
    stalls = sorted(verdict.stalls.items(), key=lambda pair: (-pair[1].own_ms, -pair[1].wall_ms))
    by_clock, by_own = (sum(getattr(stall, name) for _, stall in stalls) for name in ("n_wall", "n_own"))
    lines = [
        f"actions              {verdict.actions}",
        f"films opened         {verdict.films}",
        f"exceptions           {len(verdict.faults)}",
        f"memory, late / early {verdict.growth:.2f} (at most {MOST_GROWTH})",
        *(_grown(verdict, name, most) for name, most in vars(MOST_MORE).items()),
        f"stalls, by the clock {by_clock} over {MOST_STALL_MS:.0f} ms",
        f"by the thread's own  {by_own} over {MOST_OWN_MS:.0f} ms",
        *(line for what, stall in stalls for line in _stall_lines(what, stall)),
    ]
    return "\n".join([*lines, *verdict.faults])


def _grown(verdict: Verdict, name: str, most: int) -> str:
    early, late = getattr(verdict.early, name), getattr(verdict.late, name)
    return f"{name:<21}{early} early, {late} at the end (at most {most} more)"


def _stall_lines(what: str, stall: Stall) -> list[str]:
    places = (f"    {count} × {place}" for place, count in stall.places.most_common(_MOST_PLACES))
    others = (f"    meanwhile {count} × {place}" for place, count in stall.others.most_common(_MOST_PLACES))
    queued = f"({stall.queued_ms:.0f} of it for a processor)"
    counts = f"clock {stall.n_wall} × to {stall.wall_ms:.0f} ms {queued}, own {stall.n_own} × to {stall.own_ms:.0f} ms"
    return [f"  {what:<28} {counts}", *places, *others]


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
