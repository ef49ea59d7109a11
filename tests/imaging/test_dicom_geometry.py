"""What a pixel measures: only where the header is certain of it, and never with rows and columns exchanged."""

import math

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydicom.dataset import Dataset
from pydicom.sequence import Sequence

from osteoviewer.imaging.dicom_geometry import read_spacing
from osteoviewer.imaging.radiograph import Spacing


def _with(**elements: object) -> Dataset:
    dataset = Dataset()
    for name, value in elements.items():
        setattr(dataset, name, value)
    return dataset


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (_with(PixelSpacing=[0.2, 0.1]), None),
        (_with(PixelSpacing=[0.2, 0.1], Modality="OT"), None),
        (_with(PixelSpacing=[0.2, 0.1], PixelSpacingCalibrationType="GEOMETRY"), Spacing(0.2, 0.1, "calibrated")),
        (_with(NominalScannedPixelSpacing=[0.2, 0.1]), Spacing(0.2, 0.1, "detector plane")),
        (_with(PixelSpacing=[0.2, 0.1], NominalScannedPixelSpacing=[0.2, 0.1]), Spacing(0.2, 0.1, "detector plane")),
        (_with(PixelSpacing=[0.2, 0.1], ImagerPixelSpacing=[0.2, 0.1]), Spacing(0.2, 0.1, "detector plane")),
        (
            _with(PixelSpacing=[0.2, 0.1], ImagerPixelSpacing=[0.2, 0.1], EstimatedRadiographicMagnificationFactor=2),
            Spacing(0.1, 0.05, "magnification-corrected"),
        ),
        (
            _with(ImagerPixelSpacing=[0.2, 0.1], EstimatedRadiographicMagnificationFactor=0.5),
            Spacing(0.2, 0.1, "detector plane"),
        ),
    ],
)
def test_a_spacing_is_used_only_where_its_meaning_is_certain(header: Dataset, expected: Spacing | None) -> None:
    assert read_spacing(header) == expected


def test_a_frame_has_the_spacing_of_its_own_group_before_that_of_all_frames() -> None:
    def group(spacing: list[float]) -> Dataset:
        return _with(FramePixelDataPropertiesSequence=Sequence([_with(ImagerPixelSpacing=spacing)]))

    shared = _with(SharedFunctionalGroupsSequence=Sequence([group([0.3, 0.2])]))
    assert read_spacing(shared, 4) == Spacing(0.3, 0.2, "detector plane")
    shared.PerFrameFunctionalGroupsSequence = Sequence([group([0.5, 0.4]), Dataset()])
    assert read_spacing(shared, 0) == Spacing(0.5, 0.4, "detector plane")
    assert read_spacing(shared, 1) == Spacing(0.3, 0.2, "detector plane")


def test_a_calibration_in_a_frame_group_counts() -> None:
    measures = _with(PixelSpacing=[0.2, 0.1])
    header = _with(SharedFunctionalGroupsSequence=Sequence([_with(PixelMeasuresSequence=Sequence([measures]))]))
    assert read_spacing(header) is None
    header.PixelSpacingCalibrationType = "FIDUCIAL"
    assert read_spacing(header) == Spacing(0.2, 0.1, "calibrated")


_VALUES = st.one_of(
    st.none(),
    st.floats(width=32),
    st.lists(st.one_of(st.floats(), st.sampled_from([0.0, -1.0, 1e-300, 1e300, 0.1])), max_size=3),
)


@settings(max_examples=200, deadline=None, derandomize=True, database=None)
@given(pixel=_VALUES, imager=_VALUES, scanned=_VALUES, magnification=st.one_of(st.none(), st.floats()))
def test_whatever_the_header_holds_a_spacing_is_positive_finite_and_has_a_provenance(
    pixel: object, imager: object, scanned: object, magnification: float | None
) -> None:
    class Header(dict):  # type: ignore[type-arg]
        """What pydicom would refuse to hold, but a damaged file may give."""

    header = Header(
        PixelSpacing=pixel,
        ImagerPixelSpacing=imager,
        NominalScannedPixelSpacing=scanned,
        EstimatedRadiographicMagnificationFactor=magnification,
    )
    spacing = read_spacing(header)
    if spacing is not None:
        assert spacing.provenance in ("calibrated", "magnification-corrected", "detector plane")
        assert 0 < spacing.row_mm < math.inf
        assert 0 < spacing.column_mm < math.inf
