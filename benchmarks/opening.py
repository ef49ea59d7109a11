"""Opening a 3000 x 2500 film of 16 bits, to its first pixels; compressed ones against their decoder alone."""

import os
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import imagecodecs
import numpy as np
import pydicom
import pyqtgraph as pg
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.encaps import encapsulate
from pydicom.uid import JPEG2000Lossless, JPEGLosslessSV1

from benchmarks.measure import Figure, medians
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.reader import read_radiograph, read_radiograph_bytes
from tests.builders import dicom_bytes, dicom_dataset

ROWS, COLUMNS = 3000, 2500
ROUNDS = 9
FEW_ROUNDS, MANY_ROUNDS = 9, 25
_MOST = 100_000_000
_SIZE = (1280, 800)
_NOISE = 40
"""Of 4096 levels, so that a codec has as much to do as with a film."""


def opening_figures() -> Iterator[Figure | str]:
    """Measure, each in turn with its floor, in one process that has its window already."""
    levels = film_levels()
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "film.dcm"
        dicom_dataset(levels, bits=12).save_as(path, enforce_file_format=True)
        ours, bare = medians(*painters(path), rounds=ROUNDS)
    yield _figure("3000 x 2500 DICOM to first pixels / bare pydicom + pyqtgraph", ours, bare, 1.3)
    for what, syntax, stream, decode, rounds in (
        ("JPEG 2000", JPEG2000Lossless, jpeg_2000(levels), imagecodecs.jpeg2k_decode, FEW_ROUNDS),
        (
            "JPEG Lossless",
            JPEGLosslessSV1,
            imagecodecs.ljpeg_encode(levels, bitspersample=12),
            imagecodecs.jpeg8_decode,
            MANY_ROUNDS,
        ),
    ):
        data = compressed(levels, syntax, stream)
        reading = partial(read_radiograph_bytes, data, max_pixels=_MOST)
        ours, alone, whole = medians(reading, partial(decode, stream), partial(_all_pixels, data), rounds=rounds)
        yield _figure(f"reading a 3000 x 2500 {what} film / its decoder alone", ours, alone, 1.1)
        yield f"  and with all its pixels as numbers, which the first look does not need: {whole / alone:.2f}"


def _all_pixels(data: bytes) -> object:
    return read_radiograph_bytes(data, max_pixels=_MOST).pixels


def _figure(what: str, ours: float, floor: float, goal: float) -> Figure:
    return Figure(what, ours / floor, goal, f"{ours * 1e3:.0f} ms / {floor * 1e3:.0f} ms")


def film_levels(rows: int = ROWS, columns: int = COLUMNS) -> NDArray[np.uint16]:
    """Draw a film of 12 bits with a detector's noise."""
    knee = draw_knee(seed=1, density=0.5, rows=rows, columns=columns).pixels
    noise = np.random.default_rng(1).normal(0, _NOISE, knee.shape)
    return np.clip(knee * 3800 + 100 + noise, 0, 4095).astype(np.uint16)


def jpeg_2000(levels: NDArray[np.uint16]) -> bytes:
    """Compress without loss."""
    stream: bytes = imagecodecs.jpeg2k_encode(levels, level=0, codecformat="j2k", bitspersample=12)
    return stream


def compressed(levels: NDArray[np.uint16], syntax: pydicom.uid.UID, stream: bytes) -> bytes:
    """Put a codestream into a DICOM file."""
    dataset: Dataset = dicom_dataset(levels, bits=12)
    dataset.file_meta.TransferSyntaxUID = syntax
    dataset.PixelData = encapsulate([stream])
    dataset["PixelData"].VR = "OB"
    return dicom_bytes(dataset)


def painters(path: Path) -> tuple[Callable[[], object], Callable[[], object]]:
    """Return what opens and paints a film in our view, and in a bare one of the same size."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from osteoviewer.ui.canvas import Canvas
    from osteoviewer.ui.film_job import read_film
    from osteoviewer.ui.film_source import FilmSource

    app = QApplication.instance() or QApplication([])
    canvas, bare = Canvas(has_names=True), pg.GraphicsView()
    box = pg.ViewBox(lockAspect=True, invertY=True)
    item = pg.ImageItem(axisOrder="row-major")
    box.addItem(item)
    bare.setCentralItem(box)
    for view in (canvas, bare):
        view.resize(*_SIZE)
        view.show()
    source = FilmSource("film", partial(read_radiograph, path, max_pixels=_MOST))

    def ours() -> None:
        (film,) = read_film(source)
        canvas.begin(*film.radiograph.shape)
        canvas.set_raster(film.raster, (), film.windows[0], is_inverted=False)
        canvas.grab()
        app.processEvents()

    def floor() -> None:
        item.setImage(pydicom.dcmread(path).pixel_array)
        box.autoRange()
        bare.grab()
        app.processEvents()

    return ours, floor
