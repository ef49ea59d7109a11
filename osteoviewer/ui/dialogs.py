"""The list of keys and what this program is. Neither blocks the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QKeySequence
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from osteoviewer import __version__
from osteoviewer.ui.action_rows import ActionRow
from osteoviewer.ui.words import research_use

if TYPE_CHECKING:
    from osteoviewer.studies.problems import Problem

_WIDTH, _HEIGHT = 460, 720
_ROW_MARGIN = 4


class KeysDialog(QDialog):
    """Every command that has a key, from the table that the menus are made from."""

    def __init__(self, rows: Sequence[ActionRow], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Keys"))
        self.resize(_WIDTH, _HEIGHT)
        mouse = (
            (self.tr("Drag with the left button"), self.tr("Move the film, or the region with handles")),
            (self.tr("Click on a region"), self.tr("Choose its knee")),
            (self.tr("Click on a line or its label"), self.tr("Choose what is drawn; a drag moves it or its point")),
            (self.tr("Double click on a line or its label"), self.tr("Write on it")),
            (self.tr("Drag with the right button"), self.tr("Window (sideways) and level (up and down)")),
            (self.tr("Wheel"), self.tr("Zoom at the cursor")),
            (self.tr("Double click"), self.tr("Fit the film")),
        )
        entries = [(_native(row.keys), row.text.replace("&", "").rstrip("…")) for row in rows if row.keys]
        table = QTableWidget(len(entries) + len(mouse), 2)
        table.setAccessibleName(self.tr("Keys"))
        table.setHorizontalHeaderLabels([self.tr("Key"), self.tr("What it does")])
        table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        table.setSelectionMode(QTableWidget.SelectionMode.NoSelection)
        table.setShowGrid(False)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + _ROW_MARGIN)
        table.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeading)
        table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        table.horizontalHeader().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        for place, pair in enumerate([*entries, *mouse]):
            for column, text in enumerate(pair):
                table.setItem(place, column, QTableWidgetItem(text))
        _finish(self, table)


class ProblemsDialog(QDialog):
    """What a search could not use, and what to do about it."""

    def __init__(self, problems: "Sequence[Problem]", parent: QWidget) -> None:
        from html import escape  # few starts end here

        super().__init__(parent)
        self.setWindowTitle(self.tr("Not listed"))
        self.setMinimumWidth(_WIDTH)
        entries = (
            f"<p><b>{problem.count:,} ×  {escape(problem.message)}</b><br>{escape(problem.hint)}</p>"
            for problem in problems
        )
        words = QLabel("".join(entries))
        words.setTextFormat(Qt.TextFormat.RichText)
        words.setWordWrap(True)
        words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        _finish(self, words)


class AboutDialog(QDialog):
    """What this program is, and is not."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About OsteoViewer"))
        self.setMinimumWidth(_WIDTH)
        words = QLabel(
            self.tr(
                "<p><b>OsteoViewer {version}</b></p>"
                "<p>Shows a knee radiograph, every step that a computer takes on it, and the bone-density class that a "
                "deep network gives it.</p><p><b>{research}</b></p>"
                "<p>Apache License 2.0. The Noto fonts are under the SIL Open Font License 1.1.</p>"
            ).format(version=__version__, research=research_use())
        )
        words.setWordWrap(True)
        words.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        _finish(self, words)


def _finish(dialog: QDialog, content: QWidget) -> None:
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    buttons.button(QDialogButtonBox.StandardButton.Close).setIcon(QIcon())
    buttons.rejected.connect(dialog.reject)
    column = QVBoxLayout(dialog)
    column.addWidget(content)
    column.addWidget(buttons)


def _native(keys: str) -> str:
    return "  ".join(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText) for key in keys.split())
