"""Only one process is at work in a run folder."""

import subprocess
import sys
from pathlib import Path

import pytest

from training.alone import hold
from training.errors import BadRun

HOLD = """
import sys
from pathlib import Path
from training.alone import hold

hold(Path(sys.argv[1]))
print("held", flush=True)
input()
"""


def test_a_second_process_is_kept_out_until_the_first_ends(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == "held\n"
        with pytest.raises(BadRun, match="Another process is at work"):
            hold(tmp_path)
        other.kill()
    hold(tmp_path)
    hold(tmp_path / "missing" / "..")  # the same folder, held already
