"""The region of interest: what its stage may be told, and cutting it out of the film.

Where the knees are is found by `osteoviewer.imaging.search`, or drawn by hand.
"""

import inspect
from collections.abc import Mapping
from types import MappingProxyType

import numpy as np

from osteoviewer.imaging.paper_roi import find_by_paper
from osteoviewer.imaging.radiograph import Box, FloatImage
from osteoviewer.imaging.stages import StageOutput

STAGE = "roi"
PAPER, LANDMARKS = "paper", "landmarks"

_OF_EVERY_METHOD: Mapping[str, type] = MappingProxyType({"method": str, "widths": float})
_OF_METHOD: Mapping[str, Mapping[str, type]] = MappingProxyType(
    {
        PAPER: {
            name: parameter.annotation
            for name, parameter in inspect.signature(find_by_paper).parameters.items()
            if parameter.kind is inspect.Parameter.KEYWORD_ONLY
        },
        LANDMARKS: {"network": str},
    }
)
METHODS = tuple(_OF_METHOD)
"""The ways to find the knees that a card may name."""


def parameter_kinds(method: object) -> Mapping[str, type]:
    """Return the name and type of everything that the stage is told with this method.

    Raises
    ------
    TypeError
        When there is no such method.
    """
    if method not in METHODS:
        raise TypeError(f"“method” must be one of {', '.join(METHODS)}")
    return {**_OF_EVERY_METHOD, **_OF_METHOD[str(method)]}


def crop(image: FloatImage, region: Box) -> StageOutput:
    """Cut a region out of an image; where it reaches beyond the image it is 0."""
    rows, columns = image.shape
    output = np.zeros((region.rows, region.columns), np.float32)
    top, left = max(0, region.top), max(0, region.left)
    bottom, right = max(top, min(rows, region.bottom)), max(left, min(columns, region.right))
    output[top - region.top : bottom - region.top, left - region.left : right - region.left] = image[
        top:bottom, left:right
    ]
    to_input = np.array([[1.0, 0.0, region.top], [0.0, 1.0, region.left], [0.0, 0.0, 1.0]])
    box = {"top": region.top, "left": region.left, "bottom": region.bottom, "right": region.right}
    return StageOutput(output, {"box": box}, to_input)
