"""The immutable film that everything else works on, and the small values that describe places in it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from osteoviewer.imaging.clinical import UNKNOWN, ClinicalRecord
from osteoviewer.imaging.film_pixels import FilmPixels, WholePixels
from osteoviewer.imaging.film_pixels import FloatImage as FloatImage
from osteoviewer.imaging.gray_scale import GrayScale
from osteoviewer.imaging.gray_window import Window
from osteoviewer.imaging.overlay import Overlay


class Side(StrEnum):
    """Which knee, as DICOM writes it (Laterality, PS3.3 C.7.3.1)."""

    RIGHT = "R"
    LEFT = "L"


@dataclass(frozen=True)
class Spacing:
    """Distance between pixel centres, and how far it can be trusted.

    Attributes
    ----------
    row_mm, column_mm : float
        Millimetres between rows and between columns.
    provenance : str
        ``"calibrated"``, ``"magnification-corrected"`` or ``"detector plane"``.
    """

    row_mm: float
    column_mm: float
    provenance: str

    @property
    def aspect(self) -> float:
        """Height of a pixel over its width."""
        return self.row_mm / self.column_mm


@dataclass(frozen=True)
class Box:
    """A rectangle of whole pixels: rows ``top`` to ``bottom`` and columns ``left`` to ``right``, ends excluded."""

    top: int
    left: int
    bottom: int
    right: int

    @property
    def rows(self) -> int:
        """Height in pixels."""
        return self.bottom - self.top

    @property
    def columns(self) -> int:
        """Width in pixels."""
        return self.right - self.left

    def within(self, rows: int, columns: int) -> "Box":
        """Return the part of the box that lies on a film of this size."""
        top, left = min(max(self.top, 0), rows), min(max(self.left, 0), columns)
        return Box(top, left, max(top, min(self.bottom, rows)), max(left, min(self.right, columns)))


@dataclass(frozen=True, eq=False)
class Radiograph:
    """One film.

    Attributes
    ----------
    values : FilmPixels
        The pixels, which need not all be there yet.
    digest : callable
        Gives `sha256`, perhaps after waiting for it.
    side : Side or None
        From the header; None where it is not stated.
    spacing : Spacing or None
        None where the file does not state it; never guessed.
    windows : tuple of Window
        Those that the header names, the first of them to begin with; empty means "choose from the pixels".
    scale : GrayScale or None
        What the pixels are in the values of the file; None where it has no values of one gray, or no straight line
        leads to them.
    orientation : int
        The EXIF orientation that was undone to make the film upright; 1 if it is shown as stored.
    is_synthetic : bool
        True for a drawn film; the window then says so.
    view_position : str or None
        DICOM View Position (0018,5101), such as ``"AP"``; None where it is not stated.
    clinical : ClinicalRecord
        What the header states of the patient beside the film.
    frame, frames : int
        Which frame of the file this is, from 0, and how many it has.
    is_inverted : bool
        Whether the program exchanged dark and bright because a knee could only be seen so.
    overlays : tuple of Overlay
        What the file has drawn over the film; only ever shown, never part of what is analysed.
    """

    values: FilmPixels
    digest: Callable[[], str]
    side: Side | None = None
    spacing: Spacing | None = None
    windows: tuple[Window, ...] = ()
    scale: GrayScale | None = None
    orientation: int = 1
    is_synthetic: bool = False
    view_position: str | None = None
    clinical: ClinicalRecord = UNKNOWN
    is_inverted: bool = False
    frame: int = 0
    frames: int = 1
    overlays: tuple[Overlay, ...] = ()

    @property
    def pixels(self) -> FloatImage:
        """Values in [0, 1], bright is dense: float32 of shape (rows, columns), not writeable."""
        return self.values.whole

    @property
    def sha256(self) -> str:
        """Digest of the file's bytes; names the film in logs instead of a path or a patient."""
        return self.digest()

    def inverted(self) -> "Radiograph":
        """Return the film with dark and bright exchanged, for one whose polarity is wrong and stated nowhere."""
        windows = tuple(window.inverted() for window in self.windows)
        values = WholePixels(np.float32(1.0) - self.pixels)
        scale = None if self.scale is None else self.scale.inverted()
        return replace(self, values=values, windows=windows, scale=scale, is_inverted=not self.is_inverted)

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.values.shape
