"""DICOM: polarity, LUTs, window, spacing and side, checked by computing them another way."""

import warnings
from pathlib import Path

import numpy as np
import pydicom
import pytest
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence
from pydicom.uid import JPEG2000Lossless, JPEGLSLossless, RLELossless

from osteoviewer.errors import OsteoViewerError, UnreadableFile
from osteoviewer.imaging.dicom import decode_dicom
from osteoviewer.imaging.radiograph import Radiograph, Side, Spacing
from osteoviewer.imaging.reader import read_radiograph
from tests.builders import dicom_bytes, dicom_dataset, knee_levels

STORED = knee_levels().astype(np.uint16) * 16
MOST = 100_000_000


def decode(dataset: Dataset) -> Radiograph:
    return decode_dicom(dicom_bytes(dataset), sha256="0" * 64, max_pixels=MOST)


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


def test_the_window_comes_in_units_of_the_pixels() -> None:
    dataset = dicom_dataset(STORED, bits=12)
    dataset.WindowCenter, dataset.WindowWidth = [1000, 2000], [800, 100]
    window = decode(dataset).window
    low, span = float(STORED.min()), float(STORED.max()) - float(STORED.min())
    assert window == pytest.approx(((600 - low) / span, (1400 - low) / span))


def test_the_window_of_monochrome1_is_turned_round_too() -> None:
    plain, inverted = dicom_dataset(STORED, bits=12), dicom_dataset(STORED, photometric="MONOCHROME1", bits=12)
    for dataset in (plain, inverted):
        dataset.WindowCenter, dataset.WindowWidth = 1000, 800
    low, high = decode(plain).window
    assert decode(inverted).window == pytest.approx((1 - high, 1 - low))


@pytest.mark.parametrize(("center", "width"), [(None, None), (1000, 0), ("nonsense", "x"), (1e9, 10)])
def test_a_useless_window_is_ignored(center: object, width: object) -> None:
    dataset = dicom_dataset(STORED, bits=12)
    dataset.add_new(0x00281050, "LO", str(center))
    dataset.add_new(0x00281051, "LO", str(width))
    assert decode(dataset).window is None


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
    compressed.compress(syntax)
    assert np.array_equal(decode(compressed).pixels, decode(plain).pixels)


def test_a_file_without_preamble_and_meta_header_is_read() -> None:
    dataset = dicom_dataset(STORED, bits=12)
    expected = decode(dataset).pixels
    buffer = pydicom.filebase.DicomBytesIO()
    buffer.is_little_endian, buffer.is_implicit_VR = True, True
    pydicom.filewriter.write_dataset(buffer, dataset)
    film = decode_dicom(buffer.getvalue(), sha256="0" * 64, max_pixels=MOST)
    assert np.array_equal(film.pixels, expected)


class _Panic(BaseException):
    """What pyo3 raises when Rust code panics; seen from pylibjpeg-rle on a damaged segment."""


def test_a_decoder_that_panics_gives_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    dataset = dicom_dataset(STORED)
    dataset.compress(RLELossless)

    def panic(_: Dataset) -> NDArray[np.uint16]:
        raise _Panic

    monkeypatch.setattr(Dataset, "pixel_array", property(panic))
    with pytest.raises(UnreadableFile, match="RLE Lossless"):
        decode(dataset)


def test_the_lossless_encodings_of_one_real_film_agree(radiographs: Path) -> None:
    films = {
        name: read_radiograph(radiographs / "dicom" / name, max_pixels=MOST)
        for name in ("RG3_UNC", "RG3_RLE", "RG3_J2KR", "RG3_JLSL", "RG3_JPLL")
    }
    for film in films.values():
        assert np.array_equal(film.pixels, films["RG3_UNC"].pixels)
        assert film.side is Side.RIGHT


def test_a_syntax_that_no_decoder_knows_is_named(radiographs: Path) -> None:
    with pytest.raises(UnreadableFile, match="JPEG Extended"):
        read_radiograph(radiographs / "dicom" / "RG3_JPLY", max_pixels=MOST)


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
