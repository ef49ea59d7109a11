"""Texts from files made harmless, and made comparable."""

import unicodedata


def plain(text: str) -> str:
    """Return a text without case and accents."""
    if text.isascii():
        return text.lower()
    return "".join(sign for sign in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(sign))


def harmless(text: str) -> str:
    """Return a text without controls, marks of direction and the like; its lines and tabulators stay."""
    if text.isprintable():
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(" " if sign.isspace() and sign not in "\n\t" else sign for sign in lines if _is_seen(sign))


def one_line(text: str) -> str:
    """Return a text as one line, without controls, marks of direction and the like."""
    if text.isprintable():
        return " ".join(text.split())
    return " ".join("".join(" " if sign.isspace() else sign for sign in text if _is_seen(sign)).split())


def cut(text: str, length: int) -> str:
    """Return at most so many characters; the last is an ellipsis where there are more."""
    return text if len(text) <= length else text[: length - 1] + "…"


def _is_seen(sign: str) -> bool:
    return sign.isspace() or sign.isprintable()
