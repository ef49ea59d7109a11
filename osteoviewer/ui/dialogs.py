"""What a search could not use, and what this program is. Neither blocks the window."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from osteoviewer import __version__
from osteoviewer.ui.sentences import told
from osteoviewer.ui.words import research_use

if TYPE_CHECKING:
    from osteoviewer.studies.problems import Problem

_WIDTH = 460


class ProblemsDialog(QDialog):
    """What a search could not use, and what to do about it."""

    def __init__(self, problems: "Sequence[Problem]", parent: QWidget) -> None:
        from html import escape  # few starts end here

        super().__init__(parent)
        self.setWindowTitle(self.tr("Not listed"))
        self.setMinimumWidth(_WIDTH)
        entries = (
            "<p><b>{count:,} ×  {what}</b><br>{hint}</p>".format(
                count=problem.count, **dict(zip(("what", "hint"), map(escape, told(problem)), strict=True))
            )
            for problem in problems
        )
        words = QLabel("".join(entries))
        words.setAccessibleName(self.tr("Not listed"))
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
