"""What is done with an input, and what must hold: a film that is one, or an error with a sentence and a hint."""

import io
import math
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import numpy as np

from fuzzing.seeds import Kind
from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.gray_window import Window
from osteoviewer.imaging.radiograph import FloatImage, Radiograph
from osteoviewer.imaging.reader import read_preview, read_radiograph_bytes
from osteoviewer.studies.header import Header, read_header
from osteoviewer.studies.member import Member, MemberReader
from osteoviewer.studies.places import find_members

MOST_PIXELS = 4_000_000
_PREVIEW_SIDE = 64
_MEMBERS = 12

T = TypeVar("T")
Outcome = str
FILM, SENTENCE = "film", "sentence"


def read_input(kind: Kind, data: bytes, folder: Path) -> Outcome:
    """Read an input in every way in which the viewer would; raises where it does not behave.

    Parameters
    ----------
    kind : Kind
        How.
    data : bytes
        The input.
    folder : Path
        Empty but for earlier inputs; archives and lists of media are read from disk.
    """
    if kind is Kind.FILM:
        return read_film(data)
    path = folder / ("DICOMDIR" if kind is Kind.MEDIUM else "films.zip")
    path.write_bytes(data)
    outcomes = [_read_place(path), _read_place(folder)]
    path.unlink()
    return FILM if FILM in outcomes else SENTENCE


def read_film(data: bytes) -> Outcome:
    """Read a file's header, its film, its first frame where there are several, and its preview."""
    _said(lambda: read_header(io.BytesIO(data)))
    film = _said(lambda: read_radiograph_bytes(data, max_pixels=MOST_PIXELS))
    if film is None:
        film = _said(lambda: read_radiograph_bytes(data, max_pixels=MOST_PIXELS, frame=0))
    if film is not None:
        _check_film(film)
    preview = _said(lambda: read_preview(data, max_pixels=MOST_PIXELS, side=_PREVIEW_SIDE))
    if preview is not None:
        _check_pixels(preview[0])
        _check_windows(preview[1])
    return SENTENCE if film is None else FILM


def _read_place(path: Path) -> Outcome:
    outcome = SENTENCE
    with MemberReader() as reader:
        for place, found in enumerate(find_members([path])):
            if not isinstance(found, Member) or place >= _MEMBERS:
                continue
            data = _said(lambda found=found: reader.read(found))  # type: ignore[misc]
            header = _said(lambda found=found: _header_of(found, reader))  # type: ignore[misc]
            assert header is None or header.frames >= 1
            if data is not None and len(data) < 1 << 20 and read_film(data) == FILM:
                outcome = FILM
    return outcome


def _header_of(member: Member, reader: MemberReader) -> Header | None:
    with reader.open(member) as file:
        return read_header(file)


def _said(read: Callable[[], T]) -> T | None:
    """Return what was read, or None where a sentence says why not."""
    try:
        return read()
    except OsteoViewerError as error:
        if not (error.message.strip() and error.hint.strip()):
            raise RuntimeError("a sentence or a hint is missing") from error
        if isinstance(error.__cause__, MemoryError):
            raise error.__cause__ from error
        return None


def _check_film(film: Radiograph) -> None:
    _check_pixels(film.pixels)
    assert not film.pixels.flags.writeable
    _check_windows(film.windows)
    assert all(overlay.mask.shape == film.shape for overlay in film.overlays)
    if film.spacing is not None:
        assert 0 < film.spacing.row_mm < math.inf
        assert 0 < film.spacing.column_mm < math.inf


def _check_pixels(pixels: FloatImage) -> None:
    assert pixels.dtype == np.float32
    assert pixels.ndim == 2
    assert 0 < pixels.size <= MOST_PIXELS
    assert 0.0 <= float(pixels.min()) <= float(pixels.max()) <= 1.0


def _check_windows(windows: tuple[Window, ...]) -> None:
    for window in windows:
        assert math.isfinite(window.low)
        assert math.isfinite(window.high)
        assert window.width > 0
