"""JPEG, JPEG-LS and JPEG 2000 frames decoded by imagecodecs, as a decoder of pydicom's; and which decoder is asked.

GDCM, which pydicom would ask first, ends the whole program at some damaged frames and copies every frame twice. A frame
must be as large as the DICOM header says before anything is decoded or allocated. pydicom asks a plugin module for
`is_available` and `DECODER_DEPENDENCIES`; see `pydicom.pixels.decoders`.
"""

import struct
import threading
from collections.abc import Callable
from functools import partial
from io import BytesIO
from queue import Empty, SimpleQueue
from typing import Any

import numpy as np
from numpy.typing import NDArray
from pydicom import uid
from pydicom.dataset import Dataset
from pydicom.encaps import get_frame, parse_basic_offsets, parse_fragments
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
_ITEM_HEADER = 8


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
    size = (runner.rows, runner.columns, runner.samples_per_pixel)
    frame = _sound(source, size, runner.transfer_syntax, runner.bits_stored)
    runner.set_option("bits_allocated", 8 * frame.dtype.itemsize)
    runner.set_option("planar_configuration", 0)
    return frame.tobytes()


def decode_gray(dataset: Dataset, frame: int) -> NDArray[Any]:
    """Decode an unsigned gray frame without copying it on the way, as `decode_frame` does.

    Parameters
    ----------
    dataset : Dataset
        With encapsulated pixels of a syntax that is decoded here.
    frame : int
        From 0.

    Returns
    -------
    ndarray of uint8 or uint16, shape (rows, columns)
    """
    stream = _only_fragment(dataset.PixelData)
    if stream is None:
        frames = int(dataset.get("NumberOfFrames") or 1)
        stream = memoryview(get_frame(dataset.PixelData, frame, number_of_frames=frames))
    syntax = dataset.file_meta.TransferSyntaxUID
    return _sound(stream, (dataset.Rows, dataset.Columns, 1), syntax, dataset.BitsStored)


def _only_fragment(encapsulated: bytes) -> memoryview | None:
    """Return the one fragment that there is, where it lies (PS3.5 A.4); None where there are several, or none."""
    file = BytesIO(encapsulated)
    parse_basic_offsets(file)
    count, places = parse_fragments(file)
    if count != 1:
        return None
    start = places[0] + _ITEM_HEADER
    (length,) = struct.unpack_from("<L", encapsulated, start - struct.calcsize("<L"))
    return memoryview(encapsulated)[start : start + length]


def _sound(source: bytes | memoryview, size: tuple[int, int, int], syntax: str, bits_stored: int) -> NDArray[Any]:
    """Decode a frame of rows, columns and samples."""
    if frame_size(source) != size:
        raise ValueError("the frame is of another size than the header says")
    frame = _decoded(source, syntax, size[2])
    if frame.shape != (size[:2] if size[2] == 1 else size):
        raise ValueError("the frame is of another size than the header says")
    if syntax in _JPEG:
        highest = min(2**bits_stored - 1, np.iinfo(frame.dtype).max)
        frame = np.minimum(frame, highest).astype(frame.dtype)
    if syntax in JPEG_LOSSLESS and (jpeg_bits(source) or 0) > bits_stored:
        frame &= frame.dtype.type(2**bits_stored - 1)
    return frame


def _decoded(source: Any, syntax: str, samples: int) -> NDArray[Any]:
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
