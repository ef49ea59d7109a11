"""The menus, empty: they are there before their commands, lest the film moves when these come."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMainWindow, QMenu, QPushButton

from osteoviewer.ui.roles import as_role

_INSIDE = {"grays": "view", "language": "view"}
"""Menus that stand in another one, at its beginning."""


def add_menus(window: QMainWindow) -> dict[str, QMenu]:
    """Give a window its menus and the button beside them, and return the menus by name."""
    menus: dict[str, QMenu] = {}
    window.menuBar().setCornerWidget(as_role(QPushButton(window.menuBar()), "quiet"))
    for name, title in _titles().items():
        parent = menus[_INSIDE[name]] if name in _INSIDE else window.menuBar()
        menus[name] = parent.addMenu(title)
    return menus


def _titles() -> dict[str, str]:
    return {
        "file": _tr("&File"),
        "edit": _tr("&Edit"),
        "view": _tr("&View"),
        "grays": _tr("&Window and level"),
        "language": _tr("&Language"),
        "stages": _tr("&Stages"),
        "knees": _tr("&Knees"),
        "measure": _tr("&Measure"),
        "tools": _tr("&Tools"),
        "help": _tr("&Help"),
    }


def _tr(text: str) -> str:
    return QCoreApplication.translate("Actions", text)
