"""Cards as files that end with the sha256 of the rest, so that a changed byte anywhere is noticed."""

import hashlib
import json
from typing import Any

from osteoviewer.checked import read_json

SEAL = "card_sha256"


def digest(content: dict[str, Any]) -> str:
    """Return the sha256 of a card's content."""
    canonical = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def seal(content: dict[str, Any]) -> bytes:
    """Write a card's file."""
    sealed = {**content, SEAL: digest(content)}
    return (json.dumps(sealed, indent=2, ensure_ascii=False, allow_nan=False) + "\n").encode()


def unseal(data: bytes) -> dict[str, Any]:
    """Return the content of a card's file, which `is_sealed` checks once it is known to be a card.

    Raises
    ------
    ValueError
        When it is no such file.
    """
    content = read_json(data)
    if not isinstance(content, dict) or SEAL not in content:
        raise ValueError("no sealed card")
    return {name: value for name, value in content.items() if name != SEAL}


def is_sealed(data: bytes, content: dict[str, Any]) -> bool:
    """Tell whether a file is, to the byte, what `seal` makes of a card's content."""
    try:
        return data == seal(content)
    except RecursionError:  # nested more deeply than can be written
        return False
