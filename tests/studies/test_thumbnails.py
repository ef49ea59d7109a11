"""A thumbnail looks as the film will, and a film that cannot be read says why."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from pydicom.encaps import get_frame
from pydicom.uid import JPEG2000Lossless

from osteoviewer.imaging.gray_window import FULL_WINDOW
from osteoviewer.imaging.phantom import draw_knee
from osteoviewer.imaging.radiograph import FloatImage
from osteoviewer.imaging.reader import read_preview, read_radiograph_bytes
from osteoviewer.imaging.reduced_jpeg2000 import decode_halved
from osteoviewer.studies.member import Member, MemberReader
from osteoviewer.studies.thumbnails import Thumbnail, encode_thumbnail, make_thumbnail
from osteoviewer.ui.film_job import read_film
from osteoviewer.ui.film_source import FilmSource
from tests.builders import dicom_bytes, dicom_dataset, knee_levels, picture_bytes
from tests.studies.builders import film_bytes

LARGE = knee_levels(900, 700)


def thumbnail_of(path: Path, data: bytes) -> Thumbnail:
    path.write_bytes(data)
    with MemberReader() as reader:
        return make_thumbnail(Member(str(path), None, 0, len(data)), reader, max_pixels=10**6)


def shown(thumbnail: Thumbnail) -> FloatImage:
    assert thumbnail.png is not None
    picture = Image.open(io.BytesIO(thumbnail.png))
    assert (picture.format, picture.mode) == ("PNG", "L")
    return np.asarray(picture, np.float32) / 255


def as_the_viewer_shows(data: bytes) -> FloatImage:
    (film,) = read_film(FilmSource("film", lambda: read_radiograph_bytes(data, max_pixels=10**6)))
    return shown(Thumbnail(encode_thumbnail(film.radiograph.pixels, film.windows[0])))


def deep(photometric: str, **fields: object) -> bytes:
    dataset = dicom_dataset(LARGE.astype(np.uint16) * 257, photometric=photometric)
    for keyword, value in fields.items():
        setattr(dataset, keyword, value)
    return dicom_bytes(dataset)


def jpeg_2000(shift: int = 0, bits: int = 16, **fields: object) -> bytes:
    dataset = dicom_dataset((LARGE.astype(np.uint16) * 257) >> shift, bits=bits)
    for keyword, value in fields.items():
        setattr(dataset, keyword, value)
    dataset.compress(JPEG2000Lossless, generate_instance_uid=False)
    return dicom_bytes(dataset)


FILMS = {
    "png": picture_bytes(LARGE, "PNG"),
    "jpeg": picture_bytes(LARGE, "JPEG"),
    "colour jpeg": picture_bytes(np.dstack([LARGE] * 3), "JPEG"),
    "dicom": deep("MONOCHROME2"),
    "inverted": deep("MONOCHROME1"),
    "window": deep("MONOCHROME2", WindowCenter=30000, WindowWidth=20000),
    "inverted window": deep("MONOCHROME1", WindowCenter=30000, WindowWidth=20000),
    "jpeg 2000": jpeg_2000(),
    "jpeg 2000 of 12 bits": jpeg_2000(4, 12, WindowCenter=1900, WindowWidth=1200),
    "jpeg 2000 of 12 bits in 16": jpeg_2000(4, 16, WindowCenter=1900, WindowWidth=1200),
}


@pytest.mark.parametrize("name", FILMS)
def test_a_thumbnail_has_the_polarity_and_window_of_the_viewer(tmp_path: Path, name: str) -> None:
    small, whole = shown(thumbnail_of(tmp_path / "film", FILMS[name])), as_the_viewer_shows(FILMS[name])
    assert small.shape == whole.shape == (96, 75)
    assert np.abs(small - whole).mean() < 0.02
    assert np.abs(1 - small - whole).mean() > 0.2


def test_a_film_on_its_side_is_turned_upright(tmp_path: Path) -> None:
    exif = b"Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0"
    data = picture_bytes(LARGE, "JPEG", exif=exif)
    small = shown(thumbnail_of(tmp_path / "film", data))
    assert small.shape == (75, 96)
    assert np.abs(small - as_the_viewer_shows(data)).mean() < 0.02


def test_a_large_jpeg_is_decoded_smaller_than_it_is() -> None:
    pixels, windows = read_preview(FILMS["jpeg"], max_pixels=10**6, side=256)
    assert (pixels.shape, windows) == ((450, 350), ())
    pixels, _ = read_preview(FILMS["dicom"], max_pixels=10**6, side=256)
    assert pixels.shape == (450, 350)


def test_jpeg_2000_is_decoded_at_a_fraction_of_its_size_where_that_is_possible() -> None:
    larger = knee_levels(1100, 1030).astype(np.uint16) << 4
    dataset = dicom_dataset(larger, bits=12)
    dataset.compress(JPEG2000Lossless, generate_instance_uid=False)
    frame = get_frame(dataset.PixelData, 0, number_of_frames=1)
    quarter = decode_halved(frame, 2)
    assert quarter is not None
    assert quarter.shape == (275, 258)
    near = larger[::4, ::4].astype(float)
    assert np.abs(quarter - near).mean() < 0.02 * near.max()
    assert decode_halved(frame, 30) is None
    assert decode_halved(frame[:30], 2) is None
    assert decode_halved(b"\xff\x4f\xff\x51" + bytes(100), 2) is None
    assert read_preview(dicom_bytes(dataset), max_pixels=10**7, side=256)[0].shape == (275, 258)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (film_bytes()[:-100], "The picture in this DICOM file is damaged or incomplete."),
        (b"notes", "The file is no picture that this program knows."),
        (b"", "The file is empty."),
        (picture_bytes(np.zeros((100, 100), np.uint8), "JPEG"), "The picture is blank: every pixel is the same."),
        (picture_bytes(np.full((900, 700, 3), (200, 20, 20), np.uint8), "JPEG"), "This is a colour picture"),
        (picture_bytes(knee_levels(1100, 1000), "JPEG"), "The picture is too large"),
        (picture_bytes(LARGE, "JPEG")[:3000], "The file is damaged or incomplete."),
    ],
)
def test_a_film_that_cannot_be_read_says_why(tmp_path: Path, data: bytes, message: str) -> None:
    thumbnail = thumbnail_of(tmp_path / "film", data)
    assert thumbnail.png is None
    assert thumbnail.problem is not None
    assert thumbnail.problem.message.startswith(message)


def test_a_wide_film_has_a_thumbnail_of_at_least_one_row() -> None:
    pixels = draw_knee(seed=1, density=0.5, rows=200, columns=200).pixels
    assert shown(Thumbnail(encode_thumbnail(np.tile(pixels, (1, 120)), FULL_WINDOW))).shape == (1, 96)
