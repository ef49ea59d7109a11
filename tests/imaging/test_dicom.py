"""DICOM: polarity, LUTs, window, spacing and side, checked by computing them another way."""

import warnings
from pathlib import Path

import numpy as np
import pydicom
import pytest
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.encaps import encapsulate
from pydicom.pixels.processing import apply_modality_lut, apply_voi_lut
from pydicom.sequence import Sequence
from pydicom.uid import MPEG2MPML, JPEG2000Lossless, JPEGExtended12Bit, JPEGLSLossless, RLELossless

from osteoviewer.errors import OsteoViewerError, UnreadableFile, UnsupportedImage
from osteoviewer.imaging.dicom import decode_dicom
from osteoviewer.imaging.radiograph import Radiograph, Side, Spacing
from osteoviewer.imaging.reader import read_radiograph, read_radiograph_bytes
from tests.builders import compress, dicom_bytes, dicom_dataset, knee_levels

STORED = knee_levels().astype(np.uint16) * 16
MOST = 100_000_000


def decode(dataset: Dataset) -> Radiograph:
    return decode_dicom(dicom_bytes(dataset), digest=lambda: "0" * 64, max_pixels=MOST)


def stretched(values: NDArray[np.generic]) -> NDArray[np.float64]:
    values = values.astype(np.float64)
    return (values - values.min()) / (values.max() - values.min())


def test_monochrome2_is_shown_as_it_is() -> None:
    assert np.allclose(decode(dicom_dataset(STORED, bits=12)).pixels, stretched(STORED), atol=1e-6)


def test_monochrome1_is_inverted_so_that_bright_is_dense() -> None:
    film = decode(dicom_dataset(STORED, photometric="MONOCHROME1", bits=12))
    assert np.allclose(film.pixels, 1 - stretched(STORED), atol=1e-6)


def test_rows_and_columns_are_not_transposed() -> None:
    marked = np.zeros((200, 120), np.uint16)
    marked[10, 100] = 4095
    film = decode(dicom_dataset(marked, bits=12))
    assert film.shape == (200, 120)
    assert np.argwhere(film.pixels == 1.0).tolist() == [[10, 100]]


def test_signed_pixels_keep_their_order() -> None:
    signed = STORED.astype(np.int16) - 2000
    dataset = dicom_dataset(signed)
    dataset.PixelRepresentation = 1
    assert np.allclose(decode(dataset).pixels, stretched(signed), atol=1e-6)


def test_a_negative_rescale_slope_turns_the_film_round() -> None:
    dataset = dicom_dataset(STORED, bits=12)
    dataset.RescaleSlope, dataset.RescaleIntercept = -2, 5
    assert np.allclose(decode(dataset).pixels, 1 - stretched(STORED), atol=1e-6)


def shown(film: Radiograph, place: int = 0) -> NDArray[np.float64]:
    """What is on the screen with one of the header's windows, from 0 to 1."""
    return film.windows[place].shades(film.pixels)


def meant(dataset: Dataset, place: int = 0) -> NDArray[np.float64]:
    """The same by pydicom, bright for dense."""
    with np.errstate(over="ignore"):
        values = apply_voi_lut(apply_modality_lut(dataset.pixel_array, dataset), dataset, index=place, prefer_lut=False)
    lowest, highest = (-(2.0**15), 2.0**15 - 1) if dataset.PixelRepresentation else (0.0, 2.0**dataset.BitsStored - 1)
    slope, intercept = float(dataset.get("RescaleSlope", 1)), float(dataset.get("RescaleIntercept", 0))
    low, high = sorted((lowest * slope + intercept, highest * slope + intercept))
    grays = (values - low) / (high - low)
    return 1 - grays if dataset.PhotometricInterpretation == "MONOCHROME1" else grays


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
@pytest.mark.parametrize("function", [None, "LINEAR", "LINEAR_EXACT", "SIGMOID"])
def test_every_window_shows_what_pydicom_shows(function: str | None, photometric: str) -> None:
    dataset = dicom_dataset(STORED, photometric=photometric, bits=12)
    dataset.WindowCenter, dataset.WindowWidth = [1000, 2000.5, 900], [800, 100, 1]
    dataset.WindowCenterWidthExplanation = ["SOFT", "BONE"]
    dataset.RescaleSlope, dataset.RescaleIntercept = 0.5, -20
    dataset.PixelRepresentation = 0
    if function:
        dataset.VOILUTFunction = function
    film = decode(dataset)
    assert [window.name for window in film.windows] == ["SOFT", "BONE", ""]
    for place in range(3):
        assert np.abs(shown(film, place) - meant(dataset, place)).max() < 1e-4


@pytest.mark.parametrize(("center", "width"), [(None, None), (1000, 0), ("nonsense", "x"), (1e9, 10), (100, np.nan)])
def test_a_useless_window_is_ignored(center: object, width: object) -> None:
    dataset = dicom_dataset(STORED, bits=12)
    dataset.add_new(0x00281050, "LO", str(center))
    dataset.add_new(0x00281051, "LO", str(width))
    assert decode(dataset).windows == ()


def test_a_presentation_lut_does_not_turn_the_film_round_again() -> None:
    film = dicom_dataset(STORED, photometric="MONOCHROME1", bits=12)
    film.PresentationLUTShape = "INVERSE"
    assert np.allclose(decode(film).pixels, 1 - stretched(STORED), atol=1e-6)


@pytest.mark.parametrize("photometric", ["MONOCHROME1", "MONOCHROME2"])
def test_padding_is_dark_and_has_no_part_in_the_range_of_grays(photometric: str) -> None:
    padded = STORED.copy() + 100
    padded[:, :40], padded[:, 40:50] = 60_000, 59_990
    dataset = dicom_dataset(padded, photometric=photometric)
    dataset.PixelPaddingValue, dataset.PixelPaddingRangeLimit = 60_000, 59_990
    pixels = decode(dataset).pixels
    inside = padded[:, 50:].astype(float)
    grays = (inside - inside.min()) / (inside.max() - inside.min())
    assert not pixels[:, :50].any()
    assert np.allclose(pixels[:, 50:], grays if photometric == "MONOCHROME2" else 1 - grays, atol=1e-6)


@pytest.mark.parametrize("value", [5000, None, "nonsense"])
def test_padding_that_is_nowhere_changes_nothing(value: object) -> None:
    dataset = dicom_dataset(STORED, bits=12)
    dataset.add_new(0x00280120, "US" if isinstance(value, int) else "LO", value)
    assert np.allclose(decode(dataset).pixels, stretched(STORED), atol=1e-6)


def test_a_gray_palette_is_looked_up_and_a_coloured_one_is_refused() -> None:
    indices = (STORED >> 4).astype(np.uint8)
    dataset = dicom_dataset(indices, photometric="PALETTE COLOR", bits=8)
    table = np.arange(256, dtype=np.uint16)[::-1] * 257
    for colour in ("Red", "Green", "Blue"):
        setattr(dataset, f"{colour}PaletteColorLookupTableDescriptor", [256, 0, 16])
        setattr(dataset, f"{colour}PaletteColorLookupTableData", table.tobytes())
    assert np.allclose(decode(dataset).pixels, 1 - stretched(indices), atol=1e-6)
    dataset.BluePaletteColorLookupTableData = np.zeros(256, np.uint16).tobytes()
    with pytest.raises(UnsupportedImage, match="colour"):
        decode(dataset)


def test_a_voi_table_is_applied() -> None:
    table = Dataset()
    table.LUTDescriptor = [4096, 0, 16]
    table.LUTData = (np.arange(4096, dtype=np.uint16) // 256 * 4096).tobytes()
    table.add_new(0x00283006, "OW", table.LUTData)
    dataset = dicom_dataset(STORED, bits=12)
    dataset.VOILUTSequence = Sequence([table])
    assert np.allclose(decode(dataset).pixels, stretched(STORED // 256), atol=1e-6)


@pytest.mark.parametrize(
    ("tags", "expected"),
    [
        ({}, None),
        ({"PixelSpacing": [0.2, 0.1]}, None),
        ({"ImagerPixelSpacing": [0.2, 0.1]}, Spacing(0.2, 0.1, "detector plane")),
        (
            {"ImagerPixelSpacing": [0.2, 0.1], "EstimatedRadiographicMagnificationFactor": 1.25},
            Spacing(0.16, 0.08, "magnification-corrected"),
        ),
        ({"ImagerPixelSpacing": [0.2, 0.2], "PixelSpacing": [0.15, 0.15]}, Spacing(0.15, 0.15, "calibrated")),
        ({"PixelSpacing": [0.15, 0.15], "PixelSpacingCalibrationType": "FIDUCIAL"}, Spacing(0.15, 0.15, "calibrated")),
        ({"ImagerPixelSpacing": [0, 0]}, None),
    ],
)
def test_spacing_is_stated_only_with_its_meaning(tags: dict[str, object], expected: Spacing | None) -> None:
    dataset = dicom_dataset(STORED, bits=12)
    for name, value in tags.items():
        setattr(dataset, name, value)
    spacing = decode(dataset).spacing
    if expected is None:
        assert spacing is None
    else:
        assert spacing is not None
        assert (spacing.row_mm, spacing.column_mm) == pytest.approx((expected.row_mm, expected.column_mm))
        assert spacing.provenance == expected.provenance


def test_the_side_is_that_of_the_header() -> None:
    dataset = dicom_dataset(STORED, bits=12)
    assert decode(dataset).side is None
    dataset.Laterality = "L"
    assert decode(dataset).side is Side.LEFT
    dataset.ImageLaterality = "R"
    assert decode(dataset).side is Side.RIGHT
    dataset.ImageLaterality = dataset.Laterality = "B"
    assert decode(dataset).side is None


@pytest.mark.parametrize("syntax", [RLELossless, JPEGLSLossless, JPEG2000Lossless])
def test_lossless_compression_changes_nothing(syntax: pydicom.uid.UID) -> None:
    plain, compressed = dicom_dataset(STORED), dicom_dataset(STORED)
    compress(compressed, syntax)
    assert np.array_equal(decode(compressed).pixels, decode(plain).pixels)


def test_a_file_without_preamble_and_meta_header_is_read() -> None:
    dataset = dicom_dataset(STORED, bits=12)
    expected = decode(dataset).pixels
    buffer = pydicom.filebase.DicomBytesIO()
    buffer.is_little_endian, buffer.is_implicit_VR = True, True
    pydicom.filewriter.write_dataset(buffer, dataset)
    film = decode_dicom(buffer.getvalue(), digest=lambda: "0" * 64, max_pixels=MOST)
    assert np.array_equal(film.pixels, expected)


class _Panic(BaseException):
    """What pyo3 raises when Rust code panics; seen from pylibjpeg-rle on a damaged segment."""


def test_a_decoder_that_panics_gives_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    dataset = dicom_dataset(STORED)
    dataset.compress(RLELossless)

    def panic(*_: object, **__: object) -> NDArray[np.uint16]:
        raise _Panic

    monkeypatch.setattr("osteoviewer.imaging.dicom.pixel_array", panic)
    with pytest.raises(UnreadableFile, match="RLE Lossless"):
        decode(dataset)


def _of_frames(*frames: NDArray[np.uint16], bits: int = 12) -> Dataset:
    dataset = dicom_dataset(frames[0], bits=bits)
    dataset.NumberOfFrames = len(frames)
    dataset.PixelData = b"".join(frame.tobytes() for frame in frames)
    return dataset


@pytest.mark.parametrize("syntax", [None, RLELossless, JPEG2000Lossless])
def test_any_frame_of_a_file_can_be_chosen(syntax: pydicom.uid.UID | None) -> None:
    mirrored = np.ascontiguousarray(STORED[:, ::-1])
    dataset = _of_frames(STORED, mirrored, bits=16)
    if syntax is not None:
        dataset.compress(syntax)
    for place, frame in enumerate((STORED, mirrored)):
        film = decode_dicom(dicom_bytes(dataset), digest=lambda: "0" * 64, max_pixels=MOST, frame=place)
        assert np.allclose(film.pixels, stretched(frame), atol=1e-6)
        assert (film.frame, film.frames) == (place, 2)


@pytest.mark.parametrize("frame", [-1, 2, 1000])
def test_a_frame_that_is_not_there_is_refused(frame: int) -> None:
    data = dicom_bytes(_of_frames(STORED, STORED))
    with pytest.raises(UnsupportedImage, match="only 2"):
        decode_dicom(data, digest=lambda: "0" * 64, max_pixels=MOST, frame=frame)


def test_frames_that_are_claimed_and_not_there_are_refused_at_once() -> None:
    dataset = _of_frames(STORED)
    dataset.NumberOfFrames = 2_000_000
    with pytest.raises(UnreadableFile, match="incomplete"):
        decode_dicom(dicom_bytes(dataset), digest=lambda: "0" * 64, max_pixels=MOST, frame=0)


def test_a_film_without_frames_has_one() -> None:
    dataset = dicom_dataset(STORED, bits=12)
    film = decode_dicom(dicom_bytes(dataset), digest=lambda: "0" * 64, max_pixels=MOST, frame=0)
    assert (film.frame, film.frames) == (0, 1)


def test_a_file_that_ends_within_its_compressed_pixels_is_called_incomplete() -> None:
    dataset = dicom_dataset(STORED)
    dataset.compress(RLELossless)
    data = dicom_bytes(dataset)
    with pytest.raises(UnreadableFile, match="DICOM file is damaged or incomplete"):
        read_radiograph_bytes(data[: len(data) // 2], max_pixels=MOST)


def test_a_syntax_that_no_decoder_knows_is_named() -> None:
    dataset = dicom_dataset(STORED, bits=12)
    dataset.file_meta.TransferSyntaxUID = MPEG2MPML
    dataset.PixelData = encapsulate([b"\0\0\1\xb3"])
    dataset["PixelData"].VR = "OB"
    with pytest.raises(UnreadableFile, match="MPEG2 Main Profile"):
        decode(dataset)


def test_jpeg_of_12_bits_does_not_go_beyond_what_is_stored(monkeypatch: pytest.MonkeyPatch) -> None:
    dataset = _of_12_bits(np.array([[0, 4095], [4096, 17]], np.uint16), monkeypatch)
    dataset.Rows = dataset.Columns = 2
    assert np.allclose(decode(dataset).pixels, [[0, 1], [1, 17 / 4095]])


def test_jpeg_of_8_bits_that_claims_12_is_read_all_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    dataset = _of_12_bits(np.array([[0, 255], [51, 17]], np.uint8), monkeypatch)
    dataset.Rows = dataset.Columns = 2
    assert np.allclose(decode(dataset).pixels, np.array([[0, 255], [51, 17]]) / 255)


def test_jpeg_of_12_bits_of_another_size_than_the_header_says_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    dataset = _of_12_bits(np.array([[0, 4095, 3]], np.uint16), monkeypatch)
    with pytest.raises(UnreadableFile, match="JPEG Extended"):
        decode(dataset)


def _of_12_bits(frame: NDArray[np.unsignedinteger], monkeypatch: pytest.MonkeyPatch) -> Dataset:
    """A film whose JPEG decodes to the given frame."""
    monkeypatch.setattr("imagecodecs.jpeg8_decode", lambda _: frame)
    dataset = dicom_dataset(STORED, bits=12)
    dataset.file_meta.TransferSyntaxUID = JPEGExtended12Bit
    head = b"\xff\xd8\xff\xc1\0\x0b\x0c" + bytes([0, frame.shape[0], 0, frame.shape[1]]) + b"\1\0\0\0\xff\xd9"
    dataset.PixelData = encapsulate([head])
    dataset["PixelData"].VR = "OB"
    return dataset


def test_files_of_the_pydicom_collection_give_a_film_or_a_sentence() -> None:
    folder = Path(pydicom.__file__).parent / "data" / "test_files"
    films = 0
    for file in sorted(folder.glob("*.dcm")):
        try:
            film = read_radiograph(file, max_pixels=MOST)
        except OsteoViewerError as error:
            assert error.message
            assert error.hint
        else:
            films += 1
            with warnings.catch_warnings():  # these files are strange on purpose
                warnings.simplefilter("ignore")
                header = pydicom.dcmread(file, stop_before_pixels=True, force=True)
            assert film.shape == (header.Rows, header.Columns)
    assert films >= 10


@pytest.mark.parametrize(("stated", "expected"), [("LL", "LL"), ("", None), (None, None)])
def test_the_view_position_is_read_where_it_is_stated(tmp_path: Path, stated: str | None, expected: str | None) -> None:
    dataset = dicom_dataset(knee_levels().astype(np.uint16))
    if stated is not None:
        dataset.ViewPosition = stated
    path = tmp_path / "film.dcm"
    path.write_bytes(dicom_bytes(dataset))
    assert read_radiograph(path, max_pixels=MOST).view_position == expected
