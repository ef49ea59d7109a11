"""Cards as files that end with the sha256 of the rest, so that a changed byte anywhere is noticed."""

import hashlib
import json
from typing import Any

SEAL = "card_sha256"


def digest(content: dict[str, Any]) -> str:
    """Return the sha256 of a card's content."""
    canonical = json.dumps(content, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(canonical.encode()).hexdigest()


def seal(content: dict[str, Any]) -> bytes:
    """Write a card's file."""
    sealed = {**content, SEAL: digest(content)}
    return (json.dumps(sealed, indent=2, ensure_ascii=False, allow_nan=False) + "\n").encode()
