"""`Overlay`: something drawn over a film by whoever made it, such as a line, a letter or a region."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
from numpy.typing import NDArray


class OverlayKind(StrEnum):
    """What an overlay is, as DICOM writes it (Overlay Type, PS3.3 C.9.2)."""

    GRAPHICS = "G"
    REGION = "R"


@dataclass(frozen=True, eq=False)
class Overlay:
    """One overlay plane, placed on its film.

    Attributes
    ----------
    label : str
        As the file calls it; empty where it does not.
    kind : OverlayKind
        Graphics where the file does not say.
    mask : ndarray of bool, shape (rows, columns)
        Of the film's own size; True where something is drawn; not writeable.
    """

    label: str
    kind: OverlayKind
    mask: NDArray[np.bool_]

    def __post_init__(self) -> None:
        """Lock the mask."""
        self.mask.flags.writeable = False
