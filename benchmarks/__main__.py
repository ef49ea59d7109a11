"""Run all benchmarks, or those named on the command line, and exit with 1 if a goal is missed."""

import os
import platform
import sys
from collections.abc import Callable, Iterator

from benchmarks.measure import Figure


def _network() -> Iterator[Figure | str]:
    from benchmarks.network import network_figures

    return network_figures()


def _opening() -> Iterator[Figure | str]:
    from benchmarks.opening import opening_figures

    return opening_figures()


def _stages() -> Iterator[Figure | str]:
    from benchmarks.stages import stage_figures

    return stage_figures()


def _start() -> Iterator[Figure | str]:
    from benchmarks.start import start_figures

    return start_figures()


def _frozen() -> Iterator[Figure | str]:
    from benchmarks.frozen import frozen_figures

    return frozen_figures()


def _peers() -> Iterator[Figure | str]:
    from benchmarks.peers import peer_figures

    return peer_figures()


def _inspection() -> Iterator[Figure | str]:
    from benchmarks.inspection import inspection_figures

    return inspection_figures()


def _memory() -> Iterator[Figure | str]:
    from benchmarks.memory import memory_figures

    return memory_figures()


def _studies() -> Iterator[Figure | str]:
    from benchmarks.studies import study_figures

    return study_figures()


def _training() -> Iterator[Figure | str]:
    from benchmarks.training import training_figures

    return training_figures()


def _workspace() -> Iterator[Figure | str]:
    from benchmarks.workspace import workspace_figures

    return workspace_figures()


BENCHMARKS: dict[str, Callable[[], Iterator[Figure | str]]] = {
    "start": _start,
    "frozen": _frozen,
    "peers": _peers,
    "opening": _opening,
    "stages": _stages,
    "inspection": _inspection,
    "network": _network,
    "memory": _memory,
    "workspace": _workspace,
    "studies": _studies,
    "training": _training,
}


def main(names: list[str]) -> int:
    """Run the named benchmarks, or all."""
    unknown = set(names) - set(BENCHMARKS)
    if unknown:
        print(f"No such benchmark: {', '.join(sorted(unknown))}. There are {', '.join(BENCHMARKS)}.", file=sys.stderr)
        return 2
    print(f"{os.cpu_count()} cores, {platform.machine()}, Python {platform.python_version()}")
    print(f"{'ratio of ours to a floor measured in the same run':<62} {'ratio':>6}  goal")
    are_met = True
    for name in names or BENCHMARKS:
        for line in BENCHMARKS[name]():
            print(line, flush=True)
            are_met &= not isinstance(line, Figure) or line.is_met
    return 0 if are_met else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
