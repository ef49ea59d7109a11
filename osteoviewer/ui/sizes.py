"""At which zoom a film is shown as large as it was on the detector or in the patient."""

from PySide6.QtCore import QCoreApplication

from osteoviewer.errors import OsteoViewerError
from osteoviewer.imaging.radiograph import Spacing
from osteoviewer.ui.keys_in_force import with_keys

_COARSEST, _FINEST = 1.0, 40.0
"""Dots a millimetre between which a screen's word on its size is believed."""


def _tr(text: str) -> str:
    return QCoreApplication.translate("sizes", text)


def true_zoom(spacing: Spacing | None, dots_per_mm: float) -> float:
    """Return the screen's pixels for the width of one of the film's at which both are equally large.

    Parameters
    ----------
    spacing : Spacing or None
        Of the film.
    dots_per_mm : float
        Of the screen; 0 where it does not tell.

    Raises
    ------
    OsteoViewerError
        When the file states no spacing, or the screen's size cannot be believed.
    """
    if spacing is None:
        raise OsteoViewerError(
            _tr("The true size is not known: the file does not say how large a pixel is."),
            with_keys(_tr("Show it pixel for pixel instead ({key:pixel_size}).")),
        )
    if not _COARSEST <= dots_per_mm <= _FINEST:
        raise OsteoViewerError(
            _tr("The true size cannot be shown: the system does not say how large this screen is."),
            with_keys(_tr("Show it pixel for pixel instead ({key:pixel_size}).")),
        )
    return spacing.column_mm * dots_per_mm
