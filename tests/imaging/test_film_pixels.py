"""A film's pixels, made when they are asked for, and the fewer ones that a screen begins with."""

from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import array_shapes, arrays
from numpy.typing import NDArray

from osteoviewer.imaging.dicom_grays import grays_of
from osteoviewer.imaging.film_pixels import DEEPEST, FilmPixels, StoredPixels, WholePixels, mean_of_fours
from osteoviewer.imaging.reader import read_radiograph_bytes
from tests.builders import dicom_bytes, dicom_dataset

SHAPES = array_shapes(min_dims=2, max_dims=2, min_side=1, max_side=140)


def _means(values: NDArray[np.floating]) -> NDArray[np.float64]:
    """Average 2 x 2 values the slow way."""
    odd = [side % 2 for side in values.shape]
    even = np.pad(values.astype(np.float64), ((0, odd[0]), (0, odd[1])), mode="edge")
    return even.reshape(even.shape[0] // 2, 2, even.shape[1] // 2, 2).mean(axis=(1, 3))


def _film(stored: NDArray[np.integer], photometric: str = "MONOCHROME2") -> FilmPixels:
    dataset = dicom_dataset(stored.astype(np.uint16), photometric=photometric)
    dataset.PixelRepresentation = int(stored.dtype.kind == "i")
    return grays_of(dataset, stored)[0]


@pytest.mark.parametrize("kind", ["u1", "u2", "i1", "i2", "<u2", ">u2"])
@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
@given(data=st.data())
def test_halving_stored_values_gives_what_halving_the_film_gives(
    kind: str, photometric: str, data: st.DataObject
) -> None:
    stored = data.draw(arrays(np.dtype(kind), SHAPES).filter(lambda array: array.min() < array.max()))
    film = _film(stored, photometric)
    assert isinstance(film, StoredPixels)
    assert film.ends is not None
    assert film.shape == stored.shape == film.whole.shape
    assert np.abs(film.halved() - _means(film.whole) * DEEPEST).max() <= 1
    assert np.abs(film.sixteen_bits() - film.whole * np.float64(DEEPEST)).max() <= 1
    assert (film.sample(3) == film.whole[::3, ::3]).all()


@given(arrays(np.float32, SHAPES, elements=st.floats(0, 1, width=32)))
def test_halving_values_that_are_there_averages_them(values: NDArray[np.float32]) -> None:
    film = WholePixels(values)
    assert np.abs(film.halved() - _means(values) * DEEPEST).max() <= 1
    assert (film.sample(2) == values[::2, ::2]).all()


@given(arrays(np.uint16, SHAPES, elements=st.sampled_from([0, DEEPEST])))
def test_black_and_white_stay_black_and_white(levels: NDArray[np.uint16]) -> None:
    halved = mean_of_fours(levels)
    means = _means(levels)
    assert (halved[means == 0] == 0).all()
    assert (halved[means == DEEPEST] == DEEPEST).all(), "nothing runs over to black"


def test_a_film_with_padding_is_halved_as_it_is_shown() -> None:
    """Padding is black whatever number stands for it, so the stored numbers must not be averaged."""
    stored = np.full((4, 4), 100, np.uint16)
    stored[0, 0], stored[3, 3] = 60000, 200
    dataset = dicom_dataset(stored)
    dataset.PixelPaddingValue = 60000
    film = grays_of(dataset, stored)[0]
    assert np.abs(film.halved() - _means(film.whole) * DEEPEST).max() <= 1
    assert film.halved()[0, 0] < DEEPEST // 4


def test_all_pixels_are_made_once_and_cannot_be_written_to() -> None:
    film = _film(np.arange(12, dtype=np.uint16).reshape(3, 4))
    assert film.whole is film.whole
    assert not film.whole.flags.writeable


@pytest.mark.parametrize("values", [np.full((2, 2), 1.5, np.float32), np.full((2, 2), np.nan, np.float32)])
def test_what_is_no_gray_is_no_film(values: NDArray[np.float32]) -> None:
    with pytest.raises(ValueError, match="in \\[0, 1\\]"):
        WholePixels(values)
    with pytest.raises(ValueError, match="in \\[0, 1\\]"):
        StoredPixels(np.zeros((2, 2), np.uint8), np.resize(values, 256))


@pytest.mark.parametrize("bits", [[0x8000], [0x1000, 0x8000], [0xF000]])
def test_unused_bits_of_a_stored_value_are_never_shown(bits: Sequence[int]) -> None:
    levels = np.arange(4096, dtype=np.uint16).reshape(64, 64)
    clean = read_radiograph_bytes(dicom_bytes(dicom_dataset(levels, bits=12)), max_pixels=10_000)
    dirty = levels.copy()
    for bit in bits:
        dirty[::7] |= np.uint16(bit)
    film = read_radiograph_bytes(dicom_bytes(dicom_dataset(dirty, bits=12)), max_pixels=10_000)
    assert (film.pixels == clean.pixels).all()


def test_unused_bits_of_a_signed_value_are_filled_with_its_sign() -> None:
    levels = np.arange(-2048, 2048, dtype=np.int16).reshape(64, 64)
    films = []
    for stored in (levels, levels & np.int16(0x0FFF)):
        dataset = dicom_dataset(stored.view(np.uint16), bits=12)
        dataset.PixelRepresentation = 1
        films.append(read_radiograph_bytes(dicom_bytes(dataset), max_pixels=10_000).pixels)
    assert (films[0] == films[1]).all()
    assert films[0][0, 0] == 0.0
    assert films[0][-1, -1] == 1.0


def test_halving_is_exact_where_the_values_used_lie_close_together_and_high() -> None:
    low, high = 64933, 65245
    table = np.interp(np.arange(65536), (low, high), (0.0, 1.0)).astype(np.float32)
    pixels = StoredPixels(np.array([[low, high]], np.uint16), table, (low, high))
    assert abs(float(pixels.halved()[0, 0]) - 0.5 * DEEPEST) <= 0.5
