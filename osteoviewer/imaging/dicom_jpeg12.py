"""JPEG of 12 bits (PS3.5 A.4.1, process 4) for pydicom, which knows no decoder of it that could be shipped.

pydicom asks a plugin module for `is_available` and `DECODER_DEPENDENCIES`; see `pydicom.pixels.decoders`.
"""

from typing import Any

import numpy as np
from pydicom import uid
from pydicom.pixels.decoders.base import JPEGExtended12BitDecoder

PLUGIN = "imagecodecs"
DECODER_DEPENDENCIES = {uid.JPEGExtended12Bit: ("numpy", "imagecodecs")}


def is_available(syntax: str) -> bool:
    """Tell pydicom what is decoded here."""
    return syntax in DECODER_DEPENDENCIES


def decode_frame(source: bytes, runner: Any) -> bytes:
    """Decode one frame; lossy compression may have gone beyond what the header says is stored, which is cut.

    Raises
    ------
    ValueError
        When the frame is of another size than the header says.
    """
    from imagecodecs import jpeg8_decode

    frame = jpeg8_decode(source)
    if frame.shape[:2] != (runner.rows, runner.columns):
        raise ValueError("the frame is of another size than the header says")
    highest = min(2**runner.bits_stored - 1, np.iinfo(frame.dtype).max)
    runner.set_option("bits_allocated", 8 * frame.dtype.itemsize)
    cut: bytes = np.minimum(frame, highest).astype(frame.dtype).tobytes()
    return cut


def register() -> None:
    """Let pydicom know of it, once."""
    if PLUGIN not in JPEGExtended12BitDecoder.available_plugins:
        JPEGExtended12BitDecoder.add_plugin(PLUGIN, (__name__, "decode_frame"))
