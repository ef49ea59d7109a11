"""Compressed pictures without the comments, application data and trailing bytes that a name may stand in.

What is decoded of them stays the same to the last bit. A stream that cannot be followed to its end is not returned: a
name might stand in it.
"""

import re

_START, _END = 0xD8, 0xD9
_SCAN = 0xDA
_COMMENT = 0xFE
_APPLICATION = range(0xE0, 0xF0)
_JFIF, _ADOBE = b"JFIF\0", b"Adobe"
_JFIF_LENGTH, _ADOBE_LENGTH = 14, 12
_AFTER_SCAN = re.compile(rb"\xff[\x80-\xcf\xd8-\xfe]")
"""A marker that ends compressed data: neither a stuffed byte nor a restart."""

_J2K_START = b"\xff\x4f\xff\x51"
_J2K_COMMENT, _J2K_TILE, _J2K_DATA, _J2K_END = 0x64, 0x90, 0x93, b"\xff\xd9"


def without_comments(stream: bytes) -> bytes | None:
    """Return a JPEG, JPEG-LS or JPEG 2000 stream with nothing in it but the picture; None where it is none."""
    try:
        if stream.startswith(b"\xff\xd8\xff"):
            return _jpeg(stream)
        return _jpeg_2000(stream) if stream.startswith(_J2K_START) else None
    except (IndexError, ValueError):
        return None


def _jpeg(stream: bytes) -> bytes | None:
    result, place = bytearray(stream[:2]), 2
    while True:
        while stream[place + 1] == 0xFF:
            place += 1
        if stream[place] != 0xFF:
            return None
        marker = stream[place + 1]
        if marker == _END:
            return bytes(result + stream[place : place + 2])
        end = place + 2 + _length(stream, place + 2)
        result += _segment(marker, stream[place + 4 : end], stream[place:end])
        place = end
        if marker == _SCAN:
            after = _AFTER_SCAN.search(stream, place)
            if after is None:
                return None
            result += stream[place : after.start()]
            place = after.start()


def _segment(marker: int, content: bytes, whole: bytes) -> bytes:
    """Return what is to stay of a segment: of application data only what says how colours are stored."""
    if marker not in _APPLICATION and marker != _COMMENT:
        return whole
    if content.startswith(_JFIF) and len(content) >= _JFIF_LENGTH:
        return b"\xff\xe0\x00\x10" + content[: _JFIF_LENGTH - 2] + b"\0\0"
    if content.startswith(_ADOBE) and len(content) == _ADOBE_LENGTH:
        return whole
    return b""


def _jpeg_2000(stream: bytes) -> bytes | None:
    result, place = bytearray(stream[:2]), 2
    while stream[place + 1] != _J2K_TILE:
        end = place + 2 + _length(stream, place + 2)
        if stream[place + 1] != _J2K_COMMENT:
            result += stream[place:end]
        place = end
    while stream[place : place + 2] != _J2K_END:
        end = place + int.from_bytes(stream[place + 6 : place + 10], "big")
        if stream[place + 1] != _J2K_TILE or end <= place or end > len(stream) or _has_comment(stream, place):
            return None
        result += stream[place:end]
        place = end
    return bytes(result + _J2K_END)


def _has_comment(stream: bytes, place: int) -> bool:
    """Tell whether a tile's header holds a comment."""
    while stream[place + 1] != _J2K_DATA:
        if stream[place + 1] == _J2K_COMMENT:
            return True
        place += 2 + _length(stream, place + 2)
    return False


def _length(stream: bytes, place: int) -> int:
    length = int.from_bytes(stream[place : place + 2], "big")
    if length < 2 or place + length > len(stream):
        raise ValueError("a segment of no possible length")
    return length
