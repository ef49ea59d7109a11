"""Listing a folder of films against bare loops over the same files: the first time, the second, and in memory."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import pydicom
from pydicom.dataset import Dataset, FileMetaDataset
from pydicom.uid import DigitalXRayImageStorageForPresentation, ExplicitVRLittleEndian, generate_uid

from benchmarks.measure import Figure, medians
from osteoviewer.imaging.gray_window import choose_window
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.reader import read_radiograph
from osteoviewer.studies.catalog import scan
from osteoviewer.studies.found import Batch
from osteoviewer.studies.index import Index
from osteoviewer.studies.thumbnails import encode_thumbnail

FEW, MANY = 200, 2000
FILMS_A_FOLDER = 500
ROUNDS = 5
MAX_PIXELS = 10**8
FIRST_FILES = 16
LISTED = [
    "PatientName",
    "PatientID",
    "StudyInstanceUID",
    "StudyDate",
    "StudyDescription",
    "SeriesInstanceUID",
    "SeriesNumber",
    "SeriesDescription",
    "Modality",
    "SOPInstanceUID",
    "ViewPosition",
    "ImageLaterality",
    "Laterality",
    "BodyPartExamined",
    "Rows",
    "Columns",
    "NumberOfFrames",
    "BurnedInAnnotation",
]

# The peak is read from /proc, as in benchmarks.memory.
RUN = """
import re, sys
from pathlib import Path
from osteoviewer.studies.catalog import scan
from osteoviewer.studies.index import Index
index = Index(Path(sys.argv[1]))
made = sum(len(batch.thumbnails) for batch in scan([Path(sys.argv[2])], index, max_pixels=10**8))
print(made, re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1])
"""


def study_figures() -> Iterator[Figure | str]:
    """Measure a list of drawn films."""
    with tempfile.TemporaryDirectory() as name:
        few, many = Path(name) / "few", Path(name) / "many"
        write_films(few, FEW)
        write_films(many, MANY)
        yield from _time_figures(many, Path(name) / "index.sqlite")
        small, large = (_peak_megabytes(folder, Path(name)) for folder in (few, many))
    yield Figure(
        f"peak memory of listing {MANY} films / {FEW}, with thumbnails",
        large / small,
        1.1,
        f"{large:.0f} MB / {small:.0f} MB",
    )


def _time_figures(folder: Path, index: Path) -> Iterator[Figure | str]:
    def first_time(until: Callable[[Batch], bool]) -> None:
        opened = Index(index)
        opened.remove()
        list_again(folder, index, until)

    early, bare_early, ours, bare = medians(
        lambda: first_time(lambda batch: bool(batch.thumbnails)),
        lambda: bare_first(folder),
        lambda: first_time(lambda batch: batch.progress.is_listed),
        lambda: bare_headers(folder),
        rounds=ROUNDS,
    )
    yield Figure(
        f"first thumbnail of {MANY} films / {FIRST_FILES} bare headers, and a film",
        early / bare_early,
        4.0,
        f"{early * 1e3:.0f} ms / {bare_early * 1e3:.0f} ms",
    )
    yield Figure(
        f"list {MANY} films / bare loop of pydicom over their headers",
        ours / bare,
        2.0,
        f"{ours * 1e3:.0f} ms / {bare * 1e3:.0f} ms",
    )
    ours, bare = medians(
        lambda: list_again(folder, index, lambda batch: batch.progress.is_listed),
        lambda: bare_listing(folder),
        rounds=ROUNDS,
    )
    yield Figure(
        f"list {MANY} films again / bare os.scandir and stat",
        ours / bare,
        15.0,
        f"{ours * 1e3:.0f} ms / {bare * 1e3:.0f} ms",
    )


def write_films(folder: Path, count: int) -> None:
    """Draw one small film and write it as many DICOM files of as many patients."""
    dataset = _film()
    for number in range(count):
        dataset.PatientName, dataset.PatientID = f"Drawn^{number}", str(number)
        dataset.StudyInstanceUID, dataset.SeriesInstanceUID = f"1.2.{number}", f"1.2.{number}.1"
        path = folder / f"{number // FILMS_A_FOLDER:03}" / f"film{number}.dcm"
        path.parent.mkdir(parents=True, exist_ok=True)
        dataset.save_as(path, enforce_file_format=True)


def _film() -> Dataset:
    levels = np.rint(draw_knee(seed=1, density=0.5, rows=128, columns=96).pixels * 255).astype(np.uint8)
    dataset = Dataset()
    dataset.file_meta = FileMetaDataset()
    dataset.file_meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset.SOPClassUID = dataset.file_meta.MediaStorageSOPClassUID = DigitalXRayImageStorageForPresentation
    dataset.SOPInstanceUID = dataset.file_meta.MediaStorageSOPInstanceUID = generate_uid()
    dataset.Modality, dataset.BodyPartExamined, dataset.ViewPosition = "DX", "KNEE", "AP"
    dataset.StudyDate, dataset.StudyDescription, dataset.SeriesDescription = "20240531", "Knees", "Knee AP"
    dataset.Rows, dataset.Columns = levels.shape
    dataset.SamplesPerPixel, dataset.PhotometricInterpretation = 1, "MONOCHROME2"
    dataset.BitsAllocated = dataset.BitsStored = 8
    dataset.HighBit, dataset.PixelRepresentation = 7, 0
    dataset.PixelData = levels.tobytes()
    return dataset


def list_again(folder: Path, index: Path, until: Callable[[Batch], bool]) -> int:
    """List a folder until something is there, and return the number of films."""
    opened = Index(index)
    stream = scan([folder], opened, max_pixels=MAX_PIXELS)
    films = 0
    for batch in stream:
        films += len(batch.films)
        if until(batch):
            break
    stream.close()  # type: ignore[attr-defined]
    opened.close()
    return films


def _files(folder: Path) -> Iterator["os.DirEntry[str]"]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir():
                yield from _files(Path(entry.path))
            else:
                yield entry


def bare_headers(folder: Path) -> int:
    """Read from every header what the list shows, with nothing around it."""
    films = 0
    for entry in _files(folder):
        header = pydicom.dcmread(entry.path, stop_before_pixels=True)
        films += any(header.get(keyword) for keyword in LISTED)
    return films


def bare_first(folder: Path) -> None:
    """Read as many headers as a search does before its first thumbnail, and one film."""
    for _, entry in zip(range(FIRST_FILES), _files(folder), strict=False):
        pydicom.dcmread(entry.path, stop_before_pixels=True)
    film = read_radiograph(Path(entry.path), max_pixels=MAX_PIXELS)
    encode_thumbnail(film.pixels, choose_window(film.pixels))


def bare_listing(folder: Path) -> int:
    """Look at every file's size and time, and at nothing else."""
    return sum(entry.stat().st_size > 0 for entry in _files(folder))


def _peak_megabytes(folder: Path, scratch: Path) -> float:
    index = scratch / f"{folder.name}.sqlite"
    done = subprocess.run(
        [sys.executable, "-c", RUN, str(index), str(folder)], capture_output=True, text=True, check=True
    )
    made, peak = re.fullmatch(r"(\d+) (\d+)\n", done.stdout).groups()  # type: ignore[union-attr]
    assert int(made) == sum(1 for _ in _files(folder))
    return int(peak) / 1024
