"""`Thumbnail`: a film as small as a stamp, with polarity and window as the viewer shows it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.radiograph import FloatImage
from osteoviewer.imaging.reader import read_preview
from osteoviewer.studies.member import Member, MemberReader
from osteoviewer.studies.problems import Problem

LONGEST_SIDE = 96
"""Pixels of a thumbnail's longer side."""

_WORKING_SIDE = 256
_SAMPLE_SIDE = 512
_DARKEST_SHARE, _BRIGHTEST_SHARE = 0.5, 99.8  # as the viewer chooses the window that it opens a film with


@dataclass(frozen=True, slots=True)
class Thumbnail:
    """A small picture of a film, or why there is none.

    Attributes
    ----------
    png : bytes or None
        A grayscale PNG, at most 96 pixels a side.
    problem : Problem or None
        Why the film cannot be shown.
    """

    png: bytes | None
    problem: Problem | None = None


def make_thumbnail(member: Member, reader: MemberReader, *, max_pixels: int) -> Thumbnail:
    """Make a film's thumbnail; a film that cannot be read gives the sentence on why.

    Parameters
    ----------
    member : Member
        The film.
    reader : MemberReader
        Reads it.
    max_pixels : int
        Pictures with more pixels are refused, as when they are opened.
    """
    try:
        pixels, window = read_preview(reader.read(member), max_pixels=max_pixels, side=_WORKING_SIDE)
    except OsteoViewerError as error:
        return Thumbnail(None, Problem.of(error))
    return Thumbnail(encode_thumbnail(pixels, window))


def encode_thumbnail(pixels: FloatImage, window: tuple[float, float] | None) -> bytes:
    """Return pixels in [0, 1] as a small PNG, darkest and brightest at the window's ends.

    Parameters
    ----------
    pixels : ndarray of float32, shape (rows, columns)
        A film, or one that was made smaller.
    window : tuple of float or None
        None to choose it from the pixels, so that nearly all of them are told apart.
    """
    import cv2

    low, high = window or _choose_window(pixels)
    scale = min(1.0, LONGEST_SIDE / max(pixels.shape))
    size = (max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale)))
    small = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)
    levels: NDArray[np.uint8] = np.rint(np.clip((small - low) / (high - low), 0.0, 1.0) * 255).astype(np.uint8)
    _, encoded = cv2.imencode(".png", levels)
    return encoded.tobytes()


def _choose_window(pixels: FloatImage) -> tuple[float, float]:
    step = max(1, max(pixels.shape) // _SAMPLE_SIDE)
    low, high = np.percentile(pixels[::step, ::step], (_DARKEST_SHARE, _BRIGHTEST_SHARE))
    return (float(low), float(high)) if high > low else (0.0, 1.0)
