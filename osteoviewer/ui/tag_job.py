"""What the worker thread does for the tag browser. No Qt."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from osteoviewer.imaging.first_import import load_pydicom

if TYPE_CHECKING:
    from osteoviewer.imaging.dicom_tags import Tags


def read_tags_of(load: Callable[[], bytes]) -> "Iterator[Tags]":
    """Read the header of a film's file."""
    load_pydicom()
    from osteoviewer.imaging.dicom_tags import read_tags

    yield read_tags(load())
