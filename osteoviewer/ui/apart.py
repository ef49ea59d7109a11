"""Parts of one text that must not take each other's direction: a model's name, a time and a key in an Arabic window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

_BEGIN, _END = "\u2068", "\u2069"
"""First strong isolate, and pop directional isolate (Unicode Standard Annex 9)."""


def is_leftwards() -> bool:
    """Whether the window runs from right to left."""
    return QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft


def apart(text: str) -> str:
    """Return a part so that its letters and numbers keep their order; as it is where all runs from left to right."""
    return f"{_BEGIN}{text}{_END}" if text and is_leftwards() else text


def side_by_side(*parts: str, gap: str = "   ") -> str:
    """Return the parts that are not empty as one text, each of its own direction."""
    return gap.join(apart(part) for part in parts if part)
