"""JPEG, JPEG-LS and JPEG 2000 frames decoded by imagecodecs, as a decoder of pydicom's; and which decoder is asked.

GDCM, which pydicom would ask first, ends the whole program at some damaged frames and copies every frame twice. A frame
must be as large as the DICOM header says before anything is decoded or allocated. pydicom asks a plugin module for
`is_available` and `DECODER_DEPENDENCIES`; see `pydicom.pixels.decoders`.
"""

import threading
from collections.abc import Callable
from functools import partial
from queue import Empty, SimpleQueue
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom import uid
from pydicom.pixels.decoders.base import get_decoder

from osteoviewer.imaging.codestream import frame_size, jpeg_bits

PLUGIN = "imagecodecs"
_JPEG = (uid.JPEGBaseline8Bit, uid.JPEGExtended12Bit)
JPEG_LOSSLESS = (uid.JPEGLossless, uid.JPEGLosslessSV1)
_JPEG_LS = (uid.JPEGLSLossless, uid.JPEGLSNearLossless)
JPEG_2000 = (uid.JPEG2000Lossless, uid.JPEG2000)
DECODER_DEPENDENCIES = dict.fromkeys((*_JPEG, *JPEG_LOSSLESS, *_JPEG_LS, *JPEG_2000), ("numpy", "imagecodecs"))
_OF_COLOUR = {**dict.fromkeys(_JPEG, "pillow"), **dict.fromkeys(JPEG_2000, "pylibjpeg")}
"""Who knows which colours a frame is in; whoever looks at gray films does not meet them."""

_LONGEST_SECONDS = 3.0


def is_available(syntax: str) -> bool:
    """Tell pydicom what is decoded here."""
    return syntax in DECODER_DEPENDENCIES


def decoder_of(syntax: uid.UID, samples: int) -> str:
    """Return the name of the decoder that pydicom is to ask; empty where any will do.

    Parameters
    ----------
    syntax : UID
        The transfer syntax.
    samples : int
        Per pixel; 1 for gray.
    """
    if syntax not in DECODER_DEPENDENCIES:
        return ""
    if samples > 1 and syntax in _OF_COLOUR:
        return _OF_COLOUR[syntax]
    decoder = get_decoder(syntax)
    if PLUGIN not in decoder.available_plugins:
        decoder.add_plugin(PLUGIN, (__name__, "decode_frame"))
    return PLUGIN


def decode_frame(source: bytes, runner: Any) -> bytes:
    """Decode one frame; what lossy JPEG made too high for what is stored is cut, and unused bits of lossless cleared.

    Raises
    ------
    ValueError
        When the frame is of another size than the header says.
    Exception
        Whatever imagecodecs raises of a damaged one.
    """
    samples = runner.samples_per_pixel
    size = (runner.rows, runner.columns) if samples == 1 else (runner.rows, runner.columns, samples)
    if frame_size(source) != (runner.rows, runner.columns, samples):
        raise ValueError("the frame is of another size than the header says")
    frame = _decoded(source, runner.transfer_syntax, samples)
    if frame.shape != size:
        raise ValueError("the frame is of another size than the header says")
    if runner.transfer_syntax in _JPEG:
        highest = min(2**runner.bits_stored - 1, np.iinfo(frame.dtype).max)
        frame = np.minimum(frame, highest).astype(frame.dtype)
    if runner.transfer_syntax in JPEG_LOSSLESS and (jpeg_bits(source) or 0) > runner.bits_stored:
        frame &= frame.dtype.type(2**runner.bits_stored - 1)
    runner.set_option("bits_allocated", 8 * frame.dtype.itemsize)
    runner.set_option("planar_configuration", 0)
    return frame.reshape(-1).view(np.uint8).data  # type: ignore[return-value]  # bytes, without a copy


def _decoded(source: bytes, syntax: str, samples: int) -> NDArray[Any]:
    import imagecodecs

    frame: NDArray[Any]
    if syntax in JPEG_2000:
        frame = imagecodecs.jpeg2k_decode(source)
    elif syntax in _JPEG_LS:
        frame = _in_time(partial(imagecodecs.jpegls_decode, source))
    elif samples == 1:
        frame = imagecodecs.jpeg8_decode(source)
    else:  # lossless, so the colours are left as they are stored
        frame = imagecodecs.jpeg8_decode(source, colorspace="RGB", outcolorspace="RGB")
    return frame


def _in_time(decode: Callable[[], NDArray[Any]]) -> NDArray[Any]:
    """Give up a decoder that counts to four thousand million within a damaged frame, as CharLS does; it ends later."""
    results: SimpleQueue[NDArray[Any] | Exception] = SimpleQueue()

    def work() -> None:
        try:
            results.put(decode())
        except Exception as error:  # noqa: BLE001  # raised again where it is waited for
            results.put(error)

    threading.Thread(target=work, daemon=True, name="JPEG-LS").start()
    try:
        result = results.get(timeout=_LONGEST_SECONDS)
    except Empty as error:
        raise TimeoutError("the frame cannot be decoded in time") from error
    if isinstance(result, Exception):
        raise result
    return result
