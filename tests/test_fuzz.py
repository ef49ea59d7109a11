"""Damaged files of every kind, thousands of them: a film or a sentence, never anything else, and never a wait."""

import io
import time
from pathlib import Path

import numpy as np
import pydicom
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image
from pydicom.uid import JPEG2000Lossless, JPEGLSLossless, RLELossless

from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.imaging.reader import read_radiograph
from tests.builders import dicom_bytes, dicom_dataset, knee_levels, picture_bytes

LEVELS = knee_levels(96, 80)
DEEP = LEVELS.astype(np.uint16) * 257
LONGEST_SECONDS = 5.0
MOST = 4_000_000


def compressed(syntax: pydicom.uid.UID) -> bytes:
    dataset = dicom_dataset(DEEP)
    dataset.compress(syntax, generate_instance_uid=False)
    return dicom_bytes(dataset)


def tiff(**options: object) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(DEEP).save(buffer, "TIFF", **options)
    return buffer.getvalue()


SEEDS = {
    "png": picture_bytes(LEVELS, "PNG"),
    "png16": picture_bytes(DEEP, "PNG"),
    "png colour": picture_bytes(np.dstack([LEVELS] * 4), "PNG"),
    "jpeg": picture_bytes(LEVELS, "JPEG"),
    "tiff": tiff(),
    "tiff lzw": tiff(compression="tiff_lzw"),
    "tiff deflate": tiff(compression="tiff_adobe_deflate"),
    "bmp": picture_bytes(LEVELS, "BMP"),
    "dicom": dicom_bytes(dicom_dataset(DEEP)),
    "dicom rle": compressed(RLELossless),
    "dicom jpeg-ls": compressed(JPEGLSLossless),
    "dicom jpeg 2000": compressed(JPEG2000Lossless),
}
EXAMPLES_EACH = 180  # 12 seeds: 2,160 files


CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["flip", "set", "cut", "insert", "repeat", "number"]),
        st.booleans(),
        st.floats(0, 1, exclude_max=True),
        st.sampled_from([0, 1, 7, 64, 127, 128, 255, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFF]),
    ),
    min_size=1,
    max_size=4,
)
"""What to do, whether near the file's beginning, where, and with which number."""


def changed(data: bytes, changes: list[tuple[str, bool, float, int]]) -> bytes:
    """Flip, cut, repeat, insert or overwrite parts of a file; headers more often than pixels."""
    mutated = bytearray(data)
    for what, is_early, share, number in changes:
        place = int(share * (min(len(mutated), 512) if is_early else len(mutated)))
        if place >= len(mutated):
            break
        match what:
            case "flip":
                mutated[place] ^= 1 << (number % 8)
            case "set":
                mutated[place] = number % 256
            case "cut":
                del mutated[place : place + number]
            case "insert":
                mutated[place:place] = bytes([number % 256]) * (number % 17)
            case "repeat":
                mutated[place:place] = mutated[place : place + number % 1024]
            case "number":
                mutated[place : place + 4] = number.to_bytes(4, "little" if number % 2 else "big")
    return bytes(mutated)


@pytest.mark.parametrize("kind", SEEDS)
def test_the_seeds_themselves_are_films(kind: str, tmp_path: Path) -> None:
    (tmp_path / "film").write_bytes(SEEDS[kind])
    assert read_radiograph(tmp_path / "film", max_pixels=MOST).shape == LEVELS.shape


def test_a_damaged_jpeg_ls_is_given_up_soon(tmp_path: Path) -> None:
    data = changed(SEEDS["dicom jpeg-ls"], [("insert", False, 0.5, 1)] * 3)
    (tmp_path / "film").write_bytes(data)
    started = time.monotonic()
    with pytest.raises(OsteoViewerError):
        read_radiograph(tmp_path / "film", max_pixels=MOST)
    assert time.monotonic() - started < LONGEST_SECONDS


@pytest.mark.parametrize("kind", SEEDS)
def test_a_damaged_file_gives_a_film_or_a_sentence(kind: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("fuzz") / "film"

    @settings(
        max_examples=EXAMPLES_EACH,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        database=None,
        derandomize=True,
    )
    @given(changes=CHANGES)
    def check(changes: list[tuple[str, bool, float, int]]) -> None:
        path.write_bytes(changed(SEEDS[kind], changes))
        started = time.monotonic()
        try:
            film = read_radiograph(path, max_pixels=MOST)
        except OsteoViewerError as error:
            assert error.message
            assert error.hint
        else:
            assert isinstance(film, Radiograph)
            assert np.isfinite(film.pixels).all()
            assert film.pixels.size <= MOST
        assert time.monotonic() - started < LONGEST_SECONDS

    check()
