"""`Thumbnail`: a film as small as a stamp, with polarity and window as the viewer shows it."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.gray_window import Window, choose_window
from osteoviewer.imaging.radiograph import FloatImage
from osteoviewer.imaging.reader import read_preview
from osteoviewer.studies.member import Member, MemberReader
from osteoviewer.studies.problems import Problem

LONGEST_SIDE = 96
"""Pixels of a thumbnail's longer side."""

_WORKING_SIDE = 256


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
        pixels, windows = read_preview(reader.read(member), max_pixels=max_pixels, side=_WORKING_SIDE)
    except OsteoViewerError as error:
        return Thumbnail(None, Problem.of(error))
    return Thumbnail(encode_thumbnail(pixels, windows[0] if windows else choose_window(pixels)))


def encode_thumbnail(pixels: FloatImage, window: Window) -> bytes:
    """Return pixels in [0, 1] as a small PNG, as a window shows them.

    Parameters
    ----------
    pixels : ndarray of float32, shape (rows, columns)
        A film, or one that was made smaller.
    window : Window
    """
    import cv2

    scale = min(1.0, LONGEST_SIDE / max(pixels.shape))
    size = (max(1, round(pixels.shape[1] * scale)), max(1, round(pixels.shape[0] * scale)))
    small: FloatImage = cv2.resize(pixels, size, interpolation=cv2.INTER_AREA)  # type: ignore[assignment]
    levels: NDArray[np.uint8] = np.rint(window.shades(small) * 255).astype(np.uint8)
    _, encoded = cv2.imencode(".png", levels)
    return encoded.tobytes()
