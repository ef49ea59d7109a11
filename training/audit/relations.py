"""How two films of one radiograph are related, and the copies whose pixels are exactly the same."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from training.audit.pictures import Picture


class Kind(StrEnum):
    """What `one` is to `other`."""

    SAME_BYTES = "same bytes"
    SAME_PIXELS = "same pixels"
    SAME_PICTURE = "same picture"
    PART = "part"
    OVERLAP = "overlap"


@dataclass(frozen=True)
class Relation:
    """Two films that show the same radiograph.

    Attributes
    ----------
    kind : Kind
        A `PART` is cut out of the other film; an `OVERLAP` shares an area that is no whole film.
    one, other : str
        The files.
    is_mirrored : bool
        Whether left and right are exchanged between them.
    matches : int or None
        Points of the two films that agree on one place, scale and turn; None where the pixels are the same.
    share : float
        Share of `other`'s area that `one` covers.
    outline : tuple of tuple of float
        Row and column of `one`'s corners on `other`, as shares of its height and width.
    """

    kind: Kind
    one: str
    other: str
    is_mirrored: bool = False
    matches: int | None = None
    share: float = 1.0
    outline: tuple[tuple[float, float], ...] = ()


@dataclass(frozen=True, eq=False)
class Copies:
    """Films by their pixels.

    Attributes
    ----------
    relations : tuple of Relation
        Each copy with the first film of the same pixels, mirrored or not.
    distinct : tuple of Picture
        The first film of every kind of pixels.
    sets : tuple of tuple of str
        The files of the same pixels, not mirrored, where they are more than one.
    """

    relations: tuple[Relation, ...]
    distinct: tuple[Picture, ...]
    sets: tuple[tuple[str, ...], ...]


def find_copies(pictures: Sequence[Picture]) -> Copies:
    """Find films with the same bytes, with the same decoded pixels, and with the same pixels mirrored."""
    same: defaultdict[str, list[str]] = defaultdict(list)
    alike: defaultdict[str, list[Picture]] = defaultdict(list)
    for picture in pictures:
        same[picture.pixels_sha256].append(picture.film.file)
        alike[min(picture.pixels_sha256, picture.mirrored_sha256)].append(picture)
    return Copies(
        relations=tuple(_copy(first, copy) for first, *copies in alike.values() for copy in copies),
        distinct=tuple(first for first, *_ in alike.values()),
        sets=tuple(tuple(files) for files in same.values() if len(files) > 1),
    )


def _copy(first: Picture, copy: Picture) -> Relation:
    kind = Kind.SAME_BYTES if first.sha256 == copy.sha256 else Kind.SAME_PIXELS
    return Relation(kind, copy.film.file, first.film.file, first.pixels_sha256 != copy.pixels_sha256)
