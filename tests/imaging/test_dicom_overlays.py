"""What a DICOM file draws over its film lies where the file says, and never keeps anybody from the film."""

import numpy as np
import pydicom
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from pydicom.data import get_testdata_file
from pydicom.dataset import Dataset
from pydicom.pixels.utils import pack_bits
from pydicom.uid import ExplicitVRBigEndian, RLELossless

from osteoviewer.imaging.dicom_overlays import read_overlays
from osteoviewer.imaging.overlay import OverlayKind
from osteoviewer.imaging.radiograph import Radiograph
from osteoviewer.imaging.reader import read_radiograph_bytes
from tests.builders import dicom_bytes, dicom_dataset, knee_levels

MOST = 4_000_000
STORED = knee_levels(96, 80)[:60, :40].astype(np.uint16)


def drawn(plane: NDArray[np.bool_], group: int = 0x6000, **changes: object) -> Dataset:
    """A film of 60 x 40 with a plane over it, its elements changed or, with None, left out."""
    dataset = dicom_dataset(STORED, bits=12)
    frames = plane if plane.ndim == 3 else plane[None]
    elements = {
        "rows": (0x0010, "US", frames.shape[1]),
        "columns": (0x0011, "US", frames.shape[2]),
        "frames": (0x0015, "IS", None),
        "kind": (0x0040, "CS", "G"),
        "origin": (0x0050, "SS", [1, 1]),
        "frame_origin": (0x0051, "US", None),
        "allocated": (0x0100, "US", 1),
        "position": (0x0102, "US", 0),
        "label": (0x1500, "LO", None),
        "data": (0x3000, "OW", pack_bits(frames.astype(np.uint8).ravel())),
    }
    for name, (element, vr, value) in elements.items():
        if (wanted := changes.get(name, value)) is not None:
            dataset.add_new((group, element), vr, wanted)
    return dataset


def read(dataset: Dataset, frame: int | None = None) -> Radiograph:
    return read_radiograph_bytes(dicom_bytes(dataset), max_pixels=MOST, frame=frame)


def corner(rows: int = 60, columns: int = 40) -> NDArray[np.bool_]:
    """Something that looks different from every side."""
    plane = np.zeros((rows, columns), bool)
    plane[2, 3:9] = plane[3:6, 3] = True
    return plane


def test_a_plane_is_the_one_that_was_drawn() -> None:
    film = read(drawn(corner(), label="LEFT", kind="R"))
    (overlay,) = film.overlays
    assert np.array_equal(overlay.mask, corner())
    assert (overlay.label, overlay.kind) == ("LEFT", OverlayKind.REGION)
    assert not overlay.mask.flags.writeable


def test_the_film_is_the_same_with_and_without_what_is_drawn_over_it() -> None:
    assert np.array_equal(read(drawn(corner())).pixels, read(dicom_dataset(STORED, bits=12)).pixels)
    assert read(dicom_dataset(STORED, bits=12)).overlays == ()


@pytest.mark.parametrize("name", ["examples_overlay.dcm", "MR-SIEMENS-DICOM-WithOverlays.dcm"])
def test_the_planes_of_files_that_we_did_not_make_are_those_that_pydicom_sees(name: str) -> None:
    path = get_testdata_file(name, download=False)
    if path is None:
        pytest.skip("the file is not on this machine")
    dataset = pydicom.dcmread(path)
    (overlay,) = read_overlays(dataset)
    assert np.array_equal(overlay.mask, dataset.overlay_array(0x6000) > 0)


@pytest.mark.parametrize("origin", [(1, 1), (5, 11), (-3, 2), (58, -1), (59, 39)])
def test_a_plane_begins_where_its_origin_says_and_ends_at_the_film(origin: tuple[int, int]) -> None:
    plane = corner(20, 20)
    plane[-1, :] = plane[0, 0] = True
    wide = np.zeros((300, 300), bool)
    wide[100 + origin[0] - 1 :, 100 + origin[1] - 1 :][:20, :20] = plane
    expected = wide[100:160, 100:140]
    overlays = read(drawn(plane, origin=list(origin))).overlays
    if expected.any():
        assert np.array_equal(overlays[0].mask, expected)
    else:
        assert overlays == ()


@pytest.mark.parametrize("origin", [(61, 1), (1, 41), (-60, 1), (-32768, -32768), (32767, 32767)])
def test_a_plane_beyond_the_film_is_none(origin: tuple[int, int]) -> None:
    assert read(drawn(corner(), origin=list(origin))).overlays == ()


def test_planes_come_in_the_order_of_their_groups_and_one_that_is_damaged_is_left_out() -> None:
    dataset = drawn(corner(), group=0x6004, label="second")
    for group, label in ((0x6000, "first"), (0x6002, "damaged")):
        other = drawn(corner(), group=group, label=label)
        dataset.update({element.tag: element for element in other if element.tag.group == group})
    dataset[0x6002, 0x3000].value = b"\1\2"
    assert [overlay.label for overlay in read(dataset).overlays] == ["first", "second"]


def test_each_frame_has_its_own_frame_of_the_plane() -> None:
    planes = np.stack([corner(60, 40), np.flipud(corner(60, 40)), np.fliplr(corner(60, 40))])
    planes[:, 0, 0] = True
    dataset = drawn(planes[:2], frames=2, frame_origin=2)
    dataset.NumberOfFrames, dataset.PixelData = 4, np.stack([STORED] * 4).tobytes()
    masks = [[overlay.mask for overlay in read(dataset, frame).overlays] for frame in range(4)]
    assert [len(found) for found in masks] == [0, 1, 1, 0]
    assert np.array_equal(masks[1][0], planes[0])
    assert np.array_equal(masks[2][0], planes[1])


def test_a_plane_that_names_no_frame_lies_over_all_of_them() -> None:
    dataset = drawn(corner())
    dataset.NumberOfFrames, dataset.PixelData = 2, np.stack([STORED] * 2).tobytes()
    assert [len(read(dataset, frame).overlays) for frame in range(2)] == [1, 1]


def test_frames_that_do_not_end_at_a_byte_are_told_apart() -> None:
    planes = np.random.default_rng(0).random((3, 7, 9)) < 0.5
    dataset = drawn(planes, frames=3, frame_origin=1)
    for frame in range(3):
        assert np.array_equal(read_overlays(dataset, frame)[0].mask[:7, :9], planes[frame])


@pytest.mark.parametrize("bit", [12, 15])
@pytest.mark.parametrize("is_big", [False, True])
def test_a_plane_in_bits_that_the_film_does_not_use_is_found(bit: int, is_big: bool) -> None:
    dataset = drawn(corner(), allocated=16, position=bit)
    del dataset[0x6000, 0x3000]
    words = STORED | (corner().astype(np.uint16) << bit)
    dataset.PixelData = words.astype(">u2" if is_big else "<u2").tobytes()
    if is_big:
        dataset.file_meta.TransferSyntaxUID = ExplicitVRBigEndian
    film = read(dataset)
    assert np.array_equal(film.overlays[0].mask, corner())
    assert np.array_equal(film.pixels, read(dicom_dataset(STORED, bits=12)).pixels)


@pytest.mark.parametrize("bit", [3, 11, 16, 65535])
def test_bits_of_the_film_itself_are_no_plane(bit: int) -> None:
    dataset = drawn(corner(), allocated=16, position=bit)
    del dataset[0x6000, 0x3000]
    assert read(dataset).overlays == ()


def test_compressed_pixels_have_no_spare_bits() -> None:
    dataset = drawn(corner(), allocated=16, position=15)
    del dataset[0x6000, 0x3000]
    dataset.compress(RLELossless, generate_instance_uid=False)
    assert read(dataset).overlays == ()


@settings(max_examples=60, deadline=None, derandomize=True, database=None)
@given(
    element=st.sampled_from([0x0010, 0x0011, 0x0015, 0x0040, 0x0050, 0x0051, 0x0100, 0x0102, 0x1500, 0x3000]),
    vr=st.sampled_from(["US", "SS", "OW", "OB", "UN", "LO", "AT"]),
    value=st.binary(max_size=24).map(lambda data: data + b"\0" * (len(data) % 2)),
)
def test_whatever_an_element_of_a_plane_holds_the_film_is_shown(element: int, vr: str, value: bytes) -> None:
    dataset = drawn(corner(), frames=1, frame_origin=1, label="a")
    data = bytearray(dicom_bytes(dataset))
    head = b"\x00\x60" + element.to_bytes(2, "little")
    at = data.index(head, 300)
    end = data.index(b"\x00\x60", at + 4) if element != 0x3000 else data.index(b"\xe0\x7f\x10\x00", at)
    long = vr in ("OW", "OB", "UN")
    length = b"\0\0" + len(value).to_bytes(4, "little") if long else len(value).to_bytes(2, "little")
    data[at:end] = head + vr.encode() + length + value
    film = read_radiograph_bytes(bytes(data), max_pixels=MOST)
    assert film.shape == STORED.shape
    assert all(overlay.mask.shape == STORED.shape for overlay in film.overlays)
