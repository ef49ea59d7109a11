"""What a menu's text says, without what is there for the keyboard only."""

import re

_ASIDE = re.compile(r"\s*\(&\w\)")
"""The mnemonic of a language whose letters are not on every keyboard: ``فتح (&O)``."""


def without_marks(text: str) -> str:
    """Return the text of a command, a menu or a button without its mnemonic and its dots."""
    return _ASIDE.sub("", text).replace("&", "").rstrip("…")
