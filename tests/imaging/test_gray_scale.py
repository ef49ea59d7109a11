"""Grays in the values of the file: windows as the header states them, and the values of pixels, by another way."""

import io

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image
from pydicom.dataset import Dataset
from pydicom.pixels.processing import apply_modality_lut
from pydicom.sequence import Sequence

from osteoviewer.imaging.gray_scale import GRAYS, GrayScale
from osteoviewer.imaging.gray_window import Curve, Window
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.imaging.reader import read_radiograph_bytes
from tests.builders import dicom_bytes, dicom_dataset, picture_bytes, png_bytes

STORED = np.random.default_rng(5).integers(7, 4001, (40, 30)).astype(np.uint16)
finite = st.floats(-1e5, 1e5, allow_nan=False)


def film_in(dataset: Dataset) -> Radiograph:
    return read_radiograph_bytes(dicom_bytes(dataset), max_pixels=1_000_000)


def values_of(film: Radiograph) -> NDArray[np.float64]:
    """What the program says that the file has, pixel by pixel; NaN where it does not say."""
    assert film.scale is not None
    said = [film.scale.stored(float(gray)) for gray in film.pixels.ravel()]
    return np.array([np.nan if value is None else value for value in said]).reshape(film.shape)


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
@pytest.mark.parametrize("rescale", [None, (1.0, -1024.0), (0.5, -20.25), (-2.0, 5.0), (1 / 3, 0.1)])
def test_the_value_of_every_pixel_is_that_after_the_modality_transformation(
    rescale: tuple[float, float] | None, photometric: str
) -> None:
    dataset = dicom_dataset(STORED, photometric=photometric, bits=12)
    if rescale is not None:
        dataset.RescaleSlope, dataset.RescaleIntercept = (f"{number:.10g}" for number in rescale)
    expected = apply_modality_lut(dataset.pixel_array, dataset)
    np.testing.assert_allclose(values_of(film_in(dataset)), expected, rtol=0, atol=1e-6)


def test_signed_values_below_zero_are_told_as_they_are_stored() -> None:
    dataset = dicom_dataset(STORED.astype(np.int16) - 2000)
    dataset.PixelRepresentation = 1
    np.testing.assert_array_equal(values_of(film_in(dataset)), STORED.astype(int) - 2000)


def test_all_sixteen_bits_are_told_apart() -> None:
    stored = np.arange(65536, dtype=np.uint16).reshape(256, 256)
    np.testing.assert_array_equal(values_of(film_in(dicom_dataset(stored))), stored)


def test_a_modality_table_is_a_scale_of_its_own_values() -> None:
    dataset = dicom_dataset(STORED % 16, bits=12)
    table = Dataset()
    table.LUTDescriptor, table.ModalityLUTType = [16, 0, 16], "US"
    table.LUTData = (np.arange(16, dtype=np.uint16) ** 2).tobytes()
    table["LUTData"].VR = "OW"
    dataset.ModalityLUTSequence = Sequence([table])
    np.testing.assert_array_equal(values_of(film_in(dataset)), (STORED % 16).astype(int) ** 2)


def test_a_voi_table_is_no_straight_line_and_has_no_scale() -> None:
    dataset = dicom_dataset(STORED % 16, bits=12)
    table = Dataset()
    table.LUTDescriptor = [16, 0, 16]
    table.LUTData = (np.arange(16, dtype=np.uint16) ** 2).tobytes()
    table["LUTData"].VR = "OW"
    dataset.VOILUTSequence = Sequence([table])
    assert film_in(dataset).scale is None


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
@pytest.mark.parametrize("function", [None, "LINEAR", "LINEAR_EXACT", "SIGMOID"])
def test_a_window_of_the_header_is_told_with_the_headers_numbers(function: str | None, photometric: str) -> None:
    dataset = dicom_dataset(STORED, photometric=photometric, bits=12)
    dataset.WindowCenter, dataset.WindowWidth = [1000, 2000.5, -5], [800, 100, 3000]
    dataset.RescaleSlope, dataset.RescaleIntercept = 0.5, -20
    if function:
        dataset.VOILUTFunction = function
    film = film_in(dataset)
    told = [(film.scale.width(window), film.scale.level(window)) for window in film.windows]
    assert np.allclose(told, [(800, 1000), (100, 2000.5), (3000, -5)])


def test_all_of_a_12_bit_film_is_the_window_that_readers_know() -> None:
    stored = STORED.copy()
    stored[0, :2] = 0, 4095
    scale = film_in(dicom_dataset(stored, bits=12)).scale
    assert (scale.width(Window(0, 1)), scale.level(Window(0, 1))) == (4096, 2048)
    assert scale.decimals == scale.stored_decimals == 0


def test_a_film_that_is_turned_round_keeps_the_values_of_its_file() -> None:
    film = film_in(dicom_dataset(STORED, bits=12))
    turned = film.inverted()
    np.testing.assert_array_equal(values_of(turned), STORED)
    window = Window(0.2, 0.5)
    assert turned.scale.level(window.inverted()) == pytest.approx(film.scale.level(window))


def test_of_padding_and_what_looks_like_it_no_value_is_told() -> None:
    stored = STORED.copy()
    stored[:, :5] = 60_000
    dataset = dicom_dataset(stored)
    dataset.PixelPaddingValue = 60_000
    film = film_in(dataset)
    for told in (values_of(film), values_of(film.inverted())):
        is_told = ~np.isnan(told)
        assert not is_told[:, :5].any()
        np.testing.assert_array_equal(is_told[:, 5:], stored[:, 5:] != stored[:, 5:].min())
        np.testing.assert_array_equal(told[is_told], stored[is_told])


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_a_gray_picture_has_the_levels_of_its_type(kind: type[np.unsignedinteger]) -> None:
    levels = (STORED % 200).astype(kind)
    film = read_radiograph_bytes(png_bytes(levels), max_pixels=1_000_000)
    np.testing.assert_array_equal(values_of(film), levels)
    whole = float(np.iinfo(kind).max)
    assert (film.scale.width(Window(0, 1)), film.scale.level(Window(0, 1))) == (whole, whole / 2)


@pytest.mark.parametrize("kind", [np.uint8, np.uint16])
def test_a_picture_whose_white_is_zero_has_the_levels_that_are_stored(kind: type[np.unsignedinteger]) -> None:
    levels = (STORED % 200).astype(kind)
    data = picture_bytes(levels, "TIFF", tiffinfo={262: 0})
    with Image.open(io.BytesIO(data)) as picture:
        at, (count,) = picture.tag_v2[273][0], picture.tag_v2[279]
    stored = np.frombuffer(data[at : at + count], kind).reshape(levels.shape)
    np.testing.assert_array_equal(values_of(read_radiograph_bytes(data, max_pixels=1_000_000)), stored)


def test_a_picture_of_deep_numbers_has_them() -> None:
    deep = STORED.astype(np.int32) * 1000 - 70_000
    film = read_radiograph_bytes(picture_bytes(deep, "TIFF"), max_pixels=1_000_000)
    np.testing.assert_array_equal(values_of(film), deep)


def test_a_picture_in_colours_has_no_value_that_is_one_number() -> None:
    levels = np.repeat((STORED % 200).astype(np.uint8)[:, :, np.newaxis], 3, axis=2)
    assert read_radiograph_bytes(png_bytes(levels), max_pixels=1_000_000).scale is None


def test_grays_that_are_stored_as_such_need_no_scale() -> None:
    grays = (STORED / 5000).astype(np.float32)
    assert read_radiograph_bytes(picture_bytes(grays, "TIFF"), max_pixels=1_000_000).scale is None


@given(finite, finite, st.sampled_from([0.0, 1.0]), st.floats(0.001, 4), st.floats(-1, 2), st.sampled_from(Curve))
def test_a_window_that_is_typed_as_it_is_told_is_the_same(
    at_zero: float, at_one: float, widening: float, width: float, level: float, curve: Curve
) -> None:
    if abs(at_one - at_zero) < 1.0:
        at_one = at_zero + 1.0
    scale = GrayScale(at_zero, at_one, widening=widening)
    window = Window(level - width / 2, level + width / 2, curve)
    back = scale.window(scale.width(window), scale.level(window), curve)
    assert back.curve is curve
    assert (back.low, back.high) == pytest.approx((window.low, window.high), abs=1e-6)


def test_a_typed_window_is_never_empty() -> None:
    for scale in (GRAYS, GrayScale(0, 4095, step=1, widening=1)):
        for width in (-5.0, 0.0, 1.0):
            window = scale.window(width, 100.0)
            assert window.low < window.high


@pytest.mark.parametrize(
    ("scale", "decimals", "stored_decimals"),
    [
        (GRAYS, 3, 3),
        (GrayScale(0, 255, step=1), 0, 0),
        (GrayScale(4095, 0, step=1, widening=1), 0, 0),
        (GrayScale(-20.25, 2027.25, step=0.5), 0, 2),
        (GrayScale(0, 0.04, step=0.00001), 4, 5),
        (GrayScale(0.1, 1365.1, step=1 / 3), 0, 3),
    ],
)
def test_numbers_have_as_many_digits_as_tell_them_apart(scale: GrayScale, decimals: int, stored_decimals: int) -> None:
    assert (scale.decimals, scale.stored_decimals) == (decimals, stored_decimals)


def test_what_is_averaged_of_a_film_lies_between_its_values_and_is_told_everywhere() -> None:
    scale = GrayScale(0, 100, step=1, padding=0.0)
    assert scale.stored(0.0) is None
    assert scale.stored(0.505) == 50
    assert (scale.smoothed().stored(0.0), scale.smoothed().stored(0.505)) == (0.0, pytest.approx(50.5))


@pytest.mark.parametrize("ends", [(1.0, 1.0), (0.0, float("inf")), (float("nan"), 1.0)])
def test_a_line_that_leads_nowhere_is_refused(ends: tuple[float, float]) -> None:
    with pytest.raises(ValueError, match="no scale"):
        GrayScale(*ends)
