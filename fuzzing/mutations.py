"""Ways to damage a file: bytes of any file, and the elements, lengths, syntaxes and pixels of a DICOM file."""

import struct
import zlib
from collections.abc import Callable
from functools import lru_cache
from random import Random

from pydicom import uid

from fuzzing.elements import SYNTAX, Element, find_elements

NUMBERS = (0, 1, 2, 7, 12, 16, 64, 127, 128, 255, 256, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0xFFFFFFFE, 0xFFFFFFFF)
_TEXTS = (
    b"0",
    b"-1",
    b"1e308",
    b"nan",
    b"inf",
    b"1e-300",
    b"99999999999999",
    b"\\",
    b"1\\2\\3",
    b"",
    b"abc",
    b"\xff\xfe",
)
_VRS = (b"OB", b"OW", b"SQ", b"UN", b"US", b"SS", b"DS", b"IS", b"UI", b"FD", b"AT", b"UT", b"PN", b"XX", b"\0\0")
_SYNTAXES = tuple(
    str(value)
    for value in (
        uid.ImplicitVRLittleEndian,
        uid.ExplicitVRLittleEndian,
        uid.ExplicitVRBigEndian,
        uid.DeflatedExplicitVRLittleEndian,
        uid.JPEGBaseline8Bit,
        uid.JPEGExtended12Bit,
        uid.JPEGLossless,
        uid.JPEGLosslessSV1,
        uid.JPEGLSLossless,
        uid.JPEG2000Lossless,
        uid.JPEG2000,
        uid.RLELossless,
        uid.MPEG2MPML,
        "1.2.3",
    )
)
_PHOTOMETRIC = (
    b"MONOCHROME1",
    b"MONOCHROME2",
    b"PALETTE COLOR ",
    b"RGB ",
    b"YBR_FULL",
    b"YBR_FULL_422",
    b"YBR_RCT ",
    b"",
)
_CHOSEN = {
    0x00280002: "samples",
    0x00280004: "photometric",
    0x00280006: "planar",
    0x00280008: "frames",
    0x00280010: "rows",
    0x00280011: "columns",
    0x00280030: "spacing",
    0x00280100: "allocated",
    0x00280101: "stored",
    0x00280102: "high bit",
    0x00280103: "signed",
    0x00280120: "padding",
    0x00281050: "centre",
    0x00281051: "width",
    0x00281052: "intercept",
    0x00281053: "slope",
    0x00281101: "palette",
    0x00283002: "table",
}
_PIXELS = 0x7FE00010
_DEEPEST = 3000
_NEAR = 600

Change = Callable[[bytearray, Random], None]


def mutate(data: bytes, other: bytes, random: Random) -> bytes:
    """Return a file damaged in one to four ways, some of which know DICOM where it is DICOM.

    Parameters
    ----------
    data, other : bytes
        Two files; the second one may lend its beginning or end.
    random : Random
        Decides everything.
    """
    mutated = bytearray(data)
    elements = _elements(data)
    for _ in range(random.choice((1, 1, 2, 3, 4))):
        if elements and random.random() < 0.65:
            random.choice(_WITH_ELEMENTS)(mutated, elements, random)
        elif random.random() < 0.06:
            _splice(mutated, other, random)
        else:
            random.choice(_ANY)(mutated, random)
    return bytes(mutated)


@lru_cache(maxsize=512)
def _elements(data: bytes) -> tuple[Element, ...]:
    return tuple(find_elements(data))


def _place(data: bytearray, random: Random) -> int:
    """Choose a place, more often near the beginning or the end, where files say what they hold."""
    where, near = random.random(), min(len(data), _NEAR)
    if not data:
        return 0
    if where < 0.4:
        return random.randrange(near)
    return len(data) - 1 - random.randrange(near) if where < 0.55 else random.randrange(len(data))


def _flip(data: bytearray, random: Random) -> None:
    for _ in range(random.choice((1, 1, 3, 20))):
        if data:
            data[_place(data, random)] ^= 1 << random.randrange(8)


def _cut_out(data: bytearray, random: Random) -> None:
    at = _place(data, random)
    del data[at : at + random.choice((1, 2, 7, 128, 4096))]


def _cut_off(data: bytearray, random: Random) -> None:
    del data[_place(data, random) :]


def _insert(data: bytearray, random: Random) -> None:
    at = _place(data, random)
    data[at:at] = bytes([random.choice(NUMBERS) % 256]) * random.randrange(1, 40)


def _repeat(data: bytearray, random: Random) -> None:
    at = _place(data, random)
    data[at:at] = data[at : at + random.choice((4, 64, 1024))] * random.choice((1, 2, 50))


def _number(data: bytearray, random: Random) -> None:
    at = _place(data, random)
    data[at : at + 4] = random.choice(NUMBERS).to_bytes(4, random.choice(("little", "big")))


_ANY: tuple[Change, ...] = (_flip, _cut_out, _cut_off, _insert, _repeat, _number)


def _splice(data: bytearray, other: bytes, random: Random) -> None:
    at, there = _place(data, random), random.randrange(len(other) + 1)
    data[at:] = other[there:]


def _set_length(data: bytearray, elements: tuple[Element, ...], random: Random) -> None:
    element = random.choice(elements)
    most = (1 << (8 * element.length_bytes)) - 1
    number = random.choice((most, most, most - 1, most >> 1, 0, 1, 2, random.choice(NUMBERS) & most))
    data[element.length_at : element.value_at] = number.to_bytes(element.length_bytes, element.order)  # type: ignore[arg-type]


def _set_vr(data: bytearray, elements: tuple[Element, ...], random: Random) -> None:
    element = random.choice(elements)
    if element.vr:
        data[element.start + 4 : element.start + 6] = random.choice(_VRS)


def _set_value(data: bytearray, elements: tuple[Element, ...], random: Random) -> None:
    """Give what says how large the picture is, or what its values mean, another value."""
    chosen = [element for element in elements if element.tag in _CHOSEN]
    if not chosen:
        return
    element = random.choice(chosen)
    size = element.end - element.value_at
    if element.tag == 0x00280004:
        value = random.choice(_PHOTOMETRIC)[:size].ljust(size)
    elif _CHOSEN[element.tag] in ("frames", "spacing", "centre", "width", "intercept", "slope"):
        value = random.choice(_TEXTS)[:size].ljust(size)
    else:
        mark = "<" if element.order == "little" else ">"
        value = b"".join(struct.pack(mark + "H", random.choice(NUMBERS) & 0xFFFF) for _ in range(size // 2))
    data[element.value_at : element.value_at + len(value)] = value


def _set_syntax(data: bytearray, elements: tuple[Element, ...], random: Random) -> None:
    for element in elements:
        if element.tag == SYNTAX:
            value = random.choice(_SYNTAXES).encode()
            value += b"\0" * (len(value) % 2)
            data[element.length_at : element.end] = len(value).to_bytes(2, "little") + value
            return


def _drop(data: bytearray, elements: tuple[Element, ...], random: Random) -> None:
    element = random.choice(elements)
    del data[element.start : element.end]


def _copy(data: bytearray, elements: tuple[Element, ...], random: Random) -> None:
    element, target = random.choice(elements), random.choice(elements)
    data[target.start : target.start] = data[element.start : min(element.end, element.start + 4096)]


def _nest(data: bytearray, elements: tuple[Element, ...], random: Random) -> None:
    """Put a sequence within a sequence within a sequence, of lengths that are stated or not."""
    element = random.choice(elements)
    head = b"\x08\x00\x40\x11" + (b"SQ\0\0" if element.vr else b"") + b"\xff\xff\xff\xff"
    depth = random.choice((3, 50, 400, _DEEPEST))
    data[element.start : element.start] = (head + b"\xfe\xff\x00\xe0\xff\xff\xff\xff") * depth


def _damage_pixels(data: bytearray, elements: tuple[Element, ...], random: Random) -> None:
    """Flip bytes within the pixels only, and more often at their beginning, where a codestream's header is."""
    start = next((element.value_at for element in elements if element.tag == _PIXELS), None)
    if start is None or start >= len(data):
        return
    end = len(data) if random.random() < 0.3 else min(len(data), start + 200)
    for _ in range(random.choice((1, 2, 8))):
        data[random.randrange(start, end)] = random.choice(NUMBERS) % 256


def _bomb(data: bytearray, elements: tuple[Element, ...], random: Random) -> None:
    """Let a short deflated stream stand for far more than a film."""
    meta = [element for element in elements if element.tag >> 16 == 2]
    if not meta:
        return
    _set_deflated(data, elements)
    head = b"\x08\x00\x16\x00UI\x02\x001\0" + b"\x09\x00\x10\x00OB\0\0\0\0\0\x70"
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    start = packer.compress(head) + packer.flush(zlib.Z_FULL_FLUSH)
    data[meta[-1].end :] = start + _packed_zeros(random.choice((8, 900)))


@lru_cache
def _packed_zeros(mebibytes: int) -> bytes:
    packer = zlib.compressobj(1, zlib.DEFLATED, -zlib.MAX_WBITS)
    return b"".join(packer.compress(bytes(1 << 20)) for _ in range(mebibytes)) + packer.flush()


def _set_deflated(data: bytearray, elements: tuple[Element, ...]) -> None:
    for element in elements:
        if element.tag == SYNTAX:
            value = _SYNTAXES[3].encode()[: element.end - element.value_at]
            data[element.value_at : element.value_at + len(value)] = value


_WITH_ELEMENTS: tuple[Callable[[bytearray, tuple[Element, ...], Random], None], ...] = (
    *(_set_length,) * 3,
    *(_set_value,) * 6,
    *(_damage_pixels,) * 5,
    *(_set_vr, _set_syntax, _drop, _copy) * 2,
    _nest,
    _bomb,
)
