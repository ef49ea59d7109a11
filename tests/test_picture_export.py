"""Films as pictures: the same grays, as deep as the film, as large as the patient, and nothing of whose they are."""

import io

import numpy as np
import pytest
from PIL import Image

from osteoviewer.imaging.gray_window import Window
from osteoviewer.imaging.radiograph import Box, Spacing
from osteoviewer.imaging.reader import read_radiograph_bytes
from osteoviewer.picture_export import PictureKind, encode_film, is_deep, shown_pixels
from tests.builders import dicom_bytes, dicom_dataset, knee_levels, png_bytes

MOST = 4_000_000
LEVELS = knee_levels(96, 80)
DEEP = (np.random.default_rng(5).integers(0, 65536, (96, 80))).astype(np.uint16)
LOSSLESS = (PictureKind.PNG, PictureKind.TIFF)


def pixels(levels: np.ndarray) -> np.ndarray:
    return read_radiograph_bytes(png_bytes(levels), max_pixels=MOST).pixels


def exported(levels: np.ndarray, kind: PictureKind, **options: object) -> bytes:
    film = pixels(levels)
    return encode_film(shown_pixels(film, None), kind, has_16_bits=is_deep(film), **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", LOSSLESS)
@pytest.mark.parametrize("levels", [LEVELS, DEEP], ids=["8 bits", "16 bits"])
def test_a_film_comes_back_with_equal_pixels_and_no_deeper_than_it_was(kind: PictureKind, levels: np.ndarray) -> None:
    data = exported(levels, kind)
    stored = np.asarray(Image.open(io.BytesIO(data)))
    assert np.array_equal(stored, levels)
    assert stored.dtype == levels.dtype
    assert np.array_equal(read_radiograph_bytes(data, max_pixels=MOST).pixels, pixels(levels))


def test_every_gray_of_a_12_bit_dicom_film_is_still_told_apart() -> None:
    levels = np.arange(4096, dtype=np.uint16).reshape(64, 64)
    film = read_radiograph_bytes(dicom_bytes(dicom_dataset(levels, bits=12)), max_pixels=MOST).pixels
    data = encode_film(shown_pixels(film, None), PictureKind.PNG, has_16_bits=is_deep(film))
    assert np.unique(np.asarray(Image.open(io.BytesIO(data)))).size == 4096


def test_a_jpeg_has_8_bits_and_nearly_the_same_grays() -> None:
    levels = LEVELS.astype(np.uint16) * np.uint16(257)
    stored = np.asarray(Image.open(io.BytesIO(exported(levels, PictureKind.JPEG))))
    assert stored.dtype == np.uint8
    assert np.abs(stored.astype(int) - LEVELS).mean() < 2


def test_a_film_as_shown_has_the_window_the_inversion_and_the_boxes() -> None:
    film = pixels(LEVELS)
    shown = shown_pixels(film, Window(0.2, 0.4), is_inverted=True, boxes=[Box(0, 0, 10, 900)])
    assert shown[:10].max() == 0.0
    below, above = film[10:] <= 0.2, film[10:] >= 0.4
    assert below.any()
    assert above.any()
    assert (shown[10:][below] == 1.0).all()
    assert (shown[10:][above] == 0.0).all()


@pytest.mark.parametrize("kind", list(PictureKind))
def test_a_resolution_is_written_where_it_is_that_of_the_patient(kind: PictureKind) -> None:
    data = exported(LEVELS, kind, spacing=Spacing(0.2, 0.1, "calibrated"))
    across, down = Image.open(io.BytesIO(data)).info["dpi"]
    assert across == pytest.approx(254, abs=0.6)
    assert down == pytest.approx(127, abs=0.6)


@pytest.mark.parametrize("kind", list(PictureKind))
@pytest.mark.parametrize("spacing", [None, Spacing(0.2, 0.1, "detector plane")])
def test_no_resolution_is_made_up(kind: PictureKind, spacing: Spacing | None) -> None:
    picture = Image.open(io.BytesIO(exported(LEVELS, kind, spacing=spacing)))
    assert picture.info.get("dpi", (1, 1)) in ((1, 1), (1.0, 1.0))


@pytest.mark.parametrize("kind", list(PictureKind))
def test_a_picture_says_nothing_but_its_pixels(kind: PictureKind) -> None:
    dataset = dicom_dataset(LEVELS, bits=8)
    film = read_radiograph_bytes(dicom_bytes(dataset), max_pixels=MOST)
    data = encode_film(film.pixels, kind, has_16_bits=False, spacing=film.spacing)
    assert b"Planted" not in data
    picture = Image.open(io.BytesIO(data))
    assert not picture.getexif().get_ifd(0x8769)
    technical = {"jfif", "jfif_version", "jfif_unit", "jfif_density", "compression", "dpi", "resolution"}
    assert set(picture.info) <= technical
    if kind is PictureKind.TIFF:
        assert not set(picture.tag_v2) & {270, 305, 306, 315, 33432}  # description, software, time, artist, copyright
