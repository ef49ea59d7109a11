"""Files that we did not write: single gray frames of pydicom's test sets are shown as pydicom and GDCM decode them."""

import shutil
import subprocess
import sys
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import pydicom
import pytest
from numpy.typing import NDArray
from PIL import Image
from pydicom.data import get_testdata_files
from pydicom.dataset import Dataset
from pydicom.pixels.processing import apply_modality_lut, apply_voi_lut

from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.radiograph import Radiograph, Side
from osteoviewer.imaging.reader import read_radiograph
from tests.conftest import RADIOGRAPHS

MOST = 100_000_000
FILES = sorted({Path(name) for name in get_testdata_files()} | set((RADIOGRAPHS / "dicom").glob("*")))
WRONG_IN_DCMTK = {"RG3_JPLY", "rtdose_expb_1frame.dcm"}
"""In it, values that lossy JPEG made too high wrap round, and 32 bits of big endian differ from little endian."""
BEYOND_PYDICOM = {"JPEG-lossy.dcm", "JPGExtended.dcm", "RG3_JPLY"}
"""JPEG of 12 bits; pydicom has no decoder for it here."""


def _header(path: Path) -> Dataset | None:
    try:
        return pydicom.dcmread(path, force=True)
    except Exception:  # noqa: BLE001  # whatever pydicom thinks of it
        return None


def _is_single_gray(dataset: Dataset) -> bool:
    return (
        any(name in dataset for name in ("PixelData", "FloatPixelData", "DoubleFloatPixelData"))
        and dataset.get("PhotometricInterpretation") in ("MONOCHROME1", "MONOCHROME2")
        and int(dataset.get("SamplesPerPixel", 1)) == 1
        and str(dataset.get("NumberOfFrames") or 1) == "1"
    )


def _decoded(dataset: Dataset, plugin: str = "") -> NDArray[Any] | None:
    try:
        if "TransferSyntaxUID" not in dataset.file_meta:
            dataset.file_meta.TransferSyntaxUID = pydicom.uid.ImplicitVRLittleEndian
        dataset.pixel_array_options(decoding_plugin=plugin)
        return dataset.pixel_array
    except Exception:  # noqa: BLE001  # whatever pydicom thinks of it
        return None


def _shown(dataset: Dataset, stored: NDArray[Any]) -> NDArray[np.float64]:
    """What the stored values should look like, by pydicom's own functions: 0 for black to 1 for white."""
    values = apply_modality_lut(stored, dataset)
    if dataset.get("VOILUTSequence"):
        values = apply_voi_lut(values, dataset, prefer_lut=True)
    values = values.astype(np.float64)
    padding = dataset.get("PixelPaddingValue")
    is_padding = stored == padding if isinstance(padding, int) else np.zeros(stored.shape, bool)
    inside = values[~is_padding] if not is_padding.all() else values
    grays = np.clip((values - inside.min()) / (inside.max() - inside.min()), 0, 1)
    if dataset.PhotometricInterpretation == "MONOCHROME1":
        grays = 1 - grays
    return np.where(is_padding & ~is_padding.all(), 0.0, grays)


def _read(path: Path) -> Radiograph | OsteoViewerError:
    try:
        return read_radiograph(path, max_pixels=MOST)
    except OsteoViewerError as error:
        return error


@pytest.fixture(autouse=True)
def _quiet() -> Iterator[None]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # pydicom's, about what is wrong with these files on purpose
        yield


def test_every_single_gray_frame_is_shown_as_two_decoders_see_it_and_everything_else_is_refused_in_words(
    capsys: pytest.CaptureFixture[str],
) -> None:
    told: Counter[tuple[str, str]] = Counter()
    wrong = []
    for path in FILES:
        dataset, film = _header(path), _read(path)
        stored = _decoded(dataset) if dataset is not None and _is_single_gray(dataset) else None
        syntax = "none" if dataset is None else str(getattr(dataset.file_meta.get("TransferSyntaxUID"), "name", "none"))
        if path.name in BEYOND_PYDICOM:
            told[syntax, "gray, by no other decoder"] += 1
            if not isinstance(film, Radiograph):
                wrong.append(f"{path.name}: {film.message}")
            continue
        if dataset is None or stored is None:
            told[syntax, "no single gray frame"] += 1
            if isinstance(film, Radiograph) and not _is_gray_in_colour(dataset):
                wrong.append(f"{path.name}: was read")
            continue
        opinion = _decoded(dataset, "gdcm")
        told[syntax, "gray, as pydicom" + ("" if opinion is None else " and GDCM")] += 1
        if isinstance(film, OsteoViewerError):
            wrong.append(f"{path.name}: {film.message}")
            continue
        for decoded in [stored] if opinion is None else [stored, opinion]:
            difference = np.abs(film.pixels - _shown(dataset, decoded)).max()
            if difference > 1e-6:
                wrong.append(f"{path.name}: differs by {difference:.2g}")
    with capsys.disabled():
        lines = [f"  {syntax:<75.75} {kind:<35} {count:4}" for (syntax, kind), count in sorted(told.items())]
        sys.stdout.write("\n".join(["", *lines, ""]))
    assert not wrong
    assert sum(count for (_, kind), count in told.items() if kind.startswith("gray")) >= 60


def _is_gray_in_colour(dataset: Dataset | None) -> bool:
    """Whether a file that is no single gray frame may be a film all the same: gray stored in colour."""
    return dataset is not None and (
        int(dataset.get("SamplesPerPixel", 1)) == 3 or dataset.get("PhotometricInterpretation") == "PALETTE COLOR"
    )


@pytest.mark.skipif(shutil.which("dcmj2pnm") is None, reason="dcmtk is not installed")
def test_the_screen_shows_what_dcmtk_shows(tmp_path: Path) -> None:
    compared, wrong = 0, []
    for path in FILES:
        dataset, film = _header(path), _read(path)
        if dataset is None or not _is_single_gray(dataset) or isinstance(film, OsteoViewerError):
            continue
        shown = film.windows[0].shades(film.pixels) if film.windows else film.pixels
        theirs = _by_dcmtk(path, dataset, film, tmp_path / f"{compared}.png")
        if theirs is None or path.name in WRONG_IN_DCMTK:
            continue
        compared += 1
        difference = np.abs(theirs - shown).max()
        if difference > 1 / 255:
            wrong.append(f"{path.name}: {difference:.3f}")
    assert not wrong
    assert compared >= 60


def _by_dcmtk(path: Path, dataset: Dataset, film: Radiograph, out: Path) -> NDArray[np.float64] | None:
    """What dcmtk draws without overlays, from 0 to 1; None where it cannot decode, as JPEG 2000."""
    how = ["+Wl", "1"] if dataset.get("VOILUTSequence") else ["+Wi", "1"] if film.windows else ["+Wm"]
    for program in ("dcmj2pnm", "dcml2pnm"):
        subprocess.run([program, "-q", "-O", *how, "+on2", str(path), str(out)], capture_output=True, check=False)
        if out.exists():
            return np.asarray(Image.open(out)).astype(np.float64) / 65535
    return None


@pytest.mark.parametrize("name", ["J2KI", "J2KR", "JLSL", "JLSN", "JPLL", "JPLY", "RLE"])
def test_one_film_looks_alike_however_it_is_encoded(radiographs: Path, name: str) -> None:
    plain, other = (_read(radiographs / "dicom" / f"RG3_{kind}") for kind in ("UNC", name))
    assert isinstance(plain, Radiograph)
    assert isinstance(other, Radiograph)
    assert plain.side is other.side is Side.RIGHT
    if name in ("J2KR", "JLSL", "JPLL", "RLE"):  # lossless
        assert np.array_equal(plain.pixels, other.pixels)
    else:
        error = float(np.mean(np.square(plain.pixels.astype(float) - other.pixels)))
        assert 10 * np.log10(1 / error) >= 35
