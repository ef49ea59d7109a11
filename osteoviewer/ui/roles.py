"""The roles that the style sheet knows widgets by."""

from typing import TypeVar

from PySide6.QtCore import QObject

_Widget = TypeVar("_Widget", bound=QObject)


def as_role(widget: _Widget, role: str) -> _Widget:
    """Give a widget its role in ``style.qss``, and return it."""
    widget.setObjectName(role)
    return widget
