"""Act at random in the window for a long time, offscreen; exit with 1 if anything is not borne."""

import argparse
import os
import sys
import tempfile
from pathlib import Path

from soak.run import MOST_STALL_MS, Soak, Verdict

SECONDS = 7200.0
MOST_GROWTH = 1.2


def main(arguments: list[str]) -> int:
    """Run, and print what came of it."""
    parser = argparse.ArgumentParser(prog="make soak", description=__doc__)
    parser.add_argument("--seconds", type=float, default=SECONDS)
    parser.add_argument("--seed", type=int, default=1, help="the same seed gives the same actions")
    chosen = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        verdict = Soak(Path(folder), seed=chosen.seed).go(chosen.seconds)
    print(told(verdict))
    return 0 if is_borne(verdict) else 1


def is_borne(verdict: Verdict) -> bool:
    """Tell whether nothing broke, nothing leaked and nothing stalled."""
    return not verdict.faults and not verdict.stalls_ms and verdict.growth <= MOST_GROWTH


def told(verdict: Verdict) -> str:
    """Return what came of it as lines."""
    lines = [
        f"actions              {verdict.actions}",
        f"films opened         {verdict.films}",
        f"exceptions           {len(verdict.faults)}",
        f"stalls over {MOST_STALL_MS:.0f} ms  {len(verdict.stalls_ms)} kinds of action",
        *(f"  {what:<18} {ms:.0f} ms" for what, ms in sorted(verdict.stalls_ms.items(), key=lambda pair: -pair[1])),
        f"memory, end / start  {verdict.growth:.2f} (at most {MOST_GROWTH})",
    ]
    return "\n".join([*lines, *verdict.faults])


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
