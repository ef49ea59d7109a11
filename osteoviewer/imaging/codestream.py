"""How large a compressed frame says that it is: JPEG and JPEG-LS (ITU-T T.81, B.2.2), JPEG 2000 (T.800, A.5.1)."""

import struct

_JPEG, _JPEG_2000 = b"\xff\xd8", b"\xff\x4f\xff\x51"
_FRAME_MARKERS = {*range(0xC0, 0xD0), 0xF7} - {0xC4, 0xC8, 0xCC}
_SCAN, _END = 0xDA, 0xD9
_ALONE = {0x01, 0xFF, *range(0xD0, 0xD9)}
_NEAR = 4096
_MOST_MARKERS = 10_000


def frame_size(stream: bytes | memoryview) -> tuple[int, int, int] | None:
    """Return rows, columns and samples per pixel of a compressed frame; None where it does not say.

    Parameters
    ----------
    stream : bytes
        One frame.
    """
    try:
        if stream[: len(_JPEG)] == _JPEG:
            header = _frame_of_jpeg(stream)
            return header and header[1:]
        start = bytes(stream[:_NEAR]).find(_JPEG_2000)  # it may lie in a file of its own
        return None if start < 0 else _size_of_jpeg_2000(stream, start)
    except struct.error:
        return None


def jpeg_bits(stream: bytes | memoryview) -> int | None:
    """Return of how many bits the values of a JPEG frame are; None where it does not say."""
    try:
        header = _frame_of_jpeg(stream) if stream[: len(_JPEG)] == _JPEG else None
    except struct.error:
        return None
    return header and header[0]


def _frame_of_jpeg(stream: bytes | memoryview) -> tuple[int, int, int, int] | None:
    """Return bits, rows, columns and samples per pixel."""
    at = len(_JPEG)
    for _ in range(_MOST_MARKERS):
        mark, marker = struct.unpack_from(">BB", stream, at)
        if mark != 0xFF or marker in (_SCAN, _END):
            return None
        if marker in _FRAME_MARKERS:
            bits, rows, columns, samples = struct.unpack_from(">BHHB", stream, at + 4)
            return bits, rows, columns, samples
        if marker in _ALONE:
            at += 1 if marker == 0xFF else 2
        else:
            (length,) = struct.unpack_from(">H", stream, at + 2)
            at += 2 + length
    return None


def _size_of_jpeg_2000(stream: bytes | memoryview, start: int) -> tuple[int, int, int]:
    right, bottom, left, top = struct.unpack_from(">IIII", stream, start + 8)
    (samples,) = struct.unpack_from(">H", stream, start + 40)
    return bottom - top, right - left, samples
