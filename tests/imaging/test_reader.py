"""Reading films: every supported kind gives the right pixels, everything else a sentence and a hint."""

import io
import os
import struct
import zlib
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from osteoviewer.errors import OsteoViewerError, UnreadableFile, UnsupportedImage
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.imaging.reader import looks_like_a_film, read_radiograph
from tests.builders import dicom_bytes, dicom_dataset, knee_levels, picture_bytes, png_bytes

MOST = 100_000_000
LEVELS = knee_levels()
DEEP = LEVELS.astype(np.uint16) * 257
EXPECTED = LEVELS.astype(np.float32) / 255


def read(tmp_path: Path, data: bytes, name: str = "film") -> Radiograph:
    path = tmp_path / name
    path.write_bytes(data)
    return read_radiograph(path, max_pixels=MOST)


def encoded(suffix: str, levels: NDArray[np.generic]) -> bytes:
    is_fine, data = cv2.imencode(suffix, levels)
    assert is_fine
    return data.tobytes()


@pytest.mark.parametrize("kind", ["PNG", "TIFF", "BMP"])
def test_an_8_bit_gray_picture_keeps_every_value(tmp_path: Path, kind: str) -> None:
    assert np.array_equal(read(tmp_path, picture_bytes(LEVELS, kind)).pixels, EXPECTED)


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_a_16_bit_gray_picture_keeps_every_value(tmp_path: Path, kind: str) -> None:
    deep = DEEP + np.arange(DEEP.size, dtype=np.uint16).reshape(DEEP.shape) % 2
    film = read(tmp_path, picture_bytes(deep, kind))
    assert np.array_equal(np.rint(film.pixels * 65535).astype(np.uint16), deep)


def test_a_jpeg_is_close_to_what_it_was_made_from(tmp_path: Path) -> None:
    film = read(tmp_path, picture_bytes(LEVELS, "JPEG", quality=95))
    assert np.abs(film.pixels - EXPECTED).mean() < 0.01


@pytest.mark.parametrize("suffix", [".png", ".tiff", ".bmp"])
def test_gray_stored_as_colour_is_read_as_gray(tmp_path: Path, suffix: str) -> None:
    film = read(tmp_path, encoded(suffix, np.dstack([LEVELS] * 3)))
    assert np.abs(film.pixels - EXPECTED).max() < 1e-6


@pytest.mark.parametrize("suffix", [".png", ".tiff"])
def test_gray_stored_as_16_bit_colour_keeps_its_depth(tmp_path: Path, suffix: str) -> None:
    deep = DEEP + 3 * (DEEP < 60000).astype(np.uint16)
    film = read(tmp_path, encoded(suffix, np.dstack([deep] * 3)))
    assert np.array_equal(np.rint(film.pixels * 65535).astype(np.uint16), deep)


def test_what_alpha_hides_is_black(tmp_path: Path) -> None:
    alpha = np.full(LEVELS.shape, 255, np.uint8)
    alpha[:, :50] = 0
    film = read(tmp_path, picture_bytes(np.dstack([LEVELS, LEVELS, LEVELS, alpha]), "PNG"))
    assert not film.pixels[:, :50].any()
    assert np.abs(film.pixels[:, 50:] - EXPECTED[:, 50:]).max() < 1e-6


@pytest.mark.parametrize("orientation", range(1, 9))
def test_exif_orientation_turns_the_film_upright(tmp_path: Path, orientation: int) -> None:
    picture = Image.fromarray(LEVELS)
    exif = Image.Exif()
    exif[0x0112] = orientation
    buffer = io.BytesIO()
    picture.save(buffer, "PNG", exif=exif)
    turn = {
        2: Image.Transpose.FLIP_LEFT_RIGHT,
        3: Image.Transpose.ROTATE_180,
        4: Image.Transpose.FLIP_TOP_BOTTOM,
        5: Image.Transpose.TRANSPOSE,
        6: Image.Transpose.ROTATE_270,
        7: Image.Transpose.TRANSVERSE,
        8: Image.Transpose.ROTATE_90,
    }.get(orientation)
    upright = picture if turn is None else picture.transpose(turn)
    film = read(tmp_path, buffer.getvalue())
    assert np.array_equal(film.pixels, np.asarray(upright, np.float32) / 255)


def test_a_tiff_in_which_white_is_zero_is_turned_round(tmp_path: Path) -> None:
    # a minimal little-endian TIFF: 16 bits, PhotometricInterpretation 0 (TIFF 6.0, section 8)
    rows, columns = DEEP.shape
    tags = [
        (256, columns),
        (257, rows),
        (258, 16),
        (259, 1),
        (262, 0),
        (273, 8),
        (277, 1),
        (278, rows),
        (279, DEEP.nbytes),
    ]
    directory = struct.pack("<H", len(tags))
    directory += b"".join(struct.pack("<HHII", tag, 4, 1, value) for tag, value in tags) + struct.pack("<I", 0)
    data = struct.pack("<2sHI", b"II", 42, 8 + DEEP.nbytes) + DEEP.tobytes() + directory
    assert np.array_equal(np.rint(read(tmp_path, data).pixels * 65535).astype(np.uint16), 65535 - DEEP)


@pytest.mark.parametrize("name", ["film.png", "film.dcm", "film.txt", "film"])
def test_the_kind_is_told_by_content_and_not_by_suffix(tmp_path: Path, name: str) -> None:
    assert np.array_equal(read(tmp_path, picture_bytes(LEVELS, "TIFF"), name).pixels, EXPECTED)


def test_a_dicom_with_the_preamble_of_a_tiff_is_read_as_dicom(tmp_path: Path) -> None:
    dataset = dicom_dataset(DEEP)
    dataset.preamble = b"II*\x00" + bytes(124)
    film = read(tmp_path, dicom_bytes(dataset))
    assert film.shape == DEEP.shape


def test_pixels_cannot_be_written_to(tmp_path: Path) -> None:
    film = read(tmp_path, png_bytes(LEVELS))
    with pytest.raises(ValueError, match="read-only"):
        film.pixels[0, 0] = 1.0


def refused(path: Path, kind: type[OsteoViewerError], *, max_pixels: int = MOST) -> OsteoViewerError:
    with pytest.raises(kind) as caught:
        read_radiograph(path, max_pixels=max_pixels)
    error = caught.value
    assert error.message.endswith(".")
    assert error.hint.endswith(".")
    assert str(path) not in error.message + error.hint
    return error


def with_bytes(tmp_path: Path, data: bytes) -> Path:
    path = tmp_path / "film.png"
    path.write_bytes(data)
    return path


def test_an_empty_file_is_called_empty(tmp_path: Path) -> None:
    assert "empty" in refused(with_bytes(tmp_path, b""), UnreadableFile).message


def test_a_missing_file_is_called_missing(tmp_path: Path) -> None:
    assert "does not exist" in refused(tmp_path / "none.png", UnreadableFile).message


def test_a_folder_is_called_a_folder(tmp_path: Path) -> None:
    assert "folder" in refused(tmp_path, UnreadableFile).message


def test_a_pipe_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    refused(tmp_path / "pipe", UnreadableFile)


def test_a_forbidden_file_is_called_forbidden(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(_: Path) -> bytes:
        raise PermissionError

    monkeypatch.setattr(Path, "read_bytes", forbid)  # the tests may run as root, who may read everything
    assert "not allowed" in refused(with_bytes(tmp_path, png_bytes(LEVELS)), UnreadableFile).message


def test_a_text_file_named_png_is_refused(tmp_path: Path) -> None:
    refused(with_bytes(tmp_path, b"Patient came in with pain in the left knee."), UnreadableFile)


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "TIFF", "BMP"])
@pytest.mark.parametrize("kept", [0.1, 0.5, 0.9])
def test_a_truncated_picture_is_refused(tmp_path: Path, kind: str, kept: float) -> None:
    data = picture_bytes(LEVELS, kind)
    refused(with_bytes(tmp_path, data[: int(len(data) * kept)]), UnreadableFile)


def test_a_truncated_dicom_is_refused(tmp_path: Path) -> None:
    data = dicom_bytes(dicom_dataset(DEEP))
    refused(with_bytes(tmp_path, data[: len(data) // 2]), UnreadableFile)


def test_a_picture_with_a_flipped_byte_is_refused(tmp_path: Path) -> None:
    data = bytearray(png_bytes(LEVELS))
    data[len(data) // 2] ^= 0xFF
    refused(with_bytes(tmp_path, bytes(data)), UnreadableFile)


def test_one_pixel_is_too_small(tmp_path: Path) -> None:
    assert "blank" in refused(with_bytes(tmp_path, png_bytes(LEVELS[:1, :1])), UnsupportedImage).message


def png_header_only(rows: int, columns: int) -> bytes:
    """A PNG that claims a size and holds next to nothing."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))

    header = struct.pack(">IIBBBBB", columns, rows, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"")) + chunk(b"IEND", b"")


def test_30000_by_30000_pixels_are_refused_before_they_are_decoded(tmp_path: Path) -> None:
    error = refused(with_bytes(tmp_path, png_header_only(30_000, 30_000)), UnsupportedImage)
    assert "30000 x 30000" in error.message


def test_a_dicom_of_30000_by_30000_pixels_is_refused_before_it_is_decoded(tmp_path: Path) -> None:
    dataset = dicom_dataset(DEEP)
    dataset.Rows = dataset.Columns = 30_000
    assert "too large" in refused(with_bytes(tmp_path, dicom_bytes(dataset)), UnsupportedImage).message


def test_the_limit_can_be_set(tmp_path: Path) -> None:
    path = with_bytes(tmp_path, png_bytes(LEVELS))
    refused(path, UnsupportedImage, max_pixels=LEVELS.size - 1)
    assert read_radiograph(path, max_pixels=LEVELS.size).shape == LEVELS.shape


@pytest.mark.parametrize("value", [np.nan, np.inf])
def test_pixels_without_a_value_are_refused(tmp_path: Path, value: float) -> None:
    values = EXPECTED.copy()
    values[10, 10] = value
    assert "no value" in refused(with_bytes(tmp_path, picture_bytes(values, "TIFF")), UnsupportedImage).message


@pytest.mark.parametrize("level", [0, 255])
def test_an_all_black_or_all_white_film_is_called_blank(tmp_path: Path, level: int) -> None:
    data = png_bytes(np.full((200, 200), level, np.uint8))
    assert "blank" in refused(with_bytes(tmp_path, data), UnsupportedImage).message


def test_a_colour_photograph_is_refused(tmp_path: Path) -> None:
    photo = np.random.default_rng(1).integers(0, 256, (200, 200, 3)).astype(np.uint8)
    assert "colour" in refused(with_bytes(tmp_path, png_bytes(photo)), UnsupportedImage).message


def test_a_tiff_of_several_films_is_refused_and_one_with_a_preview_is_not(tmp_path: Path) -> None:
    film, preview = Image.fromarray(LEVELS), Image.fromarray(LEVELS[::4, ::4].copy())
    film.save(tmp_path / "two.tiff", save_all=True, append_images=[film])
    assert "several pages" in refused(tmp_path / "two.tiff", UnsupportedImage).message
    film.save(tmp_path / "preview.tiff", save_all=True, append_images=[preview])
    assert np.array_equal(read_radiograph(tmp_path / "preview.tiff", max_pixels=MOST).pixels, EXPECTED)


def test_a_multi_frame_dicom_is_refused(tmp_path: Path) -> None:
    dataset = dicom_dataset(DEEP)
    dataset.NumberOfFrames = 2
    dataset.PixelData = dataset.PixelData * 2
    assert "2 frames" in refused(with_bytes(tmp_path, dicom_bytes(dataset)), UnsupportedImage).message


def test_a_dicom_without_pixels_is_refused(tmp_path: Path) -> None:
    dataset = dicom_dataset(DEEP)
    del dataset.PixelData
    assert "holds no picture" in refused(with_bytes(tmp_path, dicom_bytes(dataset)), UnsupportedImage).message


def test_only_what_begins_like_a_film_looks_like_one(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("nothing to see")
    film = with_bytes(tmp_path, png_bytes(LEVELS))
    assert looks_like_a_film(film)
    assert not looks_like_a_film(tmp_path / "notes.txt")
    assert not looks_like_a_film(tmp_path / "missing")
    assert not looks_like_a_film(tmp_path)
