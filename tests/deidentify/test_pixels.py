"""What is blacked out is black in the file, and everything around it stays as it was."""

import io

import numpy as np
import pydicom
import pytest
from numpy.typing import NDArray
from pydicom.dataset import Dataset
from pydicom.uid import UID, JPEG2000Lossless, JPEGLSLossless, RLELossless

from osteoviewer.deidentify.deidentifier import Deidentifier
from osteoviewer.deidentify.streams import without_comments
from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.radiograph import Box
from osteoviewer.imaging.reader import read_radiograph_bytes
from tests.builders import compress, dicom_bytes, dicom_dataset, knee_levels, picture_bytes
from tests.deidentify.planted import _encapsulated

MOST = 4_000_000
LEVELS = knee_levels(96, 80)
DEEP = LEVELS.astype(np.uint16) * 16 + 40
BOX = Box(10, 60, 30, 200)
"""It reaches beyond the right edge."""


def blackened(dataset: Dataset, *boxes: Box) -> Dataset:
    data = Deidentifier(max_pixels=MOST).apply(dicom_bytes(dataset), boxes=boxes or [BOX]).data
    return pydicom.dcmread(io.BytesIO(data))


def inside(shape: tuple[int, ...]) -> NDArray[np.bool_]:
    mask = np.zeros(shape[:2], bool)
    mask[10:30, 60:] = True
    return mask


def gray(**header: object) -> Dataset:
    dataset = dicom_dataset(DEEP, bits=13)
    for keyword, value in header.items():
        setattr(dataset, keyword, value)
    return dataset


def signed() -> Dataset:
    dataset = dicom_dataset(DEEP.astype(np.int16) - 1000)
    dataset.PixelRepresentation = 1
    return dataset


def compressed(syntax: UID) -> Dataset:
    dataset = gray()
    compress(dataset, syntax)
    return dataset


FILMS = {
    "monochrome 2": gray,
    "monochrome 1": lambda: gray(PhotometricInterpretation="MONOCHROME1"),
    "padding": lambda: gray(PixelPaddingValue=int(DEEP.min())),
    "signed": signed,
    "negative slope": lambda: gray(RescaleSlope=-1, RescaleIntercept=5000),
    "jpeg-ls": lambda: compressed(JPEGLSLossless),
    "jpeg 2000": lambda: compressed(JPEG2000Lossless),
    "rle": lambda: compressed(RLELossless),
}


@pytest.mark.parametrize("kind", FILMS)
def test_a_box_is_black_and_all_else_identical(kind: str) -> None:
    before, after = FILMS[kind](), blackened(FILMS[kind]())
    values, mask = after.pixel_array, inside(DEEP.shape)
    assert np.array_equal(values[~mask], before.pixel_array[~mask])
    assert np.unique(values[mask]).size == 1
    shown = read_radiograph_bytes(_bytes(after), max_pixels=MOST).pixels
    original = read_radiograph_bytes(dicom_bytes(before), max_pixels=MOST).pixels
    assert original[mask].max() > 0.1
    assert shown[mask].max() == 0.0
    assert values[mask][0] != before.get("PixelPaddingValue", -1)
    assert after.file_meta.TransferSyntaxUID == "1.2.840.10008.1.2.1"


def _bytes(dataset: Dataset) -> bytes:
    file = io.BytesIO()
    dataset.save_as(file)
    return file.getvalue()


def test_a_box_is_black_on_every_frame() -> None:
    dataset = gray(NumberOfFrames=3)
    dataset.PixelData = np.stack([DEEP, DEEP[::-1], DEEP[:, ::-1]]).tobytes()
    values = blackened(dataset).pixel_array
    for frame, before in zip(values, (DEEP, DEEP[::-1], DEEP[:, ::-1]), strict=True):
        mask = inside(DEEP.shape)
        assert (frame[mask] == before.min()).all()
        assert np.array_equal(frame[~mask], before[~mask])


def test_a_film_in_colour_is_blackened_in_all_its_channels() -> None:
    dataset = _encapsulated(LEVELS, [picture_bytes(np.dstack([LEVELS] * 3), "JPEG")], "1.2.840.10008.1.2.4.50")
    dataset.SamplesPerPixel, dataset.PlanarConfiguration = 3, 0
    dataset.PhotometricInterpretation = "YBR_FULL_422"
    after = blackened(dataset)
    assert (after.PhotometricInterpretation, after.PlanarConfiguration) == ("RGB", 0)
    assert after.pixel_array[inside(LEVELS.shape)].max() == 0
    assert (after.LossyImageCompression, after.LossyImageCompressionMethod) == ("01", "ISO_10918_1")


def test_an_image_with_boxes_is_called_derived() -> None:
    assert blackened(gray(ImageType=["ORIGINAL", "PRIMARY"])).ImageType[0] == "DERIVED"


def test_a_palette_film_is_blackened_by_its_darkest_colour() -> None:
    dataset = dicom_dataset(LEVELS, photometric="PALETTE COLOR", bits=8)
    table = np.arange(255, -1, -1, dtype=np.uint16) * 257
    for colour in ("Red", "Green", "Blue"):
        setattr(dataset, f"{colour}PaletteColorLookupTableDescriptor", [256, 0, 16])
        setattr(dataset, f"{colour}PaletteColorLookupTableData", table.tobytes())
    after = blackened(dataset)
    assert (after.pixel_array[inside(LEVELS.shape)] == LEVELS.max()).all()
    assert len(after.RedPaletteColorLookupTableData) == 512


def test_pixels_of_32_bits_are_refused_in_a_sentence() -> None:
    dataset = dicom_dataset(DEEP.astype(np.uint32), bits=32)
    with pytest.raises(OsteoViewerError, match="8 nor 16 bits"):
        blackened(dataset)


def test_a_jpeg_that_cannot_be_followed_to_its_end_is_refused_in_a_sentence() -> None:
    dataset = _encapsulated(LEVELS, [picture_bytes(LEVELS, "JPEG")[:-200]], "1.2.840.10008.1.2.4.50")
    with pytest.raises(OsteoViewerError, match="damaged or incomplete"):
        Deidentifier(max_pixels=MOST).apply(dicom_bytes(dataset))


@pytest.mark.parametrize("cut", [1, 40, 400])
def test_a_stream_that_ends_early_is_not_passed_on(cut: int) -> None:
    stream = picture_bytes(LEVELS, "JPEG")
    assert without_comments(stream) is not None
    assert without_comments(stream[:-cut]) is None
