"""What a film's file draws over it, as one mask, halved so that thin lines stay however small it is seen. No Qt."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from osteoviewer.imaging.overlay import Overlay

Layers = tuple[NDArray[np.uint8], ...]
"""A mask of 0 and 255 with the film's size, and halved again and again; empty where nothing is drawn."""

_SMALLEST_SIDE = 96
DRAWN = 255
"""The value of a mask where something is drawn."""


def make_layers(overlays: Sequence[Overlay]) -> Layers:
    """Put overlays together and halve them; a half has something drawn wherever the whole has.

    Parameters
    ----------
    overlays : sequence of Overlay
        Of one film.
    """
    if not overlays:
        return ()
    whole = np.zeros(overlays[0].mask.shape, np.uint8)
    for overlay in overlays:
        whole[overlay.mask] = DRAWN
    layers = [whole]
    while min(layers[-1].shape) >= 2 * _SMALLEST_SIDE:
        layers.append(_halved(layers[-1]))
    return tuple(layers)


def _halved(layer: NDArray[np.uint8]) -> NDArray[np.uint8]:
    layer = np.pad(layer, [(0, side % 2) for side in layer.shape])
    rows = np.maximum(layer[0::2], layer[1::2])
    half: NDArray[np.uint8] = np.maximum(rows[:, 0::2], rows[:, 1::2])
    return half
