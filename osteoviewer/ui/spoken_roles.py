"""What widgets that Qt does not know are to those who do not see them: a picture, a page."""

from functools import cache

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAccessibleWidget, QWidget

_ROLES = {
    "ImageView": QAccessible.Role.Graphic,
    "BoxCanvas": QAccessible.Role.Graphic,
    "ReportPage": QAccessible.Role.Document,
}
"""By the names of their classes, which Qt asks for."""


@cache
def install_roles() -> None:
    """Let the program know them, once."""
    QAccessible.installFactory(_interface)


def _interface(name: str, widget: QObject | None) -> QAccessibleInterface | None:
    if name in _ROLES and isinstance(widget, QWidget):
        return QAccessibleWidget(widget, _ROLES[name])
    return None
