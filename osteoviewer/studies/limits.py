"""How much a search for films takes on, so that no folder and no archive can make it endless or fill the memory."""

from dataclasses import dataclass

_MEBI, _GIBI = 1 << 20, 1 << 30


@dataclass(frozen=True)
class Limits:
    """Bounds of one search; what lies beyond them is told and left out.

    Attributes
    ----------
    files : int
        Files and members of archives in all.
    depth : int
        Folders within folders.
    archive_members : int
        Members of one ZIP archive.
    archive_bytes : int
        What the members of one archive may unpack to, in all.
    member_bytes : int
        What one member may unpack to.
    ratio : int
        How many times larger than packed a member may be; the smallest members are exempt.
    ratio_exempt_bytes : int
        Members up to this size may be packed as tightly as they like.
    directory_bytes : int
        How long a DICOMDIR may be.
    """

    files: int = 250_000
    depth: int = 32
    archive_members: int = 20_000
    archive_bytes: int = 32 * _GIBI
    member_bytes: int = 256 * _MEBI
    ratio: int = 200
    ratio_exempt_bytes: int = _MEBI
    directory_bytes: int = 64 * _MEBI


LIMITS = Limits()
"""The bounds that the viewer uses."""
