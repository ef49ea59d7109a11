"""The order in which the letters of a line stand, from left to right, where Arabic and Latin are mixed.

The part of Unicode's bidirectional algorithm (UAX #9, version 15) that a line of plain text needs: no embeddings,
overrides or isolates, whose control characters are left out. Letters are joined by arabic-reshaper.
"""

import unicodedata
from functools import cache
from itertools import groupby

_RIGHT_TO_LEFT = ("R", "AL")
_CONTROLS = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI", "BN")


def has_right_to_left(words: str) -> bool:
    """Tell whether anything in a line runs from right to left."""
    return any(unicodedata.bidirectional(letter) in (*_RIGHT_TO_LEFT, "AN") for letter in words)


def as_seen(words: str) -> str:
    """Return a line's letters, joined, in the order in which they stand from left to right."""
    if not has_right_to_left(words):
        return words
    line = [letter for letter in _joined(words) if unicodedata.bidirectional(letter) not in _CONTROLS]
    found = [unicodedata.bidirectional(letter) for letter in line]
    base = next((int(kind != "L") for kind in found if kind in ("L", *_RIGHT_TO_LEFT)), 0)
    kinds = _resolved(found, "R" if base else "L")
    levels = _levels(kinds, base)
    return "".join(_reordered(line, levels))


@cache
def _reshaper():  # type: ignore[no-untyped-def]
    from arabic_reshaper import ArabicReshaper

    return ArabicReshaper()


def _joined(words: str) -> str:
    return str(_reshaper().reshape(words))


def _resolved(kinds: list[str], edge: str) -> list[str]:
    """Return each letter's kind as one of L, R, a number (N) or neutral (O): rules W1 to W7, without embeddings."""
    made = list(kinds)
    strong = edge
    for place, kind in enumerate(made):
        if kind == "NSM":
            made[place] = made[place - 1] if place else edge
        elif kind == "EN" and strong == "AL":
            made[place] = "AN"
        strong = made[place] if made[place] in ("L", *_RIGHT_TO_LEFT) else strong
    for place, kind in enumerate(made[1:-1], start=1):
        before, after = made[place - 1], made[place + 1]
        if before == after and ((before == "EN" and kind in ("ES", "CS")) or (before == "AN" and kind == "CS")):
            made[place] = before
    made = _with_signs(made)
    strong = edge
    for place, kind in enumerate(made):
        strong = kind if kind in ("L", *_RIGHT_TO_LEFT) else strong
        if kind == "EN" and strong == "L":
            made[place] = "L"
    names = {"L": "L", "R": "R", "AL": "R", "EN": "N", "AN": "N"}
    return [names.get(kind, "O") for kind in made]


def _with_signs(kinds: list[str]) -> list[str]:
    """Return the kinds with signs such as % made part of the number that they stand at (rule W5)."""
    made: list[str] = []
    runs = [(kind, len(list(group))) for kind, group in groupby(kinds)]
    for place, (kind, length) in enumerate(runs):
        beside = [runs[at][0] for at in (place - 1, place + 1) if 0 <= at < len(runs)]
        made += ["EN" if kind == "ET" and "EN" in beside else kind] * length
    return made


def _levels(kinds: list[str], base: int) -> list[int]:
    """Return how deep each letter is nested: rules N1, N2, I1 and I2."""
    edge = "R" if base else "L"
    levels: list[int] = []
    runs = [(kind, len(list(group))) for kind, group in groupby(kinds)]
    for place, (kind, length) in enumerate(runs):
        direction = kind
        if kind == "O":
            before = _direction(runs[place - 1][0]) if place else edge
            after = _direction(runs[place + 1][0]) if place + 1 < len(runs) else edge
            direction = before if before == after else edge
        level = {"L": 2 * base, "R": 1, "N": 2}[direction]
        levels += [level] * length
    return levels


def _direction(kind: str) -> str:
    return "R" if kind == "N" else kind


def _reordered(line: list[str], levels: list[int]) -> list[str]:
    """Turn round what is nested, the deepest first (rule L2), and mirror brackets that run to the left (L4)."""
    seen = [_mirrored(letter) if level % 2 else letter for letter, level in zip(line, levels, strict=True)]
    for depth in range(max(levels, default=0), 0, -1):
        place = 0
        while place < len(seen):
            end = place
            while end < len(seen) and levels[end] >= depth:
                end += 1
            if end > place:
                seen[place:end] = seen[place:end][::-1]
                levels = [*levels[:place], *levels[place:end][::-1], *levels[end:]]
            place = end + 1
    return seen


def _mirrored(letter: str) -> str:
    pairs = "()[]{}<>«»‹›"
    place = pairs.find(letter)
    return letter if place < 0 or not letter else pairs[place ^ 1]
