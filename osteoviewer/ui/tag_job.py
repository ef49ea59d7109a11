"""What the worker thread does for the tag browser. No Qt."""

from collections.abc import Callable, Iterator

from osteoviewer.imaging.first_import import load_pydicom
from osteoviewer.imaging.tag_rows import Tags


def read_tags_of(load: Callable[[], bytes]) -> Iterator[tuple[Tags, Tags]]:
    """Read the header of a film's file; yields its rows, and the same without what tells of the patient."""
    load_pydicom()
    from osteoviewer.imaging.dicom_identity import without_identity
    from osteoviewer.imaging.dicom_tags import read_tags

    tags = read_tags(load())
    yield tags, without_identity(tags)
