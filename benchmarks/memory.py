"""Peak memory of `osteoviewer analyze` over many films against over few."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.measure import Figure
from osteoviewer.export import write_png
from osteoviewer.imaging.phantom import draw_knee

FEW, MANY = 20, 200

# The peak is read from /proc: that of getrusage is never less than the memory of the process that started this one.
RUN = """
import re, sys
from pathlib import Path
from osteoviewer.cli import main
try:
    main(["analyze", sys.argv[1], "--format", "json"])
except SystemExit as left:
    assert not left.code
print(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1], file=sys.stderr)
"""


def memory_figures() -> Iterator[Figure]:
    """Measure both once: a peak, unlike a time, hardly varies."""
    with tempfile.TemporaryDirectory() as name:
        few, many = Path(name) / "few", Path(name) / "many"
        for number in range(FEW):
            write_png(few / f"{number}.png", draw_knee(seed=number, density=0.5, rows=2048, columns=1680).pixels)
        many.mkdir()
        for number in range(MANY):
            shutil.copy(few / f"{number % FEW}.png", many / f"{number}.png")
        small, large = _peak_megabytes(few), _peak_megabytes(many)
    yield Figure(
        f"peak memory of analyze over {MANY} films / over {FEW}", large / small, 1.1, f"{large:.0f} MB / {small:.0f} MB"
    )


def _peak_megabytes(folder: Path) -> float:
    done = subprocess.run([sys.executable, "-c", RUN, str(folder)], capture_output=True, text=True, check=True)
    assert len(done.stdout.splitlines()) == len(list(folder.iterdir()))
    return int(done.stderr.split()[-1]) / 1024
