"""Just enough of ELF (64 bits, little-endian) to take away the folders in which a library looks for others."""

import struct

_HEADER = struct.Struct("<16sHHIQQQIHHHHHH")
_SEGMENT = struct.Struct("<IIQQQQQQ")
_ENTRY = struct.Struct("<qQ")
_LOAD, _DYNAMIC = 1, 2
_STRINGS, _RPATH, _RUNPATH = 5, 15, 29
_UNUSED = 0x6FFF0000
"""A number that no loader knows, and so passes over (the operating system's own range)."""


def forget_search_path(library: bytes) -> bytes:
    """Return a library without its RPATH and RUNPATH; anything else unchanged.

    The names of the folders are written over too: they are of the machine that built.
    """
    if library[:6] != b"\x7fELF\x02\x01":
        return library
    header = _HEADER.unpack_from(library)
    offset, size, count = header[5], header[9], header[10]
    segments = [_SEGMENT.unpack_from(library, offset + size * number) for number in range(count)]
    changed = bytearray(library)
    for kind, _, start, _, _, length, _, _ in segments:
        if kind == _DYNAMIC:
            _forget(changed, segments, range(start, start + length, _ENTRY.size))
    return bytes(changed)


def _forget(library: bytearray, segments: list[tuple[int, ...]], places: range) -> None:
    entries = [(place, *_ENTRY.unpack_from(library, place)) for place in places]
    strings = next((value for _, tag, value in entries if tag == _STRINGS), None)
    for place, tag, value in entries:
        if tag in (_RPATH, _RUNPATH) and strings is not None:
            _ENTRY.pack_into(library, place, _UNUSED, 0)
            start = _in_file(segments, strings + value)
            end = library.index(b"\0", start)
            library[start:end] = bytes(end - start)


def _in_file(segments: list[tuple[int, ...]], address: int) -> int:
    for kind, _, start, virtual, _, length, _, _ in segments:
        if kind == _LOAD and virtual <= address < virtual + length:
            return start + address - virtual
    raise ValueError("the table of strings is not in the file")
