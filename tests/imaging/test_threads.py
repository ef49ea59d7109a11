"""Films, headers and tags may be read at the same moment, the first time too."""

import subprocess
import sys
from pathlib import Path

from tests.builders import dicom_bytes, dicom_dataset, knee_levels

_AT_ONCE = """
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier
from osteoviewer.imaging.reader import read_radiograph
from osteoviewer.studies.header import read_header

start = Barrier(3)

def read(what):
    start.wait()
    if what == "film":
        return read_radiograph(Path(sys.argv[1]), max_pixels=10**6)
    if what == "header":
        return read_header(open(sys.argv[1], "rb"))
    from osteoviewer.ui.tag_job import read_tags_of
    return list(read_tags_of(Path(sys.argv[1]).read_bytes))

with ThreadPoolExecutor(3) as pool:
    print(*(type(done).__name__ for done in pool.map(read, ("film", "header", "tags"))))
"""


def test_three_threads_may_be_the_first_to_read_dicom(tmp_path: Path) -> None:
    """pydicom's modules import each other in circles: threads that enter them by two doors meet half a library."""
    path = tmp_path / "film"
    path.write_bytes(dicom_bytes(dicom_dataset(knee_levels(), bits=8)))
    done = subprocess.run([sys.executable, "-c", _AT_ONCE, path], capture_output=True, text=True, timeout=60)
    assert (done.stdout.split(), done.stderr) == (["Radiograph", "Header", "list"], "")
