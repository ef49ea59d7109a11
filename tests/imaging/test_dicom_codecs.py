"""Compressed frames: decoded exactly, and refused before anything is allocated where they are not what is announced."""

import tracemalloc

import imagecodecs
import numpy as np
import pydicom
import pytest
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.encaps import encapsulate
from pydicom.uid import JPEG2000Lossless, JPEGLosslessSV1, JPEGLSLossless

from osteoviewer.errors import UnreadableFile
from osteoviewer.imaging.codestream import frame_size
from osteoviewer.imaging.reader import read_preview, read_radiograph_bytes
from tests.builders import dicom_bytes, dicom_dataset, knee_levels

MOST = 100_000_000
DEEP = knee_levels(96, 80).astype(np.uint16) * 16
LOSSLESS = (JPEG2000Lossless, JPEGLosslessSV1, JPEGLSLossless)


def _frame(levels: NDArray[np.uint16], syntax: pydicom.uid.UID, bits: int = 12) -> bytes:
    if syntax == JPEG2000Lossless:
        return imagecodecs.jpeg2k_encode(levels, level=0, codecformat="j2k", bitspersample=bits)
    if syntax == JPEGLSLossless:
        return imagecodecs.jpegls_encode(levels)
    return imagecodecs.ljpeg_encode(levels, bitspersample=bits)


def _compressed(levels: NDArray[np.uint16], syntax: pydicom.uid.UID) -> Dataset:
    dataset = dicom_dataset(levels, bits=12)
    dataset.file_meta.TransferSyntaxUID = syntax
    dataset.PixelData = encapsulate([_frame(levels, syntax)])
    dataset["PixelData"].VR = "OB"
    return dataset


@pytest.mark.parametrize("syntax", LOSSLESS)
def test_a_compressed_film_is_that_film(syntax: pydicom.uid.UID) -> None:
    film = read_radiograph_bytes(dicom_bytes(_compressed(DEEP, syntax)), max_pixels=MOST)
    plain = read_radiograph_bytes(dicom_bytes(dicom_dataset(DEEP, bits=12)), max_pixels=MOST)
    assert np.array_equal(film.pixels, plain.pixels)


@pytest.mark.parametrize("syntax", LOSSLESS)
def test_a_frame_says_how_large_it_is(syntax: pydicom.uid.UID) -> None:
    stream = _frame(DEEP, syntax)
    assert frame_size(stream) == (96, 80, 1)
    assert all(frame_size(stream[:end]) in (None, (96, 80, 1)) for end in range(100))


@pytest.mark.parametrize("syntax", LOSSLESS)
@pytest.mark.parametrize(("rows", "columns"), [(95, 80), (97, 80), (96, 3000), (80, 96)])
def test_a_frame_of_another_size_than_the_header_says_is_refused(
    syntax: pydicom.uid.UID, rows: int, columns: int
) -> None:
    dataset = _compressed(DEEP, syntax)
    dataset.Rows, dataset.Columns = rows, columns
    with pytest.raises(UnreadableFile, match="compressed as"):
        read_radiograph_bytes(dicom_bytes(dataset), max_pixels=MOST)
    with pytest.raises(UnreadableFile, match="compressed as"):
        read_preview(dicom_bytes(dataset), max_pixels=MOST, side=16)


@pytest.mark.parametrize("syntax", LOSSLESS)
def test_a_frame_that_claims_to_be_huge_allocates_nothing(syntax: pydicom.uid.UID) -> None:
    dataset = _compressed(DEEP, syntax)
    stream = bytearray(_frame(DEEP, syntax))
    size, huge = (96).to_bytes(2, "big") + (80).to_bytes(2, "big"), b"\xff\xff\xff\xff"
    if syntax == JPEG2000Lossless:
        size, huge = (80).to_bytes(4, "big") + (96).to_bytes(4, "big"), b"\x00\x01\x00\x00" * 2
    at = stream.index(size)
    stream[at : at + len(size)] = huge
    dataset.PixelData = encapsulate([bytes(stream)])
    data = dicom_bytes(dataset)
    tracemalloc.start()
    try:
        with pytest.raises(UnreadableFile):
            read_radiograph_bytes(data, max_pixels=MOST)
        assert tracemalloc.get_traced_memory()[1] < 8 << 20
    finally:
        tracemalloc.stop()


def test_signed_values_keep_their_sign_in_jpeg_2000() -> None:
    signed = (DEEP.astype(np.int16) - 2000).astype(np.int16)
    dataset = _compressed(DEEP, JPEG2000Lossless)
    dataset.PixelRepresentation, dataset.BitsStored, dataset.HighBit = 1, 16, 15
    dataset.PixelData = encapsulate([imagecodecs.jpeg2k_encode(signed, level=0, codecformat="j2k")])
    film = read_radiograph_bytes(dicom_bytes(dataset), max_pixels=MOST)
    low, high = signed.min(), signed.max()
    assert np.allclose(film.pixels, (signed.astype(float) - low) / (high - low))


def test_a_frame_in_colour_is_as_gray_as_it_was() -> None:
    colour = np.dstack([knee_levels(96, 80)] * 3)
    dataset = dicom_dataset(colour, photometric="RGB", bits=8)
    plain = read_radiograph_bytes(dicom_bytes(dataset), max_pixels=MOST)
    for syntax, stream in (
        (JPEG2000Lossless, imagecodecs.jpeg2k_encode(colour, level=0, codecformat="j2k", mct=False)),
        (JPEGLSLossless, imagecodecs.jpegls_encode(colour)),
        (JPEGLosslessSV1, imagecodecs.jpeg8_encode(colour, lossless=True, colorspace="RGB", outcolorspace="RGB")),
    ):
        dataset.file_meta.TransferSyntaxUID = syntax
        dataset.PixelData = encapsulate([stream])
        dataset["PixelData"].VR = "OB"
        film = read_radiograph_bytes(dicom_bytes(dataset), max_pixels=MOST)
        assert np.allclose(film.pixels, plain.pixels)


def test_bits_that_lossless_jpeg_holds_beyond_those_stored_are_not_shown() -> None:
    levels = np.arange(4096, dtype=np.uint16).reshape(64, 64)
    films = []
    for values, bits in ((levels, 12), (levels | np.uint16(0x4000), 16)):
        dataset = dicom_dataset(levels, bits=12)
        dataset.file_meta.TransferSyntaxUID = JPEGLosslessSV1
        dataset.PixelData = encapsulate([imagecodecs.ljpeg_encode(values, bitspersample=bits)])
        dataset["PixelData"].VR = "OB"
        films.append(read_radiograph_bytes(dicom_bytes(dataset), max_pixels=10_000).pixels)
    assert (films[0] == films[1]).all()
