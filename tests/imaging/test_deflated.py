"""Deflated DICOM: read like any other, and never unpacked without a bound."""

import io
import tracemalloc
import zlib
from pathlib import Path

import numpy as np
import pytest
from pydicom.uid import DeflatedExplicitVRLittleEndian

from osteoviewer.errors import UnreadableFile, UnsupportedImage
from osteoviewer.imaging.reader import read_radiograph_bytes
from osteoviewer.studies.header import read_header
from osteoviewer.studies.limits import LIMITS
from osteoviewer.studies.medium import listed_files
from tests.builders import dicom_bytes, dicom_dataset, knee_levels

MOST = 4_000_000
BOMB_MEBIBYTES = 600


def deflated(levels: np.ndarray) -> bytes:
    dataset = dicom_dataset(levels)
    dataset.file_meta.TransferSyntaxUID = DeflatedExplicitVRLittleEndian
    return dicom_bytes(dataset)


def bomb() -> bytes:
    """A sound file whose pixels are followed by far more than a film."""
    data = deflated(knee_levels(96, 80).astype(np.uint16))
    start = data.index(b"1.2.840.10008.1.2.1.99")
    meta_end = 144 + int.from_bytes(data[140:144], "little")
    assert start < meta_end
    whole = zlib.decompress(data[meta_end:], -zlib.MAX_WBITS)
    head = b"\xe0\x7f\xfe\xff"  # an element after the pixels, as long as it likes
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    parts = [packer.compress(whole + head + b"OB\0\0" + (BOMB_MEBIBYTES << 20).to_bytes(4, "little"))]
    parts.append(packer.flush(zlib.Z_FULL_FLUSH))
    piece = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    return data[:meta_end] + b"".join(parts) + piece * BOMB_MEBIBYTES + packer.flush()


@pytest.fixture(scope="module")
def packed() -> bytes:
    return bomb()


def test_a_deflated_film_is_shown_like_any_other() -> None:
    levels = np.random.default_rng(0).integers(0, 4096, (400, 300)).astype(np.uint16)
    film = read_radiograph_bytes(deflated(levels), max_pixels=MOST)
    plain = read_radiograph_bytes(dicom_bytes(dicom_dataset(levels)), max_pixels=MOST)
    assert np.array_equal(film.pixels, plain.pixels)


def test_a_large_deflated_film_is_listed() -> None:
    levels = np.random.default_rng(0).integers(0, 65536, (3000, 2500)).astype(np.uint16)
    header = read_header(io.BytesIO(deflated(levels)))
    assert header is not None
    assert (header.rows, header.columns, header.modality) == (3000, 2500, "DX")


def test_what_unpacks_to_far_more_than_a_film_is_refused_and_fills_no_memory(packed: bytes) -> None:
    assert len(packed) < 2 << 20
    tracemalloc.start()
    try:
        with pytest.raises(UnsupportedImage, match="so tightly"):
            read_radiograph_bytes(packed, max_pixels=MOST)
        assert tracemalloc.get_traced_memory()[1] < 300 << 20
    finally:
        tracemalloc.stop()


def test_its_header_is_listed_from_the_beginning_alone(packed: bytes) -> None:
    tracemalloc.start()
    try:
        header = read_header(io.BytesIO(packed))
        assert tracemalloc.get_traced_memory()[1] < 32 << 20
    finally:
        tracemalloc.stop()
    assert header is not None
    assert (header.rows, header.columns) == (96, 80)


def test_a_list_of_a_medium_that_unpacks_to_far_more_is_refused(packed: bytes, tmp_path: Path) -> None:
    (tmp_path / "DICOMDIR").write_bytes(packed)
    with pytest.raises((UnsupportedImage, UnreadableFile)):
        listed_files(tmp_path / "DICOMDIR", LIMITS)


def test_what_follows_a_deflated_film_is_passed_over() -> None:
    data = deflated(knee_levels(96, 80).astype(np.uint16))
    film = read_radiograph_bytes(data, max_pixels=MOST)
    followed = read_radiograph_bytes(data + bytes(5000), max_pixels=MOST)
    assert np.array_equal(film.pixels, followed.pixels)
