"""A program for a process of its own: a session with a planted patient, and everything that its window then says.

`python -m tests.ui.planted_session MODEL FILM OTHER BROKEN` prints one JSON object: what was said at each step.
"""

import json
import sys
import traceback
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAction, QGuiApplication
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit

from osteoviewer import paths as places
from osteoviewer.app import run_viewer
from osteoviewer.settings import Settings, save_settings
from osteoviewer.ui.films import State
from osteoviewer.ui.main_window import MainWindow
from osteoviewer.ui.tag_browser import TagBrowser

_LONGEST_MS = 90_000
_SAID_BY = (
    "text",
    "toolTip",
    "statusTip",
    "whatsThis",
    "iconText",
    "windowTitle",
    "windowFilePath",
    "accessibleName",
    "accessibleDescription",
    "placeholderText",
    "title",
)
_ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.EditRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)
_ACCESSIBLE = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value, QAccessible.Text.Help)


def everything_said() -> list[str]:
    """Every text of every widget, seen or not: labels, tool tips, menus, lists, titles, accessible names."""
    said: list[str] = []
    for widget in QApplication.allWidgets():
        said += _said_by(widget)
        for action in widget.findChildren(QAction):
            said += _said_by(action)
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None:
            said += [interface.text(kind) for kind in _ACCESSIBLE]
        if isinstance(widget, QAbstractItemView) and widget.model() is not None:
            said += _cells(widget.model(), QModelIndex())
    return [text for text in said if text]


def _said_by(thing: QObject) -> list[str]:
    found = (getattr(thing, name, None) for name in _SAID_BY)
    values = [value() for value in found if callable(value)]
    return [value for value in values if isinstance(value, str)]


def _cells(model: QAbstractItemModel, parent: QModelIndex) -> list[str]:
    said = []
    for row in range(model.rowCount(parent)):
        for column in count():
            index = model.index(row, column, parent)
            if not index.isValid():
                break
            said += [str(value) for role in _ROLES if (value := model.data(index, role)) is not None]
        said += _cells(model, model.index(row, 0, parent))
    return said


class Session:
    """The steps, each with what has to be so before the next."""

    def __init__(self, films: list[Path]) -> None:
        self._film, self._other, self._broken = films
        self.said: dict[str, list[str]] = {}
        self.copied: list[str] = []

    def steps(self, window: MainWindow) -> Iterator[Callable[[], bool]]:
        session, do = window.session, window.commands.actions
        yield lambda: session.state is State.DONE
        self.said["film"] = everything_said()
        do["tags"].trigger()
        browser = window.findChild(TagBrowser)
        yield lambda: browser._model.rowCount() > 0
        self.said["tags"] = everything_said()
        self.copied += _copies(browser)
        browser.findChild(QLineEdit).setText("planted")
        yield lambda: True
        self.said["search"] = [str(browser._model.rowCount())]
        browser.findChild(QLineEdit).clear()
        session.open_paths([self._other])
        self.said["reading"] = everything_said()
        yield lambda: session.state is State.DONE
        yield lambda: browser._model.rowCount() > 0
        self.said["second film"] = everything_said()
        session.step(-1)
        yield lambda: session.state is State.DONE
        for name in (self._broken.name, "Planted missing.dcm", "Planted empty"):
            session.open_paths([self._broken.with_name(name)])
            yield lambda: session.state is State.FAILED
            self.said[f"error {len(self.said)}"] = everything_said()
        session.fail_unexpectedly(ValueError(f"Planted {self._film}"))
        yield lambda: session.state is State.FAILED
        self.said["unexpected"] = everything_said()
        session.open_source(session.films.films[0].source)
        yield lambda: session.state is State.DONE and browser._model.rowCount() > 0
        do["privacy"].trigger()
        browser.findChild(QLineEdit).setText("Planted")
        self.said["shown"] = everything_said()
        do["privacy"].trigger()
        self.said["hidden again"] = everything_said()
        session.close_film()
        yield lambda: session.state is not State.READING
        self.said["closed"] = everything_said()
        window.close()


def _copies(browser: TagBrowser) -> Iterator[str]:
    """Copy the values of the rows at the top, in both ways, and give what was copied."""
    model, clipboard = browser._model, QGuiApplication.clipboard()
    for row in range(model.rowCount()):
        browser._tree.setCurrentIndex(model.index(row, 0))
        for action in browser._tree.actions():
            action.trigger()
            yield clipboard.text()


def main() -> int:
    model, *films = map(Path, sys.argv[1:])
    save_settings(places.settings_file(), Settings(is_patient_hidden=True))
    session = Session(films)

    def begin() -> None:
        window = next(widget for widget in QApplication.topLevelWidgets() if isinstance(widget, MainWindow))
        steps = session.steps(window)
        wanted = [next(steps)]

        def look() -> None:
            try:
                if wanted[0]():
                    wanted[0] = next(steps)
            except StopIteration:
                timer.stop()
            except Exception:  # noqa: BLE001 - the test shows it
                traceback.print_exc()
                QApplication.exit(1)

        timer = QTimer(window, interval=20)
        timer.timeout.connect(look)
        timer.start()
        QTimer.singleShot(_LONGEST_MS, window, partial(QApplication.exit, 2))

    status = run_viewer(films[:1], model=model, on_first_film=begin)
    sys.stdout.write(json.dumps({"said": session.said, "copied": session.copied}))
    return status


if __name__ == "__main__":
    sys.exit(main())
