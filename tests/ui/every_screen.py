"""Every panel and every dialog of the window, opened one after another, for tests that look at all of them."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from osteoviewer.ui.command_palette import CommandPalette
from osteoviewer.ui.crash_dialog import CrashDialog
from osteoviewer.ui.dialogs import ProblemsDialog
from osteoviewer.ui.main_window import MainWindow
from tests.builders import dicom_bytes, dicom_dataset, knee_levels


@dataclass(frozen=True)
class Screen:
    """One of them.

    Attributes
    ----------
    name : str
        As tests are called by.
    show, leave : tuple of str
        Commands that bring it up over a film, and those that put it away; a dialog is closed.
    """

    name: str
    show: tuple[str, ...] = ()
    leave: tuple[str, ...] = ()


PANELS = (
    Screen("window"),
    Screen("verdict", ("disagree",)),
    Screen("parameters", ("stage_3", "parameters", "histogram"), ("parameters", "histogram")),
    Screen("region", ("stage_4", "parameters"), ("parameters", "stage_1")),
    Screen("swipe", ("stage_3", "swipe"), ("swipe",)),
    Screen("difference", ("stage_3", "difference"), ("difference",)),
    Screen("heat map", ("heat",), ("heat",)),
    Screen("compared film", ("compare",), ("compare",)),
    Screen("magnifier", ("lens",), ("lens",)),
    Screen("playing", ("play",), ("play",)),
    Screen("by hand", ("edit_region",), ("edit_region",)),
    Screen("window and level", ("grays",), ("grays",)),
)
DIALOGS = (
    "report",
    "export",
    "worklist",
    "model_card",
    "patient",
    "keys",
    "tags",
    "about",
    "forget_kept",
    "commands",
)
"""The commands that open a dialog, or the list of commands; `open_dialog` knows three more."""
CRASH = """OsteoViewer 0.1.0
Fatal Python error: Segmentation fault
Current thread 0x00007f5270ab4740 (most recent call first):
  canvas.py:212 paintEvent
  app.py:130 _show
  launch.py:22 open_window
Extension modules: numpy._core._multiarray_umath, shiboken6.Shiboken, PySide6.QtCore (total: 3)
system: Linux-6.1-x86_64-with-glibc2.36, commit unknown
python: 3.11.7
"""
BY_OTHER_MEANS = ("problems", "note", "crash")


def film_file(folder: Path) -> Path:
    """A DICOM film of one knee, with a header to look through."""
    levels = (knee_levels().astype(np.uint16) * 16).astype(np.uint16)
    dataset = dicom_dataset(levels, bits=12)
    path = folder / "film.dcm"
    path.write_bytes(dicom_bytes(dataset))
    return path


def open_film(window: MainWindow, folder: Path) -> None:
    """Open it, and have it analysed."""
    window.session.open_paths([film_file(folder)])
    window.session.film_shown()
    settle()


def settle() -> None:
    """Let layouts come to rest."""
    for _ in range(4):
        QApplication.processEvents()


def panels(window: MainWindow, come_to_rest: Callable[[], None] = settle) -> Iterator[Screen]:
    """Bring up each panel in turn."""
    actions = window.commands.actions
    for screen in PANELS:
        for name in screen.show:
            actions[name].trigger()
            come_to_rest()
        yield screen
        for name in screen.leave:
            actions[name].trigger()
        come_to_rest()


def open_dialog(window: MainWindow, name: str, come_to_rest: Callable[[], None] = settle) -> QWidget:
    """Open one of `DIALOGS` or `BY_OTHER_MEANS`, and return it."""
    window.activateWindow()
    before = _shown()
    ways: dict[str, Callable[[], object]] = {
        "problems": lambda: ProblemsDialog(window.session.studies.problems, window).show(),
        "note": lambda: _begin_note(window),
        "crash": lambda: CrashDialog(CRASH, window).show(),
    }
    ways.get(name, lambda: window.commands.actions[name].trigger())()
    come_to_rest()
    (opened,) = (widget for widget in _shown() if widget not in before)
    return opened


def _begin_note(window: MainWindow) -> None:
    actions = window.commands.actions
    for command in ("draw_text", "put_down"):
        actions[command].trigger()
        settle()


def _shown() -> list[QWidget]:
    shown = [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, QDialog)]
    palettes = [widget for widget in QApplication.allWidgets() if isinstance(widget, CommandPalette)]
    return [widget for widget in (*shown, *palettes) if widget.isVisible()]


def forget_language(app: QApplication) -> None:
    """Speak English again."""
    for translator in app.findChildren(QTranslator):
        app.removeTranslator(translator)
        translator.deleteLater()
