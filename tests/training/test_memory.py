"""Freed memory is kept where the C library can."""

import subprocess
import sys
import sysconfig

import pytest

SCRIPT = """
import resource
from training.memory import keep_freed_memory

def faults_of_arrays():
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(8):
        bytearray(64 * 2**20)
    return resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before

given_back = faults_of_arrays()
is_kept = keep_freed_memory()
kept = faults_of_arrays()
print(is_kept, kept < given_back / 4)
"""


@pytest.mark.skipif("gnu" not in (sysconfig.get_config_var("HOST_GNU_TYPE") or ""), reason="the C library is not glibc")
def test_memory_that_was_freed_is_taken_again_without_asking_the_system() -> None:
    answer = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=True)
    assert answer.stdout.split() == ["True", "True"]


def test_another_c_library_is_left_as_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> object:
        raise OSError("no such library")

    monkeypatch.setattr("training.memory.ctypes.CDLL", refuse)
    from training.memory import keep_freed_memory

    assert not keep_freed_memory()
