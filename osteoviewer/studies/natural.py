"""The order of names that people expect: IMG2 before IMG10."""

import re

_DIGITS = re.compile(r"([0-9]+)")


def natural_key(name: str) -> tuple[tuple[str | int, ...], str]:
    """Return a key to sort names by: numbers in them count as numbers, and case only breaks ties."""
    parts = _DIGITS.split(name.casefold())
    return tuple(int(part[:100]) if at % 2 else part for at, part in enumerate(parts)), name
